"""The reference server on loopback, our adapter for it, and a desk of documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pos.sync.store_api import ContractStore, Shop
from tests.shop import HandClock
from tests.sync.store_api.server import Server
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Front


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def server(clock: HandClock) -> Iterator[Server]:
    with closing(Server(lambda: clock.at_ms)) as opened:
        yield opened


@pytest.fixture
def front(server: Server, tmp_path: Path) -> Iterator[Front]:
    with Front(server.handle, tmp_path) as running:
        yield running


@pytest.fixture
def desk(clock: HandClock) -> Desk:
    return Desk(clock.now)


@pytest.fixture
def shop(front: Front) -> Shop:
    return Shop(front.url, "key_till", front.authority)


@pytest.fixture
def store(shop: Shop, clock: HandClock, desk: Desk) -> Iterator[ContractStore]:
    with closing(ContractStore(shop, clock, desk.name)) as opened:
        yield opened
