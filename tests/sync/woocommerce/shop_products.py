"""The shop's products and variations: stock, prices, and what filters find."""

from __future__ import annotations

from collections.abc import Mapping

from tests.sync.woocommerce.shop import Json, Refused, Shop, write_meta

GIVEN = (
    "name",
    "regular_price",
    "status",
    "manage_stock",
    "stock_quantity",
    "sold_individually",
    "images",
    "image",
    "attributes",
    "global_unique_id",
)


def product(shop: Shop, product_id: int) -> Json:
    found = shop.products.get(product_id)
    if found is None or found["type"] == "variation":
        raise Refused(404, "woocommerce_rest_product_invalid_id", "Invalid ID.")
    return found


def create(shop: Shop, body: Json, parent: Json | None = None) -> Json:
    new: Json = {
        "id": shop.new_id(),
        "parent_id": parent["id"] if parent else 0,
        "type": "variation" if parent else body.get("type", "simple"),
        "name": "",
        "sku": "",
        "regular_price": "",
        "status": "publish",
        "manage_stock": False,
        "stock_quantity": None,
        "stock_status": "instock",
        "sold_individually": False,
        "global_unique_id": "",
        "categories": [],
        "images": [],
        "image": None,
        "attributes": [],
        "meta_data": [],
        **shop.dates("date_created", shop.seconds),
    }
    _check_unique(shop, body, 0)
    shop.products[new["id"]] = new
    change(shop, new, body)
    return new


def change(shop: Shop, what: Json, body: Json) -> None:
    """Change a product: stock is absolute, or relative by the undocumented field."""
    _check_unique(shop, body, what["id"])
    quantity = body.get("stock_quantity")
    if isinstance(quantity, float) and quantity != int(quantity):
        raise Refused(400, "rest_invalid_param", "stock_quantity is not an integer")
    what |= {key: body[key] for key in GIVEN if key in body}
    what["sku"] = body.get("sku", what["sku"])
    if "categories" in body:
        ids = [x["id"] for x in body["categories"]]
        what["categories"] = [shop.categories[x] for x in ids]
    write_meta(shop, what["meta_data"], body.get("meta_data"))
    if "stock_quantity" not in body and what["manage_stock"] is True:
        delta = int(body.get("inventory_delta", 0))
        what["stock_quantity"] = (what["stock_quantity"] or 0) + delta
    touch(shop, what)


def touch(shop: Shop, what: Json) -> None:
    """Note a change, at the parent too, and what follows of the stock."""
    what |= shop.dates("date_modified", shop.seconds)
    if what["manage_stock"] is True:
        empty = (what["stock_quantity"] or 0) <= 0
        what["stock_status"] = "outofstock" if empty else "instock"
    if what["parent_id"] in shop.products:
        shop.products[what["parent_id"]] |= shop.dates("date_modified", shop.seconds)


def _check_unique(shop: Shop, body: Json, own_id: int) -> None:
    for key, code in (
        ("sku", "product_invalid_sku"),
        ("global_unique_id", "product_invalid_global_unique_id"),
    ):
        if key == "global_unique_id" and shop.version < (9, 2, 0):
            continue
        for other in shop.products.values():
            same = body.get(key) and other.get(key) == body[key]
            if same and other["id"] != own_id:
                raise Refused(400, code, "Invalid or duplicated.")


def holder(shop: Shop, what: Json) -> Json | None:
    """Give the product that keeps the stock of this one, or None if nobody does."""
    if what["manage_stock"] is True:
        return what
    above = shop.products.get(what["parent_id"])
    return above if above and above["manage_stock"] is True else None


def move(shop: Shop, what: Json | None, delta: int) -> bool:
    """Add to the stock; it may fall below zero. False where it isn't counted."""
    keeper = holder(shop, what) if what else None
    if keeper is None:
        return False
    keeper["stock_quantity"] = (keeper["stock_quantity"] or 0) + delta
    touch(shop, keeper)
    return True


def view(shop: Shop, what: Json) -> Json:
    shape = what | {"price": what["regular_price"]}
    shape["variations"] = [
        x["id"] for x in shop.products.values() if x["parent_id"] == what["id"]
    ]
    if what["type"] == "variation" and what["manage_stock"] is not True:
        above = holder(shop, what)
        if above is not None:
            shape["manage_stock"] = "parent"
            shape["stock_quantity"] = above["stock_quantity"]
    if shop.version < (9, 2, 0):
        del shape["global_unique_id"]
    return shape


def selected(shop: Shop, query: Mapping[str, str], what: Json) -> bool:
    """Apply the filters that exist; the others are ignored."""
    if "sku" in query:
        wanted = {*query["sku"].split(","), query["sku"]}
        return what["status"] != "trash" and what["sku"] in wanted
    if what["type"] == "variation":
        return False
    barcode = query.get("global_unique_id")
    if barcode and shop.version >= (9, 2, 0) and what["global_unique_id"] != barcode:
        return False
    if "include" in query and str(what["id"]) not in query["include"].split(","):
        return False
    text = query.get("search", "").lower()
    if text and text not in (what["name"] + what["sku"]).lower():
        return False
    trash = query.get("status") == "trash"
    return (what["status"] == "trash") is trash
