"""What is shown when a till can't be opened: why, and what to do."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.errors import PosError
from ui import messages, theme
from ui.chrome import TopBar
from ui.widgets.button import Button, Role, Size
from ui.widgets.empty_state import EmptyState


class TroubleWindow(QWidget):
    """Says why, in words; closing it ends the program."""

    def __init__(self, error: PosError) -> None:
        super().__init__()
        name = self.tr("Kasir Si Cantik")
        self.setWindowTitle(name)
        bar = TopBar()
        bar.set_place(name, self.tr("Belum bisa dibuka"))
        close = Button(self.tr("Tutup"), role=Role.PRIMARY, size=Size.LARGE)
        close.setMinimumWidth(theme.px(180))
        close.clicked.connect(self.close)
        title = self.tr("Kasir belum bisa dibuka")
        words = messages.words(error)
        state = EmptyState("circle-alert", title, words, button=close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(state, 1)
        close.setFocus()
