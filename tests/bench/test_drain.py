from __future__ import annotations

from bench import drain
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures() -> None:
    check(drain.rows(TIMES), "G10")
