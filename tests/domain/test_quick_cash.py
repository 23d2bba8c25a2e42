import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.quick_cash import MOST, quick_amounts


@pytest.mark.parametrize(
    "amounts",
    [
        (12_500, 15_000, 20_000, 50_000, 100_000),
        (37_000, 40_000, 50_000, 100_000),
        (65_000, 70_000, 80_000, 100_000),
        (98_000, 100_000),
        (143_000, 145_000, 150_000, 160_000, 200_000),
        (250_000, 300_000),
        (1_250_000, 1_300_000),
        (100_000,),
        (0,),
    ],
)
def test_vectors(amounts: tuple[int, ...]) -> None:
    assert quick_amounts(amounts[0]) == amounts


@given(st.integers(0, 10**10))
def test_each_amount_pays_and_stands_once(due: int) -> None:
    amounts = quick_amounts(due)
    assert amounts[0] == due
    assert list(amounts) == sorted(set(amounts))
    assert len(amounts) <= MOST


@given(st.integers(1, 10**10))
def test_each_further_amount_is_made_of_notes(due: int) -> None:
    for amount in quick_amounts(due)[1:]:
        assert amount % 5_000 == 0
        assert amount - due < 100_000
