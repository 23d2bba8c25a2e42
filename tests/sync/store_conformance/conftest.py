"""One shop for the whole suite, filled once and cleaned at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from pos.sync.woocommerce import WooCommerceStore
from pos.system import SystemClock
from tests.sync.store_conformance.subject import (
    FRUGAL,
    REAL,
    Kept,
    Raw,
    Subject,
    Upstream,
    new_run,
    site_of,
)
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Front
from tests.sync.woocommerce.shop import Shop

#: Version and whether orders have tables of their own.
DOUBLES = {
    "11.0.1": ((11, 0, 1), True),
    "11.0.1 posts": ((11, 0, 1), False),
    "8.2.2": ((8, 2, 2), True),
    "8.2.2 posts": ((8, 2, 2), False),
}


@pytest.fixture(scope="session", params=["real"] if REAL else list(DOUBLES))
def subject(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Subject]:
    clock = SystemClock()
    shop: Shop | None = None
    prefix = ""
    with ExitStack() as opened:
        if REAL:
            upstream = opened.enter_context(
                closing(
                    Upstream(os.environ["STORE_URL"], os.environ.get("STORE_CA", ""))
                )
            )
            kept, prefix = Kept(upstream), upstream.prefix
        else:
            version, hpos = DOUBLES[request.param]
            shop = Shop(lambda: clock.now().at_ms, version, hpos)
            kept = Kept(shop.handle)
        front = opened.enter_context(Front(kept, tmp_path_factory.mktemp("wire")))
        site = site_of(front, prefix)
        desk = Desk(clock.now)
        store = WooCommerceStore(site, clock, desk.name)
        raw = opened.enter_context(closing(Raw(site)))
        opened.enter_context(closing(store))
        whole = Subject(shop, front, raw, store, desk, site, kept, new_run())
        opened.callback(whole.clean)
        fill(whole)
        yield whole
    calls = kept.calls - whole.inside
    print(f"\n{request.param}: {calls} requests")
    assert REAL or calls <= FRUGAL  # a busy shop has longer lists


def fill(subject: Subject) -> None:
    subject.make("ROTI")
    subject.make("BAYAM", meta_data=[{"key": "_pos_unit", "value": "gram"}])
    parent = subject.raw.post(
        "/products",
        {
            "name": subject.sku("KAOS"),
            "type": "variable",
            "attributes": [{"name": "Ukuran", "variation": True, "options": ["S"]}],
        },
    )
    subject.ids["KAOS"] = parent["id"]
    body = {
        "sku": subject.sku("KAOS-S"),
        "regular_price": "80000",
        "manage_stock": True,
        "stock_quantity": 10,
        "attributes": [{"name": "Ukuran", "option": "S"}],
    }
    subject.raw.post(f"/products/{parent['id']}/variations", body)
    subject.goods["KAOS-S"] = subject.desk.product(subject.sku("KAOS-S"), 80_000)


@pytest.fixture
def in_double(subject: Subject) -> Iterator[Shop]:
    """Give the double's inside: for what no real shop can be told, or is asked."""
    if subject.shop is None:
        pytest.skip("only of the double")
    before = subject.kept.calls
    yield subject.shop
    subject.inside += subject.kept.calls - before
