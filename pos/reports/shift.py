"""X and Z: what a shift came to, as plain sections of labels and values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pos.domain.money import plain
from pos.domain.ports import Instant
from pos.domain.shift import Shift
from pos.printing.receipt import Row, Section
from pos.reports.words import Words, words
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.queries import ShiftTotals
from pos.storage.unsent import Unsent, unsent

#: Print jobs in these states are not on paper yet.
UNPRINTED: Final = ("queued", "sending", "failed", "unknown")


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """A shift's figures. X while it is open, Z when it is closed.

    Attributes:
        expected: What the drawer should hold, or should have held.
        unprinted: Papers of the shift that aren't printed yet, the Z itself
            not counted.
        unsent: Sales and refunds of this till that aren't at every place yet,
            of earlier shifts too; None when there is no place to send to.
    """

    shift: Shift
    totals: ShiftTotals
    expected: int
    unprinted: int
    unsent: Unsent | None = None


def read(connection: Connection, shift: Shift) -> ShiftReport:
    """Gather a shift's figures from its running totals."""
    totals = queries.shift_totals(connection, shift.shift_id)
    marks = ", ".join("?" * len(UNPRINTED))
    (unprinted,) = connection.execute(
        "SELECT count(*) FROM print_jobs p JOIN journal j ON j.doc_id = p.doc_id "  # noqa: S608
        "WHERE j.shift_id = ? AND p.kind NOT IN ('kick', 'z_report') "
        f"AND p.state IN ({marks})",
        (shift.shift_id, *UNPRINTED),
    ).fetchone()
    expected = totals.drawer if shift.open else shift.expected
    return ShiftReport(shift, totals, expected, unprinted, unsent(connection))


def sections(
    report: ShiftReport, language: str, *, blind: bool = False
) -> tuple[Section, ...]:
    """Say a report in words and figures.

    Args:
        report: The figures.
        language: ``id`` or ``en``.
        blind: Leave out what the drawer should hold, and all it can be worked
            out from: for an X that a cashier reads before counting.
    """
    text = words(language)
    parts = [_head(report, text)]
    if not blind:
        parts += [_sales(report.totals, text), _tenders(report.totals, text)]
        parts.append(_drawer(report, text))
    control = _control(report.totals, report.unprinted, report.unsent, text)
    if blind and report.unsent:  # its sum may be all that was sold
        control = replace(control, rows=control.rows[:-1])
    return (*parts, control)


def title(report: ShiftReport, language: str) -> str:
    """Name the report: X, or Z with its number."""
    text = words(language)["shift"]
    if report.shift.open:
        return text["title_x"]
    return text["title_z"].format(number=report.shift.z_no)


def _head(report: ShiftReport, text: Words) -> Section:
    shift, label = report.shift, text["shift"]
    rows = [
        Row(label["shift"], str(shift.number)),
        Row(label["cashier"], shift.cashier),
        Row(label["business_day"], _day(shift.business_day)),
        Row(label["opened"], _moment(shift.opened_ms, shift.offset_min)),
    ]
    if not shift.open:
        rows.append(Row(label["closed"], _moment(shift.closed_ms, shift.offset_min)))
    if report.totals.last_receipt:
        rows.append(Row(label["receipts"], report.totals.first_receipt))
        rows.append(Row("", report.totals.last_receipt))
    return Section("", tuple(rows))


def _day(business_day: str) -> str:
    """Write a day as people here do: day, month, year."""
    return "-".join(reversed(business_day.split("-")))


def _moment(at_ms: int, offset_min: int) -> str:
    return Instant(at_ms, offset_min).local.strftime("%d-%m-%Y %H.%M")


def day_sections(
    business_day: str,
    shifts: Sequence[ShiftReport],
    totals: ShiftTotals,
    language: str,
) -> tuple[Section, ...]:
    """Say several shifts at once: their sums, then each one's drawer."""
    text = words(language)
    label = text["shift"]
    head = Section("", (Row(label["business_day"], _day(business_day)),))
    drawers = [
        Section(f"{label['shift']} {x.shift.number}, {x.shift.cashier}", rows)
        for x in shifts
        for rows in [_drawer(x, text).rows]
    ]
    unprinted = sum(x.unprinted for x in shifts)
    return (
        head,
        _sales(totals, text),
        _tenders(totals, text),
        *drawers,
        _control(totals, unprinted, shifts[-1].unsent if shifts else None, text),
    )


def _sales(totals: ShiftTotals, text: Words) -> Section:
    label = text["sales"]
    rows = (
        Row(label["count"], plain(totals.sales)),
        Row.of_amount(label["gross"], totals.gross),
        Row.of_amount(label["discount"], -totals.discount),
        Row.of_amount(label["rounding"], totals.rounding),
        Row.of_amount(label["total"], totals.total, strong=True),
        Row.of_amount(
            label["refunds"].format(count=totals.refunds), -totals.refund_amount
        ),
        Row.of_amount(label["net"], totals.net, strong=True),
        Row.of_amount(label["voids"].format(count=totals.voids), totals.void_amount),
    )
    return Section(label["title"], rows)


def _tenders(totals: ShiftTotals, text: Words) -> Section:
    label = text["tenders"]
    unverified = label["unverified"].format(count=totals.qris_unverified_count)
    rows = (
        Row.of_amount(label["cash"], totals.cash),
        Row.of_amount(label["qris"], totals.qris),
        Row.of_amount(f"  {unverified}", totals.qris_unverified),
        Row.of_amount(label["transfer"], totals.transfer),
    )
    return Section(label["title"], rows)


def _drawer(report: ShiftReport, text: Words) -> Section:
    shift, totals, label = report.shift, report.totals, text["drawer"]
    rows = [
        Row.of_amount(label["float"], shift.float_total),
        Row.of_amount(label["cash_sales"], totals.cash),
        Row.of_amount(label["refund_cash"], -totals.refund_cash),
        Row.of_amount(label["paid_in"], totals.paid_in),
        Row.of_amount(label["paid_out"], -totals.paid_out),
        *_dropped(label["dropped"], totals.dropped),
        Row.of_amount(label["expected"], report.expected, strong=True),
    ]
    if not shift.open:
        rows += _count_rows(shift, label)
    return Section(label["title"], tuple(rows))


def _dropped(label: str, amount: int) -> list[Row]:
    """Say what went into bags, on the days on which any did."""
    return [Row.of_amount(label, -amount)] if amount else []


def _count_rows(shift: Shift, label: dict[str, str]) -> list[Row]:
    rows = []
    if len(shift.counts) > 1:
        rows.append(Row.of_amount(label["first_count"], shift.counts[0]))
    rows.append(Row.of_amount(label["counted"], shift.counted, strong=True))
    sign = label["over"] if shift.variance > 0 else label["short"]
    word = f" {sign}" if shift.variance else ""
    rows.append(Row(label["variance"], plain(shift.variance) + word, strong=True))
    if shift.reason:
        rows.append(Row(label["reason"], shift.reason))
    return rows


def _control(
    totals: ShiftTotals, unprinted: int, late: Unsent | None, text: Words
) -> Section:
    label = text["control"]
    rows = [
        Row(label["drawer_opens"], plain(totals.drawer_opens)),
        Row(label["lines_removed"], plain(totals.lines_removed)),
        Row(label["baskets_abandoned"], plain(totals.baskets_abandoned)),
        Row(label["reprints"], plain(totals.reprints)),
        Row(label["unprinted"], plain(unprinted)),
    ]
    if late is not None:
        rows.append(Row(label["unsent"], plain(late.count)))
        rows.append(Row.of_amount(label["unsent_total"], late.total))
    return Section(label["title"], tuple(rows))
