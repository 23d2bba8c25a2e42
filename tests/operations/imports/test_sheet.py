import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from pos.operations.imports import sheet as sheets
from pos.operations.imports.errors import ImportCancelledError, UnreadableFileError
from pos.operations.imports.pace import Pace
from pos.operations.imports.sheet import MOST_BYTES, MOST_ROWS, Row, load, read

TEXT = "sku,nama\nK-1,Kue Ape\n"


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


WHOLE = workbook(("sku", "nama"), ("K-1", "Kue"))


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, Pace())
    return caught.value.reason


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        TEXT.replace(",", " , ").encode(),
        b'sep=;\n"sku";"nama"\nK-1;"Kue Ape"\n',
        workbook(("sku", "nama"), ("K-1", "Kue Ape")),
    ],
)
def test_the_same_rows_from_many_files(data: bytes) -> None:
    found = read(data, Pace())
    assert found.heading == ("sku", "nama")
    assert [row.cells for row in found.rows] == [("K-1", "Kue Ape")]


def test_windows_files_are_read_too() -> None:
    found = read("sku,nama\n1,Crème ± 5°\n".encode("cp1252"), Pace())
    assert found.rows[0].cells == ("1", "Crème ± 5°")


def test_rows_are_numbered_as_the_spreadsheet_does() -> None:
    found = read(b'\nsku,nama\n\n1,"a\nb"\n,\n2,c\n', Pace())
    assert found.heading == ("sku", "nama")
    assert found.rows == (Row(4, ("1", "a\nb")), Row(6, ("2", "c")))


def test_cells_of_a_workbook_become_text() -> None:
    data = workbook(
        ("a", "b", "c", "d", "e", "f", "g"),
        ("=1+1", 12_500, 12.5, 5_000.0, True, None, "\N{NO-BREAK SPACE}x "),
    )
    assert read(data, Pace()).rows[0].cells == (
        *("=1+1", "12500", "12,5", "5000", "true", "", "x"),
    )


@pytest.mark.parametrize(
    "cell", [date(2026, 1, 2), ArrayFormula("A2:A2", "=SUM(B2:B3)")]
)
def test_what_is_no_text_or_number_looks_like_a_formula(cell: object) -> None:
    assert read(workbook(("a",), (cell,)), Pace()).rows[0].cells[0].startswith("=")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n\n \n", "empty"),
        (b"sku,nama,harga\n", "empty"),
        (workbook(), "empty"),
        (b"PK\x03\x04 broken", "format"),
        (b'sku\n"' + b"x" * 140_000, "format"),
        (b"sku\n\x81\x8d", "encoding"),
        (b"\xff\xfea", "encoding"),
        (b"sku\n" + b"x\n" * (MOST_ROWS + 1), "rows"),
    ],
)
def test_files_that_are_no_sheets(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_an_archive_without_a_workbook() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "b")
    assert refusal(file.getvalue()) == "format"


def test_a_small_file_that_holds_a_huge_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_UNPACKED", 1_000)
    assert refusal(workbook(("sku",), ("1",))) == "large"


def test_a_size_that_is_only_claimed_is_not_believed() -> None:
    old = BytesIO(workbook(("sku", "nama"), ("K-1", "Kue")))
    new = BytesIO()
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name.endswith("sheet1.xml"):
                assert b'ref="A1:B2"' in text
                text = text.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
            target.writestr(name, text)
    assert len(read(new.getvalue(), Pace()).rows) == 1


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(UnreadableFileError) as caught:
        load(large)
    assert caught.value.fields == {
        "reason": "large",
        "limit": MOST_BYTES,
        "size": 50_000_000,
    }


@pytest.mark.parametrize("name", ["nothing.csv", "."])
def test_what_is_no_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        load(tmp_path / name)
    assert caught.value.reason == "missing"


def test_reading_can_be_ended() -> None:
    asked: list[tuple[int, int]] = []
    pace = Pace(lambda *step: asked.append(step), lambda: len(asked) >= 2)
    with pytest.raises(ImportCancelledError):
        read(b"sku\n" + b"x\n" * 2_000, pace)
    assert asked == [(0, 4_002), (250, 4_002)]


@given(st.binary() | st.binary().map(lambda data: b"PK\x03\x04" + data))
def test_any_bytes_give_a_sheet_or_a_reason(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert read(data, Pace()).rows


@given(st.data())
def test_a_damaged_workbook_gives_a_sheet_or_a_reason(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(WHOLE) - 1))
    flipped = bytes([WHOLE[at] ^ data.draw(st.integers(1, 255))])
    with suppress(UnreadableFileError):
        read(WHOLE[:at] + flipped + WHOLE[at + 1 :], Pace())
