"""How a basket's line is painted."""

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
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import ring, text, wrapped
from ui.widgets.rows import ROW_ROLE
from ui.widgets.stepper import StepperState, paint_stepper, step_area

_PAD: Final = 18
_GAP: Final = 10
_BAR: Final = 4
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BasketRow:
    """A line of the basket as it is shown.

    Attributes:
        key: The line's id.
        name: At most two lines of it show.
        detail: Below, soft: ``@ 15.000 · diskon sore``.
        quantity: In the stepper: ``3`` or ``350 g``.
        amount: Right-aligned, without Rp.
        less_removes: One less takes the line away: a bin stands for the minus.
        can_more: There may be more of it; never of a piece.
        warning: Before the detail, with an icon: ``lewat 30/11/2026``.
    """

    key: str
    name: str
    detail: str
    quantity: str
    amount: str
    less_removes: bool = False
    can_more: bool = True
    warning: str = ""

    def spoken(self) -> str:
        """Say the line in words."""
        said = f"{self.quantity} {self.name}, {self.amount}"
        return f"{said}, {self.warning}" if self.warning else said


class BasketDelegate(QStyledItemDelegate):
    """Paints lines; the list hit-tests the same rectangles.

    Attributes:
        flashing: Key of the line that was just added, or empty.
        pressed: Key and side of the stepper under the finger.
        ringed: Whether the current line shows the ring of the keyboard.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.flashing = ""
        self.pressed: tuple[str, int] = ("", 0)
        self.current = -1
        self.ringed = False

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Every line is as tall as two lines of name and one of detail."""
        del option, index
        return QSize(200, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, BasketRow):
            return
        area: QRect = option.rect
        current = index.row() == self.current
        self._paint_ground(painter, area, row, current=current)
        step = stepper_rect(area)
        _paint_words(painter, area, step, row)
        side = self.pressed[1] if self.pressed[0] == row.key else 0
        state = StepperState(can_more=row.can_more, pressed=side)
        paint_stepper(painter, step, row.quantity, state)
        if row.less_removes:
            _paint_bin(painter, step)
        _paint_amount(painter, area, step, row)
        if current and self.ringed:
            ring(painter, area.adjusted(_BAR + 1, 2, -3, -3), theme.RADIUS_SMALL)

    def _paint_ground(
        self, painter: QPainter, area: QRect, row: BasketRow, *, current: bool
    ) -> None:
        look = tokens()
        if row.key == self.flashing:
            painter.fillRect(area, theme.colour(look.warn.wash))
        elif current:
            painter.fillRect(area, theme.colour(look.selected))
        if current:
            bar = QRect(area.left(), area.top(), _BAR, area.height())
            painter.fillRect(bar, theme.colour(look.gold))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, theme.colour(look.hairline))


def row_height() -> int:
    """Give the height of every line."""
    return theme.tall(26) + theme.px(52)


def amount_width() -> int:
    """Give the room for the largest amount without a smaller type."""
    type_ = theme.font(theme.BODY, theme.EXTRABOLD)
    return QFontMetrics(type_).horizontalAdvance("99.999.999")


def stepper_rect(area: QRect) -> QRect:
    """Give where the stepper lies within a line."""
    width, height = theme.px(126), theme.tall(theme.TARGET)
    right = area.right() - _PAD - amount_width() - _GAP
    top = area.top() + (area.height() - height) // 2
    return QRect(right - width, top, width, height)


def _paint_words(painter: QPainter, area: QRect, step: QRect, row: BasketRow) -> None:
    look = tokens()
    left = area.left() + _PAD
    width = step.left() - left - _GAP
    name = theme.font(15, theme.SEMIBOLD)
    lines = wrapped(row.name, name, width)
    if lines and lines[-1].endswith("…"):
        name = theme.font(theme.CAPTION, theme.SEMIBOLD)
        lines = wrapped(row.name, name, width)
    high, small = QFontMetrics(name).height(), theme.px(17)
    total = high * len(lines) + (small + 1 if row.detail else 0)
    top = area.top() + (area.height() - total) // 2
    for line in lines:
        text(painter, QRect(left, top, width + 4, high), line, name, look.ink)
        top += high
    if row.detail:
        under = theme.font(13, theme.REGULAR)
        spot = QRect(left, top + 1, width + 4, small)
        if row.warning:
            spot.setLeft(left + _paint_warning(painter, spot, row.warning))
        text(painter, spot, row.detail, under, look.ink_soft)


def _paint_warning(painter: QPainter, spot: QRect, words: str) -> int:
    """Paint what is wrong with a line; give the width that it took."""
    ink, side = tokens().warn.ink, theme.px(14)
    ratio = painter.device().devicePixelRatioF()
    drawn = icons.pixmap("triangle-alert", ink, side, ratio)
    painter.drawPixmap(spot.left(), spot.top() + (spot.height() - side) // 2, drawn)
    type_ = theme.font(13, theme.BOLD)
    text(painter, spot.adjusted(side + 4, 0, 0, 0), words, type_, ink)
    return side + 4 + QFontMetrics(type_).horizontalAdvance(words) + _GAP


def _paint_bin(painter: QPainter, step: QRect) -> None:
    """Cover the minus with a bin: one less takes the line away."""
    look = tokens()
    area = step_area(step, -1)
    side = theme.px(18)
    spot = QRect(0, 0, side + 4, side + 4)
    spot.moveCenter(area.center())
    painter.fillRect(spot, theme.colour(look.surface))
    drawn = icons.pixmap(
        "trash-2", look.bad.ink, side, painter.device().devicePixelRatioF()
    )
    painter.drawPixmap(spot.left() + 2, spot.top() + 2, drawn)


def _paint_amount(painter: QPainter, area: QRect, step: QRect, row: BasketRow) -> None:
    room = QRect(step.right() + 4, area.top(), 0, area.height())
    room.setRight(area.right() - _PAD)
    for size in (theme.BODY, theme.CAPTION, theme.MICRO):
        type_ = theme.font(size, theme.EXTRABOLD)
        if QFontMetrics(type_).horizontalAdvance(row.amount) <= room.width():
            break
    text(painter, room, row.amount, type_, tokens().ink, _RIGHT)
