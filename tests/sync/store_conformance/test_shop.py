"""What a shop does, as far as a till relies on it. No adapter here."""

from __future__ import annotations

from tests.sync.store_conformance.subject import Json, Subject

UNKNOWN_ID = 999_999_999


def line(subject: Subject, quantity: int = 2, **more: object) -> Json:
    return {"product_id": subject.ids["ROTI"], "quantity": quantity, **more}


def test_a_key_is_needed_and_refusals_are_401(subject: Subject) -> None:
    wrong = (subject.site.key, "cs_wrong")
    strangers = [
        subject.raw.ask("GET", "/orders", auth=auth) for auth in (wrong, ("", ""))
    ]
    assert [status for status, _ in strangers] == [401, 401]
    assert strangers[0][1]["code"] == "woocommerce_rest_authentication_error"
    assert strangers[1][1]["code"] == "woocommerce_rest_cannot_view"


def test_the_shop_counts_in_rupiah_and_the_key_may_write(subject: Subject) -> None:
    assert subject.raw.get("/data/currencies/current")["code"] == "IDR"
    assert subject.raw.ask("POST", "/orders/batch", {})[0] == 200


def test_a_completed_order_takes_stock_and_cancelling_puts_it_back(
    subject: Subject,
) -> None:
    before = subject.stock("ROTI")
    body = {
        "status": "completed",
        "created_via": "kasir",
        "date_created": "2001-01-01T00:00:00",
        "line_items": [line(subject)],
        "meta_data": [{"key": "_x", "value": 12}, {"key": "_y", "value": True}],
    }
    order = subject.raw.post("/orders", body)
    assert (order["status"], order["total"]) == ("completed", "10000")
    assert order["date_paid_gmt"]
    assert not order["date_created"].startswith("2001")
    assert order["created_via"] in {"kasir", "rest-api"}
    said = {x["key"]: x["value"] for x in order["meta_data"]}
    assert (str(said["_x"]), said["_y"] in ("1", True)) == ("12", True)
    assert subject.stock("ROTI") == before - 2
    for _ in range(2):
        subject.raw.put(f"/orders/{order['id']}", {"status": "cancelled"})
    assert subject.stock("ROTI") == before


def test_the_same_order_twice_is_two_orders(subject: Subject) -> None:
    body = {"transaction_id": subject.sku("SAMA"), "line_items": [line(subject)]}
    first, second = (subject.raw.post("/orders", body) for _ in range(2))
    assert first["id"] != second["id"]
    assert subject.raw.ask("POST", "/orders", {"id": first["id"]})[0] == 400


def test_unknown_filters_are_ignored_and_the_search_is_not(subject: Subject) -> None:
    mark = subject.sku("CARI")
    order = subject.raw.post("/orders", {"shipping": {"address_2": mark}})
    everything = subject.raw.get("/orders", transaction_id="no-such-id", per_page=1)
    assert everything
    found = subject.raw.get("/orders", search=mark)
    assert [x["id"] for x in found] == [order["id"]]
    assert not subject.raw.get("/orders", search=f"{mark}-nobody")


def test_orders_are_listed_from_a_moment_on_in_utc(subject: Subject) -> None:
    meta = [{"key": "_pos_doc_id", "value": subject.sku("DAFTAR")}]
    order = subject.raw.post("/orders", {"meta_data": meta})
    made = order["date_created_gmt"]
    listed = subject.raw.get(
        "/orders",
        after=f"{made[:-8]}00:00:00Z",
        orderby="id",
        order="desc",
        per_page=5,
        include_meta="_pos_doc_id",
        _fields="id,status,meta_data",
    )
    ours = next(x for x in listed if x["id"] == order["id"])
    assert [x["value"] for x in ours["meta_data"]] == [subject.sku("DAFTAR")]
    later = subject.raw.get("/orders", after="2099-01-01T00:00:00Z", per_page=5)
    assert later == []


def test_an_unknown_product_is_taken_and_worth_nothing(subject: Subject) -> None:
    unknown = {"product_id": UNKNOWN_ID, "quantity": 1}
    status, order = subject.raw.ask("POST", "/orders", {"line_items": [unknown]})
    assert (status, order["total"]) == (201, "0")
    assert order["line_items"][0]["product_id"] == 0
    fee = {"name": "Barang", "total": "5000"}
    gone = {"id": order["line_items"][0]["id"], "quantity": 0}
    body = {"line_items": [gone], "fee_lines": [fee]}
    mended = subject.raw.put(f"/orders/{order['id']}", body)
    assert (mended["total"], mended["line_items"]) == ("5000", [])


def test_lines_are_texts_and_whole_quantities(subject: Subject) -> None:
    number = {"line_items": [line(subject, total=5_000)]}
    fraction = {"line_items": [line(subject, quantity=0.25)]}  # type: ignore[arg-type]
    assert subject.raw.ask("POST", "/orders", number)[0] == 400
    assert subject.raw.ask("POST", "/orders", fraction)[0] == 400


def test_prices_as_sold_fees_below_zero_and_their_end(subject: Subject) -> None:
    sold = line(subject, subtotal="10000", total="9050", name="Roti manis")
    fee = {"name": "Pembulatan", "total": "-50"}
    order = subject.raw.post("/orders", {"line_items": [sold], "fee_lines": [fee]})
    assert (order["total"], order["discount_total"]) == ("9000", "950")
    assert order["line_items"][0]["name"] == "Roti manis"
    assert order["fee_lines"][0]["total"] == "-50"
    clamped = {"name": "Terlalu banyak", "total": "-999999"}
    body = {"line_items": [line(subject)], "fee_lines": [clamped]}
    assert subject.raw.post("/orders", body)["total"] == "0"


def test_a_line_that_brings_its_own_mark_takes_no_stock(subject: Subject) -> None:
    before = subject.stock("ROTI")
    mark = [{"key": "_reduced_stock", "value": "2"}]
    body = {"status": "completed", "line_items": [line(subject, meta_data=mark)]}
    order = subject.raw.post("/orders", body)
    assert (order["status"], order["total"]) == ("completed", "10000")
    assert subject.stock("ROTI") == before


def test_an_empty_order_can_be_filled_and_takes_its_stock_once(
    subject: Subject,
) -> None:
    before = subject.stock("ROTI")
    status, order = subject.raw.ask("POST", "/orders", {})
    assert (status, order["status"], order["total"]) == (201, "pending", "0")
    path = f"/orders/{order['id']}"
    body = {"line_items": [line(subject)], "status": "completed"}
    assert subject.raw.put(path, body)["total"] == "10000"
    assert subject.stock("ROTI") == before - 2
    for state in ("completed", "on-hold", "completed"):
        subject.raw.put(path, {"status": state})
    assert subject.stock("ROTI") == before - 2


def test_a_refund_needs_to_be_told_to_leave_the_gateway_alone(
    subject: Subject,
) -> None:
    body = {"status": "completed", "line_items": [line(subject)]}
    order = subject.raw.post("/orders", body)
    before = subject.stock("ROTI")
    path = f"/orders/{order['id']}/refunds"
    item = {"id": order["line_items"][0]["id"], "quantity": 1, "refund_total": 5000}
    status, said = subject.raw.ask("POST", path, {"line_items": [item]})
    assert (status, said["code"]) == (
        500,
        "woocommerce_rest_cannot_create_order_refund",
    )
    ours = {"api_refund": False, "amount": "4000", "line_items": [item]}
    refund = subject.raw.post(path, ours)
    assert int(float(refund["amount"])) == 4_000
    assert subject.stock("ROTI") == before + 1
    more = subject.raw.ask("POST", path, ours | {"amount": "6001"})
    assert more[0] == 500


def test_stock_is_added_to_in_the_request_that_marks_it(subject: Subject) -> None:
    before = subject.stock("ROTI")
    mark = {"key": f"_pos_move_{subject.run}", "value": "-3"}
    path = f"/products/{subject.ids['ROTI']}"
    changed = subject.raw.put(path, {"inventory_delta": -3, "meta_data": [mark]})
    assert changed["stock_quantity"] == before - 3
    assert mark["key"] in {x["key"] for x in changed["meta_data"]}
    subject.raw.put(path, {"inventory_delta": 3})
    assert subject.stock("ROTI") == before


def test_pages_have_bounds(subject: Subject) -> None:
    assert subject.raw.ask("GET", "/products", per_page=101)[0] == 400
    assert subject.raw.ask("GET", "/products", page=9_999, per_page=100) == (200, [])


def test_a_sku_finds_products_and_variations_alone_and_together(
    subject: Subject,
) -> None:
    small, bread = subject.sku("KAOS-S"), subject.sku("ROTI")
    (found,) = subject.raw.get("/products", sku=small)
    assert (found["sku"], found["parent_id"]) == (small, subject.ids["KAOS"])
    (again,) = subject.raw.get(f"/products/{subject.ids['KAOS']}/variations")
    assert again["id"] == found["id"]
    (alone,) = subject.raw.get("/products", sku=bread)
    assert alone["id"] == subject.ids["ROTI"]
    assert subject.raw.get("/products", sku=f"{bread}-nobody") == []


def test_what_is_thrown_away_is_no_longer_listed(subject: Subject) -> None:
    mark = subject.sku("SAMPAH")
    order = subject.raw.post("/orders", {"shipping": {"address_2": mark}})
    subject.raw.ask("DELETE", f"/orders/{order['id']}")
    assert subject.raw.get("/orders", search=mark) == []
    trash = subject.raw.get("/orders", search=mark, status="trash")
    assert [x["id"] for x in trash] == [order["id"]]
