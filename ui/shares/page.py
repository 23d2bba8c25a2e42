"""Makers' shares: periods, who is owed what, and the next step."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.makers import CAPITAL, PNBP, PREMI
from pos.domain.money import rupiah
from pos.domain.people import Right
from pos.domain.share_period import Figures
from pos.storage.periods import Available, Period
from ui import messages, theme
from ui.screen import Screen
from ui.session import Session
from ui.shares import wording
from ui.shares.annex_dialog import AnnexDialog
from ui.shares.consents_dialog import ConsentsDialog
from ui.shares.papers_dialog import PapersDialog
from ui.shares.policy_dialog import PolicyDialog
from ui.shares.presenter import SharesPresenter, SharesShown
from ui.shares.step_dialogs import CloseDialog, DepositDialog, LockDialog, PayDialog
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class SharesPage(QWidget):
    """Two tables: the periods, and of one of them what each maker is owed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, screen: Screen) -> None:
        super().__init__()
        self._session, self._screen = session, screen
        self._dialog: Dialog | None = None
        self.policy = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.periods = Table(
            self.tr("Periode"),
            (
                Column(self.tr("Periode"), 112),
                Column(self.tr("Sampai")),
                Column(self.tr("Premi"), 118, figures=True),
                Column(self.tr("PNBP"), 112, figures=True, spare=True),
                Column(self.tr("Keadaan"), 168),
            ),
            (
                "hand-coins",
                self.tr("Belum ada yang dibagi"),
                self.tr("Tetapkan kebijakan, jual, lalu kunci harinya."),
            ),
        )
        self.makers = Table(
            self.tr("Pembuat"),
            (
                Column(self.tr("Pembuat")),
                Column(self.tr("Bagian"), 100, figures=True),
                Column(self.tr("Dari lalu"), 92, figures=True, spare=True),
                Column(self.tr("Dibayarkan"), 108, figures=True),
                Column(self.tr("Keadaan"), 168),
            ),
            ("users", self.tr("Belum ada pembuat"), self.tr("Pilih periode.")),
        )
        self.sums = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.step = Button("", role=Role.PRIMARY, icon="calendar-check", key="F6")
        self.papers = Button(self.tr("Kertas"), icon="printer", key="F7")
        self.rule = Button(self.tr("Kebijakan"), icon="percent", key="F8")
        self.consents = Button(self.tr("Persetujuan"), icon="signature", key="F9")
        self.annex = Button(self.tr("Lampiran"), icon="user-lock", key="F10")
        self._lay_out()
        self.presenter = SharesPresenter(session, self)
        self._connect()
        self._choose("")

    def show_shares(self, shown: SharesShown) -> None:
        """Show periods and policy; the newest is current at first."""
        self.policy.setText(wording.policy(shown.policy))
        rows = [wording.period_row(x) for x in shown.periods]
        if shown.waiting is not None:
            rows.insert(0, wording.open_row(shown.waiting))
        self.periods.set_rows(rows)
        if rows and not self.periods.current_key():
            self.periods.select(rows[0].key)
        self._choose(self.periods.current_key())

    def forget(self) -> None:
        """Take every figure off the page."""
        self.periods.set_rows(())
        self.makers.set_rows(())
        self.sums.setText("")
        self.show_done()

    def ask_close(self, waiting: Figures) -> None:
        """Ask whether to close what waits."""
        dialog = CloseDialog(self, waiting)
        dialog.confirmed.connect(lambda: self.presenter.close(waiting.last_day))
        self._open(dialog)

    def ask_deposit(self, period: Period, treasury: tuple[Available, ...]) -> None:
        """Ask which deposits hold a period's PNBP."""
        dialog = DepositDialog(self, period, treasury)
        dialog.confirmed.connect(
            lambda: self.presenter.deposit(period, dialog.deposit_ids())
        )
        self._open(dialog)

    def ask_payment(self, period: Period) -> None:
        """Ask who signed, and how they were paid."""
        dialog = PayDialog(self, period)
        dialog.asked.connect(lambda payment: self.presenter.pay(period, payment))
        self._open(dialog, dialog.reference)

    def ask_lock(self, period: Period) -> None:
        """Ask whether to lock a period."""
        dialog = LockDialog(self, period)
        dialog.confirmed.connect(lambda: self.presenter.lock(period))
        self._open(dialog)

    def ask_policy(self) -> None:
        """Show the policies, and take another one."""
        shown = self.presenter.shown
        today = self._session.till.clock.now().local_date
        dialog = PolicyDialog(self, shown.policies if shown else (), today)
        dialog.asked.connect(self.presenter.adopt)
        dialog.refused.connect(self.show_error)
        self._open(dialog)

    def ask_papers(self) -> None:
        """Ask which paper to save."""
        key, code = self.periods.current_key(), self.makers.current_key()
        dialog = PapersDialog(self, code.strip("-"))
        dialog.chosen.connect(
            lambda paper: self.presenter.save(paper, key, code.strip("-"))
        )
        self._open(dialog)

    def ask_consents(self) -> None:
        """Show what makers agreed to."""
        self._open(ConsentsDialog(self, self._session))

    def ask_annex(self) -> None:
        """Open the sealed annex, for whom it is."""
        self._open(AnnexDialog(self, self._session))

    def show_done(self) -> None:
        """Take the question away: it is done."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def show_saved(self, file: Path) -> None:
        """Say where a paper is."""
        self.show_done()
        words = self.tr("{name} disimpan di {folder}")
        self._screen.toast(words.format(name=file.name, folder=file.parent))

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

    def _choose(self, key: str) -> None:
        """Show the makers of a row, and offer what can be done with it."""
        shown, person = self.presenter.shown, self._session.person
        period = shown.period(key) if shown else None
        waiting = shown.waiting if shown else None
        figures = period.figures if period else waiting
        self.makers.set_rows(
            [wording.owed_row(x, period) for x in figures.makers] if figures else ()
        )
        if self.makers.rows() and not self.makers.current_key():
            self.makers.select(self.makers.rows()[0].key)
        self._sum_up(figures)
        may = person is not None and person.may(Right.SHARES)
        may = may and not self._session.office
        step = wording.step(period) if figures else None
        self.step.setVisible(step is not None)
        if step is not None:
            self.step.setText(step[0])
            self.step.set_icon(step[1])
        self.step.setEnabled(may)
        self.papers.setEnabled(period is not None)
        self.rule.setEnabled(may)
        self.consents.setEnabled(may)
        annex = person is not None and person.may(Right.ANNEX)
        self.annex.setEnabled(annex and not self._session.office)

    def _sum_up(self, figures: Figures | None) -> None:
        if figures is None:
            self.sums.setText("")
            return
        words = self.tr("Premi {premi} · PNBP {pnbp} · modal {capital}")
        self.sums.setText(
            words.format(
                premi=rupiah(figures.part(PREMI)),
                pnbp=rupiah(figures.part(PNBP)),
                capital=rupiah(figures.part(CAPITAL)),
            )
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 14, 26, 22)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.policy, 1)
        for button in (self.rule, self.consents, self.annex):
            head.addWidget(button)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        left = self._card(self.tr("Periode"), self.periods, self.step, self.papers)
        right = self._card(self.tr("Bagian tiap pembuat"), self.makers)
        right.body.insertWidget(1, self.sums)
        across.addWidget(left, 1)
        across.addWidget(right, 1)
        column.addLayout(head)
        column.addLayout(across, 1)

    def _card(self, title: str, table: Table, *buttons: Button) -> Card:
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(Label(title, Type.HEADING))
        card.body.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        if buttons:
            card.body.addLayout(foot)
        return card

    def _connect(self) -> None:
        self.periods.selected.connect(self._choose)
        self.step.clicked.connect(
            lambda: self.presenter.step(self.periods.current_key())
        )
        self.papers.clicked.connect(self.ask_papers)
        self.rule.clicked.connect(self.ask_policy)
        self.consents.clicked.connect(self.ask_consents)
        self.annex.clicked.connect(self.ask_annex)
