from __future__ import annotations

from random import Random

import pytest

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.cash import Account
from pos.domain.catalogue import Kind
from pos.domain.errors import ReasonNeededError, RefundError
from pos.domain.journal import Move, Posting
from pos.domain.refund import (
    Refunded,
    RefundLine,
    RefundPlan,
    plan_refund,
    refund_body,
    refund_moves,
    refund_postings,
)
from pos.domain.sale import SHOP, SOLD, WASTE, Sale, check_out, read_sale
from pos.domain.tender import MoneyRules, Tender, TenderKind
from tests.domain.chance import product, random_rules
from tests.domain.test_sale import BREAD, document_of, random_sale

RULES = MoneyRules()
CASH, TRANSFER = TenderKind.CASH, TenderKind.TRANSFER
NOTHING = Refunded({}, 0)


def sold(basket: Basket, *tenders: Tender) -> Sale:
    return read_sale(document_of(check_out(basket, tenders, RULES)))


def after(before: Refunded, plan: RefundPlan) -> Refunded:
    quantities = dict(before.quantities)
    for row in plan.lines:
        no = row.line.line_no
        quantities[no] = quantities.get(no, 0) + row.quantity
    return Refunded(quantities, before.paid_out + plan.amount)


def some_of_it(random: Random, sale: Sale, before: Refunded) -> list[RefundLine]:
    """Choose some lines with something left, and how much of each."""
    left = {
        line.line_no: line.quantity - before.quantities.get(line.line_no, 0)
        for line in sale.lines
    }
    open_lines = [no for no, quantity in left.items() if quantity]
    chosen = random.sample(open_lines, random.randint(1, len(open_lines)))
    return [
        RefundLine(no, random.choice((left[no], random.randint(1, left[no]))), True)
        for no in chosen
    ]


def give_everything_back(
    random: Random, sale: Sale, tender: TenderKind, rules: MoneyRules
) -> list[RefundPlan]:
    before, plans = NOTHING, []
    while any(
        before.quantities.get(line.line_no, 0) < line.quantity for line in sale.lines
    ):
        wanted = some_of_it(random, sale, before)
        plans.append(plan_refund(sale, before, wanted, tender, rules))
        before = after(before, plans[-1])
    return plans


@pytest.mark.parametrize("tender", [CASH, TRANSFER])
def test_partial_refunds_sum_to_what_was_paid(tender: TenderKind) -> None:
    random = Random(20261124)
    for _ in range(1_500):
        rules = random_rules(random)
        sale = random_sale(random, rules)

        plans = give_everything_back(random, sale, tender, rules)

        step = rules.rounding_step if tender is CASH else 1
        owed = sale.due - sum(plan.amount for plan in plans)
        assert 0 <= owed < step, sale
        assert owed == 0 or sale.due % step, "what cash paid, cash gives back"
        assert sum(plan.net for plan in plans) == sale.total
        assert all(plan.amount >= 0 for plan in plans)
        assert all(sum(x.amount for x in refund_postings(plan)) == 0 for plan in plans)


def test_a_sale_paid_in_cash_comes_back_in_cash_to_the_rupiah() -> None:
    random = Random(5)
    for _ in range(500):
        rules = random_rules(random)
        basket = Basket("sale").add(product(1, price=random.randint(1, 90_000)), 7)
        basket = basket.add(product(2, Kind.WEIGHED, 24_000), random.randint(1, 3_000))
        checkout = check_out(basket, (Tender(CASH, 10_000_000),), rules)
        sale = read_sale(document_of(checkout))

        plans = give_everything_back(random, sale, CASH, rules)

        assert sum(plan.amount for plan in plans) == sale.due == sale.cash


def test_a_refund_never_gives_back_discounts_or_the_cash_handed_over() -> None:
    discount = Discount(DiscountKind.PERCENT, 1_000, "promo")
    basket = Basket("sale", discount=discount).add(product(1, price=14_500), 1)
    sale = sold(basket, Tender(CASH, 100_000))

    plan = plan_refund(sale, NOTHING, [RefundLine(1, 1, True)], CASH, RULES)

    assert (sale.total, sale.rounding, plan.amount) == (13_050, -50, 13_000)


def test_what_a_rounding_held_back_is_paid_with_the_last_part() -> None:
    sale = sold(Basket("sale").add(product(1, price=150), 2), Tender(CASH, 300))
    first = plan_refund(sale, NOTHING, [RefundLine(1, 1, True)], CASH, RULES)
    last = plan_refund(
        sale, after(NOTHING, first), [RefundLine(1, 1, True)], CASH, RULES
    )

    assert (first.amount, first.rounding) == (100, -50)
    assert (last.amount, last.rounding) == (200, 50)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ([], "nothing"),
        ([RefundLine(1, 1, True), RefundLine(1, 1, True)], "twice"),
        ([RefundLine(9, 1, True)], "missing"),
        ([RefundLine(1, 0, True)], "more_than_left"),
        ([RefundLine(1, -1, True)], "more_than_left"),
        ([RefundLine(1, 4, True)], "more_than_left"),
    ],
)
def test_a_refund_that_cannot_be_is_refused(wanted: list[RefundLine], why: str) -> None:
    sale = sold(Basket("sale").add(BREAD, 3), Tender(CASH, 50_000))

    with pytest.raises(RefundError) as refused:
        plan_refund(sale, NOTHING, wanted, CASH, RULES)
    assert refused.value.fields["why"] == why


def test_never_more_than_is_left() -> None:
    sale = sold(Basket("sale").add(BREAD, 3), Tender(CASH, 50_000))
    before = Refunded({1: 2}, 10_000)

    with pytest.raises(RefundError) as refused:
        plan_refund(sale, before, [RefundLine(1, 2, True)], CASH, RULES)
    assert refused.value.fields["left"] == 1


def test_money_never_goes_back_by_qris() -> None:
    sale = sold(Basket("sale").add(BREAD), Tender(CASH, 50_000))

    with pytest.raises(RefundError) as refused:
        plan_refund(sale, NOTHING, [RefundLine(1, 1, True)], TenderKind.QRIS, RULES)
    assert refused.value.fields["why"] == "tender"


def test_goods_go_back_to_the_shop_or_to_waste() -> None:
    basket = Basket("sale").add(BREAD, 3).add(product(7))
    sale = sold(basket, Tender(CASH, 50_000))
    wanted = [RefundLine(1, 2, False), RefundLine(2, 1, True)]

    plan = plan_refund(sale, NOTHING, wanted, CASH, RULES)
    assert refund_moves(plan) == (Move("p1", SOLD, WASTE, 2),)

    whole = plan_refund(sale, NOTHING, [RefundLine(1, 3, True)], CASH, RULES)
    assert refund_moves(whole) == (Move("p1", SOLD, SHOP, 3),)


def test_a_refund_posts_revenue_back_and_money_out() -> None:
    sale = sold(Basket("sale").add(BREAD, 3), Tender(CASH, 50_000))
    wanted = [RefundLine(1, 1, True)]

    in_cash = plan_refund(sale, NOTHING, wanted, CASH, RULES)
    assert refund_postings(in_cash) == (
        Posting(Account.RETURNS, 5_049),
        Posting(Account.DRAWER, -5_000),
        Posting(Account.ROUNDING, -49),
    )

    by_bank = plan_refund(sale, NOTHING, wanted, TRANSFER, RULES)
    assert Posting(Account.TRANSFER, -by_bank.amount) in refund_postings(by_bank)


def test_a_refund_needs_a_reason_and_names_its_sale() -> None:
    sale = sold(Basket("sale").add(BREAD, 3), Tender(CASH, 50_000))
    plan = plan_refund(sale, NOTHING, [RefundLine(1, 1, True)], CASH, RULES)

    with pytest.raises(ReasonNeededError):
        refund_body(plan, sale, 8, "KSR1-261124-000008", "  ")
    body = refund_body(plan, sale, 8, "KSR1-261124-000008", " rusak ")

    assert (body["reason"], body["sale"]) == ("rusak", "sale")
    assert body["sale_no"] == sale.receipt_no
    assert body["net"] + body["rounding"] == body["amount"]
