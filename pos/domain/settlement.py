"""What becomes of money that didn't come in cash: seen, settled, or written off."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pos.domain.cash import Account
from pos.domain.errors import (
    ApprovalNeededError,
    ReasonNeededError,
    SettlementError,
)
from pos.domain.journal import Posting
from pos.domain.mdr import Rate, expected
from pos.domain.payment import Payment, PaymentKind
from pos.domain.people import Person, Right, require
from pos.domain.workdays import workday_after

#: Four digits, as the cashier copies them, or the provider's whole number.
_REFERENCE: Final = re.compile(r"[0-9A-Z]{4,32}")

_WAITING: Final = {
    PaymentKind.TRANSFER: Account.TRANSFER,
    PaymentKind.REFUND: Account.TRANSFER,
}


@dataclass(frozen=True, slots=True)
class SettleRules:
    """What QRIS costs here, and when it is paid out.

    Attributes:
        criteria: The shop's, three letters.
        days: Working days until a provider pays out: H+n.
    """

    rates: tuple[Rate, ...]
    criteria: str
    holidays: frozenset[date]
    days: int = 1

    def due(self, day: str) -> str:
        """Tell when what was paid on a day should be at the bank."""
        paid = date.fromisoformat(day)
        return workday_after(paid, self.days, self.holidays).isoformat()

    def fee(self, day: str, amount: int) -> int | None:
        """Tell what a payment should cost, None when no rate is known for it."""
        return expected(self.rates, self.criteria, day, amount)


@dataclass(frozen=True, slots=True)
class Settled:
    """A payment that came, as it is posted. All in rupiah.

    Attributes:
        amount: What should have come.
        received: What the statement says came, before the fee.
        fee: What the provider kept.
        back: Whether the provider took it back.
    """

    kind: PaymentKind
    verified: bool
    amount: int
    received: int
    fee: int = 0
    back: bool = False

    @property
    def net(self) -> int:
        """What the bank's account gets."""
        return self.received - self.fee


def place_of(kind: PaymentKind, *, verified: bool) -> Account:
    """Name the account on which a payment waits."""
    if kind is PaymentKind.QRIS:
        return Account.QRIS if verified else Account.QRIS_UNVERIFIED
    return _WAITING[kind]


def settled(payments: Iterable[Settled]) -> tuple[Posting, ...]:
    """Post payments that came: off where they waited, to the bank and the fee.

    What a person paired though the amounts differ is named on an account of its own.
    Money that a provider took back waits again.
    """
    amounts: dict[Account, int] = {}
    for one in payments:
        place = place_of(one.kind, verified=one.verified)
        sign = -1 if one.back else 1
        for account, amount in (
            (place, -one.amount),
            (Account.BANK, one.net),
            (Account.MDR, one.fee),
            (Account.SETTLED_OTHERWISE, one.amount - one.received),
        ):
            amounts[account] = amounts.get(account, 0) + sign * amount
    return tuple(Posting(name, amount) for name, amount in amounts.items() if amount)


def seen(amount: int) -> tuple[Posting, ...]:
    """Post QRIS that a person has seen arrive after all."""
    return (
        Posting(Account.QRIS_UNVERIFIED, -amount),
        Posting(Account.QRIS, amount),
    )


def written_off(amount: int, *, verified: bool) -> tuple[Posting, ...]:
    """Post QRIS that never came."""
    return (
        Posting(place_of(PaymentKind.QRIS, verified=verified), -amount),
        Posting(Account.QRIS_LOST, amount),
    )


def check_reference(text: str) -> str:
    """Check what proves a payment, and give it as it is kept.

    Raises:
        SettlementError: It is no reference (``why``: ``reference``).
    """
    cleaned = "".join(text.split()).upper()
    if not _REFERENCE.fullmatch(cleaned):
        raise SettlementError(why="reference", reference=text)
    return cleaned


def check_reason(reason: str) -> str:
    """Check that there is a reason in words, and give it.

    Raises:
        ReasonNeededError: There is none.
    """
    if not reason.strip():
        raise ReasonNeededError
    return reason.strip()


def approvals(
    right: Right, amount: int, limit: int, actor: Person, approver: Person | None
) -> list[str]:
    """Check who answers for a loss, and give their codes; above the limit two.

    Raises:
        ApprovalNeededError: Nobody has the right, or a second person who has it is
            needed (``why``: ``second``).
    """
    require(actor, right, approver)
    may = [x for x in (actor, approver) if x is not None and x.may(right)]
    codes = list(dict.fromkeys(x.code for x in may))
    if amount > limit and len(codes) == 1:
        raise ApprovalNeededError(right=right.value, why="second")
    return codes


#: Days after which money that hasn't come is older: the ends of the ages.
AGES: Final = (1, 3, 7)


@dataclass(frozen=True, slots=True)
class Age:
    """Money that hasn't come, of one age.

    Attributes:
        days: Most days since it was paid; 0 for all that is older.
    """

    days: int
    count: int
    amount: int


def by_age(payments: Iterable[tuple[int, int, int]]) -> tuple[Age, ...]:
    """Sort what is outstanding by its age.

    Args:
        payments: Days since they were paid, how many, and their amount.
    """
    counts, amounts = [0] * (len(AGES) + 1), [0] * (len(AGES) + 1)
    for age, count, amount in payments:
        place = sum(age > days for days in AGES)
        counts[place] += count
        amounts[place] += amount
    return tuple(map(Age, (*AGES, 0), counts, amounts))


def worth(payments: Iterable[Payment]) -> int:
    """Sum payments up."""
    return sum(x.amount for x in payments)
