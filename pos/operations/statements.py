"""Take a statement in, decide what it leaves open, and post what it settles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from pos.domain import settlement as rules
from pos.domain.custody import Proof
from pos.domain.errors import SettlementError
from pos.domain.journal import Body, Document, Entry
from pos.domain.matching import Pair
from pos.domain.payment import How, Payment, PaymentKind
from pos.domain.people import Person, Right, require
from pos.domain.ports import Instant
from pos.domain.statement import Form, StatementRow, row_body
from pos.operations import custody
from pos.operations.imports.figures import Calendar
from pos.operations.imports.pace import Pace
from pos.operations.imports.sheet import load
from pos.operations.imports.statement import Statement, read_statement
from pos.reports.settlement import Standing
from pos.storage import settlement as stored
from pos.storage import statement_forms
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

#: Rows or pairs in one document: about 50 kB.
PART: Final = 500

_LONGEST_NAME: Final = 40

#: Letters of a bank's number that a proof takes.
_NTB: Final = (6, 16)


@dataclass(frozen=True, slots=True)
class Planned:
    """A statement, looked through.

    Attributes:
        form: How it is written, with the columns that were found.
        fresh: Rows that weren't taken in before.
        known: How many were.
        source: What the journal keeps of the file.
    """

    form: Form
    statement: Statement
    fresh: tuple[StatementRow, ...]
    known: int
    source: Body

    @property
    def usable(self) -> bool:
        """Whether it can be taken in."""
        return not self.statement.problem_count


def plan(
    connection: Connection,
    path: Path,
    form: Form,
    now: Instant,
    pace: Pace | None = None,
) -> Planned:
    """Look a CSV or XLSX file through, row by row, and change nothing.

    Args:
        connection: To know which rows were taken in before.
        path: The file.
        form: Whose it is; without columns they are known by their headings.
        now: Says what a date without a year means.
        pace: Told how far it is; may end it.

    Raises:
        SettlementError: The provider has no name (``why``: ``source``).
        UnreadableFileError: It isn't a statement.
        ImportCancelledError: By the pace.
    """
    name = " ".join(form.name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise SettlementError(why="source", name=form.name)
    form = replace(form, name=_known_name(connection, name))
    data = load(path)
    calendar = Calendar(now.offset_min, now.local_date.isoformat())
    statement = read_statement(data, form, calendar, pace or Pace())
    before = stored.known_keys(connection)
    fresh = tuple(x for x in statement.rows if x.key not in before)
    source: Body = {
        "source": form.name,
        "kind": form.kind.value,
        "file": path.name,
        "sha256": sha256(data).hexdigest(),
    }
    known = len(statement.rows) - len(fresh)
    found = replace(form, columns=statement.columns)
    return Planned(found, statement, fresh, known, source)


def _known_name(connection: Connection, name: str) -> str:
    """Give the name as it is remembered, however its letters are typed now."""
    known = [x.name for x in statement_forms.forms(connection)]
    return next((x for x in known if x.casefold() == name.casefold()), name)


def save(
    tx: Transaction, actor: Person, planned: Planned, approver: Person | None = None
) -> int:
    """Take a statement's rows in, those that are new here, and remember its form.

    Returns:
        How many rows were new. A file that was taken in changes nothing.

    Raises:
        SettlementError: It has problems (``why``: ``problems``).
        ApprovalNeededError: Neither person may.
    """
    approved_by = require(actor, Right.SETTLE, approver)
    if not planned.usable:
        raise SettlementError(why="problems", count=planned.statement.problem_count)
    statement_forms.remember(tx.connection, planned.form)
    before = stored.known_keys(tx.connection)
    fresh = [x for x in planned.fresh if x.key not in before]
    for start in range(0, len(fresh), PART):
        rows = [row_body(x) for x in fresh[start : start + PART]]
        body = planned.source | {"approved_by": approved_by, "rows": rows}
        _append(tx, actor, "statement.imported", body)
    stored.write_notes(tx.connection, fresh)
    return len(fresh)


def pair(
    tx: Transaction, actor: Person, row_key: str, payment_key: str, reason: str = ""
) -> Document:
    """Say that a row is of a payment. It holds until it is posted or undone.

    Raises:
        SettlementError: One of them is gone (``why``: ``gone``).
        ReasonNeededError: Their amounts differ, and nobody says why.
        ApprovalNeededError: The person may not.
    """
    require(actor, Right.SETTLE)
    row, payment = _row(tx.connection, row_key), _payment(tx, payment_key)
    taken = stored.choices(tx.connection)
    if any(x.payment == payment_key for key, x in taken.items() if key != row_key):
        raise SettlementError(why="paired", number=payment.number)
    if payment.amount != row.amount:
        rules.check_reason(reason)
    return _decide(tx, actor, row_key, "pair", (payment_key, reason))


def leave(tx: Transaction, actor: Person, row_key: str, reason: str) -> Document:
    """Say that a row is of no payment here.

    Raises:
        SettlementError: It is posted, or gone (``why``: ``gone``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: The person may not.
    """
    require(actor, Right.SETTLE)
    _row(tx.connection, row_key)
    return _decide(tx, actor, row_key, "leave", ("", rules.check_reason(reason)))


def undo(tx: Transaction, actor: Person, row_key: str) -> Document:
    """Take back what a person chose for a row that isn't posted yet.

    Raises:
        SettlementError: Nobody chose anything (``why``: ``undone``), or it is
            posted (``gone``).
        ApprovalNeededError: The person may not.
    """
    require(actor, Right.SETTLE)
    _row(tx.connection, row_key)
    if row_key not in stored.choices(tx.connection):
        raise SettlementError(why="undone")
    return _decide(tx, actor, row_key, "undo", ("", ""))


def _row(connection: Connection, key: str) -> StatementRow:
    """Find a row that isn't posted."""
    row = stored.find_row(connection, key)
    if row is None:
        raise SettlementError(why="gone")
    return row


def _payment(tx: Transaction, key: str) -> Payment:
    """Find a payment that is still open."""
    tender = stored.find_tender(tx.connection, key)
    others = (
        *stored.open_refunds(tx.connection),
        *stored.open_payouts(tx.connection, tx.at),
        *stored.open_deposits(tx.connection, tx.at.offset_min),
    )
    found = tender or next((x for x in others if x.key == key), None)
    if found is None:
        raise SettlementError(why="gone")
    return found


def _decide(
    tx: Transaction, actor: Person, row: str, choice: str, what: tuple[str, str]
) -> Document:
    payment, reason = what
    body = {"row": row, "choice": choice, "payment": payment, "reason": reason.strip()}
    return _append(tx, actor, "statement.decided", body)


def post(tx: Transaction, actor: Person, standing: Standing) -> tuple[Document, ...]:
    """Post every pair whose money is at the bank by now; doubts stay as they are.

    What was shown is what is posted: it was matched on a reader's thread, where it
    holds nobody up. Posting again posts nothing: a row settles once.

    Raises:
        SettlementError: Something was said of one of them meanwhile (``why``:
            ``changed``).
        ApprovalNeededError: The person may not.
    """
    require(actor, Right.SETTLE)
    pairs = standing.ready
    if stored.moved_on(tx.connection, pairs):
        raise SettlementError(why="changed")
    for one in pairs:
        if one.payment.kind is PaymentKind.DEPOSIT:
            custody.receive(tx, actor, one.payment.key, _proof(one, tx.at.offset_min))
    return tuple(
        _post(tx, actor, standing, pairs[start : start + PART])
        for start in range(0, len(pairs), PART)
    )


def _post(
    tx: Transaction, actor: Person, standing: Standing, pairs: Sequence[Pair]
) -> Document:
    body = {"pairs": [_pair_body(standing, x) for x in pairs]}
    own = {PaymentKind.DEPOSIT, PaymentKind.PAYOUT}  # what moves is posted elsewhere
    moved = [standing.settled(x) for x in pairs if x.payment.kind not in own]
    entry = Entry(
        tx.ids.new(),
        "statement.matched",
        actor.code,
        body,
        rules.settled(moved),
        business_day=standing.today,
    )
    return tx.append(entry)


def _pair_body(standing: Standing, one: Pair) -> list[str | int | None]:
    what = standing.settled(one)
    return [
        one.row.key,
        one.payment.key,
        one.payment.kind.value,
        one.how.value,
        one.evidence.score,
        what.amount,
        what.received,
        what.fee,
        standing.expected_fee(one),
        int(one.how is How.RETURNED),
    ]


def _proof(one: Pair, offset_min: int) -> Proof:
    """Say what proves a deposit: the bank's number, else the day of its mutation."""
    number, row = one.row.reference, one.row
    if not _NTB[0] <= len(number) <= _NTB[1]:
        number = f"MUTASI{Instant(row.at_ms, offset_min).local:%y%m%d}"
    return Proof(number, "", row.amount, one.reason)


def _append(tx: Transaction, actor: Person, kind: str, body: Body) -> Document:
    day = tx.at.local_date.isoformat()
    return tx.append(Entry(tx.ids.new(), kind, actor.code, body, business_day=day))
