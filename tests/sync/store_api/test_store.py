"""The adapter against the reference server, on a wire that fails in every way."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from pos.domain.journal import Document
from pos.domain.refund import RefundLine
from pos.sync.store_api import ContractStore, Shop
from pos.sync.target import Answer, Page, RemoteProduct, Reply
from tests.shop import HandClock
from tests.sync.store_api import shelf
from tests.sync.store_api.contract import faults
from tests.sync.store_api.goods import count, put, stock_of, stocked
from tests.sync.store_api.ledger import Dead
from tests.sync.store_api.server import Server
from tests.sync.store_api.test_payload import every_kind, handover
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Answer as Said
from tests.sync.woocommerce.front import Fault, Front, Request

Json = dict[str, Any]

CUT = [Fault.REQUEST_LOST, Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GARBLED]


def spoilt(change: Callable[[Json], None]) -> Callable[[Said], Said]:
    """Let a reply say something else than the server did."""

    def spoil(said: Said) -> Said:
        value = json.loads(said.body)
        change(value)
        return Said(said.status, json.dumps(value).encode(), said.headers)

    return spoil


def found(store: ContractStore, document: Document) -> Reply:
    reply = store.find(document, document.at.at_ms)
    assert reply is not None
    return reply


def test_each_kind_arrives_and_agrees(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    put(server, "ROTI", 100)
    put(server, "BAYAM", 9_000, "weighed", 24_000)
    order = {"buyer": "Sari", "paid": True, "total": 10_000}
    lines = [{"sku": "ROTI", "quantity": 2}]
    written = every_kind(desk)
    for name, document in written.items():
        if name == "handover":
            made = shelf.order(server._db, order | {"lines": lines}, 1)
            document = handover(desk, made["order"], store.name)  # noqa: PLW2901
        assert store.wants(document)
        assert store.find(document, 0) is None
        reply = store.send(document)
        assert (reply.answer, reply.code) == (Answer.ACKED, ""), (name, reply)
        assert found(store, document) == reply
        assert store.send(document) == reply, "again is no second one"
    assert stock_of(server, "ROTI") == 100 - 1 - 1 - 1 + 1 + 7 - 5 + 2
    assert stock_of(server, "BAYAM") == 9_000 - 250 + 100 + 1_000


def test_a_refund_names_its_sale_as_its_cause(store: ContractStore, desk: Desk) -> None:
    sale = desk.sale((desk.product("ROTI"), 2))
    refund = desk.refund(sale, RefundLine(1, 1, restock=True))
    assert store.causes(refund) == (sale.doc_id,)
    assert store.causes(sale) == ()
    reply = store.send(refund)
    assert (reply.answer, reply.code) == (Answer.REFUSED, "sync.sale_not_there")


@pytest.mark.parametrize("fault", CUT)
def test_what_became_of_a_lost_one_is_looked_up(
    store: ContractStore, desk: Desk, server: Server, front: Front, fault: Fault
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 3))
    front.plan(fault, "POST", "/documents")
    assert store.send(sale).answer is Answer.UNKNOWN
    if fault is Fault.REQUEST_LOST:
        assert store.find(sale, sale.at.at_ms) is None
        assert store.send(sale).answer is Answer.ACKED
    assert found(store, sale).answer is Answer.ACKED
    assert (count(server), stock_of(server, "ROTI")) == (1, 47)


def test_a_server_that_dies_before_or_after_the_commit_is_looked_up(
    store: ContractStore, desk: Desk, server: Server, front: Front
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 3))

    def die(_: Json) -> None:
        raise Dead

    server.ledger.before_commit = die
    assert store.send(sale).answer is Answer.UNKNOWN
    assert store.find(sale, 0) is None
    server.ledger.before_commit = lambda _: None
    front.plan(lambda _: Said(500, b"{}"), "POST", "/documents")
    assert store.send(sale).answer is Answer.UNKNOWN
    assert found(store, sale).answer is Answer.ACKED
    assert stock_of(server, "ROTI") == 47


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault.TOO_MANY, (Answer.RETRY, "sync.store_busy", 7_000)),
        (Fault.MAINTENANCE, (Answer.RETRY, "sync.store_busy", 600_000)),
        (Fault.BLOCKED, (Answer.HELD, "sync.store_blocked", 0)),  # this one only
        (Fault.LOGIN, (Answer.PAUSED, "sync.portal", 0)),
    ],
)
def test_where_nothing_was_done_the_engine_is_told_so(
    store: ContractStore,
    desk: Desk,
    front: Front,
    fault: Fault,
    expected: tuple[Answer, str, int],
) -> None:
    assert store.probe().answer is Answer.ACKED
    front.plan(fault, "POST", "/documents")
    reply = store.send(desk.sale((desk.product("ROTI"), 1)))
    assert (reply.answer, reply.code, reply.retry_after_ms) == expected


def test_a_page_for_people_is_a_portal(store: ContractStore, front: Front) -> None:
    front.plan(Fault.PORTAL, "GET", "/about")
    reply = store.probe()
    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.portal")


def test_the_same_id_with_another_body_is_a_conflict(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 3))
    assert store.send(sale).answer is Answer.ACKED
    server._db.execute("UPDATE documents SET digest = ?", ("0" * 64,))
    for reply in (store.send(sale), found(store, sale)):
        assert (reply.answer, reply.code) == (Answer.DIVERGENT, "sync.conflict")


def test_a_poisoned_document_is_refused_in_the_shops_words_and_others_go(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    bread = stocked(server, desk, "ROTI")
    sales = [desk.sale((bread, 1)) for _ in range(3)]
    server.ledger.refuses = lambda x: (
        "Tanggal <b>ditutup</b>." if x["id"] == sales[1].doc_id else ""
    )
    answers = [store.send(sale) for sale in sales]
    assert [x.answer for x in answers] == [
        Answer.ACKED,
        Answer.REFUSED,
        Answer.ACKED,
    ]
    assert answers[1].words == "Tanggal ditutup ."
    assert store.find(sales[1], 0) is None


def test_one_that_is_not_due_is_held_and_the_others_go(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 1))
    server.ledger.later.add(sale.doc_id)
    assert store.send(sale).answer is Answer.HELD
    server.ledger.later.clear()
    assert store.send(sale).answer is Answer.ACKED


def test_what_was_sold_twice_is_kept_and_shown(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    songket = stocked(server, desk, "SONGKET", stock=1)
    assert store.send(desk.sale((songket, 1))).answer is Answer.ACKED
    reply = store.send(desk.sale((songket, 1)))
    assert (reply.answer, reply.code) == (Answer.DIVERGENT, "sync.oversold")
    assert [(x.what, x.theirs) for x in reply.differences] == [("stock SONGKET", "-1")]
    assert stock_of(server, "SONGKET") == -1


def test_what_the_shop_does_not_know_is_named(store: ContractStore, desk: Desk) -> None:
    reply = store.send(desk.sale((desk.product("BARU"), 1)))
    assert (reply.answer, reply.code) == (Answer.ACKED, "sync.unmatched")
    assert reply.words == "BARU"


WRONG: list[tuple[str, Callable[[Json], None]]] = [
    ("total", lambda x: x.update(amount=x["amount"] - 1)),
    ("total", lambda x: x.update(amount=15_000.0)),
    ("total", lambda x: x.update(amount="15000")),
    ("total", lambda x: x.update(amount=True)),
    ("total", lambda x: x.update(amount=10**30)),
    ("status", lambda x: x.update(status="cancelled")),
    ("lines", lambda x: x.update(lines=[])),
    ("line 1", lambda x: x["lines"][0].update(total=1)),
    ("line 1", lambda x: x["lines"][0].update(quantity=-3)),
    ("stock ROTI", lambda x: x["stock"][0].update(change=-4)),
    ("stock KUE", lambda x: x["stock"].append({"sku": "KUE", "change": -1})),
]


@pytest.mark.parametrize(("what", "change"), WRONG)
def test_whatever_differs_is_shown(
    store: ContractStore,
    desk: Desk,
    server: Server,
    front: Front,
    what: str,
    change: Callable[[Json], None],
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 3))
    spoil = spoilt(lambda x: change(x["results"][0]["stored"]))
    front.plan(spoil, "POST", "/documents")
    reply = store.send(sale)
    assert (reply.answer, reply.code) == (Answer.DIVERGENT, "sync.differs")
    assert what in {x.what for x in reply.differences}
    assert found(store, sale).answer is Answer.ACKED


def test_a_voided_sale_still_agrees(
    store: ContractStore, desk: Desk, server: Server
) -> None:
    sale = desk.sale((stocked(server, desk, "ROTI"), 3))
    for document in (sale, desk.void(sale)):
        assert store.send(document).answer is Answer.ACKED
    assert found(store, sale).answer is Answer.ACKED
    assert stock_of(server, "ROTI") == 50


def test_a_look_up_that_leaves_an_id_out_proves_nothing(
    store: ContractStore, desk: Desk, front: Front
) -> None:
    sale = desk.sale((desk.product("ROTI"), 1))
    for change in (
        lambda x: x.update(documents=[]),
        lambda x: x["documents"][0].update(id=sale.doc_id[:-1] + "x"),
        lambda x: x["documents"][0].update(known="no"),
        lambda x: x.clear(),
    ):
        front.plan(spoilt(change), "POST", "/lookup")
        assert found(store, sale).answer is Answer.RETRY


def test_a_result_about_another_document_proves_nothing(
    store: ContractStore, desk: Desk, front: Front
) -> None:
    sale = desk.sale((desk.product("ROTI"), 1))
    for change in (
        lambda x: x.update(results=[]),
        lambda x: x["results"].append(x["results"][0]),
        lambda x: x["results"][0].update(id="1"),
        lambda x: x["results"][0].update(outcome="fine"),
    ):
        front.plan(spoilt(change), "POST", "/documents")
        assert store.send(sale).answer is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"currency": "MYR"}, "sync.currency"),
        ({"currency": 5}, "sync.currency"),
        ({"versions": ["2"]}, "sync.store_gone"),
        ({"versions": "1"}, "sync.store_gone"),
    ],
)
def test_another_shop_gets_nothing(
    store: ContractStore, desk: Desk, front: Front, change: Json, code: str
) -> None:
    front.plan(spoilt(lambda x: x.update(change)), "GET", "/about", times=2)
    replies = [store.probe(), store.send(desk.sale((desk.product("ROTI"), 1)))]
    assert {(x.answer, x.code) for x in replies} == {(Answer.PAUSED, code)}
    assert front.calls("POST", "/documents") == 0


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("key_read", ["", "sync.key_read_only"]),
        ("no", ["sync.key_refused", "sync.key_refused"]),
        ("kunci \u2026\r\nX: 1", ["sync.key_refused", "sync.key_refused"]),
    ],
)
def test_the_key_is_the_shops_to_judge(
    shop: Shop, clock: HandClock, desk: Desk, key: str, codes: list[str]
) -> None:
    wrong = Shop(shop.url, key, shop.authority)
    assert "key" not in repr(wrong).partition("authority")[0]
    with closing(ContractStore(wrong, clock, desk.name)) as store:
        replies = [store.probe(), store.send(desk.sale((desk.product("ROTI"), 1)))]
    assert [x.code for x in replies] == codes
    assert replies[1].answer is Answer.PAUSED


def test_clocks_far_apart_are_told(
    store: ContractStore, server: Server, clock: HandClock
) -> None:
    assert store.probe() == Reply(Answer.ACKED, words="Si Cantik IDR")
    server._now_ms = lambda: clock.at_ms - 3_600_000
    assert store.probe().code == "sync.clock_skew"


def test_a_shop_below_a_path_is_another_place(clock: HandClock, desk: Desk) -> None:
    shop = Shop("https://toko.example.id/kasir/", "k")
    assert ContractStore(shop, clock, desk.name).name == (
        "store-api:toko.example.id/kasir"
    )


# The catalogue.


def pulled(store: ContractStore, cursor: str = "") -> tuple[list[Page], str]:
    pages, page = [], ""
    while True:
        said = store.changes(cursor, page)
        assert isinstance(said, Page), said
        pages.append(said)
        page = said.next_page
        if not page:
            return pages, said.cursor


def products(pages: list[Page]) -> dict[str, RemoteProduct]:
    return {x.sku: x for page in pages for x in page.products}


def test_all_pages_are_read_then_only_what_changed(
    store: ContractStore, server: Server
) -> None:
    for number in range(450):
        put(server, f"B-{number}", number)
    put(server, "BAYAM", 1_500, "weighed", 24_500)
    pages, cursor = pulled(store)
    assert [len(x.products) for x in pages] == [200, 200, 51]
    spinach = products(pages)["BAYAM"]
    assert (spinach.price, spinach.stock, spinach.weighed) == ("24.500", "1500", True)
    assert products(pages)["B-7"].price == "5000"
    put(server, "B-7", 3)
    shelf.delete(server._db, "B-8")
    pages, cursor = pulled(store, cursor)
    assert list(products(pages)) == ["B-7"]
    assert pages[0].gone == ("9",)
    assert pulled(store, cursor)[0] == [Page((), cursor=cursor)]


def test_ids_are_those_that_are_there(store: ContractStore, server: Server) -> None:
    for number in range(250):
        put(server, f"B-{number}", number)
    shelf.delete(server._db, "B-0")
    ids: list[str] = []
    page = ""
    while True:
        said = store.ids(page)
        assert not isinstance(said, Reply)
        ids += said.remote_ids
        page = said.next_page
        if not page:
            break
    assert ids == [str(x) for x in range(2, 251)]


def test_a_cursor_that_is_too_old_begins_anew(
    store: ContractStore, server: Server
) -> None:
    put(server, "ROTI", 1)
    assert list(products(pulled(store, "c99")[0])) == ["ROTI"]


def test_a_page_that_can_not_be_gone_on_from_is_not_believed(
    store: ContractStore, server: Server, front: Front
) -> None:
    put(server, "ROTI", 1)
    for change in (
        lambda x: x.update(cursor="c0", more=True),
        lambda x: x.update(cursor=""),
        lambda x: x.update(cursor=7),
        lambda x: x.update(cursor="c" * 501),
        lambda x: x.update(products={}),
        lambda x: x.update(gone=None),
        lambda x: x.update(products=x["products"] * 201),
    ):
        front.plan(spoilt(change), "GET", "/changes")
        reply = store.changes("c0", "")
        assert isinstance(reply, Reply)
        assert (reply.answer, reply.code) == (Answer.RETRY, "sync.store_unreadable")


@pytest.mark.parametrize("price", [5_000.5, "5000", -1, True, None, 10**30, [5]])
def test_a_price_that_is_none_is_left_for_the_till_to_refuse(
    store: ContractStore, server: Server, front: Front, price: object
) -> None:
    from pos.operations.pull_check import Oddity, check

    for kind in ("counted", "weighed"):
        put(server, "ROTI", 1, kind)
        spoil = spoilt(lambda x: x["products"][0].update(price=price))
        front.plan(spoil, "GET", "/changes")
        said = store.changes("", "")
        assert isinstance(said, Page)
        odd = check(said.products[0])
        assert isinstance(odd, Oddity)
        assert odd.code == "price"


# The server itself: a model must not promise what it doesn't keep.


def test_a_batch_that_is_cut_keeps_what_was_committed(
    server: Server, desk: Desk
) -> None:
    from pos.sync.store_api.payload import payload_of

    bread = stocked(server, desk, "ROTI", stock=100)
    batch = [payload_of(desk.sale((bread, 1)), desk.name) for _ in range(50)]

    def die(document: Json) -> None:
        if document["id"] == batch[20]["id"]:
            raise Dead

    server.ledger.before_commit = die
    assert ask(server, "/v1/documents", {"documents": batch}).status == 500
    server.ledger.before_commit = lambda _: None
    ids = {"ids": [x["id"] for x in batch]}
    said = json.loads(ask(server, "/v1/documents/lookup", ids).body)
    assert faults("LookedUp", said) == []
    assert [x["known"] for x in said["documents"]] == [True] * 20 + [False] * 30
    again = json.loads(ask(server, "/v1/documents", {"documents": batch}).body)
    outcomes = [x["outcome"] for x in again["results"]]
    assert outcomes == ["duplicate"] * 20 + ["created"] * 30
    assert stock_of(server, "ROTI") == 50


def ask(server: Server, path: str, body: Json) -> Said:
    headers = {"authorization": "Bearer key_till"}
    return server.handle(Request("POST", path, {}, headers, json.dumps(body).encode()))
