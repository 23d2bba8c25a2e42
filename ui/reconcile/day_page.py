"""A business day reconciled: figures, sources, checklist, hours, seal or lock."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.day_lock import Figures
from pos.domain.money import rupiah
from pos.reports.reconcile import Addendum
from ui import theme
from ui.reconcile import wording
from ui.reconcile.addendum_dialog import AddendumDialog
from ui.reconcile.checklist import Checklist
from ui.reconcile.presenter import DayShown
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State
from ui.widgets.day_chooser import DayChooser
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class DayPage(Page):
    """Lays out and forwards.

    Signals:
        lock_wanted: Approve and lock it.
        save_wanted: The form in which it is to be saved.
        receipt_wanted: Number of a receipt that came after the lock.
    """

    lock_wanted = Signal()
    save_wanted = Signal(object)
    receipt_wanted = Signal(str)

    def __init__(self, language: str, *, office: bool = False) -> None:
        """Make an empty page.

        Args:
            language: Of its days.
            office: Only to be read: a day is locked at a till.
        """
        super().__init__("")
        self._office = office
        self.title.setText(self.tr("Rekonsiliasi"))
        self.chooser = DayChooser(self, language)
        self._language = language
        self._late: Addendum | None = None
        self._dialog: Dialog | None = None
        self.save = Button(self.tr("Simpan"), icon="file-down", key="Ctrl+S")
        self.late = Button(self.tr("Lihat adendum"), icon="list", key="F4")
        self.lock = Button(
            self.tr("Setujui & kunci hari"), role=Role.PRIMARY, icon="lock", key="F10"
        )
        self.stats = {
            "net": StatCard(self.tr("Penjualan bersih")),
            "receipts": StatCard(self.tr("Struk")),
            "variance": StatCard(self.tr("Selisih kas")),
            "cash": StatCard(self.tr("Uang belum disetor")),
        }
        self.sources = Table(
            self.tr("Sumber"),
            (
                Column(self.tr("Sumber")),
                Column(self.tr("Seharusnya"), 118, figures=True),
                Column(self.tr("Terhitung"), 118, figures=True),
                Column(self.tr("Selisih"), 226, figures=True),
            ),
        )
        self.checklist = Checklist()
        self.reasons = Label("", Type.CAPTION, Ink.WARN, wrap=True)
        self.watched = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        self.qris = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        self.chart = BarChart(self.tr("Penjualan per jam"), rupiah)
        self._no_sales = EmptyState(
            "chart-column",
            self.tr("Belum ada penjualan"),
            self.tr("Grafik tampil setelah penjualan pertama."),
        )
        self._graph = PageStack()
        self.addendum = Note("", State.WARN, icon="clock")
        self.standing = Note("")
        self._lay_out()
        self._connect()

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        found = shown.found
        self.chooser.show_day(shown.days, shown.place)
        self.lock.setVisible(found.lock is None and not self._office)
        self.lock.setEnabled(shown.can_lock)
        self._show_figures(found.figures)
        became = wording.qris(shown.qris)
        self.qris.setText(became)
        self.qris.setVisible(bool(became))
        self.sources.set_rows([wording.source_row(x) for x in found.figures.sources])
        self.checklist.show_checks(found.checks)
        bars = wording.hours(found.figures)
        self.chart.set_bars(bars)
        self._graph.setCurrentWidget(self.chart if bars else self._no_sales)
        self.standing.set_text(*wording.standing(shown))
        late = wording.addendum(found)
        self._late = found.addendum
        for part in (self.addendum, self.late):
            part.setVisible(bool(late))
        self.addendum.set_text(late, icon="clock")

    def forget(self) -> None:
        """Take every figure off the page."""
        self.chooser.forget()
        self._late = None
        self._drop()
        for stat in self.stats.values():
            stat.show_figure("")
        self.sources.set_rows(())
        self.chart.set_bars(())
        self.checklist.forget()
        for words in (self.reasons, self.watched, self.qris):
            words.setText("")
        for note in (self.standing, self.addendum):
            note.set_text("")

    def ask_form(self) -> None:
        """Ask in which form the day is to be saved."""
        dialog = ExportDialog(self)
        dialog.chosen.connect(self._forget_dialog)
        dialog.chosen.connect(self.save_wanted)
        self._keep(dialog)
        dialog.start()

    def list_late(self) -> None:
        """List what came after the lock."""
        if self._late is not None:
            dialog = AddendumDialog(self, self._late, self._language)
            dialog.receipt_wanted.connect(self._forget_dialog)
            dialog.receipt_wanted.connect(self.receipt_wanted)
            self._keep(dialog)
            dialog.start()

    def _keep(self, dialog: Dialog) -> None:
        self._drop()
        self._dialog = dialog
        dialog.dismissed.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _drop(self) -> None:
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def _show_figures(self, figures: Figures) -> None:
        stats = self.stats
        stats["net"].show_figure(rupiah(figures.net), wording.net(figures))
        stats["receipts"].show_figure(*wording.receipts(figures))
        stats["variance"].show_figure(*wording.variance(figures))
        stats["cash"].show_figure(*wording.cash(figures))
        said = wording.reasons(figures)
        self.reasons.setText(said)
        self.reasons.setVisible(bool(said))
        self.watched.setText(wording.watched(figures))

    def _lay_out(self) -> None:
        self.beside.addWidget(self.chooser)
        for button in (self.save, self.lock):
            self.tools.addWidget(button)
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        across.addWidget(self._sources_card(), 10)
        across.addWidget(self._hours_card(), 7)
        self.body.addLayout(across, 1)

    def _sources_card(self) -> Card:
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(self.sources, 1)
        card.body.addWidget(self.reasons)
        card.body.addWidget(self.checklist)
        card.body.addWidget(self.qris)
        card.body.addWidget(self.watched)
        return card

    def _hours_card(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Penjualan per jam"), Type.HEADING))
        for page in (self.chart, self._no_sales):
            self._graph.addWidget(page)
        card.body.addWidget(self._graph, 1)
        card.body.addWidget(self.addendum)
        card.body.addWidget(self.late)
        card.body.addWidget(self.standing)
        return card

    def _connect(self) -> None:
        self.lock.clicked.connect(self.lock_wanted)
        self.save.clicked.connect(self.ask_form)
        self.late.clicked.connect(self.list_late)
