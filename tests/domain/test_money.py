from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import InvalidAmountError
from pos.domain.money import (
    LARGEST,
    MODES,
    divide_half_up,
    parse_amount,
    plain,
    round_to,
    rupiah,
    share_up_to,
    split,
)

AMOUNTS = st.integers(0, LARGEST)
WEIGHTS = st.lists(st.integers(0, 10_000_000), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (0, "Rp0"),
        (999, "Rp999"),
        (1_000, "Rp1.000"),
        (12_500, "Rp12.500"),
        (-12_500, "-Rp12.500"),
        (1_234_567_890, "Rp1.234.567.890"),
    ],
)
def test_rupiah_is_written_as_people_here_do(amount: int, written: str) -> None:
    assert rupiah(amount) == written


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("12500", 12_500),
        ("12.500", 12_500),
        (" Rp 12.500 ", 12_500),
        ("Rp1.000.000", 1_000_000),
        ("rp500", 500),
        ("000000000000012", 12),
        ("999.999.999.999", LARGEST),
    ],
)
def test_amounts_are_read_with_and_without_dots(text: str, amount: int) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        *("", "Rp", "abc", "-5", "+5", "1e9", "12,500", "12.500,00", "1 000"),
        *("12.50", "1.2500", ".500", "500.", "1..000", "1000.000", "٣", "²", "5rb"),
        *("1.000.000.000.000", "9" * 13, "0x10", "\uff11\uff12"),
    ],
)
def test_what_is_not_a_whole_amount_is_refused(text: str) -> None:
    with pytest.raises(InvalidAmountError) as refused:
        parse_amount(text)
    assert refused.value.fields == {"text": text}


@given(AMOUNTS)
def test_what_is_written_can_be_read(amount: int) -> None:
    assert parse_amount(rupiah(amount)) == parse_amount(plain(amount)) == amount


@pytest.mark.parametrize(
    ("numerator", "denominator", "result"),
    [(5, 2, 3), (-5, 2, -3), (4, 2, 2), (1, 3, 0), (2, 3, 1), (0, 7, 0), (-1, 3, 0)],
)
def test_a_half_goes_away_from_zero(
    numerator: int, denominator: int, result: int
) -> None:
    assert divide_half_up(numerator, denominator) == result


@given(AMOUNTS, st.integers(1, 10_000))
def test_division_is_at_most_half_off(numerator: int, denominator: int) -> None:
    off = abs(divide_half_up(numerator, denominator) * denominator - numerator)

    assert 2 * off <= denominator


@pytest.mark.parametrize(
    ("amount", "step", "mode", "rounded"),
    [
        (12_549, 100, "down", 12_500),
        (12_549, 100, "nearest", 12_500),
        (12_550, 100, "nearest", 12_600),
        (12_501, 100, "up", 12_600),
        (12_500, 100, "up", 12_500),
        (49, 100, "down", 0),
        (12_549, 1, "down", 12_549),
        (12_549, 0, "up", 12_549),
    ],
)
def test_amounts_are_rounded_to_coins(
    amount: int, step: int, mode: str, rounded: int
) -> None:
    assert round_to(amount, step, mode) == rounded


@given(AMOUNTS, st.sampled_from((1, 100, 200, 500, 1000)), st.sampled_from(MODES))
def test_rounding_gives_a_multiple_close_by(amount: int, step: int, mode: str) -> None:
    rounded = round_to(amount, step, mode)

    assert rounded % step == 0
    assert abs(rounded - amount) < step
    assert mode != "down" or rounded <= amount
    assert mode != "up" or rounded >= amount
    assert mode != "nearest" or 2 * abs(rounded - amount) <= step


@given(st.integers(-LARGEST, LARGEST), WEIGHTS)
def test_a_split_sums_to_the_rupiah(total: int, weights: list[int]) -> None:
    assert sum(split(total, weights)) == total


@given(AMOUNTS, WEIGHTS)
def test_a_split_is_fair_within_a_rupiah(total: int, weights: list[int]) -> None:
    whole = sum(weights) or len(weights)
    shares = weights if sum(weights) else [1] * len(weights)

    for part, weight in zip(split(total, weights), shares, strict=True):
        assert total * weight // whole <= part <= -(-total * weight // whole)


@given(AMOUNTS, WEIGHTS)
def test_a_split_of_the_negative_is_the_negative_split(
    total: int, weights: list[int]
) -> None:
    assert split(-total, weights) == tuple(-part for part in split(total, weights))


def test_equal_remainders_go_to_the_first() -> None:
    assert split(100, (1, 1, 1)) == (34, 33, 33)
    assert split(5, (0, 0)) == (3, 2)


@pytest.mark.parametrize("weights", [(), (1, -1)])
def test_a_split_needs_somebody_to_give_to(weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\(.*\)"):
        split(100, weights)


@given(AMOUNTS, st.integers(1, 5_000), st.data())
def test_units_paid_out_one_after_the_other_sum_to_the_whole(
    total: int, whole: int, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, whole), max_size=10)))
    edges = [0, *cuts, whole]

    parts = [
        share_up_to(total, end, whole) - share_up_to(total, start, whole)
        for start, end in pairwise(edges)
    ]

    assert sum(parts) == total
    assert min(parts) >= 0
