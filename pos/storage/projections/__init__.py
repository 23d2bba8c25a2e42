"""Tables derived from the journal, brought up to date document by document.

The same functions run when a document is written and when the journal is
replayed, so that what they make can always be made again.
"""

from collections.abc import Callable
from typing import Final

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.head import Head, write_head
from pos.storage.projections import (
    consents,
    custody,
    day_locks,
    neighbours,
    people,
    periods,
    pickups,
    policies,
    refunds,
    sales,
    shifts,
    statements,
)
from pos.storage.projections.shifts import Totals

#: Brings its tables up to date; gives what the document adds to the running
#: totals of its shift, by column.
Projector = Callable[[Connection, Document], Totals]

PROJECTORS: Final[dict[str, Projector]] = {
    "shift.opened": shifts.opened,
    "shift.counted": shifts.counted,
    "shift.closed": shifts.closed,
    "cash.paid_in": shifts.paid_in,
    "cash.paid_out": shifts.paid_out,
    "drawer.opened": shifts.drawer_opened,
    "line.removed": shifts.line_removed,
    "basket.abandoned": shifts.basket_abandoned,
    "receipt.reprinted": shifts.reprinted,
    "sale.completed": sales.completed,
    "sale.voided": sales.voided,
    "refund.completed": refunds.completed,
    "person.added": people.added,
    "person.changed": people.changed,
    "cash.dropped": custody.dropped,
    "bag.sealed": custody.sealed,
    "bag.opened": custody.opened,
    "deposit.sent": custody.sent,
    "deposit.received": custody.received,
    "deposit.cancelled": custody.cancelled,
    "day.locked": day_locks.locked,
    "statement.imported": statements.imported,
    "statement.decided": statements.decided,
    "statement.matched": statements.matched,
    "qris.verified": statements.verified,
    "qris.written_off": statements.written_off,
    "neighbour.accepted": neighbours.accepted,
    "pickup.prepared": pickups.step,
    "pickup.handed_over": pickups.step,
    "policy.adopted": policies.adopted,
    "period.closed": periods.closed,
    "pnbp.deposited": periods.deposited,
    "premi.paid": periods.paid,
    "period.locked": periods.locked,
    "consent.given": consents.given,
    "consent.withdrawn": consents.withdrawn,
}


#: Adds to what a place has of a product: the order of several doesn't matter.
ADD_STOCK: Final = (
    "INSERT INTO stock VALUES (?, ?, ?) "
    "ON CONFLICT (product_id, place) DO UPDATE "
    "SET quantity = stock.quantity + excluded.quantity"
)


def project(connection: Connection, document: Document, head: Head) -> Head:
    """Bring every projection up to date with one document.

    Returns:
        The head of the chain after it.
    """
    _write_postings(connection, document)
    _write_moves(connection, document)
    projector = PROJECTORS.get(document.kind)
    totals = projector(connection, document) if projector else {}
    shifts.add(connection, document, totals)
    after = head.after(document)
    write_head(connection, after)
    return after


def _write_postings(connection: Connection, document: Document) -> None:
    entry = document.entry
    if entry.postings:
        connection.executemany(
            "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    entry.doc_id,
                    i,
                    str(x.account),  # binding an enum's member is slow
                    x.amount,
                    entry.shift_id,
                    entry.business_day,
                )
                for i, x in enumerate(entry.postings, 1)
            ],
        )


def _write_moves(connection: Connection, document: Document) -> None:
    entry = document.entry
    if not entry.moves:
        return
    connection.executemany(
        "INSERT INTO stock_moves VALUES (?, ?, ?, ?, ?, ?)",
        [
            (entry.doc_id, i, x.product_id, x.source, x.target, x.quantity)
            for i, x in enumerate(entry.moves, 1)
        ],
    )
    connection.executemany(
        ADD_STOCK,
        [(x.product_id, x.source, -x.quantity) for x in entry.moves]
        + [(x.product_id, x.target, x.quantity) for x in entry.moves],
    )
