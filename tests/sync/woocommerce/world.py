"""A till, the real engine, a shop, and a wire that fails by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pos.domain.catalogue import Product
from pos.domain.journal import Document, Entry
from pos.domain.lease import Lease, LeaseLine, give_back, take
from pos.domain.refund import RefundLine
from pos.domain.sale import read_sale
from pos.sync.lane import Lane
from pos.sync.store_documents import shop_changes
from pos.sync.woocommerce import Site, WooCommerceStore
from tests.shop import HandClock
from tests.sync.quick_till import QuickTill
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import DAY, Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import by_gram, counted, stocked
from tests.sync.woocommerce.shop import Shop

DAY_MS = 24 * 3_600_000
STOCK = 100_000

#: What the wire does that leaves the shop with one order or none, sooner or later.
LOSSES = sorted(set(Fault) - {Fault.TWICE, Fault.LATE}, key=lambda x: x.name)
FATALS = ("new_order", "completed", "last", "load")
KINDS = [
    ((11, 0, 1), True),
    ((11, 0, 1), False),
    ((8, 2, 2), True),
    ((8, 2, 2), False),
]


@dataclass
class JournalDesk(Desk):
    """A desk whose documents stand in a till's journal."""

    till: QuickTill | None = None
    written: list[Document] = field(default_factory=list)

    def write(self, entry: Entry) -> Document:
        assert self.till is not None
        self.seq += 1
        document = self.till.writer.run(lambda tx: tx.append(entry))
        self.written.append(document)
        return document


class World:
    """All of it; ``begin`` and ``end`` are the lives of the program."""

    def __init__(self, folder: Path, version: tuple[int, int, int], hpos: bool) -> None:
        self.clock = HandClock()
        self.shop = Shop(lambda: self.clock.at_ms, version, hpos)
        self.till = QuickTill("KSR1", self.clock)
        self.front = Front(self.shop.handle, folder)
        self.desk = JournalDesk(self.clock.now, till=self.till)
        self.bread = stocked(self.shop, self.desk, "ROTI", STOCK)
        self.cake = stocked(self.shop, self.desk, "KUE", STOCK)
        self.spinach = by_gram(self.shop, self.desk, "BAYAM", STOCK)
        self.stranger = self.desk.product("TAK-ADA", 1_250)

    def begin(self, settling_ms: int = 60_000) -> None:
        """Begin a life of the program."""
        site = Site(self.front.url, "ck_till", "cs_till", self.front.authority)
        self.store = WooCommerceStore(site, self.clock, self.desk.name, settling_ms)
        self.lane = Lane(
            self.store, self.till.deliveries, self.clock, lambda limit: limit
        )

    def end(self) -> None:
        self.store.close()

    def run(self, for_ms: int = 600_000) -> None:
        """Take steps until there is nothing to do within a time."""
        until_ms = self.clock.since_ms + for_ms
        self.lane.nudge()
        for _ in range(20_000):
            wait_ms = self.lane.step()
            if self.clock.since_ms + wait_ms > until_ms:
                self.clock.pass_ms(until_ms - self.clock.since_ms)
                return
            self.clock.pass_ms(wait_ms)
        message = "the lane doesn't come to rest"
        raise AssertionError(message)

    def states(self) -> dict[str, str]:
        return self.till.states(self.store.name)

    def kinds(self, kind: str) -> list[Document]:
        return [x for x in self.desk.written if x.kind == kind]

    # What is done at the till.

    def trade(self, chance: random.Random) -> None:
        """Do one thing of a day, by chance."""
        deeds = [self.sell] * 6 + [self.receive, self.lease, self.refund, self.void]
        chance.choice(deeds)(chance)

    def sell(self, chance: random.Random) -> None:
        goods = [(self.bread, chance.randint(1, 5)), (self.cake, 1)]
        goods += [(self.spinach, chance.randint(50, 900)), (self.stranger, 2)]
        chosen = chance.sample(goods, chance.randint(1, 4))
        bread = [(x, n) for x, n in chosen if x is self.bread]
        leased: tuple[tuple[Product, int], ...] = ()
        if bread and chance.random() < 0.4:
            leased = ((self.bread, chance.randint(1, bread[0][1])),)
        self.desk.sale(*chosen, off=chance.choice([0, 0, 333]), leased=leased)

    def receive(self, chance: random.Random) -> None:
        goods = [(self.bread, chance.randint(1, 60)), (self.spinach, 2_500)]
        self.desk.received(*goods[: chance.randint(1, 2)])

    def lease(self, chance: random.Random) -> None:
        number = len(self.desk.written)
        lines = (LeaseLine(self.bread.product_id, self.bread.sku, number + 1),)
        lease = Lease(f"lease-{number}", "SMEXPO", "A-01", DAY, lines)
        self.desk.write(chance.choice([take, give_back])(lease))

    def refund(self, chance: random.Random) -> None:
        sale = self._untouched(chance)
        if sale is not None:
            line = read_sale(sale).lines[0]
            restock = chance.random() < 0.5
            wanted = RefundLine(line.line_no, line.quantity, restock=restock)
            self.desk.refund(sale, wanted)

    def void(self, chance: random.Random) -> None:
        sale = self._untouched(chance)
        if sale is not None:
            self.desk.void(sale)

    def _untouched(self, chance: random.Random) -> Document | None:
        touched = {x.body.get("sale") for x in self.desk.written}
        sales = [x for x in self.kinds("sale.completed") if x.doc_id not in touched]
        return chance.choice(sales) if sales else None

    # What must hold.

    def unsettled(self) -> Iterator[str]:
        """Say what isn't there, or isn't there as it was meant.

        A stock move may be doubted: that a mark stands where the stock is as
        before can mean that PHP died, or that as much was moved back since.
        """
        kinds = {x.doc_id: x.kind for x in self.desk.written}
        for doc_id, state in self.states().items():
            move = kinds[doc_id].startswith(("stock.", "lease."))
            if state != "acked" and not (move and state == "divergent"):
                yield f"{kinds[doc_id]} {doc_id} is {state}"

    def problems(self) -> list[str]:
        """Say in what the shop's books differ from the till's."""
        return [*self._sales(), *self._refunds(), *self._stock()]

    def _sales(self) -> Iterator[str]:
        voided = {x.body["sale"] for x in self.kinds("sale.voided")}
        for sale in self.kinds("sale.completed"):
            orders = self.shop.orders_of(sale.doc_id)
            totals = [shop_orders.view(self.shop, x)["total"] for x in orders]
            if totals != [str(read_sale(sale).due)]:
                yield f"sale {sale.doc_id}: orders of {totals}"
            ended = {"cancelled", "refunded"}
            standing = [x for x in orders if x["status"] not in ended]
            if standing and sale.doc_id in voided:
                yield f"sale {sale.doc_id} is void and its order stands"
        known = {x.doc_id for x in self.desk.written}
        strange = [
            x["id"]
            for x in self.shop.orders.values()
            if x["transaction_id"] not in known
        ]
        if strange:
            yield f"orders of nothing: {strange}"

    def _refunds(self) -> Iterator[str]:
        made = [
            y["value"]
            for x in self.shop.refunds.values()
            for y in x["meta_data"]
            if y["key"] == "_pos_doc_id"
        ]
        if len(made) != len(set(made)) or len(made) != len(self.shop.refunds):
            yield f"refunds {made}"
        for refund in self.kinds("refund.completed"):
            if refund.doc_id not in made:
                yield f"refund {refund.doc_id} is missing"

    def _stock(self) -> Iterator[str]:
        for product in (self.bread, self.cake, self.spinach):
            moved = sum(
                shop_changes(x).get(product.product_id, 0) for x in self.desk.written
            )
            if counted(self.shop, product.sku) != STOCK + moved:
                here = counted(self.shop, product.sku)
                yield f"stock of {product.sku}: {here} for {STOCK + moved}"


@contextmanager
def world(folder: Path, kind: int = 0) -> Iterator[World]:
    """Open a world, with a program that runs."""
    made = World(folder, *KINDS[kind % len(KINDS)])
    with made.front:
        made.begin()
        made.run(for_ms=1_000)  # what is sold before is looked up first
        try:
            yield made
        finally:
            made.end()
            made.till.close()


def storm(world: World, seed: int, rounds: int = 8) -> list[str]:
    """Trade while everything fails by chance; give what is wrong afterwards."""
    chance = random.Random(seed)
    for _ in range(rounds):
        for _ in range(chance.randint(1, 4)):
            world.trade(chance)
        if chance.random() < 0.3:  # PHP works on for a while, not for ever
            world.front.plan(Fault.LATE, chance.choice(["POST", "PUT"]))
            world.run(for_ms=20_000)
            world.front.release()
            world.front.calm()
        for _ in range(chance.randint(0, 3)):
            method = chance.choice(["POST", "PUT", "GET", "", "POST"])
            world.front.plan(chance.choice(LOSSES), method)
        if chance.random() < 0.3:
            world.shop.fatal = chance.choice(FATALS)
        world.run(for_ms=chance.choice([1_000, 70_000, 900_000]))
        if chance.random() < 0.2:
            world.end()
            world.clock.pass_ms(chance.choice([0, DAY_MS]))
            world.begin()
    world.front.calm()
    world.shop.fatal = ""
    world.run(for_ms=90 * 60_000)
    return [*world.problems(), *world.unsettled()]
