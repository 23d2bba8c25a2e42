"""The report of a business day as a paper: to print, and to save as a page."""

from dataclasses import dataclass, replace

from pos.config import Settings
from pos.domain.errors import SaleMissingError
from pos.domain.people import Person, Right, require
from pos.domain.ports import Instant
from pos.operations import receipts
from pos.printing.pdf.sheet import Sheet, sheet_of
from pos.printing.receipt import Kind, Receipt
from pos.printing.wording import wording
from pos.reports import day as day_report
from pos.reports import reconcile, reconcile_page, register, settlement
from pos.reports.day import DayReport
from pos.reports.reconcile import Reconciliation
from pos.reports.register import Register
from pos.reports.words import words
from pos.storage.engine import Connection
from pos.storage.writer import Transaction


def print_day(
    tx: Transaction, actor: Person, settings: Settings, business_day: str
) -> None:
    """Queue the report of a business day.

    Raises:
        SaleMissingError: The day has no shift.
        ApprovalNeededError: The actor may not see reports.
    """
    require(actor, Right.REPORTS)
    day = read_day(tx.connection, business_day)
    paper = day_receipt(tx.connection, settings, day, tx.at)
    receipts.issue_report(tx, settings, paper)


@dataclass(frozen=True, slots=True)
class Day:
    """A business day, read once for whatever it is put on."""

    report: DayReport
    found: Reconciliation


def read_day(connection: Connection, business_day: str) -> Day:
    """Gather what papers say of a business day.

    Raises:
        SaleMissingError: The day has no shift.
    """
    report = day_report.read(connection, business_day)
    if not report.shifts:
        raise SaleMissingError(number=business_day)
    return Day(report, reconcile.read(connection, business_day))


def day_receipt(
    connection: Connection, settings: Settings, day: Day, at: Instant
) -> Receipt:
    """Say a business day's report as a paper."""
    language, report = settings.receipt_language, day.report
    text = words(language)["slip"]
    last = report.shifts[-1].shift
    became = settlement.of_day(connection, report.business_day, at.local_date)
    # Shop, place and till stand on every report alike; the rest is the day's.
    return replace(
        receipts.report_receipt(connection, settings, last, at),
        kind=Kind.DAY_REPORT,
        shift_no=0,
        cashier="",
        title=day_report.title(language),
        sections=(
            *day_report.sections(report, language),
            *settlement.sections(became, language),
            *reconcile.lock_sections(day.found, language),
        ),
        signatures=(text["prepared"], text["checked"]),
    )


def day_sheet(
    connection: Connection, settings: Settings, day: Day, at: Instant
) -> Sheet:
    """Say a business day as a sheet: its report, and how it was reconciled."""
    language = settings.receipt_language
    return replace(
        sheet_of(day_receipt(connection, settings, day, at)),
        tables=reconcile_page.tables(day.found, language),
        signatures=reconcile_page.signatures(language),
    )


def register_sheet(found: Register, settings: Settings, at: Instant) -> Sheet:
    """Say the register of deposits of some business days as a sheet."""
    language = settings.receipt_language
    return Sheet(
        shop=receipts.shop_of(settings),
        title=register.title(language),
        language=language,
        facts=(wording(language).moment(at.at_ms, at.offset_min), settings.place),
        sections=register.sections(found, language),
        tables=register.tables(found, at.offset_min, language),
        signatures=register.signatures(language),
    )
