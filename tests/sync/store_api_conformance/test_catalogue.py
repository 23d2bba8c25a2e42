"""Rule 8: whoever follows the cursor misses nothing."""

from __future__ import annotations

from tests.sync.store_api_conformance.api import Api, sale
from tests.sync.store_api_conformance.rules import rule


def test_a_product_is_told_as_it_is(goods: Api) -> None:
    cursor = goods.now()
    sku = goods.put("KUE", 12, 7_500, name="Kue <lapis> & \u2026 \u0938")
    found = goods.changed(cursor).get(sku)
    rule(8, found is not None, "A new product isn't among the changes.")
    assert found is not None
    told = found["name"], found["price"], found["stock"], found["kind"], found["live"]
    due = ("Kue <lapis> & \u2026 \u0938", 7_500, 12, "counted", True)
    rule(10, told == due, f"{told}; due is {due}, without markup or escapes.")


def test_a_price_and_a_sale_are_changes(goods: Api) -> None:
    sku = goods.put("KUE", 12, 7_500)
    cursor = goods.now()
    rule(8, sku not in goods.changed(cursor), "What changed before is told again.")
    goods.put("KUE", 12, 8_000)
    changed = goods.changed(cursor)
    rule(8, sku in changed, "A price changed, and nothing was told.")
    rule(8, changed[sku]["price"] == 8_000, "The price is an old one.")
    goods.push(sale((sku, 2)))
    stock = goods.changed(cursor)[sku]["stock"]
    rule(8, stock == 10, f"2 of 12 were sold, and {stock} are told.")


def test_what_is_deleted_leaves_a_tombstone(goods: Api) -> None:
    sku = goods.put("HILANG", 1)
    cursor = goods.now()
    goods.put("HILANG", 2)
    product_id = goods.changed(cursor)[sku]["id"]
    goods.delete(sku)
    for once in range(2):
        pages = list(goods.pages(cursor))
        gone = [x for page in pages for x in page["gone"]]
        words = f"{product_id} was deleted; gone is {gone} (asked {once + 1} times)."
        rule(8, product_id in gone, words)
        told = {x["sku"] for page in pages for x in page["products"]}
        rule(8, sku not in told, "A deleted product is told as if it were there.")
    whole = {x["sku"] for page in goods.pages("") for x in page["products"]}
    rule(8, sku not in whole, "A deleted product is in the whole catalogue.")


def test_what_changes_while_it_is_read_comes_again(goods: Api) -> None:
    cursor = goods.now()
    skus = [goods.put(f"HALAMAN-{number}", 1) for number in range(3)]
    prices: dict[str, int] = {}
    for number, page in enumerate(goods.pages(cursor, limit=1)):
        prices |= {x["sku"]: x["price"] for x in page["products"] if x["sku"] in skus}
        if number == 1:
            goods.put("HALAMAN-0", 1, 9_000)
    due = dict.fromkeys(skus, 5_000) | {skus[0]: 9_000}
    rule(8, prices == due, f"Read page by page: {prices}; due is {due}.")


def test_a_cursor_that_nobody_gave(api: Api) -> None:
    status, _ = api.ask("GET", "/v1/changes", cursor="bukan-kursor")
    rule(9, status in (400, 410), f"It answered {status}; 410 (or 400) is due.")
