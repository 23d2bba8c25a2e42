"""One try to bring bytes to paper over an open transport, and its proof."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.printing_ports import JobState
from pos.printing import status
from pos.printing.escpos import ASK_BEHIND, AUTOMATIC_OFF, RESYNC
from pos.printing.learning import Learned
from pos.printing.patience import Patience
from pos.printing.status import Condition
from pos.printing.transports import Queued, Transport, TransportError

#: Bytes handed over at a time, so that what left can be counted.
CHUNK: Final = 2048

#: Answers to earlier questions that are thrown away: some never stop talking.
OLD_ANSWERS: Final = 16


@dataclass(frozen=True, slots=True)
class Result:
    """What a try came to.

    Attributes:
        state: ``sent``, ``confirmed``, or ``unknown`` when it wasn't proved.
        bytes_sent: Bytes of the job that left, or may have.
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
    """Talks to a printer for the length of one job, or one look at it.

    Attributes:
        answered: Whether it has answered anything so far.
        paper_low: Whether it said that its roll is near the end.
    """

    def __init__(
        self,
        transport: Transport,
        patience: Patience,
        learned: Learned,
        is_stopping: Callable[[], bool],
    ) -> None:
        self._transport = transport
        self._patience = patience
        self._learned = learned
        self._is_stopping = is_stopping
        self.answered = False
        self.paper_low = False
        self._behind = False

    def ask(self) -> Condition:
        """Ask how it is; silent when it says nothing, or is known to be one-way."""
        if not self._transport.answers or self._learned.answers is False:
            return Condition.SILENT
        patience = self._patience
        known = patience.answer_ms if self._learned.answers else patience.hello_ms
        try:
            self._forget_old_answers()
            condition = self._condition(known)
        except TransportError:
            return Condition.UNREACHABLE
        if self.answered:
            self._learned.answered()
        elif not self._is_stopping():
            self._learned.kept_silent()
        return condition

    def _forget_old_answers(self) -> None:
        """Read what came late on a way that stayed open."""
        for _ in range(OLD_ANSWERS if self._transport.keeps else 0):
            if not self._transport.read(1):
                break

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

    def learn_to_prove(self) -> None:
        """Find out whether it answers from behind, while it has nothing to print.

        A printer that is taken for one that does, and doesn't, would print
        everything again and again.

        Raises:
            TransportError: The way is lost; nothing of a job has left.
        """
        if not self.answered or self._learned.proves is not None:
            return
        self._write_all(AUTOMATIC_OFF + ASK_BEHIND)
        self._behind = False
        proved = self._heard_behind(self._patience.answer_ms)
        self._learned.tried_to_prove(proved=proved)

    def send(
        self,
        data: bytes,
        *,
        resync: bool,
        on_condition: ConditionListener,
        expires_ms: int | None = None,
    ) -> Result:
        """Send a job and wait for its proof.

        Args:
            data: Its bytes.
            resync: Whether a part of an earlier try may still be in the
                printer, which then waits for the rest of it.
            on_condition: Told when the printer stops in the middle.
            expires_ms: After how long nobody wants it any more, if it can be
                taken back until then.
        """
        sent = 0
        try:
            if resync:
                self._write_all(RESYNC)
            if self.answered:
                self._write_all(AUTOMATIC_OFF)
            while sent < len(data):
                sent += self._transport.write(data[sent : sent + CHUNK])
            if isinstance(self._transport, Queued):
                return self._through(self._transport, sent, on_condition, expires_ms)
            return self._heard_of(sent, on_condition)
        except TransportError as error:
            left = min(sent + error.maybe, len(data))
            if isinstance(self._transport, Queued) and self._transport.withdraw():
                left = 0
            return Result(JobState.UNKNOWN, left, error.why)

    def _heard_of(self, sent: int, on_condition: ConditionListener) -> Result:
        """Wait for as much proof as the printer can give."""
        if not self.answered:
            return Result(JobState.SENT, sent)
        if not self._learned.proves:
            return self._seen_well(sent, on_condition)
        self._write_all(ASK_BEHIND)
        return self._proof(sent, on_condition)

    def _through(
        self,
        queue: Queued,
        sent: int,
        on_condition: ConditionListener,
        expires_ms: int | None,
    ) -> Result:
        """Wait for the job to leave the system's queue: then it is sent."""
        deadline = None if expires_ms is None else _now_ms() + expires_ms
        while not queue.left(self._patience.queue_ms):
            on_condition(queue.condition())
            late = deadline is not None and _now_ms() >= deadline
            if late or self._is_stopping():
                left = 0 if queue.withdraw() else sent
                return Result(JobState.UNKNOWN, left, "late" if late else "stopped")
        on_condition(queue.condition())
        return Result(JobState.SENT, sent)

    def _seen_well(self, sent: int, on_condition: ConditionListener) -> Result:
        """Wait until a printer that can't prove anything says that it is well."""
        while not self._is_stopping():
            condition = self._condition(self._patience.answer_ms)
            on_condition(condition, paper_low=self.paper_low)
            if condition is Condition.SILENT:
                return Result(JobState.UNKNOWN, sent, "silent")
            if condition.prints:
                return Result(JobState.SENT, sent)
            self._heard_behind(self._patience.poll_ms)
        return Result(JobState.UNKNOWN, sent, "stopped")

    def _proof(self, sent: int, on_condition: ConditionListener) -> Result:
        """Wait for the answer from behind; as long as the printer has a reason."""
        self._behind = False
        deadline = _now_ms() + self._patience.to_confirm(sent)
        while not self._is_stopping():
            if self._heard_behind(self._patience.poll_ms):
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

    def _heard_behind(self, timeout_ms: int) -> bool:
        """Listen for a while for the answer from behind."""
        deadline = _now_ms() + timeout_ms
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
