"""The way of cash after the sale: drawer, sealed bag, deposit, bank or treasury.

Every rupiah of it is on exactly one of these accounts at any time.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.cash import Account
from pos.domain.errors import CustodyError, InvalidAmountError
from pos.domain.journal import Posting
from pos.domain.money import LARGEST

#: Characters of the longest bag number: what is preprinted on sealed bags.
_LONGEST_BAG: Final = 20
#: Characters of the longest account or reference of a bank.
_LONGEST_REFERENCE: Final = 40

#: Digits of SIMPONI's billing code (Kemenkeu, SIMPONI billing).
_BILLING: Final = re.compile(r"\d{15}")
#: Days until a billing code expires (the same).
BILLING_DAYS: Final = 7
#: NTPN: 16 capital letters and digits (PMK 225/PMK.05/2020).
_NTPN: Final = re.compile(r"[0-9A-Z]{16}")
#: NTB: a bank's own number of the payment; banks write 6 to 16 characters.
_NTB: Final = re.compile(r"[0-9A-Z]{6,16}")


class Way(StrEnum):
    """Where a deposit goes."""

    BANK = "bank"  # the unit's own account
    SIMPONI = "simponi"  # the state's treasury, by billing code


@dataclass(frozen=True, slots=True)
class Bag:
    """Cash sealed into a numbered bag.

    Attributes:
        bag_id: Of the document that sealed it.
        number: As printed on the bag.
        till: The till whose cash it is.
        business_day: The day whose cash it is.
        sealed_by: Code of who counted it; ``witness`` of who watched.
        deposit_id: The deposit it went with, or empty while it is here.
    """

    bag_id: str
    number: str
    till: str
    business_day: str
    amount: int
    sealed_ms: int
    sealed_by: str
    witness: str
    deposit_id: str = ""


@dataclass(frozen=True, slots=True)
class Deposit:
    """Bags brought to the bank or paid to the treasury.

    Attributes:
        reference: The account, or SIMPONI's billing code.
        expires_ms: When the billing code ends; 0 for a bank.
        ntb: The bank's number of the payment, empty until it is known.
        ntpn: The treasury's, likewise.
        received: What arrived there; 0 until it is known.
        cancelled: Whether the bags came back.
    """

    deposit_id: str
    way: Way
    reference: str
    amount: int
    sent_ms: int
    sent_by: str
    witness: str
    expires_ms: int = 0
    ntb: str = ""
    ntpn: str = ""
    received: int = 0
    received_ms: int = 0
    cancelled: bool = False

    @property
    def open(self) -> bool:
        """Whether the proof of it is still missing."""
        return not (self.ntb or self.ntpn or self.cancelled)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a bank or the treasury says of a deposit.

    Attributes:
        ntb: The bank's number of the payment.
        ntpn: The treasury's; empty for a bank.
        received: What arrived there, in rupiah.
        reason: Why that isn't what was sent, where it isn't.
    """

    ntb: str
    ntpn: str
    received: int
    reason: str = ""


def check_bag(number: str, amount: int) -> str:
    """Check what is to be sealed, and give the number as it is kept.

    Raises:
        CustodyError: The number is missing or too long (``why``: ``bag_number``).
        InvalidAmountError: Not more than zero.
    """
    cleaned = number.strip().upper()
    if not cleaned or len(cleaned) > _LONGEST_BAG or not cleaned.isprintable():
        raise CustodyError(why="bag_number", number=number)
    if not 0 < amount <= LARGEST:
        raise InvalidAmountError(amount=amount)
    return cleaned


def check_reference(way: Way, reference: str) -> str:
    """Check where a deposit goes, and give the reference as it is kept.

    Raises:
        CustodyError: No account, or no billing code of 15 digits (``why``:
            ``account``, ``billing``).
    """
    cleaned = "".join(reference.split()).upper()
    if way is Way.SIMPONI and not _BILLING.fullmatch(cleaned):
        raise CustodyError(why="billing", reference=reference)
    if not cleaned or len(cleaned) > _LONGEST_REFERENCE or not cleaned.isprintable():
        raise CustodyError(why="account", reference=reference)
    return cleaned


def check_proof(way: Way, ntb: str, ntpn: str) -> tuple[str, str]:
    """Check the numbers that prove a deposit, and give them as they are kept.

    A bank's own number is enough for a bank; the treasury gives an NTPN too.

    Raises:
        CustodyError: One is missing or can't be one (``why``: ``ntb``, ``ntpn``).
    """
    bank, treasury = ("".join(x.split()).upper() for x in (ntb, ntpn))
    if (bank or way is Way.BANK) and not _NTB.fullmatch(bank):
        raise CustodyError(why="ntb", number=ntb)
    if way is Way.SIMPONI and not _NTPN.fullmatch(treasury):
        raise CustodyError(why="ntpn", number=ntpn)
    if way is Way.BANK and treasury:
        raise CustodyError(why="ntpn", number=ntpn)
    return bank, treasury


def sealed(amount: int, source: Account) -> tuple[Posting, ...]:
    """Post cash that went into a bag: from the drawer, or from the safe."""
    return (Posting(source, -amount), Posting(Account.BAG, amount))


def opened(amount: int) -> tuple[Posting, ...]:
    """Post cash of a bag that was opened again: it is in the safe."""
    return (Posting(Account.BAG, -amount), Posting(Account.SAFE, amount))


def sent(amount: int) -> tuple[Posting, ...]:
    """Post bags that are on their way."""
    return (Posting(Account.BAG, -amount), Posting(Account.TRANSIT, amount))


def came_back(amount: int) -> tuple[Posting, ...]:
    """Post bags that came back unpaid."""
    return (Posting(Account.TRANSIT, -amount), Posting(Account.BAG, amount))


def received(way: Way, amount: int, arrived: int) -> tuple[Posting, ...]:
    """Post what arrived; where the bank counted otherwise, the variance is named."""
    place = Account.BANK if way is Way.BANK else Account.STATE
    rows = (
        Posting(Account.TRANSIT, -amount),
        Posting(place, arrived),
        Posting(Account.OVER_SHORT, amount - arrived),
    )
    return tuple(row for row in rows if row.amount)
