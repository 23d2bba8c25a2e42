"""Whatever a shop answers, the till is told soberly, and holds no more than a bit."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pos.domain.journal import Document
from pos.sync.store_api import ContractStore, Shop
from pos.sync.store_api.catalogue import remote_product
from pos.sync.store_api.check import MOST, reply_for, reply_to
from pos.sync.store_api.payload import payload_of
from pos.sync.target import LONGEST_WORDS, Answer, Page, Reply
from tests.shop import HandClock
from tests.sync.store_api.server import Server
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Answer as Said
from tests.sync.woocommerce.front import Front

Json = dict[str, Any]

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["completed", "created", "5000.00", "\x00<b>\u202e", "ROTI"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "outcome", "stored", "amount", "lines", "stock", "line", "total"]
            )
            | st.text(max_size=8),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
THINGS = st.dictionaries(st.text(max_size=10), JUNK, max_size=6)


def one_sale() -> tuple[Document, Json]:
    desk = Desk(HandClock().now)
    sale = desk.sale((desk.product("ROTI"), 3))
    return sale, payload_of(sale, desk.name)


SALE, SENT = one_sale()
KEPT: Json = {
    "id": SENT["id"],
    "digest": SENT["digest"],
    "store_id": "7",
    "oversold": [],
    "unmatched": [],
    "stored": {
        "amount": 15_000,
        "status": "completed",
        "lines": [{"line": 1, "quantity": 3, "total": 15_000}],
        "stock": [{"sku": "ROTI", "change": -3}],
    },
}


def sober(reply: Reply) -> None:
    assert len(reply.words) <= LONGEST_WORDS
    assert len(reply.remote_id) <= 64
    assert len(reply.differences) <= MOST
    for one in reply.differences:
        shown = (one.what, one.ours, one.theirs)
        assert all(x.isprintable() and len(x) <= 200 for x in shown), shown


def test_what_agrees_is_there() -> None:
    assert reply_for(SENT, KEPT) == Reply(Answer.ACKED, "7")


@given(st.sampled_from(["amount", "status", "lines", "stock"]), JUNK)
def test_only_the_same_figures_agree(name: str, junk: Any) -> None:
    stored = KEPT["stored"] | {name: junk}
    reply = reply_for(SENT, KEPT | {"stored": stored})
    sober(reply)
    sound: dict[str, list[object]] = {
        "status": ["completed", "voided"],
        "amount": [15_000],
    }
    good = sound.get(name, [])
    agrees = type(junk) in (str, int) and junk in good
    may_be_left_out = name == "stock" and not any_object(junk)
    expected = Answer.ACKED if agrees or may_be_left_out else Answer.DIVERGENT
    assert reply.answer is expected


def any_object(junk: Any) -> bool:
    return isinstance(junk, list) and any(isinstance(x, dict) for x in junk)


@given(THINGS | st.fixed_dictionaries({"id": st.just(SENT["id"]), "outcome": JUNK}))
def test_no_junk_is_an_answer(junk: Json) -> None:
    reply = reply_to(SENT, junk)
    if reply is not None:
        sober(reply)
        assert reply.answer is Answer.DIVERGENT  # it says it has it, and shows nothing
    sober(reply_for(SENT, junk))
    assert reply_for(SENT, junk).answer is Answer.DIVERGENT


@given(THINGS)
def test_no_junk_is_a_product_that_stops_the_reading(junk: Json) -> None:
    from pos.operations.pull_check import Oddity, check

    assert isinstance(check(remote_product(junk)), Oddity)


@pytest.fixture(scope="module")
def wired(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[ContractStore, Front]]:
    clock = HandClock()
    with (
        closing(Server(lambda: clock.at_ms)) as server,
        Front(server.handle, tmp_path_factory.mktemp("wire")) as front,
    ):
        shop = Shop(front.url, "key_till", front.authority)
        with closing(ContractStore(shop, clock, lambda _: None)) as store:
            assert store.probe().answer is Answer.ACKED
            yield store, front


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(JUNK, st.sampled_from([200, 201, 204, 301, 400, 401, 404, 409, 418, 500, 503]))
def test_no_reply_whatever_is_taken_for_a_yes(
    wired: tuple[ContractStore, Front], junk: Any, status: int
) -> None:
    store, front = wired
    said = Said(status, json.dumps(junk).encode())
    front.plan(lambda _: said, "", times=4)
    replies = [store.send(SALE), store.find(SALE, 0), store.changes("", "")]
    front.calm()
    for reply in (x for x in replies if isinstance(x, Reply)):
        sober(reply)
        assert reply.answer is not Answer.ACKED
    assert replies[1] is not None, "nothing shows that it isn't there"
    assert not isinstance(replies[2], Page)


def test_memory_stays_bounded(wired: tuple[ContractStore, Front]) -> None:
    store, front = wired
    many = {"line": 1, "quantity": 1, "total": 1}
    results = [KEPT | {"outcome": "created", "stored": {"lines": [many] * 40_000}}]
    bodies = [
        b'{"results":[' + b"[" * 5_000_000,
        b'{"results":"' + b"x" * 10_000_000 + b'"}',
        json.dumps({"results": results}).encode()[:1_999_999],
        json.dumps({"results": results}).encode() + b" " * 10_000_000,
    ]
    store.probe()
    tracemalloc.start()
    try:
        for body in bodies:
            said = Said(200, body)
            front.plan(lambda _, said=said: said, "POST", "/documents")  # type: ignore[misc]
            assert store.send(SALE).answer is not Answer.ACKED
            front.calm()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 80_000_000
