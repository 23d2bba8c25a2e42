"""The page of the receipt's look, by keys and touches, in the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.receipt_template import Fact
from pos.operations.receipts import example
from pos.printing import raster
from pos.printing.profile import PROFILES
from tests.printing.test_logo import a_file
from tests.ui.whole import Whole
from ui.settings.presenter import Part
from ui.settings.receipt_page import ReceiptPage
from ui.settings.screen import SettingsScreen
from ui.widgets.text_field import TextField


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    made = Whole(qtbot, till)
    made.sign_in("A-01")
    made.window.go("settings")
    return made


@pytest.fixture
def page(whole: Whole) -> ReceiptPage:
    screen = whole.window.screen_of("settings")
    assert isinstance(screen, SettingsScreen)
    screen.presenter.choose(Part.RECEIPT)
    return screen.receipt


def test_the_picture_is_the_printers_dot_by_dot(page: ReceiptPage) -> None:
    wanted = raster.preview(example(page.editor.draft, "sale"), PROFILES["58"])
    assert page.picture.picture.toImage() == QImage.fromData(wanted).convertToFormat(
        page.picture.picture.toImage().format()
    )
    assert "Rp1.899.900" in page.picture.accessibleDescription()


def test_choices_by_touch_are_seen_and_saved(whole: Whole, page: ReceiptPage) -> None:
    before = page.picture.picture.toImage()
    page.facts[Fact.CASHIER].click()
    page.tall.chip("").click()
    page.number.chip("qr").click()
    assert page.picture.picture.toImage() != before
    assert page.button.isEnabled()

    page.button.click()
    template = whole.till.settings.template
    assert template.hidden == ("cashier",)
    assert (template.tall, template.number_as) == (False, "qr")
    assert "tersimpan" in whole.window.speaker.passing
    assert not page.button.isEnabled()


def test_choices_by_keys(whole: Whole, page: ReceiptPage) -> None:
    typed(whole, page.header[0], "NPWP 00123")
    assert "NPWP 00123" in page.picture.accessibleDescription()
    page.bold.setFocus()
    QTest.keyClick(page.bold, Qt.Key.Key_Space)
    page.place.chip("1").setFocus()
    QTest.keyClick(page.place.chip("1"), Qt.Key.Key_Right)
    page.button.setFocus()
    QTest.keyClick(page.button, Qt.Key.Key_Space)

    whole.qtbot.waitUntil(lambda: bool(whole.till.settings.template.header))
    template = whole.till.settings.template
    assert template.header == ("NPWP 00123",)
    assert (template.bold, template.centered) == (False, False)


def typed(whole: Whole, field: TextField, words: str) -> None:
    """Type into a field; fast typing waits until it is known to be no scan."""
    field.setFocus()
    QTest.keyClicks(field, words)
    whole.qtbot.waitUntil(lambda: field.text() == words)


def test_typing_between_two_lines_leaves_the_cursor_alone(
    whole: Whole, page: ReceiptPage
) -> None:
    typed(whole, page.header[1], "dua kata ")
    assert page.header[0].text() == ""


def test_a_reset_shows_what_every_shop_begins_with(
    whole: Whole, page: ReceiptPage
) -> None:
    typed(whole, page.header[0], "x")
    page.facts[Fact.NOTE].click()
    page.reset.click()
    assert page.header[0].text() == ""
    assert page.facts[Fact.NOTE].isChecked()
    assert not page.button.isEnabled()


def test_a_logo_from_a_file(whole: Whole, page: ReceiptPage, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(a_file())
    page.choose_picture = lambda _host: file
    assert not page.no_logo.isEnabled()
    page.logo.click()
    assert page.no_logo.isEnabled()
    page.button.click()
    assert whole.till.settings.template.logo

    page.no_logo.click()
    page.button.click()
    assert not whole.till.settings.template.logo


def test_a_file_that_is_no_picture_is_said(
    whole: Whole, page: ReceiptPage, tmp_path: Path
) -> None:
    page.take_picture(tmp_path / "gone.png")
    assert "PNG atau JPEG" in whole.window.speaker.lasting
    page.choose_picture = lambda _host: None
    page.logo.click()
    assert not page.button.isEnabled()


def test_other_papers_and_examples(page: ReceiptPage) -> None:
    page.paper.chip("80").click()
    assert page.picture.picture.width() == 640
    page.example.chip("copy").click()
    assert page.picture.accessibleDescription().split()[0] == "DUPLIKAT"
