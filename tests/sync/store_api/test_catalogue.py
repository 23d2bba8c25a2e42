"""A till takes a contract's catalogue over, and follows it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pos.domain.catalogue import Kind, Product
from pos.domain.sync_place import CONTRACT, SyncPlace
from pos.operations.pull import EVERY_MS, SWEEP_MS, Puller
from pos.storage import queries
from pos.sync.store_api import ContractStore, Shop
from tests import shop as shops
from tests.sync.store_api import shelf
from tests.sync.store_api.goods import put
from tests.sync.store_api.server import Server


class Pulling:
    """A till, and a shop that it pulls from."""

    def __init__(self, till: shops.Shop, store: ContractStore, url: str) -> None:
        self.till = till
        place = SyncPlace(CONTRACT, url)
        parts = till.till
        self.puller = Puller(store, place, parts.writer, parts.readers, till.clock)

    def run(self, pass_ms: int = 0) -> dict[str, Product]:
        self.till.clock.pass_ms(pass_ms)
        for _ in range(200):
            if self.puller.step() > 0:
                return {x.sku: x for x in self.till.read(queries.products)}
        pytest.fail("the pull doesn't come to rest")


@pytest.fixture
def pulling(shop: Shop, tmp_path: Path) -> Iterator[Pulling]:
    till = shops.open_shop(tmp_path / "till")
    with closing(till.till):
        store = ContractStore(shop, till.clock, lambda _: None)
        with closing(store):
            yield Pulling(till, store, shop.url)


def test_products_prices_and_deletions_reach_the_till(
    pulling: Pulling, server: Server
) -> None:
    put(server, "SABUN", 9, price=12_000)
    put(server, "BAYAM", 5_000, "weighed", 24_500)
    put(server, "SONGKET", 1, "one_off", 1_500_000)
    goods = pulling.run()
    assert (goods["SABUN"].price, goods["SABUN"].kind) == (12_000, Kind.COUNTED)
    assert (goods["BAYAM"].price, goods["BAYAM"].kind) == (24_500, Kind.WEIGHED)
    assert goods["SONGKET"].kind is Kind.ONE_OFF
    put(server, "SABUN", 9, price=12_500)
    shelf.delete(server._db, "SONGKET")
    goods = pulling.run(EVERY_MS)
    assert goods["SABUN"].price == 12_500
    assert not goods["SONGKET"].active
    assert pulling.puller.status().oddities == ()


def test_a_deletion_whose_tombstone_was_missed_is_found_at_night(
    pulling: Pulling, server: Server
) -> None:
    for number in range(12):
        put(server, f"B-{number}", 1)
    pulling.run()
    server._db.execute("DELETE FROM products WHERE sku = 'B-3'")
    assert pulling.run(EVERY_MS)["B-3"].active
    goods = pulling.run(SWEEP_MS)
    assert not goods["B-3"].active
    assert goods["B-4"].active
