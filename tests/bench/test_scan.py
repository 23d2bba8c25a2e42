from __future__ import annotations

import pytest

from bench import scan
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "LARGE", 300)
    monkeypatch.setattr(scan, "SMALL", 100)
    check(scan.rows(TIMES), "G3")
