"""Two tills of one booth, and whoever reads the books of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pos.domain.journal import Document
from pos.operations import day
from pos.storage.engine import Connection
from pos.storage.hub import projections, set_up
from pos.storage.hub.connection import connect
from pos.storage.hub.journal import bring
from tests.booth import accept, documents, exchange
from tests.day import add_treasurer
from tests.postgres import new_database
from tests.shop import Result, Shop, open_shop
from tests.storage.hub.conftest import Hub


@dataclass
class Books:
    """Two tills; what they wrote is read on the first, or on a real hub.

    Attributes:
        hub: Where both bring their documents; None to read on the first till.
    """

    one: Shop
    two: Shop
    hub: Hub | None

    def at(self, day_of_month: int, hour: int, minute: int = 0) -> None:
        """Set both clocks: November 2026 in Palembang."""
        midnight_of_the_24th = 1_795_453_200_000
        minutes = ((day_of_month - 24) * 24 + hour) * 60 + minute
        for shop in (self.one, self.two):
            shop.clock.at_ms = midnight_of_the_24th + minutes * 60_000

    def exchange(self) -> None:
        exchange(self.one, self.two)

    def lock(self, business_day: str, note: str = "") -> Document:
        """Lock a day on the first till, by two people."""
        one = self.one
        work = partial(
            day.lock_day,
            actor=one.admin,
            settings=one.settings,
            business_day=business_day,
            note=note,
            approver=one.staff["B-01"],
        )
        return one.write(work)

    def ask(self, question: Callable[[Connection], Result]) -> Result:
        """Ask the first till, or the office at the hub."""
        if self.hub is None:
            return self.one.read(question)
        for shop in (self.one, self.two):
            till = self.hub.joined_by(shop)
            own = shop.till.identity.till
            bring(till, [x for x in documents(shop) if x.till == own])
            till.close()
        office = self.hub.office()
        projections.catch_up(office)
        answer = question(office)
        office.close()
        return answer


@contextmanager
def open_books(folder: Path, reader: str) -> Iterator[Books]:
    """Open two tills that know each other; ``reader``: ``till`` or ``hub``."""
    one, two = open_shop(folder / "one"), open_shop(folder / "two", "KSR2")
    accept(one, two)
    accept(two, one)
    one.staff["B-01"] = add_treasurer(one)
    hub = None
    if reader == "hub":
        address = new_database()
        hub = Hub(address, connect(address))
        set_up.set_up(hub.owner)
    yield Books(one, two, hub)
    if hub is not None:
        hub.owner.close()
    one.till.close()
    two.till.close()
