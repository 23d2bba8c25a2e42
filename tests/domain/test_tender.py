from __future__ import annotations

from random import Random

import pytest

from pos.domain.basket import Basket
from pos.domain.errors import TenderError
from pos.domain.money import LARGEST
from pos.domain.settle import settle
from pos.domain.tender import (
    QRIS_LIMIT,
    MoneyRules,
    Payment,
    Tender,
    TenderKind,
    cash_due,
    is_large,
    pay,
)
from tests.domain.chance import random_basket, random_rules, random_tenders

RULES = MoneyRules()
CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER


def check_balance(payment: Payment, tenders: tuple[Tender, ...]) -> None:
    given = sum(tender.amount for tender in tenders)
    assert payment.complete
    assert payment.total + payment.rounding == given - payment.change_due
    assert payment.change_due >= 0
    assert payment.remaining == 0


def test_ten_thousand_sales_balance() -> None:
    random = Random(20261124)
    for _ in range(10_000):
        basket, rules = random_basket(random), random_rules(random)
        tenders = random_tenders(random, basket, rules)

        payment = pay(settle(basket).total, tenders, rules)

        check_balance(payment, tenders)
        assert abs(payment.rounding) < max(rules.rounding_step, 1)


def ways_to_pay(total: int, rules: MoneyRules) -> list[tuple[Tender, ...]]:
    """Exact cash, everything by transfer, by QRIS in parts, and half and half."""
    due, half = cash_due(total, rules), total // 2
    parts = [QRIS_LIMIT] * (total // QRIS_LIMIT) + [total % QRIS_LIMIT]
    rest = cash_due(total - half, rules)
    pairs = [
        [(CASH, due)],
        [(TRANSFER, total)],
        [(QRIS, part) for part in parts],
        [(TRANSFER, half), (CASH, rest)],
    ]
    return [
        tuple(Tender(kind, amount, "1234") for kind, amount in way if amount)
        for way in pairs
    ]


def test_no_basket_is_unpayable() -> None:
    random = Random(7)
    for _ in range(2_000):
        total, rules = settle(random_basket(random)).total, random_rules(random)
        for tenders in ways_to_pay(total, rules):
            check_balance(pay(total, tenders, rules), tenders)


@pytest.mark.parametrize("total", [0, 1, 49, 50, 99, 100, 101, LARGEST])
def test_the_smallest_and_largest_totals_are_payable(total: int) -> None:
    for mode in ("down", "nearest", "up"):
        rules = MoneyRules(rounding_mode=mode)
        due = cash_due(total, rules)
        tenders = tuple(Tender(CASH, x) for x in (due // 2, due - due // 2) if x)
        check_balance(pay(total, tenders, rules), tenders)


def test_rounding_is_on_the_cash_part_only() -> None:
    paid = pay(12_549, [Tender(QRIS, 10_000, "1234"), Tender(CASH, 2_600)], RULES)

    assert (paid.rounding, paid.due, paid.change_due) == (-49, 12_500, 100)
    assert pay(12_549, [Tender(QRIS, 12_549, "1234")], RULES).rounding == 0


def test_what_is_missing_depends_on_how_it_is_paid() -> None:
    payment = pay(12_549, [Tender(QRIS, 10_000, "1234")], RULES)

    assert (payment.remaining, payment.remaining_exact) == (2_500, 2_549)
    assert not payment.complete


@pytest.mark.parametrize(
    ("total", "tenders", "why"),
    [
        (10_000, [Tender(CASH, 0)], "amount"),
        (10_000, [Tender(CASH, -1)], "amount"),
        (10_000, [Tender(CASH, LARGEST + 1)], "amount"),
        (10_000, [Tender(TRANSFER, 10_000)], "reference"),
        (10_000, [Tender(TRANSFER, 10_000, "  ")], "reference"),
        (10_000, [Tender(QRIS, 10_000)], "reference"),
        (10_000, [Tender(QRIS, 10_000, "123")], "reference"),
        (10_000, [Tender(QRIS, 10_000, "12a4")], "reference"),
        (10_000, [Tender(QRIS, 10_000, "١٢٣٤")], "reference"),
        (99_000_000, [Tender(QRIS, QRIS_LIMIT + 1, "1234")], "qris_limit"),
        (10_000, [Tender(TRANSFER, 10_001, "x")], "too_much"),
        (
            10_000,
            [Tender(TRANSFER, 9_000, "x"), Tender(QRIS, 1_001, "1234")],
            "too_much",
        ),
        (10_000, [Tender(TRANSFER, 10_000, "x"), Tender(CASH, 500)], "already_paid"),
        (0, [Tender(CASH, 500)], "already_paid"),
    ],
)
def test_tenders_that_cannot_be_taken_are_refused(
    total: int, tenders: list[Tender], why: str
) -> None:
    with pytest.raises(TenderError) as refused:
        pay(total, tenders, RULES)
    assert refused.value.fields["why"] == why


def test_a_qris_payment_not_seen_yet_needs_no_reference() -> None:
    assert pay(9_000, [Tender(QRIS, 9_000, verified=False)], RULES).complete


def test_cash_far_above_the_total_looks_like_a_mistake() -> None:
    assert is_large(1_000_001, 100_000, RULES)
    assert not is_large(1_000_000, 100_000, RULES)
    assert not is_large(100_000, 0, RULES)


def test_an_empty_basket_has_nothing_to_pay() -> None:
    assert pay(settle(Basket("sale")).total, [], RULES).complete
