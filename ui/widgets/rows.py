"""A list model over frozen rows that tells Qt only what changed."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

#: Role under which delegates find the row itself.
ROW_ROLE = Qt.ItemDataRole.UserRole


class Keyed(Protocol):
    """A row of a list: what it is known by, and how it is read aloud."""

    @property
    def key(self) -> str:
        """Know the row by this, among the rows of its list."""

    def spoken(self) -> str:
        """Say the row in words, for screen readers."""


RowT = TypeVar("RowT", bound=Keyed)


class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows of one list; ``set_rows`` replaces them by their keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RowT, ...] = ()

    def rowCount(
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a row, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken() if role in spoken else None

    def rows(self) -> tuple[RowT, ...]:
        """Give all rows."""
        return self._rows

    def row(self, place: int) -> RowT | None:
        """Give the row at a place, or None beyond the end."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """Give the place of a key, -1 when it isn't there."""
        keys = (i for i, row in enumerate(self._rows) if row.key == key)
        return next(keys, -1)

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Show other rows; a list that only grew, shrank or changed isn't reset."""
        fresh = tuple(rows)
        before = [row.key for row in self._rows]
        after = [row.key for row in fresh]
        if before == after:
            self._change(fresh)
        elif after[: len(before)] == before:
            self._grow(fresh)
        elif len(after) == len(before) - 1:
            self._shrink(fresh, before, after)
        else:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()

    def _change(self, fresh: tuple[RowT, ...]) -> None:
        changed = [i for i, row in enumerate(fresh) if row != self._rows[i]]
        self._rows = fresh
        for place in changed:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _grow(self, fresh: tuple[RowT, ...]) -> None:
        grown = len(self._rows)
        self._change((*fresh[:grown],))
        self.beginInsertRows(QModelIndex(), grown, len(fresh) - 1)
        self._rows = fresh
        self.endInsertRows()

    def _shrink(
        self, fresh: tuple[RowT, ...], before: list[str], after: list[str]
    ) -> None:
        gone = next((i for i, key in enumerate(after) if before[i] != key), len(after))
        if before[:gone] + before[gone + 1 :] != after:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        self.beginRemoveRows(QModelIndex(), gone, gone)
        self._rows = self._rows[:gone] + self._rows[gone + 1 :]
        self.endRemoveRows()
        self._change(fresh)
