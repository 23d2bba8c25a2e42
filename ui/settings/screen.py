"""The settings screen: its parts on the left, the chosen one on the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.people import Person, Role
from pos.domain.qris import QrisCode
from ui import messages, theme
from ui.screen import Screen
from ui.session import Session
from ui.settings.about_page import AboutPage
from ui.settings.buyer_page import BuyerPage
from ui.settings.forms import MoneyPage, ShopPage
from ui.settings.look_page import LookPage
from ui.settings.part_list import PartItem, PartList
from ui.settings.part_page import PartPage
from ui.settings.people_page import PeoplePage
from ui.settings.person_dialogs import (
    LeavingDialog,
    NewPersonDialog,
    NewPinDialog,
    NewRoleDialog,
)
from ui.settings.presenter import About, Part, SettingsPresenter, Step
from ui.settings.printer.part import PrinterPart
from ui.settings.qris_page import QrisPage
from ui.settings.receipt_page import ReceiptPage
from ui.settings.scale_page import ScalePage
from ui.settings.scanner_page import ScannerPage
from ui.settings.steps_page import StepsPage
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink
from ui.widgets.page import Page
from ui.widgets.scrolling import ScrollPage

#: The part that a step of the preparations leads to; products have a screen.
_LEADS: Final = {
    Step.PEOPLE: Part.PEOPLE,
    Step.PRINTER: Part.PRINTER,
    Step.QRIS: Part.QRIS,
}


class SettingsScreen(Screen):
    """Lays the parts out and passes on what is pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.presenter = SettingsPresenter(session, self)
        self._roles: tuple[Role, ...] = ()
        self._dialog: Dialog | None = None
        self._make_pages()
        self._pages = QStackedWidget()
        for page in self.pages.values():
            self._pages.addWidget(ScrollPage(page) if page.scrolls else page)
        self._list = PartList(self._items())
        self._list.chosen.connect(self.presenter.choose)
        self._frame = frame = Page(self.tr("Setelan"))
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER + theme.GRID)
        row.addWidget(self._list)
        row.addWidget(self._pages, 1)
        frame.body.addLayout(row, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(frame)
        self._whole.addWidget(self.printers.wizard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self._connect()

    def _make_pages(self) -> None:
        self.printers = PrinterPart(self._session, self)
        self.steps, self.shop, self.printer = (
            StepsPage(),
            ShopPage(),
            self.printers.page,
        )
        self.qris, self.money, self.people = QrisPage(), MoneyPage(), PeoplePage()
        self.receipt = ReceiptPage(self._session)
        self.buyer = BuyerPage()
        self.scanner = ScannerPage(self._session)
        self.scale = ScalePage(self._session)
        self.look, self.about = LookPage(), AboutPage()
        self.pages: dict[Part, PartPage] = {
            Part.STEPS: self.steps,
            Part.SHOP: self.shop,
            Part.RECEIPT: self.receipt,
            Part.PRINTER: self.printer,
            Part.QRIS: self.qris,
            Part.MONEY: self.money,
            Part.PEOPLE: self.people,
            Part.SCANNER: self.scanner,
            Part.SCALE: self.scale,
            Part.BUYER: self.buyer,
            Part.LOOK: self.look,
            Part.ABOUT: self.about,
        }

    def _items(self) -> list[PartItem]:
        return [
            PartItem(Part.STEPS, self.tr("Persiapan"), "clipboard-check"),
            PartItem(Part.SHOP, self.tr("Toko"), "store"),
            PartItem(Part.RECEIPT, self.tr("Struk"), "receipt-text"),
            PartItem(Part.PRINTER, self.tr("Printer"), "printer"),
            PartItem(Part.QRIS, self.tr("QRIS"), "qr-code"),
            PartItem(Part.MONEY, self.tr("Uang & batas"), "coins"),
            PartItem(Part.PEOPLE, self.tr("Petugas"), "users"),
            PartItem(Part.SCANNER, self.tr("Pemindai"), "scan-barcode"),
            PartItem(Part.SCALE, self.tr("Timbangan"), "scale"),
            PartItem(Part.BUYER, self.tr("Layar pembeli"), "monitor"),
            PartItem(Part.LOOK, self.tr("Tampilan & suara"), "palette"),
            PartItem(Part.ABOUT, self.tr("Tentang"), "info"),
        ]

    def _connect(self) -> None:
        deciding = self.presenter
        forms = (self.shop, self.printer, self.money, self.scanner, self.scale)
        for page in (*forms, self.buyer, self.look, self.qris):
            page.saved.connect(deciding.save)
        self.receipt.kept.connect(self.show_saved)
        self.receipt.refused.connect(self.show_error)
        self.printer.test_wanted.connect(deciding.print_test)
        printers, wizard = self.printers, self.printers.wizard
        printers.said.connect(self.toast)
        printers.refused.connect(self.show_error)
        printers.opened.connect(lambda: self._whole.setCurrentWidget(wizard))
        printers.closed.connect(lambda: self._whole.setCurrentWidget(self._frame))
        self.qris.typed.connect(deciding.check_code)
        self.qris.wanted.connect(deciding.save_code)
        self.steps.wanted.connect(self._lead)
        self.people.adding.connect(self._ask_person)
        self.people.new_pin.connect(self._ask_pin)
        self.people.new_role.connect(self._ask_role)
        self.people.leaving.connect(self._ask_leaving)

    # What the window calls.

    def enter(self) -> None:
        """Show what this person may set."""
        self.presenter.enter()

    def leave(self) -> None:
        """Leave the wizard too: what is half done is forgotten."""
        self.printers.close_down()

    def where(self) -> str:
        """Say which part is shown."""
        return self._list.current.value

    def return_to(self, where: str) -> None:
        """Show that part again."""
        self.presenter.choose(Part(where))

    def scanned(self, code: str) -> bool:
        """Let the part that is shown take a scan."""
        if self._whole.currentWidget() is self.printers.wizard:
            return self.printers.wizard.scanned(code) or True
        page = self.pages[self._list.current]
        return page.scanned(code) or True  # nothing is sold from here

    # What the presenter shows.

    def show_parts(self, parts: Sequence[Part], chosen: Part) -> None:
        """Show which parts there are for this person."""
        self._list.show_parts(parts, chosen)
        self._pages.setCurrentIndex(list(self.pages).index(chosen))

    def show_steps(self, done: dict[Step, bool]) -> None:
        """Show what the till has already and what it lacks."""
        self.steps.show_steps(done)

    def show_settings(self, settings: Settings) -> None:
        """Show every setting as it is saved."""
        for page in self.pages.values():
            page.fill(settings)
        self.printers.presenter.show()

    def show_saved(self) -> None:
        """Say that it is saved."""
        self.toast(self.tr("Setelan tersimpan."))

    def show_refused(self, error: PosError) -> None:
        """Say why it isn't saved; the fields show again what holds."""
        self.show_error(error)
        self.show_settings(self._session.till.settings)

    def show_code(self, code: QrisCode | None, trial: str) -> None:
        """Show whose payment code it is."""
        self.qris.show_code(code, trial)

    def show_code_trouble(self, error: PosError) -> None:
        """Say why a code can't be the shop's."""
        self.qris.show_trouble(messages.words(error))

    def show_code_saved(self, approver: str) -> None:
        """Say that the payment code is saved, and who allowed it."""
        words = self.tr("Kode QRIS tersimpan dengan izin {code}.")
        self.toast(words.format(code=approver))

    def show_people(self, people: Sequence[Person], roles: Sequence[Role]) -> None:
        """Show everybody."""
        self._roles = tuple(roles)
        self.people.show_people(people, roles)

    def show_person_refused(self, error: PosError) -> None:
        """Say why, where it was typed."""
        if self._dialog is not None:
            self._dialog.set_hint(messages.words(error), Ink.BAD)
        else:
            self.show_error(error)

    def show_person_saved(self, code: str) -> None:
        """Say that a person is saved."""
        if self._dialog is not None:
            self._dialog.close_now()
        self._dialog = None
        self.toast(self.tr("Petugas {code} tersimpan.").format(code=code))

    def show_test_printed(self) -> None:
        """Say that a test page is on its way."""
        self.toast(self.tr("Halaman uji dikirim ke printer."))

    def show_about(self, about: About) -> None:
        """Show what can be said about the till."""
        self.about.show_about(about)

    # What is asked in a dialog.

    def _lead(self, step: Step) -> None:
        if step in _LEADS:
            self.presenter.choose(_LEADS[step])
            if step is Step.PRINTER and self._session.till.settings.printer is None:
                self.printers.open()
        else:
            self._session.go("products")

    def _ask_person(self) -> None:
        dialog = NewPersonDialog(self, self._roles)
        dialog.filled.connect(self.presenter.add_person)
        self._open(dialog, dialog.code)

    def _ask_pin(self, person: Person) -> None:
        dialog = NewPinDialog(self, person)
        dialog.filled.connect(lambda pin: self.presenter.set_pin(person, pin))
        self._open(dialog, dialog.pins.pin)

    def _ask_role(self, person: Person) -> None:
        dialog = NewRoleDialog(self, person, self._roles)
        dialog.filled.connect(
            lambda role: self.presenter.change_person(
                person, role, active=person.active
            )
        )
        self._open(dialog)

    def _ask_leaving(self, person: Person) -> None:
        if not person.active:
            self.presenter.change_person(person, person.role, active=True)
            return
        dialog = LeavingDialog(self, person)
        dialog.confirmed.connect(
            lambda: self.presenter.change_person(person, person.role, active=False)
        )
        self._open(dialog)

    def _open(self, dialog: Dialog, first: QWidget | None = None) -> None:
        self._dialog = dialog
        dialog.dismissed.connect(self._forget_dialog)
        dialog.open(first)

    def _forget_dialog(self) -> None:
        self._dialog = None
