"""Open or make a till off the UI thread, so that the window never stands still."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos.domain.errors import PosError

if TYPE_CHECKING:
    from pos.bootstrap import Till


class Opening(QObject):
    """Runs one piece of work on a thread of its own.

    Signals:
        opened: The till.
        refused: A ``PosError``.
        broke: Any other error.
    """

    opened = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._thread is not None

    def start(self, work: "Callable[[], Till]") -> None:
        """Begin; does nothing while it is under way."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._run, args=(work,), name="opening", daemon=True
            )
            self._thread.start()

    def finish(self) -> None:
        """Wait for what is under way: a thread must not outlive the window.

        A till that is opened too late to be told of is closed by whoever gets
        ``opened``, or with the process.
        """
        if self._thread is not None:
            self._thread.join()

    def _run(self, work: "Callable[[], Till]") -> None:
        try:
            till = work()
        except Exception as error:  # noqa: BLE001  # it goes to the UI thread
            self._ended.emit(None, error)
        else:
            self._ended.emit(till, None)

    @Slot(object, object)
    def _end(self, till: "Till | None", error: Exception | None) -> None:
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        if error is None:
            self.opened.emit(till)
        elif isinstance(error, PosError):
            self.refused.emit(error)
        else:
            self.broke.emit(error)
