"""A whole till and a shop: set up, tested, pulled from, sold to; all threads real."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.bootstrap import secrets_of
from pos.domain.refund import RefundLine
from pos.domain.sync_place import WOOCOMMERCE, SyncPlace
from pos.operations import stock, sync_places
from pos.sync.target import Answer
from tests.shop import BREAD, CAKE, SPINACH, Shop, open_shop
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import counted
from tests.sync.woocommerce.shop import Shop as Web

KEY = "ck_till\ncs_till"
SOON_S = 20


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "till")
    yield opened
    opened.till.close()


@pytest.fixture
def web(till: Shop) -> Web:
    made = Web(lambda: till.clock.at_ms)
    for product in (BREAD, CAKE, SPINACH):
        body = {
            "name": product.name,
            "sku": product.sku,
            "regular_price": str(product.price),
            "manage_stock": True,
            "stock_quantity": 500,
        }
        if product is SPINACH:
            body |= {
                "regular_price": "24",
                "meta_data": [{"key": "_pos_unit", "value": "gram"}],
            }
        shop_products.create(made, body)
    return made


def connect(till: Shop, front: Front) -> SyncPlace:
    place = SyncPlace(WOOCOMMERCE, front.url, front.authority)
    secrets = secrets_of(till.till.folder, till.till.identity)
    secrets.put(place.key_name, KEY.encode())
    till.write(lambda tx: sync_places.save(tx, till.admin, [place]))
    return place


def test_a_till_finds_its_shop_and_brings_it_everything(
    till: Shop, web: Web, tmp_path: Path
) -> None:
    with Front(web.handle, tmp_path) as front:
        place = connect(till, front)
        probe = till.till.syncs.test(place, "")
        assert probe.answer is Answer.ACKED, probe
        arrived = threading.Event()

        def watch(_: object) -> None:
            rows = till.rows("SELECT state FROM deliveries")
            if len(rows) == 5 and {state for (state,) in rows} == {"acked"}:
                arrived.set()

        till.till.syncs.listen(watch)
        till.till.start_syncing()
        till.open()
        front.plan(Fault.NOTICE, times=2)
        sale = till.sell(till.basket((BREAD, 3), (SPINACH, 333)))
        other = till.sell(till.basket((CAKE, 2)))
        till.give_back(till.request(sale, RefundLine(1, 1, restock=True)))
        till.void(other)
        goods = {BREAD.product_id: 40, SPINACH.product_id: 2_000}
        till.write(lambda tx: stock.receive(tx, till.admin, goods, "panen"))
        assert arrived.wait(SOON_S), till.rows("SELECT * FROM deliveries")
        till.till.close()
    assert counted(web, "ROTI") == 500 - 3 + 1 + 40
    assert counted(web, "BAYAM") == 500 - 333 + 2_000
    assert counted(web, "KUE") == 500
    assert sorted(x["status"] for x in web.orders.values()) == [
        "cancelled",
        "completed",
    ]
    (order,) = web.orders_of(sale.sale_id)
    assert order["billing"] == {
        "first_name": "Kasir",
        "last_name": "KSR1",
        "company": "",
        "address_2": "",
    }


def test_what_the_web_sells_anew_comes_to_the_till(
    till: Shop, web: Web, tmp_path: Path
) -> None:
    tea = {"name": "Teh &amp; <i>Gula</i>", "sku": "TEH", "regular_price": "7500.00"}
    shop_products.create(web, tea)
    with Front(web.handle, tmp_path) as front:
        connect(till, front)
        front.plan(Fault.BOM, "GET", "/products")
        arrived = threading.Event()

        def watch(_: object) -> None:
            if till.rows("SELECT 1 FROM products WHERE sku = 'TEH'"):
                arrived.set()

        till.till.syncs.listen(watch)
        till.till.start_syncing()
        assert arrived.wait(SOON_S), till.till.syncs.status
        rows = till.rows("SELECT name, price, kind FROM products WHERE sku = 'TEH'")
        till.till.close()
    assert rows == [("Teh & Gula", 7_500, "counted")]
