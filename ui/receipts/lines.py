"""The lines of a sale, marked by touch or by keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.receipts.line_row import LineRow
from ui.receipts.refunding import Returning

_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class LineList(QWidget):
    """Arrows move, Space marks, plus and minus change how much; digits are left.

    Signals:
        toggled: Number of the line that was marked or not any more.
        stepped: Number of the line, and 1 or -1.
        chosen: Number of the line and the units that come back.
        weight_wanted: Number of the line whose grams are to be asked.
        restocked: Number of the line, and whether its goods go back to stock.
        moved: The row that has the keys, to be brought into view.
    """

    toggled = Signal(int)
    stepped = Signal(int, int)
    chosen = Signal(int, int)
    weight_wanted = Signal(int)
    restocked = Signal(int, bool)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, LineRow] = {}
        self._at = 0
        self._lefts: tuple[tuple[int, int], ...] = ()
        self.setAccessibleName(self.tr("Barang di struk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def show_lines(self, lines: Sequence[Returning], *, asking: bool) -> None:
        """Show lines; the same ones are changed in place."""
        lefts = tuple((row.line.line_no, row.left) for row in lines)
        if lefts != self._lefts:
            self._lefts = lefts
            self._rebuild(lines)
        for row in lines:
            self._rows[row.line.line_no].show_row(row, asking=asking)
        self._show_current()

    def forget(self) -> None:
        """Begin at the first line when another sale is shown."""
        self._lefts = ()
        self._at = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, mark, change; leave the rest to the screen."""
        key = Qt.Key(event.key())
        numbers = list(self._rows)
        if not numbers:
            event.ignore()
        elif key in _MOVES:
            self._at = min(max(self._at + _MOVES[key], 0), len(numbers) - 1)
            self._show_current()
            self.moved.emit(self._rows[numbers[self._at]])
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(numbers[self._at])
        elif key in _STEPS:
            self.stepped.emit(numbers[self._at], _STEPS[key])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line has the keys."""
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that none has."""
        super().focusOutEvent(event)
        self._show_current()

    def _rebuild(self, lines: Sequence[Returning]) -> None:
        for old in self._rows.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = {}
        for place, row in enumerate(lines):
            made = LineRow(place + 1, row, self)
            self._connect(made, row.line.line_no, place)
            self._rows[row.line.line_no] = made
            self._column.insertWidget(place, made)
        self._at = min(self._at, max(len(lines) - 1, 0))

    def _connect(self, made: LineRow, line_no: int, place: int) -> None:
        made.toggled.connect(lambda: self._touch(line_no, place))
        made.chosen.connect(lambda units: self.chosen.emit(line_no, units))
        made.weight_wanted.connect(lambda: self.weight_wanted.emit(line_no))
        made.restocked.connect(lambda on: self.restocked.emit(line_no, on))

    def _touch(self, line_no: int, place: int) -> None:
        self._at = place
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.toggled.emit(line_no)

    def _show_current(self) -> None:
        focused = self.hasFocus()
        for place, row in enumerate(self._rows.values()):
            here = place == self._at
            row.set_current(current=here, ringed=here and focused)
