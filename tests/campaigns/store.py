"""Whatever the wire and the shop do, each document changes the web shop once.

A till sells, voids, refunds, takes goods in and along, through the real engine and
adapter, to a double of WooCommerce over TLS. Requests and replies are lost, cut,
garbled, late; PHP dies half way; the program ends and begins again. Afterwards every
order, refund and figure of stock must be what the journal says.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType
from unittest.mock import patch

from pos.sync.reading import Json
from pos.sync.target import Answer, Reply
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.catalogue import StoreProduct, store_product
from pos.sync.woocommerce.orders import Orders
from pos.sync.woocommerce.pickups import Pickups
from pos.sync.woocommerce.store import WooCommerceStore
from tests.campaigns.campaign import Result
from tests.sync.woocommerce.world import World, storm, world

NAME = "store"
SLICE = 12
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "blind": "sends again without looking",
        "hasty": "takes each order as it comes, half made or not",
        "unmarked": "changes stock without leaving a mark",
        "greedy": "lets a booth's sale take the web's stock again",
        "unfinished": "takes a web order for completed without saying so there",
    }
)
ENOUGH = 5


@contextmanager
def _planted(plant: str | None) -> Iterator[None]:
    if plant == "blind":
        with patch.object(WooCommerceStore, "find", lambda *_: None):
            yield
    elif plant == "hasty":
        with patch.object(Orders, "_mend", lambda _self, _plan, order: order):
            yield
    elif plant == "unmarked":
        with patch.object(marks, "MOVE", "_nothing_"), _forgetful():
            yield
    elif plant == "greedy":
        with patch.object(marks, "REDUCED", "_ignored"):
            yield
    elif plant == "unfinished":
        with patch.object(Pickups, "send", lambda *_: Reply(Answer.ACKED)):
            yield
    else:
        yield


@contextmanager
def _forgetful() -> Iterator[None]:
    """Make the shop drop the marks, as a till without them would have none."""

    def read(product: Json) -> StoreProduct:
        return store_product({x: y for x, y in product.items() if x != "meta_data"})

    with patch("pos.sync.woocommerce.stock.store_product", read):
        yield


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play `n` storms."""
    failures: list[str] = []
    counts = {"storms": 0, "documents": 0, "requests": 0}
    for number in range(n):
        with ExitStack() as opened:
            folder = opened.enter_context(tempfile.TemporaryDirectory())
            opened.enter_context(_planted(plant))
            one = opened.enter_context(world(Path(folder), number))
            wrong = _weather(one, seed + number)
            counts["storms"] += 1
            counts["documents"] += len(one.desk.written)
            counts["requests"] += len(one.front.seen)
        failures += [f"seed {seed + number}, kind {number % 4}: {x}" for x in wrong[:2]]
        if len(failures) >= ENOUGH:
            break
    return Result(counts, failures)


def _weather(one: World, seed: int) -> list[str]:
    try:
        return storm(one, seed)
    except AssertionError as wrong:
        return [str(wrong)]
