"""The real engine brings a till's documents to a shop that fails in every way."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pos.domain.journal import Document
from pos.sync.lane import Lane
from pos.sync.target import Reply
from pos.sync.woocommerce import Site, WooCommerceStore
from pos.sync.woocommerce.stock import Named
from tests.shop import BREAD, CAKE, HandClock
from tests.sync.quick_till import QuickTill
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.front import Answer, Fault, Front, Request
from tests.sync.woocommerce.goods import counted
from tests.sync.woocommerce.shop import Shop

DAY_MS = 24 * 3_600_000
STOCK = 100_000

#: What the wire does that leaves the shop with one order or none.
LOSSES = sorted(set(Fault) - {Fault.TWICE, Fault.LATE}, key=lambda x: x.name)
FATALS = ["new_order", "completed", "last", "load"]


@dataclass
class World:
    """A till, a shop, and what is between them."""

    clock: HandClock
    till: QuickTill
    shop: Shop
    front: Front

    def __post_init__(self) -> None:
        for product in (BREAD, CAKE):
            body = {"sku": product.sku, "regular_price": "1", "manage_stock": True}
            shop_products.create(self.shop, body | {"stock_quantity": STOCK})
        self.begin()
        self.run(for_ms=1_000)  # what is sold before is looked up first

    def begin(self, settling_ms: int = 60_000) -> None:
        """Begin a new life of the program."""
        site = Site(self.front.url, "ck_till", "cs_till", self.front.authority)
        self.store = WooCommerceStore(
            site, self.clock, lambda x: Named(x, weighed=False), settling_ms
        )
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
        pytest.fail("the lane doesn't come to rest")

    def states(self) -> dict[str, str]:
        return self.till.states(self.store.name)

    def problems(self, sales: list[Document], refunds: list[Document]) -> list[str]:
        """Say in what the shop's books differ from the till's."""
        found = [
            f"sale {x.doc_id}: {len(self.shop.orders_of(x.doc_id))} orders"
            for x in sales
            if len(self.shop.orders_of(x.doc_id)) != 1
        ]
        orders = [x for x in self.shop.orders.values() if x["transaction_id"]]
        if len(orders) != len(sales):
            found.append(f"{len(orders)} orders for {len(sales)} sales")
        amounts = sorted(x["amount"] for x in self.shop.refunds.values())
        given = sorted(str(x.body["amount"]) for x in refunds)
        if amounts != given:
            found.append(f"refunds {amounts} for {given}")
        for product in (BREAD, CAKE):
            lines = [line for sale in sales for line in sale.body["lines"]]
            sold = sum(x["quantity"] for x in lines if x["sku"] == product.sku)
            if counted(self.shop, product.sku) != STOCK - sold:
                found.append(f"stock of {product.sku}")
        return found


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    clock = HandClock()
    shop = Shop(lambda: clock.at_ms)
    till = QuickTill("KSR1", clock)
    with Front(shop.handle, tmp_path) as front:
        opened = World(clock, till, shop, front)
        yield opened
        opened.end()
    till.close()


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize(
    "fault", [Fault.REQUEST_LOST, Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GARBLED]
)
@pytest.mark.parametrize(
    ("version", "hpos"), [((11, 0, 1), True), ((8, 2, 2), False)], ids=["11", "8.2"]
)
def test_an_outcome_left_unknown_is_never_a_second_order(
    world: World, fault: Fault, days: int, version: tuple[int, int, int], hpos: bool
) -> None:
    world.shop.version, world.shop.hpos = version, hpos
    sale = world.till.sell(2)
    world.front.plan(fault, end="/orders")
    world.run(for_ms=30_000)
    assert world.states()[sale.doc_id] == "unknown"
    assert not world.front.planned
    world.end()
    world.clock.pass_ms(days * DAY_MS)
    world.begin()
    world.run()
    assert world.states()[sale.doc_id] == "acked"
    assert not world.problems([sale], [])


@pytest.mark.parametrize(("settling_ms", "orders"), [(60_000, 1), (0, 2)])
def test_a_shop_that_is_still_at_work_is_waited_for(
    world: World, settling_ms: int, orders: int
) -> None:
    world.end()
    world.begin(settling_ms)
    world.run(for_ms=1_000)
    sale = world.till.sell()
    world.front.plan(Fault.LATE, end="/orders")
    world.run(for_ms=50_000)
    world.front.release()
    world.run()
    assert len(world.shop.orders_of(sale.doc_id)) == orders  # 2 without waiting


def test_one_poisoned_document_stops_no_other(world: World) -> None:
    sales = [world.till.sell(1 + n % 3) for n in range(100)]
    poison = sales.pop(37)
    serve = world.front.serve

    def refuse(request: Request) -> Answer:
        if request.method == "POST" and poison.doc_id.encode() in request.body:
            return Answer(400, b'{"code":"bad","message":"Kota tidak dikenal"}')
        return serve(request)

    world.front.serve = refuse
    world.run()
    states = world.states()
    assert states.pop(poison.doc_id) == "quarantined"
    assert set(states.values()) == {"acked"}
    assert not world.problems(sales, [])
    row = world.till.connection.execute(
        "SELECT words FROM deliveries WHERE doc_id = ?", (poison.doc_id,)
    ).fetchone()
    assert row == ("Kota tidak dikenal",)


def storm(world: World, seed: int, rounds: int = 8) -> list[str]:
    """Trade while everything fails by chance; give what is wrong afterwards."""
    chance = random.Random(seed)
    sales: list[Document] = []
    refunds: list[Document] = []
    for _ in range(rounds):
        sales += [world.till.sell(chance.randint(1, 4), n) for n in range(2)]
        if chance.random() < 0.4:
            sale = chance.choice(sales)
            if sale.doc_id not in {x.body["sale"] for x in refunds}:
                refunds.append(world.till.give_back(sale))
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
    world.front._planned.clear()
    world.shop.fatal = ""
    world.run(for_ms=90 * 60_000)
    lost = {x: state for x, state in world.states().items() if state != "acked"}
    return [*world.problems(sales, refunds), *map(str, lost.items())]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_fails_each_document_arrives_once(world: World, seed: int) -> None:
    assert not storm(world, seed)


@pytest.mark.parametrize("bug", ["blind", "hasty"])
def test_the_storm_finds_a_planted_bug(
    world: World, bug: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def blind(*_: object) -> Reply | None:
        return None

    if bug == "blind":  # never looks up before it sends again
        monkeypatch.setattr(WooCommerceStore, "find", blind)
    else:  # takes each order as it comes
        monkeypatch.setattr("pos.sync.woocommerce.orders.Orders._mend", _as_it_is)
    assert any(storm(world, seed, rounds=2) for seed in range(4))


def _as_it_is(_self: object, _plan: object, order: object) -> object:
    return order


def test_what_a_backup_lost_is_sent_again_once(world: World) -> None:
    early = [world.till.sell() for _ in range(4)]
    world.run()
    kept = world.shop.snapshot()
    late = [world.till.sell() for _ in range(6)]
    world.run()
    world.shop.restore(kept)
    late.append(world.till.sell())
    world.run(for_ms=3_600_000)
    assert set(world.states().values()) == {"acked"}
    assert not world.problems([*early, *late], [])
