"""What became of QRIS over two tills, on SQLite and at a hub on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pos.domain.settlement import Age
from pos.domain.tender import Tender, TenderKind
from pos.operations import qris
from pos.reports import settlement
from pos.reports.settlement import QrisNow, Standing
from pos.storage.engine import Connection
from pos.storage.settlement import DayQris, Fees
from tests.operations.settling import HEAD, post, standing, take_in
from tests.reports.books import Books, open_books
from tests.shop import BREAD, CAKE, SONGKET, in_notes

QRIS, TRANSFER = TenderKind.QRIS, TenderKind.TRANSFER
TODAY = date(2026, 11, 26)


@pytest.fixture(params=["till", "hub"])
def books(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Books]:
    """Two tills, read on one of them (SQLite) and at a hub (PostgreSQL)."""
    with open_books(tmp_path, request.param) as opened:
        yield opened


def sell(books: Books, folder: Path) -> None:
    """24 November: QRIS at both tills; one settled, one lost, one in doubt."""
    one, two = books.one, books.two
    books.at(24, 10)
    one.open(in_notes(100_000))
    two.open(in_notes(50_000))
    one.sell(one.basket((CAKE, 1)), Tender(QRIS, 37_550, "4821"))
    one.sell(one.basket((BREAD, 1)), Tender(QRIS, 5_000, verified=False))
    two.sell(two.basket((BREAD, 3)), Tender(QRIS, 15_000, "0815"))
    two.sell(two.basket((BREAD, 2)), Tender(QRIS, 10_000, "7733"))
    two.sell(two.basket((SONGKET, 1)), Tender(TRANSFER, 1_250_000, "TRF81"))
    one.close_shift()
    two.close_shift()
    books.exchange()
    books.at(26, 9)
    rows = (
        "24/11/2026 10.00;37.550;263;998877664821;25/11/2026\n"
        "24/11/2026 10.01;16.000;112;998877660815;25/11/2026\n"
    )
    take_in(one, folder, HEAD + rows)
    (lost,) = standing(one).unverified
    one.write(lambda tx: qris.write_off(tx, one.admin, one.settings, lost.key, "palsu"))
    post(one)
    books.exchange()


def test_a_day_of_two_tills(books: Books, tmp_path: Path) -> None:
    sell(books, tmp_path)
    ask = partial(settlement.of_day, business_day="2026-11-24", today=TODAY)

    # 37.550 + 5.000 + 15.000 + 10.000; what is left is 15.000 + 10.000, two days old
    assert books.ask(ask) == QrisNow(
        DayQris(67_550, 37_550, 5_000, ("palsu",)),
        (Age(1, 0, 0), Age(3, 2, 25_000), Age(7, 0, 0), Age(0, 0, 0)),
    )


def test_what_is_open_is_the_same_wherever_it_is_read(
    books: Books, tmp_path: Path
) -> None:
    sell(books, tmp_path)
    rules, now = books.one.settings.settling, books.one.clock.now()

    def ask(connection: Connection) -> Standing:
        return settlement.read(connection, rules, now)

    found = books.ask(ask)
    assert [x.amount for x in found.awaited] == [15_000, 10_000]
    assert [(x.row.amount, x.why.value) for x in found.qris.doubts] == [
        (16_000, "amount")
    ]
    assert [x.amount for x in found.qris.missing] == [10_000]
    # transfers, and what the provider paid out by now: 37.287 + 15.888
    assert [x.amount for x in found.bank.missing] == [1_250_000, 53_175]
    assert found.fees == Fees(received=37_550, fee=263, expected=263, actual=263)


def test_on_paper_it_says_what_became_of_it(books: Books, tmp_path: Path) -> None:
    sell(books, tmp_path)
    ask = partial(settlement.of_day, business_day="2026-11-24", today=TODAY)
    (section,) = settlement.sections(books.ask(ask), "id")

    assert [(x.label, x.value) for x in section.rows] == [
        ("Dibayar hari ini", "67.550"),
        ("Sudah di bank", "37.550"),
        ("Hilang", "5.000"),
        ("Belum cair", "25.000"),
        ("  semua, 2 sampai 3 hari", "25.000"),
    ]
    none = QrisNow(DayQris(0, 0, 0, ()), ())
    assert settlement.sections(none, "id") == ()
