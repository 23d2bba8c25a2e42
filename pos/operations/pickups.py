"""Web orders at the booth: packed, and handed over to the right person, once."""

from typing import Final

from pos.config import Settings
from pos.domain.errors import PickupError
from pos.domain.journal import Body, Document, Entry
from pos.domain.people import Person, Right, require
from pos.domain.pickup import (
    HANDED_OVER,
    PREPARED,
    NameCheck,
    handed_over_body,
    prepared_body,
)
from pos.operations import shift as shift_operations
from pos.storage import pickups, queries
from pos.storage.pickups import PickupFound
from pos.storage.writer import Transaction

#: What the slip of the cash says; people of the office read it.
_REASON: Final = "Pesanan web {number}"


def prepare(
    tx: Transaction, actor: Person, source: str, order_id: str
) -> Document | None:
    """Write down that an order is packed; None when it was before.

    Raises:
        PickupError: It waits no more.
        ApprovalNeededError: The person may not sell.
    """
    require(actor, Right.SELL)
    found = _waiting(tx, source, order_id)
    if found.prepared:
        return None
    return _write(tx, actor, PREPARED, prepared_body(source, found.pickup))


def hand_over(  # noqa: PLR0913  # who, what, to whom, against what
    tx: Transaction,
    actor: Person,
    settings: Settings,
    source: str,
    order_id: str,
    check: NameCheck,
    *,
    cash: bool = False,
) -> Document:
    """Write down that an order was handed over; the store completes it.

    Args:
        tx: The transaction.
        actor: Who gives it.
        settings: For the slip of the cash.
        source: Name of the store.
        order_id: The store's id of the order.
        check: How the buyer was known.
        cash: Whether what was still due was paid in cash: it goes into the drawer
            as a paid-in, since the sale is the store's.

    Raises:
        PickupError: It waits no more, or isn't paid.
        ShiftError: Cash was taken and no shift is open.
        ApprovalNeededError: The person may not sell.
    """
    require(actor, Right.SELL)
    found = _waiting(tx, source, order_id)
    due, paid_in = found.pickup.due, ""
    if due and not cash:
        raise PickupError(why="unpaid", amount=due)
    if due:
        reason = _REASON.format(number=found.pickup.number)
        paid_in = shift_operations.pay_in(tx, actor, settings, due, reason).doc_id
    body = handed_over_body(source, found.pickup, check, paid_in)
    return _write(tx, actor, HANDED_OVER, body)


def _waiting(tx: Transaction, source: str, order_id: str) -> PickupFound:
    found = pickups.find(tx.connection, source, order_id)
    if found is None:
        raise PickupError(why="gone")
    done = found.handed_over
    if done is not None:
        raise PickupError(why="done", till=done.till, number=found.pickup.number)
    if not found.listed:
        raise PickupError(why="gone")
    return found


def _write(tx: Transaction, actor: Person, kind: str, body: Body) -> Document:
    shift = queries.open_shift(tx.connection)
    day = shift.business_day if shift else tx.at.local_date.isoformat()
    return tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind=kind,
            actor=actor.code,
            body=body,
            shift_id=shift.shift_id if shift else "",
            business_day=day,
        )
    )
