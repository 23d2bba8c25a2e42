"""Run operations off the UI thread and bring their results back to it."""

import sys
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos.bootstrap import Till
from pos.domain.errors import PosError
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction

Result = TypeVar("Result")

#: How long other threads wait for long work, in seconds, instead of Python's
#: 5 ms: a scan waits several times until its line is painted.
_TURN_S: Final = 0.0005
_USUAL_S: Final = sys.getswitchinterval()


class Tasks(Protocol):
    """What presenters ask for work. Answers come on the UI thread."""

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Run an operation in its own transaction on the writer's thread."""

    def read(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Ask a question on a reader's thread."""

    def consult(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Ask the books about sales, shifts or money.

        They are the till's own tables; at an office those of all tills, on the hub.
        """

    def compute(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Do long work that needs no database on a thread of its own."""

    def exchange(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Do what waits for a network on a thread that nothing else needs."""


class QtTasks(QObject):
    """Brings results back by one queued signal.

    Signals:
        changed: After a commit: what it touched, a frozenset of nouns.
    """

    changed = Signal(object)
    _done = Signal(object)

    def __init__(self, till: Till, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._pending = 0
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        till.writer.listen(self._announce)

    @property
    def idle(self) -> bool:
        """Whether every answer has been brought back."""
        return self._pending == 0

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Run an operation in its own transaction on the writer's thread."""
        self._await(self._till.writer.submit(run), then, failed)

    def read(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Ask a question on a reader's thread; no answer comes once the till is closed.

        A printer may have told of its last paper just before.
        """
        if not self._till.closed:
            self._await(self._till.readers.submit(ask), then, failed)

    def consult(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Ask the books: the till's own tables, or at an office those on the hub."""
        if not self._till.closed:
            self._await(self._till.books.submit(ask), then, failed)

    def compute(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Do long work that needs no database on a reader's thread."""
        self._await(self._till.readers.submit(lambda _: _politely(work)), then, failed)

    def exchange(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Do what waits for a network on a thread that nothing else needs."""
        self._await(self._till.syncs.submit(work), then, failed)

    def _await(
        self,
        future: "Future[Result]",
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        self._pending += 1
        future.add_done_callback(lambda done: self._done.emit((done, then, failed)))

    def _announce(self, changes: Changes) -> None:
        self.changed.emit(changes)

    @Slot(object)
    def _deliver(
        self,
        answer: tuple[
            "Future[object]", Callable[[object], None], Callable[[PosError], None]
        ],
    ) -> None:
        future, then, failed = answer
        self._pending -= 1
        error = future.exception()
        if error is None:
            then(future.result())
        elif isinstance(error, PosError):
            failed(error)
        else:
            raise error


def _politely(work: Callable[[], Result]) -> Result:
    """Do long work in short turns, so that the window stays quick."""
    sys.setswitchinterval(_TURN_S)
    try:
        return work()
    finally:
        sys.setswitchinterval(_USUAL_S)
