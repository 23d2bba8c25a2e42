"""A WooCommerce shop in memory, as unkind as the real ones it was written from.

Everything here was measured on real shops; what no till relies on is left out.
Products, orders and refunds are kept as the JSON that the API shows of them.
"""

from __future__ import annotations

import base64
import copy
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from tests.sync.woocommerce.front import Answer, Request

Json = dict[str, Any]
ROOT = "/wp-json/wc/v3"


class Refused(Exception):  # noqa: N818 - a shop's refusal, not our error
    """An answer that isn't a success."""

    def __init__(
        self, status: int, code: str, message: str = "", data: object = None
    ) -> None:
        super().__init__(code)
        self.status = status
        body = {"code": code, "message": message or code, "data": data}
        self.body = body if data is not None else body | {"data": {"status": status}}


class Fatal(Exception):  # noqa: N818
    """PHP died: what was written before stays."""


CRITICAL = "<p>There has been a critical error on this website.</p>"


@dataclass
class Shop:
    """One shop.

    Attributes:
        now_ms: Tells its time.
        version: Of WooCommerce.
        hpos: Whether orders have tables of their own.
        fatal: Where PHP dies next, or empty: ``load``, ``new_order``,
            ``completed``, ``last``.
        active: Whether the plugin is on.
        numbered: Whether a plugin gives orders numbers of their own.
        mails: What was mailed, and to whom.
    """

    now_ms: Callable[[], int]
    version: tuple[int, int, int] = (11, 0, 1)
    hpos: bool = True
    offset_min: int = 420
    currency: str = "IDR"
    fatal: str = ""
    active: bool = True
    numbered: bool = False
    keys: dict[str, tuple[str, str]] = field(
        default_factory=lambda: {
            "ck_till": ("cs_till", "read_write"),
            "ck_read": ("cs_read", "read"),
        }
    )
    orders: dict[int, Json] = field(default_factory=dict)
    refunds: dict[int, Json] = field(default_factory=dict)
    products: dict[int, Json] = field(default_factory=dict)
    categories: dict[int, Json] = field(default_factory=dict)
    notes: dict[int, list[Json]] = field(default_factory=dict)
    mails: list[tuple[str, str]] = field(default_factory=list)
    next_id: int = 10
    next_item: int = 1
    lock: threading.RLock = field(default_factory=threading.RLock)

    def handle(self, request: Request) -> Answer:
        """Answer a request."""
        with self.lock:
            try:
                status, value, headers = self._route(request)
            except Refused as refused:
                status, value, headers = refused.status, refused.body, {}
            except Fatal:
                body = {"code": "internal_server_error", "message": CRITICAL}
                status, value, headers = 500, body | {"data": {"status": 500}}, {}
        moment = datetime.fromtimestamp(self.seconds, UTC)
        headers["Date"] = format_datetime(moment, usegmt=True)
        headers["Cache-Control"] = "no-store"
        return Answer(status, json.dumps(value).encode(), headers)

    def _route(self, request: Request) -> tuple[int, Any, dict[str, str]]:
        from tests.sync.woocommerce.routes import route

        if not request.path.startswith("/wp-json"):
            if "rest_route" in request.query:
                raise Refused(401, "woocommerce_rest_cannot_view")
            raise Refused(404, "not_found")
        path = request.path.removeprefix(ROOT)
        if not self.active or path == request.path:
            raise Refused(404, "rest_no_route", "No route was found")
        if path in ("", "/"):
            return 200, {"namespace": "wc/v3", "routes": {}}, {}
        self._admit(request)
        if self.fatal == "load":
            self.die("load")
        return route(self, request, path)

    def _admit(self, request: Request) -> None:
        """Let in by key, over TLS only; with every form of the refusal."""
        key, secret = _credentials(request)
        reads = request.method == "GET"
        verb = {"GET": "view", "POST": "create", "PUT": "edit", "DELETE": "delete"}
        stranger = Refused(
            401,
            f"woocommerce_rest_cannot_{verb[request.method]}",
            "Sorry, you cannot list resources.",
        )
        if not request.secure or key not in self.keys:
            raise stranger
        known, rights = self.keys[key]
        code = "woocommerce_rest_authentication_error"
        if secret != known:
            raise Refused(401, code, "Consumer secret is invalid.")
        if not reads and rights == "read":
            raise Refused(
                401, code, "The API key provided does not have write permissions."
            )

    # What the parts of the shop share.

    @property
    def seconds(self) -> int:
        """Its time, in whole seconds since 1970."""
        return self.now_ms() // 1000

    def new_id(self) -> int:
        self.next_id += 1
        return self.next_id

    def new_item(self) -> int:
        self.next_item += 1
        return self.next_item

    def die(self, where: str) -> None:
        """End here if this is where PHP was told to die."""
        if self.fatal == where:
            self.fatal = ""
            raise Fatal(where)

    def dates(self, name: str, seconds: int | None) -> Json:
        """Write a date in the site's time and in UTC."""
        if seconds is None:
            return {name: None, f"{name}_gmt": None}
        utc = datetime.fromtimestamp(seconds, UTC)
        local = utc + timedelta(minutes=self.offset_min)
        shape = "%Y-%m-%dT%H:%M:%S"
        return {name: local.strftime(shape), f"{name}_gmt": utc.strftime(shape)}

    def seconds_of(self, text: str, *, gmt: bool) -> int:
        """Read a date of a filter, with the traps of its time zone."""
        moment = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
        seconds = int(moment.timestamp())
        zoned = text.endswith("Z")
        if zoned and gmt:  # taken for local time once too often
            return seconds + self.offset_min * 60
        return seconds if zoned or gmt else seconds - self.offset_min * 60

    def snapshot(self) -> Shop:
        """Back the database up."""
        with self.lock:
            kept = copy.copy(self)
            for name in ("orders", "refunds", "products", "categories", "notes"):
                setattr(kept, name, copy.deepcopy(getattr(self, name)))
            return kept

    def restore(self, kept: Shop) -> None:
        """Put a backup back: what came after is gone, and ids are given again."""
        with self.lock:
            for name in ("orders", "refunds", "products", "categories", "notes"):
                setattr(self, name, copy.deepcopy(getattr(kept, name)))
            self.next_id, self.next_item = kept.next_id, kept.next_item

    def stock(self, product_id: int) -> Any:
        return self.products[product_id]["stock_quantity"]

    def orders_of(self, doc_id: str) -> list[Json]:
        return [
            order
            for order in self.orders.values()
            if any(x["value"] == doc_id for x in order["meta_data"])
            and order["type"] == "shop_order"
        ]


def _credentials(request: Request) -> tuple[str, str]:
    given = request.headers.get("authorization", "")
    if given.startswith("Basic "):
        key, _, secret = base64.b64decode(given[6:]).decode().partition(":")
        return key, secret
    query = request.query
    return query.get("consumer_key", ""), query.get("consumer_secret", "")


def scalar(value: object) -> object:
    """Give a meta value as it comes back: scalars become strings, JSON survives."""
    if value is True:
        return "1"
    if value is False or value is None:
        return ""
    return str(value) if isinstance(value, int | float) else value


def write_meta(shop: Shop, into: list[Json], given: object) -> None:
    """Add or change meta data, as an update with or without its id does."""
    for entry in given if isinstance(given, list) else []:
        same = [x for x in into if x["key"] == entry.get("key")]
        if entry.get("value") is None:
            into[:] = [x for x in into if x not in same]
        elif same:
            same[0]["value"] = scalar(entry["value"])
        else:
            new = {"id": shop.new_item(), "key": entry["key"]}
            into.append(new | {"value": scalar(entry["value"])})


def meta_of(thing: Json, key: str) -> Any:
    return next((x["value"] for x in thing["meta_data"] if x["key"] == key), None)
