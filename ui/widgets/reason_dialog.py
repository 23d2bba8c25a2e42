"""Asks why, over the screen, before something is done that leaves a trace."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.reason_field import ReasonField


class ReasonDialog(Dialog):
    """Why something is done that leaves a trace.

    Signals:
        asked: The reason.
    """

    asked = Signal(str)

    def __init__(
        self,
        host: QWidget,
        title: str,
        hint: str,
        reasons: Sequence[str],
        button: Button,
    ) -> None:
        super().__init__(host, title, width=560, hint=hint)
        self._hint_words = hint
        self.reason = ReasonField(
            self.tr("Alasan"),
            reasons,
            hint=self.tr("Atau tulis alasannya"),
            numbered=True,
        )
        self.body.addWidget(self.reason)
        self.reason.changed.connect(lambda _: self.set_hint(self._hint_words))
        self.add_cancel(self.tr("Batal"))
        self.add_button(button, confirms=True)
        self.confirmed.connect(lambda: self.asked.emit(self.reason.reason()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reason by its number."""
        typed = event.text()
        digit = typed.isascii() and typed.isdigit()
        if digit and self.reason.choose(int(typed)):
            event.accept()
            return
        super().keyPressEvent(event)
