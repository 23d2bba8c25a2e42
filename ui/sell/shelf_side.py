"""The left side of the selling page: search, categories, tiles."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.domain.money import plain
from ui import theme
from ui.categories import category_place
from ui.sell.search_field import SearchField
from ui.sell.shelf import EVERYTHING, FAVOURITES, PAGE, ShelfPage
from ui.widgets.button import Button
from ui.widgets.chips import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.folded_chips import FoldedChips
from ui.widgets.label import Ink, Label, Type
from ui.widgets.tile_delegate import Tile
from ui.widgets.tiles import TileGrid


class ShelfSide(QWidget):
    """Lays out and forwards.

    Signals:
        place_chosen: Key of a category.
        turned: -1 or 1: another page of tiles.

    Attributes:
        search: The search field.
        grid: The tiles.
        chips: The categories.
    """

    place_chosen = Signal(str)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Pindai barcode atau ketik nama produk…")
        self.search = SearchField(self.tr("Cari produk"), hint)
        self.chips = FoldedChips([], self.tr("Kategori"))
        self.grid = TileGrid(self.tr("Produk"))
        self.import_button = Button(self.tr("Buka Produk"), icon="package-plus")
        self._no_products = EmptyState(
            "package-open",
            self.tr("Belum ada produk"),
            self.tr("Impor daftar produk dulu."),
            button=self.import_button,
        )
        self._no_hits = EmptyState(
            "package-search",
            self.tr("Tidak ada yang cocok"),
            self.tr("Coba kata lain, atau ketik kode barangnya."),
        )
        self._pager = Pager()
        self._lay_out()
        self.chips.chosen.connect(self.place_chosen)
        self._pager.turned.connect(self.turned)
        self.search.paged.connect(self.turned)

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 12, 0)
        above.setSpacing(10)
        above.addWidget(self.search)
        above.addWidget(self.chips)
        self._stack = QStackedWidget()
        shop = QWidget()  # keeps words and button of an empty shop together
        around = QVBoxLayout(shop)
        self._no_products.setMaximumHeight(theme.px(280))
        around.addWidget(self._no_products)
        self._empty_shop = shop
        for page in (self.grid, shop, self._no_hits):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 6, 4)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self._pager)
        self._pager.hide()

    def show_places(self, places: tuple[str, ...], chosen: str) -> None:
        """Show the categories."""
        self.chips.set_choices([self._choice(place) for place in places])
        self.chips.choose(chosen)

    def show_page(self, page: ShelfPage, tiles: list[Tile]) -> None:
        """Show a page of tiles, or why there are none."""
        self.chips.choose("" if page.searching else page.place)
        empty = self._empty_shop if page.empty_shop else self._no_hits
        shown = self.grid if tiles else empty
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
        self.grid.set_tiles(tiles)
        self._pager.show_range(page.first, len(tiles), page.total)

    def _choice(self, place: str) -> Choice:
        if place == FAVOURITES:
            return Choice(place, self.tr("Favorit"), "star")
        if place == EVERYTHING:
            return Choice(place, self.tr("Semua"), "layout-grid")
        colour, icon = category_place(place)
        return Choice(place, place, icon, colour)


class Pager(QWidget):
    """Which tiles of how many are shown, with the way to the others.

    Signals:
        turned: -1 or 1.
    """

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", Type.CAPTION, Ink.SOFT)
        self._back = Button(self.tr("Sebelumnya"), icon="chevron-left")
        self._on = Button(self.tr("Berikutnya"))
        self._back.set_key("PgUp", active=False)
        self._on.set_key("PgDn", active=False)
        self._on.set_icon("chevron-right", trailing=True)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 8)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._on)

    def show_range(self, first: int, count: int, total: int) -> None:
        """Say which are shown; hides when all are."""
        self.setVisible(total > PAGE)
        words = self.tr("{first} sampai {last} dari {total}")
        self._words.setText(
            words.format(
                first=plain(first + 1), last=plain(first + count), total=plain(total)
            )
        )
        self._back.setEnabled(first > 0)
        self._on.setEnabled(first + count < total)
