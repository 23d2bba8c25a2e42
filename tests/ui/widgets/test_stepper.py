from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.stepper import Stepper, step_area

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def stepper(show: Show) -> Stepper:
    made = Stepper("Rp100.000", 3, most=99)
    show(made)
    made.setFocus()
    return made


@pytest.mark.parametrize(("side", "value"), [(-1, 2), (1, 4)])
def test_a_finger_steps(stepper: Stepper, side: int, value: int) -> None:
    spot = step_area(stepper.rect(), side).center()
    QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=spot)

    assert stepper.value() == value


@pytest.mark.parametrize("side", [-1, 1])
def test_both_ends_are_as_large_as_a_finger(stepper: Stepper, side: int) -> None:
    area = step_area(stepper.rect(), side)

    assert min(area.width(), area.height()) >= 48


def test_typing_starts_a_new_number(stepper: Stepper) -> None:
    QTest.keyClicks(stepper, "12")

    assert stepper.value() == 12


def test_arrows_and_signs_step(stepper: Stepper) -> None:
    QTest.keyClick(stepper, Qt.Key.Key_Up)
    QTest.keyClick(stepper, Qt.Key.Key_Plus)
    QTest.keyClick(stepper, Qt.Key.Key_Minus)

    assert stepper.value() == 4


def test_backspace_shortens(stepper: Stepper) -> None:
    QTest.keyClicks(stepper, "12")
    QTest.keyClick(stepper, Qt.Key.Key_Backspace)

    assert stepper.value() == 1


def test_bounds_hold(stepper: Stepper) -> None:
    stepper.set_value(-5)
    assert stepper.value() == 0
    QTest.keyClicks(stepper, "500")
    assert stepper.value() == 99


def test_the_number_is_read_aloud(stepper: Stepper) -> None:
    stepper.set_value(7)

    assert (stepper.accessibleName(), stepper.accessibleDescription()) == (
        "Rp100.000",
        "7",
    )


def test_nothing_is_told_when_nothing_changed(stepper: Stepper) -> None:
    changes = heard(stepper.changed)
    stepper.set_value(3)

    assert len(changes) == 0
