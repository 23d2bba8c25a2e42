"""A shift: open it, move cash, count, close."""

from pos.config import Settings
from pos.domain import cash
from pos.domain import shift as rules
from pos.domain.cash import Count, count_total
from pos.domain.errors import ReasonNeededError, ShiftError
from pos.domain.journal import Body, Document, Entry, Posting
from pos.domain.people import Person, Right, require
from pos.domain.shift import Shift
from pos.operations import receipts
from pos.operations.sell import require_shift
from pos.storage import queries
from pos.storage.writer import Transaction


def open_shift(
    tx: Transaction, actor: Person, settings: Settings, float_count: Count
) -> Shift:
    """Open a shift with its float; money settings are frozen into it.

    Raises:
        ShiftError: One is open already (``why``: ``open``).
        InvalidAmountError: The float has an unknown note.
        ApprovalNeededError: The person may not open shifts.
    """
    require(actor, Right.OPEN_SHIFT)
    running = queries.open_shift(tx.connection)
    if running is not None:
        raise ShiftError(why="open", number=running.number, cashier=running.cashier)
    number = tx.head.shift_number + 1
    body = rules.open_body(number, float_count, settings.rules, settings.place)
    shift_id = tx.ids.new()
    tx.append(
        Entry(
            doc_id=shift_id,
            kind="shift.opened",
            actor=actor.code,
            body=body,
            postings=rules.open_postings(body["float_total"]),
            shift_id=shift_id,
            business_day=tx.at.local_date.isoformat(),
        )
    )
    return require_shift(tx)


def pay_in(
    tx: Transaction, actor: Person, settings: Settings, amount: int, reason: str
) -> Document:
    """Put cash into the drawer for a stated reason, and print a slip.

    Raises:
        ShiftError: No shift is open.
        InvalidAmountError: Not more than zero.
        ReasonNeededError: No reason in words.
    """
    require(actor, Right.CASH_IN_OUT)
    body = {"amount": amount, "reason": reason.strip()}
    postings = cash.paid_in(amount, reason)
    return _move_cash(tx, actor, settings, "cash.paid_in", body, postings)


def pay_out(
    tx: Transaction, actor: Person, settings: Settings, amount: int, reason: str
) -> Document:
    """Take cash out of the drawer for a stated reason, and print a slip.

    Raises:
        ShiftError: No shift is open, or the drawer holds less (``why``:
            ``drawer_short``).
        InvalidAmountError: Not more than zero.
        ReasonNeededError: No reason in words.
    """
    require(actor, Right.CASH_IN_OUT)
    shift = require_shift(tx)
    if amount > queries.shift_totals(tx.connection, shift.shift_id).drawer:
        raise ShiftError(why="drawer_short")
    body = {"amount": amount, "reason": reason.strip()}
    postings = cash.paid_out(amount, reason)
    return _move_cash(tx, actor, settings, "cash.paid_out", body, postings)


def open_drawer(
    tx: Transaction, actor: Person, settings: Settings, reason: str
) -> Document:
    """Open the drawer without a sale; the Z report counts it.

    Raises:
        ShiftError: No shift is open.
        ReasonNeededError: No reason in words.
    """
    require(actor, Right.OPEN_DRAWER)
    if not reason.strip():
        raise ReasonNeededError
    body = {"reason": reason.strip()}
    document = _append(tx, actor, "drawer.opened", body)
    receipts.kick_drawer(tx, settings, document.doc_id)
    return document


def count(tx: Transaction, actor: Person, counted: Count) -> Shift:
    """Write down a blind count. It can be done twice; both are kept.

    Raises:
        ShiftError: No shift is open, or it was counted twice.
        InvalidAmountError: The count has an unknown note.
    """
    require(actor, Right.CLOSE_SHIFT)
    shift = require_shift(tx)
    rules.check_count(shift)
    pieces = {key: number for key, number in counted.items() if number}
    body = {"count": pieces, "total": count_total(counted), "no": len(shift.counts) + 1}
    _append(tx, actor, "shift.counted", body)
    return require_shift(tx)


def close(
    tx: Transaction, actor: Person, settings: Settings, reason: str = ""
) -> Shift:
    """Close the shift with the last count, and print its numbered Z report.

    Any count closes it, and nothing unsent or unprinted stands in the way.

    Raises:
        ShiftError: No shift is open, or it wasn't counted.
        ReasonNeededError: There is a variance and nobody says why.
    """
    require(actor, Right.CLOSE_SHIFT)
    shift = require_shift(tx)
    expected = queries.shift_totals(tx.connection, shift.shift_id).drawer
    rules.check_close(shift, expected, reason)
    body: Body = {
        "z_no": tx.head.z_no + 1,
        "expected": expected,
        "counted": shift.counted,
        "variance": shift.counted - expected,
        "reason": reason.strip(),
    }
    postings = rules.close_postings(expected, shift.counted)
    document = _append(tx, actor, "shift.closed", body, postings)
    closed = queries.find_shift(tx.connection, shift.shift_id)
    if closed is None:
        raise ShiftError(why="none_open")
    receipts.issue_z(tx, settings, closed, document)
    return closed


def _move_cash(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    kind: str,
    body: Body,
    postings: tuple[Posting, ...],
) -> Document:
    document = _append(tx, actor, kind, body, postings)
    shift = require_shift(tx)
    receipts.issue_cash_slip(tx, settings, shift, document)
    receipts.kick_drawer(tx, settings, document.doc_id)
    return document


def _append(
    tx: Transaction,
    actor: Person,
    kind: str,
    body: Body,
    postings: tuple[Posting, ...] = (),
) -> Document:
    shift = require_shift(tx)
    return tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind=kind,
            actor=actor.code,
            body=body,
            postings=postings,
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )
