"""The scanner's part of the settings, by keys and touches, in the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.devices.port import FoundPort
from pos.devices.scanner import Link
from tests.devices.wires import wired
from tests.ui.tapes import tape
from tests.ui.whole import Whole
from ui.settings.presenter import Part
from ui.settings.scanner_page import ScannerPage
from ui.settings.screen import SettingsScreen

CODE = "8997700000046"
Key = Qt.Key


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    made = Whole(qtbot, till)
    made.sign_in("A-01")
    made.window.go("settings")
    return made


@pytest.fixture
def page(whole: Whole) -> ScannerPage:
    screen = whole.window.screen_of("settings")
    assert isinstance(screen, SettingsScreen)
    screen.presenter.choose(Part.SCANNER)
    return screen.scanner


def test_a_scan_is_shown_with_what_it_means(whole: Whole, page: ScannerPage) -> None:
    whole.window.scanned(f"01{CODE:0>14}10B-7\x1d15261130")

    assert page.last.text() == f"01{CODE:0>14}10B-7<GS>15261130"
    for words in ("Keripik Tempe", "bets B-7", "baik sampai 30/11/2026"):
        assert words in page.about.text()

    whole.window.scanned("4006381333931")
    assert "Bukan barang" in page.about.text()


def test_a_recorded_scan_is_studied_and_its_proposal_saved(
    whole: Whole, page: ScannerPage
) -> None:
    page._recorded(tape(f"\x02{CODE}"))

    assert page.state.text() == "Terbaca, tapi ada tombol lolos"
    assert page.product.value.text().startswith("Keripik Tempe")
    assert "<STX>" in page.keys.text()
    assert "awalan <STX>" in page.advice.text()
    QTest.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert whole.till.settings.scan_prefix == "<STX>"

    page._recorded(tape(f"\x02{CODE}"))
    assert page.state.text() == "Terbaca"
    assert not page.take.isVisible()


def test_recording_takes_real_keys_and_gives_them_back(
    whole: Whole, page: ScannerPage, qtbot: QtBot
) -> None:
    page.record.setFocus()
    page.record.click()
    assert not page.record.isEnabled()
    whole.press(CODE, Key.Key_Return)
    qtbot.waitUntil(page.record.isEnabled)

    assert page.result.isVisible()
    assert page.code.value.text() == CODE
    assert page.end.value.text() == "Enter"
    assert page.record.hasFocus()


def test_leaving_the_page_ends_the_recording(whole: Whole, page: ScannerPage) -> None:
    page.record.click()
    whole.window.go("sell")

    assert page.record.isEnabled()


def test_settings_hold_without_a_restart(whole: Whole, page: ScannerPage) -> None:
    page.form.field("scan_prefix").fill("<STX>")
    QTest.mouseClick(page.form.button, Qt.MouseButton.LeftButton)

    assert whole.till.settings.scan_prefix == "<STX>"
    assert whole.window.ears._scanner._habits.prefix == "\x02"


def test_a_port_is_chosen_by_touch_and_its_state_shown(
    whole: Whole, page: ScannerPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.link.text() == "Tidak dipakai"
    with wired(tmp_path / "scanner") as wire:
        page.show_ports((FoundPort(wire.path, "USB Serial"),))
        QTest.mouseClick(page.ports.found[0], Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.form.button, Qt.MouseButton.LeftButton)
        assert whole.till.settings.scan_port == wire.path
        qtbot.waitUntil(lambda: whole.till.devices.scanner_link is Link.OPEN)
        qtbot.waitUntil(lambda: page.link.text() == "Tersambung")
        wire.send(f"{CODE}\r".encode())
        qtbot.waitUntil(lambda: page.last.text() == CODE)
        wire.unplug()
        qtbot.waitUntil(lambda: page.link.text() == "Menunggu dicolok")
        assert not whole.window._chrome.bar.pill("scanner").isHidden()
        wire.plug()
        qtbot.waitUntil(lambda: page.link.text() == "Tersambung")
        qtbot.waitUntil(whole.window._chrome.bar.pill("scanner").isHidden)
    whole.set(scan_port="")


def test_without_ports_the_next_step_is_said(page: ScannerPage) -> None:
    page.show_ports(())

    assert "Colokkan" in page.ports.words.text()
