"""Less, a number, more: one control, worked by finger or by keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, text

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_STEPS: Final = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Minus: -1,
}


@dataclass(frozen=True, slots=True)
class StepperState:
    """What a painted stepper shows besides its number.

    Attributes:
        can_less: The left button works.
        can_more: The right button works.
        used: It has the keys.
        pressed: -1 or 1 while that button is held down.
    """

    can_less: bool = True
    can_more: bool = True
    used: bool = False
    pressed: int = 0


def paint_stepper(
    painter: QPainter, rect: QRect, words: str, state: StepperState
) -> None:
    """Paint a stepper; the basket's lines use the same hand.

    Args:
        painter: Where.
        rect: Bounds; ``step_area`` gives the two buttons.
        words: The number as shown.
        state: What else shows.
    """
    look = tokens()
    edge = look.accent if state.used else look.border
    box(painter, rect, look.surface, edge, width=2 if state.used else 0)
    for side in (-1, 1):
        area = step_area(rect, side)
        works = state.can_less if side < 0 else state.can_more
        if state.pressed == side and works:
            box(painter, area.adjusted(3, 3, -3, -3), look.pressed, radius=9)
        size = theme.px(18)
        name = "minus" if side < 0 else "plus"
        ink = look.ink if works else look.edge
        ratio = painter.device().devicePixelRatio()
        drawn = icons.pixmap(name, ink, size, ratio)
        left = area.center().x() - size // 2 + 1
        painter.drawPixmap(left, area.center().y() - size // 2 + 1, drawn)
    middle = rect.adjusted(step_area(rect, -1).width(), 0, 0, 0)
    middle.setRight(step_area(rect, 1).left())
    text(painter, middle, words, theme.font(theme.BODY, theme.BOLD), look.ink, _CENTRE)


def step_area(rect: QRect, side: int) -> QRect:
    """Give the bounds of the left (-1) or right (1) button of a stepper."""
    width = min(rect.height(), rect.width() // 3)
    if side < 0:
        return QRect(rect.left(), rect.top(), width, rect.height())
    return QRect(rect.right() - width + 1, rect.top(), width, rect.height())


class Stepper(QWidget, Themed):
    """A whole number between two bounds.

    Digits type it, arrows, plus and minus step it, Backspace shortens it. Enter and
    Tab are left to what holds it.

    Signals:
        changed: The new number.
    """

    changed = Signal(int)

    def __init__(
        self,
        name: str,
        value: int = 0,
        *,
        least: int = 0,
        most: int = 99_999,
        write: Callable[[int], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """Make a stepper.

        Args:
            name: Accessible name: what is counted.
            value: At first.
            least: The smallest number it takes.
            most: The largest.
            write: How the number is shown.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._least, self._most = least, most
        self._value = value
        self._write = write
        self._fresh = True
        self._pressed = 0
        self.setAccessibleName(name)
        self.setAccessibleDescription(write(value))
        self.setProperty("role", "stepper")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Two fingers and five digits; the height already holds the largest type."""
        return QSize(theme.px(152), theme.TARGET)

    def value(self) -> int:
        """Give the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Put a number in, brought within the bounds."""
        self._fresh = True
        self._store(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, step or shorten the number."""
        typed = event.text()
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.set_value(self._value + step)
        elif typed.isascii() and typed.isdigit():
            whole = typed if self._fresh else f"{self._value}{typed}"
            self._fresh = False
            self._store(int(whole))
        elif event.key() == Qt.Key.Key_Backspace:
            self._fresh = False
            self._store(int(str(self._value)[:-1] or "0"))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first digit after arriving starts a new number."""
        self._fresh = True
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Step when a button is touched."""
        at = event.position().toPoint()
        self._pressed = 0
        for side in (-1, 1):
            if step_area(self.rect(), side).contains(at):
                self._pressed = side
                self.set_value(self._value + side)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the button up."""
        self._pressed = 0
        self.update()
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, never the number."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the control."""
        del event
        painter = QPainter(self)
        paint_stepper(
            painter,
            self.rect(),
            self._write(self._value),
            StepperState(
                can_less=self._value > self._least,
                can_more=self._value < self._most,
                used=self.hasFocus(),
                pressed=self._pressed,
            ),
        )
        painter.end()

    def _store(self, value: int) -> None:
        kept = min(max(value, self._least), self._most)
        if kept == self._value:
            self.update()
            return
        self._value = kept
        self.setAccessibleDescription(self._write(kept))
        self.update()
        self.changed.emit(kept)
