"""The paying page: lays out and forwards."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from pos.domain.errors import PosError
from pos.domain.money import rupiah
from pos.domain.tender import TenderKind
from ui import messages, theme
from ui.pay.amount_page import AmountPage
from ui.pay.bill_side import BillSide
from ui.pay.paying import Method, Paying, Stage, Step
from ui.pay.presenter import PayPresenter
from ui.pay.proof_pages import NoCodePage, QrisPage, TooMuchPage, TransferPage
from ui.screen import Screen
from ui.sell.open_basket import OpenBasket
from ui.session import Session
from ui.sound import Sound, Sounds
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import State
from ui.widgets.page_stack import PageStack
from ui.widgets.tile_button import TileButton

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

#: Storing takes a few milliseconds, less than painting that it is under way.
_LATE_MS: Final = 150


class PayScreen(Screen):
    """The bill on one side, the ways to pay it on the other.

    Attributes:
        presenter: What decides.
    """

    def __init__(
        self,
        session: Session,
        open_basket: OpenBasket,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page.

        Args:
            session: What all screens share.
            open_basket: Shared with the selling page.
            sounds: For the ear; silent when None.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session = session
        self._sounds = sounds or Sounds(on=False)
        self.presenter = PayPresenter(session, open_basket)
        self.bill = BillSide()
        self.tiles = {
            Method.CASH: TileButton(self.tr("Tunai"), "banknote", key="T"),
            Method.QRIS: TileButton(self.tr("QRIS"), "qr-code", key="Q"),
            Method.TRANSFER: TileButton(self.tr("Transfer"), "landmark", key="B"),
            Method.MIXED: TileButton(self.tr("Gabungan"), "layers", key="G"),
        }
        self.amount = AmountPage()
        self.qris = QrisPage()
        self.transfer = TransferPage()
        self._too_much = TooMuchPage()
        self._no_code = NoCodePage()
        self.back = Button(self.tr("Kembali"), icon="arrow-left", size=Size.HERO)
        self.back.set_key("Esc", active=False)
        self.unverified = Button(
            self.tr("Belum diverifikasi"), icon="shield-alert", key="U", size=Size.HERO
        )
        self.onward = Button("", role=Role.PAY, icon="check", size=Size.HERO)
        self.onward.set_key("Enter", active=False)
        self._error = ""
        #: The height that the page needs with all its air, and at which type.
        self._roomy, self._type = 0, 0
        self._tight = False
        self._latest: Paying | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(self._show_latest)
        self._lay_out()
        self._connect()
        self.presenter.attach(self)

    def _lay_out(self) -> None:
        methods = QHBoxLayout()
        methods.setSpacing(12)
        for tile in self.tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            methods.addWidget(tile)
        self._stack = PageStack()
        for page in (
            self.amount,
            self.qris,
            self.transfer,
            self._too_much,
            self._no_code,
        ):
            self._stack.addWidget(page)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.back, 3)
        last.addWidget(self.unverified, 4)
        last.addWidget(self.onward, 7)
        self._right = right = QVBoxLayout()
        right.addLayout(methods)
        right.addWidget(self._stack, 1)
        right.addLayout(last)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.bill)
        self._row.addLayout(right, 1)
        self._tighten(tight=False)

    def _connect(self) -> None:
        deciding = self.presenter
        for method, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, which=method: deciding.choose(which))
        self.amount.typed.connect(deciding.type_amount)
        self.amount.quick.connect(deciding.take_quick)
        self.qris.field.typed.connect(deciding.type_reference)
        self.qris.printing.clicked.connect(deciding.print_code)
        self.transfer.field.typed.connect(deciding.type_reference)
        self._too_much.split.connect(deciding.split)
        self._too_much.transfer.connect(lambda: deciding.choose(Method.TRANSFER))
        self.bill.removed.connect(deciding.remove)
        self.back.clicked.connect(deciding.back)
        self.unverified.clicked.connect(deciding.unverified)
        self.onward.clicked.connect(deciding.onward)

    # What the window calls

    def enter(self) -> None:
        """Get ready to take money."""
        left = self._session.till.settings.left_handed
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.RightToLeft if left else ways.LeftToRight)
        self.bill.set_line(left=left)
        self.presenter.enter()

    def leave(self) -> None:
        """Another page takes its place."""
        self._late.stop()
        self.presenter.leave()

    def scanned(self, code: str) -> bool:
        """Take a scan only while the sale is being stored."""
        return self.presenter.scanned(code)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self.bill.setFixedWidth(min(theme.px(420), self.width() * 35 // 100))
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Notice when something in it needs more height, or less."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Give up air where a notice or large type leaves too little height.

        No page of it may be squeezed: keys would lie over one another.
        """
        if self._tight and self._type != theme.type_percent():
            self._tighten(tight=False)  # a request follows: then it is measured
            return
        if not self._tight:
            self._roomy = self._row.minimumSize().height() + self._taller()
            self._type = theme.type_percent()
        tight = self.height() < self._roomy
        if tight is not self._tight:
            self._tighten(tight=tight)

    def _taller(self) -> int:
        """Give what the tallest page needs more: tiles don't jump between pages."""
        pages = map(self._stack.widget, range(self._stack.count()))
        tallest = max(page.minimumSizeHint().height() for page in pages if page)
        return tallest - self._stack.minimumSizeHint().height()

    def _tighten(self, *, tight: bool) -> None:
        self._tight = tight
        above, below = (6, 8) if tight else (16, 22)
        self._right.setContentsMargins(28, above, 28, below)
        self._right.setSpacing(8 if tight else 16)
        for tile in self.tiles.values():
            tile.set_flat(flat=tight)
        for part in (self.bill, self.amount, self.qris):
            part.set_tight(tight=tight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back; digits always reach the field."""
        if event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        if key in _ENTERS:
            self.presenter.onward()
        elif key == Qt.Key.Key_Escape:
            self.presenter.back()
        elif event.text().isdigit() and self._stack.currentWidget() is self.amount:
            self.amount.field.setFocus()
            self.amount.field.press(event.text())
        else:
            super().keyPressEvent(event)

    # What the presenter asks for

    def show_paying(self, paying: Paying) -> None:
        """Show the state of the page; that it is busy, when that lasts."""
        self._latest = paying
        if paying.busy:
            self._late.start()
        else:
            self._late.stop()
            self._show_latest()

    def _show_latest(self) -> None:
        paying = self._latest
        if paying is None:
            return
        self.bill.show_paying(paying)
        for method, tile in self.tiles.items():
            part = paying.mixed and method.value == paying.kind.value
            tile.setChecked(method is paying.method or part)
            tile.setEnabled(not paying.busy)
        self._show_page(paying)
        self._show_question(paying)
        self._show_buttons(paying)

    def show_amount(self, amount: int) -> None:
        """Put an amount into the field; the next digit starts a new one."""
        self.amount.set_amount(amount)

    def clear_reference(self) -> None:
        """Empty the reference."""
        self.qris.field.clear()
        self.transfer.field.clear()

    def show_code_printed(self) -> None:
        """Say that the code is on its way to paper."""
        self.bill.say(self.tr("Kode QRIS dikirim ke printer."), State.INFO)

    def sound_done(self) -> None:
        """Tell the ear that the sale is made, once the eye has been told."""
        QTimer.singleShot(0, self, lambda: self._sounds.play(Sound.DONE))

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""
        self._error = messages.words(error)
        self.bill.say(self._error, State.BAD)

    def clear_error(self) -> None:
        """Say it no longer."""
        self._error = ""
        self.bill.say("", State.BAD)

    def error(self) -> str:
        """Give what is said, or empty."""
        return self._error

    def _show_page(self, paying: Paying) -> None:
        self.amount.show_paying(paying)
        if paying.kind is TenderKind.QRIS:
            self.qris.show_paying(paying)
        self.transfer.show_paying(paying)
        page, first = self._page(paying)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not first.hasFocus() and not self._inside(page):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _inside(self, page: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and page.isAncestorOf(focus)

    def _page(self, paying: Paying) -> tuple[QWidget, QWidget]:
        """Give the page to show and what gets the keys on it."""
        if paying.stage is Stage.TOO_MUCH:
            return self._too_much, self
        if paying.stage is Stage.NO_CODE:
            return self._no_code, self
        if paying.stage is Stage.AMOUNT:
            return self.amount, self.amount.field
        if paying.kind is TenderKind.QRIS:
            return self.qris, self.qris.field
        return self.transfer, self.transfer.field

    def _show_question(self, paying: Paying) -> None:
        if self._error:
            return
        words = ""
        if paying.question and not paying.busy:
            words = self.tr("Uang diterima {amount} untuk {due}. Benar?").format(
                amount=rupiah(paying.amount), due=rupiah(paying.due)
            )
        self.bill.say(words, State.WARN)

    def _show_buttons(self, paying: Paying) -> None:
        proving = paying.stage is Stage.PROOF and paying.kind is TenderKind.QRIS
        self.unverified.setVisible(proving)
        self.unverified.setEnabled(not paying.busy)
        self.back.setEnabled(not paying.busy)
        self.onward.setText(self._words(paying))
        self.onward.setEnabled(paying.step is not Step.NONE)

    def _words(self, paying: Paying) -> str:
        """Say what Enter does."""
        if paying.busy:
            return self.tr("Menyimpan…")
        if paying.question:
            return self.tr("Benar, selesaikan")
        if paying.step is Step.PROVE:
            qris = paying.kind is TenderKind.QRIS
            return self.tr("Lanjut ke QRIS") if qris else self.tr("Lanjut ke transfer")
        if paying.step is Step.ADD:
            return self.tr("Tambah bagian ini")
        return self._finish_words(paying)

    def _finish_words(self, paying: Paying) -> str:
        if paying.stage is Stage.PROOF and paying.kind is TenderKind.QRIS:
            return self.tr("Terverifikasi")
        if paying.printer:
            return self.tr("Selesaikan & cetak struk")
        return self.tr("Selesaikan")
