from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.sync.target import Answer, IdPage, Page, RemoteProduct, Reply
from pos.sync.woocommerce import WooCommerceStore
from pos.sync.woocommerce.products import PER_PAGE, remote_product, token_of
from tests.shop import HandClock
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Answer as Said
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.shop import Json, Shop


def fill(shop: Shop, count: int) -> list[Json]:
    return [
        shop_products.create(
            shop, {"name": f"Barang {n}", "sku": f"S{n:04d}", "regular_price": "5000"}
        )
        for n in range(count)
    ]


def pull(store: WooCommerceStore, cursor: str = "") -> tuple[list[str], str]:
    """Read all pages; give the SKUs and the next cursor."""
    skus: list[str] = []
    page = ""
    for _ in range(100):
        said = store.changes(cursor, page)
        assert isinstance(said, Page), said
        skus += [x.sku for x in said.products]
        page = said.next_page
        if not page:
            return skus, said.cursor
    pytest.fail("it never ends")


def ids(store: WooCommerceStore) -> set[str]:
    found: set[str] = set()
    page = ""
    while True:
        said = store.ids(page)
        assert isinstance(said, IdPage), said
        found |= set(said.remote_ids)
        page = said.next_page
        if not page:
            return found


def test_every_product_comes_over_all_pages(
    shop: Shop, store: WooCommerceStore
) -> None:
    made = fill(shop, 2 * PER_PAGE + 1)
    skus, _ = pull(store)
    assert skus == [x["sku"] for x in made]
    assert ids(store) == {str(x["id"]) for x in made}


def test_only_what_changed_comes_after_a_cursor(
    shop: Shop, store: WooCommerceStore, clock: HandClock
) -> None:
    made = fill(shop, 30)
    clock.pass_ms(3_600_000)
    _, cursor = pull(store)
    clock.pass_ms(3_600_000)
    assert pull(store, cursor)[0] == []
    shop_products.change(shop, made[7], {"regular_price": "6000"})
    assert pull(store, cursor)[0] == ["S0007"]


def test_a_change_in_the_second_of_the_cursor_is_not_missed(
    shop: Shop, store: WooCommerceStore, clock: HandClock
) -> None:
    made = fill(shop, 3)
    clock.pass_ms(3_600_000)
    _, cursor = pull(store)
    shop_products.change(shop, made[0], {"regular_price": "6000"})
    assert pull(store, cursor)[0] == ["S0000"]


def test_the_cursor_is_the_stores_time(
    shop: Shop, store: WooCommerceStore, clock: HandClock
) -> None:
    made = fill(shop, 3)
    clock.pass_ms(3_600_000)
    shop.now_ms = lambda: clock.at_ms - 50 * 60_000
    _, cursor = pull(store)
    shop_products.change(shop, made[0], {"regular_price": "6000"})
    assert pull(store, cursor)[0] == ["S0000"]


def test_a_product_deleted_between_two_pages_makes_it_start_again(
    shop: Shop, store: WooCommerceStore
) -> None:
    made = fill(shop, PER_PAGE + 20)
    first = store.changes("", "")
    assert isinstance(first, Page)
    del shop.products[made[3]["id"]]
    skus: set[str] = set()
    page = first.next_page
    while page:
        said = store.changes("", page)
        assert isinstance(said, Page)
        skus |= {x.sku for x in said.products}
        page = said.next_page
    assert len(skus) == PER_PAGE + 19


def test_a_variable_product_comes_as_its_variations(
    shop: Shop, store: WooCommerceStore, clock: HandClock
) -> None:
    shop.version = (8, 2, 2)
    batik = shop.categories[3] = {"id": 3, "name": "Batik &amp; Kain"}
    parent = shop_products.create(
        shop,
        {
            "name": "Kaos",
            "type": "variable",
            "categories": [batik],
            "images": [{"src": "https://toko.example.id/kaos.jpg"}],
        },
    )
    small = shop_products.create(
        shop,
        {
            "sku": "KAOS-S",
            "regular_price": "80000.00",
            "manage_stock": True,
            "stock_quantity": 4,
            "attributes": [{"name": "Ukuran", "option": "S"}],
            "meta_data": [{"key": "_barcode", "value": "8991234567890"}],
        },
        parent,
    )
    said = store.changes("", "")
    assert isinstance(said, Page)
    assert said.products == (
        RemoteProduct(
            remote_id=str(small["id"]),
            sku="KAOS-S",
            name="Kaos, S",
            price="80000.00",
            currency="IDR",
            stock="4",
            categories=("Batik & Kain",),
            barcodes=("8991234567890",),
            image="https://toko.example.id/kaos.jpg",
        ),
    )
    assert ids(store) == {str(small["id"])}
    cursor = said.cursor
    clock.pass_ms(3_600_000)
    shop_products.move(shop, small, -1)
    assert pull(store, cursor)[0] == ["KAOS-S"]


def test_what_the_marks_say_is_understood(shop: Shop, store: WooCommerceStore) -> None:
    shop_products.create(
        shop,
        {
            "name": "Bayam",
            "regular_price": "24.5",
            "global_unique_id": "8991",
            "manage_stock": True,
            "stock_quantity": 9_000,
            "meta_data": [{"key": "_pos_unit", "value": "gram"}],
        },
    )
    shop_products.create(
        shop,
        {
            "name": "Songket",
            "sku": "SKT",
            "status": "draft",
            "sold_individually": True,
            "manage_stock": True,
            "stock_quantity": 1,
        },
    )
    said = store.changes("", "")
    assert isinstance(said, Page)
    spinach, songket = said.products
    assert (spinach.weighed, spinach.price, spinach.barcodes) == (
        True,
        "24.5",
        ("8991",),
    )
    assert spinach.sku == f"WC-{spinach.remote_id}"
    assert (songket.piece, songket.live, songket.stock) == (True, False, "1")


def test_trouble_is_a_reply_and_not_an_empty_shop(
    shop: Shop, front: Front, store: WooCommerceStore
) -> None:
    fill(shop, 3)
    for fault in (Fault.PORTAL, Fault.GARBLED, Fault.BAD_GATEWAY, Fault.BLOCKED):
        front.plan(fault, "GET", "/products")
        said = store.changes("", "")
        assert isinstance(said, Reply)
        assert said.answer in {Answer.RETRY, Answer.PAUSED}
    shop.active = False
    assert isinstance(store.ids(""), Reply)


def test_a_million_products_in_one_page_are_put_down(
    front: Front, store: WooCommerceStore
) -> None:
    store.probe()
    front.plan(lambda _: Said(200, b"[" + b"{}," * 1_000_000 + b"{}]"), "GET")
    said = store.changes("", "")
    assert isinstance(said, Reply)
    assert said.code == "sync.store_too_much"


@pytest.mark.parametrize("text", ["", "x", "1/2", "a/b/c", "-1/2/c"])
def test_a_token_that_is_not_ours_starts_at_the_first_page(text: str) -> None:
    assert token_of(text) is None


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [
        *("id", "sku", "name", "price", "stock_quantity", "manage_stock", "images"),
        *("categories", "meta_data", "type", "status", "attributes", "image"),
    ]
)


@given(st.dictionaries(FIELDS, ODD), st.none() | st.dictionaries(FIELDS, ODD))
def test_the_oddest_product_is_read_as_plain_texts(
    said: Json, parent: Json | None
) -> None:
    product = remote_product(said, parent, "IDR")
    texts = [product.sku, product.name, product.image, *product.categories]
    assert all(x.isprintable() and len(x) <= 1_100 for x in [*texts, product.price])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(whole=ODD, field=st.sampled_from(["line_items", "total", "meta_data", "id"]))
def test_whatever_a_store_replies_costs_one_answer(
    front: Front, store: WooCommerceStore, whole: object, field: str
) -> None:
    def spoil(answer: Said) -> Said:
        value = json.loads(answer.body)
        if isinstance(value, dict):
            value[field] = whole
        said = whole if field == "id" else value
        return replace(answer, body=json.dumps(said).encode())

    desk = Desk(store._client._clock.now)
    sale = desk.sale((desk.product("TAK-ADA"), 1))
    front.plan(spoil)
    assert isinstance(store.send(sale), Reply)
    front.calm()
