from __future__ import annotations

import pytest

from pos.sync.store_api import ContractStore
from pos.sync.target import Answer
from tests.sync.store_api import shelf
from tests.sync.store_api.server import Server
from tests.sync.store_api.test_payload import handover, packed
from tests.sync.store_api.test_store import found, spoilt
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault, Front


def test_web_orders_wait_until_they_are_handed_over(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    facts = {"buyer": "Ibu <b>Sari</b>", "paid": True, "total": 10_000}
    lines = {"lines": [{"sku": "ROTI", "quantity": 2}]}
    made = shelf.order(server._db, facts | lines, 1_795_735_200_000)
    waiting = store.pickups()
    assert isinstance(waiting, tuple)
    (pickup,) = waiting
    assert (pickup.buyer, pickup.total, pickup.paid) == ("Ibu Sari", 10_000, True)
    assert pickup.ordered_utc == "2026-11-26T23:20:00"
    assert store.send(handover(desk, made["order"])).answer is Answer.ACKED
    assert store.pickups() == ()


def test_a_cancelled_web_order_that_was_handed_over_is_shown(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    facts = {"buyer": "Sari", "paid": True, "total": 10_000}
    lines = {"lines": [{"sku": "ROTI", "quantity": 2}]}
    made = shelf.order(server._db, facts | lines, 1)
    server._db.execute("UPDATE orders SET state = 'cancelled'")
    reply = store.send(handover(desk, made["order"]))
    assert (reply.answer, reply.code) == (Answer.DIVERGENT, "sync.differs")


def test_a_web_order_is_packed_once_and_a_restored_shop_hears_it_again(
    store: ContractStore, desk: Desk, server: Server, front: Front
) -> None:
    facts = {"buyer": "Sari", "paid": True, "total": 10_000}
    lines = {"lines": [{"sku": "ROTI", "quantity": 2}]}
    made = shelf.order(server._db, facts | lines, 1)
    document = packed(desk, made["order"], store.name)
    assert store.wants(document)
    assert not store.wants(packed(desk, made["order"], "store:lain"))
    assert store.find(document, 0) is None
    front.plan(Fault.REPLY_LOST, "POST", "/prepare")
    assert store.send(document).answer is Answer.UNKNOWN
    assert found(store, document).answer is Answer.ACKED
    assert store.send(document).answer is Answer.ACKED
    waiting = store.pickups()
    assert isinstance(waiting, tuple)
    assert [x.prepared for x in waiting] == [True]

    server._db.execute("UPDATE orders SET state = 'waiting'")  # an older backup
    assert store.find(document, 0) is None
    assert store.send(document).answer is Answer.ACKED

    store.send(handover(desk, made["order"], store.name))
    assert found(store, document).answer is Answer.ACKED, "it needs it no more"
    assert store.send(document).answer is Answer.ACKED


def test_an_order_that_nobody_made_can_not_be_packed(
    store: ContractStore, desk: Desk
) -> None:
    reply = store.send(packed(desk, "99/../x", store.name))
    assert (reply.answer, reply.code) == (Answer.REFUSED, "sync.pickup_not_there")


@pytest.mark.parametrize("total", ["satu", 10**15, -1, None])
def test_an_order_without_a_sum_is_not_sound(
    store: ContractStore, server: Server, front: Front, total: object
) -> None:
    facts = {"buyer": "Sari", "paid": False, "total": 10_000}
    lines = {"lines": [{"sku": "ROTI", "quantity": 2}]}
    shelf.order(server._db, facts | lines, 1)
    front.plan(spoilt(lambda x: x["orders"][0].update(total=total)), "GET", "/pickups")
    waiting = store.pickups()
    assert isinstance(waiting, tuple)
    assert [x.sound for x in waiting] == [False]
