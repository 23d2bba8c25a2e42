"""What a person says later of a QRIS payment: it came after all, or never will."""

from pos.config import Settings
from pos.domain import settlement as rules
from pos.domain.errors import SettlementError
from pos.domain.journal import Document, Entry
from pos.domain.payment import Payment, PaymentKind
from pos.domain.people import Person, Right, require
from pos.storage import settlement as stored
from pos.storage.writer import Transaction


def verify(  # who, which, and what proves it
    tx: Transaction,
    actor: Person,
    payment_key: str,
    reference: str,
    evidence: str,
    approver: Person | None = None,
) -> Document:
    """Say that an unverified payment was seen to arrive after all.

    Args:
        tx: The transaction.
        actor: Who saw it.
        payment_key: The sale's id and the tender's number.
        reference: The provider's number, whole or its last four digits.
        evidence: Where it was seen, in words.
        approver: Whose PIN was taken, where the actor may not.

    Raises:
        SettlementError: It is settled, written off or cancelled (``why``: ``gone``),
            verified (``verified``), or the reference is none (``reference``) or of
            another payment (``used``).
        ReasonNeededError: Nobody says where it was seen.
        ApprovalNeededError: Neither person may.
    """
    approved_by = require(actor, Right.VERIFY_QRIS, approver)
    payment = _open(tx, payment_key)
    if payment.verified:
        raise SettlementError(why="verified", number=payment.number)
    number = rules.check_reference(reference)
    _check_unused(tx, payment, number)
    body = {
        "payment": payment.key,
        "sale_no": payment.number,
        "amount": payment.amount,
        "reference": number,
        "reason": rules.check_reason(evidence),
        "approved_by": approved_by,
    }
    return tx.append(
        Entry(
            tx.ids.new(),
            "qris.verified",
            actor.code,
            body,
            rules.seen(payment.amount),
            business_day=tx.at.local_date.isoformat(),
        )
    )


def write_off(
    tx: Transaction,
    actor: Person,
    settings: Settings,
    payment_key: str,
    reason: str,
    approver: Person | None = None,
) -> Document:
    """Give a payment up that never came; above the day's limit two people answer.

    Raises:
        SettlementError: It is settled, written off or cancelled (``why``: ``gone``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: Nobody may, or a second person is needed (``why``:
            ``second``).
    """
    payment = _open(tx, payment_key)
    codes = rules.approvals(
        Right.WRITE_OFF, payment.amount, settings.day_limit, actor, approver
    )
    body = {
        "payment": payment.key,
        "sale_no": payment.number,
        "amount": payment.amount,
        "reference": "",
        "reason": rules.check_reason(reason),
        "approved_by": codes,
    }
    return tx.append(
        Entry(
            tx.ids.new(),
            "qris.written_off",
            actor.code,
            body,
            rules.written_off(payment.amount, verified=payment.verified),
            business_day=tx.at.local_date.isoformat(),
        )
    )


def _open(tx: Transaction, key: str) -> Payment:
    payment = stored.find_tender(tx.connection, key)
    if payment is None or payment.kind is not PaymentKind.QRIS:
        raise SettlementError(why="gone")
    return payment


def _check_unused(tx: Transaction, payment: Payment, reference: str) -> None:
    """Refuse a reference of another payment: an old screenshot is the usual fraud."""
    if stored.reference_used(tx.connection, payment, reference):
        raise SettlementError(why="used", reference=reference)
