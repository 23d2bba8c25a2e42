"""The shop's refunds: neither the amount nor the quantity is checked by the lines."""

from __future__ import annotations

from typing import Any

from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.shop import Json, Refused, Shop, meta_of, write_meta
from tests.sync.woocommerce.shop_orders import money, product_of, total_of

CANNOT = "woocommerce_rest_cannot_create_order_refund"


def create(shop: Shop, order: Json, body: Json) -> Json:
    if body.get("api_refund", True) is not False:
        text = "The payment gateway for this order does not exist."
        raise Refused(500, CANNOT, text, 500)
    given = [x for x in body.get("line_items", []) if _line(order, x)]
    amount = _amount(body, given)
    if money(amount or 0) > left(shop, order):
        raise Refused(500, CANNOT, "Invalid refund amount.", 500)
    refund = _record(shop, order, amount, str(body.get("reason", "")))
    write_meta(shop, refund["meta_data"], body.get("meta_data"))
    refund["line_items"] = [_back(shop, order, x) for x in given]
    shop.refunds[refund["id"]] = refund
    if body.get("api_restock", True) is not False:
        _restock(shop, order, given)
    if not left(shop, order) and order["status"] != "refunded":
        order["status"] = "refunded"
    return refund


def _line(order: Json, given: Json) -> Json | None:
    """Find the order's line, or fee; a wrong id is dropped without a word."""
    items = (*order["line_items"], *order["fee_lines"])
    return next((x for x in items if x["id"] == given.get("id")), None)


def _amount(body: Json, given: list[Json]) -> str:
    if "amount" in body:
        return str(body["amount"])
    if given and all("refund_total" in x for x in given):
        return str(sum(money(x["refund_total"]) for x in given))
    return ""


def left(shop: Shop, order: Json) -> int:
    """Give the money that can still be refunded."""
    made = [x for x in shop.refunds.values() if x["parent_id"] == order["id"]]
    return total_of(order) - sum(money(x["amount"] or 0) for x in made)


def _record(shop: Shop, order: Json, amount: str, reason: str) -> Json:
    return {
        "id": shop.new_id(),
        "parent_id": order["id"],
        "amount": amount,
        "reason": reason,
        "meta_data": [],
        "line_items": [],
        **shop.dates("date_created", shop.seconds),
    }


def _back(shop: Shop, order: Json, given: Json) -> Json:
    line = _line(order, given)
    assert line is not None
    mark: dict[str, Any] = {"key": "_refunded_item_id", "value": str(line["id"])}
    return {
        "id": shop.new_item(),
        "name": line["name"],
        "product_id": line.get("product_id", 0),
        "variation_id": line.get("variation_id", 0),
        "quantity": -int(given.get("quantity", 0)),
        "total": str(-money(given.get("refund_total", 0))),
        "meta_data": [mark | {"id": shop.new_item()}],
    }


def _restock(shop: Shop, order: Json, given: list[Json]) -> None:
    """Put goods back, as many as asked: of lines that took stock only."""
    for one in given:
        line = _line(order, one)
        quantity = int(one.get("quantity", 0))
        if line is None or "product_id" not in line or not quantity:
            continue
        taken = meta_of(line, "_reduced_stock")
        if taken and shop_products.move(shop, product_of(shop, line), quantity):
            left_over = [{"key": "_reduced_stock", "value": str(int(taken) - quantity)}]
            write_meta(shop, line["meta_data"], left_over)


def refund_the_rest(shop: Shop, order: Json) -> None:
    """Record what a change to ``refunded`` by hand implies: money, no goods."""
    rest = left(shop, order)
    if rest > 0:
        refund = _record(shop, order, str(rest), "Order fully refunded.")
        shop.refunds[refund["id"]] = refund
