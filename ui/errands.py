"""Things that are done outside the till: they take seconds, and may be given up."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

Act = Callable[[], None]

#: How long the end of the program waits for an errand that was given up.
_PATIENCE_S: Final = 6


class Errand:
    """One thing under way; it tells from any thread, until it is given up."""

    def __init__(self, tell: Callable[[Act], None]) -> None:
        self._tell = tell
        self._given_up = threading.Event()

    @property
    def given_up(self) -> bool:
        """Whether nobody waits for it any more: work ends when it sees this."""
        return self._given_up.is_set()

    def give_up(self) -> None:
        """Wait for it no more; called on the UI thread, nothing is told after."""
        self._given_up.set()

    def tell(self, act: Act) -> None:
        """Let something be done on the UI thread, soon."""

        def unless_given_up() -> None:
            if not self.given_up:
                act()

        if not self.given_up:
            self._tell(unless_given_up)


class Errands(Protocol):
    """Who begins errands."""

    def begin(self) -> Errand:
        """Give an errand whose work runs on threads of its own."""

    def run(self, work: Callable[[Errand], None]) -> Errand:
        """Begin an errand and let its work run on a thread."""


class QtErrands(QObject):
    """Brings what errands tell to the UI thread by one queued signal."""

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[tuple[Errand, threading.Thread]] = []
        self._told.connect(self._act, Qt.ConnectionType.QueuedConnection)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.finish)

    def begin(self) -> Errand:
        """Give an errand whose work runs on threads of its own."""
        return Errand(self._emit)

    def run(self, work: Callable[[Errand], None]) -> Errand:
        """Begin an errand and let its work run on a thread."""
        errand = self.begin()
        thread = threading.Thread(
            target=work, args=(errand,), name="errand", daemon=True
        )
        self._running = [(x, y) for x, y in self._running if y.is_alive()]
        self._running.append((errand, thread))
        thread.start()
        return errand

    @Slot()
    def finish(self) -> None:
        """Give everything up and wait for it: no thread outlives the window."""
        for errand, _ in self._running:
            errand.give_up()
        for _, thread in self._running:
            thread.join(_PATIENCE_S)
        self._running = []

    def _emit(self, act: Act) -> None:
        with suppress(RuntimeError):  # the window is gone meanwhile
            self._told.emit(act)

    @Slot(object)
    def _act(self, act: Act) -> None:
        act()
