"""What a printer says of itself, and what that means for the queue."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: Real-time questions: state, reason for being offline, paper.
QUESTIONS: Final = (1, 2, 4)


class Condition(StrEnum):
    """How a printer is, as far as anybody knows."""

    READY = "ready"
    SILENT = "silent"  # reached, but it says nothing: unknown, never "ok"
    UNREACHABLE = "unreachable"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    FAULT = "fault"  # blade or head

    @property
    def prints(self) -> bool:
        """Whether a job may be sent to it."""
        return self in (Condition.READY, Condition.SILENT)


@dataclass(frozen=True, slots=True)
class PrinterState:
    """A printer's condition, told whenever it changes.

    Attributes:
        printer: Its name.
        error: Code of what went wrong in reaching it, or empty.
        paper_low: Whether the roll is near its end.
    """

    printer: str
    condition: Condition
    error: str = ""
    paper_low: bool = False


def question(number: int) -> bytes:
    """Give the bytes of ``DLE EOT n``, answered at once whatever is printing."""
    return b"\x10\x04" + bytes([number])


def is_real_time(answer: int) -> bool:
    """Tell whether a byte answers ``DLE EOT``."""
    return answer & 0x93 == 0x12  # noqa: PLR2004 - the bits that never change


def is_behind(answer: int) -> bool:
    """Tell whether a byte answers ``GS r``, from behind what was printed."""
    return answer & 0x90 == 0


def condition_of(answers: bytes) -> Condition:
    """Read the answers to ``QUESTIONS``, in their order."""
    if len(answers) < len(QUESTIONS):
        return Condition.SILENT
    state, reason, paper = answers[:3]
    if paper & 0x60 or reason & 0x20:
        return Condition.PAPER_OUT
    if reason & 0x04:
        return Condition.COVER_OPEN
    if reason & 0x40:
        return Condition.FAULT
    return Condition.OFFLINE if state & 0x08 else Condition.READY


def is_paper_low(answers: bytes) -> bool:
    """Read from the same answers whether the roll is near its end."""
    return len(answers) == len(QUESTIONS) and bool(answers[2] & 0x0C)
