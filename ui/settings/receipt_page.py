"""The look of the receipt: choices on the left, the paper itself on the right."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.receipt_template import HEADER_LINES, LONGEST_LINE, Fact, NumberAs
from pos.printing.profile import PROFILES
from ui import theme
from ui.marks import QT_TRANSLATE_NOOP
from ui.preview import Preview
from ui.session import Session
from ui.settings.choose_picture import choose_picture
from ui.settings.part_page import PartPage
from ui.settings.receipt_editor import SHOWN, ReceiptEditor
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Ink, Label, Type
from ui.widgets.paper import Paper
from ui.widgets.scrolling import ScrollPage
from ui.widgets.switch import Switch
from ui.widgets.text_field import Captioned, TextField

_FACTS: Final = {
    Fact.TAGLINE: QT_TRANSLATE_NOOP("ReceiptPage", "Slogan"),
    Fact.ADDRESS: QT_TRANSLATE_NOOP("ReceiptPage", "Alamat"),
    Fact.PHONE: QT_TRANSLATE_NOOP("ReceiptPage", "Telepon"),
    Fact.CASHIER: QT_TRANSLATE_NOOP("ReceiptPage", "Kode kasir"),
    Fact.SHIFT: QT_TRANSLATE_NOOP("ReceiptPage", "Nomor shift"),
    Fact.PLACE: QT_TRANSLATE_NOOP("ReceiptPage", "Tempat dan stan"),
    Fact.BUYER: QT_TRANSLATE_NOOP("ReceiptPage", "Nama pembeli"),
    Fact.NOTE: QT_TRANSLATE_NOOP("ReceiptPage", "Catatan"),
}

_EXAMPLES: Final = {
    "sale": QT_TRANSLATE_NOOP("ReceiptPage", "Penjualan"),
    "copy": QT_TRANSLATE_NOOP("ReceiptPage", "Duplikat"),
    "refund": QT_TRANSLATE_NOOP("ReceiptPage", "Pengembalian"),
    "qris_request": QT_TRANSLATE_NOOP("ReceiptPage", "QRIS"),
}

_COPIES: Final = (0, 1, 3, 5)


class ReceiptPage(PartPage):
    """Edits the template; the preview is drawn as the printer would print it.

    Signals:
        kept: Everything was saved.
        refused: A ``PosError`` says why not.

    Attributes:
        choose_picture: Asks for a file; the system's dialog.
    """

    kept = Signal()
    refused = Signal(object)
    scrolls = False

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Struk"),
            self.tr("Nomor, waktu, jumlah, dan segel selalu tercetak."),
        )
        self.editor = ReceiptEditor(session, self)
        self.choose_picture: Callable[[QWidget], Path | None] = choose_picture
        self._make_tools()
        choices = QWidget()
        left = QVBoxLayout(choices)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.GUTTER)
        for card in (self._head_card(), self._facts_card(), self._foot_card()):
            left.addWidget(card)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        row.addWidget(ScrollPage(choices), 5)
        row.addWidget(self._preview_card(), 4)
        self.column.addLayout(row, 1)

    def _make_tools(self) -> None:
        self.reset = Button(self.tr("Bawaan"), icon="rotate-ccw")
        self.reset.setAccessibleDescription(
            self.tr("Kembalikan tampilan struk seperti semula")
        )
        self.reset.clicked.connect(self.editor.reset)
        self.button = Button(self.tr("Simpan"), role=Role.PRIMARY, icon="check")
        self.button.setMinimumWidth(theme.px(140))
        self.button.clicked.connect(self.editor.save)
        self.tools.addWidget(self.reset)
        self.tools.addWidget(self.button)

    # The cards.

    def _head_card(self) -> Card:
        card = Card()
        card.body.setSpacing(10)
        card.body.addWidget(Label(self.tr("Kepala struk"), Type.HEADING))
        self.logo = Button(self.tr("Pilih logo"), icon="image")
        self.logo.clicked.connect(self._ask_picture)
        self.no_logo = Button(self.tr("Tanpa logo"), icon="trash-2")
        self.no_logo.clicked.connect(lambda: self.editor.style(logo=""))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.logo)
        pair.addWidget(self.no_logo)
        pair.addStretch(1)
        card.body.addLayout(pair)
        tall = [Choice("1", self.tr("Tinggi")), Choice("", self.tr("Biasa"))]
        self.tall = self._chips(card, self.tr("Nama toko"), tall)
        self.tall.chosen.connect(lambda key: self.editor.style(tall=bool(key)))
        self.bold = Switch(self.tr("Nama toko tebal"))
        self.bold.clicked.connect(lambda on=False: self.editor.style(bold=on))
        card.body.addWidget(self.bold)
        place = [Choice("1", self.tr("Tengah")), Choice("", self.tr("Kiri"))]
        self.place = self._chips(card, self.tr("Letak"), place)
        self.place.chosen.connect(lambda key: self.editor.style(centered=bool(key)))
        caption = self.tr("Baris tambahan, misalnya NPWP")
        card.body.addWidget(Label(caption, Type.CAPTION, Ink.SOFT))
        self.header = [self._header_line(card, i) for i in range(HEADER_LINES)]
        return card

    def _header_line(self, card: Card, index: int) -> TextField:
        caption = self.tr("Baris tambahan {number}").format(number=index + 1)
        field = TextField(caption, hint=self.tr("Boleh kosong"))
        field.setMaxLength(LONGEST_LINE)
        field.setObjectName(f"header.{index}")
        field.textEdited.connect(self._header_typed)
        card.body.addWidget(field)
        return field

    def _facts_card(self) -> Card:
        card = Card()
        card.body.setSpacing(4)
        card.body.addWidget(Label(self.tr("Yang dicetak"), Type.HEADING))
        self.facts: dict[Fact, Switch] = {}
        for fact, word in _FACTS.items():
            switch = Switch(QCoreApplication.translate("ReceiptPage", word))
            switch.setObjectName(f"fact.{fact.value}")
            switch.clicked.connect(
                lambda on=False, fact=fact: self.editor.show_fact(fact, shown=on)
            )
            self.facts[fact] = switch
            card.body.addWidget(switch)
        codes = [
            Choice(NumberAs.BARCODE.value, self.tr("Barcode"), "barcode"),
            Choice(NumberAs.QR.value, self.tr("Kode QR"), "qr-code"),
        ]
        self.number = self._chips(card, self.tr("Nomor struk untuk dipindai"), codes)
        self.number.chosen.connect(lambda key: self.editor.style(number_as=key))
        return card

    def _foot_card(self) -> Card:
        card = Card()
        card.body.setSpacing(10)
        self.footer = TextField(self.tr("Penutup struk"))
        self.footer.setObjectName("setting.footer")
        self.footer.textEdited.connect(lambda words: self.editor.change(footer=words))
        card.body.addWidget(Captioned(self.tr("Penutup struk"), self.footer))
        tongues = [Choice("id", "Bahasa Indonesia"), Choice("en", "English")]
        self.language = self._chips(card, self.tr("Bahasa struk"), tongues)
        self.language.chosen.connect(
            lambda key: self.editor.change(receipt_language=key)
        )
        limits = [Choice(str(n), str(n) if n else self.tr("Bebas")) for n in _COPIES]
        self.copies = self._chips(card, self.tr("Duplikat paling banyak"), limits)
        self.copies.chosen.connect(lambda key: self.editor.change(most_copies=int(key)))
        return card

    def _preview_card(self) -> Card:
        card = Card()
        card.body.setSpacing(8)
        papers = [
            Choice(x.name, f"{x.width_mm} mm · {x.columns}")
            for x in sorted(PROFILES.values(), key=lambda x: x.columns)
        ]
        self.paper = ChipRow(papers, self.tr("Lebar kertas dan jumlah kolom"))
        self.paper.chosen.connect(lambda key: self.editor.look_at(profile=key))
        examples = [
            Choice(x, QCoreApplication.translate("ReceiptPage", _EXAMPLES[x]))
            for x in SHOWN
        ]
        self.example = ChipRow(examples, self.tr("Contoh kertas"))
        self.example.chosen.connect(lambda key: self.editor.look_at(shown=key))
        self.picture = Paper(self.tr("Pratinjau struk"))
        card.body.addWidget(self.paper)
        card.body.addWidget(self.example)
        card.body.addWidget(ScrollPage(self.picture, self.tr("Pratinjau struk")), 1)
        return card

    @staticmethod
    def _chips(card: Card, caption: str, choices: list[Choice]) -> ChipRow:
        chips = ChipRow(choices, caption)
        card.body.addWidget(Label(caption, Type.CAPTION, Ink.SOFT))
        card.body.addWidget(chips)
        return chips

    # What a person does.

    def _header_typed(self) -> None:
        self.editor.set_header([field.text() for field in self.header])

    def _ask_picture(self) -> None:
        path = self.choose_picture(self)
        if path is not None:
            self.take_picture(path)

    def take_picture(self, path: Path) -> None:
        """Try a file as the logo."""
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        self.editor.choose_logo(data)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the paper while somebody looks."""
        super().showEvent(event)
        self.editor.open()
        self.paper.choose(self.editor.profile)

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing behind other pages."""
        super().hideEvent(event)
        self.editor.close()

    # What the editor shows.

    def fill(self, settings: Settings) -> None:
        """Take over what is saved."""
        self.editor.fill(settings)

    def show_draft(self, draft: Settings, *, fresh: bool) -> None:
        """Show the choices; saving is offered while there is something to save."""
        template = draft.template
        self.button.setEnabled(fresh)
        self.no_logo.setEnabled(bool(template.logo))
        self.tall.choose("1" if template.tall else "")
        self.bold.setChecked(template.bold)
        self.place.choose("1" if template.centered else "")
        self._show_header(template.header)
        for fact, switch in self.facts.items():
            switch.setChecked(template.shows(fact))
        self.number.choose(template.number_as)
        if self.footer.text() != draft.footer:
            self.footer.setText(draft.footer)
        self.language.choose(draft.receipt_language)
        self.copies.choose(str(draft.most_copies))

    def _show_header(self, lines: tuple[str, ...]) -> None:
        """Show the lines, unless they are what was just typed."""
        typed = [field.text().strip() for field in self.header]
        if tuple(filter(None, typed)) == lines:
            return
        for field, line in zip(
            self.header, (*lines, *[""] * HEADER_LINES), strict=False
        ):
            field.setText(line)

    def show_preview(self, preview: Preview) -> None:
        """Show the paper."""
        self.picture.set_paper(preview)

    def show_saved(self) -> None:
        """Pass it on to who can say it."""
        self.kept.emit()

    def show_refused(self, error: PosError) -> None:
        """Pass it on to who can say it."""
        self.refused.emit(error)
