"""What the window hears: scans, and whether anybody is there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from pos.config import Settings
from ui.idle import IdleWatch
from ui.scanner import Habits, Scanner


class Ears(QObject):
    """Listens once the till is open: before, there is nothing to scan for.

    Signals:
        scanned: A code was read.
        idle: Nobody touched anything for the minutes that were set.
    """

    scanned = Signal(str)
    idle = Signal()

    def __init__(self, now_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._scanner = Scanner(parent=self)
        self._scanner.scanned.connect(self.scanned)
        self._watch = IdleWatch(now_ms, self)
        self._watch.idle.connect(self.idle)
        self._scanner.touched.connect(self._watch.touch)
        app = QApplication.instance()
        if app is not None:
            self._scanner.watch(app)

    def watch(self, window: QWindow | None) -> None:
        """Notice keys and fingers in a window from now on."""
        if window is not None:
            self._watch.watch(window)

    def look(self) -> None:
        """See now whether anybody is there."""
        self._watch.look()

    def follow(self, settings: Settings) -> None:
        """Take over how scanners type, and after how long to lock."""
        self._watch.set_minutes(settings.lock_minutes)
        self._scanner.set_habits(
            Habits(
                gap_ms=settings.scan_gap_ms,
                min_length=settings.scan_min_length,
                prefix=settings.scan_prefix,
                suffix=settings.scan_suffix,
            )
        )
