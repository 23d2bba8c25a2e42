"""Means of payment within a sale, and whether they pay it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.errors import TenderError
from pos.domain.money import LARGEST, round_to
from pos.domain.qris import LIMIT

#: Most rupiah in one QRIS transaction.
QRIS_LIMIT: Final = LIMIT

#: Digits of the provider's reference that the cashier copies from our phone.
REFERENCE_DIGITS: Final = 4


class TenderKind(StrEnum):
    """How money came in, or goes back."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True)
class Tender:
    """One means of payment.

    Attributes:
        amount: Rupiah handed over; for cash it may be more than is due.
        reference: Last four digits for QRIS, the bank's reference for a
            transfer, empty for cash.
        verified: Whether the money was seen on our side. Cash always is.
        approved_by: Who allowed an unverified payment above the limit.
    """

    kind: TenderKind
    amount: int
    reference: str = ""
    verified: bool = True
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """Settings that money depends on: frozen into the shift when it opens.

    Attributes:
        rounding_step: Smallest coin given back; 1 switches rounding off.
        rounding_mode: ``down``, ``nearest`` or ``up``.
        unverified_limit: Most rupiah of QRIS taken without proof and PIN.
        large_factor: Ask again when cash is this many times the total.
    """

    rounding_step: int = 100
    rounding_mode: str = "down"
    unverified_limit: int = 200_000
    large_factor: int = 10


@dataclass(frozen=True, slots=True)
class Payment:
    """How tenders pay a total.

    Attributes:
        total: What the basket comes to.
        rounding: What cash rounding adds (usually negative): own line.
        due: Total and rounding.
        cash: Cash handed over.
        other: What was paid otherwise.
        change_due: Cash to give back.
        remaining: Rupiah still missing if the rest is paid in cash.
        remaining_exact: The same if the rest is not paid in cash.
    """

    total: int
    rounding: int
    cash: int
    other: int
    change_due: int
    remaining: int
    remaining_exact: int

    @property
    def due(self) -> int:
        """Rupiah that settle the sale as it is being paid."""
        return self.total + self.rounding

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.remaining == 0


def cash_due(amount: int, rules: MoneyRules) -> int:
    """Round what is to be paid in cash to coins that exist.

    Permendag 35/2013: only the cash part, and told to the buyer.
    """
    return round_to(amount, rules.rounding_step, rules.rounding_mode)


def pay(total: int, tenders: Sequence[Tender], rules: MoneyRules) -> Payment:
    """Work out rounding, change and what is missing.

    Raises:
        TenderError: An amount is out of bounds, other tenders exceed the
            total (they give no change), or cash comes on top of a paid total.
    """
    for tender in tenders:
        check_tender(tender)
    cash = sum(x.amount for x in tenders if x.kind is TenderKind.CASH)
    other = sum(x.amount for x in tenders if x.kind is not TenderKind.CASH)
    if other > total:
        raise TenderError(why="too_much", amount=other, most=total)
    cash_part = total - other
    if cash and not cash_part:
        raise TenderError(why="already_paid", amount=cash)
    rounded = cash_due(cash_part, rules)
    return Payment(
        total=total,
        rounding=rounded - cash_part,
        cash=cash,
        other=other,
        change_due=max(cash - rounded, 0),
        remaining=max(rounded - cash, 0),
        remaining_exact=max(cash_part - cash, 0),
    )


def check_tender(tender: Tender) -> None:
    """Check one tender by itself.

    Raises:
        TenderError: Field ``why`` tells: ``amount``, ``qris_limit``,
            ``reference``.
    """
    if not 0 < tender.amount <= LARGEST:
        raise TenderError(why="amount", amount=tender.amount)
    if tender.kind is TenderKind.QRIS:
        _check_qris(tender)
    if tender.kind is TenderKind.TRANSFER and not tender.reference.strip():
        raise TenderError(why="reference")


def _check_qris(tender: Tender) -> None:
    if tender.amount > QRIS_LIMIT:
        raise TenderError(why="qris_limit", amount=tender.amount, most=QRIS_LIMIT)
    digits = tender.reference
    proven = len(digits) == REFERENCE_DIGITS and digits.isascii() and digits.isdigit()
    if tender.verified and not proven:
        raise TenderError(why="reference")


def is_large(cash: int, total: int, rules: MoneyRules) -> bool:
    """Tell whether cash handed over looks like a typing error."""
    return total > 0 and cash > total * rules.large_factor
