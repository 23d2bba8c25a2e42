"""The shop under test: the double, or a real one behind the same faulty wire."""

from __future__ import annotations

import json
import os
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlsplit

import httpx2

from pos.domain.catalogue import Kind, Product
from pos.sync.woocommerce import Site, WooCommerceStore
from pos.system import SystemClock, SystemIds
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Answer, Front, Request
from tests.sync.woocommerce.shop import Shop

Json = dict[str, Any]

REAL = "STORE_URL" in os.environ

#: Requests that the whole suite may make of a shop, at 200 to 300 ms each.
FRUGAL = 190

#: Headers that a proxy passes on.
PASSED = ("content-type", "date", "x-wp-total", "x-wp-totalpages", "retry-after")


class Upstream:
    """Passes requests on to a real shop."""

    def __init__(self, url: str, authority: str) -> None:
        parts = urlsplit(url)
        self.prefix = parts.path.rstrip("/")
        self._http = httpx2.Client(
            base_url=f"{parts.scheme}://{parts.netloc}",
            verify=ssl.create_default_context(cafile=authority or None),
            timeout=120,
            trust_env=False,
        )
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> Answer:
        keep = ("authorization", "content-type", "accept", "accept-encoding")
        headers = {key: request.headers[key] for key in keep if key in request.headers}
        with self._lock:
            said = self._http.request(
                request.method,
                request.path,
                params=request.query,
                headers=headers,
                content=request.body,
            )
        passed = {x.title(): said.headers[x] for x in PASSED if x in said.headers}
        return Answer(said.status_code, said.content, passed)

    def close(self) -> None:
        self._http.close()


@dataclass
class Kept:
    """Serves, and keeps the ids of what was made, even if the reply is lost."""

    serve: Callable[[Request], Answer]
    orders: list[int] = field(default_factory=list)
    calls: int = 0
    writes: int = 0

    def __call__(self, request: Request) -> Answer:
        self.calls += 1
        self.writes += request.method != "GET"
        answer = self.serve(request)
        if (
            request.method == "POST"
            and request.path.endswith("/orders")
            and answer.status == 201
        ):
            body = answer.body.decode("utf-8-sig")
            self.orders.append(json.loads(body[body.index("{") :])["id"])
        return answer


class Raw:
    """Speaks to the shop by hand."""

    def __init__(self, site: Site) -> None:
        self._base = f"{site.url}/wp-json/wc/v3"
        self._auth = (site.key, site.secret)
        self._http = httpx2.Client(
            verify=ssl.create_default_context(cafile=site.authority), timeout=120
        )

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        auth: tuple[str, str] | None = None,
        **query: str | int,
    ) -> tuple[int, Any]:
        """Ask, and give the status and the JSON. Without a key: ``("", "")``."""
        key = auth or self._auth
        said = self._http.request(
            method,
            self._base + path,
            params=query,
            json=body,
            auth=key if key[0] else None,
        )
        return said.status_code, said.json()

    def get(self, path: str, **query: str | int) -> Any:
        return self.ask("GET", path, None, None, **query)[1]

    def post(self, path: str, body: object) -> Any:
        return self.ask("POST", path, body)[1]

    def put(self, path: str, body: object) -> Any:
        return self.ask("PUT", path, body)[1]

    def close(self) -> None:
        self._http.close()


class Tag(Protocol):
    """Makes names of this run alone."""

    def __call__(self, name: str) -> str: ...


@dataclass
class Subject:
    """A shop, a till's adapter for it, and a till.

    Attributes:
        shop: The double's inside, or None for a real shop.
        front: The wire, which can be told to fail.
        raw: Speaks by hand.
        ids: The shop's ids of our goods, by the short name.
        goods: The till's products, likewise.
        inside: Requests of tests that a real shop isn't asked.
        seen: Stock as last read, and after how many writes that was.
    """

    shop: Shop | None
    front: Front
    raw: Raw
    store: WooCommerceStore
    desk: Desk
    site: Site
    kept: Kept
    run: str
    ids: dict[str, int] = field(default_factory=dict)
    goods: dict[str, Product] = field(default_factory=dict)
    inside: int = 0
    seen: dict[str, tuple[int, int]] = field(default_factory=dict)

    def sku(self, name: str) -> str:
        return f"{name}-{self.run}"

    def make(self, name: str, **more: object) -> int:
        """Put counted goods of 5,000 rupiah on both sides: 100 of them."""
        usual: Json = {
            "name": f"Uji {self.sku(name)}",
            "sku": self.sku(name),
            "regular_price": "5000",
            "manage_stock": True,
            "stock_quantity": 100,
        }
        made = self.raw.post("/products", usual | more)
        self.ids[name] = made["id"]
        weighed = "meta_data" in more
        kind, price = (Kind.WEIGHED, 24_000) if weighed else (Kind.COUNTED, 5_000)
        self.goods[name] = self.desk.product(self.sku(name), price, kind)
        return int(made["id"])

    def stock(self, name: str) -> int:
        """Read the stock, unless nothing was written since it was read last."""
        writes, stock = self.seen.get(name, (-1, 0))
        if writes != self.kept.writes:
            path = f"/products/{self.ids[name]}"
            stock = int(self.raw.get(path, _fields="stock_quantity")["stock_quantity"])
            self.seen[name] = self.kept.writes, stock
        return stock

    def reopened(self) -> WooCommerceStore:
        """Give an adapter that remembers nothing."""
        return WooCommerceStore(self.site, SystemClock(), self.desk.name)

    def clean(self) -> None:
        self.raw.post("/orders/batch", {"delete": self.kept.orders})
        self.raw.post("/products/batch", {"delete": list(self.ids.values())})


def site_of(front: Front, prefix: str = "") -> Site:
    key = os.environ.get("STORE_KEY", "ck_till")
    secret = os.environ.get("STORE_SECRET", "cs_till")
    return Site(front.url + prefix, key, secret, front.authority)


def new_run() -> str:
    return SystemIds().new().replace("-", "")[-10:].upper()
