from __future__ import annotations

from bench import hub
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures() -> None:
    check(hub.rows(TIMES), "G12")
