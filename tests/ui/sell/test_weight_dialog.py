"""Goods by weight, with a scale on a wire and without one that answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.devices.scales.reading import Weight
from pos.devices.scales.simulated import Pan, serve
from tests.ui.sell.booth import Booth
from tests.ui.trade import cashier, open_shift
from ui.sell.weight_dialog import ScaleDialog, WeightDialog
from ui.session import Session
from ui.widgets.button import Button

Key = Qt.Key
NASTAR = "KUE-101"


@pytest.fixture
def booth(qtbot: QtBot, session: Session) -> Booth:
    session.sign_in(cashier(session.till))
    session.shift = open_shift(session.till, cashier(session.till))
    made = Booth(session)
    qtbot.addWidget(made.window)
    return made.open()


@pytest.fixture
def pan(booth: Booth) -> Iterator[Pan]:
    pan = Pan(350)
    till = booth.session.till
    till.settings = replace(till.settings, containers="Mika = 18")
    with serve("toledo", pan) as path:
        till.devices.use(Settings(scale_protocol="toledo", scale_port=path))
        yield pan
        till.devices.stop()


def opened(booth: Booth) -> ScaleDialog:
    booth.scan(NASTAR)
    dialog = booth.dialog()
    assert isinstance(dialog, ScaleDialog)
    return dialog


def says(qtbot: QtBot, dialog: ScaleDialog, state: str, weight: str = "") -> None:
    def fits() -> bool:
        live = dialog.live
        return live.pill.text() == state and weight in live.weight.text()

    qtbot.waitUntil(fits)


def grams(booth: Booth) -> list[int]:
    return [line.quantity for line in booth.basket.basket.lines]


def test_without_a_scale_there_is_only_the_keypad(booth: Booth) -> None:
    booth.scan(NASTAR)

    dialog = booth.dialog()
    assert isinstance(dialog, WeightDialog)
    assert not isinstance(dialog, ScaleDialog)


def test_two_keys_sell_what_lies_on_the_scale(
    booth: Booth, pan: Pan, qtbot: QtBot
) -> None:
    del pan
    booth.press("101")  # its PLU
    before = booth.pressed
    booth.press(Key.Key_Return)
    dialog = booth.dialog()
    assert isinstance(dialog, ScaleDialog)
    says(qtbot, dialog, "Stabil", "0,350 kg")
    assert dialog.price.text() == "Rp33.250"
    booth.press(Key.Key_Return)

    assert grams(booth) == [350]
    assert booth.pressed - before == 2
    assert booth.dialog() is None


def test_a_scale_that_moves_sells_nothing(booth: Booth, pan: Pan, qtbot: QtBot) -> None:
    pan.weight = Weight.MOVING
    dialog = opened(booth)
    says(qtbot, dialog, "Bergerak")
    booth.press(Key.Key_Return)
    assert grams(booth) == []

    pan.weight = Weight.STABLE
    says(qtbot, dialog, "Stabil")
    booth.press(Key.Key_Return)
    assert grams(booth) == [350]


def test_what_is_typed_counts_above_the_scale(
    booth: Booth, pan: Pan, qtbot: QtBot
) -> None:
    del pan
    says(qtbot, opened(booth), "Stabil")
    booth.press("120", Key.Key_Return)

    assert grams(booth) == [120]


def test_the_container_on_the_scale_becomes_the_tare(
    booth: Booth, pan: Pan, qtbot: QtBot
) -> None:
    pan.grams = 18
    dialog = opened(booth)
    says(qtbot, dialog, "Stabil")
    booth.press("T")
    says(qtbot, dialog, "Hanya wadah", "0,000")
    pan.grams = 368
    says(qtbot, dialog, "Stabil", "0,350")
    booth.press(Key.Key_Return)

    assert grams(booth) == [350]


def test_a_tare_is_typed_or_chosen_and_taken_away(
    booth: Booth, pan: Pan, qtbot: QtBot
) -> None:
    del pan
    dialog = opened(booth)
    says(qtbot, dialog, "Stabil")
    booth.press("50", "T")
    says(qtbot, dialog, "Stabil", "0,300")
    booth.press("T")
    says(qtbot, dialog, "Stabil", "0,350")
    chip = next(x for x in dialog.findChildren(Button) if "Mika" in x.text())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    says(qtbot, dialog, "Stabil", "0,332")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)

    assert grams(booth) == [332]


def test_a_scale_that_is_away_stops_nobody(booth: Booth) -> None:
    booth.session.till.devices.use(
        Settings(scale_protocol="cas", scale_port="/dev/nothing")
    )
    dialog = opened(booth)
    booth.press("T")  # there is nothing to take off yet: said, not done
    booth.press("120", Key.Key_Return)

    assert grams(booth) == [120]
    assert not dialog.weighing.tare
    booth.session.till.devices.stop()
