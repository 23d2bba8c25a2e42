"""A shop on loopback, our adapter for it, and a desk that writes documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.sync.woocommerce import Site, WooCommerceStore
from tests.shop import HandClock
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Front
from tests.sync.woocommerce.shop import Shop


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def shop(clock: HandClock) -> Shop:
    return Shop(lambda: clock.at_ms)


@pytest.fixture
def front(shop: Shop, tmp_path: Path) -> Iterator[Front]:
    with Front(shop.handle, tmp_path) as running:
        yield running


@pytest.fixture
def desk(clock: HandClock) -> Desk:
    return Desk(clock.now)


@pytest.fixture
def site(front: Front) -> Site:
    return Site(front.url, "ck_till", "cs_till", front.authority)


@pytest.fixture
def store(site: Site, clock: HandClock, desk: Desk) -> Iterator[WooCommerceStore]:
    opened = WooCommerceStore(site, clock, desk.name)
    yield opened
    opened.close()
