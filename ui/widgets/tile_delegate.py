"""How a product tile is painted."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.categories import category_look
from ui.theme import tokens
from ui.widgets.card import State, tone
from ui.widgets.drawing import box, left_bar, ring, text, wrapped
from ui.widgets.pictures import thumbnail
from ui.widgets.rows import ROW_ROLE

#: Between two tiles.
GAP: Final = 12
_BAR: Final = 5
_PAD: Final = 14
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_FADED: Final = 0.55
#: From this width on a tile has room for the full type of the scale.
_WIDE: Final = 196
_KEPT: Final = 240


@dataclass(frozen=True, slots=True)
class Tile:
    """A product as a tile shows it.

    Attributes:
        key: The product's id.
        name: At most two lines of it show.
        price: Already written out, such as ``Rp95.000/kg``.
        category: Gives colour and icon.
        badge: A word or two at the top right: stock, "timbang", "1 dari 1".
        state: Of the badge; NEUTRAL is plain words without a wash.
        picture: File of a picture that stands for the icon, or empty.
        enabled: It can be sold; a sold piece shows faded.
    """

    key: str
    name: str
    price: str
    category: str
    badge: str = ""
    state: State = State.NEUTRAL
    picture: str = ""
    enabled: bool = True

    def spoken(self) -> str:
        """Say the tile in words."""
        return ", ".join(part for part in (self.name, self.price, self.badge) if part)


class TileDelegate(QStyledItemDelegate):
    """Paints tiles from kept pictures of them, so that scrolling costs little.

    Attributes:
        cell: Size of tile and gap together, set by the grid.
        pressed: Row under the finger, or -1.
        ringed: Whether the current tile shows the ring of the keyboard.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cell = QSize(200, 144)
        self.pressed = -1
        self.ringed = False
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Every tile has the size of the cell."""
        del option, index
        return self.cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one tile."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Tile):
            return
        area: QRect = option.rect
        size = self.cell - QSize(GAP, GAP)
        ratio = painter.device().devicePixelRatioF()
        down = index.row() == self.pressed
        painter.drawPixmap(area.topLeft(), self._picture(row, size, ratio, down=down))
        view = self.parent()
        current = getattr(view, "currentIndex", None)
        if self.ringed and current is not None and current() == index:
            ring(painter, QRect(area.topLeft(), size))

    def _picture(self, row: Tile, size: QSize, ratio: float, *, down: bool) -> QPixmap:
        look = tokens()
        where = (size.width(), size.height(), ratio, look.theme, theme.type_percent())
        key = (row, down, *where)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            kept = QPixmap(size * ratio)
            kept.setDevicePixelRatio(ratio)
            # No pixel lets anything through: then it is copied, not blended.
            kept.fill(theme.colour(look.ground))
            painter = QPainter(kept)
            paint_tile(painter, QRect(0, 0, size.width(), size.height()), row, down)
            painter.end()
            self._kept[key] = kept
        return kept


def paint_tile(painter: QPainter, rect: QRect, row: Tile, down: bool) -> None:  # noqa: FBT001
    """Paint a tile: bar, icon or picture, badge, name, price."""
    look = tokens()
    category = category_look(row.category)
    fill = look.pressed if down else look.surface
    if not row.enabled:
        fill = look.raised
        painter.setOpacity(_FADED)
    box(painter, rect, fill, look.hairline)
    left_bar(painter, rect, category.colour, _BAR)
    inner = rect.adjusted(_PAD, 11, -_PAD, -11)
    top = _paint_top(painter, inner, row, category.icon, category.colour)
    _paint_name(painter, inner, top, row)
    price = QRect(
        inner.left(), inner.bottom() - theme.px(25), inner.width(), theme.px(26)
    )
    size = theme.PRICE if rect.width() >= theme.px(_WIDE) else 19
    text(painter, price, row.price, theme.font(size, theme.EXTRABOLD), look.ink)
    painter.setOpacity(1)


def _paint_top(
    painter: QPainter, inner: QRect, row: Tile, icon: str, colour: str
) -> int:
    """Paint icon and badge; give where the name may start."""
    ratio = painter.device().devicePixelRatioF()
    side = theme.px(24)
    taken = side
    photo = QPixmap()
    if row.picture:
        size = QSize(theme.px(58), theme.px(30))
        photo = thumbnail(row.picture, size, ratio, 6)
    if photo.isNull():
        drawn = icons.pixmap(icon, colour, side, ratio)
        painter.drawPixmap(inner.left(), inner.top() + 1, drawn)
    else:
        painter.drawPixmap(inner.left(), inner.top() - 1, photo)
        taken = theme.px(58)
    if row.badge:
        room = inner.adjusted(taken + 8, 0, 0, 0)
        _paint_badge(painter, QRect(room.left(), inner.top(), room.width(), side), row)
    return inner.top() + theme.px(31)


def _paint_badge(painter: QPainter, area: QRect, row: Tile) -> None:
    look = tokens()
    if row.state is State.NEUTRAL:
        type_ = theme.font(13, theme.REGULAR)
        text(painter, area, row.badge, type_, look.ink_soft, _RIGHT)
        return
    hue = tone(row.state)
    type_ = theme.font(13, theme.BOLD)
    width = QFontMetrics(type_).horizontalAdvance(row.badge) + theme.px(16)
    width = min(width, area.width())
    spot = QRect(area.right() - width + 1, area.top(), width, area.height())
    box(painter, spot, hue.wash, radius=spot.height() // 2)
    text(painter, spot.adjusted(4, 0, -4, 0), row.badge, type_, hue.ink, _CENTRE)


def _paint_name(painter: QPainter, inner: QRect, top: int, row: Tile) -> None:
    """Write the name in two lines, smaller when it would be cut off."""
    largest = theme.TILE if inner.width() >= theme.px(_WIDE - 28) else theme.BODY
    for size in (largest, 15, theme.CAPTION):
        type_ = theme.font(size, theme.SEMIBOLD)
        lines = wrapped(row.name, type_, inner.width())
        if not lines[-1].endswith("…"):
            break
    height = QFontMetrics(type_).height()
    for place, line in enumerate(lines):
        area = QRect(inner.left(), top + place * height, inner.width() + 4, height)
        text(painter, area, line, type_, tokens().ink)
