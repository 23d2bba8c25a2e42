from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pos.sync.woocommerce.catalogue import FRESH_MS, StoreCatalogue
from pos.sync.woocommerce.client import Client, Site
from tests.shop import HandClock
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.front import Answer, Front, Request
from tests.sync.woocommerce.shop import Shop


@pytest.fixture
def client(site: Site, clock: HandClock) -> Iterator[Client]:
    opened = Client(site, clock)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(client: Client, clock: HandClock) -> StoreCatalogue:
    return StoreCatalogue(client, clock)


def test_many_are_asked_for_at_once_and_remembered(
    shop: Shop, front: Front, catalogue: StoreCatalogue, clock: HandClock
) -> None:
    skus = [f"S{n}" for n in range(40)]
    for sku in skus:
        shop_products.create(shop, {"sku": sku})
    assert set(catalogue.find(skus)) == set(skus)
    assert catalogue.find(skus[:3])
    assert front.calls("GET") == 1
    clock.pass_ms(FRESH_MS + 1)
    catalogue.find(skus)
    assert front.calls("GET") == 2
    catalogue.forget()
    catalogue.find(skus)
    assert front.calls("GET") == 3


def test_what_the_store_lacks_is_asked_for_alone_and_left_out(
    shop: Shop, front: Front, catalogue: StoreCatalogue
) -> None:
    shop_products.create(shop, {"sku": "ROTI"})
    assert set(catalogue.find(["ROTI", "TAK-ADA", ""])) == {"ROTI"}
    catalogue.find(["TAK-ADA"])
    assert front.calls("GET") == 2


@pytest.mark.parametrize("sku", ["A,B", "A&B=C", "Kué", "50%", "x" * 2_000])
def test_a_sku_may_be_any_text(shop: Shop, catalogue: StoreCatalogue, sku: str) -> None:
    made = shop_products.create(shop, {"sku": sku})
    assert catalogue.find([sku])[sku].product_id == made["id"]


def test_a_filter_that_is_ignored_is_not_believed(
    shop: Shop, front: Front, catalogue: StoreCatalogue
) -> None:
    shop_products.create(shop, {"sku": "LAIN"})
    serve = front.serve

    def ignore(request: Request) -> Answer:
        return serve(replace(request, query={"per_page": "100"}))

    front.serve = ignore
    assert catalogue.find(["ROTI"]) == {}


def test_goods_without_a_sku_are_found_by_their_id(
    shop: Shop, catalogue: StoreCatalogue
) -> None:
    made = shop_products.create(shop, {"name": "Polos"})
    found = catalogue.find([f"WC-{made['id']}", "WC-999999", "WC-"])
    assert {sku: x.product_id for sku, x in found.items()} == {
        f"WC-{made['id']}": made["id"]
    }
