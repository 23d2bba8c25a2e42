"""A report as a file for a spreadsheet or a program: XLSX, CSV, JSON.

Names of products and buyers are typed by people, and imported. None of them is ever
written where a spreadsheet would take it for a formula.
"""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final

from pos.domain.table import Cell, Column, Fact, Kind, Table, table_body

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


class Form(StrEnum):
    """What kind of file; its value is the ending of its name."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is exported, whatever it is of.

    Attributes:
        facts: Figures that stand before its tables.
        made: When it was made, local time.
    """

    title: str
    facts: tuple[Fact, ...]
    tables: tuple[Table, ...]
    made: datetime


#: What makes a spreadsheet read a cell as a formula, or as the start of one.
_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")

#: Signs that no name of a worksheet may have, and the longest such name.
_UNNAMED: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_NAME: Final = 31

#: The widest column of a worksheet, in letters; and what a figure needs around it.
_WIDEST: Final = 60
_AROUND: Final = 3

_FORMATS: Final = {
    Kind.TEXT: "@",
    Kind.DAY: "dd-mm-yyyy",
    Kind.COUNT: "#,##0",
    Kind.MONEY: "#,##0",
    Kind.GRAMS: '#,##0" g"',
    Kind.TENTHS: "0.0%",
}


def export(report: Report, form: Form) -> bytes:
    """Give a report as a file; PDF is sealed elsewhere.

    Raises:
        ValueError: It is asked for as PDF.
    """
    if form is Form.XLSX:
        return as_xlsx(report)
    if form is Form.CSV:
        return as_csv(report.tables)
    if form is Form.JSON:
        return as_json(report)
    raise ValueError(form)


def as_json(report: Report) -> bytes:
    """Give a report as JSON: columns with their kinds, cells as they are."""
    whole = {
        "title": report.title,
        "made": report.made.isoformat(timespec="seconds"),
        "facts": [[x.label, x.value, x.kind.value] for x in report.facts],
        "tables": [table_body(table) for table in report.tables],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def as_csv(tables: Sequence[Table]) -> bytes:
    """Give tables as CSV, one after the other with an empty line between them.

    As Excel and LibreOffice set to Indonesia read it: semicolons, comma for the
    decimals, UTF-8 with its mark. Weights are whole grams. A text that a spreadsheet
    would read as a formula has an apostrophe before it.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        if number:
            writer.writerow(())
        writer.writerow([harmless(_head(column)) for column in table.columns])
        rows = (*table.rows, table.total) if table.total else table.rows
        for row in rows:
            cells = zip(row, table.columns, strict=True)
            writer.writerow([_csv_cell(cell, column.kind) for cell, column in cells])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula.

    Spaces and invisible signs before it don't hide the sign that begins one.
    """
    bare = text.lstrip("\ufeff\u200b\u200e\u200f\xa0 ")
    return f"'{text}" if bare.startswith(_FORMULA) or text.startswith("'") else text


def _head(column: Column) -> str:
    return f"{column.name} (g)" if column.kind is Kind.GRAMS else column.name


def _csv_cell(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if kind is Kind.TENTHS:
        sign = "-" if cell < 0 else ""
        return f"{sign}{abs(cell) // 10},{abs(cell) % 10}%"
    return str(cell)


def as_xlsx(report: Report) -> bytes:
    """Give a report as a workbook: a sheet for each table, numbers as numbers.

    There is no formula in it, the sums are numbers too: what a name looks like
    doesn't matter, it is written as text.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(file, options)
    book.set_properties(
        {"title": report.title, "created": report.made.replace(tzinfo=None)}
    )
    styles = {
        (kind, strong): book.add_format({"num_format": form, "bold": strong})
        for kind, form in _FORMATS.items()
        for strong in (False, True)
    }
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    names: set[str] = set()
    for table in report.tables:
        sheet = book.add_worksheet(_sheet_name(table.title, names))
        top = _write_facts(sheet, report, styles)
        _write_table(sheet, table, top, styles, head)
    book.close()
    return file.getvalue()


def _sheet_name(title: str, taken: set[str]) -> str:
    """Name a worksheet: short, without signs that may not be, and like no other."""
    bare = " ".join(title.translate(_UNNAMED).split()) or "Data"
    name, number = bare[:_LONGEST_NAME], 1
    while name.casefold() in taken:
        number += 1
        end = f" {number}"
        name = bare[: _LONGEST_NAME - len(end)] + end
    taken.add(name.casefold())
    return name


Styles = dict[tuple[Kind, bool], "Format"]


def _write_facts(sheet: "Worksheet", report: Report, styles: Styles) -> int:
    """Write the title and the facts; give the row at which the table begins."""
    sheet.write_string(0, 0, report.title, styles[Kind.TEXT, True])
    for place, fact in enumerate(report.facts, start=1):
        sheet.write_string(place, 0, fact.label, styles[Kind.TEXT, False])
        style = styles[fact.kind, False]
        _write_cell(sheet, (place, 1), fact.value, fact.kind, style)
    return len(report.facts) + 2


def _write_table(
    sheet: "Worksheet", table: Table, top: int, styles: Styles, head: "Format"
) -> None:
    for across, column in enumerate(table.columns):
        sheet.write_string(top, across, column.name, head)
        sheet.set_column(across, across, _width(table, across))
    rows = [(row, False) for row in table.rows]
    if table.total:
        rows.append((table.total, True))
    for down, (row, strong) in enumerate(rows, start=top + 1):
        for across, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            style = styles[column.kind, strong]
            _write_cell(sheet, (down, across), cell, column.kind, style)
    sheet.freeze_panes(top + 1, 1)
    if table.rows:
        last = top + len(table.rows)
        sheet.autofilter(top, 0, last, len(table.columns) - 1)


def _width(table: Table, across: int) -> int:
    cells = (len(str(row[across])) for row in table.rows if row[across] is not None)
    return min(max((*cells, len(table.columns[across].name))) + _AROUND, _WIDEST)


def _write_cell(
    sheet: "Worksheet", place: tuple[int, int], cell: Cell, kind: Kind, style: "Format"
) -> None:
    if cell is None or cell == "":
        sheet.write_blank(*place, None, style)
    elif isinstance(cell, int):
        number = Decimal(cell).scaleb(-3) if kind is Kind.TENTHS else cell
        sheet.write_number(*place, number, style)
    elif kind is Kind.DAY and _is_day(cell):
        midnight = datetime.combine(date.fromisoformat(cell), time())
        sheet.write_datetime(*place, midnight, style)
    else:
        sheet.write_string(*place, cell, style)


def _is_day(text: str) -> bool:
    """Tell a day from a word that stands in its column, such as that of a sum."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
