"""That the money has come: QRIS with the shop's code, transfer with a reference."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.tender import QRIS_LIMIT, REFERENCE_DIGITS
from ui import theme
from ui.pay.paying import Paying
from ui.pay.qr_code import QrCode
from ui.pay.reference_field import ReferenceField
from ui.theme import tokens
from ui.tokens import DAY
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Note, State
from ui.widgets.drawing import box
from ui.widgets.empty_state import EmptyState
from ui.widgets.keypad import Keypad
from ui.widgets.label import Figure, Ink, Label, Type

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class QrCard(QWidget):
    """The code with what the payer compares: name, NMID, amount.

    White in every theme, so its words are always dark.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = QrCode(self.tr("Kode QRIS toko"))
        self._name = ""
        self._nmid = ""
        self._amount = ""
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.code, 1)
        self._large = True

    def show_code(self, payload: str, name: str, nmid: str, amount: str) -> None:
        """Show another code."""
        self.code.set_payload(payload)
        self._name, self._nmid, self._amount = name, nmid, amount
        self.setAccessibleName(f"{name}, {nmid}, {amount}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the amount smaller rather than the code."""
        super().resizeEvent(event)
        around = theme.px(58) + theme.px(54)
        self._large = self.height() - around >= self.code.minimumSizeHint().height()
        below = 54 if self._large else 40
        above = 58 if self._large else 52
        self._column.setContentsMargins(12, theme.px(above), 12, theme.px(below))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the white card and the words around the code."""
        del event
        painter = QPainter(self)
        box(painter, self.rect(), "#FFFFFF", tokens().edge, theme.RADIUS_CARD)
        painter.setPen(theme.colour(DAY.ink))
        edge = 10 if self._large else 6
        inner = self.rect().adjusted(12, edge, -12, -edge)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setFont(theme.font(theme.TILE, theme.EXTRABOLD))
        painter.drawText(inner, _CENTRE | top, self._name)
        size = theme.SUBTOTAL if self._large else theme.SECTION
        painter.setFont(theme.font(size, theme.EXTRABOLD))
        painter.drawText(inner, _CENTRE | middle, self._amount)
        painter.setFont(theme.font(theme.CAPTION, theme.SEMIBOLD))
        painter.setPen(theme.colour(DAY.ink_soft))
        below = inner.adjusted(0, theme.px(25), 0, 0)
        painter.drawText(below, _CENTRE | top, self._nmid)
        painter.end()


class QrisPage(QWidget):
    """The code on one side, the proof on the other.

    Attributes:
        field: The last digits of the reference.
        printing: Prints the code, where there is a printer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = QrCard()
        self.printing = Button(self.tr("Cetak"), key="C")
        self.printing.setAccessibleName(self.tr("Cetak kode"))
        self.printing.hide()
        self.field = ReferenceField(
            self.tr("4 angka terakhir referensi"),
            hint=self.tr("4 angka terakhir"),
            digits=REFERENCE_DIGITS,
        )
        self.keypad = Keypad(zeros="")
        self.keypad.pressed.connect(self.field.press)
        self.keypad.fill_corner(self.printing)
        self._how = Label("", Type.CAPTION)
        self._right = right = QVBoxLayout()
        right.addWidget(self._how)
        words = self.tr("Referensi di ponsel toko:")
        right.addWidget(Label(words, Type.CAPTION, Ink.SOFT))
        right.addWidget(self.field)
        right.addWidget(self.keypad)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.card, 1)
        row.addLayout(right, 1)
        self.set_tight(tight=False)

    def set_tight(self, *, tight: bool) -> None:
        """Give up air, where height is short."""
        self._right.setSpacing(4 if tight else 10)
        self.keypad.set_tight(tight=tight)

    def show_paying(self, paying: Paying) -> None:
        """Show the code and what to do with it."""
        qris = paying.qris
        if qris is None:
            return
        self.printing.setVisible(paying.printer)
        amount = rupiah(qris.amount)
        self.card.show_code(qris.payload, qris.name, qris.nmid, amount)
        if qris.carries_amount:
            words = self.tr("Pembeli memindai, mencocokkan nama.")
        else:
            words = self.tr("Pembeli memindai, lalu mengetik {amount}.")
        self._how.setText(words.format(amount=amount))


class TransferPage(QWidget):
    """The amount and the bank's reference.

    Attributes:
        field: The reference.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ReferenceField(self.tr("Nomor referensi transfer"), hint="")
        self.keypad = Keypad(zeros="00")
        self.keypad.pressed.connect(self.field.press)
        self._amount = Figure("", Type.TOTAL)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(Label(self.tr("Jumlah transfer"), Type.BODY, Ink.SOFT))
        left.addWidget(self._amount)
        words = self.tr("Lihat mutasi rekening toko, bukan layar pembeli.")
        left.addWidget(Note(words, State.INFO, icon="landmark"))
        left.addWidget(Label(self.tr("Nomor referensi"), Type.CAPTION, Ink.SOFT))
        left.addWidget(self.field)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 58)
        row.addWidget(self.keypad, 42, Qt.AlignmentFlag.AlignTop)

    def show_paying(self, paying: Paying) -> None:
        """Show the amount."""
        self._amount.set_text(rupiah(paying.amount))


class TooMuchPage(QWidget):
    """More than QRIS takes at once: two ways out.

    Signals:
        split: Pay a part by QRIS, the rest in another way.
        transfer: Pay by transfer.
    """

    split = Signal()
    transfer = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        limit = rupiah(QRIS_LIMIT)
        words = self.tr("QRIS paling banyak {limit} sekali bayar.")
        empty = EmptyState(
            "qr-code",
            self.tr("Terlalu besar untuk QRIS"),
            words.format(limit=limit),
        )
        split = Button(
            self.tr("Bagi: {limit} dengan QRIS").format(limit=limit),
            icon="layers",
            role=Role.PRIMARY,
            key="F2",
            size=Size.LARGE,
        )
        transfer = Button(
            self.tr("Transfer saja"), icon="landmark", key="F3", size=Size.LARGE
        )
        split.clicked.connect(self.split)
        transfer.clicked.connect(self.transfer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(empty, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(split, 5)
        row.addWidget(transfer, 3)
        column.addLayout(row)
        column.addStretch(1)


class NoCodePage(EmptyState):
    """The shop has no QRIS code that can be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "qr-code",
            self.tr("Kode QRIS toko belum diatur"),
            self.tr("Minta bendahara mengisinya di Setelan. Pakai cara lain dulu."),
            parent=parent,
        )
