"""The wizard in the whole window: real clicks and keys, real printers, real threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pos.bootstrap import Till
from pos.domain.printer import Proof
from pos.operations import settings as operations
from pos.printing.calibration import NATIVE_QR_TEXT
from pos.printing.discovery import Found, Look, Way
from pos.printing.discovery.network import this_computer
from pos.printing.profile import PROFILES
from pos.printing.virtual import Mode, VirtualPrinter
from tests.printing.calibration.cashier import look_at
from tests.ui.settings.printer.world import finds
from tests.ui.whole import Whole, threaded
from ui.rail import RailItem
from ui.settings.part_list import PartButton
from ui.settings.printer.finding import Real
from ui.settings.printer.found_card import FoundCard
from ui.settings.printer.wizard import PrinterWizard
from ui.settings.screen import SettingsScreen
from ui.tasks import QtTasks
from ui.widgets.button import Button
from ui.widgets.label import Label

KEY = Qt.Key
LONG_MS = 20_000
LOCKED = Found(
    Way.NODE,
    "file:///dev/usb/lp0",
    "POS58",
    "/dev/usb/lp0",
    trouble="permission",
    remedy="sudo usermod -aG lp kasir",
)


class Hand:
    """A finger and ten more: everything goes through the native window.

    Attributes:
        clicks: How many so far.
    """

    def __init__(self, whole: Whole) -> None:
        self.whole, self.clicks = whole, 0

    def click(self, widget: QWidget) -> None:
        """Touch a widget where it lies in the window."""
        self.whole.qtbot.waitUntil(widget.isEnabled, timeout=LONG_MS)
        assert widget.isVisible()
        window = self.whole.window
        place = widget.mapTo(window, widget.rect().center())
        self.clicks += 1
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        """Wait for a widget of a name to be there."""

        def there() -> QWidget | None:
            found = self.whole.window.findChildren(kind, name)
            return next((x for x in found if x.isVisible() and x.height() > 40), None)

        self.whole.qtbot.waitUntil(lambda: there() is not None, timeout=LONG_MS)
        found = there()
        assert found is not None
        return found

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the keys."""
        for _ in range(60):
            if widget.hasFocus():
                return
            self.whole.press(KEY.Key_Tab)
        pytest.fail("Tab doesn't lead there")


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(profile=PROFILES["58"]) as made:
        yield made


@pytest.fixture
def whole(
    qtbot: QtBot, till: Till, printer: VirtualPrinter, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Whole]:
    """The admin's window; printing has ended before the till is closed."""
    looks: dict[Way, Look] = {
        Way.HERE: this_computer(printer.port),
        Way.NODE: finds(LOCKED),
    }
    monkeypatch.setattr(Real, "looks", staticmethod(lambda **_: looks))
    made = threaded(qtbot, till)
    till.start_printing()
    made.sign_in("A-01")
    qtbot.waitUntil(lambda: made.key == "shift", timeout=LONG_MS)
    yield made
    till.spools.stop()
    tasks = made.session.tasks
    assert isinstance(tasks, QtTasks)
    # The window was closed before this, and the tasks go with it: what comes too late
    # for them is answered to nobody.
    qtbot.waitUntil(lambda: not isValid(tasks) or tasks.idle, timeout=LONG_MS)


@pytest.fixture
def hand(whole: Whole) -> Hand:
    return Hand(whole)


def settings_of(whole: Whole) -> SettingsScreen:
    screen = whole.window.screen_of("settings")
    assert isinstance(screen, SettingsScreen)
    return screen


def wizard_of(whole: Whole) -> PrinterWizard:
    return settings_of(whole).printers.wizard


def open_wizard(hand: Hand) -> PrinterWizard:
    hand.whole.window.go("settings")
    settings_of(hand.whole).printers.open()
    return wizard_of(hand.whole)


def words(widget: QWidget) -> str:
    return "\n".join(x.text() for x in widget.findChildren(Label) if x.isVisible())


def saved(whole: Whole) -> bool:
    return whole.till.settings.printer is not None


def test_a_new_printer_prints_after_six_clicks(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    hand.click(hand.find(RailItem, "rail.settings"))
    hand.click(hand.find(PartButton, "part.printer"))
    hand.click(hand.find(Button, "printer.find.receipt"))
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    hand.click(hand.find(Button, "option.A1"))
    hand.click(wizard_of(whole).save)
    whole.qtbot.waitUntil(lambda: saved(whole), timeout=LONG_MS)

    assert hand.clicks <= 6
    setup = whole.till.settings.printer
    assert setup is not None
    assert (setup.width_mm, setup.columns) == (58, 32)
    assert setup.proof is Proof.CONFIRMED
    hand.click(settings_of(whole).printer.receipt.test_button)
    assert printer.wait_for_papers(2)
    assert "HALAMAN UJI" in printer.printed[1].text


def test_the_preparations_lead_straight_to_the_wizard(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    hand.click(hand.find(RailItem, "rail.settings"))
    hand.click(hand.find(Button, "step.printer"))
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    hand.click(hand.find(Button, "option.A1"))
    hand.click(wizard_of(whole).save)
    whole.qtbot.waitUntil(lambda: saved(whole), timeout=LONG_MS)

    assert hand.clicks == 5


def test_every_answer_by_what_the_paper_shows(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    wizard = open_wizard(hand)
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    hand.find(Button, "option.A1")
    seen = look_at(printer.printed[0])
    assert (seen.columns, seen.code_page, seen.cuts) == (32, 19, True)
    for option in ("A1", "C4", "both", "yes", "5"):
        hand.click(hand.find(Button, f"option.{option}"))
    hand.click(wizard.ask.drawer.first)
    whole.qtbot.waitUntil(wizard.ask.drawer.opened.isVisible, timeout=LONG_MS)
    hand.click(wizard.ask.drawer.opened)
    assert "58 mm, 32 huruf, 384 titik" in words(wizard.review)
    hand.click(wizard.save)
    whole.qtbot.waitUntil(lambda: saved(whole), timeout=LONG_MS)
    setup = whole.till.settings.printer

    assert setup is not None
    assert (setup.code_page, setup.feed_lines, setup.drawer_pin) == (19, 5, 2)
    assert setup.native_qr
    assert printer.kicks == 1
    assert not wizard.isVisible()


def test_by_keys_alone(hand: Hand, whole: Whole, printer: VirtualPrinter) -> None:
    wizard = open_wizard(hand)
    card = hand.find(FoundCard, f"found.{printer.address}")
    whole.qtbot.waitUntil(card.hasFocus, timeout=LONG_MS)  # the best one, at the end
    whole.press(KEY.Key_Return)
    for option, key in (("A1", "1"), ("C3", "1"), ("both", "1"), ("yes", "1")):
        hand.find(Button, f"option.{option}")
        whole.press(key)
    hand.find(Button, "option.5")
    whole.press("5")
    whole.qtbot.waitUntil(wizard.ask.drawer.isVisible, timeout=LONG_MS)
    hand.tab_to(wizard.ask.drawer.none)
    whole.press(KEY.Key_Space)
    whole.qtbot.waitUntil(wizard.review.isVisible, timeout=LONG_MS)
    whole.press(KEY.Key_Return)
    whole.qtbot.waitUntil(lambda: saved(whole), timeout=LONG_MS)
    setup = whole.till.settings.printer

    assert setup is not None
    assert hand.clicks == 0
    assert (setup.columns, setup.code_page, setup.cutter) == (32, 16, True)


def test_escape_leads_back_and_out_and_changes_nothing(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    before = whole.till.readers.run(operations.load)
    wizard = open_wizard(hand)
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    hand.click(hand.find(Button, "option.A1"))
    hand.find(Button, "option.C3")
    whole.press(KEY.Key_Escape)
    hand.find(Button, "option.A1")
    whole.press(KEY.Key_Escape)
    hand.find(FoundCard, f"found.{printer.address}")
    whole.press(KEY.Key_Escape)

    assert not wizard.isVisible()
    assert whole.till.readers.run(operations.load) == before


def test_another_screen_ends_the_wizard(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    wizard = open_wizard(hand)
    hand.find(FoundCard, f"found.{printer.address}")
    hand.click(hand.find(RailItem, "rail.reports"))
    whole.window.go("settings")

    assert not wizard.isVisible()
    assert not saved(whole)


def test_a_printer_that_may_not_be_used_shows_the_command(hand: Hand) -> None:
    wizard = open_wizard(hand)
    hand.click(hand.find(FoundCard, f"found.{LOCKED.address}"))
    assert LOCKED.remedy in words(wizard.finding)
    hand.click(wizard.finding.copy)

    assert QGuiApplication.clipboard().text() == LOCKED.remedy


def test_trouble_is_said_with_one_next_step(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    wizard = open_wizard(hand)
    card = hand.find(FoundCard, f"found.{printer.address}")
    printer.set_mode(Mode.PAPER_OUT)
    hand.click(card)
    whole.qtbot.waitUntil(wizard.trying.button_again.isVisible, timeout=LONG_MS)
    assert "Kertas printer habis" in wizard.trying.words[0]
    printer.set_mode(Mode.OK)
    hand.click(wizard.trying.button_again)
    hand.click(hand.find(Button, "option.nothing"))
    whole.qtbot.waitUntil(wizard.trying.button_again.isVisible, timeout=LONG_MS)
    assert "Belum ada kertas" in wizard.trying.words[0]
    hand.click(wizard.trying.button_again)
    hand.find(Button, "option.A1")
    assert printer.wait_for_papers(2)


def test_an_address_is_typed(hand: Hand, whole: Whole, printer: VirtualPrinter) -> None:
    wizard = open_wizard(hand)
    hand.click(wizard.finding.address)
    wizard.finding.address.setText("tcp//x")
    whole.press(KEY.Key_Return)
    assert wizard.finding.isVisible()
    wizard.finding.address.setText(f"127.0.0.1:{printer.port}")
    whole.press(KEY.Key_Return)
    hand.find(Button, "option.A1")


def test_a_scan_of_the_paper_proves_the_printers_own_code(
    hand: Hand, whole: Whole, printer: VirtualPrinter
) -> None:
    wizard = open_wizard(hand)
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    hand.find(Button, "option.A1")
    whole.window.scanned(NATIVE_QR_TEXT)
    whole.window.scanned("8997700000121")

    assert wizard.presenter.setup.native_qr
    assert whole.key == "settings"


def test_all_that_can_be_touched_is_large_enough(
    hand: Hand, printer: VirtualPrinter
) -> None:
    wizard = open_wizard(hand)
    hand.click(hand.find(FoundCard, f"found.{printer.address}"))
    for option in ("A2", "B1", "C3", "none", "no", "9"):
        hand.find(Button, f"option.{option}")
        _check_sizes(wizard)
        hand.click(hand.find(Button, f"option.{option}"))
    _check_sizes(wizard)
    hand.click(wizard.ask.drawer.none)
    _check_sizes(wizard)


def _check_sizes(wizard: PrinterWizard) -> None:
    small = [
        x.text()
        for x in wizard.findChildren(Button)
        if x.isVisible() and min(x.width(), x.height()) < 48
    ]
    assert not small
