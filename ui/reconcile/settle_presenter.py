"""Decides about QRIS and bank: what is shown, verified, paired, and posted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from pos.domain.errors import PosError, SettlementError
from pos.domain.matching import Candidate
from pos.domain.people import Person, Right
from pos.operations import qris, statements
from pos.reports import settlement
from pos.reports.settlement import Standing
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.reconcile.settle_items import Item, Part, candidates, lists
from ui.session import Session

#: What makes the figures old.
_WATCHED: Final = frozenset(
    {"sale", "refund", "deposit", "statement", "qris", "settings"}
)


@dataclass(frozen=True, slots=True)
class SettleShown:
    """Everything that isn't cash, sorted.

    Attributes:
        part: The list that is shown.
    """

    standing: Standing
    lists: dict[Part, tuple[Item, ...]]
    part: Part

    @property
    def items(self) -> tuple[Item, ...]:
        """What the list holds."""
        return self.lists[self.part]

    def item(self, key: str) -> Item | None:
        """Find a line of the list that is shown."""
        return next((x for x in self.items if x.key == key), None)


class SettleView(Protocol):
    """What the page can show."""

    def show_standing(self, shown: SettleShown) -> None:
        """Show the figures and one list."""

    def ask_verify(self, item: Item) -> None:
        """Ask for the reference, and where it was seen."""

    def ask_write_off(self, item: Item) -> None:
        """Ask why it never came."""

    def ask_pair(self, item: Item, found: tuple[Candidate, ...]) -> None:
        """Ask whose row it is."""

    def ask_leave(self, item: Item) -> None:
        """Ask why the row is of no payment here."""

    def show_done(self) -> None:
        """Take the question away: it is done."""

    def show_posted(self, pairs: int) -> None:
        """Say how many pairs were posted."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class SettlePresenter:
    """The page's decisions. Knows no Qt.

    Attributes:
        active: Whether the page is shown; only then it follows changes.
        shown: What is shown, None before it was read.
    """

    def __init__(self, session: Session, view: SettleView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._part: Part | None = None
        self.active = False
        self.shown: SettleShown | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the list that was shown last; at first one that has something."""
        self.active = True
        self.read()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active, self.shown = False, None

    def choose(self, part: Part) -> None:
        """Show another list."""
        self._part = part
        if self.shown is not None:
            self._show(self.shown)

    def open_receipt(self, key: str) -> None:
        """Show the receipt of the sale that a line is about."""
        item = self._item(key)
        if item is not None and item.receipt:
            self._session.pending_receipt = item.receipt
            self._session.go("receipts")

    def ask_verify(self, key: str) -> None:
        """Ask what proves an unverified payment."""
        item = self._item(key)
        if item is not None and item.can_verify:
            self._view.ask_verify(item)

    def verify(self, item: Item, reference: str, seen: str) -> None:
        """Say that a payment came after all, with the PIN of who may."""
        key = _payment_of(item)
        self._as_one_who_may(
            Right.VERIFY_QRIS,
            lambda tx, who: qris.verify(tx, who, key, reference, seen),
        )

    def ask_write_off(self, key: str) -> None:
        """Ask why a payment never came."""
        item = self._item(key)
        if item is not None and item.can_write_off:
            self._view.ask_write_off(item)

    def write_off(self, item: Item, reason: str) -> None:
        """Give a payment up, with the PIN of who answers for it."""
        actor, settings = self._session.actor, self._session.till.settings
        key = _payment_of(item)
        self._session.ask_approval(
            Right.WRITE_OFF,
            lambda approver: self._write(
                lambda tx: qris.write_off(tx, actor, settings, key, reason, approver)
            ),
        )

    def ask_pair(self, key: str) -> None:
        """Ask whose row it is."""
        item, shown = self._item(key), self.shown
        if item is None or shown is None or not item.can_pair:
            return
        found = candidates(shown.standing, item)
        if found:
            self._view.ask_pair(item, found)
        else:
            self._view.show_error(SettlementError(why="none"))

    def pair(self, item: Item, payment: str, reason: str) -> None:
        """Say whose row it is."""
        self._as_one_who_may(
            Right.SETTLE,
            lambda tx, who: statements.pair(tx, who, item.key, payment, reason),
        )

    def ask_leave(self, key: str) -> None:
        """Ask why a row is of no payment here."""
        item = self._item(key)
        if item is not None and item.can_leave:
            self._view.ask_leave(item)

    def leave_row(self, item: Item, reason: str) -> None:
        """Say that a row is of no payment here."""
        self._as_one_who_may(
            Right.SETTLE,
            lambda tx, who: statements.leave(tx, who, item.key, reason),
        )

    def undo(self, key: str) -> None:
        """Take back what a person chose for a row."""
        item = self._item(key)
        if item is not None and item.can_undo:
            self._as_one_who_may(
                Right.SETTLE, lambda tx, who: statements.undo(tx, who, item.key)
            )

    def post(self) -> None:
        """Post every pair whose money is at the bank by now."""
        shown = self.shown
        if shown is None or not shown.standing.ready:
            return
        standing = shown.standing

        def run(tx: Transaction, who: Person) -> int:
            posted = statements.post(tx, who, standing)
            return sum(len(x.body["pairs"]) for x in posted)

        self._as_one_who_may(Right.SETTLE, run, self._view.show_posted)

    def read(self) -> None:
        """Read everything anew."""
        till = self._session.till
        now = till.clock.now()

        def ask(connection: Connection) -> SettleShown:
            standing = settlement.read(connection, till.settings.settling, now)
            return SettleShown(standing, lists(standing), Part.UNVERIFIED)

        self._session.tasks.consult(ask, self._show, self._view.show_error)

    def _show(self, found: SettleShown) -> None:
        if not self.active:
            return
        if self._part is None:
            full = [part for part, items in found.lists.items() if items]
            self._part = full[0] if full else Part.UNVERIFIED
        self.shown = replace(found, part=self._part)
        self._view.show_standing(self.shown)

    def _item(self, key: str) -> Item | None:
        return self.shown.item(key) if self.shown else None

    def _as_one_who_may(
        self,
        right: Right,
        run: Callable[[Transaction, Person], int | object],
        then: Callable[[int], None] | None = None,
    ) -> None:
        """Do it as who is signed in, or as who types the PIN for it."""
        actor = self._session.actor

        def done(result: object) -> None:
            self._view.show_done()
            if then is not None and isinstance(result, int):
                then(result)
            self.read()

        def act(who: Person) -> None:
            self._once.write(lambda tx: run(tx, who), done, self._view.show_error)

        if actor.may(right):
            act(actor)
        else:
            self._session.ask_approval(right, act)

    def _write(self, run: Callable[[Transaction], object]) -> None:
        def done(_: object) -> None:
            self._view.show_done()
            self.read()

        self._once.write(run, done, self._view.show_error)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self.read()


def _payment_of(item: Item) -> str:
    return item.payment.key if item.payment else ""
