from __future__ import annotations

import pytest

from bench import printers
from tests.bench.figures import TIMES, check


def test_the_rows_give_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printers, "TROUBLES", {"absent": None})
    check(printers.rows(TIMES), "R1")
