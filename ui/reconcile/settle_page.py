"""QRIS and bank: figures, one list at a time, and what can be done with a line."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.matching import Candidate
from pos.domain.money import plain, rupiah
from ui import messages, theme
from ui.reconcile import settle_wording as wording
from ui.reconcile.settle_detail import SettleDetail
from ui.reconcile.settle_dialogs import PairDialog, VerifyDialog
from ui.reconcile.settle_items import Item, Part
from ui.reconcile.settle_presenter import SettlePresenter, SettleShown
from ui.screen import Screen
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.table import Table
from ui.widgets.table_model import Column, LateRows


class SettlePage(Page):
    """Lays out and forwards.

    Signals:
        import_wanted: Choose a file of a provider or bank.

    Attributes:
        presenter: Decides.
    """

    import_wanted = Signal()

    def __init__(self, session: Session, screen: Screen) -> None:
        super().__init__("")
        self._session, self._screen = session, screen
        self._dialog: Dialog | None = None
        self._shown: SettleShown | None = None
        self.title.setText(self.tr("QRIS & bank"))
        self.take = Button(self.tr("Impor laporan"), icon="file-up", key="Ctrl+O")
        self.post = Button(
            self.tr("Bukukan"), role=Role.PRIMARY, icon="stamp", key="F10"
        )
        self.stats = {
            "outstanding": StatCard(self.tr("QRIS belum cair")),
            "unverified": StatCard(self.tr("Belum terlihat masuk")),
            "check": StatCard(self.tr("Perlu diperiksa")),
            "ready": StatCard(self.tr("Siap dibukukan")),
        }
        self.chips = ChipRow((), self.tr("Daftar"))
        self.table = Table(
            self.tr("Daftar"),
            (
                Column(self.tr("Waktu"), 118),
                Column(self.tr("Penjualan atau laporan")),
                Column(self.tr("Jumlah"), 112, figures=True),
                Column(self.tr("Skor"), 62, figures=True),
                Column(self.tr("Keadaan"), 190),
            ),
            ("qr-code", " ", " "),
        )
        self.ages = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        self.detail = SettleDetail()
        self._lay_out()
        self.presenter = SettlePresenter(session, self)
        self._connect()

    def show_standing(self, shown: SettleShown) -> None:
        """Show the figures and one list."""
        self._shown = shown
        standing = shown.standing
        for name, words in (
            ("outstanding", wording.outstanding(standing)),
            ("unverified", wording.unverified(standing)),
            ("check", wording.to_check(standing)),
            ("ready", wording.ready(standing)),
        ):
            self.stats[name].show_figure(*words)
        self.chips.set_choices(
            [
                Choice(part.value, wording.part_word(part, len(items)))
                for part, items in shown.lists.items()
            ]
        )
        self.chips.choose(shown.part.value)
        self._fill(shown)
        self.ages.setText(wording.ages(standing))
        ready = len(standing.ready)
        counted = self.tr("Bukukan {count}").format(count=plain(ready))
        self.post.setText(counted if ready else self.tr("Bukukan"))
        self.post.setEnabled(bool(ready))

    def forget(self) -> None:
        """Take every figure off the page."""
        self._shown = None
        self.show_done()
        for stat in self.stats.values():
            stat.show_figure("")
        self.table.set_rows(())
        self.ages.setText("")
        self._look("")

    def ask_verify(self, item: Item) -> None:
        """Ask for the reference, and where it was seen."""
        dialog = VerifyDialog(self, item)
        dialog.asked.connect(
            lambda number, seen: self.presenter.verify(item, number, seen)
        )
        self._open(dialog, first=dialog.reference)

    def ask_write_off(self, item: Item) -> None:
        """Ask why it never came."""
        amount = rupiah(item.payment.amount if item.payment else 0)
        title = self.tr("{amount} tidak masuk?").format(amount=amount)
        hint = self.tr("Dicatat sebagai QRIS hilang. Tidak bisa diurungkan.")
        reasons = (
            self.tr("Bukti bayar palsu"),
            self.tr("Pembayaran gagal"),
            self.tr("QRIS bukan milik toko"),
        )
        button = Button(self.tr("Lanjut ke PIN"), role=Role.DANGER)
        self._ask_reason(
            ReasonDialog(self, title, hint, reasons, button),
            lambda reason: self.presenter.write_off(item, reason),
        )

    def ask_pair(self, item: Item, found: tuple[Candidate, ...]) -> None:
        """Ask whose row it is."""
        offset_min = self._session.till.clock.now().offset_min
        dialog = PairDialog(self, item, found, offset_min)
        dialog.asked.connect(lambda key, why: self.presenter.pair(item, key, why))
        self._open(dialog, first=dialog.table)

    def ask_leave(self, item: Item) -> None:
        """Ask why the row is of no payment here."""
        title = self.tr("Biarkan baris ini?")
        hint = self.tr("Tidak dipasangkan dan tidak dibukukan.")
        reasons = (
            self.tr("Bukan milik toko"),
            self.tr("Biaya atau bunga bank"),
            self.tr("Ditanyakan ke penyedia"),
        )
        button = Button(self.tr("Biarkan"), role=Role.PRIMARY)
        self._ask_reason(
            ReasonDialog(self, title, hint, reasons, button),
            lambda reason: self.presenter.leave_row(item, reason),
        )

    def show_done(self) -> None:
        """Take the question away: it is done."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def show_posted(self, pairs: int) -> None:
        """Say how many pairs were posted."""
        words = self.tr("{count} pembayaran dibukukan.")
        self._screen.toast(words.format(count=plain(pairs)))

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, within the question where one is open."""
        if self._dialog is None:
            self._screen.show_error(error)
        else:
            self._dialog.set_hint(messages.words(error), Ink.BAD)

    def _fill(self, shown: SettleShown) -> None:
        headline, hint = wording.empty_words(shown.part)
        self.table.set_empty("qr-code", headline, hint)
        by_key = {x.key: x for x in shown.items}
        now, today = self._session.till.clock.now(), shown.standing.today
        self.table.set_rows(
            LateRows(
                tuple(by_key),
                lambda key: wording.item_row(by_key[key], now.offset_min, today),
            )
        )
        if not self.table.current_key() and by_key:  # keys act on what is current
            self.table.select(next(iter(by_key)))
        self._look(self.table.current_key())

    def _look(self, key: str) -> None:
        item = self._shown.item(key) if self._shown else None
        offset_min = self._session.till.clock.now().offset_min
        self.detail.show_item(item, offset_min, acts=not self._session.office)

    def _ask_reason(self, dialog: ReasonDialog, then: Callable[[str], None]) -> None:
        dialog.asked.connect(then)
        self._open(dialog)

    def _open(self, dialog: Dialog, first: QWidget | None = None) -> None:
        self.show_done()
        self._dialog = dialog
        dialog.dismissed.connect(self._forget_dialog)
        dialog.open(first)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _lay_out(self) -> None:
        for button in (self.take, self.post):
            self.tools.addWidget(button)
            button.setVisible(not self._session.office)
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        card = Card(margin=theme.GUTTER)
        for part in (self.chips, self.table, self.ages):
            card.body.addWidget(part, int(part is self.table))
        across.addWidget(card, 11)
        across.addWidget(self.detail, 5)
        self.body.addLayout(across, 1)

    def _connect(self) -> None:
        presenter, detail, key = self.presenter, self.detail, self.table.current_key
        self.take.clicked.connect(self.import_wanted)
        self.post.clicked.connect(presenter.post)
        self.chips.chosen.connect(lambda part: presenter.choose(Part(part)))
        self.table.selected.connect(self._look)
        self.table.opened.connect(presenter.open_receipt)
        detail.receipt.clicked.connect(lambda: presenter.open_receipt(key()))
        detail.verify.clicked.connect(lambda: presenter.ask_verify(key()))
        detail.pair.clicked.connect(lambda: presenter.ask_pair(key()))
        detail.leave.clicked.connect(lambda: presenter.ask_leave(key()))
        detail.undo.clicked.connect(lambda: presenter.undo(key()))
        detail.lost.clicked.connect(lambda: presenter.ask_write_off(key()))
