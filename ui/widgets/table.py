"""Lists in columns: receipts, products, figures of a report."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme
from ui.theme import Themed
from ui.widgets.empty_state import paint_empty
from ui.widgets.scrolling import OverlayBar, prepare
from ui.widgets.table_delegate import Header, TableDelegate
from ui.widgets.table_model import Column, TableModel, TableRow

#: Of a column that shares what is left, before spare ones are left out.
_LEAST: Final = 200

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Table(QTableView, Themed):
    """A table to read, to choose a row of, and to open one.

    Signals:
        selected: Key of the row that is current now, or empty.
        opened: Key of the row that was touched twice, or on which Enter was
            pressed.
    """

    selected = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        empty: tuple[str, str, str] = ("inbox", "", ""),
        parent: QWidget | None = None,
    ) -> None:
        """Make a table without rows.

        Args:
            name: Accessible name.
            columns: From left to right.
            empty: Icon, headline and hint while there are no rows.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self._model = TableModel(columns, self)
        self._delegate = TableDelegate(self, self._model)
        self._empty = empty
        self.setAccessibleName(name)
        self.setProperty("role", "table")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setCornerButtonEnabled(False)
        prepare(self)
        self._bar = OverlayBar(self)
        self.verticalHeader().hide()
        self.setHorizontalHeader(Header(self, self._columns))
        self.horizontalHeader().hide()
        self.setItemDelegate(self._delegate)
        self.setModel(self._model)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.retheme()

    def retheme(self) -> None:
        """Take heights from the type."""
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.tall(theme.TARGET))
        self.horizontalHeader().setFixedHeight(theme.tall(42))
        self._share()

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show other rows; the current one stays if its key is still there."""
        key = self.current_key()
        self._model.set_rows(rows)
        if key:
            self.select(key)
        self.horizontalHeader().setVisible(bool(rows))
        self._bar.follow()
        self.viewport().update()

    def set_empty(self, icon: str, headline: str, hint: str) -> None:
        """Say something else while there are no rows."""
        self._empty = (icon, headline, hint)
        self.viewport().update()

    def rows(self) -> tuple[TableRow, ...]:
        """Give what is shown."""
        return tuple(self._model.rows)

    def current_key(self) -> str:
        """Give the key of the current row, or empty."""
        place = self.currentIndex().row()
        keys = self._model.keys
        return keys[place] if 0 <= place < len(keys) else ""

    def select(self, key: str) -> None:
        """Make a row current and bring it into view."""
        if key in self._model.keys:
            place = self._model.keys.index(key)
            self.setCurrentIndex(self._model.index(place, 0))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.viewport().update()
            self.selected.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave letters to the screen."""
        if event.key() in _ENTERS and self.current_key():
            self._open(self.currentIndex().row())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row has the keys."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share()
        self._bar.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what stands there while there are none."""
        super().paintEvent(event)
        icon, headline, hint = self._empty
        if not self._model.rows and headline:
            painter = QPainter(self.viewport())
            room = self.viewport().rect()
            paint_empty(painter, room, icon, headline, hint)
            painter.end()

    def _open(self, place: int) -> None:
        self.opened.emit(self._model.keys[place])

    def _share(self) -> None:
        """Give fixed columns their width and share the rest equally.

        Where the rest is too little, spare columns are left out, the last first.
        """
        widths = self._widths()
        free = [i for i, column in enumerate(self._columns) if not column.width]
        least = theme.px(_LEAST) * len(free)
        shown = set(range(len(widths)))
        spare = [i for i, column in enumerate(self._columns) if column.spare]

        def left() -> int:
            used = sum(widths[i] for i in shown.difference(free))
            return max(self.viewport().width() - used, 0)

        while spare and left() < least:
            shown.remove(spare.pop())
        for place, width in enumerate(widths):
            self.setColumnHidden(place, place not in shown)
            share = max(left() // len(free), width) if place in free else width
            self.setColumnWidth(place, share)

    def _widths(self) -> list[int]:
        """Give what each column needs for itself and its heading."""
        metrics = QFontMetrics(theme.font(theme.CAPTION, theme.SEMIBOLD))
        pads = [theme.px(20 if place else 28) for place in range(len(self._columns))]
        return [
            max(theme.px(column.width), metrics.horizontalAdvance(column.title) + pad)
            for column, pad in zip(self._columns, pads, strict=True)
        ]
