"""A name is in the sealed annex and nowhere else: searched for everywhere."""

from __future__ import annotations

import gzip
import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from pos.domain.consent import Agreement, Scope
from pos.domain.errors import (
    AnnexError,
    ApprovalNeededError,
    MakerError,
)
from pos.domain.people import Person
from pos.operations import annex, bundles, consents, report_exports, shares
from pos.operations.sealed_pages import Sealer, write
from pos.reports import makers
from pos.reports.exports import Form
from pos.reports.makers import Paper
from pos.storage.annex import Entry
from tests import shares as played
from tests.day import play_day
from tests.shop import BREAD, Shop

OPENS_IT = "tujuh ekor kancil"
NAME = "Siti Kenari"
SITI = Entry("SM-01", NAME, "BI 123/2024", "Kenari")


@pytest.fixture
def treasurer(shop: Shop) -> Person:
    """The bendahara of a shop that has traded, shared and paid."""
    play_day(shop)
    shop.__post_init__()
    return shop.staff["B-01"]


def kept(shop: Shop, treasurer: Person, entry: Entry = SITI) -> None:
    folder = shop.till.folder
    annex.create(folder, treasurer, OPENS_IT)
    annex.keep(folder, treasurer, OPENS_IT, entry)


def test_the_bendahara_alone_opens_it(shop: Shop, treasurer: Person) -> None:
    kept(shop, treasurer)
    folder = shop.till.folder
    for other in (shop.admin, shop.cashier, shop.supervisor):
        for run in (
            partial(annex.unseal, folder, other, OPENS_IT),
            partial(annex.create, folder, other, OPENS_IT),
            partial(annex.keep, folder, other, OPENS_IT, SITI),
            partial(annex.forget, folder, other, OPENS_IT, "SM-01"),
            partial(annex.change_passphrase, folder, other, OPENS_IT, "x" * 12),
            partial(annex.print_page, {}, other, shop.settings, shop.clock.now()),
        ):
            with pytest.raises(ApprovalNeededError):
                run()
    assert annex.unseal(folder, treasurer, OPENS_IT) == {"SM-01": SITI}


def test_entries_are_kept_changed_and_taken_out(shop: Shop, treasurer: Person) -> None:
    kept(shop, treasurer)
    folder = shop.till.folder
    other = Entry("sm-02", "  Ani   Merpati ", "BI 9", "")
    found = annex.keep(folder, treasurer, OPENS_IT, other)
    assert found["SM-02"].name == "Ani Merpati"
    for wrong, error in (
        (replace(SITI, code=NAME), MakerError),
        (replace(SITI, code="SM-01*2"), MakerError),
        (replace(SITI, name=" "), AnnexError),
        (replace(SITI, register="x" * 61), AnnexError),
    ):
        with pytest.raises(error):
            annex.keep(folder, treasurer, OPENS_IT, wrong)
    annex.forget(folder, treasurer, OPENS_IT, "SM-01")
    assert [*annex.unseal(folder, treasurer, OPENS_IT)] == ["SM-02"]


def test_it_is_printed_and_no_file_of_it_stays(shop: Shop, treasurer: Person) -> None:
    kept(shop, treasurer)
    opened = annex.unseal(shop.till.folder, treasurer, OPENS_IT)
    sent: list[tuple[Path, str]] = []

    def send(file: Path) -> None:
        sent.append((file, PdfReader(file).pages[0].extract_text()))

    annex.print_page(opened, treasurer, shop.settings, shop.clock.now(), send)

    ((file, text),) = sent
    assert NAME in text
    assert "SM-01" in text
    assert not file.parent.exists()


def every_paper(shop: Shop) -> None:
    """Write every paper of makers, in every form, and a bundle of all documents."""
    at, sealer = shop.clock.now(), Sealer("KSR1", shop.till.key)
    for paper in (Paper.STATEMENT, Paper.PAYOUT, Paper.PNBP, Paper.TIE):
        found = shop.read(partial(makers.read, paper=paper, code="SM-01"))
        parcel = report_exports.of_makers(found, shop.settings, at)
        for form in (Form.PDF, Form.XLSX, Form.CSV):
            pack = partial(
                report_exports.contents, parcel=parcel, form=form, sealer=sealer, at=at
            )
            write(shop.till.folder, f"{parcel.name}.{form}", shop.read(pack))


def bundle(shop: Shop) -> None:
    folder, key, at = shop.till.folder, shop.till.key, shop.clock.now()
    shop.read(lambda c: bundles.write(c, folder, "KSR1", key, at))


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Read every file below a folder: as it is, and what is packed into it."""
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        data = file.read_bytes()
        yield file.name, data.decode("latin-1")
        yield file.name, data.decode("utf-16-le", errors="ignore")
        if data.startswith(b"\x1f\x8b"):
            yield file.name, gzip.decompress(data).decode("latin-1")
        if data.startswith(b"%PDF"):
            for page in PdfReader(io.BytesIO(data)).pages:
                yield file.name, page.extract_text()
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as packed:
                for inside in packed.namelist():
                    yield file.name, packed.read(inside).decode("latin-1")


def leaks(shop: Shop, log: str, *words: str) -> set[str]:
    """Name the places in which one of some words can be read."""
    places = {"log"} if any(word in log for word in words) else set()
    for name, text in texts(shop.till.folder):
        if any(word in text for word in words):
            places.add(name)
    rows = shop.rows("SELECT CAST(data AS TEXT) FROM journal")
    if any(word in str(row[0]) for word in words for row in rows):
        places.add("journal")
    return places


WORDS = (NAME, "Kenari", "BI 123/2024")


def test_a_name_is_in_no_journal_log_bundle_or_report(
    shop: Shop, treasurer: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        kept(shop, treasurer)
        with pytest.raises(AnnexError):
            annex.unseal(shop.till.folder, treasurer, "delapan ekor kancil")
        logging.getLogger("test").debug("opened %s", SITI)
        every_paper(shop)
        bundle(shop)

    assert "SM-01" in caplog.text
    assert leaks(shop, caplog.text, *WORDS) == set()
    seen = leaks(shop, caplog.text, "SM-01")
    assert seen > {"log", "journal", "Daftar-premi-1.pdf", "Daftar-premi-1.xlsx"}
    assert any(place.endswith(".kasir") for place in seen)


def into_journal(shop: Shop) -> None:
    shop.write(
        lambda tx: shares.name_makers(tx, shop.admin, BREAD.product_id, "SM-01", 0)
    )
    found = shop.rows("SELECT consent_id FROM consents WHERE withdrawn_day = ''")
    shop.write(lambda tx: consents.withdraw(tx, shop.admin, str(found[0][0])))


def into_log(shop: Shop) -> None:
    del shop
    logging.getLogger("test").debug("payout for %s", NAME)


def into_report(shop: Shop) -> None:
    settings = replace(shop.settings, tagline=f"dibuat {NAME}")
    at = shop.clock.now()
    found = shop.read(lambda c: makers.read(c, Paper.PNBP))
    parcel = report_exports.of_makers(found, settings, at)
    pack = partial(
        report_exports.contents, parcel=parcel, form=Form.PDF, sealer=None, at=at
    )
    write(shop.till.folder, "bocor.pdf", shop.read(pack))


def into_outbox(shop: Shop) -> None:
    shop.write(
        lambda tx: tx.connection.execute(
            "INSERT INTO deliveries VALUES ('web', 'd', 1, 1, 'sale.completed', 0, "
            "'pending', 0, 0, 0, '', ?, '', '')",
            (NAME,),
        )
    )


@pytest.mark.parametrize(
    ("plant", "place"),
    [
        (into_log, "log"),
        (into_report, "bocor.pdf"),
        (into_outbox, "till.db-wal"),
    ],
)
def test_a_name_that_leaks_is_found(
    shop: Shop,
    treasurer: Person,
    caplog: pytest.LogCaptureFixture,
    plant: Callable[[Shop], None],
    place: str,
) -> None:
    """Planted bugs: the search above isn't blind."""
    kept(shop, treasurer)
    with caplog.at_level(logging.DEBUG):
        plant(shop)

    assert place in leaks(shop, caplog.text, *WORDS)


def test_a_name_in_the_journal_would_be_found_and_cannot_be_put_there(
    shop: Shop, treasurer: Person
) -> None:
    """The doors by which a code comes in refuse a name; past them it is found."""
    with pytest.raises(MakerError):
        played.name(shop, BREAD.product_id, NAME)
    with pytest.raises(MakerError):
        played.consent(shop, NAME)
    kept(shop, treasurer)
    into_journal(shop)
    assert leaks(shop, "", *WORDS) == set()
    agreed = Agreement("SM-01", Scope.STORY, NAME, shop.clock.now().local_date)
    shop.write(lambda tx: consents.give(tx, shop.admin, agreed, shop.cashier))

    assert "journal" in leaks(shop, "", *WORDS)
