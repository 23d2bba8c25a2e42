"""Which business day a page shows: the one before, the one after, or any."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.storage.days import BusinessDay
from ui.day_words import day_words
from ui.widgets.button import Button
from ui.widgets.days_dialog import DaysDialog

_TURNS: Final = {"Left": -1, "Right": 1}


class DayChooser(QWidget):
    """Two arrows and the day between them, which opens the list of days.

    The arrow keys turn days wherever the keys are within the page.

    Signals:
        turned: -1 for the day before, 1 for the day after.
        chosen: A business day, ``YYYY-MM-DD``.
    """

    turned = Signal(int)
    chosen = Signal(str)

    def __init__(self, page: QWidget, language: str) -> None:
        """Make a chooser without days.

        Args:
            page: The page whose day it is; the list opens over it.
            language: Of the day's words.
        """
        super().__init__(page)
        self._page, self._language = page, language
        self._days: tuple[BusinessDay, ...] = ()
        self._day = ""
        self._dialog: DaysDialog | None = None
        self.earlier = Button(self.tr("Sebelumnya"), icon="chevron-left")
        self.day = Button("", icon="calendar")
        self.later = Button(self.tr("Berikutnya"))
        self.later.set_icon("chevron-right", trailing=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self.earlier, self.day, self.later):
            row.addWidget(button)
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self.day.clicked.connect(self.ask)
        for key, step in _TURNS.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.turned.emit(step))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows."""
        return (
            ("F2", self.tr("Pilih hari")),
            ("\N{LEFTWARDS ARROW}\N{RIGHTWARDS ARROW}", self.tr("Hari lain")),
        )

    def show_day(self, days: Sequence[BusinessDay], place: int) -> None:
        """Show one of the days; they stand with the newest first."""
        self._days, self._day = tuple(days), days[place].day
        self.day.setText(day_words(self._day, self._language))
        self.earlier.setEnabled(place < len(days) - 1)
        self.later.setEnabled(place > 0)

    def forget(self) -> None:
        """Know no day any more; the list of days goes away."""
        self._days = ()
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def ask(self) -> None:
        """Let a person choose among the days there are."""
        if not self._days:
            return
        dialog = DaysDialog(self._page, self._days, self._day, self._language)
        dialog.chosen.connect(self._take)
        dialog.dismissed.connect(self._drop)
        self._dialog = dialog
        dialog.start()

    def _take(self, day: str) -> None:
        self._dialog = None
        self.chosen.emit(day)

    def _drop(self) -> None:
        self._dialog = None
