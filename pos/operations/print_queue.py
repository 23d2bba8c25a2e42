"""What a person decides about papers that wait, or that may be out or not."""

from enum import StrEnum
from typing import Final

from pos.domain.errors import PrintJobError
from pos.domain.journal import Entry
from pos.domain.people import Person, Right, require
from pos.domain.printing_ports import JobState
from pos.storage import open_papers, queries
from pos.storage.open_papers import OpenPaper
from pos.storage.writer import Transaction


class Outcome(StrEnum):
    """What somebody says of a paper after looking at the printer."""

    CAME_OUT = "came_out"  # it is there
    AGAIN = "again"  # it isn't, or not whole: print it, marked CETAK ULANG
    DROPPED = "dropped"  # nobody wants it any more


_STATES: Final = {
    Outcome.CAME_OUT: JobState.CONFIRMED,
    Outcome.AGAIN: JobState.QUEUED,
    Outcome.DROPPED: JobState.CANCELLED,
}


def choices(paper: OpenPaper) -> tuple[Outcome, ...]:
    """Give what can be decided: nothing while its bytes are on their way."""
    match paper.state:
        case JobState.UNKNOWN:
            return tuple(Outcome)
        case JobState.FAILED:
            return (Outcome.AGAIN, Outcome.DROPPED)
        case JobState.QUEUED:
            return (Outcome.DROPPED,)
        case _:
            return ()


def settle(tx: Transaction, actor: Person, job_id: str, outcome: Outcome) -> None:
    """Decide about a paper, and write down who did.

    Raises:
        PrintJobError: It was printed or given up meanwhile (``why``: ``moved``).
        ApprovalNeededError: The actor may not reprint.
    """
    require(actor, Right.REPRINT)
    paper = open_papers.find(tx.connection, job_id)
    if paper is None or outcome not in choices(paper):
        raise PrintJobError(why="moved")
    open_papers.settle(tx, job_id, _STATES[outcome])
    shift = queries.open_shift(tx.connection)
    tx.append(
        Entry(
            doc_id=tx.ids.new(),
            kind="print.settled",
            actor=actor.code,
            body={
                "document": paper.doc_id,
                "number": paper.number,
                "kind": paper.kind,
                "copy": paper.copy_no,
                "outcome": outcome.value,
            },
            shift_id=shift.shift_id if shift else "",
            business_day=shift.business_day if shift else tx.at.local_date.isoformat(),
        )
    )
