from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.chrome import RAIL_WIDTH, Chrome, Destination
from ui.tokens import Theme
from ui.widgets.card import State

PLACES = (
    Destination("sell", "Jual", "shopping-basket"),
    Destination("shift", "Shift", "wallet"),
    Destination("settings", "Setelan", "settings", at_foot=True),
)


@pytest.fixture(autouse=True)
def _day(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DAY, 100)


@pytest.fixture
def chrome(qtbot: QtBot) -> Chrome:
    made = Chrome(PLACES)
    made.resize(1366, 768)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_rail_asks_and_leaves_the_decision(chrome: Chrome, qtbot: QtBot) -> None:
    chrome.rail.select("sell")

    with qtbot.waitSignal(chrome.rail.chosen) as asked:
        QTest.mouseClick(chrome.rail.item("shift"), Qt.MouseButton.LeftButton)

    assert asked.args == ["shift"]
    assert chrome.rail.item("sell").isChecked()
    assert not chrome.rail.item("shift").isChecked()


def test_only_what_is_allowed_shows(chrome: Chrome) -> None:
    chrome.rail.set_allowed(["sell"])

    assert chrome.rail.item("sell").isVisible()
    assert not chrome.rail.item("settings").isVisible()


def test_bar_and_rail_have_their_sizes(chrome: Chrome) -> None:
    assert chrome.bar.height() == 56 + 5
    assert chrome.rail.width() == RAIL_WIDTH
    assert chrome.rail.item("sell").height() >= theme.TARGET


def test_a_pill_without_words_hides(chrome: Chrome) -> None:
    pill = chrome.bar.add_pill("sync", "Luring")

    chrome.bar.set_pill("sync", "")
    assert not pill.isVisible()
    chrome.bar.set_pill("sync", "Luring · 12 belum terkirim", State.WARN, "cloud-off")
    assert pill.isVisible()
    assert pill.property("state") == "warn"


def test_a_pressable_pill_says_its_key(chrome: Chrome, qtbot: QtBot) -> None:
    pill = chrome.bar.add_pill("printer", "Printer siap", pressable=True)

    with qtbot.waitSignal(chrome.bar.pill_pressed) as pressed:
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)

    assert pressed.args == ["printer"]


def left_of(chrome: Chrome) -> Callable[[], None]:
    def check() -> None:
        assert chrome.rail.x() > chrome.stage.x()

    return check


def test_the_rail_changes_sides_for_the_left_handed(
    chrome: Chrome, qtbot: QtBot
) -> None:
    assert chrome.rail.x() < chrome.stage.x()

    chrome.set_mirrored(left_handed=True)

    qtbot.waitUntil(left_of(chrome))


def test_training_shows_an_orange_frame_that_lets_presses_through(
    chrome: Chrome, qtbot: QtBot
) -> None:
    words = "LATIHAN \N{EN DASH} BUKAN TRANSAKSI"
    chrome.set_training(words)
    image = chrome.grab().toImage()

    assert image.pixelColor(2, 400).name() == "#e36a00"
    assert image.pixelColor(1364, 400).name() == "#e36a00"
    with qtbot.waitSignal(chrome.rail.chosen):
        QTest.mouseClick(chrome.rail.item("sell"), Qt.MouseButton.LeftButton)
    chrome.set_training("")
    assert chrome.grab().toImage().pixelColor(2, 700).name() != "#e36a00"
