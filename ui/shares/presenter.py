"""Decides what the page of makers' shares shows, and takes a period step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from pos.domain.errors import PeriodError, PosError
from pos.domain.makers import Policy
from pos.domain.people import Person, Right
from pos.domain.share_period import Figures, Payment, State
from pos.operations import periods as operations
from pos.operations import report_exports, shares
from pos.reports import makers
from pos.reports.exports import Form
from pos.reports.makers import Paper
from pos.storage import day_locks, policies
from pos.storage import periods as stored
from pos.storage.engine import Connection
from pos.storage.periods import Available, Period
from pos.storage.policies import Adopted
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: What makes the figures old.
_WATCHED: Final = frozenset({"day", "deposit", "policy", "period", "pnbp", "premi"})

#: The row of what no closed period holds yet.
OPEN: Final = "open"


@dataclass(frozen=True, slots=True)
class SharesShown:
    """What the page shows.

    Attributes:
        waiting: What the next period would come to now; None while nothing waits.
        last_day: The last day that is locked: the next period ends there.
        periods: Those that were closed, the newest first.
        policies: Those that were adopted, the newest first.
        policy: The one that is in force today.
        treasury: Proved deposits that can be a period's PNBP, the oldest first.
    """

    waiting: Figures | None
    last_day: str
    periods: tuple[Period, ...]
    policies: tuple[Adopted, ...]
    policy: Policy | None
    treasury: tuple[Available, ...]

    def period(self, key: str) -> Period | None:
        """Find a closed period by its row."""
        return next((x for x in self.periods if x.period_id == key), None)


class SharesView(Protocol):
    """What the page can show."""

    def show_shares(self, shown: SharesShown) -> None:
        """Show periods and policy."""

    def ask_close(self, waiting: Figures) -> None:
        """Ask whether to close what waits."""

    def ask_deposit(self, period: Period, treasury: tuple[Available, ...]) -> None:
        """Ask which deposits hold a period's PNBP."""

    def ask_payment(self, period: Period) -> None:
        """Ask who signed, and how they were paid."""

    def ask_lock(self, period: Period) -> None:
        """Ask whether to lock a period."""

    def show_done(self) -> None:
        """Take the question away: it is done."""

    def show_saved(self, file: Path) -> None:
        """Say where a paper is."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class SharesPresenter:
    """The page's decisions. Knows no Qt.

    Attributes:
        active: Whether the page is shown; only then it follows changes.
        shown: What is shown, None before it was read.
    """

    def __init__(self, session: Session, view: SharesView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self.active = False
        self.shown: SharesShown | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show what there is now."""
        self.active = True
        self._read()

    def leave(self) -> None:
        """Let go of every figure."""
        self.active, self.shown = False, None

    def step(self, key: str) -> None:
        """Ask what the next step of a row needs."""
        shown = self.shown
        if shown is None:
            return
        period = shown.period(key)
        if period is None:
            self._ask_close(shown)
        elif not period.standing:
            why = PeriodError(why="superseded", number=period.number)
            self._view.show_error(why)
        elif period.state is State.CLOSED:
            self._view.ask_deposit(period, shown.treasury)
        elif period.state is State.DEPOSITED:
            self._view.ask_payment(period)
        elif period.state is State.PAID:
            self._view.ask_lock(period)

    def _ask_close(self, shown: SharesShown) -> None:
        if shown.waiting is None:
            self._view.show_error(PeriodError(why="empty"))
        else:
            last_day = shown.waiting.last_day
            self._session.tasks.read(
                lambda connection: operations.work_out(connection, last_day),
                self._view.ask_close,
                self._view.show_error,
            )

    def close(self, last_day: str) -> None:
        """Close what waits, once a second person has typed the PIN."""
        self._with_second(
            lambda tx, actor, other: operations.close(tx, actor, last_day, other)
        )

    def deposit(self, period: Period, deposit_ids: tuple[str, ...]) -> None:
        """Tie a period's PNBP to deposits, before a second person."""
        self._with_second(
            lambda tx, actor, other: operations.deposit(
                tx, actor, period.period_id, deposit_ids, other
            )
        )

    def pay(self, period: Period, payment: Payment) -> None:
        """Write down who was paid, before a second person."""
        self._with_second(
            lambda tx, actor, other: operations.pay(
                tx, actor, period.period_id, payment, other
            )
        )

    def lock(self, period: Period) -> None:
        """Lock a period, before a second person."""
        self._with_second(
            lambda tx, actor, other: operations.lock(tx, actor, period.period_id, other)
        )

    def adopt(self, policy: Policy) -> None:
        """Adopt a share policy, before a second person."""
        self._with_second(
            lambda tx, actor, other: shares.adopt(tx, actor, policy, other)
        )

    def save(self, paper: Paper, key: str, code: str) -> None:
        """Save a paper of a closed period as sealed pages."""
        till = self._session.till
        folder, settings, at = till.folder, till.settings, till.clock.now()
        period = self.shown.period(key) if self.shown else None
        number = period.number if period else 0

        def write(connection: Connection) -> Path:
            found = makers.read(connection, paper, number, code)
            parcel = report_exports.of_makers(found, settings, at)
            return report_exports.save(
                connection, folder, parcel, Form.PDF, till.sealer, at
            )

        self._session.tasks.read(write, self._view.show_saved, self._view.show_error)

    def _with_second(
        self, run: Callable[[Transaction, Person, Person], object]
    ) -> None:
        actor = self._session.actor
        self._session.ask_approval(
            Right.SHARES, lambda other: self._write(lambda tx: run(tx, actor, other))
        )

    def _write(self, run: Callable[[Transaction], object]) -> None:
        def done(_: object) -> None:
            self._view.show_done()
            self._read()

        self._once.write(run, done, self._view.show_error)

    def _read(self) -> None:
        today = self._session.till.clock.now().local_date.isoformat()
        self._session.tasks.read(
            lambda connection: read_shares(connection, today),
            self._show,
            self._view.show_error,
        )

    def _show(self, found: SharesShown) -> None:
        if self.active:
            self.shown = found
            self._view.show_shares(found)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self._read()


def read_shares(connection: Connection, today: str) -> SharesShown:
    """Read periods and policies, and what would be closed now."""
    last_day = max(day_locks.locked_days(connection), default="")
    try:
        waiting = operations.work_out(connection, last_day, published=False)
    except PeriodError:
        waiting = None  # nothing waits, or no day is locked yet
    return SharesShown(
        waiting,
        last_day,
        stored.periods(connection),
        policies.adopted(connection),
        policies.in_force(connection, today),
        stored.available(connection),
    )
