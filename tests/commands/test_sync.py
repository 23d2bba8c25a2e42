"""The exchange by command, with a WooCommerce shop on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.storage import queries
from tests.commands.conftest import Run
from tests.shop import BREAD, HandClock, Shop, open_shop
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.front import Front
from tests.sync.woocommerce.shop import Json
from tests.sync.woocommerce.shop import Shop as Web


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A till with two sales and one refund, closed."""
    opened = open_shop(tmp_path / "till")
    opened.open()
    first = opened.sell(opened.basket((BREAD, 2)))
    opened.sell(opened.basket((BREAD, 1)))
    opened.give_back(opened.request(first))
    opened.till.close()
    yield opened
    opened.till.close()


@pytest.fixture
def web() -> Web:
    """A shop that sells one of the till's products, dearer, and one of its own."""
    clock = HandClock()
    made = Web(lambda: clock.at_ms)
    for sku, price in (("ROTI", "5500"), ("SABUN", "12000")):
        body: Json = {"name": f"Web {sku}", "sku": sku, "regular_price": price}
        shop_products.create(made, body)
    return made


@pytest.fixture
def front(web: Web, tmp_path: Path) -> Iterator[Front]:
    with Front(web.handle, tmp_path) as running:
        yield running


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORE_KEY", "ck_till")
    monkeypatch.setenv("STORE_SECRET", "cs_till")


def data(shop: Shop) -> tuple[str, str]:
    return "--data", str(shop.till.folder)


def test_a_store_is_added_and_gets_everything(
    run: Run, shop: Shop, front: Front
) -> None:
    where = data(shop)
    code, out, _ = run("sync", "add", front.url, "--ca", front.authority, *where)
    assert code == 0, out
    assert "acked" in out

    assert run("sync", "status", "--json", *where)[0] == 1
    code, out, _ = run("sync", "now", "--timeout", "120", "--json", *where)
    figures = json.loads(out)
    assert figures["unsent"] == 0
    assert "cs_till" not in out
    assert not [x for x in figures["attention"] if x["state"] == "quarantined"]


def test_the_stores_catalogue_is_taken_over(
    run: Run, shop: Shop, web: Web, front: Front
) -> None:
    where = data(shop)
    run("sync", "add", front.url, "--ca", front.authority, *where)
    run("sync", "now", "--timeout", "120", *where)
    assert prices(shop) | {"ROTI": 5_500, "SABUN": 12_000} == prices(shop)

    product = next(x for x in web.products.values() if x["sku"] == "SABUN")
    product["regular_price"] = product["price"] = "-5"
    product["date_modified_gmt"] = "2030-01-01T00:00:00"
    before = prices(shop)
    run("sync", "now", "--timeout", "120", *where)
    assert prices(shop) == before


def prices(shop: Shop) -> dict[str, int]:
    shop.reopen()
    try:
        return {x.sku: x.price for x in shop.read(queries.products)}
    finally:
        shop.till.close()


def test_a_wrong_key_is_said_and_loses_nothing(
    run: Run, shop: Shop, front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STORE_SECRET", "wrong")
    code, out, _ = run("sync", "add", front.url, "--ca", front.authority, *data(shop))

    assert code == 1
    assert "sync.key_refused" in out
    code, out, _ = run("sync", "now", "--timeout", "60", "--json", *data(shop))
    assert (code, json.loads(out)["unsent"]) == (1, 3)


def test_a_place_needs_a_key_from_the_environment(
    run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STORE_KEY")
    monkeypatch.delenv("STORE_SECRET")

    assert run("sync", "add", "https://toko.example.id", *data(shop))[0] == 2


def test_a_till_that_works_alone_says_so(run: Run, shop: Shop) -> None:
    code, out, _ = run("sync", "now", *data(shop))

    assert (code, out.strip()) == (0, "No place is set up.")
