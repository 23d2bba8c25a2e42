"""Cancel a sale in its shift, or give back lines of an earlier one."""

from collections.abc import Sequence
from dataclasses import dataclass

from pos.config import Settings
from pos.domain.errors import RefundError, SaleMissingError
from pos.domain.journal import Document, Entry
from pos.domain.people import Person, Right, require
from pos.domain.refund import (
    RefundLine,
    RefundPlan,
    plan_refund,
    refund_body,
    refund_moves,
    refund_postings,
)
from pos.domain.sale import Sale, read_sale, receipt_number
from pos.domain.shift import Shift
from pos.domain.tender import TenderKind
from pos.domain.void import void_body, void_moves, void_postings
from pos.operations import receipts
from pos.operations.sell import next_receipt, require_shift
from pos.storage import journal, queries, settlement
from pos.storage.engine import Connection
from pos.storage.writer import Transaction


def void(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    sale_id: str,
    reason: str,
    approver: Person | None = None,
) -> Document:
    """Cancel a sale of the open shift, with a slip of its own number.

    Raises:
        SaleMissingError: No such sale.
        RefundError: It is of an earlier shift, cancelled, or partly refunded
            (``why``: ``other_shift``, ``voided``, ``refunded``), its QRIS was seen
            or settled since (``settled``), or the drawer holds less than it took
            (``drawer_short``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: Neither person may cancel.
    """
    approved_by = require(actor, Right.VOID, approver)
    shift = require_shift(tx)
    original = _original(tx.connection, sale_id)
    _check_whole(tx.connection, original)
    if original.entry.shift_id != shift.shift_id:
        raise RefundError(why="other_shift")
    sale = read_sale(original)
    if sale.cash > 0:
        _check_drawer(tx, shift, sale.cash)
    sequence = next_receipt(tx)
    number = receipt_number(tx.till, shift.business_day, sequence)
    document = tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="sale.voided",
            actor=actor.code,
            body=void_body(original, sequence, number, reason, approved_by),
            postings=void_postings(original),
            moves=void_moves(original),
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )
    tx.changed.add("stock")
    receipts.issue_void(tx, settings, shift, sale, document)
    return document


def _original(connection: Connection, sale_id: str) -> Document:
    document = journal.find(connection, sale_id)
    if document is None or document.kind != "sale.completed":
        raise SaleMissingError(number=sale_id)
    return document


def _check_whole(connection: Connection, original: Document) -> None:
    state = queries.sale_state(connection, original.doc_id)
    if state.voided:
        raise RefundError(why="voided")
    if state.refunded.quantities:
        raise RefundError(why="refunded")
    if settlement.touched(connection, original.doc_id):
        raise RefundError(why="settled")


def plan(
    connection: Connection,
    sale: Sale,
    lines: Sequence[RefundLine],
    tender: TenderKind,
    settings: Settings,
) -> RefundPlan:
    """Work out what a refund would give back, without writing it.

    Cash is rounded by the rules of the open shift; a change of them in the
    settings holds from the next one on.

    Raises:
        RefundError: The sale was cancelled, or more than is left is asked for.
    """
    state = queries.sale_state(connection, sale.sale_id)
    if state.voided:
        raise RefundError(why="voided")
    shift = queries.open_shift(connection)
    rules = shift.rules if shift else settings.rules
    return plan_refund(sale, state.refunded, lines, tender, rules)


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """What a refund is to give back.

    Attributes:
        refund_id: UUIDv7 made when the request is, so that asking again with
            it gives the same refund.
        tender: How the money goes back: cash or transfer.
    """

    refund_id: str
    sale_id: str
    lines: tuple[RefundLine, ...]
    tender: TenderKind
    reason: str


def give_back(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    request: RefundRequest,
    approver: Person | None = None,
) -> Document:
    """Refund lines of a sale; never more than is left of them.

    Raises:
        SaleMissingError: No such sale.
        RefundError: Cancelled, or more than is left; or the drawer holds less
            (``why``: ``drawer_short``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: Neither person may refund.
    """
    known = journal.find(tx.connection, request.refund_id)
    if known is not None:
        return known
    approved_by = require(actor, Right.REFUND, approver)
    shift = require_shift(tx)
    sale = read_sale(_original(tx.connection, request.sale_id))
    planned = plan(tx.connection, sale, request.lines, request.tender, settings)
    if planned.tender is TenderKind.CASH:
        _check_drawer(tx, shift, planned.amount)
    sequence = next_receipt(tx)
    number = receipt_number(tx.till, shift.business_day, sequence)
    body = refund_body(planned, sale, sequence, number, request.reason)
    document = tx.append(
        Entry(
            doc_id=request.refund_id,
            kind="refund.completed",
            actor=actor.code,
            body=body | {"approved_by": approved_by},
            postings=refund_postings(planned),
            moves=refund_moves(planned),
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )
    tx.changed |= {"stock", "sale"}
    receipts.issue_refund(tx, settings, shift, sale, document)
    return document


def _check_drawer(tx: Transaction, shift: Shift, amount: int) -> None:
    drawer = queries.shift_totals(tx.connection, shift.shift_id).drawer
    if amount > drawer:
        raise RefundError(why="drawer_short", amount=amount)
