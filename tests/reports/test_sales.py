"""Sales added up in every way: worked out by hand, and the same on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from pos.domain.basket import Discount, DiscountKind
from pos.domain.period import Period
from pos.domain.refund import RefundLine
from pos.domain.table import Kind
from pos.domain.tender import Tender, TenderKind
from pos.reports import day, sales
from pos.reports.sales import By, SalesReport
from pos.storage.engine import Connection
from pos.storage.sums import Sum, Whole, whole
from pos.storage.sums_behind import sales_behind
from tests.day import play_day
from tests.reports.books import Books, open_books
from tests.shop import BREAD, CAKE, SONGKET, SPINACH, Shop, in_notes

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER
DAY = Period("2026-11-24", "2026-11-24")
BOTH = Period("2026-11-24", "2026-11-25")


@pytest.fixture(params=["till", "hub"])
def books(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Books]:
    """Two tills with two days, read on one of them and at a hub (PostgreSQL)."""
    with open_books(tmp_path, request.param) as opened:
        trade(opened)
        yield opened


def trade(books: Books) -> None:
    """The 24th on two tills; on the 25th one sale, and bread comes back."""
    one, two = books.one, books.two
    books.at(24, 10)
    one.open(in_notes(100_000))
    two.open(in_notes(50_000))
    bread = one.sell(one.basket((BREAD, 3)), Tender(CASH, 20_000))
    one.sell(one.basket((CAKE, 1)), Tender(CASH, 37_500))
    half = Tender(QRIS, 20_000, "4821")
    one.sell(one.basket((CAKE, 1), (BREAD, 1)), half, Tender(CASH, 22_500))
    books.at(24, 11)
    one.sell(one.basket((SPINACH, 500)), Tender(QRIS, 12_000, verified=False))
    two.sell(two.basket((SONGKET, 1)), Tender(TRANSFER, 1_250_000, "TRF81"))
    two.void(two.sell(two.basket((BREAD, 2))))
    two.sell(two.basket((CAKE, 2)), Tender(CASH, 75_100))
    books.at(24, 16)
    one.close_shift()
    two.close_shift()
    books.at(25, 9)
    one.open(in_notes(100_000))
    tenth = Discount(DiscountKind.PERCENT, 1_000, "promo")
    cheaper = replace(one.basket((BREAD, 4)), discount=tenth)
    one.sell(cheaper, Tender(CASH, 18_000))
    one.give_back(one.request(bread, RefundLine(1, 2, True)))
    one.close_shift()
    books.exchange()


def read(books: Books, period: Period, by: By) -> SalesReport:
    return books.ask(partial(sales.read, period=period, by=by))


def nets(report: SalesReport) -> dict[str, int]:
    return {row.name or row.key: row.net for row in report.rows}


#: Six sales: 15.000, 37.550 - 50, 42.550 - 50, 12.000, 1.250.000, 75.100.
FIRST_DAY = Whole(sales=6, gross=1_432_200, rounding=-100)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.DAY, {"2026-11-24": 1_432_100}),
        (By.WEEK, {"2026-11-23": 1_432_100}),
        (By.MONTH, {"2026-11-01": 1_432_100}),
        # 15.000 + 37.500 + 42.500, and 12.000 + 1.250.000 + 75.100
        (By.HOUR, {"10": 95_000, "11": 1_337_100}),
        # 4 x 5.000; 4 x 37.550; half a kilogram at 24.000; the songket
        (
            By.PRODUCT,
            {
                "Songket": 1_250_000,
                "Kue": 150_200,
                "Roti": 20_000,
                "Bayam": 12_000,
                "rounding": -100,
            },
        ),
        (
            By.CATEGORY,
            {
                "Kain": 1_250_000,
                "Kue": 150_200,
                "Roti": 20_000,
                "Sayur": 12_000,
                "rounding": -100,
            },
        ),
        (By.MAKER, {"SM-04": 1_250_000, "": 182_200, "rounding": -100}),
        (By.CASHIER, {"K-03": 1_432_100}),
        # 15.000 + 37.500 + 22.500 + 75.100; 20.000 + 12.000
        (By.TENDER, {"transfer": 1_250_000, "cash": 150_100, "qris": 32_000}),
        (By.TILL, {"KSR2": 1_325_100, "KSR1": 107_000}),
        (By.DISCOUNT, {"0": 1_432_100}),
    ],
)
def test_a_day_by_hand(books: Books, by: By, expected: dict[str, int]) -> None:
    report = read(books, DAY, by)

    assert report.whole == FIRST_DAY
    assert nets(report) == expected
    if by is not By.DISCOUNT:
        assert [x.net for x in report.rows if x.key != "rounding"] == [
            net for key, net in expected.items() if key != "rounding"
        ]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        # 18.000 less 10.000
        (By.DAY, {"2026-11-24": 1_432_100, "2026-11-25": 8_000}),
        (By.HOUR, {"9": 8_000, "10": 95_000, "11": 1_337_100}),
        (By.TENDER, {"transfer": 1_250_000, "cash": 158_100, "qris": 32_000}),
        (By.TILL, {"KSR2": 1_325_100, "KSR1": 115_000}),
        (By.DISCOUNT, {"0": 1_432_100, "10": 18_000, "refunds": -10_000}),
    ],
)
def test_a_refund_counts_on_its_own_day(
    books: Books, by: By, expected: dict[str, int]
) -> None:
    report = read(books, BOTH, by)

    assert nets(report) == expected
    assert report.whole == Whole(7, 1_452_200, 2_000, -100, 1, 10_000)


def test_bread_is_added_up_with_what_came_back(books: Books) -> None:
    (bread,) = [x for x in read(books, BOTH, By.PRODUCT).rows if x.name == "Roti"]

    assert bread == Sum(
        "p-bread",
        "Roti",
        "ROTI",
        sales=3,
        pieces=8,
        gross=40_000,
        discount=2_000,
        refunds=10_000,
    )


def test_weighed_goods_are_added_up_in_grams(books: Books) -> None:
    (spinach,) = [x for x in read(books, DAY, By.PRODUCT).rows if x.name == "Bayam"]

    assert (spinach.pieces, spinach.grams) == (0, 500)


def test_what_came_right_before_is_told(books: Books) -> None:
    second = read(books, Period("2026-11-25", "2026-11-25"), By.HOUR)

    assert second.before == FIRST_DAY
    assert read(books, DAY, By.HOUR).before == Whole()


@pytest.mark.parametrize(
    ("by", "key", "parts"),
    [
        (By.DAY, "", [18_000, 75_100, 1_250_000, 12_000, 42_500, 37_500, 15_000]),
        (By.HOUR, "10", [42_500, 37_500, 15_000]),
        (By.PRODUCT, "p-bread", [18_000, 5_000, 15_000]),
        (By.CATEGORY, "Kue", [75_100, 37_550, 37_550]),
        (By.MAKER, "SM-04", [1_250_000]),
        (
            By.CASHIER,
            "K-03",
            [18_000, 75_100, 1_250_000, 12_000, 42_500, 37_500, 15_000],
        ),
        (By.TENDER, "cash", [18_000, 75_100, 22_500, 37_500, 15_000]),
        (By.TENDER, "qris", [12_000, 20_000]),
        (By.TILL, "KSR2", [75_100, 1_250_000]),
        (By.DISCOUNT, "10", [18_000]),
        (By.TILL, "KSR9", []),
    ],
)
def test_the_receipts_behind_a_row(
    books: Books, by: By, key: str, parts: list[int]
) -> None:
    found = books.ask(partial(sales_behind, period=BOTH, by=by, key=key))

    assert sorted(x.part for x in found) == sorted(parts)
    assert [x.at_ms for x in found] == sorted((x.at_ms for x in found), reverse=True)


def test_a_row_behind_which_there_are_too_many_is_cut(books: Books) -> None:
    ask = partial(sales_behind, period=BOTH, by=By.DAY, key="", limit=1)

    assert [x.due for x in books.ask(ask)] == [18_000]


def everything(connection: Connection) -> tuple[list[SalesReport], int, int]:
    """Every way of a day, and what its Z reports say."""
    totals = day.read(connection, DAY.since).totals
    return [sales.read(connection, DAY, by) for by in By], totals.net, totals.sales


def test_every_way_comes_to_what_the_z_reports_say(shop: Shop) -> None:
    play_day(shop)
    reports, net, count = shop.read(everything)

    for report in reports:
        assert sum(x.net for x in report.rows) == net, report.by
        assert (report.whole.net, report.whole.sales) == (net, count)


def test_a_way_that_forgot_a_refund_would_be_seen(shop: Shop) -> None:
    """Planted: a refund that no row has."""
    play_day(shop)
    shop.till.writer.run(
        lambda tx: tx.connection.execute("UPDATE refunds SET amount = amount + 7")
    )
    reports, net, _ = shop.read(everything)

    assert all(sum(x.net for x in report.rows) != net for report in reports)


def test_days_without_sales_stand_between_the_others(shop: Shop) -> None:
    for _ in range(2):
        shop.open()
        shop.sell(shop.basket())
        shop.close_shift()
        shop.clock.pass_ms(3 * 86_400_000)
    period = Period("2026-11-01", "2026-11-30")
    report = shop.read(lambda c: sales.read(c, period, By.DAY))

    assert [(x.key, x.sales) for x in report.rows] == [
        ("2026-11-24", 1),
        ("2026-11-25", 0),
        ("2026-11-26", 0),
        ("2026-11-27", 1),
    ]


@pytest.mark.parametrize("by", list(By))
@pytest.mark.parametrize("language", ["id", "en"])
def test_its_table_has_sums_below_and_words_for_all(
    shop: Shop, by: By, language: str
) -> None:
    play_day(shop)
    report = shop.read(lambda c: sales.read(c, DAY, by))
    (table,) = sales.tables(report, language)

    (net,) = [i for i, x in enumerate(table.columns) if x.key == "net"]
    assert table.total[net] == report.whole.net
    assert sum(int(row[net] or 0) for row in table.rows) == report.whole.net
    for row in (*table.rows, table.total):
        for cell, column in zip(row, table.columns, strict=True):
            text = column.kind in {Kind.TEXT, Kind.DAY}
            assert cell is None or isinstance(cell, str) is text
    assert all(row[0] for row in table.rows)


def test_nothing_sold_is_an_empty_table(shop: Shop) -> None:
    report = shop.read(lambda c: sales.read(c, DAY, By.PRODUCT))
    (table,) = sales.tables(report, "id")

    assert (table.rows, table.total, sales.average(report.whole)) == ((), (), 0)
    assert shop.read(lambda c: whole(c, DAY)) == Whole()


def test_shares_are_tenths_of_a_percent() -> None:
    assert sales.share_of(1, 3) == 333
    assert sales.share_of(-1, 2) == -500
    assert sales.share_of(5, 0) is None


def test_the_days_behind_a_row_stay_within_the_report() -> None:
    period = Period("2026-11-25", "2026-12-02")

    assert sales.days_of(period, By.DAY, "2026-11-26") == Period(
        "2026-11-26", "2026-11-26"
    )
    assert sales.days_of(period, By.WEEK, "2026-11-23") == Period(
        "2026-11-25", "2026-11-29"
    )
    assert sales.days_of(period, By.MONTH, "2026-12-01") == Period(
        "2026-12-01", "2026-12-02"
    )
    assert sales.days_of(period, By.HOUR, "9") == period


@pytest.mark.parametrize("by", list(By))
def test_every_row_with_sales_has_as_many_receipts_behind_it(
    shop: Shop, by: By
) -> None:
    play_day(shop)
    report = shop.read(lambda c: sales.read(c, DAY, by))
    rows = [x for x in report.rows if sales.has_receipts(x, by)]

    assert rows
    for row in rows:
        found = shop.read(partial(sales.behind, period=DAY, by=by, key=row.key))
        assert len(found) == row.sales
        if by is not By.TENDER:
            parts = sum(x.part for x in found)
            assert parts == row.total


def test_a_margin_is_told_where_the_cost_is_known(shop: Shop) -> None:
    """Two breads of 5.000 whose material costs 3.000 each; cake has no cost."""
    bread = replace(BREAD, cost=3_000)
    spinach = replace(SPINACH, cost=10_001)
    shop.open()
    shop.sell(shop.basket((bread, 2), (CAKE, 2)))
    shop.sell(shop.basket((spinach, 500)))
    report = shop.read(partial(sales.read, period=DAY, by=By.PRODUCT))
    margins = {row.name: (row.cost, row.margin) for row in report.rows}

    # half a kilogram: 12.000 less 5.000,5, a half rounded up
    assert margins == {
        "Roti": (6_000, 4_000),
        "Kue": (0, None),
        "Bayam": (5_001, 6_999),
    }
    (table,) = sales.tables(report, "id")
    (place,) = [i for i, x in enumerate(table.columns) if x.key == "margin"]
    assert {row[0]: row[place] for row in table.rows} == {
        "Roti": 4_000,
        "Kue": None,
        "Bayam": 6_999,
    }
    assert table.total[place] == 10_999
