"""The least a till can be: a dictionary, a list view, a delegate, two pages."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, int, int]

HEIGHT: Final = 56


class Lines(QAbstractListModel):
    """Rows of name, quantity and amount."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Line] = []

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()] if role == Qt.ItemDataRole.UserRole else None

    def add(self, line: Line) -> None:
        """Put a line at the end."""
        at = len(self.rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.append(line)
        self.endInsertRows()

    def keep(self, count: int) -> None:
        """Take all lines away but the first ones."""
        if len(self.rows) > count:
            self.beginRemoveRows(QModelIndex(), count, len(self.rows) - 1)
            del self.rows[count:]
            self.endRemoveRows()


class Delegate(QStyledItemDelegate):
    """Paints a line with three texts."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        name, quantity, amount = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, left, name)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(quantity))
        painter.drawText(rect, right, str(amount))


class Prototype(QStackedWidget):
    """A basket with a total, to which a scan adds a line; behind it a page to pay."""

    def __init__(self, prices: dict[str, tuple[str, int]]) -> None:
        super().__init__()
        self._prices = prices
        self.lines = Lines()
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setModel(self.lines)
        self._delegate = Delegate()
        self.view.setItemDelegate(self._delegate)
        self.total = QLabel()
        basket = QWidget()
        column = QVBoxLayout(basket)
        column.addWidget(self.view)
        column.addWidget(self.total)
        self._due = QLabel()
        self.addWidget(basket)
        self.addWidget(self._due)
        self.resize(1366, 768)

    def scan(self, barcode: str) -> None:
        """Look a barcode up, add its line, show the new total."""
        name, price = self._prices[barcode]
        self.lines.add((name, 1, price))
        self.total.setText(str(sum(row[2] for row in self.lines.rows)))
        self.view.scrollToBottom()

    def keep(self, count: int) -> None:
        """Take all lines away but the first ones."""
        self.lines.keep(count)

    def ask(self) -> None:
        """Turn to the page to pay."""
        self._due.setText(self.total.text())
        self.setCurrentIndex(1)

    def take(self, change: int) -> None:
        """Show the change, and an empty basket."""
        self.keep(0)
        self.total.setText(str(change))
        self.setCurrentIndex(0)
