from __future__ import annotations

import pytest

from bench import start
from tests.bench.figures import TIMES, check


def test_the_rows_give_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "PRODUCTS", 100)
    monkeypatch.setattr(start, "LEAST", 2)
    check(start.rows(TIMES), "G6", count=2, times=2)
