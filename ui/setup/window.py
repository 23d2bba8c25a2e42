"""The window of the first start: three ways to begin, the form, the making."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.pairing import is_pairing
from pos.domain.sync_place import SyncPlace
from ui import messages, theme
from ui.appearance import Appearance
from ui.chrome import TopBar
from ui.setup.choice_card import ChoiceCard
from ui.setup.form import SetupForm
from ui.setup.office_form import OfficeForm
from ui.setup.presenter import (
    Answers,
    Making,
    OfficeAnswers,
    SetupPresenter,
    Trouble,
)
from ui.widgets.banner import Banner
from ui.widgets.card import State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Ink, Label, Type
from ui.widgets.progress_panel import ProgressPanel

#: An office's own code: it heads no receipt.
OFFICE: Final = "KANTOR"

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class SetupWindow(QWidget):
    """What a machine without a till shows.

    Signals:
        example_chosen: The example shop is wanted.
        planned: A till is wanted: its ``Plan``.
        office_planned: An office is wanted: its ``Plan`` and its ``HubAccess``.
        pairing_planned: Likewise: its ``Plan``, and the text that a hub shows.
    """

    example_chosen = Signal()
    planned = Signal(object)
    office_planned = Signal(object, object)
    pairing_planned = Signal(object, str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.presenter = SetupPresenter(self)
        self.presenter.keep(Answers(language=appearance.language))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._content: QWidget | None = None
        self._bar = TopBar()
        self._banner = Banner(self.tr("Tutup"))
        self._column.addWidget(self._bar)
        self._column.addWidget(self._banner)
        self.presenter.start()

    def _show(self, content: QWidget) -> None:
        self.setWindowTitle(self.tr("Kasir Si Cantik"))
        self._bar.set_place(self.tr("Kasir Si Cantik"), self.tr("Mulai pertama kali"))
        self._banner.hide()
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.addWidget(content, 1)

    def show_choice(self) -> None:
        """Show the ways to begin."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(48, 24, 48, 48)
        column.setSpacing(theme.GRID)
        column.addStretch(2)
        title = self.tr("Selamat datang di Kasir Si Cantik")
        column.addWidget(Label(title, Type.SUBTOTAL, align=_CENTRE))
        hint = self.tr("Bagaimana Anda ingin memulai?")
        column.addWidget(Label(hint, Type.PRICE, Ink.SOFT, align=_CENTRE))
        column.addSpacing(theme.GUTTER * 2)
        column.addLayout(self._ways())
        column.addStretch(2)
        column.addLayout(self._languages())
        self._show(page)
        self.example.setFocus()

    def _ways(self) -> QHBoxLayout:
        self.example = ChoiceCard(
            "sparkles",
            self.tr("Coba dengan data contoh"),
            self.tr(
                "Toko contoh dengan 64 produk. Bebas dicoba, tanpa mengisi apa pun."
            ),
        )
        self.own = ChoiceCard(
            "store",
            self.tr("Siapkan kasir ini"),
            self.tr("Isi nama toko dan petugas pertama. Selesai dalam satu menit."),
        )
        self.office = ChoiceCard(
            "building-2",
            self.tr("Buka sebagai kantor"),
            self.tr("Baca laporan dan struk semua kasir dari pusat. Tanpa penjualan."),
        )
        self.office.clicked.connect(lambda _=False: self.presenter.choose_office())
        self.example.clicked.connect(self.presenter.choose_example)
        self.own.clicked.connect(self.presenter.choose_own)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER * 2)
        for way in (self.example, self.own, self.office):
            row.addWidget(way, 1)
        return row

    def _languages(self) -> QHBoxLayout:
        chips = ChipRow(
            [Choice("id", "Bahasa Indonesia"), Choice("en", "English")],
            self.tr("Bahasa"),
        )
        chips.choose(self._appearance.language)
        chips.chosen.connect(self._speak)
        chips.setFixedWidth(chips.sizeHint().width())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(chips)
        row.addStretch(1)
        return row

    def _speak(self, language: str) -> None:
        self.presenter.keep(replace(self.presenter.answers, language=language))
        if self._appearance.ask(language):
            self.presenter.start()

    def show_form(self, answers: Answers) -> None:
        """Ask what a till needs to know."""
        form = SetupForm(answers)
        form.finished.connect(self.presenter.finish)
        form.left.connect(self.presenter.start)
        form.restyled.connect(self._restyle)
        self._show_form(form)

    def show_office(self, answers: OfficeAnswers) -> None:
        """Ask what an office needs to know."""
        form = OfficeForm(answers)
        form.finished.connect(self.presenter.finish_office)
        form.left.connect(self.presenter.start)
        form.restyled.connect(self._restyle_office)
        self._show_form(form)

    def _show_form(self, form: SetupForm) -> None:
        self.form = form
        self._show(form)
        form.focus_first()

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Say what is wrong with the answers."""
        self.form.show_troubles(troubles)

    def show_making(self, making: Making) -> None:
        """Say what is being made."""
        words = {
            Making.EXAMPLE: self.tr("Menyiapkan toko contoh…"),
            Making.TILL: self.tr("Menyiapkan kasir…"),
            Making.OFFICE: self.tr("Menyambung ke pusat…"),
        }
        panel = ProgressPanel("", self.tr("Batal"))
        panel.cancel.hide()
        panel.start(words[making])
        panel.set_progress(0, 0, self.tr("Sekali saja, beberapa detik."))
        page = QWidget()
        row = QHBoxLayout(page)
        row.addStretch(1)
        row.addWidget(panel, 2)
        row.addStretch(1)
        self._show(page)

    def show_refused(self, error: PosError) -> None:
        """Say why it couldn't be made."""
        again = {
            Making.EXAMPLE: self.show_choice,
            Making.TILL: self.presenter.choose_own,
            Making.OFFICE: self.presenter.choose_office,
        }
        again[self._making]()
        self._banner.say(messages.words(error), State.BAD)

    def make_example(self) -> None:
        """Have the example shop made."""
        self._making = Making.EXAMPLE
        self.example_chosen.emit()

    def make(self, answers: Answers, settings: Settings) -> None:
        """Have the till made."""
        from pos.first_start import Plan

        self._making = Making.TILL
        plan = Plan(
            answers.till.strip(), settings, answers.code, answers.name, answers.pin
        )
        self.planned.emit(plan)

    def make_office(self, answers: OfficeAnswers, hub: SyncPlace) -> None:
        """Have the office made."""
        from pos.first_start import HubAccess, Plan

        self._making = Making.OFFICE
        settings = Settings(
            place=self.tr("Kantor"), language=answers.language, theme=answers.theme
        )
        plan = Plan(OFFICE, settings, answers.code, answers.name, answers.pin)
        if is_pairing(answers.hub):
            self.pairing_planned.emit(plan, answers.hub)
        else:
            self.office_planned.emit(plan, HubAccess(hub, answers.password))

    def _restyle_office(self, answers: OfficeAnswers) -> None:
        """Show language and theme at once, keeping what is filled in."""
        self.presenter.keep_office(answers)
        self._follow_look(answers.language, answers.theme, self._again_office)

    def _again_office(self) -> None:
        self.presenter.choose_office()

    def _restyle(self, answers: Answers) -> None:
        """Show language and theme at once, keeping what is filled in."""
        self.presenter.keep(answers)
        self._follow_look(answers.language, answers.theme, self.presenter.choose_own)

    def _follow_look(self, language: str, look: str, again: Callable[[], None]) -> None:
        spoken = self._appearance.ask(language)
        self._appearance.apply(Settings(theme=look))
        if spoken:
            again()
