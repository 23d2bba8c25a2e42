"""The products: search, categories, the table, and one of them in detail."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.catalogue import Product
from pos.domain.money import plain
from ui import theme
from ui.categories import category_place
from ui.products.detail import ProductDetail
from ui.products.listing import EVERYTHING, MOST_HITS, WANTED
from ui.products.presenter import ProductsShown
from ui.products.search_field import SearchField
from ui.products.wording import row
from ui.theme import Themed
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, State
from ui.widgets.chips import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.folded_chips import FoldedChips
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.pill import Pill
from ui.widgets.side_column import SideColumn
from ui.widgets.table import Table
from ui.widgets.table_model import Column, LateRows, TableRow

#: Of what is shown while there are no products, its button right below the words.
_EMPTY_HIGH: Final = 300


class ListPage(Page, Themed):
    """Lays out and forwards.

    Signals:
        searched: Text of the search field, at each change.
        place_chosen: Key of a chip.
        chosen: Id of the product that is current in the table.
        receive_wanted: Take in more of the chosen product.
        import_wanted: Choose a file.
        labels_wanted: Make labels, of the chosen product to begin with.
        makers_wanted: Say who made the chosen product.
    """

    searched = Signal(str)
    place_chosen = Signal(str)
    chosen = Signal(str)
    receive_wanted = Signal()
    import_wanted = Signal()
    labels_wanted = Signal()
    makers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Produk"))
        self._count = Pill("", icon="package")
        self.search = SearchField(
            self.tr("Cari produk"), self.tr("Cari nama, kode, atau barcode…")
        )
        self.file = Button(self.tr("Impor"), icon="file-up", key="Ctrl+O")
        self.labels = Button(self.tr("Label"), icon="tags", key="F7")
        self.makers = Button(self.tr("Pembuat"), icon="users", key="F8")
        self.chips = FoldedChips((), self.tr("Kategori"))
        self.table = Table(self.tr("Daftar produk"), self._columns(), self._no_hits())
        self.detail = ProductDetail()
        self.receive = Button(
            self.tr("Terima barang"),
            role=Role.PRIMARY,
            icon="package-plus",
            key="F10",
            size=Size.HERO,
        )
        self.first_file = Button(
            self.tr("Impor produk"),
            role=Role.PRIMARY,
            icon="file-up",
            key="Ctrl+O",
            size=Size.LARGE,
        )
        self._places: tuple[str, ...] = ()
        self._stack = PageStack()
        self._lay_out()
        self._connect()
        self.retheme()

    def retheme(self) -> None:
        """Take widths from the type."""
        self.search.setMinimumWidth(theme.px(340))

    def show_products(self, shown: ProductsShown) -> None:
        """Show the list; its rows are made when they are looked at."""
        self._show_full(full=True)
        self._show_places(shown.places, shown.place)
        self._count.show_state(self._counted(shown), State.NEUTRAL, "package")
        products = shown.catalogue.products

        def make(product_id: str) -> TableRow:
            return row(products[product_id])

        self.table.set_rows(LateRows(shown.ids, make))
        if shown.chosen != self.table.current_key():
            self.table.select(shown.chosen)

    def show_product(
        self, product: Product | None, folder: Path, elsewhere: int | None = None
    ) -> None:
        """Show the details of a product, with its stock elsewhere, or of none."""
        self.detail.show_product(product, folder, elsewhere)
        self.receive.setEnabled(product is not None)
        self.makers.setEnabled(product is not None)

    def show_nothing(self) -> None:
        """Say that there are no products yet."""
        self._show_full(full=False)

    def clear_search(self) -> None:
        """Empty the search field without searching."""
        blocked = self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.search.clear()
        self.search.blockSignals(blocked)

    def press_next(self) -> None:
        """Go from the words to the list; without products, to a file."""
        if self.first_file.isVisible():
            self.first_file.click()
        else:
            self.table.setFocus()

    def step(self, rows: int) -> None:
        """Make another row current."""
        last = self.table.model().rowCount() - 1
        place = min(max(self.table.currentIndex().row() + rows, 0), last)
        if last >= 0:
            self.table.setCurrentIndex(self.table.model().index(place, 0))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Kode"), 104),
            Column(self.tr("Nama")),
            Column(self.tr("Satuan"), 96, spare=True),
            Column(self.tr("Harga"), 134, figures=True),
            Column(self.tr("Stok"), 168, figures=True),
        )

    def _no_hits(self) -> tuple[str, str, str]:
        return (
            "package-search",
            self.tr("Tidak ada yang cocok"),
            self.tr("Coba kata lain, atau pilih kategori."),
        )

    def _lay_out(self) -> None:
        self.beside.addWidget(self._count)
        self.tools.addWidget(self.search)
        self.tools.addWidget(self.labels)
        self.tools.addWidget(self.file)
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(self.table)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.chips)
        left.addWidget(card, 1)
        side = SideColumn()
        side.body.addWidget(self.detail, 1)
        side.body.addWidget(self.makers)
        side.body.addWidget(self.receive)
        full = QWidget()
        across = QHBoxLayout(full)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GUTTER)
        across.addLayout(left, 1)
        across.addWidget(side)
        self._stack.addWidget(full)
        self._stack.addWidget(self._nothing())
        self.body.addWidget(self._stack, 1)

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "package-open",
            self.tr("Belum ada produk"),
            self.tr("Impor file CSV atau XLSX: kode, nama, harga."),
            button=self.first_file,
        )
        empty.setFixedHeight(theme.tall(_EMPTY_HIGH))
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(empty)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.search.moved.connect(self.step)
        self.chips.chosen.connect(self.place_chosen)
        self.table.selected.connect(self.chosen)
        self.table.opened.connect(lambda _: self.receive.click())
        self.receive.clicked.connect(self.receive_wanted)
        self.file.clicked.connect(self.import_wanted)
        self.labels.clicked.connect(self.labels_wanted)
        self.makers.clicked.connect(self.makers_wanted)
        self.first_file.clicked.connect(self.import_wanted)

    def _show_full(self, *, full: bool) -> None:
        self._stack.setCurrentIndex(0 if full else 1)
        for part in (self.search, self.file, self.labels, self._count):
            part.setVisible(full)

    def _counted(self, shown: ProductsShown) -> str:
        listed, total = len(shown.ids), shown.total
        if listed == total:
            return self.tr("{total} produk").format(total=plain(total))
        words = self.tr("{listed} dari {total}")
        if shown.words and listed == MOST_HITS:
            words = self.tr("{listed} teratas dari {total}")
        return words.format(listed=plain(listed), total=plain(total))

    def _show_places(self, places: tuple[str, ...], chosen: str) -> None:
        if places != self._places:
            self._places = places
            self.chips.set_choices([self._choice(place) for place in places])
        self.chips.choose(chosen)

    def _choice(self, place: str) -> Choice:
        if place == EVERYTHING:
            return Choice(place, self.tr("Semua"), "layout-grid")
        if place == WANTED:
            return Choice(place, self.tr("Perlu stok"), "trending-down")
        colour, icon = category_place(place)
        return Choice(place, place, icon, colour)
