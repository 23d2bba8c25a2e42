"""The reports screen: a business day, its shifts and what they came to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState


class ReportsScreen(Screen):
    """Lays out a day's figures and passes on what is pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState(
                "loader-circle", self.tr("Memuat laporan…"), self.tr("Sebentar.")
            )
        )
