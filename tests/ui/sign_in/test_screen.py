"""The sign-in screen, by real keys and touches."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till, set_up
from pos.config import Settings
from pos.domain.people import Role
from pos.operations import people
from pos.operations.people import NewPerson
from tests.ui.whole import Whole
from ui.sign_in.face_card import FaceCard
from ui.widgets.label import Label


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    return Whole(qtbot, till)


def words(whole: Whole) -> str:
    labels = whole.window.door.screen.findChildren(Label)
    return "\n".join(label.text() for label in labels if label.isVisible())


def cards(whole: Whole) -> list[FaceCard]:
    return whole.window.door.screen.findChildren(FaceCard)


def test_six_digits_sign_the_chosen_person_in(whole: Whole) -> None:
    whole.press("135790")
    whole.qtbot.waitUntil(lambda: whole.session.person is not None)

    assert whole.session.actor.code == "K-03"


def test_touch_alone_signs_in(whole: Whole) -> None:
    screen = whole.window.door.screen
    card = next(card for card in cards(whole) if card.face.code == "P-01")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    for digit in "112233":
        screen.pad.keypad.pressed.emit(digit)

    assert whole.session.actor.code == "P-01"


def test_a_wrong_pin_says_so_and_keeps_everybody_out(whole: Whole) -> None:
    whole.press("135791")
    whole.qtbot.waitUntil(lambda: "4" in words(whole).partition("PIN salah")[2])

    assert whole.session.person is None


def test_too_many_wrong_pins_have_to_wait(whole: Whole) -> None:
    for wrong in range(6):
        whole.window.door.screen.pad.entered.emit(f"00000{wrong + 1}")

    assert "0:30" in words(whole)
    whole.press("135790")
    assert whole.session.person is None


def test_arrows_choose_another_person(whole: Whole) -> None:
    whole.press(Qt.Key.Key_Right)

    chosen = [card.face.code for card in cards(whole) if card.isChecked()]
    assert chosen == ["K-07"]


def test_the_example_shop_shows_its_pins(whole: Whole) -> None:
    assert {card.face.pin for card in cards(whole)} >= {"135790", "998877"}
    assert "contoh" in words(whole)


def test_a_real_till_shows_no_pin(qtbot: QtBot, tmp_path: Path) -> None:
    till = set_up(tmp_path / "real", "KSR9", Settings())
    new = NewPerson("K-03", "", Role.ADMIN, "135790")
    till.writer.run(lambda tx: people.add_person(tx, till.guard, None, new))
    whole = Whole(qtbot, till)

    assert [card.face.pin for card in cards(whole)] == [""]
    assert "contoh" not in words(whole)
    till.close()


def test_a_pin_typed_before_the_till_is_open_is_not_lost(
    qtbot: QtBot, till: Till
) -> None:
    whole = Whole(qtbot, till, attach=False)
    whole.press("135790")
    assert whole.session.person is None

    whole.window.attach(whole.session)
    assert whole.session.actor.code == "K-03"
