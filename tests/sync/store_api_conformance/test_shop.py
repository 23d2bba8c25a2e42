"""Rules 9 and 10, web orders, and that our own adapter is content."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from pos.sync.store_api import ContractStore, Shop
from pos.sync.target import Answer
from pos.system import SystemClock, SystemIds
from tests.sync.store_api_conformance.api import Api, Json, handed_over, sale
from tests.sync.store_api_conformance.rules import rule
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault

CALLS = [
    ("GET", "/v1/about"),
    ("POST", "/v1/documents"),
    ("POST", "/v1/documents/lookup"),
    ("GET", "/v1/changes"),
    ("GET", "/v1/pickups"),
]


def test_it_says_who_it_is(api: Api) -> None:
    about = api.good("GET", "/v1/about")
    rule(10, "1" in about["versions"], f"Versions: {about['versions']}.")
    apart = abs(about["clock_ms"] - SystemClock().now().at_ms)
    rule(10, apart < 600_000, f"Your clock and ours are {apart // 1000} s apart.")


@pytest.mark.parametrize("key", ["", "bukan-kunci"])
@pytest.mark.parametrize(("method", "path"), CALLS)
def test_without_a_good_key_nobody_is_told_anything(
    api: Api, method: str, path: str, key: str
) -> None:
    body: Json | None = {"documents": [], "ids": []} if method == "POST" else None
    status, _ = api.ask(method, path, body, key=key)
    rule(9, status == 401, f"{method} {path} answered {status}; 401 is due.")


def test_a_refused_key_changes_nothing(api: Api) -> None:
    document = sale(("UJI-TIDAK-ADA", 1))
    api.ask("POST", "/v1/documents", {"documents": [document]}, key="bukan-kunci")
    (found,) = api.look_up(document["id"])
    rule(9, found["known"] is False, "A 401 did something all the same.")


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b"\xff\xfe", {}, {"documents": []}, {"documents": "x"}],
    ids=str,
)
def test_what_can_not_be_read_is_said_so(api: Api, body: object) -> None:
    status, _ = api.ask("POST", "/v1/documents", body)
    rule(9, status == 400, f"It answered {status}; 400 is due.")


def test_more_than_fifty_are_refused_whole(api: Api) -> None:
    batch = [sale(("UJI-TIDAK-ADA", 1)) for _ in range(51)]
    status, _ = api.ask("POST", "/v1/documents", {"documents": batch})
    rule(9, status in (400, 413), f"51 documents: {status}; 400 is due.")
    found = api.look_up(*(x["id"] for x in batch[:50]))
    known = sum(x["known"] for x in found)
    rule(9, not known, f"It was refused whole, and {known} were taken in.")


def test_an_address_that_nobody_knows(api: Api) -> None:
    status, _ = api.ask("GET", "/v1/bukan-alamat")
    rule(9, status == 404, f"It answered {status}; 404 is due.")


# Web orders.


@pytest.fixture
def order(goods: Api, bread: str) -> Json:
    lines = [{"sku": bread, "quantity": 2}]
    body = {"buyer": "Ibu Uji", "paid": True, "total": 10_000, "lines": lines}
    return goods.good("POST", "/v1/testing/pickups", body)


def waiting(api: Api, order: Json) -> Json | None:
    listed = api.good("GET", "/v1/pickups")["orders"]
    return next((x for x in listed if x["order"] == order["order"]), None)


def test_a_web_order_waits_is_packed_and_handed_over(goods: Api, order: Json) -> None:
    found = waiting(goods, order)
    rule(5, found is not None, "A new web order isn't listed.")
    assert found is not None
    told = found["buyer"], found["total"], found["paid"], found["state"]
    rule(5, told == ("Ibu Uji", 10_000, True, "waiting"), f"It is told as {told}.")
    path = f"/v1/pickups/{order['order']}/prepare"
    states = [goods.good("POST", path)["state"] for _ in range(2)]
    rule(1, states == ["prepared"] * 2, f"Packed twice: {states}.")
    document = handed_over(order["order"], 10_000)
    told_of = [goods.push(document)[0] for _ in range(2)]
    outcomes = [x["outcome"] for x in told_of]
    rule(1, outcomes == ["created", "duplicate"], f"Handed over twice: {outcomes}.")
    rule(5, told_of[0]["stored"]["status"] == "completed", f"{told_of[0]['stored']}")
    rule(5, waiting(goods, order) is None, "It was handed over and still waits.")
    status, _ = goods.ask("POST", path)
    rule(9, status == 409, f"Packing it again answered {status}; 409 is due.")


def test_a_web_order_that_nobody_made(api: Api) -> None:
    (said,) = api.push(handed_over("tidak-ada", 10_000))
    rule(3, said["outcome"] == "rejected", f"It was {said['outcome']}.")


# Our own adapter.


@pytest.fixture
def desk() -> Desk:
    return Desk(SystemClock().now)


@pytest.fixture
def store(api: Api, desk: Desk) -> Iterator[ContractStore]:
    shop = Shop(api.wire.url, api.wire.key, api.wire.authority)
    with closing(ContractStore(shop, SystemClock(), desk.name)) as opened:
        yield opened


def test_a_till_is_content(
    goods: Api, store: ContractStore, desk: Desk, bread: str
) -> None:
    assert store.probe().answer is Answer.ACKED
    product = desk.product(bread)
    document = desk.sale((product, 3), off=1_500)
    goods.front.plan(Fault.REPLY_LOST, "POST", "/documents")
    assert store.send(document).answer is Answer.UNKNOWN
    found = store.find(document, document.at.at_ms)
    assert found is not None
    rule(5, found.answer is Answer.ACKED, f"The till sees: {found}")
    void = desk.void(document)
    rule(5, store.send(void).answer is Answer.ACKED, "The void doesn't agree.")


def test_a_till_is_told_of_goods_that_nobody_knows(
    store: ContractStore, desk: Desk
) -> None:
    product = desk.product(f"UJI-{SystemIds().new()}")
    reply = store.send(desk.sale((product, 1)))
    told = reply.answer, reply.code
    rule(4, told == (Answer.ACKED, "sync.unmatched"), f"The till sees: {reply}")
