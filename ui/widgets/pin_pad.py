"""Six dots and a keypad; what is typed is never shown."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box
from ui.widgets.keypad import BACK, CLEAR, Keypad
from ui.widgets.label import Ink, Label, Type

PIN_LENGTH = 6


class Dots(QWidget, Themed):
    """As many dots as a PIN has digits, filled as it is typed."""

    def __init__(self, length: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = length
        self._filled = 0
        self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.px(28))

    def show_filled(self, filled: int, *, wrong: bool) -> None:
        """Show how many digits were typed, or that they were wrong."""
        self._filled, self._wrong = filled, wrong
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the dots."""
        return QSize(self._length * theme.px(34), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots in the middle."""
        del event
        painter = QPainter(self)
        look = tokens()
        side, pitch = theme.px(16), theme.px(34)
        left = (self.width() - pitch * (self._length - 1) - side) // 2
        top = (self.height() - side) // 2
        ink = look.bad.ink if self._wrong else look.accent
        for place in range(self._length):
            spot = QRect(left + place * pitch, top, side, side)
            full = place < self._filled
            edge = look.bad.ink if self._wrong else look.border
            fill = ink if full else ""
            box(painter, spot, fill, "" if full else edge, side // 2, 2)
        painter.end()


class PinPad(QWidget):
    """Takes a PIN by finger or keys.

    Signals:
        entered: The PIN, as soon as its last digit is there. Whoever takes it
            calls ``accept`` or ``refuse``.
    """

    entered = Signal(str)

    def __init__(
        self, *, length: int = PIN_LENGTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._length = length
        self._typed = ""
        self._locked = False
        self._dots = Dots(length)
        self._words = Label(
            "", Type.BODY, Ink.BAD, wrap=True, align=Qt.AlignmentFlag.AlignHCenter
        )
        self.keypad = Keypad(zeros="")
        self.keypad.pressed.connect(self._press)
        self.setAccessibleName(self.tr("PIN"))
        self.setProperty("role", "pin")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        column.addWidget(self._dots)
        column.addWidget(self._words)
        column.addWidget(self.keypad, 1)
        self._words.setMinimumHeight(theme.px(22))

    def accept(self) -> None:
        """Forget what was typed; it was right."""
        self._say("", wrong=False)

    def refuse(self, words: str, *, locked: bool = False) -> None:
        """Say why it wasn't taken; ``locked`` takes no more digits."""
        self._locked = locked
        self.keypad.setEnabled(not locked)
        self._say(words, wrong=True)

    def unlock(self) -> None:
        """Take digits again after a wait."""
        self._locked = False
        self.keypad.setEnabled(True)
        self._say("", wrong=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Backspace; leave the rest."""
        typed = event.text()
        if typed.isascii() and typed.isdigit():
            self._press(typed)
        elif event.key() == Qt.Key.Key_Backspace:
            self._press(BACK)
        elif event.key() == Qt.Key.Key_Delete:
            self._press(CLEAR)
        else:
            event.ignore()

    def _press(self, key: str) -> None:
        if self._locked:
            return
        if key == BACK:
            self._typed = self._typed[:-1]
        elif key == CLEAR:
            self._typed = ""
        else:
            self._typed = (self._typed + key)[: self._length]
        self._words.setText("")
        self._dots.show_filled(len(self._typed), wrong=False)
        if len(self._typed) == self._length:
            self.entered.emit(self._typed)

    def _say(self, words: str, *, wrong: bool) -> None:
        self._typed = ""
        self._words.setText(words)
        self._dots.show_filled(0, wrong=wrong)
