"""Orders of the web store that a buyer picks up at the booth or in the shop."""

from dataclasses import dataclass
from typing import Final

from pos.domain.journal import Body

#: The document that says that one was handed over.
HANDED_OVER: Final = "pickup.handed_over"


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
    """

    order_id: str
    number: str
    buyer: str
    total: int
    paid: bool
    ordered_utc: str
    lines: tuple[PickupLine, ...]


def handed_over_body(pickup: Pickup) -> Body:
    """Say in a document that a web order was handed over."""
    return {
        "order": pickup.order_id,
        "number": pickup.number,
        "total": pickup.total,
        "lines": [
            {"sku": x.sku, "name": x.name, "quantity": x.quantity} for x in pickup.lines
        ],
    }
