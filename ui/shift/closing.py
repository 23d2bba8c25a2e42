"""Decides how a shift is closed: count blind, look, explain, close.

What the drawer should hold is read only after a count was sent. Before that
it is in no attribute here and in no widget.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from pos.domain.cash import Count, count_total
from pos.domain.errors import PosError, ReasonNeededError, ShiftError
from pos.domain.printing_ports import JobState
from pos.domain.shift import MOST_COUNTS, Shift
from pos.operations import receipts, report_files
from pos.operations import shift as operations
from pos.printing.sheets import print_sheets
from pos.reports import shift as shift_report
from pos.storage import print_jobs, queries, shift_history
from pos.storage.engine import Connection
from pos.storage.writer import Changes
from ui.one_at_a_time import OneAtATime
from ui.session import Session
from ui.shift.presenter import Report


class Step(IntEnum):
    """Where one is; the places in the step header."""

    COUNT = 0
    NON_CASH = 1
    VARIANCE = 2
    Z = 3


@dataclass(frozen=True, slots=True)
class Counting:
    """What is shown beside a count: nothing the drawer could be worked out from.

    Attributes:
        sales: How many sales stand.
        count: Pieces to begin with: what was typed or counted before.
        again: Whether it is the recount.
    """

    shift: Shift
    sales: int
    count: Count
    again: bool


@dataclass(frozen=True, slots=True)
class NonCash:
    """What isn't in the drawer. Amounts in rupiah; nothing here stops a close.

    Attributes:
        unprinted: Papers that wait for the printer.
        unsent: Sales that aren't at every place yet; None when there is none.
    """

    shift: Shift
    sales: int
    refunds: int
    voids: int
    qris: int
    unverified: int
    unverified_count: int
    transfer: int
    unprinted: int
    unsent: int | None = None


@dataclass(frozen=True, slots=True)
class Variance:
    """What was counted beside what should be there, in rupiah."""

    shift: Shift
    expected: int

    @property
    def counted(self) -> int:
        """The count that holds."""
        return self.shift.counted

    @property
    def amount(self) -> int:
        """Over when positive, short when negative."""
        return self.shift.counted - self.expected

    @property
    def may_recount(self) -> bool:
        """Whether the drawer can be counted once more."""
        return len(self.shift.counts) < MOST_COUNTS


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed shift and its Z report.

    Attributes:
        closing_id: The document whose paper the Z report is.
        printing: State of its print job, None when there is no printer.
    """

    shift: Shift
    report: Report
    closing_id: str
    printing: JobState | None


class ClosingView(Protocol):
    """What the wizard can show."""

    def show_count(self, counting: Counting) -> None:
        """Ask for notes and coins."""

    def show_empty_count(self) -> None:
        """Ask whether the drawer really is empty."""

    def show_non_cash(self, facts: NonCash) -> None:
        """Show what isn't in the drawer."""

    def show_variance(self, variance: Variance) -> None:
        """Show over or short, and ask why."""

    def show_closed(self, closed: Closed) -> None:
        """Show the Z report."""

    def show_printing(self, printing: JobState | None) -> None:
        """Show how far the Z report is on its way to the paper."""

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy of the Z report goes to the printer."""

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""

    def show_saved(self, file: Path) -> None:
        """Say where the Z report was saved."""

    def show_sheet_sent(self, file: Path) -> None:
        """Say that the Z report goes to the printer of the computer."""

    def show_left(self) -> None:
        """Go back to the overview."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class ClosingPresenter:
    """The wizard's decisions.

    Attributes:
        step: Where it is, None outside of it.
    """

    def __init__(self, session: Session, view: ClosingView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._typed: Count = {}
        self._typed_in = ""
        self._shift_id = ""
        self._emptied = False
        self._variance: Variance | None = None
        self._closed: Closed | None = None
        self.step: Step | None = None
        session.listen(self._changed)

    def start(self) -> None:
        """Begin, or go on where a count was sent already."""
        if self.step is None:
            self._session.tasks.read(_counting, self._start, self._view.show_error)

    def typed(self, count: Count) -> None:
        """Keep what was typed, so that looking away costs nothing."""
        self._typed, self._typed_in = count, self._shift_id
        self._emptied = False

    def send(self, count: Count) -> None:
        """Send a count; an empty drawer only when it was said twice."""
        if self.step is not Step.COUNT:
            return
        if count_total(count) == 0 and not self._emptied:
            self._emptied = True
            self._view.show_empty_count()
            return
        actor = self._session.actor
        self._once.write(
            lambda tx: operations.count(tx, actor, count),
            self._sent,
            self._view.show_error,
        )

    def look_at_variance(self) -> None:
        """Go on from what isn't in the drawer."""
        if self.step is Step.NON_CASH:
            self._session.tasks.read(
                _variance, self._show_variance, self._view.show_error
            )

    def recount(self) -> None:
        """Count once more; what should be there is forgotten meanwhile."""
        if self._variance is not None and self._variance.may_recount:
            self._variance = None
            self._session.tasks.read(_counting, self._show_count, self._failed)

    def close(self, reason: str) -> None:
        """Close the shift with the last count."""
        if self.step is not Step.VARIANCE:
            return
        actor, settings = self._session.actor, self._session.till.settings
        self._once.write(
            lambda tx: operations.close(tx, actor, settings, reason),
            self._close,
            self._not_closed,
        )

    def reprint(self) -> None:
        """Print the Z report again, as a copy."""
        if self._closed is None:
            return
        actor, settings = self._session.actor, self._session.till.settings
        closing_id = self._closed.closing_id
        if not settings.printer:
            self._view.show_no_printer()
            return
        self._once.write(
            lambda tx: receipts.reprint(tx, actor, settings, closing_id),
            self._view.show_copy,
            self._view.show_error,
        )

    def save(self) -> None:
        """Save the Z report as an A4 page."""
        self._save(self._view.show_saved)

    def print_sheet(self) -> None:
        """Print the same page on the computer's own printer."""
        self._save(self._send_sheet)

    def _send_sheet(self, file: Path) -> None:
        def send() -> Path:
            print_sheets(file)
            return file

        self._session.tasks.compute(
            send, self._view.show_sheet_sent, self._view.show_error
        )

    def _save(self, then: Callable[[Path], None]) -> None:
        if self._closed is None:
            return
        till, shift = self._session.till, self._closed.shift
        closing_id = self._closed.closing_id
        self._session.tasks.read(
            lambda connection: report_files.save_z(
                connection, till.folder, shift, closing_id, till.sealer
            ),
            then,
            self._view.show_error,
        )

    def sign_out(self) -> None:
        """Hand the till over once the shift is closed."""
        self._forget()
        self._session.sign_out()
        self._session.go("sign_in")

    def back(self) -> bool:
        """Leave the wizard; a count that was sent stays sent.

        Returns:
            False when there was nothing to leave.
        """
        if self.step is None:
            return False
        self._forget()
        self._view.show_left()
        return True

    def leave(self) -> None:
        """Let go of it while another page is looked at."""
        self._forget()

    def _start(self, counting: Counting | None) -> None:
        if counting is None:
            self._view.show_error(ShiftError(why="none_open"))
            return
        self._shift_id = counting.shift.shift_id
        if counting.shift.counts:
            self._look_at_non_cash()
        else:
            self._show_count(counting)

    def _show_count(self, counting: Counting | None) -> None:
        if counting is None:
            self.back()
            return
        typed = self._typed if self._typed_in == self._shift_id else {}
        self.step = Step.COUNT
        self._emptied = False
        self._view.show_count(
            Counting(
                counting.shift,
                counting.sales,
                typed or counting.count,
                again=counting.again,
            )
        )

    def _sent(self, _shift: Shift) -> None:
        self._typed, self._typed_in = {}, ""
        self._look_at_non_cash()

    def _look_at_non_cash(self) -> None:
        self.step = Step.NON_CASH
        self._session.tasks.read(_non_cash, self._show_non_cash, self._failed)

    def _show_non_cash(self, facts: NonCash | None) -> None:
        if facts is not None and self.step is Step.NON_CASH:
            self._view.show_non_cash(facts)

    def _show_variance(self, variance: Variance | None) -> None:
        if variance is None or self.step not in {Step.NON_CASH, Step.VARIANCE}:
            return
        self.step = Step.VARIANCE
        self._variance = variance
        self._view.show_variance(variance)

    def _not_closed(self, error: PosError) -> None:
        """A sale may have come in since: show the variance as it is now."""
        if isinstance(error, ReasonNeededError):
            tasks = self._session.tasks
            tasks.read(_variance, self._show_variance, self._view.show_error)
        self._view.show_error(error)

    def _close(self, shift: Shift) -> None:
        language = self._session.speaks()
        self.step = Step.Z
        self._session.shift = None
        self._session.tasks.read(
            lambda connection: _read_closed(connection, shift, language),
            self._show_closed,
            self._view.show_error,
        )

    def _show_closed(self, closed: Closed) -> None:
        self._closed = closed
        self._view.show_closed(closed)

    def _changed(self, changes: Changes) -> None:
        if self._closed is not None and "print" in changes:
            closing_id = self._closed.closing_id
            self._session.tasks.read(
                lambda connection: print_jobs.state_of(connection, closing_id),
                self._view.show_printing,
                self._view.show_error,
            )

    def _failed(self, error: PosError) -> None:
        self._view.show_error(error)
        self.back()

    def _forget(self) -> None:
        self.step = None
        self._variance = None
        self._closed = None


def _counting(connection: Connection) -> Counting | None:
    """Read what may be seen while counting; the drawer's sum stays unread."""
    shift = queries.open_shift(connection)
    if shift is None:
        return None
    sales = queries.shift_totals(connection, shift.shift_id).sales
    before = shift_history.last_count(connection, shift.shift_id)
    return Counting(shift, sales, before, again=bool(shift.counts))


def _non_cash(connection: Connection) -> NonCash | None:
    shift = queries.open_shift(connection)
    if shift is None:
        return None
    report = shift_report.read(connection, shift)
    totals = report.totals
    return NonCash(
        shift=shift,
        sales=totals.sales,
        refunds=totals.refunds,
        voids=totals.voids,
        qris=totals.qris,
        unverified=totals.qris_unverified,
        unverified_count=totals.qris_unverified_count,
        transfer=totals.transfer,
        unprinted=report.unprinted,
        unsent=report.unsent.count if report.unsent else None,
    )


def _variance(connection: Connection) -> Variance | None:
    shift = queries.open_shift(connection)
    if shift is None:
        return None
    return Variance(shift, queries.shift_totals(connection, shift.shift_id).drawer)


def _read_closed(connection: Connection, shift: Shift, language: str) -> Closed:
    report = shift_report.read(connection, shift)
    closing = shift_history.closing(connection, shift.shift_id)
    closing_id = closing.doc_id if closing else ""
    return Closed(
        shift=shift,
        report=Report(
            shift_report.title(report, language),
            shift_report.sections(report, language),
        ),
        closing_id=closing_id,
        printing=print_jobs.state_of(connection, closing_id),
    )
