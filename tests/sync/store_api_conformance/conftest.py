"""One server for the whole suite, behind a wire that can be told to fail."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from pos.system import SystemClock
from tests.sync.store_api.server import Server
from tests.sync.store_api_conformance.api import Api, Wire
from tests.sync.store_conformance.subject import Upstream, new_run
from tests.sync.woocommerce.front import Front

URL = os.environ.get("STORE_API_URL", "").rstrip("/")
KEY = os.environ.get("STORE_API_KEY", "")
AUTHORITY = os.environ.get("STORE_API_CA", "")


@pytest.fixture(scope="session")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    with ExitStack() as opened:
        url, key, authority = URL, KEY, AUTHORITY
        if not url:
            folder = tmp_path_factory.mktemp("model")
            model = opened.enter_context(reference(folder))
            url, key, authority = model.url, "key_till", model.authority
        upstream = opened.enter_context(closing(Upstream(url, authority)))
        folder = tmp_path_factory.mktemp("wire")
        front = opened.enter_context(Front(upstream, folder))
        faulty = front.url + upstream.prefix
        wire = Wire(faulty, url, key, front.authority, authority)
        whole = opened.enter_context(closing(Api(wire, front, new_run())))
        whole.about = whole.good("GET", "/v1/about")
        yield whole


@contextmanager
def reference(folder: Path) -> Iterator[Front]:
    """Run the reference server."""
    clock = SystemClock()
    with (
        closing(Server(lambda: clock.now().at_ms)) as server,
        Front(server.handle, folder) as front,
    ):
        yield front


@pytest.fixture(scope="session")
def goods(api: Api) -> Api:
    """Give the server when goods can be made there."""
    if not api.about.get("testing"):
        pytest.skip("the server isn't for tests: its /v1/about doesn't say so")
    return api


@pytest.fixture(scope="session")
def baked(goods: Api) -> tuple[str, str]:
    """Make goods that are counted, and note the moment before anything is sold."""
    return goods.put("ROTI", 1_000), goods.now()


@pytest.fixture(scope="session")
def bread(baked: tuple[str, str]) -> str:
    """Give the SKU of goods that are counted: 1,000 of them."""
    return baked[0]


@pytest.fixture(scope="session")
def start(baked: tuple[str, str]) -> str:
    """Give a cursor from before the tests changed anything but made bread."""
    return baked[1]


@pytest.fixture
def stock(goods: Api, start: str, bread: str) -> int:
    """Give the stock of bread as it is before a test."""
    return stock_of(goods, start, bread, 1_000)


def stock_of(api: Api, start: str, sku: str, first: int) -> int:
    """Read the stock of goods by what changed since the suite began."""
    found = api.changed(start).get(sku)
    return int(found["stock"]) if found else first
