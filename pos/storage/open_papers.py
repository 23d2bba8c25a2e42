"""Papers that wait, or of which nobody knows what became; and their settling."""

from dataclasses import dataclass
from typing import Any, Final

from pos.domain.printing_ports import JobState
from pos.storage.engine import Connection
from pos.storage.writer import Transaction


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper that isn't out, as far as anybody knows.

    Attributes:
        doc_id: The document it belongs to.
        kind: Of the paper.
        number: The receipt's number, or empty.
        copy_no: 0 for the original, n for DUPLIKAT n.
        printer: Role of the printer that it is for.
        error: Code of what went wrong last, or empty.
        created_ms: When it was asked for, milliseconds since 1970 in UTC.
        begun: Whether a part of it may be on paper already.
    """

    job_id: str
    doc_id: str
    kind: str
    number: str
    copy_no: int
    printer: str
    state: JobState
    error: str
    created_ms: int
    begun: bool


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many papers wait, and how many somebody has to look at."""

    waiting: int = 0
    doubtful: int = 0


_PAPER: Final = (
    "SELECT p.job_id, p.doc_id, p.kind, coalesce(r.number, ''), p.copy_no, p.printer, "
    "p.state, p.error, p.created_ms, p.bytes_sent FROM print_jobs p "
    "LEFT JOIN receipts r ON r.doc_id = p.doc_id AND r.copy_no = p.copy_no "
    "WHERE p.kind != 'kick' AND p.state IN ('queued', 'sending', 'failed', 'unknown') "
)


def open_papers(connection: Connection, most: int = 100) -> tuple[OpenPaper, ...]:
    """Give the papers that aren't out, those in doubt first, then in their order."""
    rows = connection.execute(
        _PAPER + "ORDER BY p.state IN ('queued', 'sending'), p.rowid LIMIT ?", (most,)
    ).fetchall()
    return tuple(map(_read, rows))


def find(connection: Connection, job_id: str) -> OpenPaper | None:
    """Give one paper, if it is still open."""
    row = connection.execute(_PAPER + "AND p.job_id = ?", (job_id,)).fetchone()
    return _read(row) if row else None


def backlog(connection: Connection) -> Backlog:
    """Count what waits and what is in doubt."""
    rows = connection.execute(
        "SELECT state IN ('queued', 'sending'), count(*) FROM print_jobs "
        "WHERE kind != 'kick' "
        "AND state IN ('queued', 'sending', 'failed', 'unknown') GROUP BY 1"
    ).fetchall()
    counts = dict(rows)
    return Backlog(counts.get(1, 0), counts.get(0, 0))


def settle(tx: Transaction, job_id: str, state: JobState) -> None:
    """Give a paper another state; one that is queued again keeps what left of it."""
    tx.connection.execute(
        "UPDATE print_jobs SET state = ?, attempts = 0 WHERE job_id = ?",
        (state.value, job_id),
    )
    tx.changed.add("print")


def _read(row: tuple[Any, ...]) -> OpenPaper:
    job_id, doc_id, kind, number, copy_no, printer, state, error, at_ms, sent = row
    given = JobState(state)
    begun = bool(sent) or given is JobState.SENDING
    return OpenPaper(
        job_id, doc_id, kind, number, copy_no, printer, given, error, at_ms, begun
    )
