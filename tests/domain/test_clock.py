from __future__ import annotations

import pytest

from pos.domain.clock import EARLIEST_MS, LATEST_MS, TOLERANCE_MS, anomaly
from pos.domain.ports import Instant

NOW = 1_795_500_000_000  # November 2026


@pytest.mark.parametrize(
    ("now", "last", "what"),
    [
        (NOW, 0, ""),
        (NOW, NOW, ""),
        (NOW + 1, NOW, ""),
        (NOW - TOLERANCE_MS, NOW, ""),
        (NOW - TOLERANCE_MS - 1, NOW, "back"),
        (EARLIEST_MS - 1, 0, "range"),
        (LATEST_MS + 1, 0, "range"),
        (LATEST_MS + 1, NOW, "range"),
        (LATEST_MS, NOW, ""),
        (EARLIEST_MS, 0, ""),
        (LATEST_MS + 5, LATEST_MS + 1, ""),
        (EARLIEST_MS - 5, EARLIEST_MS - 9, ""),
        (EARLIEST_MS - 5, NOW, "back"),
        (NOW, LATEST_MS + 1, "back"),
        (NOW, EARLIEST_MS - 1, ""),
    ],
)
def test_a_clock_that_goes_wrong_is_named_once(now: int, last: int, what: str) -> None:
    assert anomaly(Instant(now, 420), last) == what
