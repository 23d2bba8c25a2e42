"""How a sale is being paid, as the paying page shows it. Knows no Qt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pos.domain.errors import PosError
from pos.domain.settle import Settlement
from pos.domain.tender import Payment, Tender, TenderKind


class Method(StrEnum):
    """How the buyer wants to pay; each is a tile."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    MIXED = "mixed"


class Stage(StrEnum):
    """What is asked for now."""

    AMOUNT = "amount"  # how much of it
    PROOF = "proof"  # that the money has come
    TOO_MUCH = "too_much"  # nothing: more than QRIS takes at once
    NO_CODE = "no_code"  # nothing: the shop's QRIS code can't be used


class Step(StrEnum):
    """What Enter does now."""

    NONE = "none"
    FINISH = "finish"  # complete the sale
    ADD = "add"  # note a part of the payment
    PROVE = "prove"  # go on to the proof of a part


@dataclass(frozen=True, slots=True)
class QrisShown:
    """The code that the buyer scans.

    Attributes:
        payload: What the code holds.
        amount: Rupiah to pay.
        carries_amount: The payer needn't type it.
    """

    payload: str
    name: str
    nmid: str
    amount: int
    carries_amount: bool


@dataclass(frozen=True, slots=True)
class Paying:
    """The whole state of the page.

    Attributes:
        kind: What the tender being entered is.
        settlement: The basket, added up.
        taken: Tenders received already.
        amount: Rupiah of the tender being entered.
        due: What would settle the rest: rounded when in cash.
        payment: What all tenders together do, the one being entered included.
        quick: Likely cash amounts, the exact one first; empty if not cash.
        reference: As typed so far.
        question: Whether a large amount is to be confirmed.
        unverified_allowed: Whether going on without proof needs no PIN.
        busy: The sale is being stored.
    """

    method: Method
    kind: TenderKind
    stage: Stage
    step: Step
    settlement: Settlement
    taken: tuple[Tender, ...]
    amount: int
    due: int
    payment: Payment
    quick: tuple[int, ...]
    reference: str
    question: bool
    unverified_allowed: bool
    qris: QrisShown | None
    printer: bool
    busy: bool

    @property
    def mixed(self) -> bool:
        """Whether the sale is paid in parts."""
        return self.method is Method.MIXED


class PayView(Protocol):
    """What the presenter asks of the page."""

    def show_paying(self, paying: Paying) -> None:
        """Show the state of the page."""

    def show_amount(self, amount: int) -> None:
        """Put an amount into the field; the next digit starts a new one."""

    def clear_reference(self) -> None:
        """Empty the reference."""

    def show_code_printed(self) -> None:
        """Say that the code is on its way to paper."""

    def sound_done(self) -> None:
        """Tell the ear that the sale is made."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""

    def clear_error(self) -> None:
        """Say it no longer."""
