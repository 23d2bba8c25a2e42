from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from pos.domain.errors import (
    ApprovalNeededError,
    ReasonNeededError,
    RefundError,
    SaleMissingError,
    ShiftError,
)
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import maintenance, refund
from pos.operations.refund import RefundRequest
from pos.storage import queries
from tests.domain.chance import random_tenders
from tests.shop import BREAD, CAKE, SPINACH, Shop

CASH, TRANSFER = TenderKind.CASH, TenderKind.TRANSFER


def stock_of_bread(shop: Shop) -> int:
    return shop.read(queries.stock_in_shop)[BREAD.product_id]


def test_a_void_undoes_a_sale_in_its_shift(shop: Shop) -> None:
    shop.open()
    before = shop.drawer(), stock_of_bread(shop)
    sale = shop.sell(shop.basket((BREAD, 3)), Tender(CASH, 50_000))

    document = shop.void(sale)

    assert (shop.drawer(), stock_of_bread(shop)) == before
    assert document.body["receipt_no"] == "KSR1-261124-000002"
    assert document.body["approved_by"] == "P-01"
    (row,) = shop.rows(
        "SELECT sales, gross, cash, voids, void_amount, drawer FROM shift_totals"
    )
    assert row == (0, 0, 0, 1, 15_000, before[0])
    totals = shop.rows("SELECT account, sum(amount) FROM postings GROUP BY account")
    assert {account for account, amount in totals if amount} == {
        "cash.drawer",
        "cash.safe",
    }


def test_a_sale_is_cancelled_once(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    shop.void(sale)

    with pytest.raises(RefundError) as refused:
        shop.void(sale)
    assert refused.value.fields == {"why": "voided"}
    with pytest.raises(RefundError) as refused:
        shop.give_back(shop.request(sale))
    assert refused.value.fields == {"why": "voided"}


def test_a_sale_of_an_earlier_shift_is_not_cancelled(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    shop.close_shift()
    with pytest.raises(ShiftError):
        shop.void(sale)
    shop.open()

    with pytest.raises(RefundError) as refused:
        shop.void(sale)
    assert refused.value.fields == {"why": "other_shift"}
    shop.give_back(shop.request(sale))


def test_a_sale_partly_given_back_is_not_cancelled(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 2)))
    shop.give_back(shop.request(sale, RefundLine(1, 1, True)))

    with pytest.raises(RefundError) as refused:
        shop.void(sale)
    assert refused.value.fields == {"why": "refunded"}


def test_correcting_needs_the_right_and_a_reason(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    cashier, settings, boss = shop.cashier, shop.settings, shop.supervisor
    wanted = shop.request(sale)
    silent = replace(wanted, reason=" ")

    with pytest.raises(ApprovalNeededError) as refused:
        shop.write(lambda tx: refund.void(tx, cashier, settings, sale.sale_id, "x"))
    assert refused.value.fields == {"right": "void"}
    with pytest.raises(ApprovalNeededError) as refused:
        shop.write(lambda tx: refund.give_back(tx, cashier, settings, wanted))
    assert refused.value.fields == {"right": "refund"}
    with pytest.raises(ReasonNeededError):
        shop.void(sale, " ")
    with pytest.raises(ReasonNeededError):
        shop.write(lambda tx: refund.give_back(tx, boss, settings, silent))
    assert shop.rows("SELECT refunded, voided_by FROM sales") == [(0, "")]


def test_a_sale_nobody_made_is_missing(shop: Shop) -> None:
    opened = shop.open()
    for sale_id in ("nobody", opened.shift_id):
        wanted = RefundRequest("r", sale_id, (RefundLine(1, 1, True),), CASH, "x")
        with pytest.raises(SaleMissingError):
            shop.give_back(wanted)


def test_a_refund_gives_money_goods_and_totals_back(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 3), (CAKE, 1)))
    before, bread = shop.drawer(), stock_of_bread(shop)

    document = shop.give_back(shop.request(sale, RefundLine(1, 2, True)))

    assert before - shop.drawer() == document.body["amount"] == 9_900
    assert stock_of_bread(shop) - bread == 2
    state = shop.read(lambda c: queries.sale_state(c, sale.sale_id))
    assert (dict(state.refunded.quantities), state.refunded.paid_out) == (
        {1: 2},
        9_900,
    )
    (totals,) = shop.rows(
        "SELECT refunds, refund_amount, refund_cash FROM shift_totals"
    )
    assert totals == (1, 9_900, 9_900)


def test_asking_again_gives_the_same_refund(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 2)))
    wanted = shop.request(sale, RefundLine(1, 1, True))
    first = shop.give_back(wanted)

    assert [shop.give_back(wanted) for _ in range(5)] == [first] * 5
    assert len(shop.rows("SELECT * FROM refunds")) == 1


def test_never_more_than_is_left(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 3)))
    shop.give_back(shop.request(sale, RefundLine(1, 2, True)))

    with pytest.raises(RefundError) as refused:
        shop.give_back(shop.request(sale, RefundLine(1, 2, True)))
    assert refused.value.fields["left"] == 1


def test_a_drawer_gives_no_more_than_it_holds(shop: Shop) -> None:
    shop.open({})
    sale = shop.sell(shop.basket(), Tender(TRANSFER, 5_000, "TRF"))

    with pytest.raises(RefundError) as refused:
        shop.give_back(shop.request(sale))
    assert refused.value.fields == {"why": "drawer_short", "amount": 5_000}
    shop.give_back(shop.request(sale, tender=TRANSFER))


def test_a_void_gives_no_more_than_the_drawer_holds(shop: Shop) -> None:
    shop.open({})
    sale = shop.sell(shop.basket())
    shop.pay_out(5_000)

    with pytest.raises(RefundError) as refused:
        shop.void(sale)
    assert refused.value.fields["why"] == "drawer_short"


def test_cash_is_rounded_by_the_rules_of_the_open_shift(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((SPINACH, 333)), Tender(CASH, 10_000))
    shop.till.settings = replace(shop.settings, rounding_step=1_000)
    wanted = shop.request(sale)

    shown = shop.read(
        lambda c: refund.plan(c, sale, wanted.lines, CASH, shop.settings)
    ).amount

    assert shown == shop.give_back(wanted).body["amount"] == sale.due == 7_900


def test_a_voided_sale_has_nothing_to_plan(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    lines = shop.request(sale).lines
    shop.void(sale)

    with pytest.raises(RefundError):
        shop.read(lambda c: refund.plan(c, sale, lines, CASH, shop.settings))


def give_all_back_in_parts(shop: Shop, random: Random, sale: Sale) -> None:
    left = {line.line_no: line.quantity for line in sale.lines}
    while left:
        line_no = random.choice([*left])
        quantity = random.randint(1, left[line_no])
        line = RefundLine(line_no, quantity, random.random() < 1 / 2)
        shop.give_back(shop.request(sale, line))
        left[line_no] -= quantity
        left = {no: rest for no, rest in left.items() if rest}


def test_parts_given_back_in_any_order_sum_to_what_was_paid(shop: Shop) -> None:
    shop.open({"n100000": 50})
    random, float_total = Random(20261124), shop.drawer()
    paid = 0
    for _ in range(25):
        basket = shop.basket((BREAD, 3), (CAKE, 2), (SPINACH, random.randint(1, 4)))
        sale = shop.sell(basket, *random_tenders(random, basket, shop.settings.rules))
        give_all_back_in_parts(shop, random, sale)
        ((refunded,),) = shop.rows(
            "SELECT refunded FROM sales WHERE sale_id = ?", sale.sale_id
        )
        assert isinstance(refunded, int)
        paid += sale.cash - refunded
        assert 0 <= sale.due - refunded < 100
        assert sale.due % 100 or refunded == sale.due

    assert shop.drawer() == float_total + paid
    assert shop.read(maintenance.verify).findings == ()
