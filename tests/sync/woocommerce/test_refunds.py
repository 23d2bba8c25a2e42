from __future__ import annotations

from pathlib import Path

import pytest

from pos.domain.lease import BOOTH
from pos.domain.refund import Refunded, RefundLine
from pos.sync.target import Answer
from pos.sync.woocommerce import WooCommerceStore
from tests.shop import HandClock
from tests.sync.woocommerce import shop_refunds
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import by_gram, counted, stocked
from tests.sync.woocommerce.shop import Shop
from tests.sync.woocommerce.world import STOCK, World


def test_a_refund_gives_money_and_goods_back_once(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 3), off=3_000)
    store.send(sale)
    refund = desk.refund(sale, RefundLine(1, 2, restock=True))
    assert store.causes(refund) == (sale.doc_id,)
    assert store.find(refund, 0) is None
    assert store.send(refund).answer is Answer.ACKED
    assert store.send(refund).answer is Answer.ACKED
    (made,) = shop.refunds.values()
    assert made["amount"] == "8000"
    assert counted(shop, "ROTI") == 49
    found = store.find(refund, 0)
    assert found is not None
    assert found.remote_id == str(made["id"])


def test_goods_are_put_back_only_where_the_till_says_so(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread, cake = stocked(shop, desk, "ROTI"), stocked(shop, desk, "KUE")
    sale = desk.sale((bread, 2), (cake, 2))
    store.send(sale)
    back = RefundLine(1, 1, restock=True), RefundLine(2, 1, restock=False)
    assert store.send(desk.refund(sale, *back)).answer is Answer.ACKED
    assert (counted(shop, "ROTI"), counted(shop, "KUE")) == (49, 48)
    (made,) = shop.refunds.values()
    assert made["amount"] == "10000"
    broken = desk.refund(
        sale,
        RefundLine(2, 1, restock=False),
        before=Refunded({1: 1, 2: 1}, 10_000),
    )
    store.send(broken)
    assert counted(shop, "KUE") == 48


def test_goods_that_go_back_to_the_booth_do_not_reach_the_web(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 3), leased=((bread, 3),))
    store.send(sale)
    refund = desk.refund(sale, RefundLine(1, 3, restock=True), to=BOOTH)
    assert store.send(refund).answer is Answer.ACKED
    assert counted(shop, "ROTI") == 50
    assert next(iter(shop.orders.values()))["status"] == "refunded"


def test_a_line_that_was_split_is_refunded_part_by_part(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 5), leased=((bread, 3),))
    store.send(sale)
    first = desk.refund(sale, RefundLine(1, 3, restock=True))
    store.send(first)
    second = desk.refund(
        sale,
        RefundLine(1, 2, restock=True),
        before=Refunded({1: 3}, first.body["amount"]),
    )
    store.send(second)
    amounts = [x["amount"] for x in shop.refunds.values()]
    taken = [
        [(x["quantity"], x["total"]) for x in made["line_items"]]
        for made in shop.refunds.values()
    ]
    assert amounts == ["15000", "10000"]
    assert taken == [[(-2, "-10000"), (-1, "-5000")], [(-2, "-10000")]]
    assert counted(shop, "ROTI") == 53


def test_grams_come_back_as_grams(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    spinach = by_gram(shop, desk, "BAYAM")
    sale = desk.sale((spinach, 500))
    store.send(sale)
    store.send(desk.refund(sale, RefundLine(1, 200, restock=True)))
    assert counted(shop, "BAYAM") == 50_000 - 300


@pytest.mark.parametrize(
    "fault", [Fault.REPLY_LOST, Fault.REPLY_CUT, Fault.GATEWAY_TIMEOUT]
)
def test_a_refund_whose_reply_is_lost_is_found(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, fault: Fault
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2))
    store.send(sale)
    refund = desk.refund(sale, RefundLine(1, 1, restock=True))
    front.plan(fault)
    assert store.send(refund).answer is Answer.UNKNOWN
    found = store.find(refund, 0)
    assert found is not None
    assert found.answer is Answer.ACKED
    assert len(shop.refunds) == 1


def test_more_than_is_left_is_refused_with_the_stores_words(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    store.send(sale)
    (order,) = shop.orders.values()
    shop_refunds.create(
        shop, order, {"api_refund": False, "amount": "4000", "line_items": []}
    )
    reply = store.send(desk.refund(sale, RefundLine(1, 1, restock=True)))
    assert (reply.answer, reply.words) == (Answer.REFUSED, "Invalid refund amount.")


def test_a_void_cancels_the_order_and_again_does_nothing(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 4))
    store.send(sale)
    void = desk.void(sale)
    front.plan(Fault.REPLY_LOST, "PUT")
    assert store.send(void).answer is Answer.UNKNOWN
    found = store.find(void, 0)
    assert found is not None
    assert found.answer is Answer.ACKED
    assert store.send(void).answer is Answer.ACKED
    assert counted(shop, "ROTI") == 50
    assert not shop.refunds


def test_a_void_of_leased_goods_gives_the_money_back_and_no_goods(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    sale = desk.sale((bread, 4), (desk.product("BARU", 333), 1), leased=((bread, 4),))
    store.send(sale)
    void = desk.void(sale)
    assert store.send(void).answer is Answer.ACKED
    assert store.find(void, 0) is not None
    assert counted(shop, "ROTI") == 50
    (order,) = shop.orders.values()
    assert order["status"] == "refunded"
    assert shop_refunds.left(shop, order) == 0


def test_a_refund_finds_its_sale_after_a_restart_without_a_search_that_works(
    shop: Shop, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    store.send(sale)
    shop.orders[next(iter(shop.orders))]["shipping"]["address_2"] = ""
    shop.orders[next(iter(shop.orders))]["transaction_id"] = ""
    fresh = WooCommerceStore(store._client.site, clock, desk.name)
    refund = desk.refund(sale, RefundLine(1, 1, restock=True))
    reply = fresh.send(refund)
    fresh.close()
    assert reply.answer is Answer.ACKED


def test_a_refund_of_a_sale_that_was_deleted_in_the_store_is_told(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    store.send(sale)
    shop.orders.clear()
    reply = store.send(desk.refund(sale, RefundLine(1, 1, restock=True)))
    assert (reply.answer, reply.code) == (Answer.REFUSED, "sync.sale_not_there")


def test_a_refund_of_another_tills_sale_waits_for_it(tmp_path: Path) -> None:
    world = World(tmp_path, (11, 0, 1), hpos=True)
    with world.front:
        world.begin()
        neighbour = Desk(world.clock.now)
        neighbour.goods.extend(world.desk.goods)
        sale = neighbour.sale((world.bread, 2))
        refund = world.desk.refund(sale, RefundLine(1, 1, restock=True))
        other = world.desk.sale((world.bread, 1))
        world.run()
        states = world.states()
        assert (states[refund.doc_id], states[other.doc_id]) == ("pending", "acked")

        assert world.store.send(sale).answer is Answer.ACKED
        world.run(3_600_000)
        assert world.states()[refund.doc_id] == "acked"
        assert counted(world.shop, "ROTI") == STOCK - 2 - 1 + 1
        world.end()
        world.till.close()
