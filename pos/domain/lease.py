"""Goods taken along to an event, and brought back: they leave the shop's stock.

The web store sells what is in the shop. What a booth takes is deducted there while
there is still a connection, so that booth and web can't sell the same piece; a sale
from the booth then touches the shop's stock no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import InvalidQuantityError, ReasonNeededError
from pos.domain.journal import Entry, Move
from pos.domain.sale import SHOP

#: The place of goods that are leased.
BOOTH: Final = "booth"

TAKEN: Final = "lease.taken"
RETURNED: Final = "lease.returned"

#: Units, or grams: more at once is a slip of the hand.
MOST: Final = 9_999_999


@dataclass(frozen=True, slots=True)
class LeaseLine:
    """Goods of one product.

    Attributes:
        quantity: Units, or grams when weighed.
    """

    product_id: str
    sku: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Lease:
    """What goes along, or comes back.

    Attributes:
        doc_id: The document's UUIDv7.
        event: Where to, in words.
        actor: Code of the person.
        business_day: ``YYYY-MM-DD``.
    """

    doc_id: str
    event: str
    actor: str
    business_day: str
    lines: Sequence[LeaseLine]


def take(lease: Lease) -> Entry:
    """Write that goods leave the shop for an event.

    Raises:
        ReasonNeededError: No goods, or no event named.
        InvalidQuantityError: A quantity isn't from 1 to ``MOST``.
    """
    return _entry(lease, TAKEN, SHOP, BOOTH)


def give_back(lease: Lease) -> Entry:
    """Write that goods come back from an event.

    Raises:
        ReasonNeededError: No goods, or no event named.
        InvalidQuantityError: A quantity isn't from 1 to ``MOST``.
    """
    return _entry(lease, RETURNED, BOOTH, SHOP)


def _entry(lease: Lease, kind: str, source: str, target: str) -> Entry:
    if not lease.lines or not lease.event.strip():
        raise ReasonNeededError
    for line in lease.lines:
        if not 0 < line.quantity <= MOST:
            raise InvalidQuantityError(quantity=line.quantity, most=MOST)
    return Entry(
        doc_id=lease.doc_id,
        kind=kind,
        actor=lease.actor,
        body={
            "event": lease.event.strip(),
            "lines": [
                {"product": x.product_id, "sku": x.sku, "quantity": x.quantity}
                for x in lease.lines
            ],
        },
        moves=tuple(
            Move(x.product_id, source, target, x.quantity) for x in lease.lines
        ),
        business_day=lease.business_day,
    )
