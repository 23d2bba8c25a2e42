"""Where a till's chain ends, and its counters."""

from dataclasses import dataclass

from pos.domain.journal import GENESIS, Document
from pos.storage.engine import Connection


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain.

    Attributes:
        at_ms: When the last document was written, by the clock of then.
        receipt_seq: The last receipt number given; likewise the other two.
    """

    till: str
    epoch: int = 1
    seq: int = 0
    digest: str = GENESIS
    at_ms: int = 0
    receipt_seq: int = 0
    shift_number: int = 0
    z_no: int = 0

    def after(self, document: Document) -> "Head":
        """Give the head once a document was added."""
        body = document.body
        opened = document.kind == "shift.opened"
        return Head(
            till=document.till,
            epoch=document.epoch,
            seq=document.seq,
            digest=document.digest,
            at_ms=document.at.at_ms,
            receipt_seq=body.get("receipt_seq", self.receipt_seq),
            shift_number=body["number"] if opened else self.shift_number,
            z_no=body.get("z_no", self.z_no),
        )


#: Writes the end of a till's chain; only the last one of several matters.
KEEP_HEAD = (
    "INSERT INTO till_state VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (till) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, "
    "digest = excluded.digest, at_ms = excluded.at_ms, "
    "receipt_seq = excluded.receipt_seq, shift_number = excluded.shift_number, "
    "z_no = excluded.z_no"
)


def read_head(connection: Connection, till: str) -> Head:
    """Give the end of a till's chain; an empty one before its first document."""
    row = connection.execute(
        "SELECT * FROM till_state WHERE till = ?", (till,)
    ).fetchone()
    return Head(*row) if row else Head(till)


def write_head(connection: Connection, head: Head) -> None:
    """Write down the end of a till's chain."""
    connection.execute(
        KEEP_HEAD,
        (
            head.till,
            head.epoch,
            head.seq,
            head.digest,
            head.at_ms,
            head.receipt_seq,
            head.shift_number,
            head.z_no,
        ),
    )


def ends(connection: Connection) -> tuple[tuple[str, int, int, str], ...]:
    """Tell where each chain known here ends: till, epoch, sequence, hash."""
    rows = connection.execute(
        "SELECT till, epoch, seq, digest FROM till_state ORDER BY till"
    )
    return tuple((till, epoch, seq, digest) for till, epoch, seq, digest in rows)
