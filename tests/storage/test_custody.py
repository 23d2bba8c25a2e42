from __future__ import annotations

from pos.storage import custody
from tests.day import play_day
from tests.shop import HOUR_MS, Shop


def test_one_day_s_cash_is_what_all_days_say_of_it(shop: Shop) -> None:
    play_day(shop)
    shop.close_shift()
    shop.clock.pass_ms(24 * HOUR_MS)
    shop.open()
    shop.sell(shop.basket())
    everything = shop.read(custody.cash_by_day)
    days = [x.business_day for x in everything]
    assert len(days) > 1

    for known in everything:
        day = known.business_day
        assert shop.read(lambda c, d=day: custody.cash_by_day(c, d, d)) == (known,)  # type: ignore[misc]
    since = shop.read(lambda c: custody.cash_by_day(c, days[0]))
    assert [x.business_day for x in since] == days[:1]
