"""The shop's orders: what is made of a body, what it takes of the stock, what dies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.shop import (
    Fatal,
    Json,
    Refused,
    Shop,
    meta_of,
    write_meta,
)

STATES = {
    *("pending", "processing", "on-hold", "completed", "cancelled", "refunded"),
    *("failed", "checkout-draft", "auto-draft"),
}
TAKES = {"processing", "completed", "on-hold"}
PUTS_BACK = {"cancelled", "pending"}
PAID = {"processing", "completed"}
CURRENCIES = {"IDR", "USD", "EUR"}
TEXTS = ("customer_note", "payment_method", "payment_method_title", "transaction_id")


def order(shop: Shop, order_id: int) -> Json:
    found = shop.orders.get(order_id)
    if found is None:
        raise Refused(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.")
    return found


def money(value: object) -> int:
    return int(Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP))


def create(shop: Shop, body: Json, *, checked: bool = True) -> Json:
    """Make an order; what a fault leaves of it stays."""
    if "id" in body:
        raise Refused(400, "woocommerce_rest_shop_order_exists", "Cannot create.")
    if checked:
        check(shop, body)
    new = _blank(shop, body)
    for code in (x.get("code") for x in body.get("coupon_lines", [])):
        new["status"] = "checkout-draft"
        shop.orders[new["id"]] = new
        raise Refused(
            400,
            "woocommerce_rest_invalid_coupon",
            f"Coupon {code} does not exist!",
            {"status": 400, "new_draft_order_id": new["id"]},
        )
    if shop.fatal == "new_order":
        shop.orders[new["id"]] = new
        shop.die("new_order")
    write_items(shop, new, body)
    shop.orders[new["id"]] = new
    shop.mails.append(("New order", "admin"))
    status = str(body.get("status", "pending"))
    status = status if status in STATES else "pending"  # a batch takes any
    paid = bool(body.get("set_paid")) and status in {"pending", "on-hold"}
    move_to(shop, new, "processing" if paid else status)
    if shop.fatal == "last":
        shop.die("last")
    return new


def _blank(shop: Shop, body: Json) -> Json:
    own_id = shop.new_id()
    via = body.get("created_via", "rest-api")
    new: Json = {
        "id": own_id,
        "type": "shop_order",
        "parent_id": 0,
        "number": f"INV-{own_id:05d}" if shop.numbered else str(own_id),
        "order_key": f"wc_order_{own_id}",
        "created_via": via if shop.version >= (9, 9, 0) else "rest-api",
        "version": ".".join(map(str, shop.version)),
        "status": "pending",
        "currency": body.get("currency", shop.currency),
        "customer_id": body.get("customer_id", 0),
        "billing": {"first_name": "", "last_name": "", "company": "", "address_2": ""},
        "shipping": {"first_name": "", "last_name": "", "company": "", "address_2": ""},
        "meta_data": [],
        "line_items": [],
        "fee_lines": [],
        "shipping_lines": [],
        "coupon_lines": [],
        "reduced": False,
        **shop.dates("date_created", shop.seconds),
        **shop.dates("date_modified", shop.seconds),
        **shop.dates("date_paid", None),
        **shop.dates("date_completed", None),
        **dict.fromkeys(TEXTS, ""),
    }
    _write_texts(shop, new, body)
    return new


def _write_texts(shop: Shop, into: Json, body: Json) -> None:
    for key in TEXTS:
        into[key] = str(body.get(key, into[key]))
    for key in ("billing", "shipping"):
        into[key] |= body.get(key, {})
    write_meta(shop, into["meta_data"], body.get("meta_data"))


def check(shop: Shop, body: Json) -> None:
    """Validate as a single post does, and a batch doesn't."""
    wrong = [
        name
        for name, good in (
            ("status", body.get("status", "pending") in STATES),
            ("currency", body.get("currency", "IDR") in CURRENCIES),
            ("billing", _mailable(body.get("billing", {}))),
            ("line_items", all(map(_line_valid, body.get("line_items", [])))),
            ("fee_lines", all(_text(x, "total") for x in body.get("fee_lines", []))),
        )
        if not good
    ]
    if wrong:
        data = {"status": 400, "params": dict.fromkeys(wrong, "invalid")}
        raise Refused(400, "rest_invalid_param", f"Invalid: {wrong}", data)
    if body.get("customer_id", 0):
        raise Refused(400, "woocommerce_rest_invalid_customer_id")
    new_lines = [x for x in body.get("line_items", []) if "id" not in x]
    nothing = any(x.get("quantity") == 0 for x in new_lines)
    if nothing and shop.version >= (9, 0, 0):
        raise Fatal(nothing)


def _mailable(billing: Json) -> bool:
    return "email" not in billing or "@" in str(billing["email"])


def _line_valid(line: Json) -> bool:
    quantity = line.get("quantity", 1)
    whole = isinstance(quantity, int) or str(quantity).lstrip("-").isdigit()
    return whole and _text(line, "total") and _text(line, "subtotal")


def _text(line: Json, key: str) -> bool:
    return isinstance(line.get(key, ""), str)


def write_items(shop: Shop, into: Json, body: Json) -> None:
    """Add or change lines and fees; a line without id is added each time."""
    for given in body.get("line_items", []):
        if "id" in given:
            _change_line(shop, into, given)
        else:
            into["line_items"].append(_new_line(shop, given))
    for given in body.get("fee_lines", []):
        if not given.get("name"):
            raise Refused(400, "woocommerce_rest_invalid_fee_item", "Name is required.")
        _add_fee(shop, into, given)
    for given in body.get("shipping_lines", []):
        line = {"id": shop.new_item(), "total": str(given.get("total", "0"))}
        line["method_id"] = given["method_id"]
        into["shipping_lines"].append(line)


def _found(shop: Shop, given: Json) -> Json | None:
    """Find a line's product: the SKU beats the id."""
    if "sku" in given:
        by_sku = [x for x in shop.products.values() if x["sku"] == given["sku"]]
        return by_sku[0] if by_sku and given["sku"] else None
    if "product_id" not in given:
        raise Refused(400, "woocommerce_rest_required_product_reference")
    own_id = given.get("variation_id") or given["product_id"]
    return shop.products.get(int(own_id))


def _new_line(shop: Shop, given: Json) -> Json:
    product = _found(shop, given)
    quantity = int(given.get("quantity", 1))
    line: Json = {"id": shop.new_item(), "quantity": quantity, "meta_data": []}
    write_meta(shop, line["meta_data"], given.get("meta_data"))
    if product is None:
        return line | {
            "name": given.get("name", ""),
            "product_id": 0,
            "variation_id": 0,
            "sku": None,
            "subtotal": str(money(given.get("subtotal", 0))),
            "total": str(money(given.get("total", 0))),
            "price": 0,
        }
    price = Decimal(product["regular_price"] or 0) * max(quantity, 0)
    subtotal = money(given.get("subtotal", price))
    total = money(given.get("total", price))
    variation = product["type"] == "variation"
    return line | {
        "name": given.get("name", product["name"]),
        "product_id": product["parent_id"] if variation else product["id"],
        "variation_id": product["id"] if variation else 0,
        "sku": product["sku"],
        "subtotal": str(subtotal),
        "total": str(total),
        "price": total / quantity if quantity else 0,
    }


def product_of(shop: Shop, line: Json) -> Json | None:
    return shop.products.get(line["variation_id"] or line["product_id"])


def _change_line(shop: Shop, into: Json, given: Json) -> None:
    """Change a line: stock follows the quantity, the total doesn't."""
    line = next((x for x in into["line_items"] if x["id"] == given["id"]), None)
    if line is None:
        raise Refused(400, "woocommerce_rest_invalid_item_id")
    write_meta(shop, line["meta_data"], given.get("meta_data"))
    if "quantity" not in given:
        return
    quantity = int(given["quantity"])
    reduced = int(meta_of(line, "_reduced_stock") or 0)
    if into["status"] in TAKES:
        shop_products.move(shop, product_of(shop, line), reduced - quantity)
        _reduce_mark(shop, line, quantity)
    line["quantity"] = quantity
    if not quantity:
        into["line_items"].remove(line)


def _add_fee(shop: Shop, into: Json, given: Json) -> None:
    """Add a fee; a negative one never takes the order below nothing."""
    amount = money(given.get("total", "0"))
    before = total_of(into)
    if amount < 0 and before > 0:
        amount = max(amount, -before)
    fee = {"id": shop.new_item(), "name": given["name"], "total": str(amount)}
    into["fee_lines"].append(fee | {"meta_data": []})


def total_of(what: Json) -> int:
    parts = (*what["line_items"], *what["fee_lines"], *what["shipping_lines"])
    return sum(money(x["total"]) for x in parts)


def change(shop: Shop, what: Json, body: Json) -> None:
    if body.get("status", "pending") not in STATES:
        raise Refused(400, "rest_invalid_param", "status")
    _write_texts(shop, what, body)
    write_items(shop, what, body)
    what |= shop.dates("date_modified", shop.seconds)
    move_to(shop, what, str(body.get("status", what["status"])))


def move_to(shop: Shop, what: Json, status: str) -> None:
    """Change the state, and what follows: stock, dates, mails. Again does nothing."""
    before, what["status"] = what["status"], status
    if before == status:
        return
    if status in PAID and what["date_paid_gmt"] is None:
        what |= shop.dates("date_paid", shop.seconds)
    if status == "completed":
        what |= shop.dates("date_completed", shop.seconds)
        if what["billing"].get("email"):
            shop.mails.append(("Completed order", what["billing"]["email"]))
        shop.die("completed")
    if status in TAKES and not what["reduced"]:
        _take(shop, what)
    if status in PUTS_BACK and what["reduced"]:
        _put_back(shop, what)
    if status == "refunded":
        from tests.sync.woocommerce.shop_refunds import refund_the_rest

        refund_the_rest(shop, what)


def _take(shop: Shop, what: Json) -> None:
    for line in what["line_items"]:
        if meta_of(line, "_reduced_stock"):
            continue
        if shop_products.move(shop, product_of(shop, line), -line["quantity"]):
            _reduce_mark(shop, line, line["quantity"])
    what["reduced"] = True


def _put_back(shop: Shop, what: Json) -> None:
    for line in what["line_items"]:
        taken = meta_of(line, "_reduced_stock")
        if taken and shop_products.move(shop, product_of(shop, line), int(taken)):
            _reduce_mark(shop, line, None)
    what["reduced"] = False


def _reduce_mark(shop: Shop, line: Json, quantity: int | None) -> None:
    value = None if quantity is None else str(quantity)
    write_meta(shop, line["meta_data"], [{"key": "_reduced_stock", "value": value}])


def view(shop: Shop, what: Json) -> Json:
    lines = what["line_items"]
    refunds = [x for x in shop.refunds.values() if x["parent_id"] == what["id"]]
    off = sum(money(x["subtotal"]) - money(x["total"]) for x in lines)
    shape = {key: value for key, value in what.items() if key != "reduced"}
    return shape | {
        "total": str(total_of(what)),
        "discount_total": str(off),
        "total_tax": "0",
        "prices_include_tax": False,
        "refunds": [
            {"id": x["id"], "reason": x["reason"], "total": f"-{x['amount'] or 0}"}
            for x in refunds
        ],
    }


def selected(shop: Shop, query: Mapping[str, str], what: Json) -> bool:
    """Apply the filters that exist; the others are ignored and let all through."""
    wanted = query.get("status", "any")
    if wanted == "any":
        if what["status"] in {"trash", "auto-draft"}:
            return False
    elif what["status"] not in wanted.split(","):
        return False
    via = query.get("created_via")
    if via and shop.version >= (9, 9, 0) and what["created_via"] != via:
        return False
    if "include" in query and str(what["id"]) not in query["include"].split(","):
        return False
    text = query.get("search", "").lower()
    return not text or any(text in x.lower() for x in _searched(shop, what, text))


def _searched(shop: Shop, what: Json, text: str) -> list[Any]:
    """Give what a search looks into, which depends on version and storage."""
    keys = ("company", "first_name", "last_name", "email", "phone", "address_2")
    found = [what[x].get(key, "") for x in ("billing", "shipping") for key in keys]
    found += [x["name"] for x in (*what["line_items"], *what["fee_lines"])]
    if shop.hpos and shop.version >= (8, 9, 0):
        found.append(what["transaction_id"])
    if not shop.hpos:
        found.append(what["customer_note"])
    if re.fullmatch(r"\d+", text):
        found.append(str(what["id"]))
    return found
