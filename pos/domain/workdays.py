"""Working days: when a provider or a bank moves money."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from pos.domain.errors import SettingError

_SATURDAY: Final = 5

#: Public holidays on weekdays, by the decree of three ministers for 2026. The next
#: year's come out in autumn and are written into the settings.
DEFAULT_HOLIDAYS: Final = (
    "2026-01-01 Tahun Baru\n"
    "2026-01-16 Isra Mikraj\n"
    "2026-02-17 Imlek\n"
    "2026-03-19 Nyepi\n"
    "2026-04-03 Wafat Yesus Kristus\n"
    "2026-05-01 Hari Buruh\n"
    "2026-05-14 Kenaikan Yesus Kristus\n"
    "2026-05-27 Iduladha\n"
    "2026-06-01 Hari Lahir Pancasila\n"
    "2026-06-16 Tahun Baru Islam\n"
    "2026-08-17 Kemerdekaan\n"
    "2026-08-25 Maulid Nabi\n"
    "2026-12-25 Natal\n"
    "2027-01-01 Tahun Baru"
)


def read_holidays(text: str) -> frozenset[date]:
    """Read days on which banks rest, one a line or behind ``;``.

    Words behind a day are its name.

    Raises:
        SettingError: A line doesn't begin with a day such as ``2026-12-25``.
    """
    days = set()
    for line in text.replace(";", "\n").splitlines():
        first = line.split(maxsplit=1)[:1]
        if not first:
            continue
        try:
            days.add(date.fromisoformat(first[0]))
        except ValueError:
            raise SettingError(name="holidays", why="holiday", value=line) from None
    return frozenset(days)


def is_workday(day: date, holidays: Collection[date]) -> bool:
    """Tell whether banks work on a day."""
    return day.weekday() < _SATURDAY and day not in holidays


def workday_after(day: date, count: int, holidays: Collection[date]) -> date:
    """Give the day that is ``count`` working days after another: H+n.

    With a count of 0 it is the day itself, or the next working day.
    """
    left = count
    while left > 0 or not is_workday(day, holidays):
        day += timedelta(days=1)
        if is_workday(day, holidays):
            left -= 1
    return day
