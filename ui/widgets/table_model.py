"""What a table shows: columns, rows, cells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

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
        spare: Left out where the room is short.
    """

    title: str
    width: int = 0
    figures: bool = False
    spare: bool = False


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


class LateRows(Sequence[TableRow]):
    """Rows that are made when they are looked at: thousands cost nothing.

    Attributes:
        keys: What the rows are known by, in order.
    """

    def __init__(self, keys: Sequence[str], make: Callable[[str], TableRow]) -> None:
        """Take the keys, and what makes a row of one."""
        self.keys = tuple(keys)
        self._make = make
        self._made: dict[int, TableRow] = {}

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> TableRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[TableRow, ...]: ...

    def __getitem__(self, place: int | slice) -> TableRow | tuple[TableRow, ...]:
        """Give a row, or some of them."""
        if isinstance(place, slice):
            return tuple(self[i] for i in range(len(self))[place])
        if place not in self._made:
            self._made[place] = self._make(self.keys[place])
        return self._made[place]

    def __iter__(self) -> Iterator[TableRow]:
        """Give every row."""
        return (self[place] for place in range(len(self)))


class TableModel(QAbstractTableModel):
    """Frozen rows under fixed columns.

    Attributes:
        rows: What is shown.
        keys: Keys of the rows, in order.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[TableRow] = ()
        self.keys: tuple[str, ...] = ()

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
        before, same = self.rows, _keys(rows) == self.keys
        fresh = rows if isinstance(rows, LateRows) else tuple(rows)
        if not same:
            self.beginResetModel()
            self.rows, self.keys = fresh, _keys(fresh)
            self.endResetModel()
            return
        self.rows = fresh
        if isinstance(fresh, LateRows):  # comparing would make every row
            self._tell_changed(0, len(fresh) - 1)
            return
        for place, row in enumerate(fresh):
            if row != before[place]:
                self._tell_changed(place, place)

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            end = self.index(last, len(self.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), end)


def _keys(rows: Sequence[TableRow]) -> tuple[str, ...]:
    return rows.keys if isinstance(rows, LateRows) else tuple(row.key for row in rows)
