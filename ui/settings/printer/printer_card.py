"""A printer that is set up, as a card: how it is, what it can, what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.printer import PrinterRole
from ui import theme
from ui.settings.printer import wording
from ui.settings.printer.part_presenter import Shown
from ui.top_bar import printer_words
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, State
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pill import Pill


class PrinterCard(Card):
    """One of the two printers.

    Signals:
        wanted: Find a printer for this.
        test: Print a test page.
        drawer: Try the drawer.
        forget: Use it no more.
    """

    wanted = Signal()
    test = Signal()
    drawer = Signal()
    forget = Signal()

    def __init__(self, role: PrinterRole, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._receipts = role is PrinterRole.RECEIPT
        labels = self.tr("Printer struk"), self.tr("Printer label")
        self._pill = Pill("", State.NEUTRAL)
        head = QHBoxLayout()
        head.addWidget(Label(labels[0 if self._receipts else 1], Type.HEADING), 1)
        head.addWidget(self._pill)
        self._name = Label("", Type.PRICE, wrap=True)
        self._facts = Label("", Type.BODY, Ink.SOFT, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        self.body.addLayout(head)
        self.body.addLayout(words)
        self.body.addSpacing(theme.GRID)
        self.body.addLayout(self._make_buttons(role))

    def _make_buttons(self, role: PrinterRole) -> QHBoxLayout:
        self.find_button = Button("", role=Role.PRIMARY, icon="search")
        self.find_button.setObjectName(f"printer.find.{role}")
        self.find_button.clicked.connect(self.wanted)
        self.test_button = Button(self.tr("Cetak halaman uji"), icon="printer-check")
        self.test_button.clicked.connect(self.test)
        self.drawer_button = Button(self.tr("Coba laci"), icon="inbox")
        self.drawer_button.clicked.connect(self.drawer)
        self.forget_button = Button(self.tr("Lepas"), icon="unlink", role=Role.QUIET)
        self.forget_button.clicked.connect(self.forget)
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in (
            self.find_button,
            self.test_button,
            self.drawer_button,
            self.forget_button,
        ):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_printer(self, shown: Shown) -> None:
        """Show it, or that there is none."""
        setup = shown.setup
        self._pill.show_state(*printer_words(shown.state))
        for button in (self.test_button, self.drawer_button):
            button.setVisible(self._receipts)
            button.setEnabled(setup is not None)
        self.forget_button.setVisible(setup is not None)
        if setup is None:
            self._name.setText(self.tr("Belum ada printer"))
            self._facts.setText(
                self.tr("Tanpa printer pun penjualan tetap tersimpan.")
                if self._receipts
                else self.tr("Label juga bisa dicetak sebagai PDF.")
            )
            self.find_button.set_role(Role.PRIMARY)
            self.find_button.setText(self.tr("Cari printer"))
            return
        self._name.setText(setup.name or setup.address)
        facts = wording.brief(setup) if self._receipts else ""
        address = setup.address if setup.name else ""
        self._facts.setText(" · ".join(filter(None, (address, facts))))
        self.find_button.set_role(Role.NORMAL)
        self.find_button.setText(self.tr("Ganti printer"))
