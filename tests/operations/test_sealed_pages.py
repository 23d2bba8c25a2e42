"""Pages of a real till: their figures are the database's, and the seal holds."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from pos.domain.custody import Way
from pos.domain.money import plain
from pos.domain.period import Period
from pos.operations import (
    custody,
    day_paper,
    report_exports,
    report_files,
    sealed_pages,
)
from pos.reports import day, reconcile, register
from pos.reports.exports import Form
from pos.storage import custody as stored
from pos.storage.engine import Connection
from pos.storage.head import ends
from tests.booth import accept, exchange
from tests.day import add_treasurer, play_day
from tests.printing.pdf.sealing import with_figure
from tests.shop import Shop, in_notes, open_shop

DAY = "2026-11-24"


def words_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def day_page(shop: Shop) -> bytes:
    at, sealer = shop.clock.now(), shop.till.sealer

    def make(connection: Connection) -> bytes:
        found = day_paper.read_day(connection, DAY)
        sheet = day_paper.day_sheet(connection, shop.settings, found, at)
        return sealed_pages.make(sheet, sealer, at, ends(connection))

    return shop.read(make)


def register_page(shop: Shop) -> bytes:
    at, sealer = shop.clock.now(), shop.till.sealer

    def make(connection: Connection) -> bytes:
        found = register.read(connection, DAY, DAY)
        sheet = day_paper.register_sheet(found, shop.settings, at)
        return sealed_pages.make(sheet, sealer, at, ends(connection))

    return shop.read(make)


@pytest.fixture
def played(shop: Shop) -> Shop:
    play_day(shop)
    return shop


def test_a_days_page_says_what_the_database_says(played: Shop) -> None:
    said = words_of(day_page(played))
    found = played.read(lambda c: reconcile.read(c, DAY))

    totals = played.read(lambda c: day.read(c, DAY)).totals
    figures = found.figures
    for amount in (totals.gross, totals.net, totals.cash, totals.qris, figures.net):
        assert plain(amount) in said
    for source in figures.sources:
        assert plain(source.expected) in said
        assert plain(source.variance) in said
    for drawer in figures.drawers:
        assert drawer.reason in said
    assert "Halaman 1 dari" in said


def test_its_seal_holds_and_an_altered_figure_does_not(played: Shop) -> None:
    page, key = day_page(played), played.till.key.public_key
    net = played.read(lambda c: reconcile.read(c, DAY)).figures.net

    good = played.read(lambda c: sealed_pages.verify(page, key, c))
    forged = with_figure(page, plain(net).encode(), plain(net - 1_000).encode())
    bad = played.read(lambda c: sealed_pages.verify(forged, key, c))

    assert good.intact
    assert good.unknown == ()
    assert not bad.intact
    assert plain(net) in bad.alterations[0].sealed


def test_the_key_alone_is_enough(played: Shop) -> None:
    page = day_page(played)

    assert sealed_pages.verify(page, played.till.key.public_key).intact


def test_a_journal_written_anew_is_another_one(played: Shop, tmp_path: Path) -> None:
    """The same till's key, and a journal that says otherwise at the same place."""
    page, key = day_page(played), played.till.key.public_key
    other = open_shop(tmp_path / "other")
    play_day(other)

    found = other.read(lambda c: sealed_pages.verify(page, key, c))

    assert not found.intact
    assert [head[0] for head in found.strange] == ["KSR1"]
    other.till.close()


def test_a_journal_that_ends_earlier_is_said_not_condemned(
    played: Shop, tmp_path: Path
) -> None:
    page, key = day_page(played), played.till.key.public_key
    empty = open_shop(tmp_path / "empty")

    found = empty.read(lambda c: sealed_pages.verify(page, key, c))

    assert found.intact
    assert [head[0] for head in found.unknown] == ["KSR1"]
    empty.till.close()


def test_a_neighbours_page_is_checked_with_its_key(shop: Shop, tmp_path: Path) -> None:
    two = open_shop(tmp_path / "two", "KSR7")
    accept(shop, two)
    accept(two, shop)
    play_day(two)
    page = day_page(two)
    own = shop.till.key.public_key

    known = shop.read(lambda c: sealed_pages.key_of(c, "KSR7", own))
    assert known == two.till.key.public_key
    exchange(shop, two)
    assert shop.read(lambda c: sealed_pages.verify(page, known, c)).intact
    assert shop.read(lambda c: sealed_pages.key_of(c, "KSR1", own)) == own
    assert shop.read(lambda c: sealed_pages.key_of(c, "KSR9", own)) is None
    two.till.close()


def test_the_register_ties_to_the_z_reports(played: Shop) -> None:
    """Every rupiah of the Z reports is in the safe, a bag, under way or arrived."""
    said = words_of(register_page(played))
    found = played.read(lambda c: register.read(c, DAY, DAY))

    assert found.apart == 0
    (tie,) = found.days
    assert tie.due == tie.cash.owed + tie.cash.arrived
    for shift in found.shifts:
        assert plain(shift.due) in said
    for bag in found.bags:
        assert re.search(rf"{bag.number}\b", said)
    for deposit in found.deposits:
        assert plain(deposit.amount) in said
        assert deposit.ntb in said


def test_cash_without_a_z_would_be_seen(played: Shop) -> None:
    """Planted: a bag whose cash no Z knows of."""

    def plant(connection: Connection) -> register.Register:
        return register.read(connection, DAY, DAY)

    played.till.writer.run(
        lambda tx: tx.connection.execute("UPDATE bags SET amount = amount + 1000")
    )

    assert played.read(plant).apart > 0


def test_a_register_of_cash_on_its_way(shop: Shop) -> None:
    shop.staff["B-01"] = add_treasurer(shop)
    shop.open()
    shop.sell(shop.basket())
    shop.close_shift()
    owed = shop.read(lambda c: stored.in_safe(c, "KSR1", DAY))
    treasurer, witness = shop.staff["B-01"], shop.admin
    bag = shop.write(
        lambda tx: custody.seal(tx, treasurer, DAY, "B-1", in_notes(owed), witness)
    )
    shop.write(
        lambda tx: custody.send(
            tx, treasurer, [bag.doc_id], Way.BANK, "123456", witness
        )
    )

    found = shop.read(lambda c: register.read(c, DAY, DAY))
    said = words_of(register_page(shop))

    assert (found.owed, found.apart) == (owed, 0)
    assert "belum ada bukti" in said
    assert "di jalan" in said


def test_it_is_saved_under_its_days(played: Shop, tmp_path: Path) -> None:
    at, sealer = played.clock.now(), played.till.sealer

    def save(connection: Connection) -> Path:
        days = Period(DAY, DAY)
        parcel = report_exports.of_register(connection, played.settings, days, at)
        return report_exports.save(connection, tmp_path, parcel, Form.PDF, sealer, at)

    file = played.read(save)

    assert file == tmp_path / "reports" / f"Setoran-{DAY}-{DAY}.pdf"
    assert sealed_pages.verify(file.read_bytes(), played.till.key.public_key).intact


def test_a_z_page_is_sealed_over_its_own_document(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.close_shift()
    ((doc_id, seq),) = shop.rows(
        "SELECT doc_id, seq FROM journal WHERE kind = 'shift.closed'"
    )
    shop.open()

    page = shop.read(lambda c: report_files.z_page(c, str(doc_id), shop.till.sealer))

    verdict = shop.read(
        lambda c: sealed_pages.verify(page, shop.till.key.public_key, c)
    )
    assert verdict.intact
    assert [head[:3] for head in verdict.seal.heads] == [("KSR1", 1, seq)]
    assert f"Segel {seq}-" in words_of(page)
