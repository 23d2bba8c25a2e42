"""Load what the first sale needs while the cashier types a PIN."""

import threading
from contextlib import suppress
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

#: What checks the PIN, then what sells and signs.
_WANTED: Final = (
    "argon2",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "ui.sell.screen",
    "ui.shift.screen",
    "pos.operations.sell",
    "uuid_utils",
    "ui.pay.screen",
)


class WarmUp(QObject):
    """Loads modules on a thread of its own; the window doesn't wait for it.

    Signals:
        ready: Everything is loaded; comes on the UI thread.
    """

    ready = Signal()
    _loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loaded.connect(self.ready, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._load, name="warm-up", daemon=True)

    def start(self) -> None:
        """Begin to load."""
        self._thread.start()

    def finish(self) -> None:
        """Wait until nothing is being loaded: a thread must not outlive the window."""
        if self._thread.is_alive():
            self._thread.join()

    def _load(self) -> None:
        for name in _WANTED:
            with suppress(ImportError):  # whoever needs it will say so
                import_module(name)
        with suppress(RuntimeError):  # the program ended meanwhile
            self._loaded.emit()
