from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind
from pos.domain.tender import TenderKind
from pos.sync.target import Answer
from pos.sync.woocommerce import Site, WooCommerceStore
from tests.shop import HandClock
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import by_gram, counted, stocked
from tests.sync.woocommerce.shop import Json, Shop, meta_of


def the_order(shop: Shop, doc_id: str) -> Json:
    (order,) = shop.orders_of(doc_id)
    return shop_orders.view(shop, order)


def test_a_sale_becomes_one_completed_order(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 3), off=4_250)
    assert store.send(sale).answer is Answer.ACKED
    order = the_order(shop, sale.doc_id)
    assert (order["status"], order["total"]) == ("completed", "10700")
    (line,) = order["line_items"]
    assert (line["subtotal"], line["total"]) == ("15000", "10750")
    assert counted(shop, "ROTI") == 47
    assert shop.mails == [("New order", "admin")]


def test_what_the_receipt_says_stands_in_the_order(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1), tender=TenderKind.QRIS)
    store.send(sale)
    (order,) = shop.orders_of(sale.doc_id)
    said = {x["key"]: x["value"] for x in order["meta_data"]}
    assert said == {
        "_pos_doc_id": sale.doc_id,
        "_pos_digest": sale.digest,
        "_pos_till": "KSR1",
        "_pos_receipt_no": sale.body["receipt_no"],
        "_pos_sold_at": "2026-11-24T10:00:00+07:00",
        "_pos_business_day": "2026-11-24",
        "_pos_cashier": "K-03",
        "_pos_tender": "qris 5000 4821",
    }
    assert order["transaction_id"] == order["shipping"]["address_2"] == sale.doc_id
    assert order["created_via"] == "kasir"
    assert "24-11-2026 10.00" in order["customer_note"]
    assert "email" not in order["billing"]


def test_goods_that_the_store_lacks_become_a_fee_and_are_told(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 1), (desk.product("BARU"), 2))
    reply = store.send(sale)
    assert (reply.answer, reply.code, reply.words) == (
        Answer.ACKED,
        "sync.unmatched",
        "BARU",
    )
    order = the_order(shop, sale.doc_id)
    assert order["total"] == "15000"
    assert [x["name"] for x in order["fee_lines"]] == ["Barang BARU 2 pcs"]


def test_goods_deleted_since_they_were_looked_up_become_a_fee(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread, cake = stocked(shop, desk, "ROTI"), stocked(shop, desk, "KUE")
    store.send(desk.sale((bread, 1), (cake, 1)))
    gone = next(x["id"] for x in shop.products.values() if x["sku"] == "KUE")
    del shop.products[gone]
    sale = desk.sale((cake, 2), (bread, 1))
    reply = store.send(sale)
    assert (reply.answer, reply.words) == (Answer.ACKED, "KUE"), reply
    assert the_order(shop, sale.doc_id)["total"] == "15000"
    assert counted(shop, "ROTI") == 48


def test_variations_are_sold_by_their_sku(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    from tests.sync.woocommerce import shop_products

    shirt = shop_products.create(shop, {"name": "Kaos", "type": "variable"})
    small = shop_products.create(
        shop,
        {
            "sku": "KAOS-S",
            "regular_price": "9",
            "manage_stock": True,
            "stock_quantity": 5,
        },
        shirt,
    )
    sale = desk.sale((desk.product("KAOS-S", 80_000), 2))
    assert store.send(sale).answer is Answer.ACKED
    (line,) = shop.orders_of(sale.doc_id)[0]["line_items"]
    assert (line["product_id"], line["variation_id"]) == (shirt["id"], small["id"])
    assert counted(shop, "KAOS-S") == 3


def test_weighed_goods_are_sold_in_grams(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    spinach = by_gram(shop, desk, "BAYAM")
    sale = desk.sale((spinach, 333), (spinach, 1_250))
    assert store.send(sale).answer is Answer.ACKED
    assert counted(shop, "BAYAM") == 50_000 - 1_583
    assert the_order(shop, sale.doc_id)["total"] == str(sale.body["total"] - 92)


def test_weighed_goods_that_are_not_kept_in_grams_leave_the_stock_alone(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    stocked(shop, desk, "IKAN", 7)
    fish = desk.product("IKAN", 40_000, Kind.WEIGHED)
    sale = desk.sale((fish, 750))
    reply = store.send(sale)
    assert (reply.answer, reply.code) == (Answer.ACKED, "sync.stock_not_by_gram")
    order = the_order(shop, sale.doc_id)
    (line,) = order["line_items"]
    assert (line["quantity"], line["total"]) == (1, "30000")
    assert line["name"] == "Barang IKAN 750 g"
    assert counted(shop, "IKAN") == 7
    store.send(desk.void(sale))
    assert counted(shop, "IKAN") == 7


def test_leased_goods_do_not_take_the_webs_stock_again(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 5), off=1_001, leased=((bread, 3),))
    assert store.send(sale).answer is Answer.ACKED
    assert counted(shop, "ROTI") == 48
    assert the_order(shop, sale.doc_id)["total"] == "23900"
    store.send(desk.void(sale))
    assert counted(shop, "ROTI") == 50


@pytest.mark.parametrize(
    "fault",
    [
        Fault.REPLY_LOST,
        Fault.REPLY_CUT,
        Fault.GARBLED,
        Fault.BAD_GATEWAY,
        Fault.GATEWAY_TIMEOUT,
    ],
)
def test_a_lost_reply_is_unknown_and_the_order_is_found(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, fault: Fault
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(fault)
    assert store.send(sale).answer is Answer.UNKNOWN
    found = store.find(sale, sale.at.at_ms)
    assert found is not None
    assert found.answer is Answer.ACKED
    assert len(shop.orders) == 1
    assert counted(shop, "ROTI") == 49


@pytest.mark.parametrize("fault", [Fault.REQUEST_LOST, Fault.REQUEST_CUT])
def test_a_lost_request_is_unknown_and_shown_not_to_be_there(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, fault: Fault
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(fault)
    assert store.send(sale).answer is Answer.UNKNOWN
    assert store.find(sale, sale.at.at_ms) is None
    assert store.send(sale).answer is Answer.ACKED
    assert len(shop.orders) == 1


@pytest.mark.parametrize("fault", [Fault.NOTICE, Fault.BOM])
def test_what_plugins_write_before_the_reply_is_read_over(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, fault: Fault
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(fault)
    assert store.send(sale).answer is Answer.ACKED


@pytest.mark.parametrize("where", ["new_order", "completed", "last"])
def test_half_an_order_is_found_and_made_whole(
    shop: Shop, desk: Desk, store: WooCommerceStore, where: str
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2), (desk.product("BARU"), 1))
    shop.fatal = where
    assert store.send(sale).answer is Answer.UNKNOWN
    found = store.find(sale, sale.at.at_ms)
    assert found is not None
    assert found.answer is Answer.ACKED, found
    assert len(shop.orders) == 1
    assert the_order(shop, sale.doc_id)["total"] == "15000"
    assert counted(shop, "ROTI") == 48


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("where", ["new_order", "completed"])
def test_a_repair_whose_reply_is_lost_is_not_done_twice(  # noqa: PLR0917
    shop: Shop,
    front: Front,
    desk: Desk,
    store: WooCommerceStore,
    clock: HandClock,
    where: str,
    nth: int,
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2), (desk.product("BARU"), 1))
    shop.fatal = where
    store.send(sale)
    for _ in range(nth):
        front.plan(Fault.REPLY_LOST, "PUT")
    answers = []
    for _ in range(4):
        answers.append(store.find(sale, sale.at.at_ms))
        clock.pass_ms(60_000)
    assert answers[-1] is not None
    assert answers[-1].answer is Answer.ACKED
    assert the_order(shop, sale.doc_id)["total"] == "15000"
    assert counted(shop, "ROTI") == 48


@pytest.mark.parametrize(("settling_ms", "total"), [(60_000, "10000"), (0, "20000")])
def test_a_repair_that_comes_late_is_waited_for(  # noqa: PLR0917
    shop: Shop,
    front: Front,
    desk: Desk,
    clock: HandClock,
    site: Site,
    settling_ms: int,
    total: str,
) -> None:
    store = WooCommerceStore(site, clock, desk.name, settling_ms)
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2))
    shop.fatal = "new_order"
    store.send(sale)
    front.plan(Fault.LATE, "PUT")
    first, second = (store.find(sale, sale.at.at_ms) for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.answer is Answer.UNKNOWN
    front.release()
    clock.pass_ms(60_000)
    last = store.find(sale, sale.at.at_ms)
    store.close()
    assert last is not None
    assert the_order(shop, sale.doc_id)["total"] == total  # doubled without waiting
    assert (second.answer is Answer.HELD) is (settling_ms > 0)
    assert (last.answer is Answer.ACKED) is (settling_ms > 0)


def test_a_request_repeated_by_a_proxy_that_can_not_be_settled_is_shown(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 1), leased=((bread, 1),))
    front.plan(Fault.TWICE)
    store.send(sale)
    assert store.probe().answer is Answer.ACKED
    fresh = WooCommerceStore(store._client.site, store._client._clock, desk.name)
    found = fresh.find(sale, sale.at.at_ms)
    fresh.close()
    assert found is not None
    assert (found.answer, found.code) == (Answer.DIVERGENT, "sync.twice")
    first, second = (f"#{order_id}" for order_id in shop.orders)
    assert found.differences[0].theirs == f"{first}, {second}"
    assert {x["status"] for x in shop.orders.values()} == {"completed"}


def test_of_two_orders_one_of_which_was_cancelled_the_other_counts(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    void = desk.void(sale)
    front.plan(Fault.TWICE)
    store.send(sale)
    store._lookup._ids.clear()  # as after a restart
    held = store.send(void)
    assert (held.answer, held.code) == (Answer.HELD, "sync.twice")
    shop_orders.change(shop, next(iter(shop.orders.values())), {"status": "cancelled"})
    found = store.find(sale, sale.at.at_ms)
    assert found is not None
    assert (found.answer, found.remote_id) == (Answer.ACKED, str([*shop.orders][1]))
    assert store.send(void).answer is Answer.ACKED
    assert counted(shop, "ROTI") == 50


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"id": "x"}', b'{"id": -1}'])
def test_a_success_that_is_no_order_is_unknown(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, body: bytes
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(lambda answer: replace(answer, body=body))
    assert store.send(sale).answer is Answer.UNKNOWN
    found = store.find(sale, sale.at.at_ms)
    assert found is not None
    assert found.answer is Answer.ACKED


def test_an_order_changed_by_a_plugin_is_shown_and_the_till_is_not_changed(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(
        lambda answer: replace(
            answer, body=answer.body.replace(b'"total": "5000"', b'"total": "NaN"')
        )
    )
    reply = store.send(sale)
    assert reply.answer is Answer.DIVERGENT
    assert ("total", "5000", "NaN") in {
        (x.what, x.ours, x.theirs) for x in reply.differences
    }


def test_a_refused_sale_says_why(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(
        lambda answer: replace(
            answer,
            status=400,
            body=b'{"code":"rest_x","message":"<b>Invalid</b> x\\u001b[2J"}',
        )
    )
    reply = store.send(sale)
    assert (reply.answer, reply.words) == (Answer.REFUSED, "Invalid x [2J")


def test_an_order_thrown_away_in_the_store_is_not_made_again(
    shop: Shop, desk: Desk, store: WooCommerceStore, front: Front
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.REPLY_LOST)
    store.send(sale)
    next(iter(shop.orders.values()))["status"] = "trash"
    found = store.find(sale, sale.at.at_ms)
    assert found is not None
    assert found.answer is Answer.DIVERGENT
    assert ("status", "trash") in {(x.what, x.theirs) for x in found.differences}


def test_a_line_says_which_of_the_sales_lines_it_is(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((desk.product("BARU"), 1), (bread, 4), leased=((bread, 1),))
    store.send(sale)
    lines = shop.orders_of(sale.doc_id)[0]["line_items"]
    assert [(meta_of(x, "_pos_sale_line"), x["quantity"]) for x in lines] == [
        ("2", 3),
        ("2", 1),
    ]


def test_a_sale_that_was_given_away_is_an_order_of_nothing(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2), off=10_000)
    assert store.send(sale).answer is Answer.ACKED
    order = the_order(shop, sale.doc_id)
    assert (order["total"], order["payment_method"]) == ("0", "kasir_none")
    assert counted(shop, "ROTI") == 48


def test_rounding_is_never_clamped_away(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    stocked(shop, desk, "ROTI")
    sweet = desk.product("PERMEN", 99)
    alone = desk.sale((sweet, 1))
    assert alone.body["rounding"] == -99
    assert store.send(alone).answer is Answer.ACKED
    both = desk.sale((desk.goods[0], 1), (sweet, 1))
    assert store.send(both).answer is Answer.ACKED
    totals = [the_order(shop, x.doc_id)["total"] for x in (alone, both)]
    assert totals == ["0", "5000"]
