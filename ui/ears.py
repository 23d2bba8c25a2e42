"""What the window hears: scans, and whether anybody is there."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from pos.config import Settings
from pos.devices.plugged import Plugged
from pos.devices.scanner import Link
from pos.domain.scan_marks import spelled, with_separators, without_marks
from ui.idle import IdleWatch
from ui.scanner import Habits, Scanner


class Ears(QObject):
    """Listens once the till is open: before, there is nothing to scan for.

    Signals:
        scanned: A code was read.
        linked: The port of a serial scanner opened or failed.
        idle: Nobody touched anything for the minutes that were set.
    """

    scanned = Signal(str)
    linked = Signal()
    idle = Signal()
    _came = Signal(str)

    def __init__(self, now_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._habits, self._fnc1 = Habits(), ""
        self._last: tuple[str, int] = ("", 0)
        self._scanner = Scanner(parent=self)
        self._scanner.scanned.connect(self._tell)
        self._watch = IdleWatch(now_ms, self)
        self._watch.idle.connect(self.idle)
        self._scanner.touched.connect(self._watch.touch)
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        app = QApplication.instance()
        if app is not None:
            self._scanner.watch(app)

    def watch(self, window: QWindow | None) -> None:
        """Notice keys and fingers in a window from now on."""
        if window is not None:
            self._watch.watch(window)

    def hear(self, devices: Plugged) -> None:
        """Listen to a scanner on a serial port, too."""
        devices.listen(self._hear_code, self._hear_link)

    def look(self) -> None:
        """See now whether anybody is there."""
        self._watch.look()

    def follow(self, settings: Settings) -> None:
        """Take over how scanners type, and after how long to lock."""
        self._watch.set_minutes(settings.lock_minutes)
        self._habits, self._fnc1 = habits_of(settings), settings.scan_fnc1
        self._scanner.set_habits(self._habits)

    def _take(self, text: str) -> None:
        """Take a code from a port; those from keys have been through this."""
        self._watch.touch()
        habits, now_ms = self._habits, self._now_ms()
        code = without_marks(text, habits.prefix, habits.suffix)
        (last, at_ms), self._last = self._last, (code, now_ms)
        echo = code == last and now_ms - at_ms < habits.repeat_ms
        if len(code) >= habits.min_length and not echo:
            self._tell(code)

    def _tell(self, code: str) -> None:
        self.scanned.emit(with_separators(code, self._fnc1))

    def _hear_code(self, code: str) -> None:
        """Pass a code on, from the scanner's thread."""
        with suppress(RuntimeError):  # the window may be gone already
            self._came.emit(code)

    def _hear_link(self, link: Link) -> None:
        """Pass on, from the scanner's thread, how its port is."""
        del link  # whoever is told asks how it is by then
        with suppress(RuntimeError):
            self.linked.emit()


def habits_of(settings: Settings) -> Habits:
    """Give the habits of scanners that the settings describe."""
    return Habits(
        gap_ms=settings.scan_gap_ms,
        min_length=settings.scan_min_length,
        prefix=spelled(settings.scan_prefix),
        suffix=spelled(settings.scan_suffix),
        repeat_ms=settings.scan_repeat_ms,
        by_place=settings.scan_layout == "us",
    )
