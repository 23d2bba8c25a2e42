"""Notes and coins to count, in a card that scrolls when the type is large."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pos.domain.cash import Count
from pos.domain.money import COINS, NOTES, plain, rupiah
from ui import theme
from ui.theme import Themed
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.denominations import Denomination, DenominationTable
from ui.widgets.scrolling import ScrollPage

#: Most pixels between a label and its amount at 100 %: the eye has to follow.
_WIDEST: Final = 780


class CashCount(Card, Themed):
    """A stepper for each note and coin.

    Signals:
        changed: The sum in rupiah.
        finished: Enter on the last row: the next step.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(theme.MARGIN, 16, theme.GUTTER, 12)
        self.table = DenominationTable(self._rows())
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.addWidget(self.table)
        self._scroll = ScrollPage(holder)
        self.retheme()
        self.body.addWidget(self._scroll)
        self.table.changed.connect(self.changed)
        self.table.finished.connect(self.finished)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def retheme(self) -> None:
        """Keep the amounts within reach of their labels."""
        self.table.setMaximumWidth(theme.px(_WIDEST))

    def counts(self) -> Count:
        """Give how many of each note and coin."""
        return self.table.counts()

    def total(self) -> int:
        """Give the sum in rupiah."""
        return self.table.total()

    def set_counts(self, count: Count) -> None:
        """Put pieces in, and tell the sum once."""
        with QSignalBlocker(self):
            self.table.set_counts(count)
        self.changed.emit(self.total())

    def focus_first(self) -> None:
        """Give the keys to the first row, at its top."""
        self.table.focus_first()
        self._scroll.ensureVisible(0, 0)

    def _rows(self) -> list[Denomination]:
        notes = [Denomination(f"n{value}", rupiah(value), value) for value in NOTES]
        coins = [
            Denomination(
                f"c{value}", self.tr("Logam {value}").format(value=plain(value)), value
            )
            for value in COINS
        ]
        return [*notes, *coins]

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Bring the row that has the keys into view."""
        if now is not None and self.table.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now)


class ClearButton(Button):
    """Empties a count; whoever pressed it by mistake gets it back from the toast."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", role=Role.QUIET, icon="rotate-ccw", parent=parent)
        self.setText(self.tr("Kosongkan"))
