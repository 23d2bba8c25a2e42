"""Exports hold the figures, and nothing that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from pos.domain.table import Column, Fact, Kind, Table
from pos.reports.exports import Form, Report, as_csv, as_xlsx, export, harmless

#: Names as somebody might type or import them, to be calculated elsewhere.
EVIL = (
    "=1+1",
    '=HYPERLINK("http://example.invalid","Klik")',
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\u200b=1+1",
    "\uff1d1+1",
    "{=1+1}",
    '=cmd|"/C calc"!A0',
    "'=1+1",
    "Roti; =1+1",
    'Roti "manis"\n=1+1',
    "https://example.invalid",
    "007",
)

COLUMNS = (
    Column("Produk", "name"),
    Column("Hari", "day", Kind.DAY),
    Column("Satuan", "pieces", Kind.COUNT),
    Column("Berat", "grams", Kind.GRAMS),
    Column("Bersih", "net", Kind.MONEY),
    Column("Bagian", "share", Kind.TENTHS),
)
TABLE = Table(
    "Penjualan",
    COLUMNS,
    (
        *((name, "2026-11-24", 2, None, 12_500, 125) for name in EVIL),
        ("Bayam", "2026-11-25", None, 1_250, -30_000, -5),
    ),
    ("Jumlah", "", 34, 1_250, 182_500, 1_000),
)
REPORT = Report(
    "PENJUALAN =1+1",
    (Fact("Masa", "=1+1"), Fact("Bersih", 182_500, Kind.MONEY)),
    (TABLE,),
    datetime(2026, 11, 27, 8, 0, tzinfo=UTC),
)


def rows_of(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    text = StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


def test_csv_has_plain_numbers_and_decimal_commas() -> None:
    head, *rows, total = rows_of(as_csv((TABLE,)))

    assert head == ["Produk", "Hari", "Satuan", "Berat (g)", "Bersih", "Bagian"]
    assert rows[-1] == ["Bayam", "2026-11-25", "", "1250", "-30000", "-0,5%"]
    assert total == ["Jumlah", "", "34", "1250", "182500", "100,0%"]


def test_no_text_in_csv_begins_a_formula() -> None:
    _, *rows, _ = rows_of(as_csv((TABLE,)))

    for row, name in zip(rows, EVIL, strict=False):
        assert row[0].lstrip("'") == name.lstrip("'")
        first = row[0].lstrip(" \u200b")[:1]
        assert first not in set("=+-@\t\r\n\uff1d"), name


@given(st.text(max_size=20))
def test_no_text_at_all_begins_a_formula(text: str) -> None:
    assert not re.match(r"[\s\u200b\ufeff]*[=+\-@]", harmless(text))
    assert harmless(text).endswith(text)


def test_several_tables_follow_one_another() -> None:
    rows = rows_of(as_csv((TABLE, TABLE)))

    assert rows.count([]) == 1
    assert len(rows) == 2 * (len(TABLE.rows) + 2) + 1


def test_a_workbook_has_numbers_as_numbers_and_days_as_days() -> None:
    book = load_workbook(BytesIO(as_xlsx(REPORT)))
    (sheet,) = book.worksheets
    rows = list(sheet.iter_rows())
    last, total = rows[-2], rows[-1]

    assert sheet.title == "Penjualan"
    assert [cell.value for cell in last] == [
        "Bayam",
        datetime(2026, 11, 25),  # noqa: DTZ001  # a workbook knows no zones
        None,
        1_250,
        -30_000,
        -0.005,
    ]
    assert [cell.number_format for cell in last[1:]] == [
        "dd-mm-yyyy",
        "#,##0",
        '#,##0" g"',
        "#,##0",
        "0.0%",
    ]
    assert (total[0].value, total[4].value) == ("Jumlah", 182_500)
    assert sheet["B3"].value == 182_500


def test_a_workbook_has_no_formula_and_no_link() -> None:
    """Looked at as it is stored, not as a library reads it."""
    with ZipFile(BytesIO(as_xlsx(REPORT))) as parts:
        names = parts.namelist()
        sheets = [parts.read(x).decode() for x in names if "worksheets/sheet" in x]

    assert not [x for x in names if "externalLink" in x or "calcChain" in x]
    for sheet in sheets:
        assert "<f>" not in sheet
        assert "<f " not in sheet
        assert "hyperlink" not in sheet
    book = load_workbook(BytesIO(as_xlsx(REPORT)))
    cells = [x for row in book.worksheets[0].iter_rows() for x in row]
    assert not [x for x in cells if x.data_type == "f"]
    assert {x.value for x in cells if x.column == 1} >= set(EVIL) - {"\r=1+1"}


def test_a_guard_would_see_a_formula() -> None:
    """Planted: a name written the way the library writes by itself."""
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.add_worksheet().write(0, 0, EVIL[0])
    book.close()
    with ZipFile(file) as parts:
        assert "<f>" in parts.read("xl/worksheets/sheet1.xml").decode()


def test_sheets_have_names_that_a_workbook_takes() -> None:
    title = "Kas: [2026/11] * ? 'apa' " + "panjang " * 9
    tables = tuple(Table(title, COLUMNS[:1], (("a",),)) for _ in range(3))
    report = Report("x", (), (*tables, Table("", COLUMNS[:1], ())), REPORT.made)

    names = load_workbook(BytesIO(as_xlsx(report))).sheetnames

    assert len(set(names)) == 4
    assert all(len(name) <= 31 for name in names)
    assert names[-1] == "Data"


def test_json_keeps_the_cells_as_they_are() -> None:
    whole = json.loads(export(REPORT, Form.JSON))

    assert whole["made"] == "2026-11-27T08:00:00+00:00"
    assert whole["facts"][1] == ["Bersih", 182_500, "money"]
    (table,) = whole["tables"]
    assert table["columns"][4] == ["net", "Bersih", "money"]
    assert table["rows"][0] == ["=1+1", "2026-11-24", 2, None, 12_500, 125]


def test_a_page_is_sealed_elsewhere() -> None:
    with pytest.raises(ValueError, match="pdf"):
        export(REPORT, Form.PDF)


soffice = shutil.which("soffice")


def opened_by_libreoffice(folder: Path, name: str, data: bytes) -> list[list[str]]:
    """Open a file in LibreOffice, and give what its cells come to."""
    (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    # separator, quote, UTF-8, from line 1, no columns, Indonesian, quoted as text
    # no, detect numbers yes: as a person opens it
    csv_filter = "--infilter=CSV:59,34,76,1,,1057,false,true"
    given = [csv_filter] if name.endswith(".csv") else []
    # write what the cells come to, comma separated, everything quoted as text is
    out = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
    done = subprocess.run(
        [
            str(soffice),
            profile,
            "--headless",
            *given,
            "--convert-to",
            out,
            "--outdir",
            str(folder / "out"),
            str(folder / name),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    made = sorted((folder / "out").glob("*.csv"))
    assert made, done.stderr
    text = made[0].read_text("utf-8")
    return list(csv.reader(StringIO(text)))


@pytest.mark.skipif(soffice is None, reason="LibreOffice isn't installed here")
@pytest.mark.parametrize("form", [Form.XLSX, Form.CSV])
def test_libreoffice_calculates_nothing(tmp_path: Path, form: Form) -> None:
    """Each name comes back as it was written; none as what it would come to."""
    rows = opened_by_libreoffice(tmp_path, f"report.{form}", export(REPORT, form))

    names = [row[0] for row in rows if row]
    assert "2" not in names
    assert not [x for x in names if x.startswith(("#", "Err:", "Klik"))]
    for name in EVIL:
        kept = "".join(name.split()).lstrip("'")
        found = ["".join(x.split()).lstrip("'") for x in names]
        assert kept in found or kept == "007", name
    (last,) = [row for row in rows if row[:1] == ["Bayam"]]
    assert "30" in last[4]


@pytest.mark.skipif(soffice is None, reason="LibreOffice isn't installed here")
def test_libreoffice_would_calculate_what_is_not_guarded(tmp_path: Path) -> None:
    """Planted: the same file without the guard."""
    bare = "﻿Produk;Bersih\r\n=1+1;5\r\n".encode()
    rows = opened_by_libreoffice(tmp_path, "bare.csv", bare)

    assert rows[1][0] == "2"
