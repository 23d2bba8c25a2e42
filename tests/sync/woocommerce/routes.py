"""The addresses of the shop's API, and its lists: filters, pages, fields."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from tests.sync.woocommerce import shop_orders, shop_products, shop_refunds
from tests.sync.woocommerce.front import Request
from tests.sync.woocommerce.shop import Json, Refused, Shop

Routed = tuple[int, Any, dict[str, str]]


def route(shop: Shop, request: Request, path: str) -> Routed:
    for pattern, serve in ROUTES:
        found = re.fullmatch(pattern, path)
        if found:
            return serve(shop, request, *map(int, found.groups()))
    raise Refused(404, "rest_no_route", "No route was found")


def body_of(request: Request) -> Json:
    """Read the body: what isn't JSON by its type is no body at all."""
    if "json" not in request.headers.get("content-type", "") or not request.body:
        return {}
    try:
        body = json.loads(request.body)
    except ValueError:
        raise Refused(400, "rest_invalid_json", "Invalid JSON body passed.") from None
    return body if isinstance(body, dict) else {}


def invalid(name: str) -> Refused:
    data = {"status": 400, "params": {name: "Invalid parameter."}, "details": {}}
    return Refused(400, "rest_invalid_param", f"Invalid parameter(s): {name}", data)


def listed(request: Request, things: Iterable[Json]) -> Routed:
    """Give a page: at most 100; one beyond the end is empty."""
    found = list(things)
    per_page = request.query.get("per_page", "10")
    if not per_page.isdigit() or not 1 <= int(per_page) <= 100:
        raise invalid("per_page")
    size, page = int(per_page), int(request.query.get("page", "1"))
    pages = -(-len(found) // size)
    headers = {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages)}
    links = [("next", page + 1)] if page < pages else []
    links += [("prev", page - 1)] if page > 1 else []
    headers["Link"] = ", ".join(
        f'<https://shop{request.path}?page={number}>; rel="{rel}"'
        for rel, number in links
    )
    part = found[(page - 1) * size : page * size]
    return 200, [shown(request, one) for one in part], headers


def shown(request: Request, thing: Json) -> Json:
    """Trim to the fields asked for, and the meta data to the keys asked for."""
    fields = request.query.get("_fields")
    keys = request.query.get("include_meta")
    shape = dict(thing)
    shape.pop("type", None) if thing.get("type") == "shop_order" else None
    if keys and "meta_data" in shape:
        wanted = keys.split(",")
        shape["meta_data"] = [x for x in shape["meta_data"] if x["key"] in wanted]
    if not fields:
        return shape
    return {key: shape[key] for key in fields.split(",") if key in shape}


def in_order(request: Request, things: Iterable[Json]) -> list[Json]:
    by = {"id": "id", "modified": "date_modified_gmt", "date": "date_created_gmt"}
    key = by[request.query.get("orderby", "date")]
    down = request.query.get("order", "desc") == "desc"
    return sorted(things, key=lambda x: (x[key], x["id"]), reverse=down)


def between(shop: Shop, request: Request, thing: Json) -> bool:
    """Apply the filters by date: exclusive, whole seconds, in a time zone."""
    gmt = request.query.get("dates_are_gmt") == "true"
    for name, key, sign in (
        ("after", "date_created_gmt", 1),
        ("before", "date_created_gmt", -1),
        ("modified_after", "date_modified_gmt", 1),
    ):
        given = request.query.get(name)
        if given is None:
            continue
        at = shop.seconds_of(thing[key], gmt=True)
        if sign * (at - shop.seconds_of(given, gmt=gmt)) <= 0:
            return False
    return True


def get_orders(shop: Shop, request: Request) -> Routed:
    found = (
        shop_orders.view(shop, order)
        for order in shop.orders.values()
        if order["type"] == "shop_order"
        and shop_orders.selected(shop, request.query, order)
        and between(shop, request, order)
    )
    return listed(request, in_order(request, found))


def post_order(shop: Shop, request: Request) -> Routed:
    order = shop_orders.create(shop, body_of(request))
    return 201, shown(request, shop_orders.view(shop, order)), {}


def post_orders_batch(shop: Shop, request: Request) -> Routed:
    """Take a batch: not atomic, without validation, 200 whatever fails."""
    body = body_of(request)
    if sum(map(len, body.values())) > 100:
        raise Refused(413, "woocommerce_rest_request_entity_too_large")
    if not body:
        return 200, [], {}
    created = []
    for order_id in body.get("delete", []):
        shop.orders.pop(order_id, None)
    for one in body.get("create", []):
        try:
            order = shop_orders.create(shop, one, checked=False)
            created.append(shop_orders.view(shop, order))
        except Refused as refused:
            created.append({"id": 0, "error": refused.body})
    if request.query.get("_fields"):
        created = []
    return 200, {"create": created}, {}


def get_order(shop: Shop, request: Request, order_id: int) -> Routed:
    order = shop_orders.order(shop, order_id)
    return 200, shown(request, shop_orders.view(shop, order)), {}


def put_order(shop: Shop, request: Request, order_id: int) -> Routed:
    order = shop_orders.order(shop, order_id)
    shop_orders.change(shop, order, body_of(request))
    return 200, shown(request, shop_orders.view(shop, order)), {}


def delete_order(shop: Shop, request: Request, order_id: int) -> Routed:
    """Throw away, or delete: stock stays as it is."""
    order = shop_orders.order(shop, order_id)
    if request.query.get("force") == "true":
        del shop.orders[order_id]
    else:
        order["status"] = "trash"
    return 200, shop_orders.view(shop, order), {}


def get_refunds(shop: Shop, request: Request, order_id: int) -> Routed:
    shop_orders.order(shop, order_id)
    found = [x for x in shop.refunds.values() if x["parent_id"] == order_id]
    return listed(request, sorted(found, key=lambda x: -x["id"]))


def post_refund(shop: Shop, request: Request, order_id: int) -> Routed:
    refund = shop_refunds.create(
        shop, shop_orders.order(shop, order_id), body_of(request)
    )
    return 201, shown(request, refund), {}


def delete_refund(shop: Shop, _: Request, order_id: int, refund_id: int) -> Routed:
    """Delete a refund: what it restocked stays."""
    shop_orders.order(shop, order_id)
    if refund_id not in shop.refunds:
        raise Refused(404, "woocommerce_rest_invalid_order_refund_id")
    return 200, shop.refunds.pop(refund_id), {}


def get_all_refunds(shop: Shop, request: Request) -> Routed:
    _only_new(shop)
    return listed(request, shop.refunds.values())


def get_products(shop: Shop, request: Request) -> Routed:
    if request.query.get("type") == "variation":
        raise invalid("type")
    found = (
        product
        for product in shop.products.values()
        if shop_products.selected(shop, request.query, product)
        and between(shop, request, product)
    )
    views = (shop_products.view(shop, x) for x in in_order(request, found))
    return listed(request, views)


def get_all_variations(shop: Shop, request: Request) -> Routed:
    _only_new(shop)
    found = (x for x in shop.products.values() if x["type"] == "variation")
    found = (x for x in found if between(shop, request, x))
    return listed(request, in_order(request, found))


def _only_new(shop: Shop) -> None:
    if shop.version < (11, 0, 0):
        raise Refused(404, "rest_no_route", "No route was found")


def post_product(shop: Shop, request: Request) -> Routed:
    product = shop_products.create(shop, body_of(request))
    return 201, shop_products.view(shop, product), {}


def post_products_batch(shop: Shop, request: Request) -> Routed:
    for product_id in body_of(request).get("delete", []):
        shop.products.pop(product_id, None)
    return 200, {}, {}


def get_product(shop: Shop, request: Request, product_id: int) -> Routed:
    product = shop_products.product(shop, product_id)
    return 200, shown(request, shop_products.view(shop, product)), {}


def put_product(shop: Shop, request: Request, product_id: int) -> Routed:
    product = shop_products.product(shop, product_id)
    shop_products.change(shop, product, body_of(request))
    return 200, shown(request, shop_products.view(shop, product)), {}


def delete_product(shop: Shop, request: Request, product_id: int) -> Routed:
    """Throw away, or delete: either way it vanishes without a trace."""
    product = shop_products.product(shop, product_id)
    if request.query.get("force") == "true":
        del shop.products[product_id]
        for child in [
            x for x in shop.products.values() if x["parent_id"] == product_id
        ]:
            del shop.products[child["id"]]
    else:
        product["status"] = "trash"
    return 200, shop_products.view(shop, product), {}


def get_variations(shop: Shop, request: Request, parent_id: int) -> Routed:
    shop_products.product(shop, parent_id)
    found = [x for x in shop.products.values() if x["parent_id"] == parent_id]
    views = (shop_products.view(shop, x) for x in in_order(request, found))
    return listed(request, views)


def post_variation(shop: Shop, request: Request, parent_id: int) -> Routed:
    parent = shop_products.product(shop, parent_id)
    variation = shop_products.create(shop, body_of(request), parent)
    return 201, shop_products.view(shop, variation), {}


def get_variation(shop: Shop, request: Request, _: int, variation_id: int) -> Routed:
    return (
        200,
        shown(request, shop_products.view(shop, _variation(shop, variation_id))),
        {},
    )


def put_variation(shop: Shop, request: Request, _: int, variation_id: int) -> Routed:
    variation = _variation(shop, variation_id)
    shop_products.change(shop, variation, body_of(request))
    return 200, shown(request, shop_products.view(shop, variation)), {}


def _variation(shop: Shop, variation_id: int) -> Json:
    found = shop.products.get(variation_id)
    if found is None or found["type"] != "variation":
        raise Refused(404, "woocommerce_rest_product_variation_invalid_id")
    return found


def post_category(shop: Shop, request: Request) -> Routed:
    new: Json = {"id": shop.new_id(), "name": str(body_of(request)["name"])}
    shop.categories[new["id"]] = new
    return 201, new, {}


def delete_category(shop: Shop, _: Request, category_id: int) -> Routed:
    return 200, shop.categories.pop(category_id), {}


def get_currency(shop: Shop, _: Request) -> Routed:
    return 200, {"code": shop.currency, "name": shop.currency, "symbol": ""}, {}


Serve = Callable[..., Routed]


def by_method(**serves: Serve) -> Serve:
    def serve(shop: Shop, request: Request, *ids: int) -> Routed:
        chosen = serves.get(request.method)
        if chosen is None:
            raise Refused(404, "rest_no_route", "No route was found")
        return chosen(shop, request, *ids)

    return serve


ROUTES: list[tuple[str, Serve]] = [
    (r"/orders", by_method(GET=get_orders, POST=post_order)),
    (r"/orders/batch", by_method(POST=post_orders_batch)),
    (r"/orders/(\d+)", by_method(GET=get_order, PUT=put_order, DELETE=delete_order)),
    (r"/orders/(\d+)/refunds", by_method(GET=get_refunds, POST=post_refund)),
    (r"/orders/(\d+)/refunds/(\d+)", by_method(DELETE=delete_refund)),
    (r"/refunds", by_method(GET=get_all_refunds)),
    (r"/products/batch", by_method(POST=post_products_batch)),
    (r"/products", by_method(GET=get_products, POST=post_product)),
    (
        r"/products/(\d+)",
        by_method(GET=get_product, PUT=put_product, DELETE=delete_product),
    ),
    (r"/products/(\d+)/variations", by_method(GET=get_variations, POST=post_variation)),
    (
        r"/products/(\d+)/variations/(\d+)",
        by_method(GET=get_variation, PUT=put_variation),
    ),
    (r"/variations", by_method(GET=get_all_variations)),
    (r"/products/categories", by_method(POST=post_category)),
    (r"/products/categories/(\d+)", by_method(DELETE=delete_category)),
    (r"/data/currencies/current", by_method(GET=get_currency)),
]
