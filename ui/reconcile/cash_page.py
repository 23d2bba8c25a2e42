"""Cash on its way: each day's, the bags here, and the deposits."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.custody import Bag, Deposit
from pos.domain.errors import PosError
from pos.reports.exports import Form
from pos.storage.custody import DayCash
from ui import messages, theme
from ui.day_words import day_words
from ui.reconcile import cash_wording
from ui.reconcile.cash_dialogs import ProofDialog, SealDialog, SendDialog
from ui.reconcile.cash_presenter import CashPresenter, CashShown
from ui.screen import Screen
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class CashPage(QWidget):
    """Two tables and what can be done with the row that is current.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, screen: Screen) -> None:
        super().__init__()
        self._session, self._screen = session, screen
        self._dialog: Dialog | None = None
        self.days = Table(
            self.tr("Uang per hari"),
            (
                Column(self.tr("Hari"), 156),
                Column(self.tr("Belum disetor")),
                Column(self.tr("Brankas"), 92, figures=True),
                Column(self.tr("Kantong"), 92, figures=True),
                Column(self.tr("Di jalan"), 92, figures=True),
                Column(self.tr("Tersetor"), 104, figures=True, spare=True),
            ),
            ("wallet", self.tr("Belum ada uang"), self.tr("Tutup shift dulu.")),
        )
        self.moves = Table(
            self.tr("Kantong dan setoran"),
            (
                Column(self.tr("Kantong atau setoran")),
                Column(self.tr("Jumlah"), 92, figures=True),
                Column(self.tr("Bukti"), 184),
            ),
            (
                "archive",
                self.tr("Belum ada kantong"),
                self.tr("Pilih hari, lalu segel uangnya."),
            ),
        )
        self.seal = Button(
            self.tr("Segel kantong"), role=Role.PRIMARY, icon="archive", key="F6"
        )
        self.send = Button(self.tr("Setor"), icon="truck", key="F7")
        self.proof = Button(self.tr("Bukti"), icon="stamp", key="F8")
        self.undo = Button("", icon="undo-2", key="F9")
        self.book = Button(self.tr("Buku setoran"), icon="book-open", key="Ctrl+S")
        self._lay_out()
        self.presenter = CashPresenter(session, self)
        self._connect()
        for button in (self.seal, self.send, self.proof, self.undo):
            button.setVisible(not session.office)
        self._offer("")

    def show_cash(self, shown: CashShown) -> None:
        """Show where all cash is."""
        language, now = self._session.speaks(), self._session.till.clock.now()
        self.days.set_rows(
            [
                cash_wording.day_row(x, language, late=x.business_day in shown.late)
                for x in shown.days
            ]
        )
        bags = [cash_wording.bag_row(x, language) for x in shown.bags]
        sent = [
            cash_wording.deposit_row(x, now.at_ms, now.offset_min)
            for x in shown.deposits
        ]
        self.moves.set_rows([*bags, *sent])
        for table in (self.days, self.moves):
            if not table.current_key() and table.rows():  # keys act on what is current
                table.select(table.rows()[0].key)
        self._offer(self.moves.current_key())

    def forget(self) -> None:
        """Take every figure off the page."""
        self.days.set_rows(())
        self.moves.set_rows(())
        self.show_done()

    def ask_seal(self, day: DayCash) -> None:
        """Ask for a bag's number and its notes and coins."""
        words = day_words(day.business_day, self._session.speaks())
        hint = self.tr("Uang hari {day} di brankas. Hitung berdua.").format(day=words)
        dialog = SealDialog(self, hint)
        dialog.asked.connect(
            lambda number, count: self.presenter.seal(day.business_day, number, count)
        )
        self._open(dialog, dialog.number)

    def ask_send(self, bags: Sequence[Bag], chosen: Bag | None) -> None:
        """Ask where bags go."""
        dialog = SendDialog(self, bags, chosen)
        dialog.asked.connect(self.presenter.send)
        self._open(dialog, dialog.reference)

    def ask_proof(self, deposit: Deposit) -> None:
        """Ask for the numbers that prove a deposit."""
        dialog = ProofDialog(self, deposit)
        dialog.asked.connect(
            lambda proof: self.presenter.receive(deposit.deposit_id, proof)
        )
        self._open(dialog, dialog.ntb)

    def ask_undo(self, thing: Bag | Deposit) -> None:
        """Ask why a bag is opened, or a deposit cancelled."""
        if isinstance(thing, Bag):
            title = self.tr("Buka kantong {number}?").format(number=thing.number)
            hint = self.tr("Uangnya kembali ke brankas, di depan saksi.")
            reasons = (self.tr("Salah hitung"), self.tr("Kantong rusak"))
        else:
            title = self.tr("Batalkan setoran?")
            hint = self.tr("Kantongnya kembali ke sini, tetap tersegel.")
            reasons = (self.tr("Kode kedaluwarsa"), self.tr("Bank tutup"))
        button = Button(self.tr("Lanjut"), role=Role.DANGER)
        dialog = ReasonDialog(self, title, hint, reasons, button)
        dialog.asked.connect(lambda reason: self.presenter.undo(thing, reason))
        self._open(dialog)

    def ask_form(self) -> None:
        """Ask in which form the register of deposits is to be saved."""
        dialog = ExportDialog(self)
        dialog.chosen.connect(self._forget_dialog)
        dialog.chosen.connect(self.presenter.save)
        self._open(dialog, dialog.buttons[Form.PDF])

    def show_saved(self, file: Path) -> None:
        """Say where the register is."""
        words = self.tr("{name} disimpan di {folder}")
        self._screen.toast(words.format(name=file.name, folder=file.parent))

    def show_done(self) -> None:
        """Take the question away: it is done."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, within the question where one is open."""
        if self._dialog is None:
            self._screen.show_error(error)
        else:
            self._dialog.set_hint(messages.words(error), Ink.BAD)

    def _open(self, dialog: Dialog, first: QWidget | None = None) -> None:
        self.show_done()
        self._dialog = dialog
        dialog.dismissed.connect(self._forget_dialog)
        dialog.open(first)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _offer(self, key: str) -> None:
        """Offer what can be done with the bag or deposit that is current."""
        shown = self.presenter.shown
        bag = shown.bag(key) if shown else None
        deposit = shown.deposit(key) if shown else None
        self.send.setEnabled(shown is not None and bool(shown.bags))
        self.proof.setEnabled(deposit is not None)
        self.undo.setEnabled(bag is not None or deposit is not None)
        self.undo.setText(
            self.tr("Batalkan") if deposit is not None else self.tr("Buka")
        )

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(26, 14, 26, 22)
        across.setSpacing(theme.GUTTER)
        title = self.tr("Uang per hari")
        across.addWidget(self._card(title, self.days, self.seal, self.book), 5)
        across.addWidget(
            self._card(
                self.tr("Kantong dan setoran"),
                self.moves,
                self.send,
                self.proof,
                self.undo,
            ),
            4,
        )

    def _card(self, title: str, table: Table, *buttons: Button) -> Card:
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(Label(title, Type.HEADING))
        card.body.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _connect(self) -> None:
        presenter = self.presenter
        self.moves.selected.connect(self._offer)
        self.seal.clicked.connect(lambda: presenter.ask_seal(self.days.current_key()))
        self.send.clicked.connect(lambda: presenter.ask_send(self.moves.current_key()))
        self.proof.clicked.connect(
            lambda: presenter.ask_proof(self.moves.current_key())
        )
        self.book.clicked.connect(self.ask_form)
        self.undo.clicked.connect(lambda: presenter.ask_undo(self.moves.current_key()))
