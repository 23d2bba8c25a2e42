"""The real engine brings a till's documents to shops that fail in every way.

Both kinds: a WooCommerce shop, and one that keeps the contract.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest

from pos.domain.journal import Document
from tests.sync.store_api import world as contract_worlds
from tests.sync.store_api.goods import stock_of
from tests.sync.store_api.world import ContractWorld
from tests.sync.woocommerce import world as worlds
from tests.sync.woocommerce.front import PAGE, Answer, Fault, Request
from tests.sync.woocommerce.goods import counted
from tests.sync.woocommerce.world import DAY_MS, KINDS, STOCK, World

AnyWorld = World | ContractWorld
Words = tuple[str, str]
CUT = [Fault.REQUEST_LOST, Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GARBLED]


@dataclass(frozen=True)
class Kind:
    """What one kind of shop is called and how it goes wrong.

    Attributes:
        end: How the path ends to which sales are sent.
        refuse: Lets it refuse a document with words.
        keep: Keeps its state; call what it gives to go back to it.
        stock: Gives its stock of bread.
    """

    begin: Callable[[Path], AbstractContextManager[AnyWorld]]
    end: str
    refuse: Callable[[AnyWorld, Document, str], None]
    keep: Callable[[AnyWorld], Callable[[], None]]
    stock: Callable[[AnyWorld], int]


def refuse_in_woocommerce(world: AnyWorld, poison: Document, words: str) -> None:
    serve = world.front.serve
    said = f'{{"code":"bad","message":"{words}"}}'.encode()

    def refuse(request: Request) -> Answer:
        if request.method == "POST" and poison.doc_id.encode() in request.body:
            return Answer(400, said)
        return serve(request)

    world.front.serve = refuse


def refuse_by_contract(world: AnyWorld, poison: Document, words: str) -> None:
    assert isinstance(world, ContractWorld)
    world.server.ledger.refuses = lambda x: words if x["id"] == poison.doc_id else ""


def keep_woocommerce(world: AnyWorld) -> Callable[[], None]:
    assert isinstance(world, World)
    shop, kept = world.shop, world.shop.snapshot()
    return lambda: shop.restore(kept)


def keep_by_contract(world: AnyWorld) -> Callable[[], None]:
    assert isinstance(world, ContractWorld)
    database, kept = world.server._db, sqlite3.connect(":memory:")
    database.backup(kept)

    def restore() -> None:
        kept.backup(database)
        kept.close()

    return restore


def stock_in_woocommerce(world: AnyWorld) -> int:
    assert isinstance(world, World)
    return counted(world.shop, "ROTI")


def stock_by_contract(world: AnyWorld) -> int:
    assert isinstance(world, ContractWorld)
    return stock_of(world.server, "ROTI")


WOOCOMMERCE = Kind(
    worlds.world,
    "/orders",
    refuse_in_woocommerce,
    keep_woocommerce,
    stock_in_woocommerce,
)
CONTRACT = Kind(
    contract_worlds.world,
    "/documents",
    refuse_by_contract,
    keep_by_contract,
    stock_by_contract,
)


@pytest.fixture(params=[WOOCOMMERCE, CONTRACT], ids=["woocommerce", "contract"])
def kind(request: pytest.FixtureRequest) -> Kind:
    chosen: Kind = request.param
    return chosen


@pytest.fixture
def world(kind: Kind, tmp_path: Path) -> Iterator[AnyWorld]:
    with kind.begin(tmp_path) as opened:
        yield opened


@pytest.fixture
def contract(tmp_path: Path) -> Iterator[ContractWorld]:
    with contract_worlds.world(tmp_path) as opened:
        yield opened


@pytest.fixture
def woocommerce(tmp_path: Path) -> Iterator[World]:
    with worlds.world(tmp_path) as opened:
        yield opened


def sell(world: AnyWorld, quantity: int = 1) -> Document:
    return world.desk.sale((world.bread, quantity))


def parked(world: AnyWorld, document: Document) -> Words:
    """Give state and the shop's words of one document; the others must be there."""
    others = {x: y for x, y in world.states().items() if x != document.doc_id}
    assert set(others.values()) == {"acked"}
    row: Words = world.till.connection.execute(
        "SELECT state, words FROM deliveries WHERE doc_id = ?", (document.doc_id,)
    ).fetchone()
    return row


def unknown_for(world: AnyWorld, kind: Kind, fault: Fault, days: int) -> None:
    """Let an outcome be unknown, and look at it after days in another life."""
    sale = sell(world, 2)
    world.front.plan(fault, "POST", kind.end)
    world.run(for_ms=30_000)
    assert world.states()[sale.doc_id] == "unknown"
    assert not world.front.planned
    world.end()
    world.clock.pass_ms(days * DAY_MS)
    world.begin()
    world.run()
    assert world.states()[sale.doc_id] == "acked"
    assert not world.problems()
    assert kind.stock(world) == STOCK - 2


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize("fault", CUT)
def test_an_outcome_left_unknown_is_never_a_second_sale(
    world: AnyWorld, kind: Kind, fault: Fault, days: int
) -> None:
    unknown_for(world, kind, fault, days)


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize("fault", CUT)
def test_an_old_shop_that_keeps_orders_as_posts_makes_no_second_one(
    woocommerce: World, fault: Fault, days: int
) -> None:
    woocommerce.shop.version, woocommerce.shop.hpos = KINDS[3]
    unknown_for(woocommerce, WOOCOMMERCE, fault, days)


@pytest.mark.parametrize(("settling_ms", "orders"), [(60_000, 1), (0, 2)])
def test_a_shop_that_is_still_at_work_is_waited_for(
    woocommerce: World, settling_ms: int, orders: int
) -> None:
    world = woocommerce
    sale = late_sale(world, settling_ms, WOOCOMMERCE)
    assert len(world.shop.orders_of(sale.doc_id)) == orders  # 2 without waiting


def test_a_server_that_is_still_at_work_makes_no_second_sale(
    contract: ContractWorld,
) -> None:
    late_sale(contract, 0, CONTRACT)  # even without waiting for it
    assert not contract.problems()


def late_sale(world: AnyWorld, settling_ms: int, kind: Kind) -> Document:
    """Sell something that the shop is still busy with when it is looked up."""
    world.end()
    world.begin(settling_ms)
    world.run(for_ms=1_000)
    sale = sell(world)
    world.front.plan(Fault.LATE, "POST", kind.end)
    world.run(for_ms=50_000)
    world.front.release()
    world.run()
    return sale


def test_one_poisoned_document_stops_no_other(world: AnyWorld, kind: Kind) -> None:
    for number in range(100):
        sell(world, 1 + number % 3)
    poison = world.desk.written.pop(37)
    kind.refuse(world, poison, "Kota tidak dikenal")
    world.run()
    assert parked(world, poison) == ("quarantined", "Kota tidak dikenal")


def test_words_that_a_firewall_dislikes_stop_no_other_document(
    world: AnyWorld, kind: Kind
) -> None:
    for _ in range(20):
        sell(world)
    disliked = world.desk.written.pop(3)
    serve = world.front.serve

    def guard(request: Request) -> Answer:
        pushed = request.method == "POST" and request.path.endswith(kind.end)
        if pushed and disliked.doc_id.encode() in request.body:
            return Answer(403, PAGE, {"Content-Type": "text/html"})
        return serve(request)

    world.front.serve = guard
    world.run()
    assert parked(world, disliked)[0] == "quarantined"


def test_a_shop_that_blocks_everything_is_paused_and_nothing_is_parked(
    world: AnyWorld,
) -> None:
    sale = sell(world)
    serve = world.front.serve
    world.front.serve = lambda _: Answer(403, PAGE, {"Content-Type": "text/html"})
    world.run(for_ms=4 * 3_600_000)
    assert world.states()[sale.doc_id] in {"pending", "unknown"}
    assert world.lane.status().code == "sync.store_blocked"
    world.front.serve = serve
    world.run(for_ms=3_600_000)
    assert world.states()[sale.doc_id] == "acked"
    assert not world.problems()


def test_one_that_has_to_wait_is_brought_later(contract: ContractWorld) -> None:
    world = contract
    sales = [sell(world) for _ in range(5)]
    world.server.ledger.later.add(sales[1].doc_id)
    world.run(for_ms=60_000)
    assert sorted(world.states().values()) == ["acked"] * 4 + ["pending"]
    world.server.ledger.later.clear()
    world.run(for_ms=3_600_000)
    assert not world.problems()


def test_what_a_backup_lost_is_sent_again_once(world: AnyWorld, kind: Kind) -> None:
    for _ in range(4):
        sell(world)
    world.run()
    restore = kind.keep(world)
    for _ in range(6):
        sell(world)
    world.run()
    restore()
    sell(world)
    world.run(for_ms=3_600_000)
    assert set(world.states().values()) == {"acked"}
    assert not world.problems()
