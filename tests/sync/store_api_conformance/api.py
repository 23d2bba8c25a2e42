"""Speaks to the server by hand, and judges each answer by the contract."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import httpx2

from pos.system import SystemClock, SystemIds
from tests.sync.store_api.contract import contract, faults, resolved, schema_name
from tests.sync.store_api_conformance.rules import rule
from tests.sync.woocommerce.front import Front

Json = dict[str, Any]

#: Pages of a catalogue that are read to its end.
MOST_PAGES = 1_000


@dataclass(frozen=True)
class Wire:
    """How the server is reached.

    Attributes:
        url: Through the faulty wire.
        straight: Past it, for what has to happen at once.
        authority: Of the wire's certificate.
        behind: Of the server's own; empty for the system's.
    """

    url: str
    straight: str
    key: str
    authority: str
    behind: str


@dataclass
class Api:
    """The server under test.

    Attributes:
        front: The wire, which can be told to fail.
        run: What tells this run's goods from all others.
    """

    wire: Wire
    front: Front
    run: str
    skus: list[str] = field(default_factory=list)
    about: Json = field(default_factory=dict)

    def __post_init__(self) -> None:
        trust = ssl.create_default_context(cafile=self.wire.authority or None)
        self._http = httpx2.Client(verify=trust, timeout=60, trust_env=False)

    def close(self) -> None:
        for sku in self.skus:
            self.ask("DELETE", self.product_path(sku))
        self._http.close()

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        key: str | None = None,
        **query: str | int,
    ) -> tuple[int, Any]:
        """Ask, and give the status and the JSON, once the contract allows them."""
        said = self._http.request(
            method,
            self.wire.url + path,
            params=query or None,
            headers=self.headers(key),
            **({"content": body} if isinstance(body, bytes) else {"json": body}),
        )
        return said.status_code, judged(method, path, said)

    def headers(self, key: str | None = None) -> dict[str, str]:
        given = self.wire.key if key is None else key
        return {"Authorization": f"Bearer {given}"} if given else {}

    def good(self, method: str, path: str, body: object = None, **query: Any) -> Json:
        """Ask for what has to succeed."""
        status, said = self.ask(method, path, body, **query)
        assert status == 200, f"{method} {path}: {status} {said}"
        found: Json = said
        return found

    def lost(self, documents: list[Json]) -> None:
        """Send what gets no answer: the wire was told to lose it."""
        try:
            self.ask("POST", "/v1/documents", {"documents": documents})
        except httpx2.RequestError:
            return
        raise AssertionError("the wire lost nothing")

    # Documents.

    def push(self, *documents: Json) -> list[Json]:
        body = {"documents": documents}
        results: list[Json] = self.good("POST", "/v1/documents", body)["results"]
        ids = [x["id"] for x in results]
        rule(3, ids == [x["id"] for x in documents], "One result each, in order.")
        return results

    def look_up(self, *ids: str) -> list[Json]:
        said = self.good("POST", "/v1/documents/lookup", {"ids": ids})
        found: list[Json] = said["documents"]
        told = [x["id"] for x in found]
        rule(6, told == list(ids), "One finding for each id, in the order asked.")
        return found

    def known(self, doc_id: str) -> Json:
        (found,) = self.look_up(doc_id)
        rule(6, found["known"], f"{doc_id} was taken in and isn't found.")
        return found

    # Goods.

    def sku(self, name: str) -> str:
        return f"UJI-{name}-{self.run}"

    @staticmethod
    def product_path(sku: str) -> str:
        return f"/v1/testing/products/{quote(sku)}"

    def put(self, short: str, stock: int, price: int = 5_000, **more: Any) -> str:
        """Make goods of this run, or change them."""
        sku = self.sku(short)
        usual = {"name": f"Uji {short}", "kind": "counted", "live": True}
        facts = {**usual, "price": price, "stock": stock, **more}
        self.good("PUT", self.product_path(sku), facts)
        if sku not in self.skus:
            self.skus.append(sku)
        return sku

    def delete(self, sku: str) -> None:
        self.skus.remove(sku)
        status, _ = self.ask("DELETE", self.product_path(sku))
        assert status == 204, status

    def pages(self, cursor: str, limit: int = 200) -> Iterator[Json]:
        """Read what changed since a cursor, to its end."""
        for _ in range(MOST_PAGES):
            since = {"cursor": cursor} if cursor else {}
            page = self.good("GET", "/v1/changes", limit=limit, **since)
            size = len(page["products"]) + len(page["gone"])
            rule(8, size <= limit, f"A page of {size} was sent, {limit} asked for.")
            yield page
            if not page["more"]:
                return
            rule(8, page["cursor"] != cursor, "A page leads to itself.")
            cursor = page["cursor"]
        raise AssertionError(f"the catalogue has no end after {MOST_PAGES} pages")

    def now(self) -> str:
        """Give a cursor from which only what changes later is read."""
        cursor = ""
        for page in self.pages(""):
            cursor = page["cursor"]
        return cursor

    def changed(self, cursor: str) -> dict[str, Json]:
        """Give what changed since a cursor, by SKU; the last word counts."""
        pages = self.pages(cursor)
        return {x["sku"]: x for page in pages for x in page["products"]}


def judged(method: str, path: str, said: httpx2.Response) -> Any:
    """Hold an answer against the contract."""
    where = f"{method} {path} answered {said.status_code}"
    operation = _operation(method, path)
    if said.status_code == 204:
        return {}
    allowed = operation["responses"].get(str(said.status_code))
    refused = said.status_code >= 400
    rule(9, allowed or refused, f"{where}, which the contract doesn't know.")
    kind = said.headers.get("content-type", "").partition(";")[0].strip()
    due = "application/problem+json" if refused else "application/json"
    rule(9, kind == due, f"{where} as {kind or 'nothing'}; {due} is due.")
    try:
        value = json.loads(said.content, parse_float=_fraction)
    except ValueError:
        rule(9, False, f"{where} with a body that isn't JSON.")
    node = resolved(allowed)["content"][due] if allowed else None
    schema = schema_name(node["schema"]) if node else "Problem"
    found = faults(schema, value)
    number = 9 if refused else 10
    rule(number, not found, f"{where}, and it isn't a {schema}: {'; '.join(found)}")
    return value


def _fraction(written: str) -> None:
    rule(10, False, f"{written} was answered.")


def _operation(method: str, path: str) -> Json:
    for template, item in contract()["paths"].items():
        pattern = re.sub(r"\{\w+\}", "[^/]+", template)
        if re.fullmatch(pattern, path):
            found: Json = item.get(method.lower(), {"responses": {}})
            return found
    return {"responses": {}}


# What a till would send.


def common(kind: str, stock: dict[str, int], **more: Any) -> Json:
    doc_id = SystemIds().new()
    return {
        "id": doc_id,
        "type": kind,
        "digest": sha256(doc_id.encode()).hexdigest(),
        "till": "UJI",
        "person": "UJI",
        "day": "2026-11-27",
        "at_ms": SystemClock().now().at_ms,
        "offset_min": 420,
        "stock": [{"sku": x, "change": change} for x, change in stock.items()],
        **more,
    }


def sale(*goods: tuple[str, int], leased: bool = False, **more: Any) -> Json:
    """Sell goods at 5,000 rupiah each; leased ones left the shop before."""
    lines = [
        {
            "line": number,
            "sku": sku,
            "name": f"Barang {number}",
            "kind": "counted",
            "unit": "pcs",
            "quantity": quantity,
            "price": 5_000,
            "gross": quantity * 5_000,
            "discount": 0,
            "total": quantity * 5_000,
        }
        for number, (sku, quantity) in enumerate(goods, 1)
    ]
    total = sum(quantity * 5_000 for _, quantity in goods)
    stock: dict[str, int] = {}
    for sku, quantity in goods:
        stock[sku] = stock.get(sku, 0) - quantity
    return common(
        "sale",
        {} if leased else stock,
        receipt_no="UJI-261127-000001",
        lines=lines,
        total=total,
        rounding=0,
        due=total,
        payments=[{"kind": "cash", "amount": total + 1_000, "reference": ""}],
        change_due=1_000,
        note="",
        **more,
    )


def void(of: Json) -> Json:
    back = {x["sku"]: -x["change"] for x in of["stock"]}
    said = {"sale": of["id"], "receipt_no": "UJI-261127-000002"}
    return common("void", back, amount=of["due"], reason="salah ketik", **said)


def refund(of: Json, quantity: int = 1) -> Json:
    line = of["lines"][0]
    amount = quantity * line["price"]
    row = {"line": 1, "quantity": quantity, "total": amount, "restock": True}
    said = {"sale": of["id"], "receipt_no": "UJI-261127-000003", "lines": [row]}
    money = {"rounding": 0, "amount": amount, "tender": "cash", "reason": "rusak"}
    return common("refund", {line["sku"]: quantity}, **said, **money)


def moved(sku: str, change: int, reason: str) -> Json:
    return common("stock", {sku: change}, reason=reason, note="Uji")


def handed_over(order: str, total: int) -> Json:
    return common("handover", {}, order=order, total=total)
