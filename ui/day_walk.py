"""Decides which business day a screen shows: the newest, until another is asked for."""

from collections.abc import Callable, Sequence
from typing import Protocol

from pos.storage.days import BusinessDay


class Shown(Protocol):
    """A day that is shown, among the days there are."""

    @property
    def days(self) -> tuple[BusinessDay, ...]:
        """All days with shifts, the newest first."""

    @property
    def place(self) -> int:
        """Which of them it is."""


class DayWalk:
    """Walks among the days that have shifts. Knows no Qt.

    Attributes:
        wanted: The business day that is asked for; empty for the newest.
    """

    def __init__(self, read: Callable[[], None]) -> None:
        """Begin at the newest day.

        Args:
            read: Reads the day that is wanted; called whenever that changes.
        """
        self._read = read
        self.wanted = ""

    def go_to(self, day: str) -> None:
        """Show another day."""
        self.wanted = day
        self._read()

    def turn(self, shown: Shown | None, days_on: int) -> bool:
        """Show a later day, or an earlier one when negative.

        Returns:
            False when there is none.
        """
        place = shown.place - days_on if shown else -1
        if shown is None or not 0 <= place < len(shown.days):
            return False
        self.go_to(shown.days[place].day)
        return True

    def takes(self, day: str) -> bool:
        """Take an answer; False when it is of a day that was left meanwhile."""
        if self.wanted not in {"", day}:
            return False
        self.wanted = day
        return True


def place_of(known: Sequence[BusinessDay], wanted: str) -> int:
    """Find the day that is wanted; the newest where it isn't among them."""
    return next((i for i, x in enumerate(known) if x.day == wanted), 0)
