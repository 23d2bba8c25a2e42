"""That the double is as unkind as real shops were measured to be, where our adapter
takes care not to go. On doubles only, to be frugal at a real one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.sync.store_conformance.subject import Json, Subject
from tests.sync.woocommerce.front import Request
from tests.sync.woocommerce.shop import Shop

pytestmark = pytest.mark.usefixtures("in_double")


def line(subject: Subject, quantity: float = 2, **more: object) -> Json:
    return {"product_id": subject.ids["ROTI"], "quantity": quantity, **more}


@pytest.mark.parametrize(
    ("body", "status", "taken"),
    [
        ({"set_paid": True}, "processing", 2),
        ({"status": "completed"}, "completed", 2),
        ({"status": "completed", "set_paid": True}, "completed", 2),
        ({"status": "processing"}, "processing", 2),
        ({"status": "on-hold"}, "on-hold", 2),
        ({}, "pending", 0),
        ({"status": "pending", "set_paid": True}, "processing", 2),
        ({"status": "auto-draft"}, "auto-draft", 0),
        ({"status": "cancelled"}, "cancelled", 0),
    ],
)
def test_what_a_state_takes_of_the_stock(
    subject: Subject, body: Json, status: str, taken: int
) -> None:
    before = subject.stock("ROTI")
    order = subject.raw.post("/orders", body | {"line_items": [line(subject)]})
    assert (order["status"], subject.stock("ROTI")) == (status, before - taken)


def test_where_a_search_looks(subject: Subject, in_double: Shop) -> None:
    body = {
        "transaction_id": f"tx-{subject.run}",
        "customer_note": f"note-{subject.run}",
        "billing": {"company": f"co-{subject.run}"},
        "meta_data": [{"key": "_m", "value": f"meta-{subject.run}"}],
        "fee_lines": [{"name": f"fee-{subject.run}", "total": "1"}],
    }
    order = subject.raw.post("/orders", body)
    found = {
        name: order["id"]
        in [x["id"] for x in subject.raw.get("/orders", search=f"{name}-{subject.run}")]
        for name in ("tx", "note", "co", "meta", "fee")
    }
    modern = in_double.hpos and in_double.version >= (8, 9, 0)
    assert found == {
        "tx": modern,
        "note": not in_double.hpos,
        "co": True,
        "meta": False,
        "fee": True,
    }


def test_a_batch_checks_nothing_and_is_not_atomic(subject: Subject) -> None:
    before = subject.stock("ROTI")
    bad = {"customer_id": 9, "line_items": [line(subject)]}
    odd = {"status": "bogus", "line_items": [line(subject, 0.5)]}
    status, said = subject.raw.ask(
        "POST", "/orders/batch", {"create": [odd, bad | {"id": 3}]}
    )
    assert status == 200
    made, failed = said["create"]
    assert (made["status"], made["line_items"][0]["quantity"]) == ("pending", 0)
    assert (failed["id"], "error" in failed) == (0, True)
    assert subject.stock("ROTI") == before
    many: Json = {"create": [{}] * 101}
    assert subject.raw.ask("POST", "/orders/batch", many)[0] == 413


def test_stock_falls_below_nothing_without_a_word(subject: Subject) -> None:
    subject.make("HABIS", stock_quantity=1)
    body = {"product_id": subject.ids["HABIS"], "quantity": 3}
    order = {"status": "completed", "line_items": [body]}
    assert subject.raw.ask("POST", "/orders", order)[0] == 201
    assert subject.stock("HABIS") == -2


def test_quantities_of_nothing_and_below(subject: Subject, in_double: Shop) -> None:
    before = subject.stock("ROTI")
    nothing = {"line_items": [line(subject, 0)]}
    less = {"status": "completed", "line_items": [line(subject, -1)]}
    died = 500 if in_double.version >= (9, 0, 0) else 201
    assert subject.raw.ask("POST", "/orders", nothing)[0] == died
    assert subject.raw.post("/orders", less)["total"] == "0"
    assert subject.stock("ROTI") == before + 1


def test_a_coupon_that_is_unknown_leaves_a_draft(
    subject: Subject, in_double: Shop
) -> None:
    body = {"line_items": [line(subject)], "coupon_lines": [{"code": "x"}]}
    status, said = subject.raw.ask("POST", "/orders", body)
    assert status == 400
    left = in_double.orders[said["data"]["new_draft_order_id"]]
    assert left["status"] == "checkout-draft"


def test_an_e_mail_address_brings_mail(subject: Subject, in_double: Shop) -> None:
    empty = {"billing": {"email": ""}}
    assert subject.raw.ask("POST", "/orders", empty)[0] == 400
    subject.raw.post("/orders", {"status": "completed", "billing": {"email": "a@b.c"}})
    assert in_double.mails[-1] == ("Completed order", "a@b.c")


def test_more_can_be_refunded_than_was_sold(subject: Subject) -> None:
    body = {"status": "completed", "line_items": [line(subject)]}
    order = subject.raw.post("/orders", body)
    before = subject.stock("ROTI")
    item = {"id": order["line_items"][0]["id"], "quantity": 5, "refund_total": 100}
    path = f"/orders/{order['id']}/refunds"
    for _ in range(2):  # and twice is two
        subject.raw.post(path, {"api_refund": False, "line_items": [item]})
    assert subject.stock("ROTI") == before + 10
    assert len(subject.raw.get(path)) == 2


def test_versions_differ(subject: Subject, in_double: Shop) -> None:
    new = in_double.version >= (11, 0, 0)
    for path in ("/variations", "/refunds"):
        assert subject.raw.ask("GET", path)[0] == (200 if new else 404)
    order = subject.raw.post("/orders", {"created_via": "kasir"})
    assert order["created_via"] == ("kasir" if new else "rest-api")
    nobody = subject.raw.get("/orders", created_via="nobody")
    assert bool(nobody) is not new


def test_dates_have_a_time_zone_and_its_traps(subject: Subject) -> None:
    changed = subject.raw.put(f"/products/{subject.ids['ROTI']}", {"status": "publish"})
    at = changed["date_modified_gmt"]
    ids = {
        name: subject.ids["ROTI"]
        in [
            x["id"] for x in subject.raw.get("/products", modified_after=value, **flags)
        ]
        for name, value, flags in (
            ("the very second", f"{at}Z", {}),
            ("an hour before, Z", f"{_earlier(at)}Z", {}),
            ("an hour before, flag", _earlier(at), {"dates_are_gmt": "true"}),
            ("both", f"{_earlier(at)}Z", {"dates_are_gmt": "true"}),
        )
    }
    assert ids == {
        "the very second": False,
        "an hour before, Z": True,
        "an hour before, flag": True,
        "both": False,
    }


def _earlier(at: str) -> str:
    return (datetime.fromisoformat(at) - timedelta(hours=1)).isoformat()


def test_a_key_works_over_tls_on_its_path_only(subject: Subject) -> None:
    assert subject.shop is not None
    headers = {"authorization": "Basic Y2tfdGlsbDpjc190aWxs"}
    path = "/wp-json/wc/v3/orders"
    plain = Request("GET", path, {}, headers, b"", secure=False)
    query = Request("GET", "/", {"rest_route": "/wc/v3/orders"}, headers, b"")
    good = Request("GET", path, {}, headers, b"")
    statuses = [subject.shop.handle(x).status for x in (plain, query, good)]
    assert statuses == [401, 401, 200]
