from __future__ import annotations

import pytest

from pos.sync.target import Answer
from pos.sync.woocommerce import WooCommerceStore
from pos.sync.woocommerce.lookup import made_ms
from tests.shop import HandClock
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import stocked
from tests.sync.woocommerce.shop import Shop

DAY_MS = 24 * 3_600_000
KINDS = [
    pytest.param((11, 0, 1), True, id="11.0.1"),
    pytest.param((11, 0, 1), False, id="11.0.1 posts"),
    pytest.param((8, 2, 2), True, id="8.2.2"),
    pytest.param((8, 2, 2), False, id="8.2.2 posts"),
]


def trade(shop: Shop, count: int) -> None:
    """Let the web sell, so that there is something to look through."""
    for _ in range(count):
        shop_orders.create(shop, {"status": "completed"})


@pytest.mark.parametrize(("version", "hpos"), KINDS)
@pytest.mark.parametrize("days", [0, 1, 30, 400])
def test_an_order_is_found_however_late(  # noqa: PLR0917
    shop: Shop,
    front: Front,
    desk: Desk,
    store: WooCommerceStore,
    clock: HandClock,
    version: tuple[int, int, int],
    hpos: bool,
    days: int,
) -> None:
    shop.version, shop.hpos = version, hpos
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    tried_ms = clock.at_ms
    trade(shop, 150)
    front.plan(Fault.REPLY_LOST)
    store.send(sale)
    trade(shop, 150)
    clock.pass_ms(days * DAY_MS)
    found = store.find(sale, tried_ms)
    assert found is not None
    assert found.answer is Answer.ACKED


@pytest.mark.parametrize("days", [0, 400])
def test_without_a_search_the_list_is_read_to_its_end(
    shop: Shop,
    front: Front,
    desk: Desk,
    store: WooCommerceStore,
    clock: HandClock,
    days: int,
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    tried_ms = clock.at_ms
    trade(shop, 120)
    front.plan(Fault.REPLY_LOST)
    store.send(sale)
    (order,) = shop.orders_of(sale.doc_id)
    order["shipping"] = order["billing"] = {}
    order["transaction_id"] = ""
    trade(shop, 120)
    clock.pass_ms(days * DAY_MS)
    found = store.find(sale, tried_ms)
    assert found is not None
    assert found.remote_id == str(order["id"])


@pytest.mark.parametrize("wrong_ms", [-9_000 * DAY_MS, 900 * DAY_MS, 0])
def test_a_clock_that_was_wrong_hides_no_order(
    shop: Shop,
    front: Front,
    desk: Desk,
    store: WooCommerceStore,
    clock: HandClock,
    wrong_ms: int,
) -> None:
    real = clock.at_ms
    shop.now_ms = lambda: real
    clock.at_ms = max(real + wrong_ms, 1)
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.REPLY_LOST)
    store.send(sale)
    (order,) = shop.orders_of(sale.doc_id)
    order["shipping"]["address_2"] = order["transaction_id"] = ""
    found = store.find(sale, clock.at_ms)
    assert found is not None
    assert found.answer is Answer.ACKED


def test_a_search_that_was_seen_to_work_spares_reading_a_long_list(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    known, missing = desk.sale((bread, 1)), desk.sale((bread, 1))
    front.plan(Fault.REPLY_LOST)
    store.send(known)
    assert store.find(known, clock.at_ms) is not None
    trade(shop, 300)
    tried_ms = clock.at_ms
    clock.pass_ms(400 * DAY_MS)
    assert store.find(missing, tried_ms) is None
    before = front.calls("GET", "/orders")
    assert store.find(missing, tried_ms) is None
    assert front.calls("GET", "/orders") - before == 2


def test_a_search_that_ignores_its_word_is_not_believed(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    trade(shop, 5)
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.REPLY_LOST)
    store.send(sale)
    (order,) = shop.orders_of(sale.doc_id)
    order["shipping"]["address_2"] = order["transaction_id"] = ""
    clock.pass_ms(30 * DAY_MS)
    for _ in range(2):
        found = store.find(sale, clock.at_ms - 30 * DAY_MS)
        assert found is not None


def test_a_shop_put_back_from_a_backup_lacks_what_came_after(
    shop: Shop, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    kept = shop.snapshot()
    sale = desk.sale((bread, 1))
    store.send(sale)
    shop.restore(kept)
    trade(shop, 1)  # another order with the same id
    assert store.find(sale, clock.at_ms) is None
    assert store.send(sale).answer is Answer.ACKED
    assert len(shop.orders_of(sale.doc_id)) == 1


def test_a_number_that_is_not_the_id_confuses_nobody(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    shop.numbered = True
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    reply = store.send(sale)
    assert reply.remote_id in map(str, shop.orders)
    assert store.find(sale, 0) == reply


def test_what_cannot_be_told_is_not_taken_for_missing(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    for fault in (Fault.BAD_GATEWAY, Fault.PORTAL, Fault.REPLY_CUT, Fault.TOO_MANY):
        front.plan(fault, "GET", "/orders")
        reply = store.find(sale, sale.at.at_ms)
        assert reply is not None
        assert reply.answer in {Answer.RETRY, Answer.PAUSED}


def test_one_list_answers_for_all_that_is_in_doubt(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    trade(shop, 150)
    there = [desk.sale((bread, 1)) for _ in range(3)]
    for sale in there:
        store.send(sale)
    thrown = desk.sale((bread, 1))
    store.send(thrown)
    shop.orders_of(thrown.doc_id)[0]["status"] = "trash"
    missing = [desk.sale((bread, 1)) for _ in range(40)]
    fresh = WooCommerceStore(store._client.site, clock, desk.name)
    before = len(front.seen)
    answers = [fresh.find(sale, 0) for sale in (*there, thrown, *missing)]
    fresh.close()
    assert [x.answer for x in answers if x] == [*[Answer.ACKED] * 3, Answer.DIVERGENT]
    assert len(front.seen) - before <= 2 + 2 + 4 + 1


def test_the_moment_is_read_from_an_id() -> None:
    assert made_ms("019ac000-1234-7abc-8def-000000000000") == 0x019AC0001234
    assert made_ms("019ac000-1234-4abc-8def-000000000000") == 0
    assert made_ms("p-bread") == 0
