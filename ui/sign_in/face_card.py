"""One person to choose: a large card with code, name and role."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.domain.people import Role
from ui import icons, theme
from ui.people_words import role_word
from ui.sign_in.presenter import Face
from ui.theme import tokens
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable

_ICONS: Final = {
    Role.CASHIER: "user-round",
    Role.OPERATOR: "store",
    Role.SUPERVISOR: "shield-check",
    Role.TREASURER: "landmark",
    Role.HEAD: "stamp",
    Role.ADMIN: "user-cog",
}
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_HEIGHT: Final = 88


class FaceCard(Pressable):
    """A person; gold while chosen."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        role = role_word(face.role)
        super().__init__(f"{face.code} {face.name}".strip(), "face", parent)
        self._face = face
        self._under = f"{face.name} · {role}" if face.name else role
        self.setObjectName(f"face.{face.code}")
        self.setAccessibleDescription(role)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    @property
    def face(self) -> Face:
        """Who it is."""
        return self._face

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.tall(_HEIGHT))

    def nextCheckState(self) -> None:
        """Leave the look to who decides."""

    def sizeHint(self) -> QSize:
        """Fit code and name."""
        return QSize(theme.px(300), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the disc with the role's icon, the words."""
        del event
        painter = QPainter(self)
        look = tokens()
        on = self.isChecked()
        fill = look.gold_wash if on else look.surface
        if self.isDown():
            fill = look.pressed
        edge, line = (look.gold, 2) if on else (look.hairline, 0)
        box(painter, self.rect(), fill, edge, theme.RADIUS_CARD, line)
        left = self._paint_disc(painter)
        right = self._paint_pin(painter)
        self._paint_words(painter, QRect(left, 0, right - left, self.height()))
        if self.ringed:
            ring(painter, self.rect(), theme.RADIUS_CARD)
        painter.end()

    def _paint_disc(self, painter: QPainter) -> int:
        look = tokens()
        side, icon = theme.px(48), theme.px(24)
        disc = QRect(theme.px(18), (self.height() - side) // 2, side, side)
        fill = look.primary if self.isChecked() else look.accent_wash
        ink = look.on_primary if self.isChecked() else look.accent
        box(painter, disc, fill, radius=side // 2)
        name = _ICONS[self._face.role]
        drawn = icons.pixmap(name, ink, icon, self.devicePixelRatioF())
        offset = (side - icon) // 2
        painter.drawPixmap(disc.left() + offset, disc.top() + offset, drawn)
        return disc.right() + theme.px(16)

    def _paint_pin(self, painter: QPainter) -> int:
        """Paint the PIN of the example shop; give where the words must end."""
        if not self._face.pin:
            return self.width() - theme.px(16)
        look = tokens()
        words = f"PIN {self._face.pin}"
        type_ = theme.font(theme.CAPTION, theme.BOLD)
        wide = QFontMetrics(type_).horizontalAdvance(words) + theme.px(20)
        high = theme.px(28)
        left = self.width() - wide - theme.px(16)
        tag = QRect(left, (self.height() - high) // 2, wide, high)
        box(painter, tag, look.info.wash, radius=high // 2)
        text(painter, tag, words, type_, look.info.ink, _CENTRE)
        return left - theme.px(8)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        look = tokens()
        high, under = theme.px(27), theme.px(22)
        top = (area.height() - high - under) // 2
        code = QRect(area.left(), top, area.width(), high)
        type_ = theme.font(theme.PRICE, theme.EXTRABOLD)
        text(painter, code, self._face.code, type_, look.ink)
        name = QRect(area.left(), top + high, area.width(), under)
        text(painter, name, self._under, theme.font(theme.CAPTION), look.ink_soft)
