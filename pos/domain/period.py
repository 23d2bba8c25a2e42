"""A range of business days, and how days make weeks and months."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from pos.domain.errors import DayError


@dataclass(frozen=True, slots=True)
class Period:
    """Business days from one to another, both included, ``YYYY-MM-DD``."""

    since: str
    until: str

    @classmethod
    def of(cls, since: date, until: date) -> Self:
        """Make a period of two days.

        Raises:
            DayError: It ends before it begins (``why``: ``backwards``).
        """
        if until < since:
            raise DayError(why="backwards", day=since.isoformat())
        return cls(since.isoformat(), until.isoformat())

    @classmethod
    def month_of(cls, day: str) -> Self:
        """Give the month that a day is in, up to that day."""
        return cls(f"{day[:7]}-01", day)

    @property
    def first(self) -> date:
        """The first day."""
        return date.fromisoformat(self.since)

    @property
    def last(self) -> date:
        """The last day."""
        return date.fromisoformat(self.until)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """As many days, right before it."""
        end = self.first - timedelta(days=1)
        return Period.of(end - timedelta(days=self.days - 1), end)

    def turned(self, steps: int) -> "Period":
        """Give a later period, or an earlier one when negative.

        What begins with a month and ends in it is turned by whole months;
        anything else by as many days as it has.
        """
        if self.first.day == 1 and self.until[:7] == self.since[:7]:
            months = self.first.year * 12 + self.first.month - 1 + steps
            return Period.whole_month(date(months // 12, months % 12 + 1, 1))
        moved = timedelta(days=self.days * steps)
        return Period.of(self.first + moved, self.last + moved)

    @classmethod
    def whole_month(cls, day: date) -> Self:
        """Give the whole month that a day is in."""
        first = day.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        return cls.of(first, after - timedelta(days=1))

    def within(self, other: "Period") -> "Period":
        """Give the days that are in both; they share at least one."""
        return Period(max(self.since, other.since), min(self.until, other.until))

    def each_day(self) -> Iterator[str]:
        """Give every day of it."""
        for number in range(self.days):
            yield (self.first + timedelta(days=number)).isoformat()


def week_of(day: str) -> str:
    """Give the Monday of a day's week, ``YYYY-MM-DD``."""
    found = date.fromisoformat(day)
    return (found - timedelta(days=found.weekday())).isoformat()


def month_of(day: str) -> str:
    """Give the first day of a day's month, ``YYYY-MM-DD``."""
    return f"{day[:7]}-01"
