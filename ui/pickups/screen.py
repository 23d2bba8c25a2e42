"""The page of web orders: what waits, one order, and handing it over."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.money import rupiah
from pos.domain.pickup import NameCheck
from pos.storage.pickups import PickupFound
from ui import messages, theme
from ui.pickups import wording
from ui.pickups.hand_over_dialog import HandOverDialog
from ui.pickups.order_card import OrderCard
from ui.pickups.presenter import DONE, WAITING, PickupsPresenter, PickupsShown
from ui.screen import Screen
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.pill import Pill
from ui.widgets.table import Table
from ui.widgets.table_model import Column
from ui.widgets.text_field import TextField

#: The age of the list grows by itself.
_LOOK_EVERY_MS: Final = 20_000


class PickupsScreen(Screen):
    """Lays out the page and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: PickupsShown | None = None
        self._orders: dict[str, PickupFound] = {}
        self._dialog: HandOverDialog | None = None
        self._heard: Pill | None = None
        self._make()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self.presenter = PickupsPresenter(session, self)
        self._connect()

    def enter(self) -> None:
        """Show what waits, from now on."""
        blocked = self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.search.clear()
        self.search.blockSignals(blocked)
        self.presenter.enter()
        self._take_keys()

    def leave(self) -> None:
        """Stop following."""
        self._drop_dialog()
        self.presenter.leave()

    def scanned(self, code: str) -> bool:
        """Begin to hand over the order that was scanned."""
        return self.presenter.scanned(code)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the key that no button shows."""
        return (("Enter", self.tr("Serahkan pesanan yang dipilih")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and letters search, Down goes to the list."""
        typed = event.text()
        if event.key() == Qt.Key.Key_F2:
            self.search.setFocus()
            self.search.selectAll()
        elif event.key() == Qt.Key.Key_Down and self.table.rows():
            self.table.setFocus()
        elif typed.isprintable() and typed.strip():
            self.search.setFocus()
            self.search.setText(typed)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the age of the list grow while it can be seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing of a till that may be closed next."""
        super().hideEvent(event)
        self._timer.stop()

    # What the presenter shows.

    def show_orders(self, shown: PickupsShown, chosen: str) -> None:
        """Show the list, or why it is empty."""
        self._shown = shown
        self._orders = {x.key: x for x in shown.orders}
        self.scopes.choose(shown.scope)
        self.table.set_rows([wording.order_row(x, shown) for x in shown.orders])
        self.table.select(chosen)
        if shown.orders:
            self._stack.setCurrentWidget(self.table)
        else:
            headline, hint, icon = wording.nothing_words(shown)
            self._empty.set_words(headline, hint, icon)
            self._stack.setCurrentWidget(self._empty)
        self.now.setVisible(shown.store)
        self._show_heard(shown)
        self._show_chosen(chosen)

    def ask_hand_over(self, order: PickupFound, *, shift_open: bool) -> None:
        """Ask who came, over the page."""
        self._drop_dialog()
        dialog = HandOverDialog(self, order, shift_open=shift_open)
        dialog.checked.connect(
            lambda check: self.presenter.hand_over(order.key, NameCheck(check))
        )
        dialog.dismissed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open()

    def show_prepared(self, order: PickupFound) -> None:
        """Say that an order is packed."""
        words = self.tr("Pesanan {number} siap diambil.")
        self.toast(words.format(number=order.pickup.number))

    def show_handed_over(self, order: PickupFound, cash: int) -> None:
        """Say that an order was handed over."""
        self._drop_dialog()
        words = self.tr("Pesanan {number} diserahkan dan dicatat.")
        if cash:
            words = self.tr("Pesanan {number} diserahkan. {amount} masuk laci.")
        self.toast(words.format(number=order.pickup.number, amount=rupiah(cash)))
        self._take_keys()

    def show_unknown(self, code: str) -> None:
        """Say that no order has this number."""
        words = self.tr("Pesanan {number} tidak ada di daftar. Ambil daftar terbaru.")
        self.refused.emit(words.format(number=code[:40]))

    def show_hurried(self) -> None:
        """Say that the list is asked for."""
        self.toast(self.tr("Daftar pesanan sedang diambil."))

    def show_error(self, error: PosError) -> None:
        """Say what went wrong: in the dialog if one is open."""
        if self._dialog is not None:
            self._dialog.set_hint(messages.words(error), Ink.BAD)
        else:
            super().show_error(error)

    def _show_heard(self, shown: PickupsShown) -> None:
        words, state, icon = wording.heard_pill(shown)
        if self._heard is not None:
            self._frame.beside.removeWidget(self._heard)
            self._heard.hide()
            self._heard.deleteLater()
        self._heard = Pill(words, state, icon=icon) if shown.store else None
        if self._heard is not None:
            self._frame.beside.addWidget(self._heard)

    # What is pressed.

    def _show_chosen(self, key: str) -> None:
        if self._shown is not None:
            self.card.show_order(self._orders.get(key), self._shown)

    def _choose(self, key: str) -> None:
        if key:
            self.presenter.choose(key)
            self._show_chosen(key)

    def _begin(self) -> None:
        self.presenter.begin(self.table.current_key())

    def _submit(self) -> None:
        self.presenter.submit(self.search.text())
        if self._dialog is None:
            self._take_keys()

    def _take_keys(self) -> None:
        (self.table if self.table.rows() else self.search).setFocus()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _drop_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    # How it is laid out.

    def _make(self) -> None:
        self._frame = Page("")
        self._frame.title.setText(self.tr("Pesanan web"))
        self.search = TextField(
            self.tr("Cari pesanan"),
            hint=self.tr("Pindai atau ketik nomornya"),
            icon="search",
            key="F2",
        )
        self.now = Button(self.tr("Ambil daftar"), icon="refresh-cw", key="F5")
        self.scopes = ChipRow(
            (
                Choice(WAITING, self.tr("Menunggu"), "package-open"),
                Choice(DONE, self.tr("Diserahkan"), "hand-heart"),
            ),
            self.tr("Pesanan yang ditampilkan"),
        )
        self.table = Table(
            self.tr("Daftar pesanan"),
            (
                Column(self.tr("Nomor"), 124),
                Column(self.tr("Waktu"), 116, spare=True),
                Column(self.tr("Siapa")),
                Column(self.tr("Barang")),
                Column(self.tr("Total"), 124, figures=True),
                Column(self.tr("Status"), 178),
            ),
        )
        self._empty = EmptyState(
            "loader-circle", self.tr("Memuat pesanan…"), self.tr("Sebentar.")
        )
        self._stack = PageStack()
        self.card = OrderCard()

    def _lay_out(self) -> None:
        self.search.setFixedWidth(theme.px(330))
        self._frame.tools.addWidget(self.search)
        self._frame.tools.addWidget(self.now)
        listing = Card(margin=theme.GUTTER)
        listing.body.addWidget(self.scopes)
        for page in (self._empty, self.table):
            self._stack.addWidget(page)
        listing.body.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        row.addWidget(listing, 1)
        row.addWidget(self.card)
        self._frame.body.addLayout(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)

    def _connect(self) -> None:
        presenter = self.presenter
        self._timer.timeout.connect(presenter.refresh)
        self.now.clicked.connect(presenter.hurry)
        self.search.textChanged.connect(presenter.search)
        self.search.returnPressed.connect(self._submit)
        self.scopes.chosen.connect(presenter.choose_scope)
        self.table.selected.connect(self._choose)
        self.table.opened.connect(presenter.begin)
        self.card.prepare_wanted.connect(
            lambda: presenter.prepare(self.table.current_key())
        )
        self.card.hand_over_wanted.connect(self._begin)
