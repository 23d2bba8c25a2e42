from __future__ import annotations

from bench import pay
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures() -> None:
    check(pay.rows(TIMES), "G5")
