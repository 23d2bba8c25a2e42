"""A selling page without Qt: it remembers what it was asked to show."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.domain.journal import Body
from pos.domain.people import Person, Right
from pos.domain.sale import Sale
from pos.domain.settle import SettledLine, Settlement
from pos.operations.sell import Held
from tests.ui.trade import cashier, open_shift
from ui.sell.open_basket import OpenBasket
from ui.sell.presenter import SellPresenter
from ui.sell.shelf import ShelfPage
from ui.sell.view import BasketShown, DoneShown, Notice
from ui.session import Session


@dataclass
class SeenPage:
    """What a page and its panels were last asked for."""

    baskets: list[BasketShown] = field(default_factory=list)
    shelves: list[ShelfPage] = field(default_factory=list)
    places: tuple[str, ...] = ()
    done: DoneShown | None = None
    done_calls: int = 0
    held_count: int = -1
    held: tuple[Held, ...] | None = None
    unconfirmed: Sale | None = None
    asked: list[tuple[str, object]] = field(default_factory=list)
    notices: list[tuple[Notice, dict[str, str | int]]] = field(default_factory=list)
    removed: list[tuple[str, Callable[[], None]]] = field(default_factory=list)
    sounds: list[bool] = field(default_factory=list)
    errors: list[PosError] = field(default_factory=list)
    cleared: int = 0

    @property
    def shown(self) -> BasketShown:
        return self.baskets[-1]

    @property
    def shelf(self) -> ShelfPage:
        return self.shelves[-1]

    def notice(self) -> Notice | None:
        return self.notices[-1][0] if self.notices else None

    def show_basket(self, shown: BasketShown) -> None:
        self.baskets.append(shown)

    def show_places(self, places: tuple[str, ...], chosen: str) -> None:
        assert chosen in places
        self.places = places

    def show_shelf(self, page: ShelfPage) -> None:
        self.shelves.append(page)

    def clear_search(self) -> None:
        self.cleared += 1

    def show_done(self, done: DoneShown | None) -> None:
        self.done = done
        self.done_calls += 1

    def show_held_count(self, count: int) -> None:
        self.held_count = count

    def notify(self, notice: Notice, **fields: str | int) -> None:
        self.notices.append((notice, fields))

    def clear_notice(self) -> None:
        self.notices.clear()

    def say_removed(self, name: str, undo: Callable[[], None]) -> None:
        self.removed.append((name, undo))

    def sound(self, *, found: bool) -> None:
        self.sounds.append(found)

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)

    def show_held(self, held: tuple[Held, ...]) -> None:
        self.held = held

    def show_unconfirmed(self, sale: Sale) -> None:
        self.unconfirmed = sale

    def ask_weight(self, product: Product) -> None:
        self.asked.append(("weight", product))

    def ask_price(self, product: Product, quantity: int) -> None:
        self.asked.append(("price", (product, quantity)))

    def ask_line(self, line: SettledLine) -> None:
        self.asked.append(("line", line))

    def ask_discount(self, line: SettledLine | None, settlement: Settlement) -> None:
        self.asked.append(("discount", (line, settlement)))

    def ask_label(self, suggestion: str) -> None:
        self.asked.append(("label", suggestion))

    def ask_buyer(self, name: str) -> None:
        self.asked.append(("buyer", name))

    def ask_note(self, note: str) -> None:
        self.asked.append(("note", note))

    def ask_abandon(self, items: int, taken: int) -> None:
        self.asked.append(("abandon", (items, taken)))


class Stall:
    """A cashier with an open shift at a page without Qt.

    Attributes:
        gone: Pages that were asked for.
        approver: Who types the PIN when it is asked for; nobody when None.
        rights: Rights that were asked for.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.gone: list[str] = []
        self.approver: Person | None = None
        self.rights: list[Right] = []
        session.go = self.gone.append
        session.ask_approval = self._approve
        session.sign_in(cashier(session.till))
        session.shift = open_shift(session.till, session.actor)
        self.open = OpenBasket(session)
        self.page = SeenPage()
        self.selling = SellPresenter(session, self.open)
        self.selling.attach(self.page, self.page)
        self.selling.enter()

    def again(self) -> Stall:
        """The same till after the program was started anew."""
        fresh = object.__new__(Stall)
        fresh.session, fresh.gone = self.session, self.gone
        fresh.approver, fresh.rights = None, []
        fresh.open = OpenBasket(self.session)
        fresh.page = SeenPage()
        fresh.selling = SellPresenter(self.session, fresh.open)
        fresh.selling.attach(fresh.page, fresh.page)
        fresh.selling.enter()
        return fresh

    def product(self, sku: str) -> Product:
        found = self.session.catalogue.by_code(sku)
        assert found is not None, sku
        return found

    def lines(self) -> list[tuple[str, int]]:
        """The basket as SKUs and quantities."""
        return [(line.sku, line.quantity) for line in self.open.basket.lines]

    def documents(self, kind: str) -> int:
        """How many documents of a kind the journal holds."""
        return self.session.till.readers.run(
            lambda connection: int(
                connection.execute(
                    "SELECT count(*) FROM journal WHERE kind = ?", (kind,)
                ).fetchone()[0]
            )
        )

    def bodies(self, kind: str) -> list[Body]:
        """The bodies of the documents of a kind, in order."""
        return self.session.till.readers.run(
            lambda connection: [
                json.loads(data)["body"]
                for (data,) in connection.execute(
                    "SELECT data FROM journal WHERE kind = ? ORDER BY seq", (kind,)
                )
            ]
        )

    def _approve(self, right: Right, then: Callable[[Person], None]) -> None:
        self.rights.append(right)
        if self.approver is not None:
            then(self.approver)
