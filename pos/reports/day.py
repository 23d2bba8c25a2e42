"""A business day: the sum of its shifts."""

from dataclasses import dataclass, fields

from pos.printing.receipt import Section
from pos.reports import shift as shift_report
from pos.reports.shift import ShiftReport
from pos.reports.words import words
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.queries import ShiftTotals


@dataclass(frozen=True, slots=True)
class DayReport:
    """Every shift of a business day, and what they sum to."""

    business_day: str
    shifts: tuple[ShiftReport, ...]
    totals: ShiftTotals


def read(connection: Connection, business_day: str) -> DayReport:
    """Gather a business day's figures, the first shift first."""
    found = queries.shifts_of_day(connection, business_day)
    reports = tuple(shift_report.read(connection, x) for x in found)
    return DayReport(business_day, reports, _sum([x.totals for x in reports]))


def _sum(all_totals: list[ShiftTotals]) -> ShiftTotals:
    sums: dict[str, int] = {}
    for field in fields(ShiftTotals):
        if field.type in (int, "int"):
            sums[field.name] = sum(getattr(x, field.name) for x in all_totals)
    receipts = [x for x in all_totals if x.last_receipt]
    first = receipts[0].first_receipt if receipts else ""
    last = receipts[-1].last_receipt if receipts else ""
    return ShiftTotals(shift_id="", first_receipt=first, last_receipt=last, **sums)


def sections(report: DayReport, language: str) -> tuple[Section, ...]:
    """Say the day in words and figures: each shift's drawer, then the sums."""
    return shift_report.day_sections(
        report.business_day, report.shifts, report.totals, language
    )


def title(language: str) -> str:
    """Name the report."""
    return words(language)["shift"]["title_day"]
