"""Orders of the web store that a buyer picks up at the booth or in the shop."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.journal import Body, Document
from pos.domain.money import LARGEST

#: The documents that say that one was packed, and handed over.
PREPARED: Final = "pickup.prepared"
HANDED_OVER: Final = "pickup.handed_over"
STEPS: Final = frozenset({PREPARED, HANDED_OVER})

#: Lines of one order, and units of one line: more is nobody's errand.
MOST_LINES: Final = 200
MOST_UNITS: Final = 9_999_999

#: Characters of an order's id and number, and of names.
_LONGEST_ID: Final = 64
_LONGEST_NAME: Final = 120


class NameCheck(StrEnum):
    """How whoever came was known to be the right one."""

    MATCHED = "matched"  # told the buyer's name
    PROXY = "proxy"  # somebody else, who showed the order's number
    NUMBER = "number"  # the store knows no name: the number was shown


@dataclass(frozen=True, slots=True)
class PickupLine:
    """Goods of one product, as the store names them."""

    sku: str
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Pickup:
    """A web order that waits to be picked up.

    Attributes:
        order_id: The store's id of it.
        number: What the buyer was told; may differ from the id.
        buyer: Whom to ask for; never journalled.
        total: Rupiah.
        paid: Whether nothing is left to pay.
        ordered_utc: ``YYYY-MM-DDTHH:MM:SS``.
        prepared: Whether the store knows that it is packed.
    """

    order_id: str
    number: str
    buyer: str
    total: int
    paid: bool
    ordered_utc: str
    lines: tuple[PickupLine, ...]
    prepared: bool = False

    @property
    def sound(self) -> bool:
        """Whether it can be shown and handed over as the store says it is."""
        named = all(0 < len(x) <= _LONGEST_ID for x in (self.order_id, self.number))
        texts = (
            self.buyer,
            *(x.name for x in self.lines),
            *(x.sku for x in self.lines),
        )
        return (
            named
            and self.order_id.isprintable()
            and self.number.isprintable()
            and all(len(x) <= _LONGEST_NAME and x.isprintable() for x in texts)
            and 0 <= self.total <= LARGEST
            and 0 < len(self.lines) <= MOST_LINES
            and all(0 < x.quantity <= MOST_UNITS for x in self.lines)
        )

    @property
    def due(self) -> int:
        """What is still to be paid, in rupiah."""
        return 0 if self.paid else self.total


def prepared_body(source: str, pickup: Pickup) -> Body:
    """Say in a document that a web order is packed.

    Args:
        source: Name of the store that it is an order of.
        pickup: The order.
    """
    return {
        "source": source,
        "order": pickup.order_id,
        "number": pickup.number,
        "total": pickup.total,
        "lines": [
            {"sku": x.sku, "name": x.name, "quantity": x.quantity} for x in pickup.lines
        ],
    }


def handed_over_body(
    source: str,
    pickup: Pickup,
    check: NameCheck = NameCheck.MATCHED,
    paid_in: str = "",
) -> Body:
    """Say in a document that a web order was handed over.

    Args:
        source: Name of the store that it is an order of.
        pickup: The order.
        check: How the buyer was known.
        paid_in: Id of the document of the cash that was still due, or empty.
    """
    return {
        **prepared_body(source, pickup),
        "name_check": check.value,
        "paid_in": paid_in,
    }


def is_for(document: Document, source: str) -> bool:
    """Tell whether a step is about an order of this store."""
    return document.kind in STEPS and document.body.get("source", source) == source
