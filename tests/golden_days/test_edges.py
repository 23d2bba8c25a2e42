"""Days on an edge, worked out by hand: chained shifts, midnights, a wrong clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from pos.domain.day_lock import Source
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody
from pos.reports import day as day_report
from tests.reports.books import Books, open_books
from tests.reports.test_reconcile import QUIET, QUIET_SOURCES, figures, read
from tests.shop import BREAD, CAKE, SPINACH, in_notes

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER
WIB, WITA, WIT = 420, 480, 540


@pytest.fixture(params=["till", "hub"])
def books(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Books]:
    """Two tills, read on one of them (SQLite) and at a hub (PostgreSQL)."""
    with open_books(tmp_path, request.param) as opened:
        yield opened


def test_three_shifts_in_a_chain_each_with_its_own_float(books: Books) -> None:
    one = books.one
    books.at(24, 8)
    one.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 4)))  # 20.000
    books.at(24, 9)
    one.sell(one.basket((CAKE, 1)), Tender(CASH, 37_500))  # 37.550 less 50
    bag = partial(
        custody.drop,
        actor=one.cashier,
        settings=one.settings,
        number="B-1",
        count=in_notes(50_000),
        witness=one.admin,
    )
    one.write(bag)
    one.close_shift(in_notes(107_500))
    books.at(24, 12)
    one.open(in_notes(80_000))
    one.sell(one.basket((SPINACH, 1000)), Tender(QRIS, 24_000, "5512"))
    one.sell(one.basket((BREAD, 2)))  # 10.000
    one.pay_in(20_000)
    one.close_shift(in_notes(109_500), "kurang kembalian")
    books.at(24, 16)
    one.open(in_notes(109_500))
    books.at(24, 20, 59)
    one.sell(one.basket((BREAD, 1)))  # in the minute that closes the shift
    one.close_shift(in_notes(114_500))
    books.exchange()
    seen = read(books, "2026-11-24")

    assert figures(seen) == replace(
        QUIET,
        sales=5,
        gross=96_550,  # 20.000 + 37.550 + 24.000 + 10.000 + 5.000
        rounding=-50,
        total=96_500,
        cash=72_500,  # 20.000 + 37.500 + 10.000 + 5.000
        qris=24_000,
        paid_in=20_000,
        dropped=50_000,
        bags=50_000,
        safe=42_000,  # 7.500 + 29.500 + 5.000: each count less its own float
        hours=((8, 20_000), (9, 37_500), (12, 34_000), (20, 5_000)),
        sources=(
            # 100.000 + 57.500 - 50.000
            Source(CASH, "KSR1", 1, "K-03", 107_500, 107_500),
            # 80.000 + 10.000 + 20.000
            Source(CASH, "KSR1", 2, "K-03", 110_000, 109_500, "kurang kembalian"),
            # 109.500 + 5.000
            Source(CASH, "KSR1", 3, "K-03", 114_500, 114_500),
            Source(QRIS, "", 0, "", 24_000, 24_000),
            Source(TRANSFER, "", 0, "", 0, 0),
        ),
    )
    # what came in is what lies in the safe and the bag: 72.500 + 20.000 - 500
    assert seen.figures.safe + seen.figures.bags == 92_000
    assert seen.figures.variance == -500


@pytest.mark.parametrize(("zone", "hours"), [(WIB, 0), (WITA, 1), (WIT, 2)])
def test_a_shift_belongs_to_the_date_where_it_was_opened(
    books: Books, zone: int, hours: int
) -> None:
    """23:59 and 00:01 on the wall there, whichever of the three zones it hangs in."""
    one, two = books.one, books.two
    for shop in (one, two):
        shop.clock.offset_min = zone
    books.at(24, 23, 58)
    move(books, -hours)  # the same wall clock comes earlier further east
    one.open(in_notes(100_000))
    tick(books)
    one.sell(one.basket((BREAD, 1)))  # 23:59
    tick(books, 2)
    one.sell(one.basket((BREAD, 2)))  # 00:01, in a shift of the 24th
    two.open(in_notes(50_000))
    two.sell(two.basket((BREAD, 4)))  # 00:01, in a shift of the 25th
    one.close_shift()
    two.close_shift()
    books.exchange()
    old, new = read(books, "2026-11-24").figures, read(books, "2026-11-25").figures

    assert (old.sales, old.total, old.hours) == (2, 15_000, ((0, 10_000), (23, 5_000)))
    assert (new.sales, new.total, new.hours) == (1, 20_000, ((0, 20_000),))
    assert [x.expected for x in old.drawers] == [115_000]
    assert [x.expected for x in new.drawers] == [70_000]


def test_one_moment_is_two_dates_in_palembang_and_jayapura(books: Books) -> None:
    one, two = books.one, books.two
    two.clock.offset_min = WIT
    books.at(24, 23, 30)  # half past one on the 25th in Jayapura
    one.open(in_notes(100_000))
    two.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 1)))
    two.sell(two.basket((BREAD, 3)))
    one.close_shift()
    two.close_shift()
    books.exchange()
    west, east = read(books, "2026-11-24").figures, read(books, "2026-11-25").figures

    assert (west.total, west.hours) == (5_000, ((23, 5_000),))
    assert (east.total, east.hours) == (15_000, ((1, 15_000),))


def test_a_clock_set_back_moves_no_sale_of_the_shift(books: Books) -> None:
    one = books.one
    books.at(25, 10)
    one.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 1)))  # 5.000
    books.at(24, 9)  # the battery was empty: a day and an hour back
    one.sell(one.basket((BREAD, 2)))  # 10.000
    one.close_shift()
    books.at(25, 18)
    one.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 3)))  # 15.000
    one.close_shift()
    books.exchange()
    seen = read(books, "2026-11-25")

    assert (seen.figures.sales, seen.figures.total) == (3, 30_000)
    assert seen.figures.hours == ((9, 10_000), (10, 5_000), (18, 15_000))
    assert [x.expected for x in seen.figures.drawers] == [115_000, 115_000]
    assert read(books, "2026-11-24").figures == QUIET_SOURCES
    assert one.rows("SELECT count(*) FROM journal WHERE kind = 'clock.anomaly'") == [
        (1,)
    ]


def test_a_day_that_begins_with_a_wrong_clock_is_where_the_clock_said(
    books: Books,
) -> None:
    """The till can't know better; the anomaly stands in the journal before it."""
    one = books.one
    books.at(25, 10)
    one.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 1)))
    one.close_shift()
    books.at(23, 10)
    one.open(in_notes(100_000))
    one.sell(one.basket((BREAD, 2)))
    one.close_shift()
    books.exchange()

    assert read(books, "2026-11-25").figures.total == 5_000
    assert read(books, "2026-11-23").figures.total == 10_000


def test_what_was_left_on_the_books_is_what_the_z_reports_say(books: Books) -> None:
    """Z by Z, day by day and over both tills: the same money, to the rupiah."""
    one, two = books.one, books.two
    books.at(24, 8)
    sold = []
    for shop, loaves in ((one, 3), (two, 5)):
        shop.open(in_notes(50_000))
        sold.append(shop.sell(shop.basket((BREAD, loaves), (CAKE, 1))))
        shop.sell(shop.basket((CAKE, 2)), Tender(QRIS, 75_100, f"770{loaves}"))
        shop.close_shift()
    books.at(25, 8)
    two.open(in_notes(100_000))
    two.give_back(two.request(sold[1]))
    two.close_shift()
    books.exchange()
    days = [
        books.ask(partial(day_report.read, business_day=x))
        for x in ("2026-11-24", "2026-11-25")
    ]
    zs = [x for day in days for x in day.shifts]

    # 15.000 + 37.550 -> 52.500, 25.000 + 37.550 -> 62.500, and twice 75.100
    assert [x.totals.total for x in zs] == [127_600, 137_600, 0]
    assert [x.totals.total for x in days] == [265_200, 0]
    assert [x.totals.refund_amount for x in zs] == [0, 0, 62_500]
    assert [x.expected for x in zs] == [102_500, 112_500, 37_500]


def move(books: Books, hours: int) -> None:
    """Move both clocks."""
    for shop in (books.one, books.two):
        shop.clock.at_ms += hours * 3_600_000


def tick(books: Books, minutes: int = 1) -> None:
    """Let minutes pass on both clocks."""
    for shop in (books.one, books.two):
        shop.clock.at_ms += minutes * 60_000
