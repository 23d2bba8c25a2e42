"""The lines of the basket, with a stepper in each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from ui.theme import Themed
from ui.widgets.basket_delegate import BasketDelegate, BasketRow, stepper_rect
from ui.widgets.empty_state import paint_empty
from ui.widgets.rows import RowModel
from ui.widgets.scrolling import OverlayBar, prepare
from ui.widgets.stepper import step_area

#: How long a line that was added stays lit.
FLASH_MS: Final = 350

_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_REMOVES: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class BasketList(QListView, Themed):
    """Lines from top to bottom; a scan repaints one of them.

    Signals:
        stepped: Key of the line and -1 or 1.
        quantity_pressed: Key of the line whose number was touched.
        removed: Key of the line on which Delete was pressed.
        selected: Key of the line that is current now, or empty.
    """

    stepped = Signal(str, int)
    quantity_pressed = Signal(str)
    removed = Signal(str)
    selected = Signal(str)

    def __init__(
        self, name: str, empty: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """Make an empty list.

        Args:
            name: Accessible name.
            empty: Headline and hint while there are no lines.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._lines: RowModel[BasketRow] = RowModel(self)
        self._painter = BasketDelegate(self)
        self._empty = empty
        self.setAccessibleName(name)
        self.setProperty("role", "basket")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        prepare(self)
        self._bar = OverlayBar(self)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(self._darken)
        self.setItemDelegate(self._painter)
        self.setModel(self._lines)
        self.retheme()

    def retheme(self) -> None:
        """Measure the lines again."""
        self.doItemsLayout()
        self.viewport().update()

    def set_rows(self, rows: Sequence[BasketRow], flash: str = "") -> None:
        """Show the lines as they are now.

        Args:
            rows: All lines, oldest first.
            flash: Key of the line that was just added: it becomes current,
                comes into view and lights up once.
        """
        self._darken()
        self._lines.set_rows(rows)
        if flash:
            self._painter.flashing = flash
            self._flash.start()
            self.select(flash)
        elif self._painter.current >= len(rows):
            self._set_current(len(rows) - 1)
        self._bar.follow()

    def rows(self) -> tuple[BasketRow, ...]:
        """Give what is shown."""
        return self._lines.rows()

    def select(self, key: str) -> None:
        """Make a line current and bring it into view."""
        place = self._lines.place_of(key)
        self._set_current(place)
        if place >= 0:
            self.scrollTo(self._lines.index(place))

    def current_key(self) -> str:
        """Give the key of the current line, or empty."""
        row = self._lines.row(self._painter.current)
        return row.key if row else ""

    def stepper_area(self, key: str) -> QRect:
        """Give where a line's stepper lies in the viewport."""
        index = self._lines.index(self._lines.place_of(key))
        return stepper_rect(self.visualRect(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the line; its stepper is pressed on the way down."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = self._lines.row(index.row())
        self._painter.ringed = False
        if row is None:
            return
        self._set_current(index.row())
        step = stepper_rect(self.visualRect(index))
        if not step.contains(at):
            return
        for side in (-1, 1):
            if step_area(step, side).contains(at):
                self._press(row, side, index)
                return
        self.quantity_pressed.emit(row.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the stepper up."""
        del event
        self._painter.pressed = ("", 0)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count the second touch of two quick ones as a touch."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ignore drags: the kinetic scroller has them."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, plus and minus step, Delete removes, Enter asks how many."""
        key = Qt.Key(event.key())
        row = self._lines.row(self._painter.current)
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if move is not None:
            self._move(move)
        elif row is not None and key in _STEPS:
            if _STEPS[key] < 0 or row.can_more:
                self.stepped.emit(row.key, _STEPS[key])
        elif row is not None and key in _REMOVES:
            self.removed.emit(row.key)
        elif row is not None and key in _ENTERS and self._painter.ringed:
            self.quantity_pressed.emit(row.key)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when Tab led here."""
        super().focusInEvent(event)
        by_keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._painter.ringed = event.reason() in by_keys
        if self._painter.current < 0 and self._lines.rows():
            self._set_current(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._painter.ringed = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the edge and the current line in view."""
        super().resizeEvent(event)
        self._bar.follow()
        if self._painter.current >= 0:
            self.scrollTo(self._lines.index(self._painter.current))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, or what stands there while there are none."""
        if self._lines.rows():
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        headline, hint = self._empty
        room = self.viewport().rect()
        paint_empty(painter, room, "shopping-basket", headline, hint)
        painter.end()

    def _press(self, row: BasketRow, side: int, index: QModelIndex) -> None:
        if side > 0 and not row.can_more:
            return
        self._painter.pressed = (row.key, side)
        self.update(index)
        self.stepped.emit(row.key, side)

    def _move(self, by: int) -> None:
        last = len(self._lines.rows()) - 1
        place = min(max(self._painter.current + by, 0), last)
        self._painter.ringed = True
        self._set_current(place)
        if place >= 0:
            self.scrollTo(self._lines.index(place))

    def _set_current(self, place: int) -> None:
        before, self._painter.current = self._painter.current, place
        for row in {before, place}:
            if row >= 0:
                self.update(self._lines.index(row))
        if place != before:
            if place >= 0:
                self.setCurrentIndex(self._lines.index(place))
            self.selected.emit(self.current_key())

    def _darken(self) -> None:
        key, self._painter.flashing = self._painter.flashing, ""
        place = self._lines.place_of(key) if key else -1
        if place >= 0:
            self.update(self._lines.index(place))
