"""The products screen: the list, and the way of a file into it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from pos.domain.catalogue import Kind
from pos.domain.money import plain
from ui.categories import category_place
from ui.products.import_page import ImportPage
from ui.products.importing import ImportPresenter
from ui.products.presenter import Listed, ProductsPresenter
from ui.screen import Screen
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from pos.operations.imports.plan import Plan, Problem

_TICK_MS: Final = 100
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ProductsScreen(Screen):
    """Shows what is sold, and imports more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        self._listing = self._make_listing()
        self._import = ImportPage()
        self._parts.addWidget(self._listing)
        self._parts.addWidget(self._import)
        self.presenter = ProductsPresenter(session, self)
        self.importing = ImportPresenter(session, self)
        self._search.textChanged.connect(self.presenter.search)
        self._chips.chosen.connect(self.presenter.choose)
        self._import.cancelled.connect(self.importing.cancel)
        self._import.agreed.connect(self.importing.save)
        self._import.another.connect(self._choose)
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self.importing.tick)

    def _make_listing(self) -> QWidget:
        page = Page(self.tr("Produk"))
        self._count = Label("", Type.BODY, Ink.SOFT)
        page.beside.addWidget(self._count)
        self._button = Button(
            self.tr("Impor produk"), role=Role.PRIMARY, icon="file-up", key="F10"
        )
        self._button.clicked.connect(self._choose)
        page.tools.addWidget(self._button)
        self._search = TextField(
            self.tr("Cari produk"),
            hint=self.tr("Cari nama, kode, atau barcode…"),
            icon="search",
            key="F2",
        )
        self._chips = ChipRow([Choice("", self.tr("Semua"))], self.tr("Kategori"))
        self._shown_categories: tuple[str, ...] = ()
        self._found = QStackedWidget()
        self._found.addWidget(self._make_table())
        self._found.addWidget(self._make_empty())
        page.body.addWidget(self._search)
        page.body.addWidget(self._chips)
        page.body.addWidget(self._found, 1)
        return page

    def _make_table(self) -> Card:
        card = Card(margin=16)
        self._table = Table(
            self.tr("Produk"),
            [
                Column(self.tr("Kode"), 120),
                Column(self.tr("Nama")),
                Column(self.tr("Kategori"), 190),
                Column(self.tr("Barcode"), 170),
                Column(self.tr("Harga"), 150, figures=True),
                Column(self.tr("Stok"), 150, figures=True),
            ],
            (
                "package-search",
                self.tr("Tidak ditemukan"),
                self.tr("Coba kata yang lebih pendek, atau kategori lain."),
            ),
        )
        card.body.addWidget(self._table)
        return card

    def _make_empty(self) -> EmptyState:
        self._first = Button(self.tr("Impor produk"), role=Role.PRIMARY, icon="file-up")
        self._first.clicked.connect(self._choose)
        return EmptyState(
            "package-open",
            self.tr("Belum ada produk"),
            self.tr("Impor file CSV atau XLSX dengan kolom kode, nama, dan harga."),
            button=self._first,
        )

    def enter(self) -> None:
        """Show what there is now."""
        self.presenter.enter()
        self._search.setFocus()

    def scanned(self, code: str) -> bool:
        """Find what was scanned."""
        if self._parts.currentWidget() is self._listing:
            self._search.setText(code)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees to an import, Esc leaves it; F2 searches."""
        importing = self._parts.currentWidget() is self._import
        if event.key() == Qt.Key.Key_Escape:
            self._step_back(importing=importing)
        elif event.key() in _ENTERS and importing and self._import.can_save:
            self.importing.save()
        elif event.key() == Qt.Key.Key_F2 and not importing:
            self._search.setFocus()
            self._search.selectAll()
        else:
            super().keyPressEvent(event)

    def _step_back(self, *, importing: bool) -> None:
        if importing:
            self.importing.cancel()
        else:
            self._search.clear()

    def choose_file(self) -> str:
        """Let a person choose a file; empty when none was chosen."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Pilih file produk"),
            "",
            self.tr("Produk (*.csv *.xlsx)"),
        )
        return name

    def _choose(self) -> None:
        name = self.choose_file()
        if name:
            self.importing.check(Path(name))

    # The list.

    def show_categories(self, names: Sequence[str], chosen: str) -> None:
        """Show the categories there are."""
        if tuple(names) != self._shown_categories:
            self._shown_categories = tuple(names)
            choices = [Choice("", self.tr("Semua"), "layout-grid")]
            for name in names:
                place, icon = category_place(name)
                choices.append(Choice(name, name, icon, place))
            self._chips.set_choices(choices)
        self._chips.choose(chosen)

    def show_products(self, rows: Sequence[Listed], found: int, whole: int) -> None:
        """Show rows."""
        self._table.set_rows([self._row(listed) for listed in rows])
        self._found.setCurrentIndex(0)
        self._search.show()
        self._chips.show()
        if found > len(rows):
            words = self.tr("{shown} dari {found}; cari untuk mempersempit")
            shown = words.format(shown=plain(len(rows)), found=plain(found))
        elif found < whole:
            words = self.tr("{found} dari {whole}")
            shown = words.format(found=plain(found), whole=plain(whole))
        else:
            shown = self.tr("%n produk", "", whole)
        self._count.setText(shown)

    def _row(self, listed: Listed) -> TableRow:
        stock = Cell(listed.stock or "\N{EN DASH}")
        if listed.gone:
            stock = Cell(self.tr("habis"), State.BAD, icon="-", badge=True)
        elif listed.low:
            words = self.tr("sisa {stock}").format(stock=listed.stock)
            stock = Cell(words, State.WARN, icon="-", badge=True)
        price = Cell(listed.price, strong=True)
        if listed.kind is Kind.OPEN:
            price = Cell(self.tr("harga terbuka"))
        return TableRow(
            listed.product_id,
            (
                Cell(listed.sku),
                Cell(listed.name, strong=True),
                Cell(listed.category),
                Cell(listed.barcode),
                price,
                stock,
            ),
            faded=listed.gone,
        )

    def show_empty(self) -> None:
        """Say that there are no products yet."""
        self._search.hide()
        self._chips.hide()
        self._count.setText("")
        self._found.setCurrentIndex(1)

    def allow_import(self, *, allowed: bool) -> None:
        """Offer to import, or not."""
        self._button.setVisible(allowed)
        self._first.setVisible(allowed)

    # The import.

    def show_checking(self, name: str) -> None:
        """Say that the file is being looked through."""
        self._parts.setCurrentWidget(self._import)
        self._import.show_checking(name)
        self._ticks.start(_TICK_MS)
        self.setFocus()

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is."""
        self._import.show_progress(done, whole)

    def show_problems(self, problems: "tuple[Problem, ...]", count: int) -> None:
        """Show why nothing of the file is taken."""
        self._ticks.stop()
        self._import.show_problems(problems, count)

    def show_plan(self, plan: "Plan") -> None:
        """Show what the file means for the catalogue."""
        self._ticks.stop()
        self._import.show_plan(plan)

    def show_saving(self) -> None:
        """Say that it is being written."""
        self._ticks.stop()
        self._import.show_saving()

    def show_saved(self, new: int, changed: int) -> None:
        """Say that all of it is written."""
        words = self.tr("Tersimpan: {new} produk baru, {changed} berubah.")
        self.toast(words.format(new=plain(new), changed=plain(changed)))

    def show_listing(self) -> None:
        """Go back to the products."""
        self._ticks.stop()
        self._parts.setCurrentWidget(self._listing)
        self._search.setFocus()
