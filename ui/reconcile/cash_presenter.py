"""Decides what the page of cash and deposits shows, and brings cash on its way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Protocol

from pos.domain.cash import Count
from pos.domain.custody import Bag, Deposit, Proof, Way
from pos.domain.errors import CustodyError, PosError
from pos.domain.people import Person, Right
from pos.domain.period import Period
from pos.operations import custody, report_exports
from pos.reports.exports import Form
from pos.reports.home import overdue_days
from pos.storage import custody as stored
from pos.storage.custody import DayCash
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: What makes the figures old.
_WATCHED: Final = frozenset({"sale", "refund", "cash", "shift", "bag", "deposit"})


@dataclass(frozen=True, slots=True)
class CashShown:
    """Where all cash is.

    Attributes:
        days: Each business day's, the newest first.
        late: Days that should have been deposited by now.
        bags: Sealed bags here, the oldest day first.
        deposits: Those without their proof first, then the newest.
    """

    days: tuple[DayCash, ...]
    late: frozenset[str]
    bags: tuple[Bag, ...]
    deposits: tuple[Deposit, ...]

    def bag(self, key: str) -> Bag | None:
        """Find a bag here."""
        return next((x for x in self.bags if x.bag_id == key), None)

    def deposit(self, key: str) -> Deposit | None:
        """Find a deposit whose proof is missing."""
        return next((x for x in self.deposits if x.deposit_id == key and x.open), None)


class CashView(Protocol):
    """What the page can show."""

    def show_cash(self, shown: CashShown) -> None:
        """Show where all cash is."""

    def ask_seal(self, day: DayCash) -> None:
        """Ask for a bag's number and its notes and coins."""

    def ask_send(self, bags: Sequence[Bag], chosen: Bag | None) -> None:
        """Ask where bags go."""

    def ask_proof(self, deposit: Deposit) -> None:
        """Ask for the numbers that prove a deposit."""

    def ask_undo(self, thing: Bag | Deposit) -> None:
        """Ask why a bag is opened, or a deposit cancelled."""

    def show_saved(self, file: Path) -> None:
        """Say where the register is."""

    def show_done(self) -> None:
        """Take the question away: it is done."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class CashPresenter:
    """The page's decisions. Knows no Qt.

    Attributes:
        active: Whether the page is shown; only then it follows changes.
        shown: What is shown, None before it was read.
    """

    def __init__(self, session: Session, view: CashView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self.active = False
        self.shown: CashShown | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show where all cash is."""
        self.active = True
        self._read()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active, self.shown = False, None

    def ask_seal(self, business_day: str) -> None:
        """Ask what goes into a bag, of a day whose cash is in the safe."""
        days = self.shown.days if self.shown else ()
        found = [x for x in days if x.business_day == business_day and x.safe > 0]
        if found:
            self._view.ask_seal(found[0])
        else:
            self._view.show_error(CustodyError(why="safe_short"))

    def seal(self, business_day: str, number: str, count: Count) -> None:
        """Seal a bag, once a witness has typed the PIN; its slip is printed."""
        slip = self._session.till.settings
        self._with_witness(
            lambda tx, actor, witness: custody.seal(
                tx, actor, business_day, number, count, witness, slip=slip
            )
        )

    def ask_send(self, key: str) -> None:
        """Ask where the bags here go."""
        shown = self.shown
        if shown is not None and shown.bags:
            self._view.ask_send(shown.bags, shown.bag(key))
        else:
            self._view.show_error(CustodyError(why="empty"))

    def send(self, bag_ids: Sequence[str], way: Way, reference: str) -> None:
        """Bring bags away, once a witness has typed the PIN; a slip is printed."""
        slip = self._session.till.settings
        self._with_witness(
            lambda tx, actor, witness: custody.send(
                tx, actor, bag_ids, way, reference, witness, slip=slip
            )
        )

    def ask_proof(self, key: str) -> None:
        """Ask for the proof of the deposit that is current."""
        found = self.shown.deposit(key) if self.shown else None
        if found is not None:
            self._view.ask_proof(found)

    def receive(self, deposit_id: str, proof: Proof) -> None:
        """Write down the proof of a deposit."""
        actor = self._session.actor
        self._write(lambda tx: custody.receive(tx, actor, deposit_id, proof))

    def ask_undo(self, key: str) -> None:
        """Ask why the current bag is opened, or the current deposit cancelled."""
        shown = self.shown
        found = (shown.bag(key) or shown.deposit(key)) if shown else None
        if found is not None:
            self._view.ask_undo(found)

    def undo(self, thing: Bag | Deposit, reason: str) -> None:
        """Open a bag before a witness, or cancel a deposit."""
        actor = self._session.actor
        if isinstance(thing, Deposit):
            self._write(lambda tx: custody.cancel(tx, actor, thing.deposit_id, reason))
        else:
            self._with_witness(
                lambda tx, who, witness: custody.open_bag(
                    tx, who, thing.bag_id, reason, witness
                )
            )

    def save(self, form: Form) -> None:
        """Save the register of deposits: this month, and all that is still owed."""
        shown, till = self.shown, self._session.till
        if shown is None:
            return
        folder, settings, at = till.folder, till.settings, till.clock.now()
        month = Period.month_of(at.local_date.isoformat())
        owed = [x.business_day for x in shown.days if x.owed]
        period = Period(min((month.since, *owed)), month.until)

        def write(connection: Connection) -> Path:
            parcel = report_exports.of_register(connection, settings, period, at)
            return report_exports.save(
                connection, folder, parcel, form, till.sealer, at
            )

        self._session.tasks.consult(write, self._view.show_saved, self._view.show_error)

    def _with_witness(
        self, run: Callable[[Transaction, Person, Person], object]
    ) -> None:
        actor = self._session.actor
        self._session.ask_approval(
            Right.SEAL,
            lambda witness: self._write(lambda tx: run(tx, actor, witness)),
        )

    def _write(self, run: Callable[[Transaction], object]) -> None:
        def done(_: object) -> None:
            self._view.show_done()
            self._read()

        self._once.write(run, done, self._view.show_error)

    def _read(self) -> None:
        till = self._session.till
        today, days = till.clock.now().local_date, till.settings.deposit_days

        def ask(connection: Connection) -> CashShown:
            return read_cash(connection, today - timedelta(days=days))

        self._session.tasks.consult(ask, self._show, self._view.show_error)

    def _show(self, found: CashShown) -> None:
        if self.active:
            self.shown = found
            self._view.show_cash(found)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self._read()


def read_cash(connection: Connection, last: date) -> CashShown:
    """Read where all cash is; what was sold before ``last`` is owed by now."""
    return CashShown(
        days=stored.cash_by_day(connection),
        late=frozenset(x.business_day for x in overdue_days(connection, last)),
        bags=stored.bags_here(connection),
        deposits=stored.deposits(connection),
    )
