"""A till, the real engine, the reference server, and a wire that fails by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pos.domain.catalogue import Kind
from pos.domain.pickup import HANDED_OVER, PREPARED, Pickup
from pos.sync.lane import Lane
from pos.sync.store_api import ContractStore, Shop
from pos.sync.store_api.check import differences_of
from pos.sync.store_api.payload import payload_of
from tests.shop import HandClock
from tests.sync.quick_till import QuickTill
from tests.sync.store_api import shelf
from tests.sync.store_api.goods import count, stock_of, stocked
from tests.sync.store_api.ledger import Dead
from tests.sync.store_api.server import Server
from tests.sync.trading import JournalDesk, Trading
from tests.sync.woocommerce.front import Fault, Front

DAY_MS = 24 * 3_600_000
STOCK = 100_000

#: What the wire does; a server that keeps the contract bears all of it.
LOSSES = sorted(set(Fault) - {Fault.LATE}, key=lambda x: x.name)


class ContractWorld(Trading):
    """All of it; ``begin`` and ``end`` are the lives of the program."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.server = Server(lambda: self.clock.at_ms)
        self.till = QuickTill("KSR1", self.clock)
        self.front = Front(self.server.handle, folder)
        self.desk = JournalDesk(self.clock.now, till=self.till)
        self.bread = stocked(self.server, self.desk, "ROTI", STOCK)
        self.cake = stocked(self.server, self.desk, "KUE", STOCK)
        self.spinach = stocked(
            self.server, self.desk, "BAYAM", STOCK, Kind.WEIGHED, 24_000
        )
        self.stranger = self.desk.product("TAK-ADA", 1_250)

    def begin(self, settling_ms: int = 60_000) -> None:
        """Begin a life of the program."""
        shop = Shop(self.front.url, "key_till", self.front.authority)
        self.store = ContractStore(shop, self.clock, self.desk.name, settling_ms)
        self.lane = Lane(
            self.store, self.till.deliveries, self.clock, lambda limit: limit
        )

    def end(self) -> None:
        self.store.close()

    def web_order(self, quantity: int) -> Pickup:
        facts = {"buyer": "Ibu Sari", "paid": True, "total": quantity * 5_000}
        lines = [{"sku": self.bread.sku, "quantity": quantity}]
        made = shelf.order(self.server._db, facts | {"lines": lines}, 1)
        return self.pickup_of(made["order"], quantity)

    def fail_once(self) -> None:
        """Let the server die at its next commit."""

        def die(_: dict[str, Any]) -> None:
            self.server.ledger.before_commit = lambda _: None
            raise Dead

        self.server.ledger.before_commit = die

    def problems(self) -> list[str]:
        """Say in what the shop's books differ from the till's."""
        parts = (self._documents(), self._stock(), self._states(), self._web())
        return [problem for part in parts for problem in part]

    def _web(self) -> Iterator[str]:
        """Say which web order was handed over and isn't completed."""
        handed = {x.body["order"] for x in self.kinds(HANDED_OVER)}
        waiting = {x["order"] for x in shelf.waiting(self.server._db)}
        for order_id in sorted(handed & waiting):
            yield f"order {order_id} waits"

    def _documents(self) -> Iterator[str]:
        written = [x for x in self.desk.written if x.kind != PREPARED]
        if count(self.server) != len(written):
            yield f"{count(self.server)} documents for {len(written)}"
        for document in written:
            kept = self.server.ledger.kept(document.doc_id)
            sent = payload_of(document, self.desk.name)
            wrong = differences_of(sent, kept["stored"]) if kept else ["missing"]
            if wrong or kept is None or kept["digest"] != document.digest:
                yield f"{document.kind} {document.doc_id}: {wrong}"

    def _stock(self) -> Iterator[str]:
        for product in (self.bread, self.cake, self.spinach):
            here, due = stock_of(self.server, product.sku), STOCK + self.moved(product)
            if here != due:
                yield f"stock of {product.sku}: {here} for {due}"

    def _states(self) -> Iterator[str]:
        for doc_id, state in self.states().items():
            if state != "acked":
                yield f"{doc_id} is {state}"


@contextmanager
def world(folder: Path) -> Iterator[ContractWorld]:
    """Open a world, with a program that runs."""
    made = ContractWorld(folder)
    with made.front:
        made.begin()
        made.run(for_ms=1_000)  # what is sold before is looked up first
        try:
            yield made
        finally:
            made.end()
            made.till.close()
            made.server.close()


def storm(world: ContractWorld, seed: int, rounds: int = 8) -> list[str]:
    """Trade while everything fails by chance; give what is wrong afterwards."""
    chance = random.Random(seed)
    for _ in range(rounds):
        for _ in range(chance.randint(1, 4)):
            world.trade(chance)
        if chance.random() < 0.3:  # a server works on for as long as it likes
            world.front.plan(Fault.LATE, "POST", "/documents")
        for _ in range(chance.randint(0, 3)):
            method = chance.choice(["POST", "GET", "", "POST"])
            world.front.plan(chance.choice(LOSSES), method)
        if chance.random() < 0.3:
            world.fail_once()
        world.run(for_ms=chance.choice([1_000, 70_000, 900_000]))
        if chance.random() < 0.5:
            world.front.release()
        if chance.random() < 0.2:
            world.end()
            world.clock.pass_ms(chance.choice([0, DAY_MS]))
            world.begin(settling_ms=chance.choice([0, 60_000]))
    world.front.calm()
    world.server.ledger.before_commit = lambda _: None
    world.run(for_ms=90 * 60_000)
    world.front.release()
    return world.problems()
