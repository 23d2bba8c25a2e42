"""A field for one whole number, written large: money, grams, pieces.

Digits are added at the end and taken away at the end, as on a calculator:
there is no caret to lose. A value set from outside is replaced by the first
digit typed after it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.domain.errors import InvalidAmountError
from pos.domain.money import LARGEST, parse_amount, plain, rupiah
from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, text
from ui.widgets.keypad import BACK, CLEAR

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def grams(value: int) -> str:
    """Write a weight as it is typed: ``350 g``."""
    return f"{plain(value)} g"


class FigureField(QWidget, Themed):
    """A whole number, right-aligned.

    Signals:
        changed: The new value, after each digit.
        refused: The text that was typed or pasted and isn't a whole number.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        write: Callable[[int], str] = plain,
        largest: int = LARGEST,
        size: int = theme.SECTION,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field.

        Args:
            name: Accessible name: what the number is.
            write: How a value is shown.
            largest: Digits that would lead beyond are refused.
            size: Of the type, in pixels at 100 %.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._write = write
        self._largest = largest
        self._size = size
        self._value: int | None = None
        self._fresh = True
        self._placeholder = write(0)
        self.setAccessibleName(name)
        self.setProperty("role", "figure")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setMinimumHeight(max(theme.tall(self._size * 9 // 5), theme.tall(48)))
        self.updateGeometry()

    def value(self) -> int:
        """Give the number; an empty field is 0."""
        return self._value or 0

    @property
    def filled(self) -> bool:
        """Whether anything was entered, a zero included."""
        return self._value is not None

    def set_value(self, value: int | None) -> None:
        """Put a number in; None empties. The next digit starts a new one."""
        self._fresh = True
        self._store(value)

    def set_placeholder(self, words: str) -> None:
        """Say what stands there while empty."""
        self._placeholder = words
        self.update()

    def press(self, key: str) -> None:
        """Take a key of the keypad: digits, ``back`` or ``clear``."""
        if key == CLEAR:
            self._store(None)
        elif key == BACK:
            self._fresh = False
            shortened = str(self.value())[:-1]
            self._store(int(shortened) if shortened else None)
        else:
            self._append(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace, Delete and paste; leave the rest."""
        typed = event.text()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.value()))
        elif typed.isascii() and typed.isdigit():
            self._append(typed)
        elif event.key() == Qt.Key.Key_Backspace:
            self.press(BACK)
        elif event.key() == Qt.Key.Key_Delete:
            self.press(CLEAR)
        elif typed == ",":
            self.refused.emit(typed)
        elif typed != ".":
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Touching the number means typing a new one."""
        self._fresh = True
        super().mousePressEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by keyboard means typing a new number."""
        self._fresh = True
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        """Fit the largest amounts in use."""
        metrics = QFontMetrics(theme.font(self._size, theme.EXTRABOLD))
        width = metrics.horizontalAdvance(self._write(99_999_999))
        return QSize(width + theme.px(40), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge and the number."""
        del event
        painter = QPainter(self)
        look = tokens()
        used = self.hasFocus()
        box(
            painter,
            self.rect(),
            look.surface if self.isEnabled() else look.off_ground,
            look.accent if used else look.border,
            width=2 if used else 0,
        )
        area = self.rect().adjusted(theme.px(16), 0, -theme.px(20), 0)
        self._paint_number(painter, area)
        painter.end()

    def _paint_number(self, painter: QPainter, area: QRect) -> None:
        look = tokens()
        if self._value is None:
            type_ = theme.font(self._size, theme.REGULAR)
            text(painter, area, self._placeholder, type_, look.off_ink, _RIGHT)
            return
        size, words = self._size, self._write(self._value)
        type_ = theme.font(size, theme.EXTRABOLD)
        while QFontMetrics(type_).horizontalAdvance(words) > area.width() > 0:
            size -= 1
            if size < theme.CAPTION:
                break
            type_ = theme.font(size, theme.EXTRABOLD)
        ink = look.ink if self.isEnabled() else look.off_ink
        text(painter, area, words, type_, ink, _RIGHT)

    def _append(self, digits: str) -> None:
        before = "" if self._fresh or self._value is None else str(self._value)
        value = int(before + digits)
        if value > self._largest:
            self.refused.emit(before + digits)
            return
        self._fresh = False
        self._store(value)

    def _paste(self, words: str) -> None:
        try:
            value = parse_amount(words)
        except InvalidAmountError:
            self.refused.emit(words)
            return
        if value > self._largest:
            self.refused.emit(words)
            return
        self._fresh = False
        self._store(value)

    def _store(self, value: int | None) -> None:
        if value == self._value:
            self.update()
            return
        self._value = value
        self.setAccessibleDescription("" if value is None else self._write(value))
        self.update()
        self.changed.emit(self.value())


class MoneyField(FigureField):
    """An amount in rupiah, large; dots are tolerated, a comma is refused."""

    def __init__(
        self,
        name: str,
        *,
        largest: int = LARGEST,
        size: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, write=rupiah, largest=largest, size=size, parent=parent)


class WeightField(FigureField):
    """A weight in whole grams, large."""

    def __init__(
        self,
        name: str,
        *,
        largest: int = 99_999,
        size: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, write=grams, largest=largest, size=size, parent=parent)
