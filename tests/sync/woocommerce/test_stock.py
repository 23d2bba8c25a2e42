from __future__ import annotations

from pos.domain.catalogue import Kind
from pos.domain.lease import Lease, LeaseLine, give_back, take
from pos.sync.target import Answer
from pos.sync.woocommerce import WooCommerceStore
from pos.system import SystemIds
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.documents import DAY, Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import by_gram, counted, stocked
from tests.sync.woocommerce.shop import Shop, meta_of


def lease(*lines: tuple[str, int]) -> Lease:
    goods = tuple(LeaseLine(f"p-{sku}", sku, quantity) for sku, quantity in lines)
    return Lease(SystemIds().new(), "SMEXPO", "A-01", DAY, goods)


def test_goods_taken_in_are_added_once(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread, cake = stocked(shop, desk, "ROTI"), stocked(shop, desk, "KUE")
    received = desk.received((bread, 40), (cake, 5))
    assert store.wants(received)
    assert store.find(received, 0) is None
    for _ in range(3):
        assert store.send(received).answer is Answer.ACKED
    assert (counted(shop, "ROTI"), counted(shop, "KUE")) == (90, 55)
    found = store.find(received, 0)
    assert found is not None
    assert found.answer is Answer.ACKED


def test_a_move_whose_reply_is_lost_goes_on_where_it_stopped(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    received = desk.received(
        (stocked(shop, desk, "ROTI"), 40), (stocked(shop, desk, "KUE"), 5)
    )
    front.plan(Fault.REPLY_LOST, "PUT")
    assert store.send(received).answer is Answer.UNKNOWN
    assert (counted(shop, "ROTI"), counted(shop, "KUE")) == (90, 50)
    assert store.find(received, 0) is None
    assert store.send(received).answer is Answer.ACKED
    assert (counted(shop, "ROTI"), counted(shop, "KUE")) == (90, 55)


def test_marks_of_two_tills_stand_side_by_side(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    first, second = desk.received((bread, 1)), desk.received((bread, 2))
    store.send(first)
    store.send(second)
    (product,) = shop.products.values()
    values = [meta_of(product, f"_pos_move_{x.doc_id}") for x in (first, second)]
    assert values == ["+1 @ 50", "+2 @ 51"]


def test_a_mark_without_its_stock_is_shown_and_not_guessed(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    received = desk.received((stocked(shop, desk, "ROTI"), 7))
    front.plan(Fault.REPLY_LOST, "PUT")
    store.send(received)
    next(iter(shop.products.values()))["stock_quantity"] = 50
    found = store.find(received, 0)
    assert found is not None
    assert (found.answer, found.code) == (Answer.DIVERGENT, "sync.stock_unsure")
    assert [(x.ours, x.theirs) for x in found.differences] == [("57", "50")]


def test_a_lease_leaves_the_web_and_comes_back(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    bread = stocked(shop, desk, "ROTI")
    taken = desk.write(take(lease(("ROTI", 20))))
    assert store.wants(taken)
    store.send(taken)
    assert counted(shop, "ROTI") == 30
    store.send(desk.sale((bread, 8), leased=((bread, 8),)))
    assert counted(shop, "ROTI") == 30
    store.send(desk.write(give_back(lease(("ROTI", 12)))))
    assert counted(shop, "ROTI") == 42


def test_stock_of_a_variation_and_of_a_parent(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    shirt = shop_products.create(
        shop,
        {
            "name": "Kaos",
            "type": "variable",
            "manage_stock": True,
            "stock_quantity": 9,
        },
    )
    own = {"manage_stock": True, "stock_quantity": 3}
    shop_products.create(shop, {"sku": "KAOS-S", **own}, shirt)
    shop_products.create(shop, {"sku": "KAOS-M"}, shirt)
    small, middle = desk.product("KAOS-S"), desk.product("KAOS-M")
    assert store.send(desk.received((small, 2), (middle, 4))).answer is Answer.ACKED
    assert counted(shop, "KAOS-S") == 5
    assert shop.stock(shirt["id"]) == 13


def test_grams_are_added_to_grams_and_to_nothing_else(
    shop: Shop, desk: Desk, store: WooCommerceStore
) -> None:
    spinach = by_gram(shop, desk, "BAYAM")
    stocked(shop, desk, "IKAN", 7)
    fish = desk.product("IKAN", 40_000, Kind.WEIGHED)
    desk.goods = [x for x in desk.goods if x.sku != "IKAN" or x.weighed]
    reply = store.send(desk.received((spinach, 2_500), (fish, 900)))
    assert (reply.answer, reply.words) == (Answer.ACKED, "IKAN")
    assert (counted(shop, "BAYAM"), counted(shop, "IKAN")) == (52_500, 7)


def test_what_the_store_does_not_count_is_left_alone(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    shop_products.create(shop, {"sku": "JASA", "regular_price": "1"})
    received = desk.received((desk.product("JASA"), 3))
    assert store.send(received).answer is Answer.ACKED
    assert front.calls("PUT") == 0


def test_a_revoked_key_pauses(shop: Shop, desk: Desk, store: WooCommerceStore) -> None:
    received = desk.received((stocked(shop, desk, "ROTI"), 3))
    shop.keys.clear()
    assert store.send(received).answer is Answer.PAUSED
