"""A clock that jumps changes neither order nor numbers, and is told once."""

from __future__ import annotations

import pytest

from pos.operations import maintenance
from pos.storage import queries
from tests.shop import Shop

YEAR_MS = 365 * 86_400_000


def anomalies(shop: Shop) -> list[tuple[object, ...]]:
    return shop.rows(
        "SELECT json_extract(CAST(data AS TEXT), '$.body.what') FROM journal "
        "WHERE kind = 'clock.anomaly' ORDER BY seq"
    )


def numbers_in_order(shop: Shop) -> list[object]:
    rows = shop.rows(
        "SELECT json_extract(CAST(data AS TEXT), '$.body.receipt_seq') FROM journal "
        "WHERE kind = 'sale.completed' ORDER BY till, epoch, seq"
    )
    return [number for (number,) in rows]


@pytest.mark.parametrize(
    ("years", "there", "back_again"),
    [(-3, ["back"], []), (10, ["range"], ["back"])],
)
def test_a_jump_is_journalled_once_and_nothing_breaks(
    years: int, there: list[str], back_again: list[str], shop: Shop
) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.clock.at_ms += years * YEAR_MS
    for _ in range(3):
        shop.clock.pass_ms(1_000)
        shop.sell(shop.basket())
    assert anomalies(shop) == [(what,) for what in there]

    shop.clock.at_ms -= years * YEAR_MS
    for _ in range(3):
        shop.clock.pass_ms(1_000)
        shop.sell(shop.basket())

    assert anomalies(shop) == [(what,) for what in there + back_again]
    assert numbers_in_order(shop) == [1, 2, 3, 4, 5, 6, 7]
    assert shop.close_shift().z_no == 1
    assert shop.read(maintenance.verify).findings == ()


def test_a_clock_set_right_by_the_network_is_no_anomaly(shop: Shop) -> None:
    shop.open()
    shop.clock.at_ms -= 90_000
    shop.sell(shop.basket())
    shop.clock.at_ms += 3_600_000
    shop.sell(shop.basket())

    assert anomalies(shop) == []


def test_a_dead_battery_at_each_start_is_told_each_time_it_happens(shop: Shop) -> None:
    shop.open()
    for _ in range(3):
        shop.clock.at_ms -= YEAR_MS
        shop.sell(shop.basket())
        shop.clock.at_ms += YEAR_MS
        shop.sell(shop.basket())

    assert anomalies(shop) == [("back",)] * 3


def test_the_newest_receipt_comes_first_whatever_its_clock_said(shop: Shop) -> None:
    shop.open()
    first = shop.sell(shop.basket())
    shop.clock.at_ms -= YEAR_MS
    second = shop.sell(shop.basket())

    listed = [x.sale_id for x in shop.read(queries.sales)]

    assert listed == [second.sale_id, first.sale_id]


def test_another_time_zone_moves_no_business_day(shop: Shop) -> None:
    opened = shop.open()
    shop.clock.offset_min = 540
    sale = shop.sell(shop.basket())

    assert sale.at.offset_min == 540
    assert sale.business_day == opened.business_day
    assert anomalies(shop) == []
