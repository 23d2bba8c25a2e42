"""Stock: take in what the makers bring."""

from collections.abc import Mapping
from typing import Final

from pos.domain.catalogue import Kind
from pos.domain.errors import (
    CatalogueError,
    InvalidQuantityError,
    PieceTakenError,
    ReasonNeededError,
)
from pos.domain.journal import Document, Entry, Move
from pos.domain.people import Person, Right, require
from pos.domain.sale import OUTSIDE, SHOP
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

#: Units, or grams: more at once is a slip of the hand.
MOST: Final = 9_999_999


def receive(
    tx: Transaction,
    actor: Person,
    quantities: Mapping[str, int],
    note: str,
    approver: Person | None = None,
) -> Document:
    """Move goods into the shop's stock.

    A piece exists once: it comes in only while it isn't here and wasn't sold.

    Args:
        tx: The transaction.
        actor: Who takes them in.
        quantities: Units, or grams when weighed, by product.
        note: Where they come from.
        approver: Who allows it to an actor who may not.

    Raises:
        InvalidQuantityError: One isn't from 1 to ``MOST``.
        PieceTakenError: A piece is here already, or was sold (``where``).
        CatalogueError: A product isn't known, or isn't counted (``why``).
        ReasonNeededError: There is nothing to receive.
        ApprovalNeededError: Neither may.
    """
    approved_by = require(actor, Right.IMPORT, approver)
    if not quantities:
        raise ReasonNeededError
    for product_id, quantity in quantities.items():
        if not 0 < quantity <= MOST:
            raise InvalidQuantityError(quantity=quantity, most=MOST)
        _check(tx.connection, product_id, quantity)
    tx.changed.add("stock")
    return tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="stock.received",
            actor=actor.code,
            body={"note": note.strip(), "approved_by": approved_by},
            moves=tuple(Move(x, OUTSIDE, SHOP, n) for x, n in quantities.items()),
            business_day=tx.at.local_date.isoformat(),
        )
    )


def _check(connection: Connection, product_id: str, quantity: int) -> None:
    row = connection.execute(
        "SELECT name, kind, counted, "
        "coalesce((SELECT quantity FROM stock s WHERE s.product_id = p.product_id "
        " AND s.place = ?), 0), "
        "EXISTS (SELECT 1 FROM sale_lines l WHERE l.product_id = p.product_id "
        " AND l.kind = ? AND l.free_again = 0) "
        "FROM products p WHERE product_id = ?",
        (SHOP, Kind.ONE_OFF.value, product_id),
    ).fetchone()
    if row is None:
        raise CatalogueError(why="missing")
    name, kind, counted, stock, sold = row
    if kind == Kind.ONE_OFF.value:
        if sold or stock + quantity > 1:
            raise PieceTakenError(name=name, where="gone" if sold else "stock")
    elif not counted:
        raise CatalogueError(why="uncounted", name=name)
