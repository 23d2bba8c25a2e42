"""A panel with the days that have shifts, to choose one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from pos.storage.days import BusinessDay
from ui import theme
from ui.day_words import day_words
from ui.widgets.button import Button, Role
from ui.widgets.card import State
from ui.widgets.dialog import Dialog
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, LateRows, TableRow

_ROWS: Final = 8


class DaysDialog(Dialog):
    """The days, newest first; a touch or Enter chooses.

    Signals:
        chosen: The business day; the panel is closed already.
    """

    chosen = Signal(str)

    def __init__(
        self, host: QWidget, days: Sequence[BusinessDay], day: str, language: str
    ) -> None:
        title = QCoreApplication.translate("DaysDialog", "Pilih hari")
        super().__init__(host, title, width=560)
        by_day = {x.day: x for x in days}

        def make(key: str) -> TableRow:
            return self._row(by_day[key], language)

        self.table = Table(
            self.tr("Hari yang ada shift-nya"),
            (
                Column(self.tr("Hari")),
                Column(self.tr("Shift"), 110),
                Column("", 130),
            ),
        )
        self.table.set_rows(LateRows(list(by_day), make))
        self.table.select(day)
        rows = min(len(by_day), _ROWS)
        self.table.setFixedHeight(theme.tall(rows * theme.TARGET + 44))
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Batal"))
        self.add_button(Button(self.tr("Pilih"), role=Role.PRIMARY), confirms=True)
        self.table.clicked.connect(lambda _: self._choose())
        self.table.opened.connect(lambda _: self._choose())
        self.confirmed.connect(self._choose)

    def start(self) -> None:
        """Show the panel; the arrows move among the days."""
        self.open(self.table)

    def _choose(self) -> None:
        day = self.table.current_key()
        if day and self.isVisible():
            self.close_now()
            self.chosen.emit(day)

    def _row(self, day: BusinessDay, language: str) -> TableRow:
        """Say a day in the list to choose from."""
        words = Cell(day_words(day.day, language), strong=True)
        shifts = Cell(self.tr("%n shift", "", day.shifts))
        state = Cell("")
        if day.open:
            state = Cell(self.tr("berjalan"), State.INFO, icon="play")
        return TableRow(day.day, (words, shifts, state))
