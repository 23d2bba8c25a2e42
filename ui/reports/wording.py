"""Words and figures of reports: days, shifts, variances."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain, rupiah
from pos.domain.ports import Instant
from pos.reports.shift import ShiftReport
from ui.reports.presenter import DayShown
from ui.widgets.bar_chart import Bar
from ui.widgets.card import State
from ui.widgets.label import Ink
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_DASH: Final = "\N{EN DASH}"
_DOT: Final = " \N{MIDDLE DOT} "
_UP: Final = "\N{BLACK UP-POINTING TRIANGLE}"
_DOWN: Final = "\N{BLACK DOWN-POINTING TRIANGLE}"

#: Hours the chart shows at least, so that two sales don't fill it.
_FEWEST_HOURS: Final = 8


def variance(amount: int) -> tuple[str, State]:
    """Say what a drawer was over or short."""
    if not amount:
        return translate("Reports", "Pas"), State.GOOD
    words = translate("Reports", "{amount} lebih")
    if amount < 0:
        words = translate("Reports", "{amount} kurang")
    return words.format(amount=rupiah(abs(amount))), State.WARN


def span(report: ShiftReport) -> str:
    """Write from when to when a shift ran: ``08.00`` to ``16.10``."""
    shift = report.shift
    opened = Instant(shift.opened_ms, shift.offset_min).local
    if shift.open:
        since = translate("Reports", "sejak {time}")
        return since.format(time=opened.strftime("%H.%M"))
    closed = Instant(shift.closed_ms, shift.offset_min).local
    return f"{opened:%H.%M}{_DASH}{closed:%H.%M}"


def shift_row(report: ShiftReport, *, till: bool = False) -> TableRow:
    """Say a shift as a row: which, when, sales, net, variance.

    Args:
        report: The shift.
        till: Name its till too: there are several.
    """
    shift, totals = report.shift, report.totals
    number = translate("Reports", "Shift {number}").format(number=shift.number)
    if till:
        number = f"{shift.till}{_DOT}{number}"
    if shift.open:
        state = Cell(translate("Reports", "berjalan"), State.INFO, icon="play")
    else:
        words, tone = variance(shift.variance)
        state = Cell(words, tone)
    return TableRow(
        shift.shift_id,
        (
            Cell(f"{number}{_DOT}{shift.cashier}", strong=True),
            Cell(span(report)),
            Cell(plain(totals.sales)),
            Cell(rupiah(totals.net)),
            state,
        ),
    )


def against_before(shown: DayShown) -> tuple[str, Ink]:
    """Compare a day with the one before; a day that still runs isn't compared."""
    net, before = shown.report.totals.net, shown.before
    if shown.running:
        return translate("Reports", "sementara, shift masih berjalan"), Ink.SOFT
    if before is None or before <= 0:
        return translate("Reports", "setelah pengembalian"), Ink.SOFT
    percent = abs(net - before) * 100 // before
    if not percent:
        return translate("Reports", "sama dengan hari sebelumnya"), Ink.SOFT
    words = translate("Reports", "{sign} {percent}% dari hari sebelumnya")
    sign, ink = (_UP, Ink.GOOD) if net > before else (_DOWN, Ink.WARN)
    return words.format(sign=sign, percent=plain(percent)), ink


def drawers(shown: DayShown) -> tuple[str, str, Ink]:
    """Sum up what the drawers were over or short: figure, remark, ink."""
    closed = [x.shift for x in shown.shifts if not x.shift.open]
    if not closed:
        words = translate("Reports", "belum ada shift yang ditutup")
        return _DASH, words, Ink.SOFT
    apart = sum(shift.variance != 0 for shift in closed)
    if not apart:
        words = translate("Reports", "dari {count} shift yang ditutup")
        return variance(0)[0], words.format(count=len(closed)), Ink.GOOD
    words = translate("Reports", "{apart} dari {count} shift berselisih")
    remark = words.format(apart=apart, count=len(closed))
    total = shown.variance  # over and short may cancel each other out
    return variance(total)[0] if total else rupiah(0), remark, Ink.WARN


def reversals(shown: DayShown) -> str:
    """Say how many sales were given back or cancelled."""
    totals = shown.report.totals
    words = translate("Reports", "{refunds} pengembalian · {voids} batal")
    return words.format(refunds=plain(totals.refunds), voids=plain(totals.voids))


def unverified(shown: DayShown) -> tuple[str, Ink]:
    """Say how much of the QRIS nobody has seen arrive."""
    totals = shown.report.totals
    if not totals.qris_unverified_count:
        words = translate("Reports", "QRIS {qris} · transfer {transfer}")
        return (
            words.format(qris=rupiah(totals.qris), transfer=rupiah(totals.transfer)),
            Ink.SOFT,
        )
    words = translate("Reports", "{amount} belum diverifikasi")
    return words.format(amount=rupiah(totals.qris_unverified)), Ink.WARN


def hours(shown: DayShown) -> list[Bar]:
    """Give a bar for each hour from the first sale to the last."""
    if not shown.hours:
        return []
    first, last = min(shown.hours), max(shown.hours)
    last = min(max(last, first + _FEWEST_HOURS - 1), 23)
    first = max(min(first, last - _FEWEST_HOURS + 1), 0)
    return [Bar(f"{h:02d}", shown.hours.get(h, 0)) for h in range(first, last + 1)]
