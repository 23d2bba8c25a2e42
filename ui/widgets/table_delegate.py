"""How a table's headings and cells are painted."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.card import STATE_ICONS, State, tone
from ui.widgets.drawing import box, ring, text
from ui.widgets.table_model import Cell, Column, TableModel

_PAD: Final = 8
#: At the left edge the gold bar and the ring of the current row need theirs.
_EDGE: Final = 16
#: At the right edge the bar of a long list lies over the cells.
_BAR: Final = 8
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class Header(QHeaderView):
    """Soft words over a hairline."""

    def __init__(self, table: QTableView, columns: Sequence[Column]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._columns = tuple(columns)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Paint a heading above its column."""
        look = tokens()
        painter.save()
        painter.fillRect(rect, theme.colour(look.surface))
        column = self._columns[logicalIndex]
        area = _inner(rect, logicalIndex, len(self._columns))
        type_ = theme.font(theme.CAPTION, theme.SEMIBOLD)
        align = _RIGHT if column.figures else _LEFT
        text(painter, area, column.title, type_, look.ink_soft, align)
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour(look.hairline))
        painter.restore()


class TableDelegate(QStyledItemDelegate):
    """Paints cells on a surface with hairlines between the rows."""

    def __init__(self, table: QTableView, model: TableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell and its part of the row's ground."""
        row = self._model.rows[index.row()]
        cell = row.cells[index.column()]
        area: QRect = option.rect
        painter.save()
        self._paint_ground(painter, area, index.row())
        inner = _inner(area, index.column(), len(self._model.columns))
        figures = self._model.columns[index.column()].figures
        if cell.badge and cell.state is not None:
            _paint_badge(painter, inner, cell, right=figures)
        else:
            faded = tokens().off_ink if row.faded else ""
            _paint_cell(painter, inner, cell, faded, right=figures)
        painter.restore()
        self._paint_ring(painter, area, index)

    def _paint_ground(self, painter: QPainter, area: QRect, place: int) -> None:
        look = tokens()
        current = place == self._table.currentIndex().row()
        if current:
            painter.fillRect(area, theme.colour(look.selected))
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, theme.colour(look.hairline))
        if current and area.left() <= 0:
            bar = QRect(0, area.top(), 4, area.height())
            painter.fillRect(bar, theme.colour(look.gold))

    def _paint_ring(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell's part of the ring: Qt may repaint one cell alone."""
        table = self._table
        current = index.row() == table.currentIndex().row()
        if current and table.hasFocus():
            whole = QRect(0, area.top(), table.viewport().width(), area.height())
            painter.save()
            painter.setClipRect(area)
            ring(painter, whole.adjusted(5, 1, -1, -2), theme.RADIUS_SMALL)
            painter.restore()


def _inner(area: QRect, column: int, columns: int) -> QRect:
    """Give where a cell's words go: further in at the edges of the row."""
    left = _PAD if column else _EDGE
    right = _PAD + _BAR if column == columns - 1 else _PAD
    return area.adjusted(left, 0, -right, -1)


def _paint_cell(
    painter: QPainter, inner: QRect, cell: Cell, faded: str, *, right: bool
) -> None:
    look = tokens()
    type_ = theme.font(15, theme.BOLD if cell.strong or cell.state else theme.REGULAR)
    shade = faded or (look.ink if cell.state is None else tone(cell.state).ink)
    name = "" if cell.icon == "-" else cell.icon
    if not cell.icon and cell.state not in (None, State.NEUTRAL):
        name = STATE_ICONS[cast("State", cell.state)]
    side = theme.px(18) if name else 0
    words = QFontMetrics(type_).horizontalAdvance(cell.text)
    room = inner.width() - (side + 6 if side else 0)
    shown = min(words, room)
    left = inner.right() - shown - (side + 6 if side else 0) if right else inner.left()
    if name:
        ratio = cast("QWidget", painter.device()).devicePixelRatioF()
        drawn = icons.pixmap(name, shade, side, ratio)
        painter.drawPixmap(left, inner.center().y() - side // 2 + 1, drawn)
        left += side + 6
    area = QRect(left, inner.top(), inner.right() - left + 1, inner.height())
    text(painter, area, cell.text, type_, shade, _RIGHT if right else _LEFT)


def _paint_badge(painter: QPainter, inner: QRect, cell: Cell, *, right: bool) -> None:
    hue = tone(cast("State", cell.state))
    type_ = theme.font(theme.CAPTION, theme.BOLD)
    name = "" if cell.icon == "-" else cell.icon
    side = theme.px(16) if name else 0
    wide = QFontMetrics(type_).horizontalAdvance(cell.text) + theme.px(22)
    wide = min(wide + (side + 5 if side else 0), inner.width())
    spot = QRect(inner.left(), 0, wide, theme.px(28))
    spot.moveTop(inner.center().y() - spot.height() // 2 + 1)
    if right:
        spot.moveRight(inner.right())
    box(painter, spot, hue.wash, radius=spot.height() // 2)
    words = spot.adjusted(theme.px(8), 0, -theme.px(8), 0)
    if name:
        ratio = cast("QWidget", painter.device()).devicePixelRatioF()
        drawn = icons.pixmap(name, hue.ink, side, ratio)
        painter.drawPixmap(words.left(), spot.center().y() - side // 2 + 1, drawn)
        words.setLeft(words.left() + side + 5)
    text(painter, words, cell.text, type_, hue.ink, _CENTRE)
