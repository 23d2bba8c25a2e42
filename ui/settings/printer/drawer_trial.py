"""Try the drawer: each tap is one kick, and then somebody says what it did."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button, Role, Size
from ui.widgets.label import Ink, Label, Type

#: Pin of the usual wiring, and of the other one.
USUAL, OTHER = 2, 5


class DrawerTrial(QWidget):
    """Two wirings to try, and the answer.

    Signals:
        kick: Kick it through this pin.
        opens: It opened.
        stays_shut: There is none, or it doesn't hang on the printer.
    """

    kick = Signal(int)
    opens = Signal()
    stays_shut = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = Button(self.tr("Buka laci (pin 2)"), icon="inbox", size=Size.LARGE)
        self.second = Button(
            self.tr("Buka laci (pin 5)"), icon="inbox", size=Size.LARGE
        )
        self.none = Button(self.tr("Tidak ada laci"), icon="ban", size=Size.LARGE)
        self.first.clicked.connect(lambda: self._kick(USUAL))
        self.second.clicked.connect(lambda: self._kick(OTHER))
        self.none.clicked.connect(self.stays_shut)
        self._said = Label("", Type.STRONG, wrap=True)
        self.opened = Button(
            self.tr("Ya, terbuka"), role=Role.PRIMARY, icon="check", size=Size.LARGE
        )
        self.opened.clicked.connect(self.opens)
        self.shut = Button(self.tr("Tidak terbuka"), icon="x", size=Size.LARGE)
        self.shut.clicked.connect(self._try_other)
        self._answer = QWidget()
        answers = QHBoxLayout(self._answer)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(12)
        answers.addWidget(self.opened)
        answers.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for part in (self.first, self.second, self.none, self._said, self._answer):
            column.addWidget(part)
        self.start()

    def start(self) -> None:
        """Begin anew."""
        self._enable(on=True)
        self._said.hide()
        self._answer.hide()

    def show_kicked(self, words: str) -> None:
        """Ask whether it opened; or say why it wasn't kicked at all."""
        self._enable(on=True)
        self._said.setText(words or self.tr("Apakah lacinya terbuka?"))
        self._said.set_ink(Ink.BAD if words else Ink.PLAIN)
        self._said.show()
        self._answer.setVisible(not words)
        if not words:
            self.opened.setFocus()

    def _kick(self, pin: int) -> None:
        self._enable(on=False)  # a finger that trembles kicks once
        self._answer.hide()
        self._said.hide()
        self.kick.emit(pin)

    def _try_other(self) -> None:
        self._answer.hide()
        self._said.set_ink(Ink.PLAIN)
        self._said.setText(self.tr("Coba pin yang lain, atau pilih Tidak ada laci."))

    def _enable(self, *, on: bool) -> None:
        for button in (self.first, self.second, self.none):
            button.setEnabled(on)
