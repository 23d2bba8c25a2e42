"""Papers of makers' shares: every figure worked out by hand, and every Z tied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import PeriodError
from pos.domain.people import Person
from pos.domain.refund import RefundLine
from pos.operations import report_exports
from pos.reports import makers
from pos.reports.makers import MakerReport, Paper
from tests import shares
from tests.day import add_treasurer
from tests.operations.test_periods import (
    DAY_MS,
    KUE,
    TEMPE,
    lock_today,
    seal_yesterday,
    yesterday,
)
from tests.shop import BREAD, SPINACH, Shop

CAKES = replace(KUE, maker="SM-03+SM-04")
SIX = "+".join(f"SM-{n:02}" for n in range(10, 16))


@pytest.fixture
def other(shop: Shop) -> Person:
    return add_treasurer(shop)


def read(shop: Shop, paper: Paper, number: int = 0, code: str = "") -> MakerReport:
    return shop.read(lambda c: makers.read(c, paper, number, code))


def two_days(shop: Shop, other: Person) -> None:
    """A day without a policy, and one with it, on which some comes back."""
    shop.open()
    early = shop.sell(shop.basket((TEMPE, 2)))  # 10.000, never split
    shop.close_shift()
    lock_today(shop, other)
    shop.clock.pass_ms(DAY_MS)
    shares.adopt(shop, other)
    shop.open()
    shop.sell(shop.basket((TEMPE, 3), (CAKES, 1)))  # 15.000 and 37.550
    sale = shop.sell(shop.basket((replace(SPINACH, maker=SIX), 500)))  # 12.000
    shop.sell(shop.basket((BREAD, 1)))  # 5.000 that name nobody
    shop.give_back(shop.request(sale, RefundLine(1, 250, True)))  # 6.000 back
    shop.give_back(shop.request(early, RefundLine(1, 1, True)))  # 5.000, not split
    shop.void(shop.sell(shop.basket((TEMPE, 9))))
    shop.close_shift()
    lock_today(shop, other)
    shop.clock.pass_ms(DAY_MS)


def test_every_z_ties_to_what_its_lines_were_split_into(
    shop: Shop, other: Person
) -> None:
    two_days(shop, other)
    shares.close(shop, other, yesterday(shop))
    found = read(shop, Paper.TIE)

    assert found.apart == 0
    assert [(x.net, x.here, x.elsewhere, x.undivided) for x in found.ties] == [
        (58_550, 63_550, 0, -5_000),
    ]
    assert found.ties[0].here == found.period.figures.total


def test_a_line_that_is_missing_is_seen_in_the_tie(shop: Shop, other: Person) -> None:
    """A planted bug: rows that were taken away leave the Z apart."""
    two_days(shop, other)
    shares.close(shop, other, yesterday(shop))
    shop.write(
        lambda tx: tx.connection.execute(
            "DELETE FROM maker_shares WHERE part = 'capital' AND amount = 5250"
        )
    )

    found = read(shop, Paper.TIE)
    assert found.apart == 5_250


def test_the_statement_of_a_maker(shop: Shop, other: Person) -> None:
    two_days(shop, other)
    shares.close(shop, other, yesterday(shop))
    found = read(shop, Paper.STATEMENT, code="sm-12")

    # of 12.000 a half to six: 1.000; of the 6.000 that came back as much the less
    assert [(x.sku, x.quantity, x.net, x.premi) for x in found.works] == [
        ("BAYAM", 250, 6_000, 500)
    ]
    assert found.owed is not None
    assert (found.owed.earned, found.owed.payable) == (500, 500)
    tempe = read(shop, Paper.STATEMENT, code="SM-01")
    assert [(x.sku, x.quantity, x.premi) for x in tempe.works] == [("ROTI", 3, 5_000)]
    for paper, number, code, why in (
        (Paper.STATEMENT, 0, "SM-99", "maker"),
        (Paper.STATEMENT, 0, "", "maker"),
        (Paper.PAYOUT, 7, "", "missing"),
    ):
        with pytest.raises(PeriodError) as caught:
            read(shop, paper, number, code)
        assert caught.value.fields["why"] == why


def test_lists_register_and_summary(shop: Shop, other: Person) -> None:
    two_days(shop, other)
    period = shares.close(shop, other, yesterday(shop))
    seal_yesterday(shop, "B-1", 10_000)
    period = shares.deposit(shop, other, period, shares.bring(shop, "B-1"))
    shares.pay(shop, other, period, "SM-03")

    (table,) = makers.tables(read(shop, Paper.PAYOUT), "id")
    assert table.rows[0][0] == "tanpa pembuat"
    paid = {row[0]: row[5] for row in table.rows}
    assert paid["SM-03"] == "TRF 81"
    assert paid["SM-01"] == ""
    assert table.total[3] == period.figures.payable
    (table,) = makers.tables(read(shop, Paper.PNBP), "id")
    # 15 % of 15.000, 37.550 and 5.000, and of the 12.000 of which 6.000 came back
    assert table.rows[0][4:6] == (2_250 + 5_633 + 750 + 900,) * 2
    assert str(table.rows[0][6]).startswith(shares.NTPN)
    (table,) = makers.tables(read(shop, Paper.PUBLIC), "id")
    assert table.rows == (("Kategori lain", "10 atau lebih", 63_550, 31_775),)


def test_of_a_few_nothing_is_published(shop: Shop, other: Person) -> None:
    shares.adopt(shop, other)
    shop.open()
    shop.sell(shop.basket((KUE, 1)))
    shop.close_shift()
    lock_today(shop, other)
    shares.close(shop, other)

    with pytest.raises(PeriodError) as caught:
        read(shop, Paper.PUBLIC)
    assert caught.value.fields["why"] == "few"


def test_no_paper_before_a_period_was_closed(shop: Shop) -> None:
    for paper in Paper:
        with pytest.raises(PeriodError):
            read(shop, paper)


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_paper_can_be_packed(shop: Shop, other: Person, language: str) -> None:
    two_days(shop, other)
    shares.close(shop, other, yesterday(shop))
    settings = replace(shop.settings, receipt_language=language)
    names = []
    for paper in Paper:
        found = read(shop, paper, code="SM-01" if paper is Paper.STATEMENT else "")
        parcel = report_exports.of_makers(found, settings, shop.clock.now())
        names.append(parcel.name)
        assert parcel.sheet.tables[0].rows
        assert bool(parcel.sheet.signatures) is (paper is not Paper.PUBLIC)
    assert names == [
        "Rekap-premi-1-SM-01",
        "Daftar-premi-1",
        "Buku-PNBP-1",
        "Cocok-bagi-hasil-1",
        "Ringkasan-1",
    ]
