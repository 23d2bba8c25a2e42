"""Written-out days: every figure here was worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pos.domain.basket import Discount, DiscountKind
from pos.domain.day_lock import Figures, Item, Source
from pos.domain.tender import Tender, TenderKind
from pos.reports import reconcile
from pos.reports.reconcile import Reconciliation
from tests.reports.books import Books, open_books
from tests.shop import BREAD, CAKE, SONGKET, SPINACH, in_notes

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER


@pytest.fixture(params=["till", "hub"])
def books(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Books]:
    """Two tills, read on one of them (SQLite) and at a hub (PostgreSQL)."""
    with open_books(tmp_path, request.param) as opened:
        yield opened


def read(books: Books, business_day: str) -> Reconciliation:
    return books.ask(partial(reconcile.read, business_day=business_day))


#: What is nothing on a quiet day; a test says only what isn't.
_NOTHING: dict[str, Any] = {x.name: 0 for x in fields(Figures)}
QUIET = Figures(**(_NOTHING | {"unsent": None, "hours": (), "sources": ()}))


def figures(seen: Reconciliation) -> Figures:
    """Give the figures but for papers, which wait at the till that prints them."""
    return replace(seen.figures, unprinted=0)


def mixed_day(books: Books) -> None:
    """24 November: two tills, every means of payment, both drawers apart."""
    one, two = books.one, books.two
    books.at(24, 10)
    one.open(in_notes(100_000))
    two.open(in_notes(50_000))
    # 3 x 5.000, paid with a note of 20.000
    one.sell(one.basket((BREAD, 3)), Tender(CASH, 20_000))
    # 37.550, rounded down to 37.500
    one.sell(one.basket((CAKE, 1)), Tender(CASH, 37_500))
    # 42.550: 20.000 by QRIS, the rest of 22.550 rounded down to 22.500
    half = Tender(QRIS, 20_000, "4821")
    one.sell(one.basket((CAKE, 1), (BREAD, 1)), half, Tender(CASH, 22_500))
    books.at(24, 11)
    # half a kilogram at 24.000, and nobody saw the money arrive
    one.sell(one.basket((SPINACH, 500)), Tender(QRIS, 12_000, verified=False))
    one.pay_out(10_000)
    two.sell(two.basket((SONGKET, 1)), Tender(TRANSFER, 1_250_000, "TRF81"))
    two.void(two.sell(two.basket((BREAD, 2))))
    # 2 x 37.550 needs no rounding
    two.sell(two.basket((CAKE, 2)), Tender(CASH, 75_100))
    books.at(24, 16)
    one.close_shift(in_notes(163_000), "kembalian keliru")
    two.close_shift(in_notes(126_100), "uang temuan")
    books.exchange()


MIXED = replace(
    QUIET,
    sales=6,  # four and two; the void isn't one
    gross=1_432_200,  # 15.000 + 37.550 + 42.550 + 12.000 + 1.250.000 + 75.100
    rounding=-100,  # twice 50
    total=1_432_100,
    voids=1,
    void_amount=10_000,
    cash=150_100,  # 15.000 + 37.500 + 22.500, and 75.100
    qris=32_000,  # 20.000 + 12.000
    transfer=1_250_000,
    paid_out=10_000,
    unverified=12_000,
    unverified_count=1,
    approvals=1,  # the void
    hours=((10, 95_000), (11, 1_337_100)),
    safe=139_100,  # 163.000 - 100.000, and 126.100 - 50.000
    sources=(
        # 100.000 + 75.000 - 10.000
        Source(CASH, "KSR1", 1, "K-03", 165_000, 163_000, "kembalian keliru"),
        # 50.000 + 75.100
        Source(CASH, "KSR2", 1, "K-03", 125_100, 126_100, "uang temuan"),
        Source(QRIS, "", 0, "", 32_000, 20_000),
        Source(TRANSFER, "", 0, "", 1_250_000, 1_250_000),
    ),
)


def test_two_tills_with_mixed_tenders_and_variances(books: Books) -> None:
    mixed_day(books)
    seen = read(books, "2026-11-24")

    assert figures(seen) == MIXED
    assert (MIXED.net, MIXED.variance, MIXED.apart) == (1_432_100, -1_000, 3_000)
    assert [x.item for x in seen.checks if not x.done][:2] == [Item.QRIS, Item.CASH]
    assert seen.lock is None
    assert seen.addendum is None


def test_past_midnight_with_yesterdays_cake_given_back(books: Books) -> None:
    one, two = books.one, books.two
    books.at(24, 10)
    one.open(in_notes(100_000))
    cake = one.sell(one.basket((CAKE, 1)), Tender(CASH, 37_500))
    one.close_shift()
    books.at(25, 20)
    one.open(in_notes(100_000))
    books.at(25, 21)
    two.open(in_notes(50_000))
    two.sell(two.basket((BREAD, 3)))
    two.close_shift()
    books.at(25, 23, 50)
    # 10 x 5.000 less a tenth
    tenth = Discount(DiscountKind.PERCENT, 1_000, "promo pameran")
    ten = replace(one.basket((BREAD, 10)), discount=tenth)
    one.sell(ten, Tender(CASH, 45_000))
    books.at(26, 0, 30)
    one.sell(one.basket((CAKE, 2)), Tender(CASH, 75_100))
    books.at(26, 1)
    one.give_back(one.request(cake))  # as paid: 37.500
    books.at(26, 1, 30)
    one.close_shift()
    books.exchange()
    seen = read(books, "2026-11-25")

    assert figures(seen) == replace(
        QUIET,
        sales=3,
        gross=140_100,  # 50.000 + 75.100 + 15.000
        discount=5_000,
        total=135_100,
        refunds=1,
        refund_amount=37_500,
        refund_cash=37_500,
        cash=135_100,
        approvals=1,  # the refund
        hours=((0, 75_100), (21, 15_000), (23, 45_000)),
        safe=97_600,  # 182.600 - 100.000, and 65.000 - 50.000
        sources=(
            # 100.000 + 45.000 + 75.100 - 37.500
            Source(CASH, "KSR1", 2, "K-03", 182_600, 182_600),
            Source(CASH, "KSR2", 1, "K-03", 65_000, 65_000),
            Source(QRIS, "", 0, "", 0, 0),
            Source(TRANSFER, "", 0, "", 0, 0),
        ),
    )
    assert seen.figures.net == 97_600
    yesterday = read(books, "2026-11-24").figures
    assert (yesterday.net, yesterday.refunds, yesterday.safe) == (37_500, 0, 37_500)
    assert read(books, "2026-11-26").figures == QUIET_SOURCES


#: A day nobody sold on has no drawer.
QUIET_SOURCES = replace(
    QUIET,
    sources=(Source(QRIS, "", 0, "", 0, 0), Source(TRANSFER, "", 0, "", 0, 0)),
)


def test_what_comes_after_the_lock_is_an_addendum_of_its_own(books: Books) -> None:
    two = books.two
    mixed_day(books)
    lock = books.lock("2026-11-24", "QRIS 4 besok dicek; uang di brankas")
    locked = read(books, "2026-11-24")
    # the second till opened again that evening, and was heard of the next day
    books.at(24, 18)
    two.open(in_notes(50_000))
    sold = two.sell(two.basket((CAKE, 1)), Tender(CASH, 37_500))
    two.sell(two.basket((BREAD, 2)), Tender(QRIS, 10_000, "9911"))
    two.give_back(two.request(sold, tender=TRANSFER))
    # 50.000 + 37.500 are there, 500 are missing
    two.close_shift(in_notes(87_000), "salah kembalian")
    books.at(25, 9)
    books.exchange()
    seen = read(books, "2026-11-24")

    assert figures(locked) == figures(seen) == MIXED
    assert locked.addendum is None
    assert seen.lock is not None
    assert (seen.lock.lock_id, seen.lock.approved_by) == (lock.doc_id, ("A-01", "B-01"))
    assert seen.addendum is not None
    # opened, two sales, a refund, counted, closed
    assert seen.addendum.documents == 6
    assert [(x.kind, x.till, x.amount) for x in seen.addendum.late] == [
        ("sale.completed", "KSR2", 37_500),
        ("sale.completed", "KSR2", 10_000),
        ("refund.completed", "KSR2", -37_500),
        ("shift.closed", "KSR2", -500),
    ]
    late = seen.addendum
    assert (late.cash, late.qris, late.transfer) == (37_500, 10_000, -37_500)
    assert (late.net, late.variance) == (10_000, -500)
    now = books.ask(partial(reconcile.figures_of, business_day="2026-11-24"))
    assert now.net == MIXED.net + late.net
    assert now.variance == MIXED.variance + late.variance


def test_the_lock_that_came_first_holds_whatever_the_order(books: Books) -> None:
    mixed_day(books)
    first = books.lock("2026-11-24", "besok dicek")
    swapped = Books(books.two, books.one, None)
    books.at(24, 17)
    books.two.staff["B-01"] = books.one.staff["B-01"]
    swapped.lock("2026-11-24", "juga dikunci di sini")
    books.exchange()

    for side in (books, swapped):
        lock = read(side, "2026-11-24").lock
        assert lock is not None
        assert (lock.lock_id, lock.note) == (first.doc_id, "besok dicek")
