"""The last step: what is known of the printer, before it is kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.printer import PrinterSetup
from ui import theme
from ui.settings.printer import wording
from ui.widgets.card import Card, SummaryRow
from ui.widgets.label import Ink, Label, Type


class ReviewPart(QWidget):
    """Facts in rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", Type.TITLE, wrap=True)
        self._address = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.GRID)
        self._shown: list[SummaryRow] = []
        card = Card()
        card.body.addWidget(self._name)
        card.body.addWidget(self._address)
        card.body.addSpacing(theme.GRID)
        card.body.addLayout(self._rows)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_setup(self, setup: PrinterSetup, *, receipts: bool) -> None:
        """Show a printer; of one for labels only where it is."""
        self._name.setText(setup.name or setup.address)
        self._address.setText(setup.address)
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        facts = wording.facts(setup) if receipts else ()
        self._shown = [SummaryRow(caption, value) for caption, value in facts]
        for row in self._shown:
            self._rows.addWidget(row)
            row.show()
