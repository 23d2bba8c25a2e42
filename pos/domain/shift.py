"""One cashier on one till, from float in to count out."""

from dataclasses import dataclass
from typing import Final

from pos.domain.cash import Account, Count, count_total
from pos.domain.errors import ReasonNeededError, ShiftError
from pos.domain.journal import Body, Posting
from pos.domain.tender import MoneyRules

#: A count may be repeated once; both are kept.
MOST_COUNTS: Final = 2


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift, open or closed.

    Attributes:
        number: Counts up on the till.
        business_day: The accounting date it belongs to, ``YYYY-MM-DD``.
        float_total: Cash in the drawer at the start.
        rules: Money settings frozen at the start.
        counts: Totals counted at the end, the first one first.
        z_no: Number of its Z report, 0 while open.
    """

    shift_id: str
    number: int
    till: str
    cashier: str
    business_day: str
    opened_ms: int
    offset_min: int
    float_total: int
    rules: MoneyRules
    counts: tuple[int, ...] = ()
    closed_ms: int = 0
    z_no: int = 0
    expected: int = 0
    reason: str = ""

    @property
    def open(self) -> bool:
        """Whether it still sells."""
        return self.z_no == 0

    @property
    def counted(self) -> int:
        """The count that holds: the last one."""
        return self.counts[-1] if self.counts else 0

    @property
    def variance(self) -> int:
        """Counted minus expected: over when positive, short when negative."""
        return self.counted - self.expected


def open_body(number: int, float_count: Count, rules: MoneyRules, place: str) -> Body:
    """Say a shift's start in a document."""
    return {
        "number": number,
        "float": {key: pieces for key, pieces in float_count.items() if pieces},
        "float_total": count_total(float_count),
        "place": place,
        "rules": {
            "rounding_step": rules.rounding_step,
            "rounding_mode": rules.rounding_mode,
            "unverified_limit": rules.unverified_limit,
            "large_factor": rules.large_factor,
        },
    }


def open_postings(float_total: int) -> tuple[Posting, ...]:
    """Move the float from the shop's cash into the drawer."""
    if not float_total:
        return ()
    return (
        Posting(Account.DRAWER, float_total),
        Posting(Account.SAFE, -float_total),
    )


def close_postings(expected: int, counted: int) -> tuple[Posting, ...]:
    """Empty the drawer: what was counted leaves it, the variance is named."""
    rows = (
        Posting(Account.DRAWER, -expected),
        Posting(Account.SAFE, counted),
        Posting(Account.OVER_SHORT, expected - counted),
    )
    return tuple(row for row in rows if row.amount)


def check_count(shift: Shift) -> None:
    """Check that one more count is allowed.

    Raises:
        ShiftError: It is closed, or was counted twice.
    """
    if not shift.open:
        raise ShiftError(why="closed", number=shift.number)
    if len(shift.counts) >= MOST_COUNTS:
        raise ShiftError(why="counted_twice", number=shift.number)


def check_close(shift: Shift, expected: int, reason: str) -> None:
    """Check that a shift can be closed. Any count closes it.

    Raises:
        ShiftError: It is closed or not counted yet.
        ReasonNeededError: Count and expectation differ, and nobody says why.
    """
    if not shift.open:
        raise ShiftError(why="closed", number=shift.number)
    if not shift.counts:
        raise ShiftError(why="not_counted", number=shift.number)
    if shift.counted != expected and not reason.strip():
        raise ReasonNeededError(variance=shift.counted - expected)
