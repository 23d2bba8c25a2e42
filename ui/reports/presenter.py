"""Decides what the reports screen shows: a business day, its shifts, one report."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final, Protocol, TypeVar

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.printing_ports import JobState
from pos.domain.shift import Shift
from pos.operations import day_paper, receipts, report_files
from pos.printing.receipt import Section
from pos.printing.sheets import print_sheets
from pos.reports import day as day_report
from pos.reports import shift as shift_report
from pos.reports.day import DayReport
from pos.reports.shift import ShiftReport
from pos.storage import days, print_jobs, queries, shift_history
from pos.storage.days import BusinessDay
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from ui.day_walk import DayWalk, place_of
from ui.one_at_a_time import OneAtATime
from ui.session import Session

Result = TypeVar("Result")

#: What makes the figures old.
_WATCHED: Final = frozenset({"sale", "refund", "cash", "drawer", "shift", "print"})


class Paper(Enum):
    """Which report it is."""

    X = "x"  # a shift that runs
    Z = "z"  # a closed shift
    DAY = "day"


@dataclass(frozen=True, slots=True)
class DayShown:
    """A business day as it is to be shown.

    Attributes:
        days: All days with shifts, the newest first.
        place: Which of them it is.
        hours: Rupiah sold by hour of the day, hours without sales left out.
        before: What the business day before came to, or None when it is the first.
        chosen: Id of the shift that is current.
    """

    days: tuple[BusinessDay, ...]
    place: int
    report: DayReport
    hours: dict[int, int]
    before: int | None
    chosen: str

    @property
    def shifts(self) -> tuple[ShiftReport, ...]:
        """The day's shifts, the first one first."""
        return self.report.shifts

    @property
    def running(self) -> int:
        """How many of them aren't closed."""
        return sum(x.shift.open for x in self.shifts)

    @property
    def variance(self) -> int:
        """What the drawers of the closed ones were over or short, in rupiah."""
        return sum(x.shift.variance for x in self.shifts if not x.shift.open)


@dataclass(frozen=True, slots=True)
class ReportShown:
    """One report on the screen.

    Attributes:
        day: Its business day.
        shift: Whose it is; None when it is the day's.
        document: The document whose paper it is; empty when it has none.
        printing: State of that paper's print job, None when there is none.
    """

    paper: Paper
    title: str
    sections: tuple[Section, ...]
    day: str
    shift: Shift | None = None
    document: str = ""
    printing: JobState | None = None


class ReportsView(Protocol):
    """What the screen can show."""

    def show_nothing(self) -> None:
        """Say that there was no shift yet."""

    def show_day(self, shown: DayShown) -> None:
        """Show a day's figures and shifts."""

    def show_report(self, shown: ReportShown) -> None:
        """Show one report."""

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy of the Z report goes to the printer."""

    def show_sent(self, paper: Paper) -> None:
        """Say that an X or a day's report goes to the printer."""

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""

    def show_saved(self, file: Path) -> None:
        """Say where the page is."""

    def show_sheet_sent(self, file: Path) -> None:
        """Say that a page goes to the printer of the computer."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class ReportsPresenter:
    """The screen's decisions. Knows no Qt.

    Attributes:
        active: Whether the screen is shown; only then it follows changes.
        shown: The day that is shown, None before there is any.
    """

    def __init__(self, session: Session, view: ReportsView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._walk = DayWalk(self._read_day)
        self._chosen = ""
        self._open: ReportShown | None = None
        self.active = False
        self.shown: DayShown | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the newest day."""
        self.active = True
        self._walk.wanted = self._chosen = ""
        self._read_day()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active = False
        self.shown = self._open = None

    def go_to(self, day: str) -> None:
        """Show another day."""
        self._chosen = ""
        self._walk.go_to(day)

    def turn(self, days_on: int) -> bool:
        """Show a later day, or an earlier one when negative.

        Returns:
            False when there is none.
        """
        return self._walk.turn(self.shown, days_on)

    def choose(self, shift_id: str) -> None:
        """Note which shift is current."""
        self._chosen = shift_id

    @property
    def chosen(self) -> Shift | None:
        """The shift that is current."""
        shifts = self.shown.shifts if self.shown else ()
        return next((x.shift for x in shifts if x.shift.shift_id == self._chosen), None)

    def open_shift(self) -> None:
        """Show the X or Z report of the current shift."""
        shift = self.chosen
        if shift is not None:
            language = self._session.speaks()
            self._read(lambda c: _shift_report(c, shift, language), self._show_report)

    def open_day(self) -> None:
        """Show the report of the whole day."""
        if self.shown is not None:
            day, language = self._walk.wanted, self._session.speaks()
            self._read(lambda c: _day_report(c, day, language), self._show_report)

    def close_report(self) -> bool:
        """Go back to the day.

        Returns:
            False when no report was open.
        """
        was_open = self._open is not None
        self._open = None
        if was_open and self.shown is not None:
            self._view.show_day(self.shown)
        return was_open

    def print(self) -> None:
        """Print the report that is open, else that of the current shift."""
        if not self._session.till.settings.printer:
            self._view.show_no_printer()
        elif self._open is not None:
            self._print(self._open)
        else:
            self._with_chosen(self._print)

    def save(self) -> None:
        """Save the report that is open, else that of the current shift, as a page."""
        if self._open is not None:
            self._save(self._open)
        else:
            self._with_chosen(self._save)

    def print_sheet(self) -> None:
        """Print the same as a page, on the computer's own printer."""
        if self._open is not None:
            self._save(self._open, self._send_sheet)

    def _send_sheet(self, file: Path) -> None:
        def send() -> Path:
            print_sheets(file)
            return file

        self._session.tasks.compute(
            send, self._view.show_sheet_sent, self._view.show_error
        )

    def _with_chosen(self, act: Callable[[ReportShown], None]) -> None:
        shift, language = self.chosen, self._session.speaks()
        if shift is not None:
            self._read(lambda c: _shift_report(c, shift, language), act)

    def _print(self, shown: ReportShown) -> None:
        actor = self._session.actor
        if shown.paper is not Paper.Z or actor.may(Right.REPRINT):
            self._write_paper(shown, actor)
        else:
            self._session.ask_approval(
                Right.REPRINT, lambda approver: self._write_paper(shown, approver)
            )

    def _write_paper(self, shown: ReportShown, actor: Person) -> None:
        settings, day = self._session.till.settings, shown.day

        def write(tx: Transaction) -> int:
            if shown.paper is Paper.Z:
                return receipts.reprint(tx, actor, settings, shown.document)
            if shown.paper is Paper.X:
                receipts.print_x(tx, actor, settings)
            else:
                day_paper.print_day(tx, actor, settings, day)
            return 0

        def done(copy_no: int) -> None:
            if copy_no:
                self._view.show_copy(copy_no)
            else:
                self._view.show_sent(shown.paper)

        self._once.write(write, done, self._view.show_error)

    def _save(
        self, shown: ReportShown, then: Callable[[Path], None] | None = None
    ) -> None:
        till, shift = self._session.till, shown.shift
        folder, settings, at = till.folder, till.settings, till.clock.now()

        def save(connection: Connection) -> Path:
            if shift is None:
                return report_files.save_day(
                    connection, folder, settings, shown.day, till.sealer, at
                )
            document = shown.document
            return report_files.save_shift(
                connection, folder, settings, shift, document, till.sealer
            )

        if shown.paper is not Paper.X:
            self._read(save, then or self._view.show_saved)

    def _read_day(self) -> None:
        wanted = self._walk.wanted
        self._read(lambda connection: _read_day(connection, wanted), self._show_day)

    def _show_day(self, found: DayShown | None) -> None:
        if not self.active:
            return
        if found is None:
            self.shown = None
            self._view.show_nothing()
            return
        if not self._walk.takes(found.days[found.place].day):
            return
        ids = [x.shift.shift_id for x in found.shifts]
        if self._chosen not in ids:
            self._chosen = ids[-1]
        self.shown = DayShown(
            found.days,
            found.place,
            found.report,
            found.hours,
            found.before,
            self._chosen,
        )
        if self._open is None:
            self._view.show_day(self.shown)

    def _show_report(self, shown: ReportShown) -> None:
        if self.active:
            self._open = shown
            self._view.show_report(shown)

    def _changed(self, changes: Changes) -> None:
        if not self.active or self._session.person is None:
            return
        if changes & _WATCHED:
            self._read_day()
            if self._open is not None:
                self._refresh(self._open)

    def _refresh(self, shown: ReportShown) -> None:
        """Show the open report as it is now; a shift may have been closed."""
        language, shift = self._session.speaks(), shown.shift

        def ask(connection: Connection) -> ReportShown:
            if shift is None:
                return _day_report(connection, shown.day, language)
            return _shift_report(connection, shift, language)

        def show(fresh: ReportShown) -> None:
            if self._open is shown and fresh != shown:
                self._show_report(fresh)

        self._read(ask, show)

    def _read(
        self, ask: Callable[[Connection], Result], then: Callable[[Result], None]
    ) -> None:
        self._session.tasks.consult(ask, then, self._view.show_error)


def _read_day(connection: Connection, wanted: str) -> DayShown | None:
    """Read a day, the newest one unless there is the one that is wanted."""
    found = days.business_days(connection)
    if not found:
        return None
    place = place_of(found, wanted)
    day, earlier = found[place].day, found[place + 1 : place + 2]
    before = [day_report.read(connection, x.day).totals.net for x in earlier]
    return DayShown(
        days=found,
        place=place,
        report=day_report.read(connection, day),
        hours=days.sales_by_hour(connection, day),
        before=before[0] if before else None,
        chosen="",
    )


def _shift_report(connection: Connection, known: Shift, language: str) -> ReportShown:
    """Say a shift's report; it may have been closed since it was read."""
    shift = queries.find_shift(connection, known.shift_id) or known
    report = shift_report.read(connection, shift)
    closing = shift_history.closing(connection, shift.shift_id)
    document = closing.doc_id if closing else ""
    return ReportShown(
        paper=Paper.X if shift.open else Paper.Z,
        title=shift_report.title(report, language),
        sections=shift_report.sections(report, language),
        day=shift.business_day,
        shift=shift,
        document=document,
        printing=print_jobs.state_of(connection, document) if document else None,
    )


def _day_report(connection: Connection, day: str, language: str) -> ReportShown:
    return ReportShown(
        paper=Paper.DAY,
        title=day_report.title(language),
        sections=day_report.sections(day_report.read(connection, day), language),
        day=day,
    )
