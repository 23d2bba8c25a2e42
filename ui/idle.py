"""Notice that nobody has touched the till for a while."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
_LOOK_EVERY_MS: Final = 5_000
_MINUTE_MS: Final = 60_000


class IdleWatch(QObject):
    """Looks now and then how long ago a key or finger was seen.

    It listens at the native window, which sees keys and fingers before any
    widget does, and little else: a filter on the application would see every
    event there is.

    Signals:
        idle: Nobody touched anything for the minutes that were set.
    """

    idle = Signal()

    def __init__(self, now_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._touched_ms = now_ms()
        self._minutes = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QWindow) -> None:
        """Listen at a window."""
        window.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Say after how long it is idle; 0 for never."""
        self._minutes = minutes
        self.touch()
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def touch(self) -> None:
        """Begin to count anew."""
        self._touched_ms = self._now_ms()

    def look(self) -> None:
        """See whether it has been long enough."""
        quiet_ms = self._now_ms() - self._touched_ms
        if self._minutes and quiet_ms >= self._minutes * _MINUTE_MS:
            self.touch()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember when something was touched."""
        del watched
        if event.type() in _TOUCHES:
            self.touch()
        return False
