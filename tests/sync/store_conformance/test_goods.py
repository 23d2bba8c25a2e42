"""Stock moves, the catalogue and web orders by our adapter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pos.domain.journal import Entry
from pos.domain.lease import Lease, LeaseLine, give_back, take
from pos.domain.pickup import HANDED_OVER, PREPARED, handed_over_body, prepared_body
from pos.sync.target import Answer, Page, RemoteProduct
from pos.sync.woocommerce import marks
from pos.system import SystemClock, SystemIds
from tests.sync.store_conformance.subject import Subject
from tests.sync.woocommerce.documents import DAY
from tests.sync.woocommerce.front import Fault


def test_goods_taken_in_are_added_once(subject: Subject) -> None:
    before = subject.stock("ROTI")
    received = subject.desk.received((subject.goods["ROTI"], 7))
    subject.front.plan(Fault.REPLY_LOST, "PUT")
    assert subject.store.send(received).answer is Answer.UNKNOWN
    again = subject.store.find(received, received.at.at_ms)
    assert again is not None
    assert again.answer is Answer.ACKED
    assert subject.store.send(received).answer is Answer.ACKED
    assert subject.stock("ROTI") == before + 7


def test_a_lost_move_is_shown_not_to_be_there(subject: Subject) -> None:
    before = subject.stock("BAYAM")
    received = subject.desk.received((subject.goods["BAYAM"], 1_250))
    subject.front.plan(Fault.REQUEST_LOST, "PUT")
    assert subject.store.send(received).answer is Answer.UNKNOWN
    assert subject.store.find(received, received.at.at_ms) is None
    assert subject.store.send(received).answer is Answer.ACKED
    assert subject.stock("BAYAM") == before + 1_250


def test_a_lease_leaves_the_web_and_comes_back(subject: Subject) -> None:
    before, bread = subject.stock("ROTI"), subject.goods["ROTI"]
    lines = (LeaseLine(bread.product_id, bread.sku, 5),)
    for write, stock in ((take, before - 5), (give_back, before)):
        lease = Lease(SystemIds().new(), "SMEXPO", "A-01", DAY, lines)
        document = subject.desk.write(write(lease))
        assert subject.store.send(document).answer is Answer.ACKED
        assert subject.stock("ROTI") == stock


def pulled(subject: Subject, cursor: str) -> tuple[dict[str, RemoteProduct], str]:
    """Read what changed since a cursor, to its end."""
    products: dict[str, RemoteProduct] = {}
    page = ""
    while True:
        said = subject.store.changes(cursor, page)
        assert isinstance(said, Page), said
        products |= {x.sku: x for x in said.products}
        page = said.next_page
        if not page:
            return products, said.cursor


def test_the_catalogue_is_read_and_what_changed_since(subject: Subject) -> None:
    now = datetime.fromtimestamp(SystemClock().now().at_ms // 1000, UTC)
    since = now - timedelta(minutes=10)
    found, cursor = pulled(subject, since.strftime("%Y-%m-%dT%H:%M:%SZ"))
    bread = found[subject.sku("ROTI")]
    assert (bread.price, bread.currency, bread.live) == ("5000", "IDR", True)
    assert bread.remote_id == str(subject.ids["ROTI"])
    assert found[subject.sku("BAYAM")].weighed
    small = found[subject.sku("KAOS-S")]
    assert small.price == "80000"
    assert small.name.lower() == f"{subject.sku('KAOS')}, S".lower()
    path = f"/products/{subject.ids['ROTI']}"
    subject.raw.put(path, {"regular_price": "5500"})
    changed, _ = pulled(subject, cursor)
    subject.raw.put(path, {"regular_price": "5000"})
    assert changed[subject.sku("ROTI")].price == "5500"


def test_a_deleted_product_is_missing_among_the_ids(subject: Subject) -> None:
    gone = subject.make("HILANG")
    subject.raw.ask("DELETE", f"/products/{gone}", force="true")
    del subject.ids["HILANG"]
    ids: set[str] = set()
    page = ""
    while True:
        said = subject.store.ids(page)
        assert not hasattr(said, "answer"), said
        ids |= set(said.remote_ids)
        page = said.next_page
        if not page:
            break
    assert str(subject.ids["ROTI"]) in ids
    assert str(gone) not in ids


def test_a_web_order_is_handed_over(subject: Subject) -> None:
    body = {
        "status": "processing",
        "billing": {"first_name": "Ibu", "last_name": "Sari"},
        "line_items": [{"product_id": subject.ids["ROTI"], "quantity": 2}],
        "shipping_lines": [{"method_id": "local_pickup", "method_title": "Ambil"}],
    }
    order = subject.raw.post("/orders", body)
    waiting = subject.store.pickups()
    assert isinstance(waiting, tuple), waiting
    pickup = next(x for x in waiting if x.order_id == str(order["id"]))
    assert (pickup.buyer, pickup.total, pickup.paid) == ("Ibu Sari", 10_000, True)
    assert [(x.sku, x.quantity) for x in pickup.lines] == [(subject.sku("ROTI"), 2)]
    assert not pickup.prepared
    steps = (
        (PREPARED, prepared_body(subject.store.name, pickup)),
        (HANDED_OVER, handed_over_body(subject.store.name, pickup)),
    )
    for kind, said in steps:
        entry = Entry(SystemIds().new(), kind, "K-03", said, business_day=DAY)
        document = subject.desk.write(entry)
        assert subject.store.find(document, 0) is None
        assert subject.store.send(document).answer is Answer.ACKED
        again = subject.store.find(document, 0)
        assert again is not None
        assert again.answer is Answer.ACKED
        marked = subject.raw.get(f"/orders/{order['id']}")["meta_data"]
        key = marks.PREPARED if kind == PREPARED else marks.HANDED_OVER
        assert [x["value"] for x in marked if x["key"] == key] == [document.doc_id]
    done = subject.raw.get(f"/orders/{order['id']}")
    assert done["status"] == "completed"
