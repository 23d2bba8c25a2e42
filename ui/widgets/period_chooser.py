"""Which business days a page shows: arrows, and a panel with the usual ranges."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.period import Period
from ui.day_words import period_words
from ui.widgets.button import Button
from ui.widgets.period_dialog import PeriodDialog


class PeriodChooser(QWidget):
    """Two arrows and the period between them, which opens the panel.

    Signals:
        turned: -1 for the period before, 1 for the one after.
        chosen: The period that a person wants.
    """

    turned = Signal(int)
    chosen = Signal(object)

    def __init__(self, page: QWidget, language: str) -> None:
        """Make a chooser without a period.

        Args:
            page: The page whose period it is; the panel opens over it.
            language: Of the days' words.
        """
        super().__init__(page)
        self._page, self._language = page, language
        self._period: Period | None = None
        self._today = date.min
        self._dialog: PeriodDialog | None = None
        self.earlier = Button(self.tr("Sebelumnya"), icon="chevron-left")
        self.period = Button("", icon="calendar", key="F2")
        self.later = Button(self.tr("Berikutnya"))
        self.later.set_icon("chevron-right", trailing=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self.earlier, self.period, self.later):
            row.addWidget(button)
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self.period.clicked.connect(self.ask)

    def show_period(self, period: Period, today: date) -> None:
        """Show a period; beyond today there is nothing to turn to."""
        self._period, self._today = period, today
        self.period.setText(period_words(period, self._language))
        self.later.setEnabled(period.last < today)

    def forget(self) -> None:
        """Know no period any more; the panel goes away."""
        self._period = None
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def ask(self) -> None:
        """Let a person choose a period."""
        if self._period is None:
            return
        dialog = PeriodDialog(self._page, self._period, self._today)
        dialog.chosen.connect(self._take)
        dialog.dismissed.connect(self._drop)
        self._dialog = dialog
        dialog.start()

    def _take(self, period: Period) -> None:
        self._dialog = None
        self.chosen.emit(period)

    def _drop(self) -> None:
        self._dialog = None
