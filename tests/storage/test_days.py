from pos.storage import days
from pos.storage.days import BusinessDay
from tests.shop import BREAD, CAKE, HOUR_MS, Shop

DAY = "2026-11-24"


def test_a_till_that_never_sold_has_no_days(shop: Shop) -> None:
    assert shop.read(days.business_days) == ()
    assert shop.read(lambda c: days.sales_by_hour(c, DAY)) == {}


def test_days_come_newest_first_with_their_shifts(shop: Shop) -> None:
    shop.open()
    shop.close_shift()
    shop.open()
    shop.close_shift()
    shop.clock.pass_ms(24 * HOUR_MS)
    shop.open()

    assert shop.read(days.business_days) == (
        BusinessDay("2026-11-25", 1, open=True),
        BusinessDay(DAY, 2, open=False),
    )


def test_sales_are_summed_by_the_hour_of_their_place(shop: Shop) -> None:
    shop.open()
    start = shop.clock.now().local.hour
    shop.sell(shop.basket((BREAD, 2)))
    shop.sell(shop.basket((BREAD, 1)))
    shop.clock.pass_ms(2 * HOUR_MS)
    cancelled = shop.sell(shop.basket((CAKE, 1)))
    shop.sell(shop.basket((BREAD, 3)))
    shop.void(cancelled)

    assert shop.read(lambda c: days.sales_by_hour(c, DAY)) == {
        start: 15_000,
        start + 2: 15_000,
    }
