"""The second step: the page is being printed, or why it isn't."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.settings.printer.wording import Trouble
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState


class TryPart(QWidget):
    """What the printer does, large, with the one next step below.

    Signals:
        again: Try once more.
        another: Choose another printer.
    """

    again = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState("printer", "", "")
        self.button_again = Button(
            self.tr("Coba lagi"),
            role=Role.PRIMARY,
            icon="rotate-ccw",
            size=Size.LARGE,
        )
        self.button_again.clicked.connect(self.again)
        self.button_another = Button(
            self.tr("Pilih printer lain"), icon="list", size=Size.LARGE
        )
        self.button_another.clicked.connect(self.another)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.button_another)
        row.addWidget(self.button_again)
        row.addStretch(1)
        card = Card()
        card.body.addWidget(self._state, 1)
        card.body.addLayout(row)
        card.body.addSpacing(theme.GUTTER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_trying(self, name: str, waits: Trouble | None) -> None:
        """Say that the page is being printed, or what the printer waits for."""
        headline = self.tr("Mencetak halaman uji…")
        hint = self.tr("Tunggu sampai kertasnya keluar dari {name}.").format(name=name)
        if waits:
            self._state.set_words(waits.headline, waits.hint, waits.icon)
        else:
            self._state.set_words(headline, hint, "printer")
        self.button_again.hide()

    def show_trouble(self, name: str, trouble: Trouble) -> None:
        """Say why there is no paper."""
        hint = f"{name} · {trouble.hint}"
        self._state.set_words(trouble.headline, hint, trouble.icon)
        self.button_again.show()
        self.button_again.setFocus()

    @property
    def words(self) -> tuple[str, str]:
        """What is said: headline and hint."""
        return self._state.accessibleName(), self._state.accessibleDescription()
