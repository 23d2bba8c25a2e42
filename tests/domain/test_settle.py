from __future__ import annotations

from random import Random

import pytest

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.settle import settle
from tests.domain.chance import product, random_basket


def test_ten_thousand_baskets_add_up() -> None:
    random = Random(20261124)
    for number in range(10_000):
        settled = settle(random_basket(random))

        assert settled.total == sum(line.net for line in settled.lines), number
        assert settled.subtotal == sum(line.gross for line in settled.lines)
        assert settled.line_discount == sum(x.line_discount for x in settled.lines)
        assert settled.basket_discount == sum(x.basket_discount for x in settled.lines)
        assert settled.total == settled.subtotal - settled.discount
        assert min(line.net for line in settled.lines) >= 0


def test_an_empty_basket_comes_to_nothing() -> None:
    settled = settle(Basket("sale", discount=Discount(DiscountKind.AMOUNT, 5, "x")))

    assert (settled.total, settled.basket_discount, settled.lines) == (0, 0, ())


def test_a_basket_discount_is_spread_by_worth() -> None:
    basket = Basket("sale").add(product(1, price=10_000)).add(product(2, price=20_000))
    settled = settle(basket.discount_all(Discount(DiscountKind.AMOUNT, 1_000, "x")))

    assert [line.basket_discount for line in settled.lines] == [333, 667]
    assert settled.total == 29_000


def test_the_basket_discount_comes_after_the_lines_own() -> None:
    half = Discount(DiscountKind.PERCENT, 5_000, "x")
    basket = Basket("sale").add(product(1, price=10_000)).discount_line(1, half)

    settled = settle(basket.discount_all(half))

    assert (settled.line_discount, settled.basket_discount) == (5_000, 2_500)


@pytest.mark.parametrize("value", [30_000, 30_001, 999_999])
def test_a_discount_of_everything_or_more_makes_it_free(value: int) -> None:
    basket = Basket("sale").add(product(1, price=10_000)).add(product(2, price=20_000))

    settled = settle(basket.discount_all(Discount(DiscountKind.AMOUNT, value, "x")))

    assert settled.total == 0
    assert [line.net for line in settled.lines] == [0, 0]


def test_a_free_line_takes_no_share_of_the_discount() -> None:
    free = Discount(DiscountKind.PERCENT, 10_000, "hadiah")
    basket = Basket("sale").add(product(1)).add(product(2)).discount_line(1, free)

    settled = settle(basket.discount_all(Discount(DiscountKind.AMOUNT, 999, "x")))

    assert [line.basket_discount for line in settled.lines] == [0, 999]
