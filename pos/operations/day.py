"""Approve and lock a business day, once all of its shifts are closed."""

from pos.config import Settings
from pos.domain import day_lock as rules
from pos.domain.errors import DayError
from pos.domain.journal import Document, Entry
from pos.domain.people import Person, Right, require
from pos.reports import reconcile
from pos.storage import day_locks
from pos.storage.writer import Transaction


def lock_day(  # who, which, why, and who approves
    tx: Transaction,
    actor: Person,
    settings: Settings,
    business_day: str,
    note: str = "",
    approver: Person | None = None,
) -> Document:
    """Freeze a day's figures, as far as its documents are known here.

    What comes later for that day is an addendum: nothing recomputes it.

    Args:
        tx: The transaction.
        actor: Who reconciled.
        settings: Says up to which variance one person is enough.
        business_day: ``YYYY-MM-DD``.
        note: Names what isn't done, such as QRIS that wasn't seen to arrive.
        approver: Whose PIN was taken, if it isn't the actor alone.

    Raises:
        DayError: It is locked (``why``: ``locked``), has no shift (``empty``), an
            open one (``open``), or a variance without a reason (``unexplained``).
        ReasonNeededError: Something isn't done, and no note names it.
        ApprovalNeededError: Nobody who may lock a day approves, or two people
            who may are needed (``why``: ``second``).
    """
    require(actor, Right.REPORTS)
    if day_locks.find_lock(tx.connection, business_day):
        raise DayError(why="locked")
    figures = reconcile.figures_of(tx.connection, business_day)
    rules.check_lock(figures, note)
    approved_by = rules.approvals(figures, settings.day_limit, actor, approver)
    body = {
        "business_day": business_day,
        "heads": [list(head) for head in day_locks.heads(tx.connection)],
        "figures": rules.figures_body(figures),
        "checklist": rules.checks_body(rules.checklist(figures)),
        "approved_by": approved_by,
        "note": note.strip(),
    }
    return tx.append(
        Entry(tx.ids.new(), "day.locked", actor.code, body, business_day=business_day)
    )
