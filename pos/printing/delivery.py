"""One try to bring bytes to paper over an open transport, and its proof."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.printing_ports import JobState
from pos.printing import status
from pos.printing.escpos import ASK_BEHIND, AUTOMATIC_OFF, RESYNC
from pos.printing.patience import Patience
from pos.printing.status import Condition
from pos.printing.transports import Transport, TransportError

#: Bytes handed over at a time, so that what left can be counted.
CHUNK: Final = 2048


@dataclass(frozen=True, slots=True)
class Result:
    """What a try came to.

    Attributes:
        state: ``sent``, ``confirmed``, or ``unknown`` when it wasn't proved.
        bytes_sent: Bytes of the job that left.
        error: Code of what went wrong, or empty.
    """

    state: JobState
    bytes_sent: int
    error: str = ""


class ConditionListener(Protocol):
    """Is told of a printer's condition while a job is under way."""

    def __call__(self, condition: Condition, *, paper_low: bool = False) -> None:
        """Take note."""


class Delivery:
    """Talks to a printer for the length of one job.

    Attributes:
        answered: Whether it has answered anything so far.
        paper_low: Whether it said that its roll is near the end.
    """

    def __init__(
        self,
        transport: Transport,
        patience: Patience,
        answers: bool | None,  # noqa: FBT001 - three values, not a switch
        is_stopping: Callable[[], bool],
    ) -> None:
        self._transport = transport
        self._patience = patience
        self._answers = answers
        self._is_stopping = is_stopping
        self.answered = False
        self.paper_low = False
        self._behind = False

    def ask(self) -> Condition:
        """Ask how it is; silent when it says nothing, or is known to be one-way."""
        if not self._transport.answers or self._answers is False:
            return Condition.SILENT
        known = self._patience.answer_ms if self._answers else self._patience.hello_ms
        try:
            return self._condition(known)
        except TransportError:
            return Condition.UNREACHABLE

    def ask_again(self) -> Condition:
        """Free a printer that waits for more data, and ask once more."""
        try:
            self._write_all(RESYNC)
            return self._condition(self._patience.answer_ms)
        except TransportError:
            return Condition.UNREACHABLE

    def _condition(self, timeout_ms: int) -> Condition:
        answers = b""
        for number in status.QUESTIONS:
            self._write_all(status.question(number))
            answer = self._real_time_answer(timeout_ms)
            if answer is None:
                return Condition.SILENT
            answers += bytes([answer])
        self.answered = True
        self.paper_low = status.is_paper_low(answers)
        return status.condition_of(answers)

    def _real_time_answer(self, timeout_ms: int) -> int | None:
        """Wait for one answer; note those from behind that come with it."""
        deadline = _now_ms() + timeout_ms
        while (left := deadline - _now_ms()) > 0:
            heard = self._transport.read(left)
            self._behind = self._behind or any(map(status.is_behind, heard))
            answers = [byte for byte in heard if status.is_real_time(byte)]
            if answers:
                return answers[-1]
        return None

    def send(
        self, data: bytes, *, resync: bool, on_condition: ConditionListener
    ) -> Result:
        """Send a job and wait for its proof.

        Args:
            data: Its bytes.
            resync: Whether a part of an earlier try may still be in the
                printer, which then waits for the rest of it.
            on_condition: Told when the printer stops in the middle.
        """
        sent = 0
        try:
            if resync:
                self._write_all(RESYNC)
            if self.answered:
                self._write_all(AUTOMATIC_OFF)
            while sent < len(data):
                sent += self._transport.write(data[sent : sent + CHUNK])
            if not self.answered:
                return Result(JobState.SENT, sent)
            self._write_all(ASK_BEHIND)
            return self._proof(sent, on_condition)
        except TransportError as error:
            return Result(JobState.UNKNOWN, sent, str(error.fields.get("why")))

    def _proof(self, sent: int, on_condition: ConditionListener) -> Result:
        """Wait for the answer from behind; as long as the printer has a reason."""
        self._behind = False
        deadline = _now_ms() + self._patience.to_confirm(sent)
        while not self._is_stopping():
            if self._heard_behind():
                return Result(JobState.CONFIRMED, sent)
            condition = self._condition(self._patience.answer_ms)
            if self._behind:
                return Result(JobState.CONFIRMED, sent)
            on_condition(condition, paper_low=self.paper_low)
            if not condition.prints:
                deadline = _now_ms() + self._patience.to_confirm(sent)
            elif _now_ms() >= deadline:
                return Result(JobState.UNKNOWN, sent, "silent")
        return Result(JobState.UNKNOWN, sent, "stopped")

    def _heard_behind(self) -> bool:
        """Listen for a while for the answer from behind."""
        deadline = _now_ms() + self._patience.poll_ms
        while (left := deadline - _now_ms()) > 0 and not self._is_stopping():
            if any(map(status.is_behind, self._transport.read(left))):
                return True
        return False

    def _write_all(self, data: bytes) -> None:
        sent = 0
        while sent < len(data):
            sent += self._transport.write(data[sent:])


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
