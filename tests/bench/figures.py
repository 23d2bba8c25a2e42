"""What every row of the bench has to give."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bench.measure import Row

#: Runs that are enough to see that a row works.
TIMES: Final = 3


def check(rows: Iterable[Row], name: str, count: int = 1, times: int = TIMES) -> None:
    """Look for figures on both sides; how quick they are isn't said here."""
    measured = list(rows)
    assert [row.name for row in measured] == [name] * count
    for row in measured:
        assert len(row.ours.wall) == len(row.limit.wall) == times
        assert min(row.ours.wall + row.limit.wall) > 0
        assert row.goals
        assert row.ratio > 0
