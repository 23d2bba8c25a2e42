"""The spool's jobs in the database: queued with their document, then marked."""

from dataclasses import dataclass

from pos.domain.printing_ports import JobState, PrintJob
from pos.storage.engine import Connection
from pos.storage.readers import Readers
from pos.storage.writer import Transaction, Writer

_JOB = (
    "SELECT job_id, p.kind, printer, coalesce(r.data, ''), p.copy_no, state, attempts, "
    "created_ms, p.kind = 'kick', bytes_sent FROM print_jobs p "
    "LEFT JOIN receipts r ON r.doc_id = p.doc_id AND r.copy_no = p.copy_no "
    "AND p.kind != 'kick' "
)


class PrintJobs:
    """Gives the spool its jobs, and keeps what became of them."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    def next(self, printer: str) -> PrintJob | None:
        """Give the oldest job of a printer that is queued or sending."""
        return self._readers.run(lambda connection: _next(connection, printer))

    def mark(
        self,
        job_id: str,
        state: JobState,
        *,
        error: str = "",
        bytes_sent: int = 0,
        attempts: int = 0,
    ) -> bool:
        """Keep what became of a job, durably before it returns.

        Returns:
            False when it was cancelled meanwhile: then nothing is changed.
        """

        def write(tx: Transaction) -> bool:
            done = tx.connection.execute(
                "UPDATE print_jobs SET state = ?, error = ?, bytes_sent = ?, "
                "attempts = ? WHERE job_id = ? AND state != 'cancelled'",
                (state.value, error, bytes_sent, attempts, job_id),
            )
            tx.changed.add("print")
            return bool(done.rowcount)

        return self._writer.run(write)


def _next(connection: Connection, printer: str) -> PrintJob | None:
    row = connection.execute(
        _JOB + "WHERE state IN ('queued', 'sending') AND printer = ? "
        "ORDER BY p.rowid LIMIT 1",
        (printer,),
    ).fetchone()
    if row is None:
        return None
    job_id, kind, name, data, copy_no, state, attempts, created_ms, kick, sent = row
    text = data.decode() if isinstance(data, bytes) else data
    return PrintJob(
        job_id,
        kind,
        name,
        text,
        copy_no,
        JobState(state),
        attempts,
        created_ms,
        bool(kick),
        sent,
    )


@dataclass(frozen=True, slots=True)
class JobNote:
    """What became of a job, without what it printed.

    Attributes:
        error: Code of what went wrong last, or empty.
    """

    kind: str
    printer: str
    state: JobState
    error: str
    attempts: int
    bytes_sent: int
    created_ms: int


def recent(connection: Connection, most: int = 10) -> tuple[JobNote, ...]:
    """Give the newest jobs, the newest first."""
    rows = connection.execute(
        "SELECT kind, printer, state, error, attempts, bytes_sent, created_ms "
        "FROM print_jobs ORDER BY rowid DESC LIMIT ?",
        (most,),
    ).fetchall()
    return tuple(
        JobNote(kind, printer, JobState(state), *rest)
        for kind, printer, state, *rest in rows
    )


def waiting(connection: Connection) -> int:
    """Count the papers that are not printed yet."""
    (count,) = connection.execute(
        "SELECT count(*) FROM print_jobs WHERE kind != 'kick' "
        "AND state IN ('queued', 'sending')"
    ).fetchone()
    return int(count)


def state_of(connection: Connection, doc_id: str) -> JobState | None:
    """Give the state of a document's newest paper; None if it was never queued."""
    row = connection.execute(
        "SELECT state FROM print_jobs WHERE doc_id = ? AND kind != 'kick' "
        "ORDER BY copy_no DESC, created_ms DESC LIMIT 1",
        (doc_id,),
    ).fetchone()
    return JobState(row[0]) if row else None


def cancel(tx: Transaction, printer: str) -> int:
    """Give up every waiting job of a printer; the papers stay and can be copied."""
    done = tx.connection.execute(
        "UPDATE print_jobs SET state = 'cancelled' WHERE printer = ? "
        "AND state = 'queued'",
        (printer,),
    )
    tx.changed.add("print")
    return int(done.rowcount)


def cancel_kicks(tx: Transaction) -> None:
    """Give up every kick of the drawer that waits.

    Nobody stands at the drawer of another printer.
    """
    tx.connection.execute(
        "UPDATE print_jobs SET state = 'cancelled' WHERE kind = 'kick' "
        "AND state IN ('queued', 'sending')"
    )
    tx.changed.add("print")
