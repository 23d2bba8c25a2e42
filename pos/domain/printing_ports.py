"""What the spool needs from storage: print jobs, persisted, in order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

#: Kind of a job of labels; its payload is a label's snapshot and how many.
LABELS: Final = "labels"


class JobState(StrEnum):
    """Where a print job is. Only the first two are still to be done."""

    QUEUED = "queued"  # waits; a part may be on paper when bytes_sent is not 0
    SENDING = "sending"  # marked before the first byte leaves
    SENT = "sent"  # every byte left; the printer can't say more
    CONFIRMED = "confirmed"  # the printer answered from behind the last byte
    FAILED = "failed"  # can't be printed: the error says why
    UNKNOWN = "unknown"  # repeated in vain; a person has to look at the paper
    CANCELLED = "cancelled"  # nobody wants it any more

    @property
    def done(self) -> bool:
        """Whether the spool leaves it alone from now on."""
        return self not in (JobState.QUEUED, JobState.SENDING)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One thing to print, or one kick of the drawer.

    Attributes:
        job_id: UUIDv7.
        kind: The receipt's kind, ``labels``, or ``kick``.
        printer: Name of the printer whose queue it stands in.
        payload_json: The snapshot of receipt or labels; empty for a kick.
        copy_no: 0 for the original, n for DUPLIKAT n.
        attempts: How often bytes of it left.
        created_ms: When it was asked for, milliseconds since 1970 in UTC.
        kick: Whether it opens the drawer and prints nothing.
        bytes_sent: The most bytes that ever left in one attempt that wasn't
            proved; not 0 means that the next one is marked as a repeat.
    """

    job_id: str
    kind: str
    printer: str
    payload_json: str
    copy_no: int = 0
    state: JobState = JobState.QUEUED
    attempts: int = 0
    created_ms: int = 0
    kick: bool = False
    bytes_sent: int = 0

    @property
    def maybe_on_paper(self) -> bool:
        """Whether a part of it may have been printed before.

        A job found in ``sending`` was cut short by the end of the program.
        """
        return self.bytes_sent > 0 or self.state is JobState.SENDING


class JobStore(Protocol):
    """Keeps print jobs. Called from the spool's threads, so it must allow that."""

    def next(self, printer: str) -> PrintJob | None:
        """Give the oldest job of a printer that is queued or sending."""

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

        Args:
            job_id: Which one.
            state: Its new state.
            error: Code of what went wrong, or empty.
            bytes_sent: As in ``PrintJob``; replaces what was kept.
            attempts: As in ``PrintJob``; replaces what was kept.

        Returns:
            False when the job was cancelled meanwhile: then nothing is
            changed, and the spool doesn't send it.
        """
