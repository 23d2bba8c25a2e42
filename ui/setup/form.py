"""The form of the first start: shop, first person, look."""

from dataclasses import asdict
from typing import Final

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.setup.presenter import FIELDS, Answers, OfficeAnswers, Trouble
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.scrolling import ScrollPage
from ui.widgets.text_field import Captioned, TextField

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SetupForm(QWidget):
    """Asks what a till needs to know.

    Signals:
        finished: The green light: what was filled in.
        left: Back to the choice.
        restyled: Language or theme was chosen: what is filled in so far.
    """

    finished = Signal(object)
    left = Signal()
    restyled = Signal(object)

    def __init__(
        self, answers: Answers | OfficeAnswers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit] = {}
        self._captions: dict[str, Captioned] = {}
        self._page = Page(self.title())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._page.body.addWidget(ScrollPage(self._cards()), 1)
        self._page.body.addLayout(self._foot())
        self._fill(answers)

    def title(self) -> str:
        """Say what is set up."""
        return self.tr("Siapkan kasir ini")

    def done_words(self) -> str:
        """Say what the green light does."""
        return self.tr("Buat kasir")

    def later_words(self) -> str:
        """Say what can wait."""
        return self.tr("Printer, QRIS, dan produk bisa diatur nanti di Setelan.")

    def _cards(self) -> QWidget:
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GUTTER)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.first_card(), 1, top)
        row.addWidget(self._person(), 1, top)
        row.addWidget(self._look(), 1, top)
        return cards

    def first_card(self) -> Card:
        """Ask for the shop."""
        card = titled(self.tr("Toko"))
        hint = self.tr("1 sampai 6 huruf atau angka; awal setiap nomor struk.")
        card.body.addWidget(self.field("till", self.tr("Kode kasir"), hint))
        card.body.addWidget(self.field("shop", self.tr("Nama toko")))
        hint = self.tr("Misalnya nama pameran atau alamat toko.")
        card.body.addWidget(self.field("place", self.tr("Tempat"), hint))
        hint = self.tr("Boleh kosong.")
        card.body.addWidget(self.field("stall", self.tr("Stan"), hint))
        return card

    def _person(self) -> Card:
        card = titled(self.tr("Petugas pertama"))
        hint = self.tr("Dicetak di struk sebagai ganti nama.")
        card.body.addWidget(self.field("code", self.tr("Kode"), hint))
        hint = self.tr("Boleh kosong; tidak pernah keluar dari kasir ini.")
        card.body.addWidget(self.field("name", self.tr("Nama"), hint))
        card.body.addWidget(self._pin("pin", self.tr("PIN 6 angka")))
        card.body.addWidget(self._pin("again", self.tr("PIN sekali lagi")))
        return card

    def _look(self) -> Card:
        card = titled(self.tr("Tampilan"))
        card.body.addWidget(Label(self.tr("Bahasa"), Type.CAPTION, Ink.SOFT))
        self.language = ChipRow(
            [Choice("id", "Bahasa Indonesia"), Choice("en", "English")],
            self.tr("Bahasa"),
        )
        card.body.addWidget(self.language)
        card.body.addWidget(Label(self.tr("Tema"), Type.CAPTION, Ink.SOFT))
        self.theme = ChipRow(
            [
                Choice("terang", self.tr("Terang"), "sun"),
                Choice("luar_ruang", self.tr("Luar ruang"), "contrast"),
                Choice("gelap", self.tr("Gelap"), "moon"),
            ],
            self.tr("Tema"),
        )
        self.theme.setObjectName("setup.theme")
        self.language.setObjectName("setup.language")
        card.body.addWidget(self.theme)
        card.body.addSpacing(theme.GRID)
        card.body.addWidget(Label(self.later_words(), Type.BODY, Ink.SOFT, wrap=True))
        for chips in (self.language, self.theme):
            chips.chosen.connect(lambda _: self.restyled.emit(self.answers()))
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        back = Button(self.tr("Kembali"), icon="arrow-left", size=Size.HERO)
        back.set_key("Esc", active=False)
        back.clicked.connect(self.left)
        self.done = Button(self.done_words(), role=Role.PRIMARY, size=Size.HERO)
        self.done.set_icon("arrow-right", trailing=True)
        self.done.setMinimumWidth(theme.px(300))
        self.done.set_key("Enter", active=False)
        self.done.clicked.connect(self._finish)
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.done)
        return foot

    def field(self, name: str, caption: str, hint: str = "") -> Captioned:
        """Make a field with its caption and a line of help."""
        field = TextField(caption)
        field.setObjectName(f"setup.{name}")
        self._fields[name] = field
        self._captions[name] = Captioned(caption, field, hint=hint)
        return self._captions[name]

    def _pin(self, name: str, caption: str) -> Captioned:
        made = self.field(name, caption)
        field = self._fields[name]
        field.setEchoMode(QLineEdit.EchoMode.Password)
        digits = QRegularExpression("[0-9]{0,6}")
        field.setValidator(QRegularExpressionValidator(digits, field))
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        return made

    def _fill(self, answers: Answers | OfficeAnswers) -> None:
        for name, value in asdict(answers).items():
            if name in self._fields:
                self._fields[name].setText(value)
        self.language.choose(answers.language)
        self.theme.choose(answers.theme)

    def typed(self) -> dict[str, str]:
        """Give what is filled in, by field."""
        typed = {name: field.text() for name, field in self._fields.items()}
        return typed | {"language": self.language.key(), "theme": self.theme.key()}

    def answers(self) -> Answers | OfficeAnswers:
        """Give what is filled in."""
        return Answers(**self.typed())

    def focus_first(self) -> None:
        """Begin at the first field that is empty."""
        empty = [field for field in self._fields.values() if not field.text()]
        (empty or list(self._fields.values()))[0].setFocus()

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Say at each field what is wrong with it."""
        by_field = {FIELDS[trouble]: trouble for trouble in reversed(troubles)}
        for name, caption in self._captions.items():
            found = by_field.get(name)
            caption.set_trouble(self._words(found) if found else "")
        for name, field in self._fields.items():
            if name in by_field:
                field.setFocus()
                break

    def _words(self, trouble: Trouble) -> str:
        return {
            Trouble.HUB: self.tr(
                "Periksa kodenya, atau tulis postgresql://nama@alamat."
            ),
            Trouble.ENTRY: self.tr("Isi kata sandi dari pengelola pusat."),
            Trouble.TILL: self.tr("Pakai 1 sampai 6 huruf atau angka, tanpa spasi."),
            Trouble.SHOP: self.tr("Isi nama toko; dicetak di atas struk."),
            Trouble.PLACE: self.tr("Isi tempat kasir ini berdiri."),
            Trouble.CODE: self.tr("Isi kode, paling banyak 12 huruf."),
            Trouble.PIN_SHORT: self.tr("PIN harus 6 angka."),
            Trouble.PIN_SIMPLE: self.tr("Terlalu mudah ditebak. Pakai angka berbeda."),
            Trouble.PIN_DIFFERS: self.tr("Kedua PIN belum sama. Ketik lagi."),
        }[trouble]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes the till, Esc goes back."""
        if event.key() in _ENTERS:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.finished.emit(self.answers())


def titled(title: str) -> Card:
    """Make a card with a heading."""
    card = Card()
    card.body.setSpacing(14)
    card.body.addWidget(Label(title, Type.HEADING))
    return card
