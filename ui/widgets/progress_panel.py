"""Work that takes longer than a second: how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.theme import Themed
from ui.widgets.button import Button
from ui.widgets.label import Ink, Label, Type


class ProgressPanel(QWidget, Themed):
    """A bar with words above and below, and a button that stops the work.

    Signals:
        cancelled: The button was pressed; the work decides when it stops.
    """

    cancelled = Signal()

    def __init__(
        self, title: str, cancel_label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, Type.HEADING)
        self._detail = Label("", Type.CAPTION, Ink.SOFT)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self.cancel = Button(cancel_label, icon="x")
        self.cancel.clicked.connect(self._cancel)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        words.addWidget(self._title)
        words.addWidget(self._bar)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GUTTER)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.retheme()

    def retheme(self) -> None:
        """Take the bar's height from the type."""
        self._bar.setFixedHeight(theme.px(12))

    def start(self, title: str) -> None:
        """Begin anew."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)

    def set_progress(self, done: int, whole: int, detail: str) -> None:
        """Show how far it is.

        Args:
            done: Units done.
            whole: Units in all; 0 when that isn't known yet.
            detail: Such as "1.240 dari 20.000 baris, kira-kira 8 detik lagi".
        """
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._detail.setText(detail)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()
