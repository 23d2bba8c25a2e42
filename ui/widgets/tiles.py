"""The grid of product tiles."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui import theme
from ui.theme import Themed
from ui.widgets.rows import RowModel
from ui.widgets.scrolling import OverlayBar, prepare
from ui.widgets.tile_delegate import GAP, Tile, TileDelegate

#: No more tiles than this at once: a page, not the catalogue. Search narrows.
MOST: Final = 300

_LEAST_WIDTH: Final = 168
_HEIGHT: Final = 132
_PRESSES: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class TileModel(RowModel[Tile]):
    """The tiles of one page; a sold piece can be seen but not chosen."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let the keyboard pass over what can't be sold."""
        row = self.row(index.row())
        if row is None or not row.enabled:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TileGrid(QListView, Themed):
    """Tiles in as many columns as fit, in rows that fill the height.

    Signals:
        chosen: The key of the tile that was touched, or pressed with Space or
            Enter.
        refused: The key of a tile that was touched but can't be sold.
    """

    chosen = Signal(str)
    refused = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty grid.

        Args:
            name: Accessible name.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._tiles = TileModel(self)
        self._delegate = TileDelegate(self)
        self.setAccessibleName(name)
        self.setProperty("role", "tiles")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        prepare(self)
        self._bar = OverlayBar(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._tiles)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show a page of tiles, the first ``MOST`` of them, from the top."""
        self._tiles.set_rows(tiles[:MOST])
        self.scrollToTop()
        self._bar.follow()

    def tiles(self) -> tuple[Tile, ...]:
        """Give what is shown."""
        return self._tiles.rows()

    def retheme(self) -> None:
        """Cut the cells anew."""
        self._cut()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the cells anew."""
        self._cut()
        super().resizeEvent(event)
        self._bar.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Darken the tile under the finger."""
        self._delegate.ringed = False
        index = self.indexAt(event.position().toPoint())
        self._delegate.pressed = index.row()
        if index.isValid():
            self.update(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the tile if the finger is still on it."""
        index = self.indexAt(event.position().toPoint())
        row, self._delegate.pressed = self._delegate.pressed, -1
        tile = self._tiles.row(row)
        if tile is None:
            return
        self.update(self._tiles.index(row))
        if index.row() == row:
            self._choose(tile)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ignore drags: the kinetic scroller has them."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count the second touch of two quick ones as a touch."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, choose with Space or Enter."""
        tile = self._tiles.row(self.currentIndex().row())
        if event.key() in _PRESSES:
            if tile is not None and self._delegate.ringed:
                self._choose(tile)
            else:
                event.ignore()
            return
        self._delegate.ringed = True
        if event.text().isprintable() and event.text():
            event.ignore()  # what is typed belongs to the search field
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when Tab led here."""
        super().focusInEvent(event)
        self._delegate.ringed = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if self._delegate.ringed and not self.currentIndex().isValid():
            self.setCurrentIndex(self._tiles.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._delegate.ringed = False
        self.viewport().update()

    def _choose(self, tile: Tile) -> None:
        (self.chosen if tile.enabled else self.refused).emit(tile.key)

    def _cut(self) -> None:
        wide, high = self.width(), self.height()
        columns = max(1, wide // (theme.tall(_LEAST_WIDTH) + GAP))
        tall = theme.px(_HEIGHT - 22) + 22 + GAP
        rows = max(1, (high + tall // 3) // tall)
        height = min(max(high // rows, tall - 14), tall + 24)
        # A row that would fill the width to the last pixel breaks, says Qt.
        self._delegate.cell = QSize((wide - 1) // columns, height)
        self.setGridSize(self._delegate.cell)
