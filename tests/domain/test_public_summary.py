"""What is published never tells of fewer than five, alone or against another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain import public_summary
from pos.domain.public_summary import FEWEST, REST, Cell, Contribution, publish


def of(category: str, *premi: int, first: int = 0) -> list[Contribution]:
    """Give a category in which makers, from a number on, earn so much."""
    return [
        Contribution(category, f"SM-{n}", 2 * amount, amount)
        for n, amount in enumerate(premi, first)
    ]


def test_five_makers_are_published_and_four_are_not() -> None:
    assert publish(of("Roti", 10, 20, 30, 10, 20)) == (Cell("Roti", 5, 180, 90),)
    assert publish(of("Roti", 10, 20, 30, 10)) == ()
    assert publish([]) == ()


def test_makers_are_told_in_steps() -> None:
    assert publish(of("Roti", *[10] * 9))[0].makers == 5
    assert publish(of("Roti", *[10] * 10))[0].makers == 10


def test_small_categories_go_together() -> None:
    found = publish(
        [*of("Roti", *[10] * 5), *of("Kain", 9, 9, 9), *of("Tempe", 5, 5, first=3)]
    )
    assert found == (Cell("Roti", 5, 100, 50), Cell(REST, 5, 74, 37))


def test_a_rest_that_is_too_small_takes_another_with_it() -> None:
    """Else the whole less what is shown would tell of one weaver."""
    dear = publish([*of("Roti", *[10] * 6), *of("Kue", *[10] * 5), *of("Kain", 999)])
    assert dear == ()
    whole = publish([*of("Roti", *[10] * 6), *of("Kue", *[40] * 5), *of("Kain", 9)])
    assert whole == (Cell("Roti", 5, 120, 60), Cell(REST, 5, 418, 209))


def test_nobody_has_more_than_half_of_what_is_shown() -> None:
    assert publish(of("Kain", 1, 1, 1, 1, 5)) == ()
    assert publish(of("Kain", 1, 1, 1, 1, 4)) != ()


def test_goods_that_name_nobody_are_nobody() -> None:
    nobody = Contribution("Roti", "", 100, 50)
    assert publish([*of("Roti", 10, 10, 10, 10), nobody]) == ()


PERIODS = st.lists(
    st.lists(
        st.tuples(st.sampled_from("ABCD"), st.integers(0, 11), st.integers(-50, 500)),
        max_size=40,
    ),
    min_size=1,
    max_size=3,
)
Publish = Callable[[list[Contribution]], tuple[Cell, ...]]


def told(periods: Sequence[Sequence[tuple[str, int, int]]], show: Publish) -> None:
    """Check that no sum of published figures, however weighted, tells of a few.

    Each figure is a row over the unknown amounts (period, category, maker); rows
    of cells don't overlap, so any combination of them that isn't nothing has all
    the makers of at least one cell. Whether they overlap is what is checked.
    """
    seen: set[tuple[int, str, str]] = set()
    for number, rows in enumerate(periods):
        contributions = [Contribution(c, f"SM-{n}", 2 * x, x) for c, n, x in rows]
        cells = show(contributions)
        alone = {cell.category for cell in cells if cell.category != REST}
        for cell in cells:
            mine = [
                x
                for x in contributions
                if x.category == cell.category
                or (cell.category == REST and x.category not in alone)
            ]
            assert cell.premi == sum(x.premi for x in mine)
            assert cell.net == sum(x.net for x in mine)
            by_maker: dict[str, int] = {}
            for x in mine:
                by_maker[x.code] = by_maker.get(x.code, 0) + x.premi
            earned = {code: abs(x) for code, x in by_maker.items() if x}
            assert len(earned) >= FEWEST
            assert cell.makers <= len(earned)
            assert Fraction(max(earned.values()), sum(earned.values())) <= Fraction(
                1, 2
            )
            unknown = {(number, x.category, x.code) for x in mine}
            assert not unknown & seen
            seen |= unknown
        if cells and REST not in {cell.category for cell in cells}:
            assert alone == {x.category for x in contributions}


@given(PERIODS)
def test_no_sum_of_what_is_published_tells_of_a_few(
    periods: list[list[tuple[str, int, int]]],
) -> None:
    told(periods, publish)


def test_a_rule_that_tells_of_four_would_be_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A planted bug: the check above is no empty one."""
    four = [[("A", n, 10) for n in range(4)]]
    told(four, publish)
    monkeypatch.setattr(public_summary, "FEWEST", 4)
    with pytest.raises(AssertionError):
        told(four, publish)
    monkeypatch.undo()
    monkeypatch.setattr(public_summary, "_joined", lambda _: {})
    rows = [("A", n, 10) for n in range(6)] + [("B", 1, 10)]
    with pytest.raises(AssertionError):
        told([rows], publish)
