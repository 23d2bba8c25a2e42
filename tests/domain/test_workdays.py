from __future__ import annotations

from datetime import date

import pytest

from pos.domain.errors import SettingError
from pos.domain.workdays import (
    DEFAULT_HOLIDAYS,
    is_workday,
    read_holidays,
    workday_after,
)

USUAL = read_holidays(DEFAULT_HOLIDAYS)


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        ("2026-11-25", 1, "2026-11-26"),
        ("2026-11-27", 1, "2026-11-30"),  # Friday, so Monday
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-28", 0, "2026-11-30"),
        ("2026-11-25", 0, "2026-11-25"),
        ("2026-12-24", 1, "2026-12-28"),  # Christmas is a Friday
        ("2026-12-31", 2, "2027-01-05"),
    ],
)
def test_money_moves_on_working_days(day: str, count: int, then: str) -> None:
    start = date.fromisoformat(day)

    assert workday_after(start, count, USUAL) == date.fromisoformat(then)


def test_every_usual_holiday_is_a_weekday() -> None:
    assert all(x.weekday() < 5 and not is_workday(x, USUAL) for x in USUAL)


def test_a_line_that_is_no_day_is_refused() -> None:
    assert read_holidays("\n2026-12-25 Natal\n") == {date(2026, 12, 25)}
    assert len(read_holidays("2026-12-25 Natal; 2027-01-01")) == 2
    with pytest.raises(SettingError):
        read_holidays("25-12-2026")
