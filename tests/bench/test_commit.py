from __future__ import annotations

from bench import commit
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures() -> None:
    check(commit.rows(TIMES), "G1")
