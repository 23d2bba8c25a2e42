"""What a table shows: columns, rows, cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.widgets.card import State
from ui.widgets.rows import ROW_ROLE


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: Its heading.
        width: Pixels at 100 %, or 0 to share what is left.
        figures: Right-aligned.
    """

    title: str
    width: int = 0
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place.

    Attributes:
        text: The words or the figure, written out.
        state: Gives icon and ink; None for plain words.
        strong: In bold.
        icon: Lucide's name instead of the state's, or ``-`` for none.
        badge: On a wash of the state, as a pill.
    """

    text: str
    state: State | None = None
    strong: bool = False
    icon: str = ""
    badge: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: what it is known by and its cells, one for each column."""

    key: str
    cells: tuple[Cell, ...]
    faded: bool = False


class TableModel(QAbstractTableModel):
    """Frozen rows under fixed columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[TableRow, ...] = ()

    def rowCount(
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a cell, or its words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        cell = self.rows[index.row()].cells[index.column()]
        if role == ROW_ROLE:
            return cell
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.text if role in spoken else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the heading of a column."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show other rows; the same keys only repaint what changed."""
        fresh = tuple(rows)
        if [row.key for row in fresh] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        changed = [i for i, row in enumerate(fresh) if row != self.rows[i]]
        self.rows = fresh
        for place in changed:
            last = self.index(place, len(self.columns) - 1)
            self.dataChanged.emit(self.index(place, 0), last)
