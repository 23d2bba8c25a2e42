"""Brings what a scale says from its thread to the window."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from pos.devices.scales.reading import Heard
from pos.devices.scales.scale import Scale

#: How often to look whether the last weight has grown old.
_LOOK_MS: Final = 250


class ScaleWatch(QObject):
    """Listens while it is started.

    Signals:
        heard: What the scale says, on the UI thread.
        looked: Time has passed; a weight may have grown old.
    """

    heard = Signal(object)
    looked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.looked)

    def start(self, scale: Scale | None) -> None:
        """Listen to a scale instead of the one before; to none when None."""
        self.stop()
        self._scale = scale
        if scale is not None:
            scale.watch(self._hear)
            self._timer.start()

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()
        if self._scale is not None:
            self._scale.unwatch()
        self._scale = None

    def _hear(self, heard: Heard) -> None:
        """Pass on what came, from the scale's thread."""
        with suppress(RuntimeError):  # the dialog may be gone already
            self.heard.emit(heard)
