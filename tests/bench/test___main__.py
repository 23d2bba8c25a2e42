from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

import bench.__main__ as table
from bench import commit
from bench.measure import Goal, Row, Series


def _row(value: float) -> Row:
    limit = Series((1.0,) * 5)
    ours = Series((value,) * 5)
    return Row("G1", "a step", "the least", ours, limit, (Goal("p50", value, 1.5),))


@pytest.fixture
def ratio(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The ratio that the commit's row comes out with, each time it is measured."""
    ratios: list[float] = []

    def rows(_times: int) -> Iterator[Row]:
        yield _row(ratios.pop() if len(ratios) > 1 else ratios[0])

    monkeypatch.setattr(commit, "rows", rows)
    return ratios


def test_a_goal_that_is_met_ends_well(
    ratio: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    ratio.append(1.2)
    assert table.main(["commit"]) == 0
    said = capsys.readouterr().out
    assert "a step" in said
    assert "ok   p50 1.20 (goal 1.5)  of 1.20, 1.20, 1.20" in said


def test_a_goal_that_is_missed_each_time_ends_with_1(
    ratio: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    ratio.append(2.0)
    assert table.main(["commit"]) == 1
    assert "MISS p50 2.00" in capsys.readouterr().out


def test_a_goal_that_is_met_once_is_met(ratio: list[float]) -> None:
    ratio += [1.4, 1.6, 1.7]
    assert table.main(["commit"]) == 0


def test_a_quick_run_gives_no_verdict(ratio: list[float]) -> None:
    ratio.append(9.0)
    assert table.main(["commit", "--quick"]) == 0


def test_programs_get_json(
    ratio: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    ratio.append(2.0)
    assert table.main(["commit", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {"python", "qt", "sqlite", "system"} == set(told["machine"])
    (row,) = told["rows"]
    assert (row["name"], row["ratio"], row["missed"]) == ("G1", 2.0, True)


def test_a_row_that_isn_t_there_is_refused() -> None:
    with pytest.raises(SystemExit) as refused:
        table.main(["speed"])
    assert refused.value.code == 2
