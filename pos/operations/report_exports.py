"""Reports to take away: the same figures as PDF, XLSX, CSV or JSON."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.config import Settings
from pos.domain.period import Period
from pos.domain.ports import Instant
from pos.domain.table import Fact, Kind, day_shown
from pos.operations import day_paper, receipts, sealed_pages
from pos.operations.sealed_pages import Sealer
from pos.printing.pdf.sheet import Sheet
from pos.printing.wording import wording
from pos.reports import day as day_report
from pos.reports import makers as maker_report
from pos.reports import reconcile_page, register
from pos.reports import sales as sales_report
from pos.reports.exports import Form, Report, export
from pos.reports.makers import MakerReport, Paper
from pos.reports.sales import By, SalesReport
from pos.reports.shift_table import shift_table
from pos.reports.words import words
from pos.storage.engine import Connection
from pos.storage.head import ends


@dataclass(frozen=True, slots=True)
class Parcel:
    """A report that is ready to be taken away.

    Attributes:
        name: Of its file, without the ending.
        report: As a spreadsheet or a program takes it.
        sheet: As pages say it.
    """

    name: str
    report: Report
    sheet: Sheet


def of_sales(
    connection: Connection, settings: Settings, period: Period, by: By, at: Instant
) -> Parcel:
    """Pack the sales of some days, added up one way."""
    return pack_sales(sales_report.read(connection, period, by), settings, at)


def pack_sales(found: SalesReport, settings: Settings, at: Instant) -> Parcel:
    """Pack sales that were added up already."""
    language, by, period = settings.receipt_language, found.by, found.period
    tables = sales_report.tables(found, language)
    title = sales_report.title(by, language)
    sheet = Sheet(
        shop=receipts.shop_of(settings),
        title=title,
        language=language,
        facts=(wording(language).moment(at.at_ms, at.offset_min), settings.place),
        sections=sales_report.sections(found, language),
        tables=tables,
    )
    facts = sales_report.facts(found, language)
    name = f"Penjualan-{by}-{period.since}-{period.until}"
    return Parcel(name, Report(title, facts, tables, at.local), sheet)


def of_register(
    connection: Connection, settings: Settings, period: Period, at: Instant
) -> Parcel:
    """Pack the register of deposits of some days."""
    language = settings.receipt_language
    found = register.read(connection, period.since, period.until)
    label = words(language)["register"]
    facts = (
        Fact(label["period"], _span(period)),
        Fact(label["owed"], found.owed, Kind.MONEY),
        Fact(label["apart"], found.apart, Kind.MONEY),
    )
    tables = register.tables(found, at.offset_min, language)
    return Parcel(
        f"Setoran-{period.since}-{period.until}",
        Report(register.title(language), facts, tables, at.local),
        day_paper.register_sheet(found, settings, at),
    )


def of_makers(found: MakerReport, settings: Settings, at: Instant) -> Parcel:
    """Pack a paper of makers' shares. It has codes on it and no name."""
    language = settings.receipt_language
    tables = maker_report.tables(found, language)
    title = maker_report.title(found, language)
    sheet = Sheet(
        shop=receipts.shop_of(settings),
        title=title,
        language=language,
        facts=(wording(language).moment(at.at_ms, at.offset_min), settings.place),
        sections=maker_report.sections(found, language),
        tables=tables,
        signatures=maker_report.signatures(found, language),
    )
    facts = maker_report.facts(found, language)
    return Parcel(_maker_name(found), Report(title, facts, tables, at.local), sheet)


_MAKER_FILES: Final = {
    Paper.STATEMENT: "Rekap-premi",
    Paper.PAYOUT: "Daftar-premi",
    Paper.PNBP: "Buku-PNBP",
    Paper.TIE: "Cocok-bagi-hasil",
    Paper.PUBLIC: "Ringkasan",
}


def _maker_name(found: MakerReport) -> str:
    """Name the file of a paper: what it is, the period, and whose it is."""
    number = found.periods[-1].number
    parts = [_MAKER_FILES[found.paper], str(number)]
    return "-".join([*parts, *([found.owed.code] if found.owed else [])])


def _span(period: Period) -> str:
    return f"{day_shown(period.since)} - {day_shown(period.until)}"


def of_day(
    connection: Connection, settings: Settings, business_day: str, at: Instant
) -> Parcel:
    """Pack a business day: its shifts, and how it was reconciled.

    Raises:
        SaleMissingError: The day has no shift.
    """
    language = settings.receipt_language
    day = day_paper.read_day(connection, business_day)
    label = words(language)
    facts = (
        Fact(label["shift"]["business_day"], business_day, Kind.DAY),
        Fact(label["sales"]["net"], day.report.totals.net, Kind.MONEY),
    )
    tables = (
        shift_table(day.report.shifts, language),
        *reconcile_page.tables(day.found, language),
    )
    return Parcel(
        f"Harian-{business_day}",
        Report(day_report.title(language), facts, tables, at.local),
        day_paper.day_sheet(connection, settings, day, at),
    )


def contents(
    connection: Connection,
    parcel: Parcel,
    form: Form,
    sealer: Sealer | None,
    at: Instant,
) -> bytes:
    """Give a parcel as a file.

    Args:
        connection: To know where the journal ends, for the seal of a PDF.
        parcel: The report.
        form: Which kind of file.
        sealer: Whose key seals a PDF; None leaves it without a seal, as at a
            hub, which has no key.
        at: When its figures were read.
    """
    if form is not Form.PDF:
        return export(parcel.report, form)
    if sealer is None:
        from pos.printing.pdf.page import sheet_pages

        return sheet_pages(parcel.sheet)
    heads = ends(connection)
    return sealed_pages.make(parcel.sheet, sealer, at, heads)


def save(  # what, as what, by whom, when and where to
    connection: Connection,
    folder: Path,
    parcel: Parcel,
    form: Form,
    sealer: Sealer | None,
    at: Instant,
) -> Path:
    """Write a parcel into the till's folder of reports.

    Returns:
        The file: ``reports/<name>.<form>`` in the till's folder.

    Raises:
        StorageError: The file can't be written (``why``: ``write``).
    """
    data = contents(connection, parcel, form, sealer, at)
    return sealed_pages.write(folder, f"{parcel.name}.{form}", data)
