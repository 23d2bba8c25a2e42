"""Record what a scanner types, key by key, and play it to the live code again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic_ns
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.scanner import Habits, Scanner
from ui.us_keys import by_place

_Type = QEvent.Type

#: A pause this long ends the recording of a burst.
QUIET_MS: Final = 600

#: After this long without a key nobody scans any more.
PATIENCE_MS: Final = 20_000

_MODIFIERS: Final = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr),
        *(Qt.Key.Key_Meta, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock),
    }
)
_ENDS: Final = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Tab: "Tab",
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key of a recording.

    Attributes:
        key: Qt's code.
        text: What it typed.
        place: What it types on the American keyboard.
        modifiers: What was held down, as Qt's number.
        scan_code: Which key it was.
        gap_ms: Since the key before; 0 for the first.
    """

    key: int
    text: str
    place: str
    modifiers: int
    scan_code: int
    gap_ms: int

    @property
    def end(self) -> str:
        """``Enter`` or ``Tab`` when it is one of them, else empty."""
        return _ENDS.get(Qt.Key(self.key), "")


Trace = tuple[Stroke, ...]


class Recorder(QObject):
    """Takes every key of the application until a burst is over.

    Signals:
        done: The trace; empty when nothing came in time.
    """

    done = Signal(object)

    def __init__(
        self, parent: QObject, now_ms: Callable[[], int] | None = None
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms or _monotonic_ms
        self._strokes: list[Stroke] = []
        self._last_ms = 0
        self.recording = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.stop)

    def start(self) -> None:
        """Take all keys from now on; nobody else sees them."""
        application = QCoreApplication.instance()
        if application is None or self.recording:
            return
        self._strokes, self.recording = [], True
        application.installEventFilter(self)  # the newest filter sees keys first
        self._timer.start(PATIENCE_MS)

    def stop(self) -> None:
        """Give the keys back, and hand over what was recorded."""
        application = QCoreApplication.instance()
        if application is None or not self.recording:
            return
        self.recording = False
        self._timer.stop()
        application.removeEventFilter(self)
        self.done.emit(tuple(self._strokes))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write presses down, and keep every key to itself."""
        del watched
        if not isinstance(event, QKeyEvent):
            return False
        kind = event.type()
        if kind == _Type.ShortcutOverride:
            event.accept()
        elif kind == _Type.KeyPress:
            self._press(event)
        return kind in {_Type.ShortcutOverride, _Type.KeyPress, _Type.KeyRelease}

    def _press(self, event: QKeyEvent) -> None:
        held = event.isAutoRepeat() and not self._strokes  # the key that began it
        if held or event.key() in _MODIFIERS:
            return
        if event.key() == Qt.Key.Key_Escape and not self._strokes:
            self.stop()
            return
        at_ms = event.timestamp() or self._now_ms()
        gap_ms = max(at_ms - self._last_ms, 0) if self._strokes else 0
        self._last_ms = at_ms
        self._strokes.append(
            Stroke(
                event.key(),
                event.text(),
                by_place(event),
                event.modifiers().value,
                event.nativeScanCode(),
                gap_ms,
            )
        )
        self._timer.start(QUIET_MS)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the live code made of a trace.

    Attributes:
        codes: What was told as scans.
        leaked: Keys that would have reached a field or a button.
    """

    codes: tuple[str, ...]
    leaked: int


def replay(trace: Sequence[Stroke], habits: Habits) -> Replayed:
    """Play a trace to a scanner of its own, in no time but with every gap."""
    tape, sink = _Tape(), _Sink()
    codes: list[str] = []
    scanner = Scanner(habits, now_ms=tape.read, timer=tape.make_timer)
    scanner.scanned.connect(codes.append)
    for stroke in trace:
        tape.advance(stroke.gap_ms)
        for kind in (_Type.KeyPress, _Type.KeyRelease):
            event = _event(stroke, kind)
            if not scanner.eventFilter(sink, event):
                sink.event(event)
    tape.advance(2 * QUIET_MS)
    return Replayed(tuple(codes), sink.seen)


class _Sink(QObject):
    """Stands for whatever has the focus, and counts the keys that reach it."""

    seen = 0

    def event(self, event: QEvent) -> bool:
        if event.type() == _Type.KeyPress:
            self.seen += 1
        return True


class _Tape:
    """Time that passes as it was recorded; rings the scanner's timer."""

    def __init__(self) -> None:
        self._now_ms = 1
        self._due_ms: int | None = None
        self._ring: Callable[[], None] = lambda: None

    def read(self) -> int:
        return self._now_ms

    def make_timer(self, ring: Callable[[], None], parent: QObject) -> "_Tape":
        del parent
        self._ring = ring
        return self

    def start(self, delay_ms: int, /) -> None:
        self._due_ms = self._now_ms + max(delay_ms, 1)

    def stop(self) -> None:
        self._due_ms = None

    def advance(self, passed_ms: int) -> None:
        until = self._now_ms + passed_ms
        while self._due_ms is not None and self._due_ms < until:
            self._now_ms, self._due_ms = max(self._due_ms, self._now_ms), None
            self._ring()
        self._now_ms = until


def _event(stroke: Stroke, kind: QEvent.Type) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier(stroke.modifiers)
    return QKeyEvent(kind, stroke.key, modifiers, stroke.scan_code, 0, 0, stroke.text)


def _monotonic_ms() -> int:
    return monotonic_ns() // 1_000_000
