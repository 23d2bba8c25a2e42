"""Money that should arrive, and what is said of it."""

from dataclasses import dataclass
from enum import StrEnum


class PaymentKind(StrEnum):
    """What is awaited."""

    QRIS = "qris"
    TRANSFER = "transfer"
    REFUND = "refund"  # by transfer: it goes out
    DEPOSIT = "deposit"  # bags brought to the bank
    PAYOUT = "payout"  # what a provider settled, as it should reach the bank


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that should stand in a statement.

    Attributes:
        key: One of a kind: the document's id, with the tender's number.
        amount: Rupiah; less than nothing goes out.
        number: What a person knows it by: a receipt's number, an account.
        references: What a statement may call it: whole, or the last digits.
        due: ``YYYY-MM-DD`` on which it should be there.
        verified: Whether it was seen to arrive.
    """

    key: str
    kind: PaymentKind
    amount: int
    at_ms: int
    business_day: str
    number: str
    references: tuple[str, ...] = ()
    due: str = ""
    verified: bool = True


class How(StrEnum):
    """Why two are a pair."""

    REFERENCE = "reference"
    EXCHANGEABLE = "exchangeable"  # one of several that nothing tells apart
    HAND = "hand"  # a person chose it
    RETURNED = "returned"  # the provider took the money back


class Why(StrEnum):
    """Why something is no match."""

    AMOUNT = "amount"  # the reference fits, the amount doesn't
    LATE = "late"  # all fits but the moment
    NO_REFERENCE = "no_reference"  # nothing but amount and moment
    REFERENCE = "reference"  # amount and moment fit, the reference is another
    SEVERAL = "several"  # it fits several alike
    DUPLICATE = "duplicate"  # rows of one reference with different amounts
    RETURNED = "returned"  # money taken back, of an unknown payment


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose for a row.

    Attributes:
        payment: Key of the payment it is; empty when it is of none here.
        reason: In words.
    """

    payment: str
    reason: str
