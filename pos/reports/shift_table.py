"""Shifts as rows of a table: what each X or Z says, as numbers."""

from collections.abc import Sequence

from pos.domain.table import Cell, Column, Kind, Table
from pos.reports.shift import ShiftReport
from pos.reports.words import words

#: Figures that are added up below, by their names in ``ShiftReport.totals``.
_SUMMED = (
    *("gross", "discount", "rounding", "refund_amount", "net"),
    *("cash", "qris", "qris_unverified", "transfer", "paid_in", "paid_out"),
)


def shift_table(reports: Sequence[ShiftReport], language: str) -> Table:
    """Say shifts as a table, sums below."""
    label = words(language)["shifts"]
    columns = (
        Column(label["till"], "till"),
        Column(label["number"], "number", Kind.COUNT),
        Column(label["z"], "z", Kind.COUNT),
        Column(label["cashier"], "cashier"),
        Column(label["day"], "day", Kind.DAY),
        Column(label["sales"], "sales", Kind.COUNT),
        *(Column(label[name], name, Kind.MONEY) for name in _SUMMED),
        Column(label["expected"], "expected", Kind.MONEY),
        Column(label["counted"], "counted", Kind.MONEY),
        Column(label["variance"], "variance", Kind.MONEY),
    )
    rows = tuple(_row(report) for report in reports)
    return Table(label["title"], columns, rows, _total(rows, label["total"]))


def _row(report: ShiftReport) -> tuple[Cell, ...]:
    shift, totals = report.shift, report.totals
    closed = not shift.open
    return (
        shift.till,
        shift.number,
        shift.z_no or None,
        shift.cashier,
        shift.business_day,
        totals.sales,
        *(int(getattr(totals, name)) for name in _SUMMED),
        report.expected,
        shift.counted if closed else None,
        shift.variance if closed else None,
    )


def _total(rows: tuple[tuple[Cell, ...], ...], word: str) -> tuple[Cell, ...]:
    """Add up all but what names a shift."""
    if not rows:
        return ()
    names = 5
    sums = [
        sum(x for row in rows if isinstance(x := row[i], int))
        for i in range(names, len(rows[0]))
    ]
    return (word, None, None, "", "", *sums)
