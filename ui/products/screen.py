"""The products screen: the list, a file on its way in, goods that come, labels."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.domain.money import plain
from ui.products.choose_file import choose_file
from ui.products.import_page import ImportPage
from ui.products.importing import ImportPresenter, Looked, Progress
from ui.products.labels.page import LabelPage
from ui.products.labels.presenter import LabelsPresenter, LabelsShown
from ui.products.list_page import ListPage
from ui.products.makers_dialog import MakersDialog
from ui.products.presenter import ProductsPresenter, ProductsShown
from ui.products.receive_dialog import ReceiveDialog
from ui.products.wording import quantity
from ui.screen import Screen
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from pos.operations.imports.plan import Problem

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ProductsScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides about the list.
        importing: Decides about a file.
        labelling: Decides about labels.
        choose_file: Asks for a file; the system's dialog.
    """

    #: Steps of an import and of labels, from the thread that does it.
    _told = Signal(int, int, int)
    _labelled = Signal(int, int, int)
    _printer_told = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dialog: Dialog | None = None
        self.choose_file: Callable[[QWidget], Path | None] = choose_file
        self.list = ListPage()
        self.file = ImportPage()
        self.labels = LabelPage()
        self._stack = PageStack()
        for page in (self.list, self.file, self.labels):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.presenter = ProductsPresenter(session, self)
        self.importing = ImportPresenter(session, self)
        self.labelling = LabelsPresenter(session, self.presenter.listing, self)
        self._connect()

    def enter(self) -> None:
        """Show what there is now; an import goes on where it was."""
        self.presenter.enter()
        if self._stack.currentWidget() is self.list:
            self.list.search.setFocus()
        else:
            self.setFocus()

    def leave(self) -> None:
        """Let go of the panel; an import stays as it is."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None
        self.presenter.leave()

    def scanned(self, code: str) -> bool:
        """Show what was scanned; during an import it is for the selling page."""
        if self._stack.currentWidget() is self.list:
            return self.presenter.scanned(code)
        if self._stack.currentWidget() is self.labels:
            self.labelling.scanned(code)
            return True
        return False

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows."""
        if self._stack.currentWidget() is not self.list:
            return ()
        return (
            ("F2", self.tr("Cari produk")),
            ("\N{UPWARDS ARROW}\N{DOWNWARDS ARROW}", self.tr("Pilih produk lain")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 searches, Enter agrees to an import, Esc goes back."""
        key, listing = event.key(), self._stack.currentWidget() is self.list
        if event.isAutoRepeat():
            return
        if self._stack.currentWidget() is self.labels:
            self._press_in_labels(event)
        elif key == Qt.Key.Key_F2 and listing:
            self.list.search.setFocus()
            self.list.search.selectAll()
        elif key == Qt.Key.Key_Escape and self._go_back(listing=listing):
            event.accept()
        elif key in _ENTERS and listing:
            self.list.press_next()
        elif key in _ENTERS:
            self.file.press_save()
        elif not (listing and self._search_for(event.text())):
            super().keyPressEvent(event)

    # The list.

    def show_products(self, shown: ProductsShown) -> None:
        """Show the list."""
        if shown.words != self.list.search.text().strip():
            self.list.clear_search()
        self.list.show_products(shown)

    def show_product(self, product: Product | None) -> None:
        """Show the details of a product, or of none."""
        stock = self._session.catalogue.elsewhere
        elsewhere = stock.get(product.product_id) if product else None
        self.list.show_product(product, self._session.till.folder, elsewhere)

    def show_nothing(self) -> None:
        """Say that there are no products yet."""
        self.list.show_nothing()

    def show_found(self, product: Product) -> None:
        """Show the product that was scanned; the keys are where they were."""
        del product
        self.list.clear_search()

    def show_unknown(self, code: str) -> None:
        """Say that no product has a scanned code."""
        words = self.tr("{code} tidak ada di katalog. Cari namanya, atau impor dulu.")
        self.refused.emit(words.format(code=code))

    # The import.

    def tell_progress(self, run: int, done: int, whole: int) -> None:
        """Pass steps on to the window's thread."""
        self._told.emit(run, done, whole)

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""
        self._stack.setCurrentWidget(self.file)
        self.file.show_checking(name)
        self.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        self.file.show_progress(progress)

    def show_problems(
        self, name: str, problems: "tuple[Problem, ...]", count: int
    ) -> None:
        """Show why nothing of the file is taken."""
        self.file.show_problems(name, problems, count)

    def show_plan(self, looked: Looked, *, allowed: bool) -> None:
        """Show what the file means for the catalogue."""
        self.file.show_plan(looked, allowed=allowed)
        self.setFocus()

    def show_unsure(self) -> None:
        """Ask to look at the prices that jump first."""
        self.file.plan.ask()

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""
        self.file.show_saving(count)
        self.setFocus()

    def show_saved(self, new: int, changed: int) -> None:
        """Say that all of it is written."""
        words = self.tr("Tersimpan: {new} produk baru, {changed} berubah.")
        self.toast(words.format(new=plain(new), changed=plain(changed)))

    def show_listing(self) -> None:
        """Go back to the products."""
        self._stack.setCurrentWidget(self.list)
        self.list.search.setFocus()

    # Labels.

    def show_labels(self, shown: LabelsShown) -> None:
        """Show products, counts and how the labels are to be."""
        self.labels.show_labels(shown)

    def show_preview(self, png: bytes) -> None:
        """Show a label as it will be printed."""
        self.labels.show_preview(png)

    def show_label_trouble(self, error: PosError | None) -> None:
        """Say why a label can't be made."""
        self.labels.show_trouble(error)

    def show_label_printer(self, state: str) -> None:
        """Show how the label printer is."""
        self.labels.show_printer(state)

    def show_label_progress(self, done: int, whole: int) -> None:
        """Say how many are on their sheets."""
        self.labels.show_progress(done, whole)

    def tell_label_progress(self, run: int, done: int, whole: int) -> None:
        """Pass steps on to the window's thread."""
        self._labelled.emit(run, done, whole)

    def show_labels_printed(self, count: int) -> None:
        """Say that they are on their way to the printer."""
        words = self.tr("{count} label dikirim ke printer.")
        self.toast(words.format(count=plain(count)))

    def show_labels_saved(self, file: Path) -> None:
        """Say where the sheets are."""
        words = self.tr("Label tersimpan di {file}.")
        self.toast(words.format(file=self.labels.where(file)))

    def _press_in_labels(self, event: QKeyEvent) -> None:
        """F2 searches, Enter takes the best hit, Esc goes back."""
        key = event.key()
        if key == Qt.Key.Key_F2:
            self.labels.search.setFocus()
        elif key in _ENTERS and self.labels.search.text().strip():
            self.labels.take_search()
        elif key == Qt.Key.Key_Escape:
            self._leave_labels()
        else:
            super().keyPressEvent(event)

    def _open_labels(self) -> None:
        self._stack.setCurrentWidget(self.labels)
        self.labelling.open(self.presenter.product)
        self.labels.search.setFocus()

    def _leave_labels(self) -> None:
        self.labelling.close()
        self.show_listing()

    def _connect_labels(self) -> None:
        page, deciding = self.labels, self.labelling
        self.list.labels_wanted.connect(self._open_labels)
        page.left.connect(self._leave_labels)
        page.searched.connect(deciding.search)
        page.chosen.connect(deciding.choose)
        page.counted.connect(deciding.set_count)
        page.listed_wanted.connect(deciding.take_listed)
        page.stock_wanted.connect(deciding.count_stock)
        page.removed.connect(deciding.remove)
        page.changed.connect(lambda changes: deciding.change(**changes))
        page.print_wanted.connect(deciding.print_now)
        page.save_wanted.connect(deciding.save)
        page.stopped.connect(deciding.stop)
        queued = Qt.ConnectionType.QueuedConnection
        self._labelled.connect(self._label_progressed, queued)
        self._printer_told.connect(deciding.look_at_printer, queued)
        self._session.till.spools.listen(lambda _: self._hear_printer())

    def _hear_printer(self) -> None:
        """Pass on, from a printer's thread, that its state changed."""
        with suppress(RuntimeError):  # the screen may be gone already
            self._printer_told.emit()

    @Slot(int, int, int)
    def _label_progressed(self, run: int, done: int, whole: int) -> None:
        self.labelling.progressed(run, done, whole)

    def _connect(self) -> None:
        self._connect_labels()
        page = self.list
        page.searched.connect(self.presenter.search)
        page.place_chosen.connect(self.presenter.choose_place)
        page.chosen.connect(self.presenter.choose)
        page.receive_wanted.connect(self._receive)
        page.import_wanted.connect(self._choose)
        page.makers_wanted.connect(self._name_makers)
        self.file.cancelled.connect(self._cancel)
        self.file.agreed.connect(self.importing.save)
        self.file.another.connect(self._choose)
        self.file.sure.connect(self._be_sure)
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._progressed, queued)

    @Slot(int, int, int)
    def _progressed(self, run: int, done: int, whole: int) -> None:
        self.importing.progressed(run, done, whole)

    def _choose(self) -> None:
        path = self.choose_file(self)
        if path is not None:
            self.importing.check(path)

    def _receive(self) -> None:
        dialog = ReceiveDialog(self, self._session, self.presenter.listing)
        dialog.received.connect(self._say_received)
        dialog.dismissed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.start(self.presenter.product)

    def _name_makers(self) -> None:
        product = self.presenter.product
        if product is None:
            return
        dialog = MakersDialog(self, self._session, product)
        dialog.saved.connect(self._forget_dialog)
        dialog.dismissed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open(dialog.makers)

    def _say_received(self, product: Product, amount: int) -> None:
        self._dialog = None
        self.labelling.note_received(product.product_id, amount)
        words = self.tr("{quantity} {name} masuk stok.")
        self.toast(words.format(quantity=quantity(product, amount), name=product.name))

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _cancel(self) -> None:
        self.importing.cancel()

    def _be_sure(self, sure: bool) -> None:  # noqa: FBT001  # a signal's
        self.importing.be_sure(sure=sure)

    def _go_back(self, *, listing: bool) -> bool:
        if not listing:
            return self.importing.cancel()
        if not self.presenter.listing.words:
            return False
        self.list.search.clear()
        return True

    def _search_for(self, typed: str) -> bool:
        """Begin a search with what is typed while the list has the keys."""
        if not (typed.isprintable() and typed.strip()):
            return False
        self.list.search.setFocus()
        self.list.search.setText(typed)
        return True
