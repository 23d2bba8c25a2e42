"""Close a share period, tie its PNBP to a deposit, pay its premi, lock it.

Two people do each step. A period goes on at the till that closed it: so no two
tills pay the same premi while they don't hear of each other.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from pos.domain import share_period as rules
from pos.domain.errors import PeriodError
from pos.domain.journal import Body, Entry, Posting
from pos.domain.people import Person, Right, require_two
from pos.domain.public_summary import publish
from pos.domain.share_period import Figures, Payment, State
from pos.storage import day_locks
from pos.storage import periods as stored
from pos.storage.engine import Connection
from pos.storage.periods import Period
from pos.storage.writer import Transaction


def work_out(
    connection: Connection, last_day: str, *, published: bool = True
) -> Figures:
    """Work out what a period up to a day would come to, without closing it.

    Args:
        connection: The database.
        last_day: Its last business day, ``YYYY-MM-DD``.
        published: Whether to work out what may be published too: that looks at
            every line.

    Raises:
        PeriodError: Nothing waits (``why``: ``empty``), or the last one ended that
            day or later (``day``).
    """
    before = stored.last(connection)
    if before is not None and last_day <= before.last_day:
        raise PeriodError(why="day", day=before.last_day)
    waits = stored.waiting(connection, last_day)
    if not waits.any:
        raise PeriodError(why="empty")
    lines = stored.contributions(connection, last_day) if published else ()
    return rules.work_out(
        last_day,
        _day_after(before.last_day) if before else waits.first_day,
        waits.parts,
        waits.premi,
        publish(lines),
        before.figures if before else None,
    )


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def close(
    tx: Transaction, actor: Person, last_day: str, approver: Person | None
) -> Period:
    """Close a period: every line up to a day that no other period holds.

    What comes later for its days is of the next one.

    Raises:
        PeriodError: See ``work_out``; or a day isn't locked (``why``:
            ``unlocked``), the day is to come (``future``), or the last period isn't
            locked and was closed on another till (``other_till``).
        ApprovalNeededError: There aren't two people who may.
    """
    approved_by = require_two(actor, Right.SHARES, approver)
    if last_day > tx.at.local_date.isoformat():
        raise PeriodError(why="future", day=last_day)
    before = stored.last(tx.connection)
    if before is not None and before.till != tx.till and not before.locked:
        raise PeriodError(why="other_till", till=before.till)
    figures = work_out(tx.connection, last_day)
    open_days = stored.unlocked_days(tx.connection, figures.first_day, last_day)
    if open_days:
        raise PeriodError(why="unlocked", day=open_days[0])
    body: Body = {
        "figures": rules.figures_body(figures),
        "heads": [list(head) for head in day_locks.heads(tx.connection)],
        "before": before.period_id if before else "",
        "approved_by": approved_by,
    }
    period_id = _append(tx, actor, "period.closed", body, rules.closed(figures.parts))
    return _find(tx, period_id)


def deposit(
    tx: Transaction,
    actor: Person,
    period_id: str,
    deposit_ids: Sequence[str],
    approver: Person | None,
) -> Period:
    """Say which deposits to the treasury, proved by NTPN, hold a period's PNBP.

    Of each is taken what is left of it, in the order given, until the PNBP is
    there. A period that owes the state nothing needs none.

    Raises:
        PeriodError: It isn't just closed (``why``: ``order``), they hold less
            (``short``), one isn't a proved deposit (``deposit``), or see ``close``.
        ApprovalNeededError: There aren't two people who may.
    """
    approved_by = require_two(actor, Right.SHARES, approver)
    period = _next(tx, period_id, State.CLOSED)
    there = {x.deposit_id: x for x in stored.available(tx.connection)}
    missing = period.figures.state.payable
    taken: list[list[str | int]] = []
    for deposit_id in dict.fromkeys(deposit_ids):
        if deposit_id not in there:
            raise PeriodError(why="deposit")
        found = there[deposit_id]
        amount = min(found.left, missing)
        if amount:
            taken.append([deposit_id, found.ntpn, amount])
        missing -= amount
    if missing:
        raise PeriodError(why="short", amount=missing)
    amount = period.figures.state.payable
    body: Body = {
        "period": period_id,
        "number": period.number,
        "deposits": taken,
        "amount": amount,
        "approved_by": approved_by,
    }
    _append(tx, actor, "pnbp.deposited", body, rules.deposited(amount))
    return _find(tx, period_id)


def pay(
    tx: Transaction,
    actor: Person,
    period_id: str,
    payment: Payment,
    approver: Person | None,
) -> Period:
    """Write down that makers signed the list and were paid; each of them once.

    Who didn't sign is left out, and paid later.

    Raises:
        PeriodError: Its PNBP isn't deposited (``why``: ``order``), or one isn't to
            be paid, or was (``paid``); or see ``close`` and ``check_payment``.
        ApprovalNeededError: There aren't two people who may.
    """
    approved_by = require_two(actor, Right.SHARES, approver)
    reference = rules.check_payment(payment)
    period = _next(tx, period_id, State.DEPOSITED)
    codes = payment.codes
    if not set(codes) <= set(period.unpaid):
        raise PeriodError(why="paid")
    owed = {maker.code: maker.payable for maker in period.figures.makers}
    body: Body = {
        "period": period_id,
        "number": period.number,
        "paid": [[code, owed[code]] for code in codes],
        "way": payment.way,
        "reference": reference,
        "approved_by": approved_by,
    }
    amount = sum(owed[code] for code in codes)
    _append(tx, actor, "premi.paid", body, rules.paid(amount))
    return _find(tx, period_id)


def lock(
    tx: Transaction, actor: Person, period_id: str, approver: Person | None
) -> Period:
    """Lock a period whose premi is paid: nothing is done to it any more.

    Raises:
        PeriodError: It isn't paid, or is locked (``why``: ``order``), or see
            ``close``.
        ApprovalNeededError: There aren't two people who may.
    """
    approved_by = require_two(actor, Right.SHARES, approver)
    period = _next(tx, period_id, State.PAID)
    body: Body = {
        "period": period_id,
        "number": period.number,
        "approved_by": approved_by,
    }
    _append(tx, actor, "period.locked", body)
    return _find(tx, period_id)


def _next(tx: Transaction, period_id: str, state: State) -> Period:
    """Give a period that can go on from a state, here."""
    period = _find(tx, period_id)
    if not period.standing:
        raise PeriodError(why="superseded", number=period.number)
    if period.till != tx.till:
        raise PeriodError(why="other_till", till=period.till)
    if period.state is not state:
        raise PeriodError(why="order", state=period.state.value)
    return period


def _find(tx: Transaction, period_id: str) -> Period:
    period = stored.find(tx.connection, period_id)
    if period is None:
        raise PeriodError(why="missing")
    return period


def _append(
    tx: Transaction,
    actor: Person,
    kind: str,
    body: Body,
    postings: tuple[Posting, ...] = (),
) -> str:
    day = tx.at.local_date.isoformat()
    entry = Entry(tx.ids.new(), kind, actor.code, body, postings, business_day=day)
    return tx.append(entry).doc_id
