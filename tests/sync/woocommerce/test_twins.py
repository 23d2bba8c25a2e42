from __future__ import annotations

from pos.sync.target import Answer
from pos.sync.woocommerce import Site, WooCommerceStore
from pos.sync.woocommerce.twins import EVERY_MS
from tests.shop import HandClock
from tests.sync.woocommerce import shop_orders
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.front import Fault, Front
from tests.sync.woocommerce.goods import counted, stocked
from tests.sync.woocommerce.shop import Shop, meta_of


def states(shop: Shop) -> list[str]:
    return [order["status"] for order in shop.orders.values()]


def test_two_copies_of_a_till_leave_one_order(
    shop: Shop, desk: Desk, site: Site, clock: HandClock
) -> None:
    one, two = (WooCommerceStore(site, clock, desk.name) for _ in range(2))
    bread = stocked(shop, desk, "ROTI")
    sales = [desk.sale((bread, 1)) for _ in range(3)]
    for sale in sales:  # in the same second
        assert one.send(sale).answer is Answer.ACKED
        assert two.send(sale).answer is Answer.ACKED
    assert counted(shop, "ROTI") == 50 - 6

    assert one.probe().answer is Answer.ACKED
    assert two.probe().answer is Answer.ACKED

    assert states(shop) == ["completed", "cancelled"] * 3
    assert counted(shop, "ROTI") == 50 - 3
    orders = [*shop.orders.values()]
    assert meta_of(orders[1], "_pos_twin_of") == str(orders[0]["id"])
    told = [x.find(sales[0], sales[0].at.at_ms) for x in (one, two)]
    one.close()
    two.close()
    for found in told:
        assert found is not None
        assert (found.answer, found.remote_id) == (Answer.ACKED, str(orders[0]["id"]))


def test_a_copy_that_comes_an_hour_later_settles_it_itself(
    shop: Shop, desk: Desk, site: Site, clock: HandClock
) -> None:
    one, two = (WooCommerceStore(site, clock, desk.name) for _ in range(2))
    sale = desk.sale((stocked(shop, desk, "ROTI"), 2))
    one.send(sale)
    one.probe()
    clock.pass_ms(3_600_000)
    two.send(sale)
    two.probe()
    one.close()
    two.close()

    assert states(shop) == ["completed", "cancelled"]
    assert counted(shop, "ROTI") == 48


def test_a_repeated_request_is_settled_and_looked_for_once(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    store.probe()
    front.plan(Fault.TWICE)
    store.send(sale)
    store.probe()
    assert states(shop) == ["completed", "cancelled"]
    before = len(front.seen)
    store.probe()
    assert len(front.seen) == before + 1, "nothing new was made"


def test_a_till_that_sells_now_and_then_does_not_list_the_day_each_time(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    for _ in range(2):
        front.plan(Fault.TWICE)
        store.send(desk.sale((bread, 1)))
        store.probe()
    assert states(shop).count("cancelled") == 1
    clock.pass_ms(EVERY_MS)
    store.probe()
    assert states(shop).count("cancelled") == 2


def test_a_till_that_is_never_idle_looks_all_the_same(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    front.plan(Fault.TWICE)
    store.send(desk.sale((bread, 1)))
    store.send(desk.sale((bread, 1)))
    assert states(shop).count("cancelled") == 0
    clock.pass_ms(EVERY_MS)
    store.send(desk.sale((bread, 1)))

    assert states(shop).count("cancelled") == 1
    assert counted(shop, "ROTI") == 50 - 3


def test_trouble_with_the_look_is_none_of_the_sale_and_is_made_up_for(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore, clock: HandClock
) -> None:
    bread = stocked(shop, desk, "ROTI")
    front.plan(Fault.TWICE)
    store.send(desk.sale((bread, 1)))
    clock.pass_ms(EVERY_MS)
    front.plan(Fault.UNAVAILABLE, "GET", "/orders")
    assert store.send(desk.sale((bread, 1))).answer is Answer.ACKED
    assert states(shop).count("cancelled") == 0
    front.plan(Fault.REPLY_LOST, "PUT")
    assert store.probe().answer is Answer.UNKNOWN
    assert store.probe().answer is Answer.ACKED
    assert states(shop).count("cancelled") == 1
    assert counted(shop, "ROTI") == 50 - 2


def test_one_that_a_person_cancelled_already_is_left_alone(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.TWICE)
    store.send(sale)
    first = next(iter(shop.orders.values()))
    shop_orders.change(shop, first, {"status": "cancelled"})
    store.probe()

    assert states(shop) == ["cancelled", "completed"]


def test_the_complete_one_stays(
    shop: Shop, front: Front, desk: Desk, store: WooCommerceStore
) -> None:
    sale = desk.sale((stocked(shop, desk, "ROTI"), 1))
    front.plan(Fault.TWICE)
    store.send(sale)
    first = next(iter(shop.orders.values()))
    shop_orders.change(shop, first, {"status": "pending"})
    store.probe()

    assert states(shop) == ["cancelled", "completed"]
    assert counted(shop, "ROTI") == 49
