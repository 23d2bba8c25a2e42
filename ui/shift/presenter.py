"""Decides what the shift screen shows before counting: start, overview, cash, X."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from pos.domain.cash import Count, count_total
from pos.domain.errors import PosError
from pos.domain.journal import Document
from pos.domain.people import Person, Right
from pos.domain.shift import Shift
from pos.operations import custody, receipts
from pos.operations import shift as operations
from pos.printing.receipt import Section
from pos.reports import shift as shift_report
from pos.reports.shift import ShiftReport
from pos.storage import queries, shift_history
from pos.storage.engine import Connection
from pos.storage.shift_history import CashMove
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: What makes the overview old.
_WATCHED: Final = frozenset(
    {"shift", "sale", "refund", "cash", "drawer", "print", "session"}
)


class Done(Enum):
    """What was just done, for the message that says so."""

    PAID_IN = "paid_in"
    PAID_OUT = "paid_out"
    DROPPED = "dropped"
    DRAWER_OPENED = "drawer_opened"
    X_PRINTED = "x_printed"
    SLIP_PRINTED = "slip_printed"


@dataclass(frozen=True, slots=True)
class Figures:
    """What only people with the right to reports see, in rupiah."""

    net: int
    expected: int
    qris: int
    transfer: int


@dataclass(frozen=True, slots=True)
class Overview:
    """An open shift at a glance.

    Attributes:
        sales: How many sales stand.
        unprinted: Papers that wait for the printer.
        moves: Cash that wasn't a sale, the newest first.
        figures: None for whoever counts blind.
        rights: What the person signed in may do here.
        unsent: Sales that aren't at every place yet; None when there is none.
    """

    shift: Shift
    sales: int
    unprinted: int
    moves: tuple[CashMove, ...]
    figures: Figures | None
    rights: frozenset[Right]
    unsent: int | None = None

    @property
    def counted(self) -> bool:
        """Whether a count was sent, so that closing is what is left to do."""
        return bool(self.shift.counts)


@dataclass(frozen=True, slots=True)
class Report:
    """A report on the screen: its title and what it says."""

    title: str
    sections: tuple[Section, ...]


class ShiftView(Protocol):
    """What the screen can show."""

    def show_start(self, last: Count, *, allowed: bool) -> None:
        """Ask for the float; ``last`` is what the shift before began with."""

    def show_empty_float(self) -> None:
        """Ask whether there really is no float."""

    def show_opened(self, shift: Shift) -> None:
        """Say that the shift runs."""

    def show_overview(self, overview: Overview) -> None:
        """Show the open shift."""

    def show_report(self, report: Report) -> None:
        """Show an X report."""

    def show_done(self, done: Done, amount: int, *, printing: bool) -> None:
        """Say what was done; ``printing`` tells whether a printer is there."""

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class ShiftPresenter:
    """The shift screen's decisions, as long as nobody counts.

    Attributes:
        active: Whether the start or the overview is on the screen; what
            changes meanwhile is shown at once.
    """

    def __init__(self, session: Session, view: ShiftView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._no_float = False
        self.active = False
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the open shift, or how to start one."""
        self.active = True
        self._session.tasks.read(
            _read(self._session.actor), self._show, self._view.show_error
        )

    def leave(self) -> None:
        """Stop following what changes."""
        self.active = False

    def typed_float(self) -> None:
        """Note that the float changed: an empty one is asked about anew."""
        self._no_float = False

    def open_shift(self, float_count: Count) -> None:
        """Start a shift; a float of nothing only when asked for twice."""
        actor, settings = self._session.actor, self._session.till.settings
        if not any(float_count.values()) and not self._no_float:
            self._no_float = True
            self._view.show_empty_float()
            return
        self._write(
            lambda tx: operations.open_shift(tx, actor, settings, float_count),
            self._opened,
        )

    def pay_in(self, amount: int, reason: str) -> None:
        """Put cash into the drawer."""
        actor, settings = self._session.actor, self._session.till.settings
        self._write(
            lambda tx: operations.pay_in(tx, actor, settings, amount, reason),
            lambda _: self._done(Done.PAID_IN, amount),
        )

    def pay_out(self, amount: int, reason: str) -> None:
        """Take cash out of the drawer."""
        actor, settings = self._session.actor, self._session.till.settings
        self._write(
            lambda tx: operations.pay_out(tx, actor, settings, amount, reason),
            lambda _: self._done(Done.PAID_OUT, amount),
        )

    def drop(self, number: str, count: Count) -> None:
        """Move cash into a sealed bag, once a witness has typed the PIN."""
        actor, settings = self._session.actor, self._session.till.settings

        def write(witness: Person) -> None:
            self._write(
                lambda tx: custody.drop(tx, actor, settings, number, count, witness),
                lambda _: self._done(Done.DROPPED, count_total(count)),
            )

        self._session.ask_approval(Right.SEAL, write)

    def open_drawer(self, reason: str) -> None:
        """Open the drawer without a sale; the Z report counts it."""
        actor, settings = self._session.actor, self._session.till.settings

        def run(tx: Transaction) -> Document:
            return operations.open_drawer(tx, actor, settings, reason)

        self._write(run, lambda _: self._done(Done.DRAWER_OPENED))

    def read_x(self) -> None:
        """Show an X report: a blind one without the right to reports."""
        actor, language = self._session.actor, self._session.speaks()

        def ask(connection: Connection) -> Report | None:
            return read_x(connection, actor, language)

        self._session.tasks.read(ask, self._show_report, self._view.show_error)

    def print_x(self) -> None:
        """Print the X report that is shown."""
        actor, settings = self._session.actor, self._session.till.settings
        if not settings.printer:
            self._view.show_no_printer()
            return
        self._write(
            lambda tx: receipts.print_x(tx, actor, settings),
            lambda _: self._done(Done.X_PRINTED),
        )

    def reprint_slip(self, doc_id: str) -> None:
        """Print the slip of a paid-in or paid-out again, as a copy."""
        actor, settings = self._session.actor, self._session.till.settings
        if not settings.printer:
            self._view.show_no_printer()
            return
        self._write(
            lambda tx: receipts.reprint(tx, actor, settings, doc_id),
            lambda _: self._done(Done.SLIP_PRINTED),
        )

    def _show(self, found: "Overview | Count") -> None:
        if not self.active:
            return
        if isinstance(found, Overview):
            self._session.shift = found.shift
            self._view.show_overview(found)
        else:
            self._session.shift = None
            allowed = self._session.actor.may(Right.OPEN_SHIFT)
            self._view.show_start(found, allowed=allowed)

    def _show_report(self, report: Report | None) -> None:
        if report is not None:
            self._view.show_report(report)

    def _opened(self, shift: Shift) -> None:
        self._session.shift = shift
        self._no_float = False
        self._session.go("sell")  # a word said before would stay behind here
        self._view.show_opened(shift)

    def _done(self, done: Done, amount: int = 0) -> None:
        printing = bool(self._session.till.settings.printer)
        self._view.show_done(done, amount, printing=printing)
        if self.active:
            self.enter()

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self.enter()

    def _write(
        self, run: Callable[[Transaction], object], then: Callable[..., None]
    ) -> None:
        self._once.write(run, then, self._view.show_error)


def _read(actor: Person) -> Callable[[Connection], "Overview | Count"]:
    """Ask for the open shift's overview, or else for the last float."""

    def ask(connection: Connection) -> Overview | Count:
        shift = queries.open_shift(connection)
        if shift is None:
            return shift_history.last_float(connection)
        moves = shift_history.cash_moves(connection, shift.shift_id)
        return _overview(shift_report.read(connection, shift), moves, actor)

    return ask


def _overview(
    report: ShiftReport, moves: tuple[CashMove, ...], actor: Person
) -> Overview:
    totals = report.totals
    figures = Figures(totals.net, report.expected, totals.qris, totals.transfer)
    return Overview(
        shift=report.shift,
        sales=totals.sales,
        unprinted=report.unprinted,
        moves=moves,
        figures=figures if actor.may(Right.REPORTS) else None,
        rights=frozenset(right for right in Right if actor.may(right)),
        unsent=report.unsent.count if report.unsent else None,
    )


def read_x(connection: Connection, actor: Person, language: str) -> Report | None:
    """Say the open shift's X report; None when no shift is open.

    What the drawer should hold stays behind for whoever counts it blind.
    """
    shift = queries.open_shift(connection)
    if shift is None:
        return None
    report = shift_report.read(connection, shift)
    blind = not actor.may(Right.REPORTS)
    return Report(
        shift_report.title(report, language),
        shift_report.sections(report, language, blind=blind),
    )
