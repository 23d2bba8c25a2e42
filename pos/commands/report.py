"""Print an X, Z or day report."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from pos.bootstrap import secrets_of
from pos.commands.arguments import read_day
from pos.commands.columns import lines
from pos.commands.readonly import View, view
from pos.config import Settings
from pos.domain.errors import ShiftError
from pos.domain.shift import Shift
from pos.operations import day_paper, receipts, report_files, sealed_pages
from pos.operations import settings as settings_operations
from pos.operations.sealed_pages import Sealer
from pos.printing.pdf.sheet import Sheet, sheet_of
from pos.printing.receipt import Section
from pos.reports import day as day_report
from pos.reports import register
from pos.reports import shift as shift_report
from pos.storage import days, queries, shift_history
from pos.storage.engine import Connection
from pos.storage.head import ends
from pos.storage.keys import TillKey
from pos.system import SystemClock


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("which", choices=("x", "z", "day", "register"))
    parser.add_argument("--shift", type=int, help="number of the shift")
    parser.add_argument("--z", type=int, help="number of the Z report")
    parser.add_argument(
        "--day",
        type=read_day,
        metavar="YYYY-MM-DD",
        help="business day (default: the last)",
    )
    parser.add_argument(
        "--from",
        dest="since",
        type=read_day,
        metavar="YYYY-MM-DD",
        help="first business day of the register (default: of that month)",
    )
    parser.add_argument(
        "--to",
        dest="until",
        type=read_day,
        metavar="YYYY-MM-DD",
        help="last business day of the register (default: the last)",
    )
    parser.add_argument(
        "--pdf", type=Path, metavar="FILE", help="write sealed A4 pages too"
    )
    parser.add_argument(
        "--hub",
        metavar="postgresql://…",
        help="a day of every till, from the hub, signed in as its office",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print the report."""
    if options.hub:
        return _print_day_of_hub(options)
    with view(options.data) as data:
        if options.which == "day":
            return _print_day(data, options)
        if options.which == "register":
            return _print_register(data, options)
        return _print_shift(data, options)


def _print_day_of_hub(options: argparse.Namespace) -> int:
    """Print a day of all tills, after what came to the hub was taken account of."""
    from pos.storage.hub import projections
    from pos.storage.hub.connection import connect

    if options.which != "day":
        raise ShiftError(why="hub_day")
    hub = connect(options.hub)
    try:
        projections.catch_up(hub)
        known = days.business_days(hub)
        last = known[0].day if known else ""
        return _print_day_report(hub, options, last, Settings().receipt_language)
    finally:
        hub.close()


def _print_day(data: View, options: argparse.Namespace) -> int:
    last = _last_day(data)
    code = _print_day_report(data.connection, options, last, _language(data))
    if options.pdf:
        day = options.day.isoformat() if options.day else last
        settings, at = settings_operations.load(data.connection), SystemClock().now()
        _seal(
            data, day_paper.day_sheet(data.connection, settings, day, at), options.pdf
        )
    return code


def _print_register(data: View, options: argparse.Namespace) -> int:
    """Print what of each day's cash was deposited; write the register as pages."""
    last = _last_day(data)
    if not last:
        raise ShiftError(why="none")
    until = options.until.isoformat() if options.until else last
    since = options.since.isoformat() if options.since else f"{until[:7]}-01"
    language, at = _language(data), SystemClock().now()
    found = register.read(data.connection, since, until)
    if options.pdf:
        settings = settings_operations.load(data.connection)
        days = (since, until)
        _seal(
            data,
            day_paper.register_sheet(data.connection, settings, *days, at),
            options.pdf,
        )
    if options.json:
        print(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        _print(register.title(language), register.sections(found, language))
        for table in register.tables(found, at.offset_min, language):
            print("\n" + "\n".join(lines(table)))
    return 1 if found.apart else 0


def _seal(data: View, sheet: Sheet, file: Path) -> None:
    page = sealed_pages.make(
        sheet, _sealer(data), SystemClock().now(), ends(data.connection)
    )
    file.write_bytes(page)


def _sealer(data: View) -> Sealer:
    key = TillKey(secrets_of(data.folder, data.identity))
    return Sealer(data.identity.till, key)


def _print_day_report(
    connection: Connection, options: argparse.Namespace, last: str, language: str
) -> int:
    day = options.day.isoformat() if options.day else last
    report = day_report.read(connection, day)
    if not report.shifts:
        raise ShiftError(why="no_day" if last else "none", day=day, last=last)
    if options.json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        _print(day_report.title(language), day_report.sections(report, language))
    return 0


def _last_day(data: View) -> str:
    newest = queries.shifts(data.connection)
    return newest[0].business_day if newest else ""


def _print_shift(data: View, options: argparse.Namespace) -> int:
    shift = _find(data, options)
    report = shift_report.read(data.connection, shift)
    language = _language(data)
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


def _language(data: View) -> str:
    return settings_operations.load(data.connection).receipt_language


def _write_pdf(data: View, shift: Shift, file: Path) -> None:
    """Write a Z as it was printed, or an X as it is now."""
    closing = shift_history.closing(data.connection, shift.shift_id)
    if closing is not None:
        page = report_files.z_page(data.connection, closing.doc_id, _sealer(data))
        file.write_bytes(page)
        return
    settings, at = settings_operations.load(data.connection), SystemClock().now()
    receipt = receipts.report_receipt(data.connection, settings, shift, at)
    _seal(data, sheet_of(receipt), file)


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
