"""Decides what the page of web orders shows, and what can be done with one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.errors import PickupError, PosError, ShiftError
from pos.domain.journal import Document
from pos.domain.pickup import NameCheck
from pos.domain.sync_place import HUB
from pos.operations import pickups as operations
from pos.operations import sync_places
from pos.operations.pickup_pull import PickupStatus
from pos.storage import pickups
from pos.storage.engine import Connection
from pos.storage.pickups import PickupFound
from pos.storage.writer import Changes, Transaction
from pos.sync.status import Link
from ui.one_at_a_time import OneAtATime
from ui.receipts.presenter import is_receipt_number
from ui.session import Session

WAITING, DONE = "waiting", "done"

#: What makes the page old.
_WATCHED: Final = frozenset({"pickup", "sync", "settings", "shift"})

#: Handed-over orders that are listed; older ones are the office's.
MOST_DONE: Final = 200


@dataclass(frozen=True, slots=True)
class PickupsShown:
    """The page.

    Attributes:
        orders: Those of the scope that the search left.
        waiting: How many wait, whatever is searched for.
        scope: ``WAITING`` or ``DONE``.
        search: What was searched for.
        store: Whether a web store is set up at all.
        heard_ms: When the list was last heard of, by the wall clock; the oldest
            of several stores. 0 for never.
        failing: Whether a store can't be asked now.
        now_ms: The wall clock.
        offset_min: Minutes that local time is ahead of UTC.
        today: The day now, to leave out of times.
    """

    orders: tuple[PickupFound, ...]
    waiting: int
    scope: str
    search: str
    store: bool
    heard_ms: int
    failing: bool
    now_ms: int
    offset_min: int
    today: str


class PickupsView(Protocol):
    """What the screen can show."""

    def show_orders(self, shown: PickupsShown, chosen: str) -> None:
        """Show the list; the order known by ``chosen`` is the current one."""

    def ask_hand_over(self, order: PickupFound, *, shift_open: bool) -> None:
        """Ask who came for an order, and for the money that is due."""

    def show_prepared(self, order: PickupFound) -> None:
        """Say that an order is packed."""

    def show_handed_over(self, order: PickupFound, cash: int) -> None:
        """Say that an order was handed over, and what cash was taken."""

    def show_unknown(self, code: str) -> None:
        """Say that no order has this number."""

    def show_hurried(self) -> None:
        """Say that the list is asked for now."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""


class PickupsPresenter:
    """The page's decisions.

    Attributes:
        active: Whether the page is shown.
    """

    def __init__(self, session: Session, view: PickupsView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self.active = False
        self._scope, self._search, self._chosen = WAITING, "", ""
        self._waiting: tuple[PickupFound, ...] = ()
        self._done: tuple[PickupFound, ...] = ()
        self._heard: dict[str, int] = {}
        self._stores: frozenset[str] = frozenset()
        session.listen(self._changed)

    def enter(self) -> None:
        """Show what waits."""
        self.active = True
        self._scope, self._search = WAITING, ""
        self.refresh()

    def leave(self) -> None:
        """Stop following."""
        self.active = False

    def refresh(self) -> None:
        """Read the orders again."""
        if self.active and self._session.person is not None:
            self._session.tasks.read(_ask, self._take, self._view.show_error)

    def choose_scope(self, scope: str) -> None:
        """List what waits, or what was handed over."""
        self._scope = scope
        self._show()

    def search(self, words: str) -> None:
        """List only orders whose number, buyer or goods have these words."""
        self._search = words.strip()
        self._show()

    def choose(self, key: str) -> None:
        """Note which order is the current one."""
        self._chosen = key

    def submit(self, words: str) -> None:
        """Take what was typed as a number; else the only order that is left."""
        self._search = words.strip()
        if self._find(self._search):
            return
        left = self._listed()
        if len(left) == 1 and self._scope == WAITING:
            self.begin(left[0].key)
        else:
            self._show()

    def scanned(self, code: str) -> bool:
        """Take a scan as an order's number; goods and receipts are for others."""
        if self._find(code.strip()):
            return True
        if is_receipt_number(code) or self._session.catalogue.by_code(code.strip()):
            return False
        self._view.show_unknown(code.strip())
        return True

    def prepare(self, key: str) -> None:
        """Write down that an order is packed."""
        order = self._order(key)
        if order is None or order.prepared or order.handed_over:
            return
        actor, where = self._session.actor, (order.source, order.pickup.order_id)

        def done(document: Document | None) -> None:
            if document is not None:
                self._view.show_prepared(order)
            self.refresh()

        def write(tx: Transaction) -> Document | None:
            return operations.prepare(tx, actor, *where)

        self._once.write(write, done, self._refuse)

    def begin(self, key: str) -> None:
        """Ask who came for an order."""
        order = self._order(key)
        if order is None:
            return
        done = order.handed_over
        if done is not None:
            fields = {"till": done.till, "number": order.pickup.number}
            self._view.show_error(PickupError(why="done", **fields))
            return
        self._chosen = key
        self._view.ask_hand_over(order, shift_open=self._session.shift is not None)

    def hand_over(self, key: str, check: NameCheck) -> None:
        """Write down that an order was handed over, with the cash that was due."""
        order = self._order(key)
        if order is None:
            return
        due = order.pickup.due
        if due and self._session.shift is None:
            self._view.show_error(ShiftError(why="none_open"))
            return
        actor, settings = self._session.actor, self._session.till.settings
        where = (order.source, order.pickup.order_id)

        def write(tx: Transaction) -> Document:
            who = (tx, actor, settings, *where, check)
            return operations.hand_over(*who, cash=bool(due))

        def done(_: Document) -> None:
            self._view.show_handed_over(order, due)
            self.refresh()

        self._once.write(write, done, self._refuse)

    def hurry(self) -> None:
        """Ask the stores for their orders now."""
        self._session.till.syncs.hurry()
        self._view.show_hurried()

    def _refuse(self, error: PosError) -> None:
        self._view.show_error(error)
        self.refresh()

    def _find(self, code: str) -> bool:
        """Begin with the order that has this number; False when there is none."""
        wanted = code.lstrip("#").strip().casefold()
        for orders, scope in ((self._waiting, WAITING), (self._done, DONE)):
            for order in orders:
                names = (order.pickup.number, order.pickup.order_id)
                if wanted and wanted in {x.lstrip("#").casefold() for x in names}:
                    self._scope, self._search = scope, ""
                    self._chosen = order.key
                    self._show()
                    self.begin(order.key)
                    return True
        return False

    def _order(self, key: str) -> PickupFound | None:
        every = (*self._waiting, *self._done)
        return next((x for x in every if x.key == key), None)

    def _take(self, answer: "_Answer") -> None:
        self._waiting, self._done = answer.waiting, answer.done
        self._heard, self._stores = answer.heard, answer.stores
        self._show()

    def _listed(self) -> tuple[PickupFound, ...]:
        orders = self._waiting if self._scope == WAITING else self._done
        words = self._search.casefold()
        return tuple(x for x in orders if words in _words(x)) if words else orders

    def _show(self) -> None:
        now = self._session.till.clock.now()
        listed = self._listed()
        if self._chosen not in {x.key for x in listed}:
            self._chosen = listed[0].key if listed else ""
        shown = PickupsShown(
            listed,
            len(self._waiting),
            self._scope,
            self._search,
            bool(self._stores),
            min((self._heard.get(x, 0) for x in self._stores), default=0),
            self._failing(),
            now.at_ms,
            now.offset_min,
            now.local_date.isoformat(),
        )
        self._view.show_orders(shown, self._chosen)

    def _failing(self) -> bool:
        told = self._session.till.syncs.status
        pulls = [x for x in told if isinstance(x, PickupStatus)]
        return any(x.link in (Link.FAILING, Link.PAUSED) for x in pulls)

    def _changed(self, changes: Changes) -> None:
        if changes & _WATCHED:
            self.refresh()


@dataclass(frozen=True, slots=True)
class _Answer:
    waiting: tuple[PickupFound, ...]
    done: tuple[PickupFound, ...]
    heard: dict[str, int]
    stores: frozenset[str]


def _ask(connection: Connection) -> _Answer:
    places = sync_places.load(connection)
    return _Answer(
        pickups.waiting(connection),
        pickups.handed_over(connection, MOST_DONE),
        pickups.heard(connection),
        frozenset(x.name for x in places if x.kind != HUB),
    )


def _words(order: PickupFound) -> str:
    """Give what a search looks through."""
    goods: Sequence[str] = [x.name for x in order.pickup.lines]
    pickup = order.pickup
    return " ".join((pickup.number, pickup.order_id, pickup.buyer, *goods)).casefold()
