"""Labels: products and counts at the left, how they are to be, the preview."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.money import plain
from pos.operations.labels import MOST
from ui import messages, theme
from ui.products.labels.options import LabelOptions, written
from ui.products.labels.presenter import LabelsShown
from ui.products.labels.preview import LabelPreview
from ui.products.labels.wanted import Output, Wanted
from ui.products.search_field import SearchField
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.scrolling import ScrollPage
from ui.widgets.side_column import SideColumn
from ui.widgets.stepper import Stepper
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import Captioned


class LabelPage(Page):
    """Lays out and forwards.

    Signals:
        left: Back to the list.
        searched: Words whose best hit is to be added.
        chosen: Id of the product that is current.
        counted: How many of it.
        listed_wanted: Every product of the list this page was opened from.
        stock_wanted: As many of each as there are.
        removed: Take the current product out.
        changed: Fields of ``Look``, by name.
        print_wanted: To the label printer.
        save_wanted: Into a file.
        stopped: Stop what is under way.
    """

    left = Signal()
    searched = Signal(str)
    chosen = Signal(str)
    counted = Signal(int)
    listed_wanted = Signal()
    stock_wanted = Signal()
    removed = Signal()
    changed = Signal(dict)
    print_wanted = Signal()
    save_wanted = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Label"))
        self.search = SearchField(
            self.tr("Tambah produk"), self.tr("Pindai, atau ketik nama lalu Enter…")
        )
        self.table = Table(
            self.tr("Produk yang diberi label"),
            (Column(self.tr("Nama")), Column(self.tr("Label"), 96, figures=True)),
            (
                "tags",
                self.tr("Belum ada produk"),
                self.tr("Pindai, atau cari namanya di atas."),
            ),
        )
        self.count = Stepper(self.tr("Jumlah label"), 0, most=MOST)
        self.listed = Button(self.tr("Semua di daftar"), icon="list")
        self.stock = Button(self.tr("Sebanyak stok"), icon="package")
        self.remove = Button(self.tr("Keluarkan"), icon="x")
        self.options = LabelOptions()
        self.preview = LabelPreview(self.tr("Pratinjau label"))
        self._about = Note("", State.INFO)
        self.back = Button(self.tr("Kembali"), icon="arrow-left", size=Size.LARGE)
        self.back.set_key("Esc", active=False)
        self.onward = Button("", role=Role.PRIMARY, icon="printer", size=Size.HERO)
        self.onward.set_key("F10")
        self._progress = ProgressPanel("", self.tr("Batalkan"))
        self._shown: LabelsShown | None = None
        self._lost = False
        self._lay_out()
        self._connect()

    def show_labels(self, shown: LabelsShown) -> None:
        """Show products, counts and how the labels are to be."""
        self._shown = shown
        self.table.set_rows([_row(x) for x in shown.wanted])
        if shown.current:
            self.table.select(shown.current)
        if self.count.value() != shown.count:  # else it is being typed
            self.count.set_value(shown.count)
        for part in (self.count, self.remove, self.stock):
            part.setEnabled(bool(shown.wanted))
        self.options.show_look(shown)
        self._show_buttons(shown)

    def show_preview(self, png: bytes) -> None:
        """Show a label as it will be printed."""
        self.preview.show_png(png)

    def show_printer(self, state: str) -> None:
        """Say that the label printer isn't there; labels wait for it."""
        self._lost = state in ("gone", "failed")
        if self._lost:
            self.show_trouble(None)

    def show_trouble(self, error: PosError | None) -> None:
        """Say why a label can't be made."""
        if error is not None:
            self._about.set_text(messages.words(error), State.WARN)
        elif self._shown is not None and self._lost and self._on_roll():
            words = self.tr(
                "Printer label tidak tersambung. Label menunggu di antrean."
            )
            self._about.set_text(words, State.WARN)
        elif self._shown is not None:
            self._about.set_text(self._advice(self._shown), State.INFO)

    def show_progress(self, done: int, whole: int) -> None:
        """Say how many are on their sheets."""
        words = self.tr("{done} dari {whole} label")
        detail = words.format(done=plain(done), whole=plain(whole))
        self._progress.set_progress(done, whole, detail)

    def press_onward(self) -> None:
        """Do the last step."""
        self.onward.click()

    def where(self, file: Path) -> str:
        """Say where a file is, from the till's folder on."""
        return f"{file.parent.name}/{file.name}"

    def _advice(self, shown: LabelsShown) -> str:
        size = shown.look.size
        if shown.look.output is Output.ROLL:
            words = self.tr("Persis seperti yang dicetak, {size} mm.")
        else:
            words = self.tr("Cetak PDF pada ukuran sebenarnya (100%), label {size} mm.")
        return words.format(size=written(str(size)))

    def _show_buttons(self, shown: LabelsShown) -> None:
        count = plain(shown.whole)
        roll = shown.look.output is Output.ROLL
        self.onward.set_icon("printer" if roll else "file-down")
        if roll:
            self.onward.setText(self.tr("Cetak {count} label").format(count=count))
        else:
            self.onward.setText(self.tr("Simpan {count} label").format(count=count))
        self.onward.setEnabled(shown.whole > 0 and not shown.busy)
        self._turn_foot(busy=shown.busy)
        if shown.busy:
            self._progress.start(
                self.tr("Menyiapkan {count} label…").format(count=count)
            )

    def _turn_foot(self, *, busy: bool) -> None:
        """Show the buttons, or how far it is; the keys stay on the page."""
        if self._foot.currentIndex() == int(busy):
            return
        used = self._foot.isAncestorOf(self.focusWidget() or self)
        self._foot.setCurrentIndex(int(busy))
        if busy and used:
            self._progress.cancel.setFocus()
        elif not busy and (used or self.focusWidget() is None):
            self.search.setFocus()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        across.addWidget(self._products(), 4)
        options = Card(margin=theme.GUTTER)
        options.body.addWidget(ScrollPage(self.options))
        across.addWidget(options, 4)
        across.addWidget(self._side())
        self.body.addLayout(across, 1)

    def _products(self) -> Card:
        card = Card(margin=theme.GUTTER)
        card.body.setSpacing(12)
        card.body.addWidget(self.search)
        card.body.addWidget(self.listed)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(Captioned(self.tr("Jumlah label"), self.count))
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.stock)
        row.addWidget(self.remove)
        card.body.addLayout(row)
        return card

    def _side(self) -> SideColumn:
        side = SideColumn()
        side.body.addWidget(self.preview, 1)
        side.body.addWidget(self._about)
        buttons = QWidget()
        column = QVBoxLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.back)
        column.addWidget(self.onward)
        self._foot = PageStack()
        self._foot.addWidget(buttons)
        self._foot.addWidget(self._progress)
        side.body.addWidget(self._foot)
        return side

    def _connect(self) -> None:
        self.table.selected.connect(self.chosen)
        self.count.changed.connect(self.counted)
        self.listed.clicked.connect(self.listed_wanted)
        self.stock.clicked.connect(self.stock_wanted)
        self.remove.clicked.connect(self.removed)
        self.options.changed.connect(self.changed)
        self.back.clicked.connect(self.left)
        self.onward.clicked.connect(self._go)
        self._progress.cancelled.connect(self.stopped)

    def _on_roll(self) -> bool:
        return self._shown is not None and self._shown.look.output is Output.ROLL

    def _go(self) -> None:
        if self._on_roll():
            self.print_wanted.emit()
        else:
            self.save_wanted.emit()

    def take_search(self) -> None:
        """Hand on what stands in the search field, and empty it."""
        words = self.search.text()
        self.search.clear()
        self.searched.emit(words)


def _row(wanted: Wanted) -> TableRow:
    cells = (Cell(wanted.product.name, strong=True), Cell(plain(wanted.count)))
    return TableRow(wanted.product.product_id, cells)
