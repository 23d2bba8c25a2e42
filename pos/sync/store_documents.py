"""What of the journal a web store is to know, whatever kind of store it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pos.domain.journal import Document
from pos.domain.lease import RETURNED, TAKEN
from pos.domain.pickup import STEPS, is_for
from pos.domain.sale import SHOP

SALE: Final = "sale.completed"
AT_A_SALE: Final = frozenset({"sale.voided", "refund.completed"})
MOVES: Final = frozenset({TAKEN, RETURNED})


@dataclass(frozen=True, slots=True)
class Named:
    """How the till knows a product.

    Attributes:
        weighed: Whether its quantities are grams.
    """

    sku: str
    weighed: bool


#: Gives the till's own product by its id; None when it never had it.
Names = Callable[[str], Named | None]


def wanted(document: Document, store: str) -> bool:
    """Tell whether a store is to know of this document.

    Args:
        document: Any of the journal.
        store: Name of the store: its orders are no other store's.
    """
    if document.kind in STEPS:
        return is_for(document, store)
    if document.kind == SALE or document.kind in AT_A_SALE:
        return True
    moves = document.kind.startswith("stock.") or document.kind in MOVES
    return moves and bool(shop_changes(document))


def causes(document: Document) -> tuple[str, ...]:
    """Name the sale that a refund or a void belongs to."""
    return (document.body["sale"],) if document.kind in AT_A_SALE else ()


def shop_changes(document: Document) -> dict[str, int]:
    """Give what a document adds to the shop's stock, by the till's product id.

    The store counts what is in the shop, and nothing else: goods at a booth have
    left it, waste has left it, and what a sale takes from a booth it doesn't have.
    """
    changes: dict[str, int] = {}
    for move in document.entry.moves:
        if move.source == SHOP:
            changes[move.product_id] = changes.get(move.product_id, 0) - move.quantity
        if move.target == SHOP:
            changes[move.product_id] = changes.get(move.product_id, 0) + move.quantity
    return {product_id: delta for product_id, delta in changes.items() if delta}
