"""A till, the real engine, a shop, and a wire that fails by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos.domain.pickup import HANDED_OVER, Pickup
from pos.domain.sale import read_sale
from pos.sync.lane import Lane
from pos.sync.woocommerce import Site, WooCommerceStore
from tests.shop import HandClock
from tests.sync.quick_till import QuickTill
from tests.sync.trading import JournalDesk, Trading
from tests.sync.woocommerce import shop_orders
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


class World(Trading):
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

    def web_order(self, quantity: int) -> Pickup:
        fatal, self.shop.fatal = self.shop.fatal, ""
        product = next(
            x["id"] for x in self.shop.products.values() if x["sku"] == self.bread.sku
        )
        body = {
            "status": "processing",
            "billing": {"first_name": "Ibu", "last_name": "Sari"},
            "line_items": [{"product_id": product, "quantity": quantity}],
            "shipping_lines": [{"method_id": "local_pickup"}],
        }
        made = shop_orders.create(self.shop, body)
        self.shop.fatal = fatal
        return self.pickup_of(str(made["id"]), quantity)

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
        return [*self._sales(), *self._refunds(), *self._stock(), *self._web()]

    def _web(self) -> Iterator[str]:
        """Say which web order isn't completed once, or bears another's mark."""
        marked = {"pickup.prepared": "_pos_prepared", HANDED_OVER: "_pos_handed_over"}
        for step in (x for x in self.desk.written if x.kind in marked):
            order = self.shop.orders[int(step.body["order"])]
            key = marked[step.kind]
            found = [x["value"] for x in order["meta_data"] if x["key"] == key]
            late = step.kind != HANDED_OVER and not found  # it was handed over before
            if order["status"] != "completed" or (found != [step.doc_id] and not late):
                yield f"{step.kind} of {order['id']}: {order['status']} {found}"

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
        web = {int(x.body["order"]) for x in self.kinds(HANDED_OVER)}
        strange = [
            x["id"]
            for x in self.shop.orders.values()
            if x["transaction_id"] not in known and x["id"] not in web
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
            here, due = counted(self.shop, product.sku), STOCK + self.moved(product)
            due -= self.ordered() if product is self.bread else 0
            if here != due:
                yield f"stock of {product.sku}: {here} for {due}"


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
