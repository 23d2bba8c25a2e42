"""The panels over the selling page: each asks one thing and hands on the answer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.domain.basket import Discount
from pos.domain.catalogue import Kind, Product
from pos.domain.money import rupiah
from pos.domain.sale import Sale
from pos.domain.settle import SettledLine, Settlement, settle
from pos.operations.sell import Held
from ui.sell import wording
from ui.sell.aside import LONGEST_NAME, LONGEST_NOTE
from ui.sell.discount_dialog import DiscountDialog
from ui.sell.figure_dialogs import LineDialog, PriceDialog
from ui.sell.lines import Target
from ui.sell.presenter import SellPresenter
from ui.sell.weight_dialog import ScaleDialog, WeightDialog
from ui.sell.word_dialogs import (
    AbandonDialog,
    HeldDialog,
    MenuDialog,
    UnconfirmedDialog,
    WordDialog,
    held_row,
)
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink


class Panels(QObject):
    """Opens one panel at a time; a scan waits until it is gone.

    Signals:
        closed: No panel lies over the page any more.
    """

    closed = Signal()

    def __init__(
        self, host: QWidget, session: Session, presenter: SellPresenter
    ) -> None:
        super().__init__(host)
        self._host, self._session, self._presenter = host, session, presenter
        self._dialog: Dialog | None = None
        self._queued: list[str] = []

    def ask_weight(self, product: Product) -> None:
        """Ask for the weight of a product."""
        deciding, till = self._presenter, self._session.till

        def price_of(grams: int) -> int:
            return deciding.price_of(product, grams)

        if till.devices.scale is None:
            dialog = WeightDialog(self._host, product, price_of)
        else:
            dialog = ScaleDialog(self._host, product, price_of, till)
        dialog.taken.connect(lambda grams: deciding.weigh(product, grams, self._close))
        self._open(dialog)
        dialog.start()

    def ask_price(self, product: Product, quantity: int) -> None:
        """Ask for the price of a product with an open one."""
        hint = self.tr("Harga barang ini disepakati dengan pembeli.")
        dialog = PriceDialog(self._host, product.name, hint=hint)
        dialog.taken.connect(
            lambda price: self._presenter.price(product, quantity, price, self._close)
        )
        self._open(dialog)
        dialog.start()

    def ask_line(self, line: SettledLine) -> None:
        """Ask for the quantity of a line, or something else to do with it."""
        dialog, line_no = LineDialog(self._host, line), line.line.line_no
        deciding = self._presenter.lines
        dialog.taken.connect(
            lambda count: deciding.set_quantity(line_no, count, self._close)
        )
        dialog.price_asked.connect(
            lambda: self._instead(lambda: self._ask_agreed(line))
        )
        dialog.discount_asked.connect(
            lambda: self._instead(lambda: self._ask_line_discount(line))
        )
        dialog.removal_asked.connect(
            lambda: self._instead(lambda: deciding.remove(line_no))
        )
        self._open(dialog)
        dialog.start(line.line.quantity)

    def _ask_agreed(self, settled: SettledLine) -> None:
        line = settled.line
        hint = self.tr("Harga di daftar {price}. Harga lain perlu izin.")
        dialog = PriceDialog(
            self._host,
            line.name,
            hint=hint.format(price=rupiah(line.list_price)),
            weighed=line.kind is Kind.WEIGHED,
        )
        dialog.taken.connect(
            lambda price: self._presenter.lines.set_price(
                line.line_no, price, self._close
            )
        )
        self._open(dialog)
        dialog.start(line.unit_price)

    def _ask_line_discount(self, settled: SettledLine) -> None:
        settlement = self._presenter.settlement
        self._discount_dialog(settled, settlement, Target.LINE)

    def ask_discount(self, line: SettledLine | None, settlement: Settlement) -> None:
        """Ask for a discount on the line or on the whole basket."""
        self._discount_dialog(line, settlement, Target.BASKET)

    def _discount_dialog(
        self, line: SettledLine | None, settlement: Settlement, target: Target
    ) -> None:
        deciding = self._presenter.lines
        dialog = DiscountDialog(self._host, line, settlement, deciding)
        line_no = line.line.line_no if line is not None else 0

        def give(on: Target, discount: Discount | None) -> None:
            deciding.discount(on, line_no, discount, self._close)

        dialog.given.connect(give)
        dialog.taken_back.connect(lambda on: give(on, None))
        self._open(dialog)
        dialog.start(target)

    def ask_label(self, suggestion: str) -> None:
        """Ask under which label to put the basket aside."""
        dialog = WordDialog(
            self._host,
            self.tr("Simpan keranjang"),
            hint=self.tr("Label boleh kosong, misalnya: Ibu kerudung biru."),
            name=self.tr("Label"),
            confirm=self.tr("Simpan"),
            longest=LONGEST_NAME,
        )
        self._ask_words(dialog, suggestion, self._presenter.aside.hold)

    def ask_buyer(self, name: str) -> None:
        """Ask for the buyer's name."""
        dialog = WordDialog(
            self._host,
            self.tr("Nama pembeli"),
            hint=self.tr("Hanya tercetak di struk. Boleh kosong."),
            name=self.tr("Nama pembeli"),
            confirm=self.tr("Simpan"),
            longest=LONGEST_NAME,
        )
        self._ask_words(dialog, name, self._presenter.aside.set_buyer)

    def ask_note(self, note: str) -> None:
        """Ask for a note to the sale."""
        dialog = WordDialog(
            self._host,
            self.tr("Catatan"),
            hint=self.tr("Tercetak di struk dan tersimpan bersama penjualan."),
            name=self.tr("Catatan"),
            confirm=self.tr("Simpan"),
            longest=LONGEST_NOTE,
        )
        self._ask_words(dialog, note, self._presenter.aside.set_note)

    def _ask_words(
        self,
        dialog: WordDialog,
        words: str,
        take: Callable[[str, Callable[[], None]], None],
    ) -> None:
        dialog.taken.connect(lambda text: take(text, self._close))
        self._open(dialog)
        dialog.start(words)

    def ask_abandon(self, items: int, taken: int) -> None:
        """Ask whether the basket is to be emptied for good."""
        dialog = AbandonDialog(self._host, items, taken)
        dialog.confirmed.connect(lambda: self._presenter.aside.abandon(self._close))
        self._open(dialog)
        dialog.open()

    def show_held(self, held: tuple[Held, ...]) -> None:
        """Show the baskets on hold, to take one."""
        offset = self._session.till.clock.now().offset_min
        rows = [
            held_row(
                one,
                wording.time_of(one.saved_ms, offset),
                settle(one.basket).total,
                self.tr("Tanpa label"),
            )
            for one in held
        ]
        dialog = HeldDialog(self._host, held, rows)
        dialog.taken.connect(
            lambda slot: self._presenter.aside.recall(slot, self._close)
        )
        self._open(dialog)
        dialog.open(dialog.table)

    def show_unconfirmed(self, sale: Sale) -> None:
        """Show a sale that was stored just before the program ended."""
        dialog = UnconfirmedDialog(self._host, sale)
        completed = self._presenter.completed
        dialog.dismissed.connect(lambda: completed.understood(sale))
        dialog.reprinted.connect(lambda: completed.reprint(sale))
        dialog.confirmed.connect(lambda: self._understood(sale))
        self._open(dialog)
        dialog.open()

    def _understood(self, sale: Sale) -> None:
        self._close()
        self._presenter.completed.understood(sale)

    def open_menu(self) -> None:
        """Show what is done seldom."""
        aside, completed = self._presenter.aside, self._presenter.completed
        entries = (
            ("circle-play", self.tr("Buka simpanan"), "F4", aside.ask_recall),
            ("notebook-pen", self.tr("Catatan"), "", aside.ask_note),
            (
                "printer",
                self.tr("Cetak ulang struk terakhir"),
                "F9",
                completed.reprint_last,
            ),
        )
        buttons = [Button(words, icon=icon, key=key) for icon, words, key, _ in entries]
        danger = Button(
            self.tr("Kosongkan keranjang"), icon="trash-2", role=Role.DANGER
        )
        acts = [*(act for *_, act in entries), aside.ask_abandon]
        for button, act in zip([*buttons, danger], acts, strict=True):
            button.clicked.connect(lambda _=False, act=act: self._instead(act))
        dialog = MenuDialog(self._host, [*buttons, danger])
        self._open(dialog)
        dialog.open()

    @property
    def shown(self) -> bool:
        """Whether a panel lies over the page."""
        return self._dialog is not None

    def queue(self, code: str) -> bool:
        """Keep a scan until the panel is gone; False when there is none."""
        if self._dialog is not None:
            self._queued.append(code)
        return self._dialog is not None

    def say(self, words: str) -> bool:
        """Say in the panel what keeps it open; False when there is none."""
        if self._dialog is not None:
            self._dialog.set_hint(words, Ink.BAD)
        return self._dialog is not None

    def _open(self, dialog: Dialog) -> None:
        if self._dialog is not None:
            self._dialog.close_now()
        self._dialog = dialog
        dialog.dismissed.connect(self._closed)

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close_now()
        self._closed()

    def _instead(self, act: Callable[[], None]) -> None:
        self._close()
        act()

    def _closed(self) -> None:
        """Give the page its keys back, and what was scanned meanwhile."""
        self._dialog = None
        self.closed.emit()
        while self._queued and self._dialog is None:
            self._presenter.scanned(self._queued.pop(0))
