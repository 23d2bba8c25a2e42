"""Tell a barcode scanner's burst from typing, whatever has the focus.

A scanner types like a keyboard, only faster. Keys with a character are held
back for a moment. If Enter or Tab ends a burst, it was a scan and nobody else
ever sees its keys: no field takes a character, no button is pressed, no
shortcut acts. Else they are passed on, in order, to the widget that had the
focus when they came.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic_ns
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.us_keys import by_place

_Type = QEvent.Type
_Key = Qt.Key
_Modifier = Qt.KeyboardModifier

_PRESSES: Final = frozenset({_Type.KeyPress, _Type.ShortcutOverride})
_WATCHED: Final = _PRESSES | {_Type.KeyRelease, _Type.InputMethod}
_ENDS: Final = frozenset({_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab})
_MODIFIERS: Final = frozenset(
    {
        *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr),
        *(_Key.Key_Meta, _Key.Key_CapsLock, _Key.Key_NumLock),
    }
)
_COMMANDS: Final = (
    _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
)
#: GS1 separators: scanners send them as Ctrl with a bracket or the like.
_SEPARATORS: Final = frozenset("\x1c\x1d\x1e\x1f")
#: How late the timer has to be before what still waits in the queue goes first.
_LATE_MS: Final = 10
_NS_IN_MS: Final = 1_000_000
_ASCII: Final = 127


@dataclass(frozen=True, slots=True)
class Habits:
    """How the scanners of this till type.

    Attributes:
        gap_ms: The longest pause between two keys of a scan, and so the longest
            that a typed key is held back.
        min_length: Characters of the shortest code.
        prefix: What each scan begins with; it isn't part of the code. With one,
            keys that don't begin so are never held back.
        suffix: What each scan ends with besides, or instead of, Enter or Tab.
        repeat_ms: The same code again within this time counts once.
        by_place: Characters are those of the American keyboard, whatever the
            computer's layout makes of the keys.
    """

    gap_ms: int = 35
    min_length: int = 4
    prefix: str = ""
    suffix: str = ""
    repeat_ms: int = 150
    by_place: bool = False


class HoldTimer(Protocol):
    """Rings once when nothing has come for a while."""

    def start(self, delay_ms: int, /) -> None:
        """Ring after a delay; an earlier start is forgotten."""

    def stop(self) -> None:
        """Don't ring."""


MakeTimer = Callable[[Callable[[], None], QObject], HoldTimer]
NowMs = Callable[[], int]


@dataclass(slots=True)
class _Moment:
    """When a key came: by its own stamp, where it has one, and by our clock."""

    stamp_ms: int = 0
    seen_ms: int = 0

    def until(self, other: "_Moment") -> int:
        """Give the milliseconds to a later key.

        The stamps count where there are any: a busy window sees keys late and
        all at once, and somebody's typing would look like a scan.
        """
        if self.stamp_ms and self.stamp_ms <= other.stamp_ms:
            return other.stamp_ms - self.stamp_ms
        return other.seen_ms - self.seen_ms


@dataclass(slots=True)
class _Burst:
    """Keys that are held back, and what became of those of the last scan.

    Attributes:
        keys: Presses and releases in order, each with the widget it was for.
        text: The characters of the presses.
        number: Digits typed on the keypad with Alt: the number of a character.
        last: When the last press came.
        down: Keys of the burst that are still pressed.
    """

    keys: list[tuple[QObject, QKeyEvent]] = field(default_factory=list)
    text: str = ""
    number: str = ""
    last: _Moment = field(default_factory=_Moment)
    down: set[int] = field(default_factory=set)

    def whole(self) -> str:
        """Give the text, with a character that was typed by its number.

        Scanners send GS1's separator so (Alt+029) where no key has it.
        """
        number = int(self.number or "0")
        return self.text + (chr(number) if 0 < number <= _ASCII else "")


class Scanner(QObject):
    """Watches every key of the application.

    Signals:
        scanned: The code that was read, without prefix and suffix.
        touched: A key was held back: somebody, or a scanner, is there.
    """

    scanned = Signal(str)
    touched = Signal()

    def __init__(
        self,
        habits: Habits | None = None,
        *,
        now_ms: NowMs | None = None,
        timer: MakeTimer | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make a scanner that doesn't watch yet.

        Args:
            habits: How the scanners type.
            now_ms: A clock that never goes back; the system's when None.
            timer: Makes the timer that lets held keys go; Qt's when None.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._habits = habits or Habits()
        self._now_ms = now_ms or _monotonic_ms
        self._timer = (timer or _qt_timer)(self._quiet, self)
        self._burst = _Burst()
        self._swallowed: set[int] = set()
        self._passing: QKeyEvent | None = None
        self._ended: _Moment | None = None
        self._last_code: tuple[str, int] = ("", 0)

    def watch(self, application: QCoreApplication) -> None:
        """Begin to watch the application's keys."""
        application.installEventFilter(self)

    def set_habits(self, habits: Habits) -> None:
        """Take other settings."""
        self.release()
        self._habits = habits

    def release(self) -> None:
        """Pass on what is held back: somebody typed it."""
        keys, self._burst = self._burst.keys, _Burst()
        self._timer.stop()
        for target, event in keys:
            if isValid(target):
                self._pass(target, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold keys back, or let them through."""
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(watched, event, kind)
        self.release()  # words from an input method: keep the order
        return False

    def _key(self, watched: QObject, event: QKeyEvent, kind: QEvent.Type) -> bool:
        """Take one step of a key: asked for as a shortcut, pressed, released."""
        if self._is_passed(event) or event.key() in _MODIFIERS:
            return False
        if kind == _Type.KeyRelease:
            return self._released(event)
        if kind == _Type.ShortcutOverride:
            return self._asked(event)
        return self._pressed(watched, event)

    def _asked(self, event: QKeyEvent) -> bool:
        """Answer whether a shortcut may have a key: not one that we would take."""
        moment = self._moment(event)
        if (
            self._holds(event, moment)
            or self._is_trailing(event, moment)
            or (_is_end(event) and self._code(moment) is not None)
        ):
            event.accept()
            return True
        self.release()
        return False

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take a key that went down."""
        moment = self._moment(event)
        if self._is_trailing(event, moment):
            self._swallowed.add(_identity(event))
            self._ended = moment
            return True
        self._ended = None
        self._swallowed.discard(_identity(event))
        if self._holds(event, moment):
            self._hold(watched, event, moment)
            return True
        if _is_end(event) and (code := self._code(moment)) is not None:
            self._swallowed.add(_identity(event))
            self._finish(code, moment)
            return True
        self.release()
        return False

    def _released(self, event: QKeyEvent) -> bool:
        """Take a key that went up: with its press, wherever that went."""
        identity = _identity(event)
        if identity in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(identity)
            return True
        if identity not in self._burst.down:
            return False
        self._burst.down.discard(identity)
        target = next(
            target
            for target, press in reversed(self._burst.keys)
            if _identity(press) == identity
        )
        self._burst.keys.append((target, _copy(event)))
        return True

    def _hold(self, watched: QObject, event: QKeyEvent, moment: _Moment) -> None:
        """Keep a key until it is clear who typed it."""
        if self._is_over(moment):
            self.release()
        burst = self._burst
        burst.keys.append((_target(watched), _copy(event)))
        digit = _digit_with_alt(event)
        if digit:
            burst.number += digit
        else:
            burst.text, burst.number = burst.whole() + self._typed(event), ""
        burst.last = moment
        burst.down.add(_identity(event))
        self._timer.start(self._habits.gap_ms)
        self.touched.emit()
        suffix = self._habits.suffix
        if suffix and burst.whole().endswith(suffix):
            code = self._code(moment)
            if code is not None:
                self._finish(code, moment)

    def _holds(self, event: QKeyEvent, moment: _Moment) -> bool:
        """Tell whether a key may be part of a scan."""
        text = self._typed(event)
        begun = bool(self._burst.text) and not self._is_over(moment)
        if begun and (text in _SEPARATORS or _digit_with_alt(event)):
            return True
        if text and text in self._habits.prefix + self._habits.suffix:
            return begun or text == self._habits.prefix[:1]
        if not text.isprintable() or not text or event.modifiers() & _COMMANDS:
            return False
        # Held down, a key repeats; a scanner's double digit may look the same.
        return begun or not (self._habits.prefix or event.isAutoRepeat())

    def _code(self, moment: _Moment) -> str | None:
        """Give the code in a burst that ends now, or None when it is typing."""
        if self._is_over(moment):
            return None
        text, habits = self._burst.whole(), self._habits
        if not text.startswith(habits.prefix):
            return None
        code = text.removeprefix(habits.prefix).removesuffix(habits.suffix)
        return code if len(code) >= habits.min_length else None

    def _finish(self, code: str, moment: _Moment) -> None:
        """Hand a scan over; its keys are gone."""
        self._timer.stop()
        self._swallowed |= self._burst.down
        self._burst = _Burst()
        self._ended = moment
        last, at_ms = self._last_code
        self._last_code = (code, moment.seen_ms)
        if code != last or moment.seen_ms - at_ms >= self._habits.repeat_ms:
            self.scanned.emit(code)

    def _is_trailing(self, event: QKeyEvent, moment: _Moment) -> bool:
        """Tell whether a key is one more Enter or line feed behind a scan."""
        if event.isAutoRepeat() and _identity(event) in self._swallowed:
            return True
        if self._ended is None or not (_is_end(event) or event.text() == "\n"):
            return False
        return self._ended.until(moment) <= self._habits.gap_ms

    def _is_over(self, moment: _Moment) -> bool:
        """Tell whether a key comes too late for the burst."""
        return self._burst.last.until(moment) > self._habits.gap_ms

    def _quiet(self) -> None:
        """Let keys go after a pause, unless others wait behind a busy window."""
        if not self._burst.keys:
            return
        waited_ms = self._now_ms() - self._burst.last.seen_ms
        if waited_ms > self._habits.gap_ms + _LATE_MS:
            # Too late to tell: let what was typed meanwhile come in first.
            self._burst.last.seen_ms = self._now_ms() - self._habits.gap_ms
            self._timer.start(0)
            return
        self.release()

    def _typed(self, event: QKeyEvent) -> str:
        return by_place(event) if self._habits.by_place else event.text()

    def _moment(self, event: QKeyEvent) -> _Moment:
        return _Moment(event.timestamp(), self._now_ms())

    def _pass(self, target: QObject, event: QKeyEvent) -> None:
        """Deliver a held key; Qt asks the shortcuts itself."""
        outer, self._passing = self._passing, event
        try:
            QCoreApplication.sendEvent(target, event)
        finally:
            self._passing = outer

    def _is_passed(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one that we are delivering."""
        passed = self._passing
        if passed is None or event is passed:
            return passed is not None
        asked = event.type() == _Type.ShortcutOverride and not event.spontaneous()
        return asked and event.key() == passed.key()


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS and not event.modifiers() & _COMMANDS


def _digit_with_alt(event: QKeyEvent) -> str:
    """Give the digit of a keypad key that is pressed with Alt, or nothing."""
    both = _Modifier.AltModifier | _Modifier.KeypadModifier
    key = event.key()
    if event.modifiers() & both != both or not _Key.Key_0 <= key <= _Key.Key_9:
        return ""
    return chr(key)


def _identity(event: QKeyEvent) -> int:
    """Name a key: Shift may change its meaning before it goes up again."""
    return event.nativeScanCode() or -event.key()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """Copy a key: Qt's own lives only as long as it is being delivered."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _target(watched: QObject) -> QObject:
    """Give the widget that a key is for; a window passes it to the focus."""
    if isinstance(watched, QWidget):
        return watched
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    focus = QWidget.keyboardGrabber() or QApplication.focusWidget()
    if focus is None or focus.window().windowHandle() != watched:
        return watched
    return focus


def _monotonic_ms() -> int:
    return monotonic_ns() // _NS_IN_MS


def _qt_timer(ring: Callable[[], None], parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ring)
    return timer
