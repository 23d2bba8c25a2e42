from __future__ import annotations

import pytest

from bench import imports
from tests.bench.figures import TIMES, check


def test_the_row_gives_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "LEAST", 2)
    check(imports.rows(TIMES), "R12", times=2)
