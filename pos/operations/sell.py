"""Selling: complete a sale, keep drafts, hold and recall baskets."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from pos.config import Settings
from pos.domain.basket import Basket, Line
from pos.domain.catalogue import Kind
from pos.domain.errors import (
    DiscountError,
    EmptyBasketError,
    PieceTakenError,
    SaleMissingError,
    ShiftError,
    TenderError,
)
from pos.domain.journal import Entry, legible
from pos.domain.people import Person
from pos.domain.sale import (
    Sale,
    check_out,
    read_sale,
    receipt_number,
    sale_body,
    sale_moves,
    sale_postings,
)
from pos.domain.shift import Shift
from pos.domain.tender import Tender, TenderKind
from pos.operations import receipts
from pos.operations.allowance import Allowance, Approvers
from pos.storage import journal, policies, queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

#: Where the open basket is kept; held baskets are kept by their sale id.
OPEN_SLOT = "open"


def complete(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    basket: Basket,
    tenders: Sequence[Tender],
    approvers: Approvers | None = None,
) -> Sale:
    """Commit a sale: document, postings, number and print job at once.

    Asking again with the same basket gives the same sale, however often. What is
    beyond the cashier's limits is allowed by the person whose code it carries;
    the ``approvers`` allow the rest.

    Raises:
        ShiftError: No shift is open.
        EmptyBasketError: There is nothing to sell.
        TenderError: The tenders don't pay the total, or a QRIS reference was
            used today for the same amount (``why``: ``reference_used``).
        PieceTakenError: A one-off piece was sold before.
        DiscountError: An agreed price is below the product's floor.
        ApprovalNeededError: A discount, an agreed price or an unverified payment
            is beyond the cashier's limit.
    """
    known = journal.find(tx.connection, basket.sale_id)
    if known is not None:
        return read_sale(known)
    shift = require_shift(tx)
    checkout = check_out(basket, tuple(tenders), shift.rules)
    _check_floors(tx, checkout.basket)
    _check_pieces(tx, checkout.basket)
    _check_references(tx, shift, checkout.tenders)
    allowance = Allowance(tx.connection, actor, approvers or {})
    approved_by = allowance.sale()
    checkout = allowance.allow(checkout, shift.rules)
    sequence = next_receipt(tx)
    number = receipt_number(tx.till, shift.business_day, sequence)
    policy = policies.in_force(tx.connection, shift.business_day)
    document = tx.append(
        Entry(
            doc_id=basket.sale_id,
            kind="sale.completed",
            actor=actor.code,
            body=sale_body(checkout, sequence, number, approved_by, policy),
            postings=sale_postings(checkout),
            moves=sale_moves(checkout),
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )
    sale = read_sale(document)
    buyer = legible(basket.buyer)
    _keep_aside(tx, sale.sale_id, buyer)
    receipts.issue_sale(tx, settings, shift, sale, buyer)
    return sale


def _keep_aside(tx: Transaction, sale_id: str, buyer: str) -> None:
    """Write what belongs to the sale but not into the journal."""
    execute = tx.connection.execute
    if buyer:
        execute("INSERT INTO buyers VALUES (?, ?)", (sale_id, buyer))
    execute("INSERT INTO unconfirmed VALUES (?)", (sale_id,))
    execute("DELETE FROM drafts WHERE slot = ?", (OPEN_SLOT,))
    tx.changed |= {"stock", "draft"}


def require_shift(tx: Transaction) -> Shift:
    """Give the open shift.

    Raises:
        ShiftError: None is open (``why``: ``none_open``).
    """
    shift = queries.open_shift(tx.connection)
    if shift is None:
        raise ShiftError(why="none_open")
    return shift


def next_receipt(tx: Transaction) -> int:
    """Give the next number of the till's own gapless counter."""
    return tx.head.receipt_seq + 1


def _check_floors(tx: Transaction, basket: Basket) -> None:
    """Hold agreed prices above the product's floor, whoever allowed them."""
    for line in basket.lines:
        if not line.agreed_lower:
            continue
        row = tx.connection.execute(
            "SELECT floor_price FROM products WHERE product_id = ?", (line.product_id,)
        ).fetchone()
        floor = row[0] if row else None
        if floor is not None and line.unit_price < floor:
            raise DiscountError(why="floor", name=line.name, most=floor)


def _check_pieces(tx: Transaction, basket: Basket) -> None:
    for line in basket.lines:
        if line.kind is Kind.ONE_OFF and piece_sold(tx.connection, line.product_id):
            raise PieceTakenError(name=line.name, where="sold")


def piece_sold(connection: Connection, product_id: str) -> bool:
    """Tell whether a one-off piece is with a buyer."""
    row = connection.execute(
        "SELECT 1 FROM sale_lines WHERE product_id = ? AND kind = 'one_off' "
        "AND free_again = 0",
        (product_id,),
    ).fetchone()
    return row is not None


def _check_references(tx: Transaction, shift: Shift, tenders: Sequence[Tender]) -> None:
    """Refuse a QRIS reference shown twice: an old screenshot is the usual fraud."""
    shown: set[tuple[str, int]] = set()
    for tender in tenders:
        if tender.kind is not TenderKind.QRIS or not tender.verified:
            continue
        proof = (tender.reference, tender.amount)
        row = tx.connection.execute(
            "SELECT 1 FROM sale_tenders WHERE business_day = ? AND kind = 'qris' "
            "AND reference = ? AND amount = ? AND verified = 1",
            (shift.business_day, *proof),
        ).fetchone()
        if row is not None or proof in shown:
            raise TenderError(why="reference_used", reference=tender.reference)
        shown.add(proof)


def confirm(tx: Transaction, sale_id: str) -> None:
    """Note that the cashier has been shown the sale as done."""
    tx.connection.execute("DELETE FROM unconfirmed WHERE sale_id = ?", (sale_id,))


def unconfirmed(connection: Connection) -> Sale | None:
    """Give the sale that was committed just before a crash, if one was."""
    row = connection.execute("SELECT sale_id FROM unconfirmed LIMIT 1").fetchone()
    return queries.find_sale(connection, row[0]) if row else None


def save_draft(tx: Transaction, actor: Person, basket: Basket) -> None:
    """Keep the open basket, so that a power cut costs nothing."""
    if journal.find(tx.connection, basket.sale_id) is None:
        _write_draft(tx, OPEN_SLOT, "", actor, basket)


def load_draft(connection: Connection) -> Basket | None:
    """Give the basket that was open when the program last ended."""
    row = connection.execute(
        "SELECT data FROM drafts WHERE slot = ?", (OPEN_SLOT,)
    ).fetchone()
    basket = _read_basket(row[0]) if row else None
    return basket if basket is not None and (basket.lines or basket.taken) else None


@dataclass(frozen=True, slots=True)
class Held:
    """A basket on hold."""

    slot: str
    label: str
    actor: str
    saved_ms: int
    basket: Basket


def hold(tx: Transaction, actor: Person, basket: Basket, label: str) -> None:
    """Put a basket aside under a label; it survives a restart.

    Raises:
        EmptyBasketError: There is nothing in it.
    """
    if basket.empty:
        raise EmptyBasketError
    _write_draft(tx, basket.sale_id, label.strip(), actor, basket)
    tx.connection.execute("DELETE FROM drafts WHERE slot = ?", (OPEN_SLOT,))


def held(connection: Connection) -> tuple[Held, ...]:
    """List the baskets on hold, the oldest first."""
    rows = connection.execute(
        "SELECT slot, label, actor, saved_ms, data FROM drafts WHERE slot != ? "
        "ORDER BY saved_ms, slot",
        (OPEN_SLOT,),
    )
    return tuple(
        Held(slot, label, actor, saved_ms, _read_basket(data))
        for slot, label, actor, saved_ms, data in rows
    )


def recall(tx: Transaction, actor: Person, slot: str) -> Basket:
    """Take a basket off hold; it becomes the open one.

    Raises:
        SaleMissingError: It isn't on hold any more.
    """
    row = tx.connection.execute(
        "SELECT data FROM drafts WHERE slot = ?", (slot,)
    ).fetchone()
    if row is None:
        raise SaleMissingError(number=slot)
    basket = _read_basket(row[0])
    tx.connection.execute("DELETE FROM drafts WHERE slot = ?", (slot,))
    _write_draft(tx, OPEN_SLOT, "", actor, basket)
    return basket


def remove_line(tx: Transaction, actor: Person, basket: Basket, line: Line) -> None:
    """Journal that a line was taken out after its buyer had seen the total."""
    if basket.total_shown:
        _journal_removal(tx, actor, "line.removed", basket.sale_id, (line,))


def abandon(tx: Transaction, actor: Person, basket: Basket) -> None:
    """Empty the basket for good; journalled once a total was shown.

    What had been received for it goes back to the buyer; its sum is journalled.
    """
    if basket.total_shown and (basket.lines or basket.taken):
        _journal_removal(
            tx, actor, "basket.abandoned", basket.sale_id, basket.lines, basket.taken
        )
    tx.connection.execute(
        "DELETE FROM drafts WHERE slot IN (?, ?)", (OPEN_SLOT, basket.sale_id)
    )
    tx.changed.add("draft")


def _journal_removal(
    tx: Transaction,
    actor: Person,
    kind: str,
    sale_id: str,
    lines: Sequence[Line],
    taken: Sequence[Tender] = (),
) -> None:
    shift = require_shift(tx)
    body = {
        "sale": sale_id,
        "lines": [[x.product_id, x.name, x.quantity, x.gross] for x in lines],
        "amount": sum(line.gross for line in lines),
        "taken": sum(tender.amount for tender in taken),
    }
    tx.append(
        Entry(
            tx.ids.new(),
            kind,
            actor.code,
            body,
            shift_id=shift.shift_id,
            business_day=shift.business_day,
        )
    )


def _write_draft(
    tx: Transaction, slot: str, label: str, actor: Person, basket: Basket
) -> None:
    tx.connection.execute(
        "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)",
        (slot, legible(label), actor.code, tx.at.at_ms, _data(basket)),
    )
    tx.changed.add("draft")


def _data(basket: Basket) -> bytes:
    try:
        return msgspec.json.encode(basket)
    except UnicodeEncodeError:
        plain = msgspec.to_builtins(basket)
        return legible(json.dumps(plain, ensure_ascii=False)).encode()


def _read_basket(data: bytes) -> Basket:
    return msgspec.json.decode(data, type=Basket)
