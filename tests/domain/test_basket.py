from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.basket import MOST, Basket, Discount, DiscountKind, past
from pos.domain.catalogue import Kind, Product
from pos.domain.errors import (
    DiscountError,
    InvalidQuantityError,
    LineMissingError,
    PieceTakenError,
    PriceNeededError,
)
from pos.domain.money import LARGEST
from tests.domain.chance import product

BREAD = product(1, price=5_000)
SPINACH = product(2, Kind.WEIGHED, 24_000)
SONGKET = product(3, Kind.ONE_OFF, 1_250_000)
GIFT = product(4, Kind.OPEN, 0)
EMPTY = Basket("sale")
TENTH = Discount(DiscountKind.PERCENT, 1_000, "promo")


def test_the_same_product_comes_on_its_line() -> None:
    basket = EMPTY.add(BREAD).add(SPINACH, 250).add(BREAD, 2)

    assert [(x.name, x.quantity) for x in basket.lines] == [
        (BREAD.name, 3),
        (SPINACH.name, 250),
    ]


def test_each_batch_has_its_own_line() -> None:
    basket = EMPTY.add(BREAD, batch="A").add(BREAD, batch="B").add(BREAD, batch="A")
    basket = basket.add(BREAD, batch="A", best_before="2026-11-30")

    assert [(x.batch, x.quantity) for x in basket.lines] == [
        ("A", 2),
        ("B", 1),
        ("A", 1),
    ]


def test_goods_are_past_their_day_from_the_next_on() -> None:
    assert past("2026-11-30", "2026-12-01")
    assert not past("2026-11-30", "2026-11-30")
    assert not past("", "2026-11-30")


@pytest.mark.parametrize("again", [SPINACH, GIFT])
def test_each_weighing_and_each_typed_price_has_its_own_line(again: Product) -> None:
    basket = EMPTY.add(again, 100, price=9_000).add(again, 100, price=9_000)

    assert len(basket.lines) == 2


def test_another_price_or_a_discount_keeps_lines_apart() -> None:
    basket = EMPTY.add(BREAD).add(BREAD, price=4_000)
    assert len(basket.lines) == 2

    discounted = EMPTY.add(BREAD).discount_line(1, TENTH).add(BREAD)
    assert [x.discount for x in discounted.lines] == [TENTH, None]


def test_a_piece_is_in_a_basket_once() -> None:
    basket = EMPTY.add(SONGKET)

    with pytest.raises(PieceTakenError) as refused:
        basket.add(SONGKET)
    assert refused.value.fields == {"name": SONGKET.name, "where": "basket"}
    with pytest.raises(InvalidQuantityError):
        basket.set_quantity(1, 2)
    with pytest.raises(InvalidQuantityError):
        EMPTY.add(SONGKET, 2)


@pytest.mark.parametrize("quantity", [0, -1, MOST + 1])
def test_quantities_out_of_bounds_are_refused(quantity: int) -> None:
    with pytest.raises(InvalidQuantityError):
        EMPTY.add(BREAD, quantity)
    with pytest.raises(InvalidQuantityError):
        EMPTY.add(BREAD).set_quantity(1, quantity)


def test_adding_up_beyond_the_most_is_refused() -> None:
    with pytest.raises(InvalidQuantityError):
        EMPTY.add(BREAD, MOST).add(BREAD)


@pytest.mark.parametrize("price", [0, -1, LARGEST + 1])
def test_prices_out_of_bounds_are_refused(price: int) -> None:
    with pytest.raises(PriceNeededError):
        EMPTY.add(BREAD, price=price)
    with pytest.raises(PriceNeededError):
        EMPTY.add(BREAD).set_price(1, price)


def test_an_open_price_has_to_be_given() -> None:
    with pytest.raises(PriceNeededError):
        EMPTY.add(GIFT)

    assert EMPTY.add(GIFT, price=15_000).lines[0].unit_price == 15_000


def test_a_basket_that_no_tender_could_pay_is_refused() -> None:
    dear = product(9, price=LARGEST)
    basket = EMPTY.add(dear)

    with pytest.raises(InvalidQuantityError):
        basket.add(BREAD)
    with pytest.raises(InvalidQuantityError):
        basket.set_quantity(1, 2)
    with pytest.raises(InvalidQuantityError):
        EMPTY.add(BREAD, 2).set_price(1, LARGEST)


def test_an_edit_gives_a_new_basket() -> None:
    basket = EMPTY.add(BREAD)
    more = basket.set_quantity(1, 5).set_price(1, 4_000)

    assert basket.lines[0].quantity == 1
    assert more.lines[0].gross == 20_000
    with pytest.raises(FrozenInstanceError):
        basket.note = "x"  # type: ignore[misc]


def test_a_removed_line_can_be_put_back_where_it_stood() -> None:
    basket = EMPTY.add(BREAD).add(SPINACH, 250).add(SONGKET)
    gone = basket.line(2)

    assert basket.remove(2).put_back(gone, 1) == basket


def test_line_numbers_are_never_given_twice() -> None:
    basket = EMPTY.add(BREAD).add(SPINACH, 250).remove(2).add(SPINACH, 300)

    assert [x.line_no for x in basket.lines] == [1, 3]


@pytest.mark.parametrize("line_no", [0, 2, 99])
def test_a_line_that_is_not_there_is_said_to_be_missing(line_no: int) -> None:
    basket = EMPTY.add(BREAD)

    for edit in (basket.line, basket.remove):
        with pytest.raises(LineMissingError):
            edit(line_no)
    with pytest.raises(LineMissingError):
        basket.set_quantity(line_no, 1)
    with pytest.raises(LineMissingError):
        basket.set_price(line_no, 1)
    with pytest.raises(LineMissingError):
        basket.discount_line(line_no, TENTH)


def test_the_total_is_shown_once() -> None:
    shown = EMPTY.add(BREAD).show_total()

    assert shown.total_shown
    assert shown.show_total() is shown
    assert EMPTY.empty
    assert not shown.empty


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        (DiscountKind.PERCENT, 0, "promo"),
        (DiscountKind.PERCENT, 10_001, "promo"),
        (DiscountKind.AMOUNT, -1, "promo"),
        (DiscountKind.AMOUNT, LARGEST + 1, "promo"),
        (DiscountKind.AMOUNT, 1_000, ""),
        (DiscountKind.AMOUNT, 1_000, "  "),
    ],
)
def test_a_discount_is_in_bounds_and_has_a_reason(
    kind: DiscountKind, value: int, reason: str
) -> None:
    with pytest.raises(DiscountError):
        Discount(kind, value, reason)


@given(
    st.sampled_from(DiscountKind), st.integers(1, 10_000), st.integers(0, 10_000_000)
)
def test_a_discount_never_takes_more_than_all(
    kind: DiscountKind, value: int, amount: int
) -> None:
    assert 0 <= Discount(kind, value, "promo").on(amount) <= amount


@pytest.mark.parametrize(
    ("grams", "price", "gross"),
    [
        (250, 24_000, 6_000),
        (333, 24_000, 7_992),
        (1, 24_000, 24),
        (1, 400, 1),
        (1, 1_500, 2),
        (1_499, 1, 1),
    ],
)
def test_a_weight_costs_the_nearest_rupiah_and_never_nothing(
    grams: int, price: int, gross: int
) -> None:
    basket = EMPTY.add(SPINACH, grams, price=price)

    assert basket.lines[0].gross == gross


def test_a_line_remembers_what_the_catalogue_said() -> None:
    counted = Product(
        "p", "S", "Roti", "Roti", "pcs", Kind.COUNTED, 5_000, stock=0, maker="SM-01"
    )
    line = EMPTY.add(counted, price=4_500).lines[0]

    assert (line.list_price, line.unit_price) == (5_000, 4_500)
    assert (line.maker, line.counted) == ("SM-01", True)
