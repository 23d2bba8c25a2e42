"""The settings screen, by keys and touches, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS, QRIS
from pos.domain.printer import PrinterSetup
from pos.domain.qris import checksum
from tests.ui.whole import Whole
from ui import theme
from ui.settings.part_list import PartButton
from ui.settings.person_dialogs import (
    LeavingDialog,
    NewPersonDialog,
    NewPinDialog,
    NewRoleDialog,
)
from ui.settings.presenter import Part
from ui.settings.screen import SettingsScreen
from ui.widgets.button import Button
from ui.widgets.label import Label


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    made = Whole(qtbot, till)
    made.sign_in("A-01")
    made.window.go("settings")
    return made


@pytest.fixture
def screen(whole: Whole) -> SettingsScreen:
    found = whole.window.screen_of("settings")
    assert isinstance(found, SettingsScreen)
    return found


def words(widget: QWidget) -> str:
    return "\n".join(x.text() for x in widget.findChildren(Label) if x.isVisible())


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(screen: SettingsScreen, part: Part) -> None:
    button = screen.findChild(PartButton, f"part.{part.value}")
    assert button is not None
    touch(button)


def person_row(screen: SettingsScreen, code: str) -> None:
    rows = {row.cells[0].text: row.key for row in screen.people.table.rows()}
    screen.people.table.select(rows[code])


@pytest.mark.parametrize("part", list(Part))
def test_each_part_opens_by_touch(screen: SettingsScreen, part: Part) -> None:
    choose(screen, part)

    assert screen.pages[part].isVisible()
    assert words(screen.pages[part])


def test_a_change_is_saved_by_its_button(whole: Whole, screen: SettingsScreen) -> None:
    choose(screen, Part.SHOP)
    screen.shop.form.field("place").fill("Bazar")
    touch(screen.shop.form.button)

    assert whole.till.settings.place == "Bazar"
    assert "tersimpan" in whole.window.speaker.passing
    assert not screen.shop.form.button.isEnabled()


def test_a_theme_takes_effect_at_once(whole: Whole, screen: SettingsScreen) -> None:
    choose(screen, Part.LOOK)
    screen.look.chips["theme"].chip("gelap").click()
    assert theme.tokens().theme == "gelap"

    screen.look.chips["theme"].chip("terang").click()
    assert whole.till.settings.theme == "terang"


def test_another_language_leaves_the_part_open(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.LOOK)
    screen.look.chips["language"].chip("en").click()
    fresh = whole.window.screen_of("settings")
    assert isinstance(fresh, SettingsScreen)

    assert fresh is not screen
    assert fresh.where() == Part.LOOK.value
    fresh.look.chips["language"].chip("id").click()


def test_a_code_is_pasted_compared_and_saved_with_a_pin(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.QRIS)
    body = QRIS.replace("TOKO CONTOH UJI", "TOKO CONTOH LAN")[:-4]
    screen.qris.field.setText(body + checksum(body))
    assert screen.qris.name == "TOKO CONTOH LAN"

    touch(screen.qris.button)
    whole.press(PINS["B-01"])
    whole.qtbot.waitUntil(lambda: whole.till.settings.qris == body + checksum(body))
    assert "B-01" in whole.window.speaker.passing
    assert not screen.qris.button.isEnabled()


def test_a_broken_code_cannot_be_saved(screen: SettingsScreen) -> None:
    choose(screen, Part.QRIS)
    screen.qris.field.setText(QRIS[:-1])

    assert not screen.qris.button.isEnabled()
    assert "Salin lagi" in words(screen.qris)


def test_a_scan_fills_the_payment_code(whole: Whole, screen: SettingsScreen) -> None:
    choose(screen, Part.QRIS)
    screen.qris.field.clear()
    whole.window.scanned(QRIS)

    assert screen.qris.field.text() == QRIS


def test_the_scanner_page_shows_the_last_scan(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.SCANNER)
    whole.window.scanned("8997700000121")

    assert screen.scanner.last.text() == "8997700000121"
    assert "13 huruf" in words(screen.scanner)


def test_without_a_printer_there_is_nothing_to_test(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.PRINTER)
    assert not screen.printer.receipt.test_button.isEnabled()

    whole.set(printer=PrinterSetup("tcp://127.0.0.1:9"))
    assert screen.printer.receipt.test_button.isEnabled()
    touch(screen.printer.receipt.test_button)
    assert "Halaman uji" in whole.window.speaker.passing


def test_a_person_is_added_by_keys(whole: Whole, screen: SettingsScreen) -> None:
    choose(screen, Part.PEOPLE)
    touch(screen.people.add)
    dialog = whole.dialog()
    assert isinstance(dialog, NewPersonDialog)
    whole.press("K", Qt.Key.Key_5)
    dialog.pins.pin.setText("204060")
    dialog.pins.again.setText("204061")
    whole.press(Qt.Key.Key_Return)
    assert "belum sama" in words(dialog)

    dialog.pins.again.setText("204060")
    whole.press(Qt.Key.Key_Return)
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)
    assert "K5" in {row.cells[0].text for row in screen.people.table.rows()}


def test_what_will_not_do_is_said_in_the_dialog(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.PEOPLE)
    touch(screen.people.add)
    dialog = whole.dialog()
    assert isinstance(dialog, NewPersonDialog)
    dialog.code.setText("K-03")
    dialog.pins.pin.setText("204060")
    dialog.pins.again.setText("204060")
    whole.press(Qt.Key.Key_Return)
    whole.qtbot.waitUntil(lambda: "sudah dipakai" in words(dialog))


def test_a_person_gets_a_pin_a_role_and_leaves(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.PEOPLE)
    person_row(screen, "K-07")
    touch(screen.people.pin)
    asking = whole.dialog()
    assert isinstance(asking, NewPinDialog)
    asking.pins.pin.setText("204060")
    asking.pins.again.setText("204060")
    whole.press(Qt.Key.Key_Return)
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    touch(screen.people.role)
    roles = whole.dialog()
    assert isinstance(roles, NewRoleDialog)
    roles.roles.chip("operator").click()
    whole.press(Qt.Key.Key_Return)
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    touch(screen.people.leave)
    assert isinstance(whole.dialog(), LeavingDialog)
    whole.press(Qt.Key.Key_Return)
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)
    row = next(x for x in screen.people.table.rows() if x.cells[0].text == "K-07")
    assert [cell.text for cell in row.cells[2:]] == ["Operator toko", "keluar"]

    touch(screen.people.leave)
    row = next(x for x in screen.people.table.rows() if x.cells[0].text == "K-07")
    assert row.cells[3].text == "aktif"


def test_a_step_leads_to_its_part_or_screen(
    whole: Whole, screen: SettingsScreen
) -> None:
    choose(screen, Part.STEPS)
    button = screen.findChild(Button, "step.qris")
    assert button is not None
    touch(button)
    assert screen.pages[Part.QRIS].isVisible()

    choose(screen, Part.STEPS)
    button = screen.findChild(Button, "step.products")
    assert button is not None
    touch(button)
    assert whole.key == "products"


def test_a_cashier_finds_only_look_and_about(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("K-03")
    whole.window.go("settings")
    screen = whole.window.screen_of("settings")
    shown = [x.objectName() for x in screen.findChildren(PartButton) if x.isVisible()]

    assert shown == ["part.look", "part.about"]
