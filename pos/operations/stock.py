"""Stock: take in what the makers bring."""

from collections.abc import Mapping

from pos.domain.errors import InvalidQuantityError, ReasonNeededError
from pos.domain.journal import Document, Entry, Move
from pos.domain.people import Person, Right, require
from pos.domain.sale import OUTSIDE, SHOP
from pos.storage.writer import Transaction


def receive(
    tx: Transaction, actor: Person, quantities: Mapping[str, int], note: str
) -> Document:
    """Move goods into the shop's stock.

    Args:
        tx: The transaction.
        actor: Who takes them in.
        quantities: Units, or grams when weighed, by product.
        note: Where they come from.

    Raises:
        InvalidQuantityError: One isn't more than zero.
        ReasonNeededError: There is nothing to receive.
        ApprovalNeededError: The actor may not.
    """
    require(actor, Right.IMPORT)
    if not quantities:
        raise ReasonNeededError
    for quantity in quantities.values():
        if quantity <= 0:
            raise InvalidQuantityError(quantity=quantity)
    tx.changed.add("stock")
    return tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="stock.received",
            actor=actor.code,
            body={"note": note.strip()},
            moves=tuple(Move(x, OUTSIDE, SHOP, n) for x, n in quantities.items()),
            business_day=tx.clock.now().local_date.isoformat(),
        )
    )
