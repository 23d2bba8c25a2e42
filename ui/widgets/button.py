"""Buttons: one green for money, one outline for danger, the rest calm."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, keycap, keycap_width, ring, text, wrapped
from ui.widgets.pressable import Pressable


class Role(StrEnum):
    """What a button does, and so what it looks like."""

    NORMAL = "normal"
    PRIMARY = "primary"  # the one step onward that takes no money
    PAY = "pay"  # takes money: the only green fill on a screen
    QUIET = "quiet"  # no edge until pressed
    DANGER = "danger"  # destroys: outline, icon and word, never a red fill


class Size(StrEnum):
    """How much a button weighs."""

    NORMAL = "normal"  # 48 px
    LARGE = "large"  # 64 px: what moves money
    HERO = "hero"  # 72 px: the last step of a screen


_HEIGHTS: Final = {Size.NORMAL: 48, Size.LARGE: 64, Size.HERO: 72}
_TYPES: Final[dict[Size, tuple[int, QFont.Weight]]] = {
    Size.NORMAL: (15, theme.SEMIBOLD),
    Size.LARGE: (theme.TILE, theme.BOLD),
    Size.HERO: (22, theme.EXTRABOLD),
}


#: Smaller than this at 100 % a word is cut off instead.
_LEAST: Final = 11
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a button in one state."""

    fill: str
    edge: str
    ink: str


def role_look(role: Role, *, down: bool, on: bool, checked: bool) -> Look:
    """Give a button's colours.

    Args:
        role: What the button does.
        down: It is being pressed.
        on: It can be pressed.
        checked: It is the chosen one of several.
    """
    look = tokens()
    if not on:
        return Look(look.off_ground, look.hairline, look.off_ink)
    if checked:
        return Look(look.gold_wash, look.gold, look.ink)
    pressed = look.pressed if down else ""
    return {
        Role.NORMAL: Look(pressed or look.surface, look.edge, look.ink),
        Role.QUIET: Look(pressed, "", look.ink),
        Role.DANGER: Look(pressed or look.surface, look.bad.ink, look.bad.ink),
        Role.PRIMARY: Look(
            look.primary_pressed if down else look.primary, "", look.on_primary
        ),
        Role.PAY: Look(look.pay_pressed if down else look.pay, "", look.on_pay),
    }[role]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a button's word is set: type, lines, with or without keycap and icon."""

    font: QFont
    lines: tuple[str, ...]
    keyed: bool
    iconic: bool


class Button(Pressable):
    """A word, often an icon, sometimes the key that does the same."""

    def __init__(
        self,
        label: str,
        *,
        role: Role = Role.NORMAL,
        icon: str = "",
        key: str = "",
        size: Size = Size.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            label: Its word.
            role: What it does.
            icon: Lucide's name, or none.
            key: The key that presses it, such as ``F10``; shown as a keycap.
            size: How much it weighs.
            parent: Qt's owner.
        """
        super().__init__(label, str(role), parent)
        self._role = role
        self._icon = icon
        self._size = size
        self._trailing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if key:
            self.set_key(key)
        self.retheme()

    def retheme(self) -> None:
        """Take the height from the type scale."""
        self.setMinimumHeight(theme.tall(_HEIGHTS[self._size]))
        self.updateGeometry()

    @property
    def role(self) -> Role:
        """What the button does."""
        return self._role

    def set_role(self, role: Role) -> None:
        """Change what the button does."""
        self._role = role
        self.setProperty("role", str(role))
        self.update()

    def set_icon(self, name: str, *, trailing: bool = False) -> None:
        """Put an icon before the word, or after it when ``trailing``."""
        self._icon = name
        self._trailing = trailing
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width that icon, word and keycap need in one line."""
        width = self._around(keyed=True) + 2 * theme.px(16)
        width += QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(width, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than a finger."""
        return QSize(theme.px(theme.TARGET), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, content and ring."""
        del event
        painter = QPainter(self)
        look = role_look(
            self._role,
            down=self.isDown(),
            on=self.isEnabled(),
            checked=self.isChecked(),
        )
        width = 2 if self.isChecked() or self._role is Role.DANGER else 0
        box(painter, self.rect(), look.fill, look.edge, theme.RADIUS, width)
        self._paint_content(painter, look.ink)
        if self.ringed:
            ring(painter, self.rect())
        painter.end()

    def _font(self) -> QFont:
        return theme.font(*self._type())

    def _type(self) -> tuple[int, QFont.Weight]:
        """Give size and weight: beside the hero, the others stay calm."""
        calm = self._role not in (Role.PRIMARY, Role.PAY)
        if calm and self._size is Size.HERO:
            return theme.BODY, theme.SEMIBOLD
        return _TYPES[self._size]

    def _icon_side(self) -> int:
        return theme.px(20 if self._size is Size.NORMAL else 24)

    def _around(self, *, keyed: bool, iconic: bool = True) -> int:
        """Give the width that icon and keycap take beside the word."""
        width = 0
        if self._icon and iconic:
            width += self._icon_side() + (theme.px(10) if self.text() else 0)
        if self._key and keyed:
            width += keycap_width(self._key) + theme.px(12)
        return width

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        """Paint icon, word and keycap, centred together."""
        fit = self._fitted(self.width() - 2 * theme.px(8))
        metrics = QFontMetrics(fit.font)
        words = max(map(metrics.horizontalAdvance, fit.lines), default=0)
        width = words + self._around(keyed=fit.keyed, iconic=fit.iconic)
        left = max((self.width() - width) // 2, theme.px(8))
        shown = self._icon and fit.iconic
        if shown and not self._trailing:
            self._paint_icon(painter, left, ink)
            left += self._icon_side() + (theme.px(10) if words else 0)
        self._paint_lines(painter, QRect(left, 0, words, self.height()), fit, ink)
        left += words
        if shown and self._trailing:
            self._paint_icon(painter, left + theme.px(10), ink)
            left += self._icon_side() + theme.px(10)
        if fit.keyed and self._key:
            left += theme.px(12)
            keycap(painter, QRect(left, 0, 0, self.height()), self._key, ink)

    def _paint_icon(self, painter: QPainter, left: int, ink: str) -> None:
        side = self._icon_side()
        drawn = icons.pixmap(self._icon, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, drawn)

    def _paint_lines(self, painter: QPainter, area: QRect, fit: Fit, ink: str) -> None:
        height = QFontMetrics(fit.font).height()
        top = (self.height() - height * len(fit.lines)) // 2
        for place, line in enumerate(fit.lines):
            row = QRect(area.left(), top + place * height, area.width() + 2, height)
            align = _LEFT if self._icon else Qt.AlignmentFlag.AlignCenter
            text(painter, row, line, fit.font, ink, align)

    def _fitted(self, room: int) -> Fit:
        """Choose type and lines.

        In turn: two lines, no keycap, smaller type, and at last no icon; the
        word is what must stay.
        """
        size, weight = self._type()
        ways = [
            (n, keyed) for n in range(size, _LEAST - 1, -1) for keyed in (True, False)
        ]
        for iconic in (True, False):
            for smaller, keyed in ways:
                type_ = theme.font(smaller, weight)
                words = room - self._around(keyed=keyed, iconic=iconic)
                lines = wrapped(self.text(), type_, words)
                tall = len(lines) * QFontMetrics(type_).height()
                fits = tall <= self.height() - 4 and _whole(lines, self.text())
                if fits and _widest(lines, type_) <= words:
                    return Fit(type_, lines, keyed, iconic)
        type_ = theme.font(_LEAST, weight)
        lines = wrapped(self.text(), type_, room, 1)
        return Fit(type_, lines, keyed=False, iconic=False)


def _widest(lines: tuple[str, ...], type_: QFont) -> int:
    metrics = QFontMetrics(type_)
    return max(map(metrics.horizontalAdvance, lines), default=0)


def _whole(lines: tuple[str, ...], words: str) -> bool:
    """Tell whether nothing was cut off, and no word broken."""
    return " ".join(lines).split() == words.split()  # split takes any space
