"""The arithmetic of the bench: ratios, repeats, noise."""

from __future__ import annotations

import pytest

from bench.measure import WARM_UP, Goal, Row, Series, Side, middle_of, take_turns

QUIET = Series((1.0, 1.0, 1.1, 1.1, 1.2))


def row(ours: float, *goals: Goal, limit: Series = QUIET) -> Row:
    return Row("G0", "a step", "the least", Series((ours,) * 5), limit, goals)


def test_a_series_knows_its_middle_and_its_slowest() -> None:
    series = Series(tuple(float(x) for x in range(1, 201)))
    assert (series.median, series.p99) == (100.5, 199.0)


def test_of_several_rows_the_middle_one_counts() -> None:
    measured = [row(x, Goal("p50", x, 2.5)) for x in (3.0, 2.0, 2.9)]
    middle = middle_of(measured)
    assert middle.ours.median == 2.9
    assert middle.goals[0].value == 2.9
    assert middle.goals[0].tries == (3.0, 2.0, 2.9)


def test_a_goal_met_once_is_met() -> None:
    assert Goal("p50", 3.0, 2.5, tries=(3.0, 2.4, 3.1)).met
    assert not Goal("p50", 3.0, 2.5, tries=(3.0, 2.6, 3.1)).met


def test_a_miss_on_a_quiet_machine_is_a_miss() -> None:
    assert row(3.0, Goal("p50", 3.0, 2.5)).missed
    assert not row(2.0, Goal("p50", 2.0, 2.5)).missed


def test_a_noisy_machine_blames_nobody() -> None:
    noisy = Series((1.0, 1.0, 1.5, 3.0, 3.0))
    assert not row(9.0, Goal("p50", 9.0, 2.5), limit=noisy).missed


def test_a_ratio_that_comes_out_differently_each_time_blames_nobody() -> None:
    measured = [row(x, Goal("p50", x, 1.5)) for x in (2.0, 4.0, 8.0)]
    assert not middle_of(measured).missed


def test_wild_outliers_of_the_limit_excuse_only_ours() -> None:
    wild = Series((*(1.0,) * 90, *(20.0,) * 2))
    late = Goal("p99", 9.0, 2.5, tail=True)
    assert not row(1.0, late, limit=wild).missed
    assert row(1.0, late, Goal("p50", 9.0, 2.5), limit=wild).missed


@pytest.mark.parametrize("times", [1, 7])
def test_sides_take_turns_and_warm_up(times: int) -> None:
    done: list[str] = []
    sides = [
        Side(
            lambda name=name: done.append(f"run {name}"),  # type: ignore[misc]
            lambda name=name: done.append(f"before {name}"),  # type: ignore[misc]
            lambda name=name: done.append(f"after {name}"),  # type: ignore[misc]
        )
        for name in "ab"
    ]
    series = take_turns(sides, times)
    assert [len(one.wall) for one in series] == [times, times]
    assert len(done) == 6 * (times + WARM_UP)
    assert done[0].split()[1] == done[1].split()[1] == done[2].split()[1]
