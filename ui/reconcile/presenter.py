"""Decides what the reconciliation shows: a day over all tills, and its lock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Protocol, TypeVar

from pos.domain.day_lock import Check
from pos.domain.errors import PosError
from pos.domain.journal import Document, seal
from pos.domain.people import Person, Right
from pos.operations import day as day_operations
from pos.operations import report_exports
from pos.reports import reconcile, settlement
from pos.reports.exports import Form
from pos.reports.reconcile import Reconciliation
from pos.reports.settlement import QrisNow
from pos.storage import days, journal
from pos.storage.days import BusinessDay
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from ui.day_walk import DayWalk, place_of
from ui.one_at_a_time import OneAtATime
from ui.session import Session

Result = TypeVar("Result")

#: What makes the figures old.
_WATCHED: Final = frozenset(
    {"sale", "refund", "cash", "drawer", "shift", "print", "bag", "deposit", "day"}
    | {"statement", "qris"}
)


@dataclass(frozen=True, slots=True)
class DayShown:
    """A business day as it is to be shown.

    Attributes:
        days: All days with shifts, the newest first.
        place: Which of them it is.
        documents: How many documents the journal has, all tills'.
        seal: Of this till's last one, as its newest paper says it; may be empty.
        qris: What became of the day's QRIS, and how old all is that hasn't come.
    """

    days: tuple[BusinessDay, ...]
    place: int
    found: Reconciliation
    documents: int
    seal: str
    qris: QrisNow

    @property
    def day(self) -> str:
        """The business day, ``YYYY-MM-DD``."""
        return self.days[self.place].day

    @property
    def undone(self) -> tuple[Check, ...]:
        """What of the checklist isn't done."""
        return tuple(check for check in self.found.checks if not check.done)

    @property
    def can_lock(self) -> bool:
        """Whether it can be locked now: no shift is open, and it isn't locked."""
        return self.found.lock is None and not self.found.figures.open_shifts


class ReconcileView(Protocol):
    """What the screen can show."""

    def show_nothing(self) -> None:
        """Say that there was no shift yet."""

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""

    def ask_note(self, undone: tuple[Check, ...]) -> None:
        """Ask for words that name what isn't done."""

    def drop_note(self) -> None:
        """Take the question for words away."""

    def show_locked(self, codes: tuple[str, ...]) -> None:
        """Say that the day is locked, and by whom."""

    def show_saved(self, file: Path) -> None:
        """Say where the page is."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class ReconcilePresenter:
    """The screen's decisions. Knows no Qt.

    Attributes:
        active: Whether the screen is shown; only then it follows changes.
        shown: The day that is shown, None before there is any.
    """

    def __init__(self, session: Session, view: ReconcileView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._walk = DayWalk(self._read_day)
        self.active = False
        self.shown: DayShown | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the newest day."""
        self.active, self._walk.wanted = True, ""
        self._read_day()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active, self.shown = False, None

    def go_to(self, day: str) -> None:
        """Show another day."""
        self._walk.go_to(day)

    def turn(self, days_on: int) -> bool:
        """Show a later day, or an earlier one when negative.

        Returns:
            False when there is none.
        """
        return self._walk.turn(self.shown, days_on)

    def lock(self) -> None:
        """Lock the day: first ask to name what isn't done, then for a PIN."""
        shown = self.shown
        if shown is None or not shown.can_lock or self._session.office:
            return
        if shown.undone:
            self._view.ask_note(shown.undone)
        else:
            self.lock_with("")

    def lock_with(self, note: str) -> None:
        """Lock the day with a note, once somebody who may has typed the PIN."""
        shown = self.shown
        if shown is None or not shown.can_lock:
            return
        day = shown.day
        self._session.ask_approval(
            Right.LOCK_DAY, lambda approver: self._write(day, note, approver)
        )

    def save(self, form: Form) -> None:
        """Save the day, and how it was reconciled, as a file."""
        if self.shown is None:
            return
        till, day = self._session.till, self.shown.day
        folder, settings, at = till.folder, till.settings, till.clock.now()

        def write(connection: Connection) -> Path:
            parcel = report_exports.of_day(connection, settings, day, at)
            return report_exports.save(
                connection, folder, parcel, form, till.sealer, at
            )

        self._read(write, self._view.show_saved)

    def open_receipt(self, receipt_no: str) -> None:
        """Show a receipt of the day where receipts are."""
        self._session.pending_receipt = receipt_no
        self._session.go("receipts")

    def _write(self, day: str, note: str, approver: Person) -> None:
        actor, settings = self._session.actor, self._session.till.settings

        def run(tx: Transaction) -> Document:
            return day_operations.lock_day(tx, actor, settings, day, note, approver)

        def done(document: Document) -> None:
            self._view.drop_note()
            self._view.show_locked(tuple(document.body["approved_by"]))
            self._read_day()

        self._once.write(run, done, self._view.show_error)

    def _read_day(self) -> None:
        wanted = self._walk.wanted
        today = self._session.till.clock.now().local_date
        self._read(lambda connection: _day(connection, wanted, today), self._show)

    def _show(self, found: DayShown | None) -> None:
        if not self.active:
            return
        if found is None:
            self.shown = None
            self._view.show_nothing()
        elif self._walk.takes(found.day):
            self.shown = found
            self._view.show_day(found)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self._read_day()

    def _read(
        self, ask: Callable[[Connection], Result], then: Callable[[Result], None]
    ) -> None:
        self._session.tasks.consult(ask, then, self._view.show_error)


def _day(connection: Connection, wanted: str, today: date) -> DayShown | None:
    """Read a day, the newest one unless there is the one that is wanted."""
    known = days.business_days(connection)
    if not known:
        return None
    place = place_of(known, wanted)
    head = connection.execute(
        "SELECT seq, digest FROM till_state WHERE till = (SELECT till FROM own_till)"
    ).fetchone()
    return DayShown(
        days=known,
        place=place,
        found=reconcile.read(connection, known[place].day),
        documents=journal.count(connection),
        seal=seal(*head) if head else "",
        qris=settlement.of_day(connection, known[place].day, today),
    )
