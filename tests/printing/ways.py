"""A way to a printer that answers by a script: exact, and without a network."""

from collections import deque
from collections.abc import Iterable

from pos.printing.escpos import ASK_BEHIND
from pos.printing.transports import TransportError

#: Answers to the three questions of a printer that is well, or out of paper.
WELL = b"\x12\x12\x12"
PAPER_OUT = b"\x1a\x32\x72"


class ScriptedWay:
    """Answers questions in turn, and breaks where it is told to.

    Attributes:
        taken: Every byte that was written.
        closed: Whether it was closed.
    """

    keeps = False

    def __init__(
        self,
        conditions: Iterable[bytes] = (),
        *,
        behind: int | None = 0,
        breaks_at: int | None = None,
        why: str = "lost",
        answers: bool = True,
    ) -> None:
        """Write the script.

        Args:
            conditions: Three answers for each time it is asked; then it is well.
            behind: How many times it is asked for its condition after the
                last byte before it answers from behind; None for never.
            breaks_at: The byte at which writing fails.
            why: How it fails.
            answers: Whether there is a way back.
        """
        self.answers = answers
        self.taken = b""
        self.closed = False
        self._conditions = deque(conditions)
        self._current = deque[int]()
        self._behind = behind
        self._asked_behind = False
        self._breaks_at = breaks_at
        self._why = why
        self._waiting = b""

    def open(self) -> None:
        pass

    def write(self, data: bytes) -> int:
        room = len(data)
        if self._breaks_at is not None:
            room = min(room, self._breaks_at - len(self.taken))
        if room <= 0:
            raise TransportError(why=self._why)
        self.taken += data[:room]
        if not self.answers:
            return room
        if data.startswith(b"\x10\x04"):
            self._waiting += bytes([self._answer()])
        if self.taken.endswith(ASK_BEHIND):
            self._asked_behind = True
        self._say_behind()
        return room

    def read(self, timeout_ms: int) -> bytes:
        assert timeout_ms > 0
        said, self._waiting = self._waiting, b""
        return said

    def close(self) -> None:
        self.closed = True

    def _answer(self) -> int:
        if not self._current:
            self._current.extend(
                self._conditions.popleft() if self._conditions else WELL
            )
            if self._asked_behind and self._behind is not None:
                self._behind -= 1
        return self._current.popleft()

    def _say_behind(self) -> None:
        if self._asked_behind and self._behind is not None and self._behind <= 0:
            self._waiting += b"\x00"
            self._behind = None
