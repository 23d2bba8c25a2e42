from __future__ import annotations

import pytest

from pos.domain.journal import Entry
from pos.sync.target import Answer, Page, Reply
from pos.sync.woocommerce import Site, WooCommerceStore
from tests.shop import HandClock
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import DAY, Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import stocked
from tests.sync.woocommerce.shop import Shop


def test_it_is_named_after_its_host(store: WooCommerceStore, site: Site) -> None:
    assert store.name == f"store:{site.host}"
    assert store.settling_ms == 60_000


def test_the_probe_says_what_it_found(shop: Shop, store: WooCommerceStore) -> None:
    assert store.probe() == Reply(Answer.ACKED, words="WooCommerce IDR")
    shop_orders.create(shop, {})
    assert store.probe().words == "WooCommerce 11.0.1 IDR"
    assert len(shop.orders) == 1


def test_the_probe_sees_a_key_that_may_only_read(
    site: Site, clock: HandClock, desk: Desk
) -> None:
    reader = Site(site.url, "ck_read", "cs_read", site.authority)
    store = WooCommerceStore(reader, clock, desk.name)
    reply = store.probe()
    store.close()
    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.key_read_only")


def test_the_probe_sees_clocks_that_disagree(
    shop: Shop, store: WooCommerceStore, clock: HandClock
) -> None:
    shop.now_ms = lambda: clock.at_ms - 3_600_000
    assert store.probe().code == "sync.clock_skew"


def test_nothing_goes_to_a_shop_of_another_currency(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    shop.currency = "USD"
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    reply = store.send(sale)
    assert (reply.answer, reply.code, reply.words) == (
        Answer.PAUSED,
        "sync.currency",
        "USD",
    )
    assert isinstance(store.changes("", ""), Reply)
    assert front.calls("POST") == 0


def test_a_currency_that_is_hidden_is_read_off_the_order(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.BLOCKED, "GET", "/current")
    assert store.send(sale).answer is Answer.ACKED


@pytest.mark.parametrize(
    "kind", ["shift.opened", "cash.dropped", "receipt.reprinted", "stock.counted"]
)
def test_it_wants_what_a_store_is_to_know(
    desk: Desk, store: WooCommerceStore, kind: str
) -> None:
    bread = desk.product("ROTI")
    sale = desk.sale((bread, 2))
    assert store.wants(sale)
    assert store.wants(desk.void(sale))
    assert store.wants(desk.received((bread, 2)))
    other = desk.write(Entry("d-1", kind, "K-03", {}, business_day=DAY))
    assert not store.wants(other)


def test_a_page_is_a_page(store: WooCommerceStore) -> None:
    assert isinstance(store.changes("", ""), Page)
