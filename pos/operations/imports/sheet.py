"""Read CSV and XLSX into rows of text, without believing a word of them."""

import csv
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO
from numbers import Real
from pathlib import Path
from typing import Final
from warnings import catch_warnings, simplefilter

from pos.operations.imports.errors import ImportCancelledError, UnreadableFileError
from pos.operations.imports.pace import Pace

#: Bytes of a file, looked at before it is opened.
MOST_BYTES: Final = 20_000_000

#: Bytes of an XLSX once unpacked: a small file can hold a huge one.
MOST_UNPACKED: Final = 250_000_000

#: Products in a file.
MOST_ROWS: Final = 50_000

#: Columns looked at.
MOST_COLUMNS: Final = 100

_BYTE_ORDER_MARKS: Final = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}
_DELIMITERS: Final = ",;\t"

#: Lines above the heading of a statement: its title, its account, its days.
_HEADING_WITHIN: Final = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet.

    Attributes:
        number: As the spreadsheet program counts, the heading being 1 or later.
        cells: Text, blanks around removed; a formula starts with ``=``.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading and the rows below it that aren't blank."""

    heading: tuple[str, ...]
    rows: tuple[Row, ...]


def load(path: Path) -> bytes:
    """Read a whole file, unless it is too large: that is asked first.

    Raises:
        UnreadableFileError: ``missing`` or ``large``.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise UnreadableFileError("large", limit=MOST_BYTES, size=size)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableFileError("missing", path=str(path)) from error


def read(data: bytes, pace: Pace) -> Sheet:
    """Read the contents of a CSV file, or of the first sheet of an XLSX file.

    What it is shows in its first bytes, not in a name. CSV may be UTF-8,
    UTF-16 or Windows-1252, with commas, semicolons or tabs.

    Raises:
        UnreadableFileError: Empty, too large or neither of both.
        ImportCancelledError: By the pace.
    """
    rows = _xlsx(data, pace, _text) if _is_xlsx(data) else _csv(data, pace)
    if len(rows) <= 1:
        raise UnreadableFileError("empty")
    return Sheet(rows[0].cells, rows[1:])


def read_rows(data: bytes, pace: Pace) -> tuple[Row, ...]:
    """Read all rows that aren't blank, wherever the heading stands among them.

    Unlike in ``read`` a date is written as ``2026-11-25 14:03:00``, and an amount
    that isn't whole with two decimals.

    Raises:
        UnreadableFileError: Empty, too large or neither CSV nor XLSX.
        ImportCancelledError: By the pace.
    """
    if _is_xlsx(data):
        rows = _xlsx(data, pace, _dated_text)
    else:
        rows = _csv(data, pace, heading_within=_HEADING_WITHIN)
    if len(rows) <= 1:
        raise UnreadableFileError("empty")
    return rows


def _is_xlsx(data: bytes) -> bool:
    return data.startswith(b"PK")


def _filled(
    cells: Iterable[Iterable[object]], write: Callable[[object], str]
) -> tuple[Row, ...]:
    """Number the rows and leave the blank ones out."""
    rows: list[Row] = []
    for number, raw in enumerate(cells, 1):
        texts = tuple(write(cell) for cell in raw)[:MOST_COLUMNS]
        if any(texts):
            rows.append(Row(number, texts))
        if len(rows) > MOST_ROWS + 1:
            raise UnreadableFileError("rows", limit=MOST_ROWS)
    return tuple(rows)


def _text(cell: object) -> str:
    """Write a cell as somebody here would type it: 12.5 is ``12,5``."""
    if isinstance(cell, str):
        return cell.replace("\N{NO-BREAK SPACE}", " ").strip(" ")
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Real):
        whole = str(cell).removesuffix(".0")
        return whole if "e" in whole else whole.replace(".", ",")
    # An array formula or a date: what is no text or number has no place here.
    return f"={type(cell).__name__}"


def _dated_text(cell: object) -> str:
    """Write a cell of a statement: dates too, and sen only as two decimals."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    text = _text(cell)
    if isinstance(cell, Real) and "," in text:
        return f"{cell:.2f}".replace(".", ",")
    return text


def _csv(data: bytes, pace: Pace, heading_within: int = 1) -> tuple[Row, ...]:
    """Read a CSV file."""
    lines = list(StringIO(_decoded(data), newline=""))
    if lines and lines[0].startswith("sep="):
        lines[0] = "\n"
    first = [line for line in lines if line.strip()][:heading_within] or [""]
    cells = csv.reader(lines, delimiter=max(map(_delimiter, first))[1])
    try:
        return _filled(pace.reading(cells, len(lines)), _text)
    except csv.Error as error:
        raise UnreadableFileError("format") from error


def _decoded(data: bytes) -> str:
    """Decode a text file: by its mark, else UTF-8, else Windows-1252."""
    marked = _BYTE_ORDER_MARKS.get(data[:2]) or _BYTE_ORDER_MARKS.get(data[:3])
    if marked is None and 0 in data[:2]:  # UTF-16 whose mark got lost
        marked = "utf-16-be" if data[0] == 0 else "utf-16-le"
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError("encoding")


def _delimiter(heading: str) -> tuple[int, str]:
    """Give the delimiter that a line has most of, outside quotes, and how many."""
    bare = "".join(heading.split('"')[::2])
    found = max(_DELIMITERS, key=bare.count)
    return bare.count(found), found


def _xlsx(data: bytes, pace: Pace, write: Callable[[object], str]) -> tuple[Row, ...]:
    """Read the first sheet of an XLSX file, formulas as they stand."""
    try:
        _check_unpacked(data)
        return _first_sheet(data, pace, write)
    except (UnreadableFileError, ImportCancelledError):
        raise
    except Exception as error:
        # The library has no error of its own for a broken file: anything comes.
        raise UnreadableFileError("format") from error


def _check_unpacked(data: bytes) -> None:
    """Refuse what would fill the memory once it is unpacked."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > MOST_UNPACKED:
        raise UnreadableFileError("large", limit=MOST_UNPACKED, size=size)


def _first_sheet(
    data: bytes, pace: Pace, write: Callable[[object], str]
) -> tuple[Row, ...]:
    from openpyxl import load_workbook

    with catch_warnings():
        simplefilter("ignore")
        book = load_workbook(
            BytesIO(data), read_only=True, data_only=False, keep_links=False
        )
        try:
            sheet = book.worksheets[0]
            expected = min(sheet.max_row or MOST_ROWS, MOST_ROWS)
            # The size a file states is a claim; what comes is counted here.
            sheet.reset_dimensions()
            cells = sheet.iter_rows(values_only=True)
            return _filled(pace.reading(cells, expected), write)
        finally:
            book.close()
