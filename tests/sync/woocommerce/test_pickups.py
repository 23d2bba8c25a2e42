from __future__ import annotations

import pytest

from pos.domain.journal import Document, Entry
from pos.domain.pickup import (
    HANDED_OVER,
    PREPARED,
    Pickup,
    PickupLine,
    handed_over_body,
    prepared_body,
)
from pos.sync.target import Answer, Reply
from pos.sync.woocommerce import WooCommerceStore
from pos.system import SystemIds
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import DAY, Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import stocked
from tests.sync.woocommerce.shop import Json, Shop


def order(shop: Shop, status: str = "processing", way: str = "local_pickup") -> Json:
    bread = next(iter(shop.products))
    return shop_orders.create(
        shop,
        {
            "status": status,
            "billing": {"first_name": "Ibu", "last_name": "Sari"},
            "line_items": [{"product_id": bread, "quantity": 2}],
            "shipping_lines": [{"method_id": way}],
        },
    )


def handed_over(desk: Desk, pickup: Pickup, source: str = "") -> Document:
    body = handed_over_body(source, pickup)
    entry = Entry(SystemIds().new(), HANDED_OVER, "K-03", body, business_day=DAY)
    return desk.write(entry)


def packed(desk: Desk, pickup: Pickup, source: str = "") -> Document:
    body = prepared_body(source, pickup)
    entry = Entry(SystemIds().new(), PREPARED, "K-03", body, business_day=DAY)
    return desk.write(entry)


def only(store: WooCommerceStore) -> Pickup:
    found = store.pickups()
    assert isinstance(found, tuple)
    (pickup,) = found
    return pickup


@pytest.fixture(autouse=True)
def _bread(shop: Shop, desk: Desk) -> None:
    stocked(shop, desk, "ROTI")


def test_what_waits_to_be_picked_up_is_listed_oldest_first(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    shop.numbered = True
    first, second = order(shop), order(shop, "on-hold", "pickup_location")
    order(shop, way="flat_rate")
    order(shop, "completed")
    store.send(desk.sale((desk.goods[0], 1)))
    found = store.pickups()
    assert isinstance(found, tuple)
    assert [x.order_id for x in found] == [str(first["id"]), str(second["id"])]
    assert found[0] == Pickup(
        order_id=str(first["id"]),
        number=first["number"],
        buyer="Ibu Sari",
        total=10_000,
        paid=True,
        ordered_utc="2026-11-24T03:00:00",
        lines=(PickupLine("ROTI", "Barang ROTI", 2),),
    )
    assert not found[1].paid


def test_a_long_queue_is_read_to_its_end(shop: Shop, store: WooCommerceStore) -> None:
    for _ in range(120):
        order(shop, way="flat_rate")
    last = order(shop)
    found = store.pickups()
    assert isinstance(found, tuple)
    assert [x.order_id for x in found] == [str(last["id"])]


def test_what_is_handed_over_is_completed_once(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    made = order(shop)
    found = store.pickups()
    assert isinstance(found, tuple)
    document = handed_over(desk, found[0], store.name)
    assert store.wants(document)
    assert not store.wants(handed_over(desk, found[0], "store:lain"))
    assert store.causes(document) == ()
    assert store.find(document, 0) is None
    front.plan(Fault.REPLY_LOST, "PUT")
    assert store.send(document).answer is Answer.UNKNOWN
    again = store.find(document, 0)
    assert again is not None
    assert again.answer is Answer.ACKED
    assert made["status"] == "completed"
    assert store.pickups() == ()
    assert "Sari" not in document.data.decode()


def test_an_order_that_is_gone_is_told(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    order(shop)
    found = store.pickups()
    assert isinstance(found, tuple)
    shop.orders.clear()
    reply = store.find(handed_over(desk, found[0]), 0)
    assert reply is not None
    assert reply.answer is Answer.REFUSED


def test_what_is_packed_is_marked_once_and_seen_by_other_tills(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    made = order(shop)
    assert not only(store).prepared
    document = packed(desk, only(store), store.name)
    assert store.wants(document)
    assert store.find(document, 0) is None
    front.plan(Fault.REPLY_LOST, "PUT")
    assert store.send(document).answer is Answer.UNKNOWN
    again = store.find(document, 0)
    assert again is not None
    assert again.answer is Answer.ACKED
    assert store.send(document).answer is Answer.ACKED
    assert [x["value"] for x in made["meta_data"] if x["key"] == "_pos_prepared"] == [
        document.doc_id
    ]
    assert made["status"] == "processing"
    assert only(store).prepared
    handed = handed_over(desk, only(store), store.name)
    assert store.send(handed).answer is Answer.ACKED
    assert store.send(document).answer is Answer.ACKED, "later than the handover"
    assert made["status"] == "completed"


@pytest.mark.parametrize("status", ["cancelled", "refunded", "failed"])
def test_an_order_that_ended_on_the_web_stays_so_and_is_shown(
    shop: Shop, desk: Desk, store: WooCommerceStore, status: str
) -> None:
    made = order(shop)
    document = handed_over(desk, only(store), store.name)
    shop_orders.change(shop, made, {"status": status})
    for reply in (store.send(document), store.find(document, 0)):
        assert reply is not None
        assert reply.answer is Answer.DIVERGENT
        assert [(x.ours, x.theirs) for x in reply.differences] == [
            ("completed", status)
        ]
    assert made["status"] == status


def test_an_order_whose_sum_is_no_sum_is_not_sound(
    shop: Shop, store: WooCommerceStore
) -> None:
    made = order(shop)
    assert only(store).sound
    made["line_items"][0]["total"] = "-10000"
    assert not only(store).sound


def test_trouble_is_a_reply(front: Front, store: WooCommerceStore) -> None:
    front.plan(Fault.PORTAL, "GET")
    assert isinstance(store.pickups(), Reply)
