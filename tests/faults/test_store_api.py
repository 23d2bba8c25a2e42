"""The real engine brings a till's documents to a shop that keeps the contract."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.journal import Document
from tests.sync.store_api import world as worlds
from tests.sync.store_api.goods import stock_of
from tests.sync.store_api.world import DAY_MS, STOCK, ContractWorld
from tests.sync.woocommerce.front import PAGE, Answer, Fault, Request

Words = tuple[str, str]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[ContractWorld]:
    with worlds.world(tmp_path) as opened:
        yield opened


def sell(world: ContractWorld, quantity: int = 1) -> Document:
    return world.desk.sale((world.bread, quantity))


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize(
    "fault", [Fault.REQUEST_LOST, Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GARBLED]
)
def test_an_outcome_left_unknown_is_never_a_second_sale(
    world: ContractWorld, fault: Fault, days: int
) -> None:
    sale = sell(world, 2)
    world.front.plan(fault, "POST", "/documents")
    world.run(for_ms=30_000)
    assert world.states()[sale.doc_id] == "unknown"
    world.end()
    world.clock.pass_ms(days * DAY_MS)
    world.begin()
    world.run()
    assert not world.problems()
    assert stock_of(world.server, "ROTI") == STOCK - 2


def test_a_server_that_is_still_at_work_makes_no_second_sale(
    world: ContractWorld,
) -> None:
    world.end()
    world.begin(settling_ms=0)  # even without waiting for it
    world.run(for_ms=1_000)
    sell(world)
    world.front.plan(Fault.LATE, "POST", "/documents")
    world.run(for_ms=50_000)
    world.front.release()
    world.run()
    assert not world.problems()


def test_one_poisoned_document_stops_no_other(world: ContractWorld) -> None:
    for number in range(100):
        sell(world, 1 + number % 3)
    poison = world.desk.written.pop(37)
    world.server.ledger.refuses = lambda x: (
        "Tanggal sudah ditutup" if x["id"] == poison.doc_id else ""
    )
    world.run()
    assert parked(world, poison) == ("quarantined", "Tanggal sudah ditutup")
    assert set(world.states().values()) == {"acked", "quarantined"}


def parked(world: ContractWorld, document: Document) -> Words:
    """Give state and the shop's words of one document; the others must be there."""
    others = {x: y for x, y in world.states().items() if x != document.doc_id}
    assert set(others.values()) == {"acked"}
    row: Words = world.till.connection.execute(
        "SELECT state, words FROM deliveries WHERE doc_id = ?", (document.doc_id,)
    ).fetchone()
    return row


def test_words_that_a_firewall_dislikes_stop_no_other_document(
    world: ContractWorld,
) -> None:
    for _ in range(20):
        sell(world)
    disliked = world.desk.written[3]
    serve = world.front.serve

    def guard(request: Request) -> Answer:
        pushed = request.path.endswith("/documents")
        if pushed and disliked.doc_id.encode() in request.body:
            return Answer(403, PAGE, {"Content-Type": "text/html"})
        return serve(request)

    world.front.serve = guard
    world.run()
    assert parked(world, disliked)[0] == "quarantined"


def test_a_shop_that_blocks_everything_is_paused_and_nothing_is_parked(
    world: ContractWorld,
) -> None:
    sale = sell(world)
    serve = world.front.serve
    world.front.serve = lambda _: Answer(403, PAGE, {"Content-Type": "text/html"})
    world.run(for_ms=4 * 3_600_000)
    assert world.states()[sale.doc_id] in {"pending", "unknown"}
    assert world.lane.status().code == "sync.store_blocked"
    world.front.serve = serve
    world.run(for_ms=3_600_000)
    assert not world.problems()


def test_one_that_has_to_wait_is_brought_later(world: ContractWorld) -> None:
    sales = [sell(world) for _ in range(5)]
    world.server.ledger.later.add(sales[1].doc_id)
    world.run(for_ms=60_000)
    assert sorted(world.states().values()) == ["acked"] * 4 + ["pending"]
    world.server.ledger.later.clear()
    world.run(for_ms=3_600_000)
    assert not world.problems()


def test_what_a_backup_lost_is_sent_again_once(world: ContractWorld) -> None:
    for _ in range(4):
        sell(world)
    world.run()
    kept = sqlite3.connect(":memory:")
    world.server._db.backup(kept)
    for _ in range(6):
        sell(world)
    world.run()
    kept.backup(world.server._db)
    kept.close()
    sell(world)
    world.run(for_ms=3_600_000)
    assert not world.problems()
