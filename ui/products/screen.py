"""The products screen: what is sold, what is left of it, and taking in more."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState


class ProductsScreen(Screen):
    """Lays out the table of products and passes on what is pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState("loader-circle", self.tr("Memuat produk…"), self.tr("Sebentar."))
        )
