"""Where money is: the accounts, and the postings of cash that isn't a sale."""

from enum import StrEnum
from typing import Final

from pos.domain.errors import InvalidAmountError, ReasonNeededError
from pos.domain.journal import Posting
from pos.domain.money import COINS, LARGEST, NOTES
from pos.domain.tender import TenderKind


class Account(StrEnum):
    """Every place a rupiah can be in, or come from. Debit is positive."""

    DRAWER = "cash.drawer"
    SAFE = "cash.safe"  # the shop's cash outside a drawer
    BAG = "cash.bag"  # sealed and numbered
    TRANSIT = "cash.transit"  # brought to the bank or treasury, not proved yet
    BANK = "bank.account"
    STATE = "state.treasury"
    QRIS = "qris.receivable"
    QRIS_UNVERIFIED = "qris.unverified"
    TRANSFER = "bank.transfer"
    MDR = "fees.mdr"  # what providers keep of QRIS
    QRIS_LOST = "qris.lost"  # written off: it never came
    SETTLED_OTHERWISE = "settled.otherwise"  # another amount came than was sold for
    SALES = "sales.gross"
    DISCOUNT = "sales.discount"
    RETURNS = "sales.returns"
    ROUNDING = "rounding"
    PAID_IN = "cash.paid_in"
    PAID_OUT = "cash.paid_out"
    OVER_SHORT = "cash.over_short"
    SHARES = "shares.allotted"  # what of the sales was split over those below
    OWED_MAKERS = "owed.makers"
    OWED_STATE = "owed.state"
    OWED_CAPITAL = "owed.capital"
    OWED_OTHERS = "owed.others"
    STATE_SETTLED = "state.settled"  # what of the treasury's was a period's PNBP


def account_of(kind: TenderKind, *, verified: bool) -> Account:
    """Name the account that a tender lands on."""
    if kind is TenderKind.CASH:
        return Account.DRAWER
    if kind is TenderKind.TRANSFER:
        return Account.TRANSFER
    return Account.QRIS if verified else Account.QRIS_UNVERIFIED


def paid_in(amount: int, reason: str) -> tuple[Posting, ...]:
    """Post cash put into the drawer for a stated reason.

    Raises:
        InvalidAmountError: Not more than zero.
        ReasonNeededError: No reason in words.
    """
    check_stated(amount, reason)
    return (Posting(Account.DRAWER, amount), Posting(Account.PAID_IN, -amount))


def paid_out(amount: int, reason: str) -> tuple[Posting, ...]:
    """Post cash taken out of the drawer for a stated reason.

    Raises:
        InvalidAmountError: Not more than zero.
        ReasonNeededError: No reason in words.
    """
    check_stated(amount, reason)
    return (Posting(Account.DRAWER, -amount), Posting(Account.PAID_OUT, amount))


def check_stated(amount: int, reason: str) -> None:
    """Check that an amount is positive and its reason was given."""
    if not 0 < amount <= LARGEST:
        raise InvalidAmountError(amount=amount)
    if not reason.strip():
        raise ReasonNeededError


#: Notes and coins by the key a count uses: ``n`` for notes, ``c`` for coins.
DENOMINATIONS: dict[str, int] = {
    **{f"n{value}": value for value in NOTES},
    **{f"c{value}": value for value in COINS},
}

#: Most notes of a kind that a count takes: beyond it somebody mistyped.
MOST_PIECES: Final = 1_000_000

#: A count of notes and coins: key of the denomination to how many.
Count = dict[str, int]


def count_total(count: Count) -> int:
    """Add up a count, in rupiah.

    Raises:
        InvalidAmountError: An unknown denomination or a negative number.
    """
    for key, pieces in count.items():
        if key not in DENOMINATIONS or not 0 <= pieces <= MOST_PIECES:
            raise InvalidAmountError(denomination=key, pieces=pieces)
    return sum(DENOMINATIONS[key] * pieces for key, pieces in count.items())
