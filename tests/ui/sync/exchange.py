"""A till whose places are in memory, behind lines that fail on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pos.bootstrap import Till
from pos.domain.journal import Document
from pos.domain.sync_place import CONTRACT, HUB, SyncPlace
from pos.operations import sync_places
from pos.sync.target import IdPage, Page, RemoteProduct, Reply
from pos.syncs import Connected, Parts, Syncs
from tests.sync.places import (
    Fault,
    Hub,
    HubTarget,
    Line,
    Store,
    StoreTarget,
)
from tests.ui import trade

STORE = SyncPlace("woocommerce", "https://toko.sicantik.example")
OTHER = SyncPlace(CONTRACT, "https://toko.sicantik.example/kasir")
CENTRE = SyncPlace(HUB, "postgresql://ksr1@192.168.1.9/kasir")


@dataclass
class Shelf:
    """A catalogue to be pulled."""

    name: str
    products: tuple[RemoteProduct, ...] = ()
    total: int = 0

    def changes(self, cursor: str, page: str) -> Page | Reply:
        del cursor, page
        return Page(self.products, cursor="c1", total=self.total)

    def ids(self, page: str) -> IdPage | Reply:
        del page
        return IdPage(tuple(x.remote_id for x in self.products))


@dataclass
class Exchange:
    """What the till exchanges with.

    Attributes:
        poisoned: Tells which documents the store refuses.
    """

    till: Till
    store: Store = field(default_factory=Store)
    hub: Hub = field(default_factory=Hub)
    lines: dict[str, Line] = field(default_factory=dict)
    products: tuple[RemoteProduct, ...] = ()
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        parts: Parts = self.till.syncs._parts
        self.till.syncs.stop()
        self.till.syncs = Syncs(parts, self.connect)

    def connect(self, place: SyncPlace, secret: str, parts: Parts) -> Connected:
        del parts
        self.keys.append(secret)
        line = self.line(place)
        if place.kind == HUB:
            hub = HubTarget(self.hub, line, place.name)
            hub.settling_ms = 0
            return Connected(hub)
        target = StoreTarget(self.store, line, place.name)
        target.settling_ms = 0
        return Connected(target, Shelf(place.name, self.products))

    def line(self, place: SyncPlace) -> Line:
        return self.lines.setdefault(place.name, Line())

    def set_up(self, *places: SyncPlace) -> None:
        """Save places with their keys, and begin."""
        for place in places:
            self.till.syncs.keep_key(place, "ck_1\ncs_1")
        actor = trade.supervisor(self.till)
        self.till.writer.run(lambda tx: sync_places.save(tx, actor, places))
        self.till.start_syncing()

    def fail(self, place: SyncPlace, fault: Fault) -> None:
        """Let every further exchange with a place fail so."""
        self.line(place).usual = lambda: fault

    def mend(self, place: SyncPlace) -> None:
        """Let all go well again."""
        self.line(place).usual = lambda: Fault.NONE
        self.till.syncs.hurry()

    def told(self, true: Callable[[], bool]) -> Callable[[], bool]:
        """Nudge until something is true: for ``waitUntil``."""

        def look() -> bool:
            self.till.syncs.nudge()
            return true()

        return look

    def sent(self) -> bool:
        """Whether nothing is left to be sent, as the engine tells it."""
        told = [x for x in self.till.syncs.status if hasattr(x, "tally")]
        return bool(told) and all(x.tally.unsent == 0 for x in told)


def refuse(exchange: Exchange, documents: list[Document]) -> None:
    """Let the store refuse documents."""
    exchange.store.poisoned |= {x.doc_id for x in documents}
