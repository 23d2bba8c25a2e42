"""The serial ports of this computer, to be chosen by touch."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.devices.port import FoundPort
from ui.widgets.button import Button
from ui.widgets.label import Ink, Label, Type

#: As many as find room; a laptop has one or two.
_MOST = 3


class PortRow(QWidget):
    """A button that looks for ports, and one for each that was found.

    Signals:
        wanted: Look for ports.
        chosen: The path of one.
    """

    wanted = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = Button(self.tr("Cari port"), icon="usb")
        self.search.clicked.connect(self.wanted)
        self.words = Label("", Type.CAPTION, Ink.SOFT)
        self.found: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.search)
        self._row.addWidget(self.words)
        self._row.addStretch(1)

    def show_ports(self, ports: Sequence[FoundPort]) -> None:
        """Offer what was found."""
        for button in self.found:
            button.hide()
            button.deleteLater()
        self.found = [self._button(port) for port in ports[:_MOST]]
        for button in reversed(self.found):
            self._row.insertWidget(1, button)
        none = self.tr("Tidak ada port serial. Colokkan perangkatnya, lalu cari lagi.")
        self.words.setText("" if ports else none)

    def _button(self, port: FoundPort) -> Button:
        button = Button(port.path)
        button.setAccessibleDescription(port.words)
        button.setToolTip(port.words)
        button.clicked.connect(lambda: self.chosen.emit(port.path))
        return button
