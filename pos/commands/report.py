"""Print an X, Z or day report, sales, the register of deposits, or makers' shares."""

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from pos.bootstrap import secrets_of
from pos.commands.arguments import read_day
from pos.commands.columns import lines
from pos.commands.readonly import View, view
from pos.config import Settings
from pos.domain.errors import ShiftError
from pos.domain.period import Period
from pos.domain.shift import Shift
from pos.operations import receipts, report_exports, report_files, sealed_pages
from pos.operations import settings as settings_operations
from pos.operations.report_exports import Parcel
from pos.operations.sealed_pages import Sealer
from pos.printing.pdf.sheet import sheet_of
from pos.printing.receipt import Section
from pos.reports import day as day_report
from pos.reports import makers, register
from pos.reports import sales as sales_report
from pos.reports import shift as shift_report
from pos.reports.exports import Form
from pos.reports.makers import Paper
from pos.reports.sales import By
from pos.storage import days, queries, shift_history
from pos.storage.engine import Connection
from pos.storage.head import ends
from pos.storage.keys import TillKey
from pos.system import SystemClock

#: Reports of days; the others are of one shift.
_OF_DAYS = ("day", "sales", "register", "makers")


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("which", choices=("x", "z", *_OF_DAYS))
    parser.add_argument("--shift", type=int, help="number of the shift")
    parser.add_argument("--z", type=int, help="number of the Z report")
    for name, dest, words in (
        ("--day", "day", "business day of a day's report (default: the last)"),
        ("--from", "since", "first day of sales or register (default: of the month)"),
        ("--to", "until", "last day of them (default: the last)"),
    ):
        parser.add_argument(
            name, dest=dest, type=read_day, metavar="YYYY-MM-DD", help=words
        )
    parser.add_argument(
        "--by",
        type=By,
        choices=list(By),
        default=By.DAY,
        help="what sales are added up by (default: day)",
    )
    parser.add_argument(
        "--paper",
        type=Paper,
        choices=list(Paper),
        default=Paper.PAYOUT,
        help="which paper of makers' shares (default: payout)",
    )
    parser.add_argument("--period", type=int, default=0, help="number of its period")
    parser.add_argument("--maker", default="", help="code of a statement's maker")
    for form, words in (
        (Form.PDF, "write sealed A4 pages too"),
        (Form.XLSX, "write a workbook too: day, sales or register"),
        (Form.CSV, "write CSV for a spreadsheet too: the same"),
    ):
        parser.add_argument(f"--{form}", type=Path, metavar="FILE", help=words)
    parser.add_argument(
        "--hub",
        metavar="postgresql://…",
        help="of every till, from the hub, signed in as its office: the same",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the report."""
    if options.which in _OF_DAYS:
        source = _hub(options.hub) if options.hub else _till(options.data)
        with source as found:
            return _PRINT[options.which](found, options)
    if options.hub:
        raise ShiftError(why="hub_day")
    with view(options.data) as data:
        return _print_shift(data, options)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the figures are read: a till, or a hub, which has no key to seal with."""

    connection: Connection
    settings: Settings
    sealer: Sealer | None

    @property
    def language(self) -> str:
        return self.settings.receipt_language


@contextmanager
def _till(folder: Path) -> Iterator[_Source]:
    with view(folder) as data:
        settings = settings_operations.load(data.connection)
        yield _Source(data.connection, settings, _sealer(data))


@contextmanager
def _hub(address: str) -> Iterator[_Source]:
    """Take account of what came to the hub, then read it."""
    from pos.storage.hub import projections
    from pos.storage.hub.connection import connect

    hub = connect(address)
    try:
        projections.catch_up(hub)
        yield _Source(hub, Settings(), None)
    finally:
        hub.close()


def _print_day(source: _Source, options: argparse.Namespace) -> int:
    last = _last_day(source.connection)
    day = options.day.isoformat() if options.day else last
    report = day_report.read(source.connection, day)
    if not report.shifts:
        raise ShiftError(why="no_day" if last else "none", day=day, last=last)
    at = SystemClock().now()
    parcel = report_exports.of_day(source.connection, source.settings, day, at)
    _write(source, parcel, options)
    if options.json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        language = source.language
        _print(day_report.title(language), day_report.sections(report, language))
    return 0


def _print_sales(source: _Source, options: argparse.Namespace) -> int:
    """Print sales added up one way, and what they come to as a whole."""
    period = _period(source, options)
    found = sales_report.read(source.connection, period, options.by)
    at = SystemClock().now()
    parcel = report_exports.pack_sales(found, source.settings, at)
    _write(source, parcel, options)
    if options.json:
        body = asdict(found)
        body["whole"]["net"] = found.whole.net
        for row, known in zip(body["rows"], found.rows, strict=True):
            row["net"] = known.net
        print(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        sections = sales_report.sections(found, source.language)
        _print(parcel.report.title, sections)
        for table in parcel.report.tables:
            print("\n" + "\n".join([*lines(table)][1:]))
    return 0


def _print_register(source: _Source, options: argparse.Namespace) -> int:
    """Print what of each day's cash was deposited; 1 when it doesn't tie."""
    period, at = _period(source, options), SystemClock().now()
    found = register.read(source.connection, period.since, period.until)
    parcel = report_exports.of_register(source.connection, source.settings, period, at)
    _write(source, parcel, options)
    if options.json:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        _print(parcel.report.title, register.sections(found, source.language))
        for table in parcel.report.tables:
            print("\n" + "\n".join(lines(table)))
    return 1 if found.apart else 0


def _print_makers(source: _Source, options: argparse.Namespace) -> int:
    """Print a paper of makers' shares; 1 when it doesn't tie to the Zs."""
    asked = (options.paper, options.period, options.maker)
    found = makers.read(source.connection, *asked)
    parcel = report_exports.of_makers(found, source.settings, SystemClock().now())
    _write(source, parcel, options)
    if options.json:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        _print(parcel.report.title, makers.sections(found, source.language))
        for table in parcel.report.tables:
            print("\n" + "\n".join(lines(table)))
    return 1 if found.apart else 0


_PRINT = {
    "day": _print_day,
    "sales": _print_sales,
    "register": _print_register,
    "makers": _print_makers,
}


def _period(source: _Source, options: argparse.Namespace) -> Period:
    """Give the days that are asked for; else the last one's month until then.

    Raises:
        ShiftError: There was no shift yet (``why``: ``none``).
        DayError: They aren't in order.
    """
    last = _last_day(source.connection)
    if not last:
        raise ShiftError(why="none")
    month = Period.month_of(options.until.isoformat() if options.until else last)
    return Period.of(options.since or month.first, month.last)


def _last_day(connection: Connection) -> str:
    known = days.business_days(connection)
    return known[0].day if known else ""


def _write(source: _Source, parcel: Parcel, options: argparse.Namespace) -> None:
    """Write the files that are asked for."""
    at = SystemClock().now()
    for form in (Form.PDF, Form.XLSX, Form.CSV):
        file: Path | None = getattr(options, form)
        if file is not None:
            file.write_bytes(
                report_exports.contents(
                    source.connection, parcel, form, source.sealer, at
                )
            )


def _sealer(data: View) -> Sealer:
    key = TillKey(secrets_of(data.folder, data.identity))
    return Sealer(data.identity.till, key)


def _print_shift(data: View, options: argparse.Namespace) -> int:
    shift = _find(data, options)
    report = shift_report.read(data.connection, shift)
    language = settings_operations.load(data.connection).receipt_language
    if options.pdf:
        _write_pdf(data, shift, options.pdf)
    if options.json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        title = shift_report.title(report, language)
        _print(title, shift_report.sections(report, language))
    return 0


def _find(data: View, options: argparse.Namespace) -> Shift:
    """Find the shift that is meant.

    Raises:
        ShiftError: There is none, or it is open where a Z was asked for.
    """
    named_one = options.shift is not None or options.z is not None
    wants_open = options.which == "x" and options.shift is None
    for shift in queries.shifts(data.connection):
        named = options.shift in (None, shift.number) and options.z in (
            None,
            shift.z_no,
        )
        if named and (shift.open or not wants_open):
            if shift.open and options.which == "z":
                if options.shift is None:
                    continue
                raise ShiftError(why="open", number=shift.number)
            return shift
    if options.which == "x" and not named_one:
        raise ShiftError(why="none_open")
    newest = queries.shifts(data.connection)[:1]
    why = "missing" if named_one and newest else "none"
    raise ShiftError(why=why, number=newest[0].number if newest else 0)


def _write_pdf(data: View, shift: Shift, file: Path) -> None:
    """Write a Z as it was printed, or an X as it is now."""
    connection, sealer = data.connection, _sealer(data)
    closing = shift_history.closing(connection, shift.shift_id)
    if closing is not None:
        file.write_bytes(report_files.z_page(connection, closing.doc_id, sealer))
        return
    settings, at = settings_operations.load(connection), SystemClock().now()
    receipt = receipts.report_receipt(connection, settings, shift, at)
    page = sealed_pages.make(sheet_of(receipt), sealer, at, ends(connection))
    file.write_bytes(page)


def _print(title: str, sections: tuple[Section, ...]) -> None:
    width = max(
        (len(row.label) + len(row.value) + 3 for s in sections for row in s.rows),
        default=0,
    )
    print(title)
    for section in sections:
        print(f"\n{section.title}" if section.title else "")
        for row in section.rows:
            print(row.label + row.value.rjust(max(width - len(row.label), 0)))
