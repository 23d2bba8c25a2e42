"""The details of one product, at the side of the list."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pos.domain.catalogue import Product
from ui import icons, theme
from ui.categories import category_look, category_place
from ui.products.wording import facts, quantity, stock, stock_cell, stock_note
from ui.sell.wording import picture, price
from ui.theme import Themed, tokens
from ui.widgets.card import Card, Note, State, SummaryRow, ink_of
from ui.widgets.drawing import box
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pictures import thumbnail
from ui.widgets.pill import Pill
from ui.widgets.scrolling import ScrollPage

_HIGH: Final = 148


class Picture(QWidget, Themed):
    """A product's picture, or the icon of its category."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = ""
        self._category = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Gambar produk"))
        self.retheme()

    def retheme(self) -> None:
        """Keep the height of what it shows."""
        self.setFixedHeight(theme.tall(_HIGH if self._file else theme.TARGET))

    def show_picture(self, file: str, category: str) -> None:
        """Show a file, or the category where there is none."""
        self._file = file if file and Path(file).exists() else ""
        self._category = category
        self.retheme()
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(theme.px(280), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the icon in its colour."""
        del event
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        drawn = thumbnail(self._file, self.size(), ratio, theme.RADIUS)
        if not drawn.isNull():
            painter.drawPixmap(0, 0, drawn)
        else:
            self._paint_icon(painter, ratio)
        painter.end()

    def _paint_icon(self, painter: QPainter, ratio: float) -> None:
        look = category_look(self._category)
        side = min(theme.tall(theme.TARGET), self.height())
        spot = QRect(0, 0, side, side)
        box(painter, spot, tokens().sunken, radius=theme.RADIUS)
        icon = theme.px(26)
        painter.drawPixmap(
            (side - icon) // 2,
            (side - icon) // 2,
            icons.pixmap(look.icon, look.colour, icon, ratio),
        )


class ProductDetail(Card):
    """Picture, name, price, stock, and what else is known of a product."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=20, parent=parent)
        self._picture = Picture()
        self._name = Label("", Type.HEADING, wrap=True)
        self._category = Pill("")
        self._price = Label("", Type.SUBTOTAL)
        self._stock = SummaryRow(self.tr("Stok"))
        self._elsewhere = SummaryRow(self.tr("Stok di toko web"))
        self._note = Note("")
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.GRID)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(theme.GRID)
        for part in (self._picture, self._name, self._price, self._category):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self._stock)
        column.addWidget(self._elsewhere)
        column.addWidget(self._note)
        column.addLayout(self._facts)
        column.addStretch(1)
        self.body.setContentsMargins(20, 20, 8, 12)
        self._scrolled = ScrollPage(self._page, self.tr("Rincian produk"))
        self._nobody = EmptyState(
            "package",
            self.tr("Belum ada yang dipilih"),
            self.tr("Pilih produk di daftar, atau pindai barangnya."),
        )
        self.body.addWidget(self._scrolled)
        self.body.addWidget(self._nobody)

    def show_product(
        self, product: Product | None, folder: Path, elsewhere: int | None = None
    ) -> None:
        """Show a product of the till in ``folder``; None empties the panel.

        Args:
            product: What to show.
            folder: Where its picture is.
            elsewhere: Its stock as the web store says it, or None.
        """
        self._scrolled.setVisible(product is not None)
        self._nobody.setVisible(product is None)
        self._empty()
        if product is None:
            return
        self._picture.show_picture(picture(product, folder), product.category)
        self._name.setText(product.name)
        _, icon = category_place(product.category)
        self._category.show_state(product.category, State.NEUTRAL, icon)
        self._price.setText(price(product))
        self._show_stock(product)
        self._elsewhere.setVisible(elsewhere is not None)
        self._elsewhere.set_value(quantity(product, elsewhere or 0))
        for caption, value in (*facts(product), *self._codes(product)):
            self._facts.addWidget(SummaryRow(caption, value))

    def _show_stock(self, product: Product) -> None:
        state = stock_cell(product).state
        quiet = state is None or state is State.NEUTRAL
        ink = Ink.PLAIN if quiet else ink_of(state or State.NEUTRAL)
        self._stock.set_value(stock(product), ink)
        note = stock_note(product)
        self._note.setVisible(note is not None)
        if note is not None:
            self._note.set_text(*note)

    def _codes(self, product: Product) -> list[tuple[str, str]]:
        """Give each barcode its row; only the first says what it is."""
        caption = self.tr("Barcode")
        return [
            ("" if place else caption, code)
            for place, code in enumerate(product.barcodes)
        ]

    def _empty(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
