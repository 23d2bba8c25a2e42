"""A panel for goods that come in: product, quantity, note."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.domain.money import plain
from pos.operations.stock import MOST
from ui import messages, theme
from ui.products.listing import Listing
from ui.products.receiving import Incoming, ReceivePresenter
from ui.products.search_field import SearchField
from ui.products.wording import quantity, stock, stock_cell
from ui.session import Session
from ui.widgets.button import Button, Role, Size
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import FigureField, grams
from ui.widgets.keypad import Keypad
from ui.widgets.label import Ink, Label, Type
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import Captioned, TextField

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROW: Final = "\N{RIGHTWARDS ARROW}"


class ReceiveDialog(Dialog):
    """Product at the left, quantity at the right; Enter receives it.

    Signals:
        received: The product and how much of it came in; the panel is closed.

    Attributes:
        presenter: Decides.
    """

    received = Signal(object, object)

    def __init__(self, host: QWidget, session: Session, listing: Listing) -> None:
        title = QCoreApplication.translate("ReceiveDialog", "Terima barang")
        super().__init__(host, title, width=880)
        self._weighed = False
        self._unit = ""
        self.search = SearchField(
            self.tr("Cari produk"), self.tr("Pindai atau ketik nama produk…")
        )
        self.hits = Table(
            self.tr("Produk"),
            (Column(self.tr("Nama")), Column(self.tr("Stok"), 150, figures=True)),
            ("package-search", self.tr("Tidak ada yang cocok"), ""),
        )
        self.note = TextField(
            self.tr("Catatan"), hint=self.tr("Misalnya: panen pagi, SM-01")
        )
        self.note.setMaxLength(80)
        self._name = Label("", Type.HEADING, wrap=True)
        self._after = Label("", ink=Ink.SOFT)
        self.quantity = FigureField(
            self.tr("Jumlah"), write=self._write, largest=MOST, size=40
        )
        self.keypad = Keypad()
        self._fill()
        self.add_cancel(self.tr("Batal"))
        self.save = Button(
            self.tr("Terima"), role=Role.PRIMARY, icon="check", size=Size.LARGE
        )
        self.add_button(self.save, confirms=True)
        self.presenter = ReceivePresenter(session, listing, self)
        self._connect()

    def start(self, product: Product | None) -> None:
        """Show the panel, for a product if there is one."""
        self.presenter.start(product)
        self.open(self.search if product is None else self.quantity)

    def scanned(self, code: str) -> None:
        """Choose what was scanned."""
        blocked = self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.search.clear()
        self.search.blockSignals(blocked)
        self.presenter.scanned(code)
        self.quantity.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 searches; Enter in the search takes the product, else it receives."""
        if event.key() == Qt.Key.Key_F2:
            event.accept()
            self.search.setFocus()
            self.search.selectAll()
        elif event.key() in _ENTERS and self.search.hasFocus():
            event.accept()
            self._take(self.hits.current_key())
        else:
            super().keyPressEvent(event)

    def show_hits(self, hits: Sequence[Product], chosen: str) -> None:
        """Offer products to choose from."""
        ids = [product.product_id for product in hits]
        self.hits.set_rows([_hit(product) for product in hits])
        if self.search.text():
            chosen = ids[0] if ids else ""
        self.hits.select(chosen)

    def show_incoming(self, incoming: Incoming) -> None:
        """Show what is about to be received."""
        product = incoming.product
        if (self._weighed, self._unit) != (product.weighed, product.unit):
            self._weighed, self._unit = product.weighed, product.unit
            self.quantity.update()
        self._name.setText(product.name)
        words = self.tr("Stok {before}").format(before=stock(product))
        if incoming.quantity and incoming.trouble is None:
            words = f"{words} {_ARROW} {quantity(product, incoming.after)}"
        self._after.setText(words)
        self.quantity.setEnabled(not product.one_off and incoming.trouble is None)
        self.save.setEnabled(incoming.trouble is None)
        if incoming.trouble is not None:
            self.show_refused(incoming.trouble)
        else:
            self._calm()

    def show_quantity(self, quantity: int) -> None:
        """Put a number into the field."""
        blocked = self.quantity.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.quantity.set_value(quantity or None)
        self.quantity.blockSignals(blocked)

    def show_unknown(self, code: str) -> None:
        """Say that no product has a scanned code."""
        words = self.tr("{code} tidak dikenal. Cari namanya.").format(code=code)
        self.set_hint(words, Ink.BAD)

    def show_refused(self, error: PosError) -> None:
        """Say why it can't be received."""
        self.set_hint(messages.words(error), Ink.BAD)

    def show_received(self, product: Product, quantity: int) -> None:
        """Close, and say that it is in the stock."""
        self.close_now()
        self.received.emit(product, quantity)

    def _fill(self) -> None:
        self.hits.setFixedHeight(theme.tall(5 * theme.TARGET + 46))
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(self.hits)
        left.addStretch(1)
        left.addWidget(Captioned(self.tr("Catatan"), self.note))
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._name)
        right.addWidget(self._after)
        right.addWidget(self.quantity)
        right.addWidget(self.keypad, 1)
        across = QHBoxLayout()
        across.setSpacing(theme.px(28))
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        self.body.addLayout(across)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.presenter.search)
        self.search.moved.connect(self._step)
        self.hits.clicked.connect(lambda _: self._take(self.hits.current_key()))
        self.hits.opened.connect(self._take)
        self.quantity.changed.connect(self.presenter.set_quantity)
        self.quantity.refused.connect(self._refuse)
        self.keypad.pressed.connect(self._press)
        self.confirmed.connect(lambda: self.presenter.save(self.note.text()))
        self._name.setText(self.tr("Pilih produknya"))
        self._calm()

    def _take(self, product_id: str) -> None:
        self.presenter.choose(product_id)
        if self.quantity.isEnabled():
            self.quantity.setFocus()

    def _step(self, rows: int) -> None:
        last = self.hits.model().rowCount() - 1
        place = min(max(self.hits.currentIndex().row() + rows, 0), last)
        if last >= 0:
            self.hits.setCurrentIndex(self.hits.model().index(place, 0))

    def _press(self, key: str) -> None:
        if self.quantity.isEnabled():
            self.quantity.press(key)

    def _calm(self) -> None:
        if self._weighed:
            words = self.tr("Ketik beratnya dalam gram: 2.500 g adalah 2,5 kg.")
        else:
            words = self.tr("Ketik berapa yang datang. Stok bertambah sebanyak itu.")
        self.set_hint(words)

    def _refuse(self, _typed: str) -> None:
        self.set_hint(self.tr("Ketik angka bulat saja, tanpa koma."), Ink.BAD)

    def _write(self, amount: int) -> str:
        return grams(amount) if self._weighed else f"{plain(amount)} {self._unit}"


def _hit(product: Product) -> TableRow:
    cells = (Cell(product.name), stock_cell(product))
    return TableRow(product.product_id, cells)
