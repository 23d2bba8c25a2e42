"""The real engine brings a till's documents to a shop that fails in every way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.journal import Document
from tests.sync.woocommerce import world as worlds
from tests.sync.woocommerce.front import PAGE, Answer, Fault, Request
from tests.sync.woocommerce.world import DAY_MS, KINDS, World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with worlds.world(tmp_path) as opened:
        yield opened


def sell(world: World, quantity: int = 1) -> Document:
    return world.desk.sale((world.bread, quantity))


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize(
    "fault", [Fault.REQUEST_LOST, Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GARBLED]
)
@pytest.mark.parametrize("kind", [0, 3], ids=["11.0.1", "8.2.2 posts"])
def test_an_outcome_left_unknown_is_never_a_second_order(
    world: World, fault: Fault, days: int, kind: int
) -> None:
    world.shop.version, world.shop.hpos = KINDS[kind]
    sale = sell(world, 2)
    world.front.plan(fault, end="/orders")
    world.run(for_ms=30_000)
    assert world.states()[sale.doc_id] == "unknown"
    assert not world.front.planned
    world.end()
    world.clock.pass_ms(days * DAY_MS)
    world.begin()
    world.run()
    assert world.states()[sale.doc_id] == "acked"
    assert not world.problems()


@pytest.mark.parametrize(("settling_ms", "orders"), [(60_000, 1), (0, 2)])
def test_a_shop_that_is_still_at_work_is_waited_for(
    world: World, settling_ms: int, orders: int
) -> None:
    world.end()
    world.begin(settling_ms)
    world.run(for_ms=1_000)
    sale = sell(world)
    world.front.plan(Fault.LATE, end="/orders")
    world.run(for_ms=50_000)
    world.front.release()
    world.run()
    assert len(world.shop.orders_of(sale.doc_id)) == orders  # 2 without waiting


def test_one_poisoned_document_stops_no_other(world: World) -> None:
    for number in range(100):
        sell(world, 1 + number % 3)
    poison = world.desk.written.pop(37)
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
    assert not world.problems()
    row = world.till.connection.execute(
        "SELECT words FROM deliveries WHERE doc_id = ?", (poison.doc_id,)
    ).fetchone()
    assert row == ("Kota tidak dikenal",)


def test_words_that_a_firewall_dislikes_stop_no_other_document(world: World) -> None:
    for _ in range(20):
        sell(world)
    disliked = world.desk.written.pop(3)
    serve = world.front.serve

    def guard(request: Request) -> Answer:
        if request.method == "POST" and disliked.doc_id.encode() in request.body:
            return Answer(403, PAGE, {"Content-Type": "text/html"})
        return serve(request)

    world.front.serve = guard
    world.run()
    states = world.states()
    assert states.pop(disliked.doc_id) == "quarantined"
    assert set(states.values()) == {"acked"}
    assert not world.problems()


def test_a_shop_that_blocks_everything_is_paused_and_nothing_is_parked(
    world: World,
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


def test_what_a_backup_lost_is_sent_again_once(world: World) -> None:
    for _ in range(4):
        sell(world)
    world.run()
    kept = world.shop.snapshot()
    for _ in range(6):
        sell(world)
    world.run()
    world.shop.restore(kept)
    sell(world)
    world.run(for_ms=3_600_000)
    assert set(world.states().values()) == {"acked"}
    assert not world.problems()
