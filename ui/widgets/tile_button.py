"""A button with its icon above its word: a means of payment, a first choice."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, ring, text, wrapped
from ui.widgets.pressable import Pressable

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class TileButton(Pressable):
    """92 px tall; checkable ones show the choice with a maroon edge and wash."""

    def __init__(
        self,
        label: str,
        icon: str,
        *,
        key: str = "",
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make a tile.

        Args:
            label: Its word.
            icon: Lucide's name.
            key: The key that presses it; a small keycap in the corner.
            checkable: It stays chosen, as one of several.
            parent: Qt's owner.
        """
        super().__init__(label, "tile", parent)
        self._icon = icon
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            self.set_key(key)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setMinimumHeight(theme.tall(92))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit the word."""
        type_ = theme.font(15, theme.BOLD)
        wide = QFontMetrics(type_).horizontalAdvance(self.text()) + theme.px(32)
        return QSize(max(wide, theme.px(120)), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Still hold the icon."""
        return QSize(theme.px(84), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and keycap."""
        del event
        painter = QPainter(self)
        look = tokens()
        chosen, on = self.isChecked(), self.isEnabled()
        fill = look.accent_wash if chosen else look.surface
        edge = look.accent if chosen else look.edge
        ink = look.accent if chosen else look.ink
        if self.isDown():
            fill = look.pressed
        if not on:
            fill, edge, ink = look.off_ground, look.hairline, look.off_ink
        box(painter, self.rect(), fill, edge, theme.RADIUS, 3 if chosen else 0)
        self._paint_content(painter, ink)
        if self.ringed:
            ring(painter, self.rect())
        painter.end()

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        side = theme.px(30)
        type_ = theme.font(15, theme.BOLD)
        lines = wrapped(self.text(), type_, self.width() - 16)
        if len(lines) > 1:
            type_, side = theme.font(theme.CAPTION, theme.BOLD), theme.px(24)
            lines = wrapped(self.text(), type_, self.width() - 16)
        high = QFontMetrics(type_).height()
        top = (self.height() - side - 8 - high * len(lines)) // 2
        drawn = icons.pixmap(self._icon, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        top += side + 8
        for line in lines:
            area = QRect(8, top, self.width() - 16, high)
            text(painter, area, line, type_, ink, _CENTRE)
            top += high
        if self._key:
            small = theme.font(theme.MICRO, theme.SEMIBOLD)
            wide = QFontMetrics(small).horizontalAdvance(self._key) + 12
            cap = QRect(self.width() - wide - 9, 9, wide, theme.px(19))
            box(painter, cap, edge=ink, radius=5, width=1)
            text(painter, cap, self._key, small, ink, _CENTRE)
