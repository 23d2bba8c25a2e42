"""Allowing something in place, by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.people import Person, Right
from tests.ui.whole import Whole
from ui.approval.panel import ApprovalPanel
from ui.widgets.label import Label


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    made = Whole(qtbot, till)
    made.sign_in("K-03")
    return made


def ask(whole: Whole, right: Right = Right.REFUND) -> list[Person]:
    allowed: list[Person] = []
    whole.session.ask_approval(right, allowed.append)
    return allowed


def test_six_digits_of_the_supervisor_are_enough(whole: Whole) -> None:
    allowed = ask(whole)
    whole.press("112233")
    whole.qtbot.waitUntil(lambda: bool(allowed))

    assert allowed[0].code == "P-01"
    assert whole.dialog() is None
    assert whole.session.actor.code == "K-03"


def test_the_panel_names_who_asks_and_what_for(whole: Whole) -> None:
    ask(whole)
    panel = whole.dialog()
    assert panel is not None
    said = "\n".join(label.text() for label in panel.findChildren(Label))

    assert "Pengembalian dana" in said
    assert "K-03" in said


def test_escape_leaves_without_allowing(whole: Whole) -> None:
    allowed = ask(whole)
    whole.press(Qt.Key.Key_Escape)

    assert whole.dialog() is None
    assert not allowed


def test_arrows_choose_another_approver_who_is_remembered(whole: Whole) -> None:
    allowed = ask(whole)
    whole.press(Qt.Key.Key_Right, "998877")
    whole.qtbot.waitUntil(lambda: len(allowed) == 1)
    again = ask(whole)
    whole.press("998877")
    whole.qtbot.waitUntil(lambda: len(again) == 1)

    assert [person.code for person in (*allowed, *again)] == ["A-01", "A-01"]


def test_a_wrong_pin_allows_nothing_and_can_be_typed_again(whole: Whole) -> None:
    allowed = ask(whole)
    panel = whole.dialog()
    assert isinstance(panel, ApprovalPanel)
    panel.pad.entered.emit("000001")
    assert not allowed

    whole.press("112233")
    whole.qtbot.waitUntil(lambda: bool(allowed))


def test_nobody_with_the_right_leaves_only_the_way_back(whole: Whole) -> None:
    panel = ApprovalPanel(whole.window, Right.REFUND, whole.session.actor)
    panel.ask(_never, lambda: 0, lambda asking: asking.ask(Right.REFUND, (), None))

    assert not panel.pad.isVisible()
    whole.press("112233", Qt.Key.Key_Escape)
    assert whole.dialog() is None


def _never(*_: object) -> None:
    raise AssertionError
