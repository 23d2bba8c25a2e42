from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import (
    ApprovalNeededError,
    InvalidAmountError,
    ReasonNeededError,
    ShiftError,
)
from pos.domain.people import Person, Role
from pos.domain.refund import RefundLine
from pos.domain.tender import Tender, TenderKind
from pos.operations import maintenance, sell, shift
from pos.storage import queries
from tests.shop import BREAD, CAKE, FLOAT, Shop, in_notes

FLOAT_TOTAL = 260_000


def test_a_shift_opens_with_its_float(shop: Shop) -> None:
    opened = shop.open()

    assert (opened.number, opened.cashier, opened.z_no) == (1, "K-03", 0)
    assert opened.float_total == shop.drawer() == FLOAT_TOTAL
    assert opened.business_day == "2026-11-24"
    assert shop.read(queries.open_shift) == opened


def test_one_shift_at_a_time(shop: Shop) -> None:
    shop.open()

    with pytest.raises(ShiftError) as refused:
        shop.open()
    assert refused.value.fields == {"why": "open", "number": 1, "cashier": "K-03"}


def test_opening_needs_the_right_and_notes_that_exist(shop: Shop) -> None:
    head = Person("x", "G-01", Role.HEAD)
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: shift.open_shift(tx, head, shop.settings, {}))
    with pytest.raises(InvalidAmountError):
        shop.open({"n3000": 1})
    assert shop.read(queries.open_shift) is None


def test_money_settings_are_frozen_into_the_shift(shop: Shop) -> None:
    shop.open()
    shop.till.settings = replace(shop.settings, rounding_step=1_000)
    sale = shop.sell(shop.basket((CAKE, 1)), Tender(TenderKind.CASH, 40_000))
    assert (sale.rounding, sale.change_due) == (-50, 2_500)

    shop.close_shift()
    shop.open()
    sale = shop.sell(shop.basket((CAKE, 1)), Tender(TenderKind.CASH, 40_000))
    assert (sale.rounding, sale.change_due) == (-550, 3_000)


def test_expected_cash_is_the_sum_of_one_ledger(shop: Shop) -> None:
    shop.open()
    cash = shop.sell(shop.basket((BREAD, 4)), Tender(TenderKind.CASH, 100_000))
    shop.sell(shop.basket((BREAD, 2)), Tender(TenderKind.QRIS, 10_000, "1111"))
    mixed = (
        Tender(TenderKind.TRANSFER, 5_000, "T"),
        Tender(TenderKind.CASH, 50_000),
    )
    shop.sell(shop.basket((BREAD, 2)), *mixed)
    shop.pay_in(50_000)
    shop.pay_out(30_000)
    shop.give_back(shop.request(cash, RefundLine(1, 1, True)))
    shop.void(shop.sell(shop.basket((BREAD, 9))))

    assert shop.drawer() == FLOAT_TOTAL + 20_000 + 5_000 + 50_000 - 30_000 - 5_000
    ((posted,),) = shop.rows(
        "SELECT sum(amount) FROM postings WHERE account = 'cash.drawer'"
    )
    assert posted == shop.drawer()


def test_moving_cash_needs_a_shift_an_amount_and_a_reason(shop: Shop) -> None:
    for move in (shop.pay_in, shop.pay_out):
        with pytest.raises(ShiftError):
            move(1_000)
    shop.open()
    for move in (shop.pay_in, shop.pay_out):
        with pytest.raises(ReasonNeededError):
            move(1_000, " ")
        with pytest.raises(InvalidAmountError):
            move(0)
        with pytest.raises(InvalidAmountError):
            move(-5)
    assert shop.drawer() == FLOAT_TOTAL


def test_no_more_is_taken_out_than_the_drawer_holds(shop: Shop) -> None:
    shop.open()

    with pytest.raises(ShiftError) as refused:
        shop.pay_out(260_001)
    assert refused.value.fields == {"why": "drawer_short"}
    shop.pay_out(260_000)
    assert shop.drawer() == 0


def test_a_drawer_opened_without_a_sale_is_counted(shop: Shop) -> None:
    shop.open()
    cashier, settings = shop.cashier, shop.settings
    with pytest.raises(ReasonNeededError):
        shop.write(lambda tx: shift.open_drawer(tx, cashier, settings, ""))
    before = len(shop.rows("SELECT * FROM print_jobs WHERE kind = 'kick'"))
    shop.write(lambda tx: shift.open_drawer(tx, cashier, settings, "tukar"))

    assert shop.rows("SELECT drawer_opens FROM shift_totals") == [(1,)]
    kicks = len(shop.rows("SELECT * FROM print_jobs WHERE kind = 'kick'"))
    assert kicks == before + 1


def test_both_counts_are_kept_and_the_last_one_holds(shop: Shop) -> None:
    shop.open()
    first = shop.write(lambda tx: shift.count(tx, shop.cashier, {"n100000": 2}))
    second = shop.write(lambda tx: shift.count(tx, shop.cashier, FLOAT))
    with pytest.raises(ShiftError) as refused:
        shop.write(lambda tx: shift.count(tx, shop.cashier, FLOAT))

    assert first.counts == (200_000,)
    assert second.counts == (200_000, FLOAT_TOTAL)
    assert refused.value.fields["why"] == "counted_twice"
    closed = shop.write(lambda tx: shift.close(tx, shop.cashier, shop.settings))
    assert (closed.counted, closed.variance, closed.z_no) == (FLOAT_TOTAL, 0, 1)


def test_a_shift_is_counted_before_it_is_closed(shop: Shop) -> None:
    with pytest.raises(ShiftError):
        shop.write(lambda tx: shift.count(tx, shop.cashier, {}))
    shop.open()

    with pytest.raises(ShiftError) as refused:
        shop.write(lambda tx: shift.close(tx, shop.cashier, shop.settings))
    assert refused.value.fields["why"] == "not_counted"


@pytest.mark.parametrize("counted", [0, 100, 259_900, 260_100, 99_000_000])
def test_any_count_closes_with_a_reason(counted: int, shop: Shop) -> None:
    shop.open()
    with pytest.raises(ReasonNeededError) as refused:
        shop.close_shift(in_notes(counted))
    assert refused.value.fields == {"variance": counted - FLOAT_TOTAL}

    closed = shop.write(
        lambda tx: shift.close(tx, shop.cashier, shop.settings, "keliru")
    )

    assert (closed.variance, closed.reason) == (counted - FLOAT_TOTAL, "keliru")
    ((drawer, safe),) = shop.rows(
        "SELECT sum(amount) FILTER (WHERE account = 'cash.drawer'), "
        "sum(amount) FILTER (WHERE account = 'cash.safe') FROM postings"
    )
    assert (drawer, safe) == (0, counted - FLOAT_TOTAL)


def test_a_sale_in_the_closing_minute_belongs_to_its_shift(shop: Shop) -> None:
    shop.open()
    early = shop.sell(shop.basket())
    drawer = in_notes(shop.drawer())
    shop.write(lambda tx: shift.count(tx, shop.cashier, drawer))
    late = shop.sell(shop.basket())
    closed = shop.write(
        lambda tx: shift.close(tx, shop.cashier, shop.settings, "satu lagi")
    )
    next_one = shop.open()
    after = shop.sell(shop.basket())

    assert early.shift_id == late.shift_id == closed.shift_id
    assert after.shift_id == next_one.shift_id
    assert closed.expected == FLOAT_TOTAL + 10_000
    assert closed.variance == -5_000


def test_a_draft_and_an_unprinted_paper_never_block_closing(shop: Shop) -> None:
    shop.open()
    basket = shop.basket((BREAD, 3))
    shop.write(lambda tx: sell.hold(tx, shop.cashier, basket, "nanti"))
    shop.sell(shop.basket())

    assert shop.close_shift().z_no == 1
    assert len(shop.read(sell.held)) == 1


#: Opening float, sales in cash, paid in, paid out, counted: three shifts in a row.
THREE_SHIFTS = (
    (260_000, (15_000, 37_500), 50_000, 20_000, 342_500),
    (100_000, (5_000,), 0, 5_000, 98_000),
    (0, (), 20_000, 0, 25_000),
)


def test_three_shifts_in_a_row_keep_their_own_figures(shop: Shop) -> None:
    seen = []
    for float_total, sales, paid_in, paid_out, counted in THREE_SHIFTS:
        shop.open(in_notes(float_total))
        for amount in sales:
            product = CAKE if amount == 37_500 else BREAD
            pieces = 1 if product is CAKE else amount // BREAD.price
            shop.sell(shop.basket((product, pieces)))
        if paid_in:
            shop.pay_in(paid_in)
        if paid_out:
            shop.pay_out(paid_out)
        closed = shop.close_shift(in_notes(counted), "dihitung")
        seen.append((closed.number, closed.z_no, closed.expected, closed.variance))

    assert seen == [
        (1, 1, 342_500, 0),
        (2, 2, 100_000, -2_000),
        (3, 3, 20_000, 5_000),
    ]
    ((over_short, drawer),) = shop.rows(
        "SELECT sum(amount) FILTER (WHERE account = 'cash.over_short'), "
        "sum(amount) FILTER (WHERE account = 'cash.drawer') FROM postings"
    )
    assert (over_short, drawer) == (-3_000, 0)
    assert shop.read(maintenance.verify).findings == ()


@pytest.mark.parametrize(("zone", "offset_min"), [("B", 420), ("TA", 480), ("T", 540)])
def test_a_shift_past_midnight_keeps_its_business_day(
    zone: str, offset_min: int, shop: Shop
) -> None:
    del zone
    clock = shop.clock
    midnight_ms = 1_795_564_800_000 - offset_min * 60_000  # 25 November, local
    clock.offset_min, clock.at_ms = offset_min, midnight_ms - 60_000
    opened = shop.open()
    before = shop.sell(shop.basket())
    clock.at_ms = midnight_ms + 60_000
    after = shop.sell(shop.basket())
    shop.close_shift()
    morning = shop.open()

    assert (before.at.local.strftime("%H:%M"), after.at.local.strftime("%H:%M")) == (
        "23:59",
        "00:01",
    )
    assert {opened.business_day, before.business_day, after.business_day} == {
        "2026-11-24"
    }
    assert after.receipt_no.startswith("KSR1-261124-")
    assert morning.business_day == "2026-11-25"
