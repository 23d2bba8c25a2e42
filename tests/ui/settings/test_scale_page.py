"""The scale's part of the settings, with a scale on a wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.devices.scales.simulated import Pan, serve
from pos.domain.gtin import check_digit
from tests.devices.wires import wired
from tests.ui.whole import Whole, threaded
from ui.settings.presenter import Part
from ui.settings.scale_page import ScalePage
from ui.settings.screen import SettingsScreen

LABEL = "210010100350" + check_digit("210010100350")


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    made = Whole(qtbot, till)
    made.sign_in("A-01")
    made.window.go("settings")
    return made


def page_of(whole: Whole) -> ScalePage:
    screen = whole.window.screen_of("settings")
    assert isinstance(screen, SettingsScreen)
    screen.presenter.choose(Part.SCALE)
    return screen.scale


@pytest.fixture
def page(whole: Whole) -> ScalePage:
    return page_of(whole)


@pytest.fixture
def scale() -> Iterator[str]:
    with serve("toledo", Pan(482)) as path:
        yield path


def test_the_weight_is_seen_live_once_a_scale_is_set_up(
    whole: Whole, page: ScalePage, scale: str, qtbot: QtBot
) -> None:
    assert not page.live.isVisible()
    whole.set(scale_port=scale, scale_protocol="toledo")

    qtbot.waitUntil(lambda: page.live.weight.text() == "0,482 kg")
    assert page.live.pill.text() == "Stabil"
    whole.window.go("sell")
    whole.set(scale_port="")
    assert whole.till.devices.scale is None


def test_a_scale_is_recognised_and_saved(qtbot: QtBot, till: Till, scale: str) -> None:
    whole = threaded(qtbot, till)
    whole.sign_in("A-01")
    qtbot.waitUntil(lambda: whole.key != "sign_in")
    whole.window.go("settings")
    page = page_of(whole)
    page.form.field("scale_port").fill(scale)
    QTest.mouseClick(page.detect, Qt.MouseButton.LeftButton)
    assert not page.detect.isEnabled()
    qtbot.waitUntil(lambda: till.settings.scale_protocol == "toledo", timeout=20_000)

    assert "Toledo" in page.note.text()
    assert till.settings.scale_port == scale
    qtbot.waitUntil(lambda: page.live.weight.text() == "0,482 kg")
    whole.window.go("sell")


def test_without_a_port_the_next_step_is_said(page: ScalePage) -> None:
    QTest.mouseClick(page.detect, Qt.MouseButton.LeftButton)

    assert "port" in page.note.text()
    assert page.detect.isEnabled()


def test_a_port_that_cannot_be_opened_is_said(whole: Whole, page: ScalePage) -> None:
    page.form.field("scale_port").fill("/dev/nothing")
    QTest.mouseClick(page.detect, Qt.MouseButton.LeftButton)

    assert "kabel" in page.note.text()
    assert page.detect.isEnabled()
    assert whole.till.settings.scale_port == ""


def test_a_label_is_tried_by_the_rules_as_they_are_typed(
    whole: Whole, page: ScalePage
) -> None:
    whole.window.scanned(LABEL)
    assert "Nastar" in page.rules.note.text()
    assert "350 g" in page.rules.note.text()

    page.rules.rows[0].pattern.setText("21.....{NNNDD}")
    whole.window.scanned(LABEL)
    assert "3.500 g" in page.rules.note.text()
    assert whole.till.settings.label_rules.startswith("21.....{NNDDD}")

    QTest.mouseClick(page.rules.save, Qt.MouseButton.LeftButton)
    assert whole.till.settings.label_rules.startswith("21.....{NNNDD} weight")


def test_containers_that_say_no_weight_are_refused(
    whole: Whole, page: ScalePage
) -> None:
    page.form.field("containers").fill("Mika")
    QTest.mouseClick(page.form.button, Qt.MouseButton.LeftButton)

    assert "Mika = 18" in whole.window.speaker.lasting
    assert whole.till.settings.containers == ""


def test_leaving_the_page_ends_the_search(
    qtbot: QtBot, till: Till, tmp_path: Path
) -> None:
    whole = threaded(qtbot, till)
    whole.sign_in("A-01")
    qtbot.waitUntil(lambda: whole.key != "sign_in")
    whole.window.go("settings")
    page = page_of(whole)
    with wired(tmp_path / "mute") as wire:
        page.form.field("scale_port").fill(wire.path)
        QTest.mouseClick(page.detect, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(wire.asked))
        whole.window.go("receipts")
        qtbot.waitUntil(page.detect.isEnabled)

    assert till.settings.scale_protocol == ""
