"""What stands in the lists of QRIS and bank, one item for a row or a payment."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.evidence import BANK, QRIS, Evidence, compare
from pos.domain.matching import Candidate, Doubt, Matching, Pair
from pos.domain.payment import How, Payment, PaymentKind
from pos.domain.statement import StatementKind, StatementRow
from pos.reports.settlement import Standing

#: Payments that a person may choose among for a row that fits none.
MOST_CANDIDATES: Final = 50

_SOLD: Final = frozenset({PaymentKind.QRIS, PaymentKind.TRANSFER, PaymentKind.REFUND})


class Part(StrEnum):
    """A list, in the order in which a person works through them."""

    UNVERIFIED = "unverified"
    DOUBT = "doubt"
    LATE = "late"
    MISSING = "missing"
    EXTRA = "extra"
    DUPLICATE = "duplicate"
    MATCHED = "matched"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list.

    Attributes:
        payment: What was sold, None for a row of no sale.
        row: What the statement says, None for what no statement shows.
        evidence: How the two fit.
        pair: The pair, once it is one.
        doubt: The doubt, while it is one.
        left: Whether a person said that the row is of no payment here.
    """

    part: Part
    payment: Payment | None = None
    row: StatementRow | None = None
    evidence: Evidence | None = None
    pair: Pair | None = None
    doubt: Doubt | None = None
    left: bool = False

    @property
    def key(self) -> str:
        """What it is known by within its list."""
        return self.row.key if self.row else self.payment.key if self.payment else ""

    @property
    def receipt(self) -> str:
        """The receipt's number, empty where there is none."""
        sold = self.payment is not None and self.payment.kind in _SOLD
        return self.payment.number if sold and self.payment else ""

    @property
    def _unpaired_qris(self) -> bool:
        payment = self.payment
        return (
            payment is not None
            and payment.kind is PaymentKind.QRIS
            and self.part in {Part.UNVERIFIED, Part.MISSING}
        )

    @property
    def can_verify(self) -> bool:
        """Whether somebody may say that it came after all."""
        unseen = self.payment is not None and not self.payment.verified
        return self._unpaired_qris and unseen

    @property
    def can_write_off(self) -> bool:
        """Whether somebody may say that it never will."""
        return self._unpaired_qris

    @property
    def can_pair(self) -> bool:
        """Whether a person may choose whose row it is."""
        return self.row is not None and self.pair is None and not self.left

    @property
    def can_leave(self) -> bool:
        """Whether a person may say that it is of no payment here."""
        return self.can_pair

    @property
    def can_undo(self) -> bool:
        """Whether a person chose something that can be taken back."""
        return self.left or (self.pair is not None and self.pair.how is How.HAND)


def lists(standing: Standing) -> dict[Part, tuple[Item, ...]]:
    """Sort everything into its list; what is in doubt may stand in two."""
    both = (standing.qris, standing.bank)
    unseen = (Item(Part.UNVERIFIED, x) for x in standing.unverified)
    return {
        Part.UNVERIFIED: tuple(unseen),
        Part.DOUBT: tuple(_doubt(Part.DOUBT, x) for m in both for x in m.doubts),
        Part.LATE: tuple(x for m in both for x in _late(m)),
        Part.MISSING: tuple(Item(Part.MISSING, x) for m in both for x in m.missing),
        Part.EXTRA: tuple(x for m in both for x in _extra(m)),
        Part.DUPLICATE: tuple(
            Item(Part.DUPLICATE, row=x) for m in both for x in m.duplicates
        ),
        Part.MATCHED: tuple(_pair(Part.MATCHED, x) for m in both for x in m.pairs),
    }


def _late(found: Matching) -> list[Item]:
    late = [_doubt(Part.LATE, x) for x in found.late]
    return late + [_pair(Part.LATE, x) for x in found.pairs if x.late]


def _extra(found: Matching) -> list[Item]:
    extra = [Item(Part.EXTRA, row=x) for x in found.extra]
    return extra + [Item(Part.EXTRA, row=x, left=True) for x in found.left]


def _doubt(part: Part, doubt: Doubt) -> Item:
    best = doubt.candidates[0] if doubt.candidates else None
    payment = best.payment if best else None
    return Item(part, payment, doubt.row, best.evidence if best else None, doubt=doubt)


def _pair(part: Part, pair: Pair) -> Item:
    return Item(part, pair.payment, pair.row, pair.evidence, pair)


def candidates(standing: Standing, item: Item) -> tuple[Candidate, ...]:
    """Give the payments that a row may be of: those that fit, else any open one.

    The best first; of those that don't fit the nearest amount.
    """
    if item.doubt is not None and item.doubt.candidates:
        return item.doubt.candidates
    row = item.row
    if row is None:
        return ()
    bank = row.kind is StatementKind.BANK
    found, limits = (standing.bank, BANK) if bank else (standing.qris, QRIS)
    every = (*found.missing, *found.waiting)
    there = [x for x in every if (x.amount < 0) == (row.amount < 0)]
    there.sort(key=lambda x: (abs(x.amount - row.amount), abs(x.at_ms - row.at_ms)))
    nearest = there[:MOST_CANDIDATES]
    return tuple(Candidate(x, compare(x, row, limits)) for x in nearest)
