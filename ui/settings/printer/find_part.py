"""The first step: what was found, as it is found, and two other ways to go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.printing.discovery import Found
from ui import theme
from ui.settings.printer import wording
from ui.settings.printer.finding import Looked
from ui.settings.printer.found_card import FoundCard
from ui.widgets.button import Button, Role
from ui.widgets.card import Note, State
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink, Label, Type
from ui.widgets.scrolling import ScrollPage
from ui.widgets.text_field import Captioned, TextField


class FindPart(QWidget):
    """Printers as cards; below them the network, and an address to type.

    Signals:
        chosen: The printer that was pressed.
        typed: An address.
        again: Look anew.
        network: Look through the network too.
    """

    chosen = Signal(object)
    typed = Signal(str)
    again = Signal()
    network = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, FoundCard] = {}
        self._command = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        column.addLayout(self._make_head())
        column.addWidget(self._make_locked())
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._make_address())

    def _make_head(self) -> QHBoxLayout:
        self._progress = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.button_again = Button(self.tr("Cari lagi"), icon="refresh-cw")
        self.button_again.clicked.connect(self.again)
        self.button_network = Button(self.tr("Cari di jaringan"), icon="wifi")
        self.button_network.clicked.connect(self.network)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._progress, 1)
        row.addWidget(self.button_again)
        row.addWidget(self.button_network)
        return row

    def _make_locked(self) -> QWidget:
        self._locked = QWidget()
        column = QVBoxLayout(self._locked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self._why = Note("", State.WARN)
        self._line = Label("", Type.STRONG, wrap=True)
        self.copy = Button(self.tr("Salin perintah"), icon="copy")
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self.copy)
        column.addWidget(self._why)
        column.addLayout(row)
        self._locked.hide()
        return self._locked

    def _make_list(self) -> QWidget:
        self._empty = EmptyState(
            "printer",
            self.tr("Belum ada printer"),
            self.tr("Nyalakan printer dan sambungkan kabelnya, lalu cari lagi."),
        )
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.GRID)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self._empty, 1)
        column.addStretch(1)
        return ScrollPage(content)

    def _make_address(self) -> QHBoxLayout:
        self.address = TextField(
            self.tr("Alamat printer"), hint="192.168.1.50", icon="text-cursor-input"
        )
        self.address.setObjectName("wizard.address")
        self.address.returnPressed.connect(self._type)
        self.address.textChanged.connect(self._follow)
        self._caption = Captioned(
            self.tr("Atau ketik alamatnya"),
            self.address,
            hint=self.tr("Nomor di jaringan seperti 192.168.1.50, atau /dev/usb/lp0."),
        )
        self.use = Button(self.tr("Pakai alamat ini"), role=Role.NORMAL)
        self.use.clicked.connect(self._type)
        self.use.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._caption, 1)
        row.addWidget(self.use)
        return row

    def start(self) -> None:
        """Forget what was said before."""
        self._locked.hide()
        self._caption.set_trouble("")
        self.address.clear()

    def show_looked(self, looked: Looked) -> None:
        """Show what was found so far; a card that is there stays where a finger is."""
        self._progress.setText(wording.looking(looked))
        self.button_again.setEnabled(looked.ended)
        fresh = {found.address: found for found in looked.found}
        for address in [x for x in self._cards if x not in fresh]:
            _drop(self._cards.pop(address))
        for place, found in enumerate(looked.found):
            self._place(place, found)
        self._empty.setVisible(not fresh)
        searching = self.tr("Mencari printer…")
        self._empty.set_words(
            self.tr("Belum ada printer") if looked.ended else searching,
            self.tr("Nyalakan printer dan sambungkan kabelnya, lalu cari lagi.")
            if looked.ended
            else self.tr("Printer muncul di sini begitu ditemukan."),
        )

    def _place(self, place: int, found: Found) -> None:
        before = self._cards.get(found.address)
        if before is not None and before.found == found:
            if self._rows.indexOf(before) != place:
                self._rows.insertWidget(place, before)
            return
        card = self._cards[found.address] = FoundCard(found)
        card.clicked.connect(lambda: self.chosen.emit(found))
        self._rows.insertWidget(place, card)
        card.show()
        if before is not None:
            if before.hasFocus():
                card.setFocus(Qt.FocusReason.TabFocusReason)
            _drop(before)

    def cards(self) -> tuple[FoundCard, ...]:
        """Give the cards in the order shown."""
        return tuple(sorted(self._cards.values(), key=self._rows.indexOf))

    def show_locked(self, found: Found) -> None:
        """Say why a printer can't be used; its command can be copied."""
        self._why.set_text(wording.locked(found))
        self._command = found.remedy
        self._line.setText(found.remedy)
        for part in (self._line, self.copy):
            part.setVisible(bool(found.remedy))
        self._locked.show()

    def show_address_refused(self, words: str) -> None:
        """Say why an address can't be read."""
        self._caption.set_trouble(words)
        self.address.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command)

    def _follow(self) -> None:
        self._caption.set_trouble("")
        self.use.setEnabled(bool(self.address.text().strip()))

    def _type(self) -> None:
        if self.address.text().strip():
            self.typed.emit(self.address.text())


def _drop(card: FoundCard) -> None:
    """Take a card away; hidden first, so that the keys go somewhere else."""
    card.hide()
    card.deleteLater()
