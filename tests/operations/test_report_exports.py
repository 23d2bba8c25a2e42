"""Every report leaves in every form, and they all say the same."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from pos.config import Settings
from pos.domain.errors import SaleMissingError, StorageError
from pos.domain.money import plain
from pos.domain.period import Period
from pos.domain.ports import Instant
from pos.domain.table import Kind
from pos.operations import report_exports, sealed_pages
from pos.operations.report_exports import Parcel
from pos.reports import day, register
from pos.reports import sales as sales_report
from pos.reports.exports import Form
from pos.reports.sales import By
from pos.storage.engine import Connection
from tests.day import play_day
from tests.shop import Shop

DAY = "2026-11-24"
PERIOD = Period(DAY, DAY)


def _sales(by: By, c: Connection, settings: Settings, at: Instant) -> Parcel:
    return report_exports.of_sales(c, settings, PERIOD, by, at)


Pack = Callable[[Connection, Settings, Instant], Parcel]

PACKS: dict[str, Pack] = {
    "day": lambda c, settings, at: report_exports.of_day(c, settings, DAY, at),
    "register": lambda c, settings, at: report_exports.of_register(
        c, settings, PERIOD, at
    ),
    **{f"sales {by}": partial(_sales, by) for by in By},
}


@pytest.fixture
def played(shop: Shop) -> Shop:
    play_day(shop)
    return shop


def packed(shop: Shop, name: str) -> Parcel:
    return shop.read(lambda c: PACKS[name](c, shop.settings, shop.clock.now()))


def made(shop: Shop, parcel: Parcel, form: Form) -> bytes:
    at, sealer = shop.clock.now(), shop.till.sealer
    return shop.read(lambda c: report_exports.contents(c, parcel, form, sealer, at))


@pytest.mark.parametrize("name", PACKS)
def test_every_form_says_the_same_figures(played: Shop, name: str) -> None:
    parcel = packed(played, name)
    tables = parcel.report.tables
    figures = [
        cell
        for table in tables
        for row in (*table.rows, table.total)
        for cell, column in zip(row, table.columns, strict=False)
        if isinstance(cell, int) and column.kind is not Kind.TENTHS
    ]
    assert figures

    whole = json.loads(made(played, parcel, Form.JSON))
    book = load_workbook(BytesIO(made(played, parcel, Form.XLSX)))
    text = made(played, parcel, Form.CSV).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    pdf = made(played, parcel, Form.PDF)

    assert [table["rows"] for table in whole["tables"]] == [
        [list(row) for row in table.rows] for table in tables
    ]
    assert len(book.worksheets) == len(tables)
    in_book = [x.value for sheet in book for row in sheet.iter_rows() for x in row]
    in_csv = {cell for row in rows for cell in row}
    for figure in figures:
        assert figure in in_book
        assert str(figure) in in_csv
    assert sealed_pages.verify(pdf, played.till.key.public_key).intact


@pytest.mark.parametrize("by", list(By))
def test_pages_of_sales_say_the_databases_figures(played: Shop, by: By) -> None:
    pdf = made(played, packed(played, f"sales {by}"), Form.PDF)
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    found = played.read(lambda c: sales_report.read(c, PERIOD, by))

    assert plain(found.whole.net) in words
    for row in found.rows:
        assert plain(row.net) in words


def test_a_day_has_its_shifts_as_rows(played: Shop) -> None:
    parcel = packed(played, "day")
    shifts = parcel.report.tables[0]
    report = played.read(lambda c: day.read(c, DAY))

    assert len(shifts.rows) == len(report.shifts)
    (net,) = [i for i, x in enumerate(shifts.columns) if x.key == "net"]
    assert shifts.total[net] == report.totals.net
    fact = parcel.report.facts[1]
    assert fact.value == report.totals.net


def test_the_register_leads_with_what_is_owed(played: Shop) -> None:
    found = played.read(lambda c: register.read(c, DAY, DAY))

    facts = packed(played, "register").report.facts

    assert [x.value for x in facts[1:]] == [found.owed, 0]


def test_a_day_without_shifts_has_no_parcel(shop: Shop) -> None:
    with pytest.raises(SaleMissingError):
        packed(shop, "day")


def test_a_hub_makes_pages_without_a_seal(played: Shop) -> None:
    parcel, at = packed(played, "sales hour"), played.clock.now()
    page = played.read(lambda c: report_exports.contents(c, parcel, Form.PDF, None, at))

    assert not PdfReader(BytesIO(page)).attachments


@pytest.mark.parametrize("form", list(Form))
def test_it_is_saved_under_its_name(played: Shop, tmp_path: Path, form: Form) -> None:
    parcel, at = packed(played, "sales product"), played.clock.now()

    file = played.read(
        lambda c: report_exports.save(c, tmp_path, parcel, form, played.till.sealer, at)
    )

    assert file.name == f"Penjualan-product-{DAY}-{DAY}.{form}"
    assert file.read_bytes()


def test_a_folder_that_cannot_be_written_is_said(played: Shop, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    parcel, at = packed(played, "sales hour"), played.clock.now()
    with pytest.raises(StorageError):
        played.read(
            lambda c: report_exports.save(c, tmp_path, parcel, Form.CSV, None, at)
        )
