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
_TALL: Final = 92
_FLAT: Final = 52


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
        self._flat = False
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if key:
            self.set_key(key)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setMinimumHeight(theme.tall(_FLAT if self._flat else _TALL))
        self.updateGeometry()

    def set_flat(self, *, flat: bool) -> None:
        """Put the icon beside the word, where height is short."""
        self._flat = flat
        self.retheme()
        self.update()

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
        if self._flat:
            self._paint_beside(painter, ink)
        else:
            self._paint_above(painter, ink)
        if self._key:
            self._paint_key(painter, ink)

    def _paint_beside(self, painter: QPainter, ink: str) -> None:
        side, gap = theme.px(20), 6
        type_ = theme.font(15, theme.BOLD)
        word = QFontMetrics(type_).horizontalAdvance(self.text())
        room = self._cap().left() if self._key else self.width()
        left = (room - side - gap - word) // 2
        if left < gap:  # the word alone
            left = (room - word) // 2
        else:
            drawn = icons.pixmap(self._icon, ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, drawn)
            left += side + gap
        area = QRect(left, 0, self.width() - left, self.height())
        text(painter, area, self.text(), type_, ink, Qt.AlignmentFlag.AlignVCenter)

    def _paint_above(self, painter: QPainter, ink: str) -> None:
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

    def _paint_key(self, painter: QPainter, ink: str) -> None:
        cap, small = self._cap(), theme.font(theme.MICRO, theme.SEMIBOLD)
        box(painter, cap, edge=ink, radius=5, width=1)
        text(painter, cap, self._key, small, ink, _CENTRE)

    def _cap(self) -> QRect:
        """Give the keycap's place: the upper corner, or the end of a flat tile."""
        small = theme.font(theme.MICRO, theme.SEMIBOLD)
        wide = QFontMetrics(small).horizontalAdvance(self._key) + 12
        high = theme.px(19)
        top = (self.height() - high) // 2 if self._flat else 9
        return QRect(self.width() - wide - 9, top, wide, high)
