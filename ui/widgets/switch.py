"""On or off, with the words of what that means: a row of the settings."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, ring, text, wrapped
from ui.widgets.pressable import Pressable


class Switch(Pressable):
    """A whole row to press: words on the left, the switch on the right.

    ``toggled(bool)`` says its state. The knob carries a tick or a cross, so
    that the state never hangs on colour alone.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, "switch", parent)
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """A long hint takes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Fit label and hint."""
        lines = len(self._hint_lines(width)) if self._hint else 0
        high = theme.px(22) + lines * theme.px(20) + 16
        return max(high, theme.tall(theme.TARGET))

    def sizeHint(self) -> QSize:
        """Fit the label."""
        type_ = theme.font(theme.BODY, theme.SEMIBOLD)
        wide = QFontMetrics(type_).horizontalAdvance(self.text()) + theme.px(92)
        return QSize(wide, self.heightForWidth(max(wide, theme.px(360))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words and switch."""
        del event
        painter = QPainter(self)
        look = tokens()
        ink = look.ink if self.isEnabled() else look.off_ink
        lines = self._hint_lines(self.width()) if self._hint else ()
        total = theme.px(22) + len(lines) * theme.px(20)
        top = (self.height() - total) // 2
        wide = self.width() - theme.px(80)
        label = theme.font(theme.BODY, theme.SEMIBOLD)
        text(painter, QRect(4, top, wide, theme.px(22)), self.text(), label, ink)
        top += theme.px(22)
        for line in lines:
            area = QRect(4, top, wide, theme.px(20))
            text(painter, area, line, theme.font(theme.CAPTION), look.ink_soft)
            top += theme.px(20)
        self._paint_switch(painter)
        if self.ringed:
            ring(painter, self.rect())
        painter.end()

    def _hint_lines(self, width: int) -> tuple[str, ...]:
        room = max(width - theme.px(80), theme.px(120))
        return wrapped(self._hint, theme.font(theme.CAPTION), room, 4)

    def _paint_switch(self, painter: QPainter) -> None:
        look = tokens()
        wide, high = theme.px(56), theme.px(32)
        top = (self.height() - high) // 2
        track = QRect(self.width() - wide - 6, top, wide, high)
        on = self.isChecked()
        fill = look.good.fill if on else look.sunken
        box(painter, track, fill, fill if on else look.border, high // 2, 2)
        knob = QRect(0, 0, high - 8, high - 8)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - knob.width() - 3 if on else track.left() + 4)
        box(painter, knob, look.surface, "" if on else look.border, knob.width() // 2)
        side = knob.width() * 2 // 3
        ratio = self.devicePixelRatioF()
        shade = look.good.ink if on else look.ink_soft
        drawn = icons.pixmap("check" if on else "x", shade, side, ratio)
        offset = (knob.width() - side) // 2
        painter.drawPixmap(knob.left() + offset, knob.top() + offset, drawn)
