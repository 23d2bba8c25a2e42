"""How well a payment and a row of a statement fit each other."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from pos.domain.payment import Payment, Why
from pos.domain.statement import WHOLE, StatementRow, bare

_MINUTE_MS: Final = 60_000
_DAY_MS: Final = 86_400_000

#: Characters of the shortest reference that says anything.
TAIL: Final = 4

#: Parts of the score: 100 is a whole reference, the same amount, the same moment.
_OF_CLUE: Final = {"whole": 50, "tail": 40}
_OF_SAME: Final = 30
_OF_SLIP: Final = 10
_OF_TIME: Final = ((2 * _MINUTE_MS, 20), (15 * _MINUTE_MS, 15), (60 * _MINUTE_MS, 8))
_OF_DAY: Final = 5


class Clue(StrEnum):
    """What the references say."""

    WHOLE = "whole"  # it is the same one
    TAIL = "tail"  # its last characters are the same
    NONE = "none"  # one of the two has none
    OTHER = "other"  # they are different


@dataclass(frozen=True, slots=True)
class Limits:
    """How far apart in time two may be.

    Attributes:
        near_ms: What two clocks and a slow cashier explain.
        within_ms: How late money may come and still be found.
    """

    near_ms: int
    within_ms: int


#: A provider notes the moment of a payment; a bank often only the day, and books
#: what came over a weekend on Monday.
QRIS: Final = Limits(15 * _MINUTE_MS, 7 * _DAY_MS)
BANK: Final = Limits(3 * _DAY_MS, 14 * _DAY_MS)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a payment and a row.

    Attributes:
        same: Whether the amounts are the same.
        slip: Whether a single wrong digit makes them differ.
        apart_ms: Time between the two; nothing where the row only names the day.
        near: Whether that is near enough to need no other word.
        within: Whether it is near enough for a whole reference.
    """

    clue: Clue
    same: bool
    slip: bool
    apart_ms: int
    near: bool = True
    within: bool = True

    @property
    def sure(self) -> bool:
        """Whether it is a match, if nothing else fits as well."""
        if self.clue is Clue.WHOLE:
            return self.same and self.within
        return self.clue is Clue.TAIL and self.same and self.near

    @property
    def possible(self) -> bool:
        """Whether a person should look at it."""
        if self.clue is Clue.WHOLE:
            return True
        if self.clue is Clue.TAIL:
            return self.near or (self.same and self.within)
        return self.same and self.near

    @property
    def why(self) -> Why:
        """Say what is wrong with it."""
        if not self.same:
            return Why.AMOUNT
        if self.clue is Clue.NONE:
            return Why.NO_REFERENCE
        return Why.REFERENCE if self.clue is Clue.OTHER else Why.LATE

    @property
    def score(self) -> int:
        """Say from 0 to 100 how much speaks for it."""
        amount = _OF_SAME if self.same else _OF_SLIP if self.slip else 0
        return _OF_CLUE.get(self.clue.value, 0) + amount + self._of_time()

    def _of_time(self) -> int:
        for most, points in _OF_TIME:
            if self.apart_ms <= most:
                return points
        return _OF_DAY if self.near or self.apart_ms <= _DAY_MS else 0


def compare(payment: Payment, row: StatementRow, limits: Limits) -> Evidence:
    """Look at a payment and a row together."""
    apart = _apart(payment.at_ms, row)
    return Evidence(
        clue=_clue(payment, row),
        same=payment.amount == row.amount,
        slip=is_slip(payment.amount, row.amount),
        apart_ms=apart,
        near=apart <= limits.near_ms,
        within=apart <= limits.within_ms,
    )


def _apart(at_ms: int, row: StatementRow) -> int:
    """Give the time between a sale and a row; a day without a time is all of it."""
    if row.timed or at_ms < row.at_ms:
        return abs(row.at_ms - at_ms)
    return max(at_ms - (row.at_ms + _DAY_MS - 1), 0)


def _clue(payment: Payment, row: StatementRow) -> Clue:
    names = names_of(row)
    given = [x for x in payment.references if len(x) >= TAIL]
    fitting = [x for x in given if x in names]
    if fitting:
        # a word without a digit may be anybody's name
        whole = any(len(x) >= WHOLE and _has_digit(x) for x in fitting)
        return Clue.WHOLE if whole else Clue.TAIL
    return Clue.OTHER if given and row.reference else Clue.NONE


def _has_digit(text: str) -> bool:
    return any(x.isdigit() for x in text)


def names_of(row: StatementRow) -> frozenset[str]:
    """Give everything in a row that could be a payment's reference.

    Its note's words are among them, since a bank writes all into one line.
    """
    return _names(row.reference, row.note)


@lru_cache(maxsize=65_536)
def _names(reference: str, note: str) -> frozenset[str]:
    words = {bare(word) for word in note.split()}
    names = {x for x in words if len(x) >= TAIL}
    if len(reference) >= TAIL:
        names |= {reference, reference[-TAIL:]}
    return frozenset(names)


def is_slip(one: int, other: int) -> bool:
    """Tell whether two amounts differ as by one slip of a hand on the digits.

    A digit is wrong, or missing, or two neighbours changed places.
    """
    if one == other or (one < 0) != (other < 0):
        return False
    short, long = sorted((str(abs(one)), str(abs(other))), key=len)
    if len(short) == len(long):
        apart = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        first, last = apart[0], apart[-1]
        swapped = (short[first], short[last]) == (long[last], long[first])
        return first == last or (last == first + 1 and swapped)
    if len(long) - len(short) > 1:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
