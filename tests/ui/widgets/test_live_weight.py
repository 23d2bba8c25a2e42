"""The scale's weight, its state and what to do about it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.weighing import WeightShown
from ui.widgets.live_weight import LiveWeight, kilos


@pytest.fixture
def live(qtbot: QtBot) -> LiveWeight:
    made = LiveWeight()
    qtbot.addWidget(made)
    return made


def test_a_weight_is_written_in_kilos(live: LiveWeight) -> None:
    live.show_weight(WeightShown(350, "", 18))

    assert live.weight.text() == "0,350 kg"
    assert live.tare.value.text() == "0,018 kg"
    assert live.pill.text() == "Stabil"
    assert not live.advice.text()


def test_what_is_wrong_says_what_to_do(live: LiveWeight) -> None:
    live.show_weight(WeightShown(None, "gone", 0))

    assert live.weight.text() == "\N{EN DASH}"
    assert "kabel" in live.advice.text()


def test_a_tare_of_the_scale_is_said(live: LiveWeight) -> None:
    live.show_weight(WeightShown(350, "", 0, net=True))

    assert live.tare.value.text() == "oleh timbangan"


def test_kilos_have_three_decimals() -> None:
    assert kilos(12_005) == "12,005 kg"
