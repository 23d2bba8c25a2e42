from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.text_field import TextField

Show = Callable[[QWidget], QWidget]


class Screen(QWidget):
    """A screen with a key of its own behind the dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField("Cari")
        self.pay = Button("Bayar", role=Role.PAY, key="F10")
        self.lock = Button("Kunci", key="Ctrl+L")
        column = QVBoxLayout(self)
        for part in (self.field, self.pay, self.lock):
            column.addWidget(part)


@pytest.fixture
def screen(show: Show) -> Screen:
    made = Screen()
    show(made)
    made.field.setFocus()
    return made


@pytest.fixture
def dialog(screen: Screen) -> Dialog:
    made = Dialog(screen, "Hapus baris?", hint="Struk belum dicetak.")
    made.body.addWidget(TextField("Alasan"))
    made.add_cancel("Batal")
    made.add_button(Button("Hapus", role=Role.DANGER), confirms=True)
    return made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_enter_confirms_and_the_dialog_waits(dialog: Dialog) -> None:
    confirmed = heard(dialog.confirmed)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert len(confirmed) == 1
    assert dialog.isVisible()


def test_esc_leaves_and_gives_the_keys_back(screen: Screen, dialog: Dialog) -> None:
    dismissed = heard(dialog.dismissed)
    dialog.open()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert len(dismissed) == 1
    assert not dialog.isVisible()
    assert screen.field.hasFocus()


def test_enter_in_a_field_confirms(dialog: Dialog) -> None:
    confirmed = heard(dialog.confirmed)
    field = dialog.findChild(TextField)
    assert field is not None
    dialog.open(field)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert len(confirmed) == 1


def test_enter_on_the_cancelling_button_cancels(dialog: Dialog) -> None:
    confirmed, dismissed = heard(dialog.confirmed), heard(dialog.dismissed)
    dialog.open()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().property("text") == "Batal"
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    assert (len(confirmed), len(dismissed)) == (0, 1)


def test_a_disabled_confirmation_does_not_answer(dialog: Dialog) -> None:
    confirmed = heard(dialog.confirmed)
    confirm = dialog._confirm
    assert confirm is not None
    confirm.setEnabled(False)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert len(confirmed) == 0


def test_tab_never_leaves_it(dialog: Dialog) -> None:
    dialog.open()
    for _ in range(7):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(focused())
    for _ in range(7):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)
        assert dialog.isAncestorOf(focused())


def test_the_screens_keys_sleep_behind_it(screen: Screen, dialog: Dialog) -> None:
    paid = heard(screen.pay.clicked)
    dialog.open()
    QTest.keyClick(focused(), Qt.Key.Key_F10)
    assert len(paid) == 0

    dialog.close_now()
    QTest.keyClick(focused(), Qt.Key.Key_F10)
    assert len(paid) == 1


def test_locking_reaches_the_screen(screen: Screen, dialog: Dialog) -> None:
    locked = heard(screen.lock.clicked)
    dialog.open()
    QTest.keyClick(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert len(locked) == 1


def test_its_own_keys_work(dialog: Dialog) -> None:
    button = dialog.add_button(Button("Semua", key="F8"))
    pressed = heard(button.clicked)
    dialog.open()
    QTest.keyClick(focused(), Qt.Key.Key_F8)

    assert len(pressed) == 1


def test_a_press_outside_reaches_nothing(screen: Screen, dialog: Dialog) -> None:
    paid = heard(screen.pay.clicked)
    dialog.open()
    window = screen.window()
    spot = screen.pay.mapTo(window, screen.pay.rect().center())
    top = window.childAt(spot)

    assert top is not None
    assert top is dialog or dialog.isAncestorOf(top)
    assert len(paid) == 0


def test_it_follows_the_window(screen: Screen, dialog: Dialog) -> None:
    dialog.open()
    screen.window().resize(1200, 700)

    assert dialog.size() == screen.window().size()
    assert dialog.rect().contains(dialog._panel.geometry())


def test_an_open_dialog_outlives_a_second_one(screen: Screen, dialog: Dialog) -> None:
    dialog.open()
    second = Dialog(screen, "PIN")
    second.open()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert focused() is dialog


def test_a_screen_that_refreshes_itself_behind_does_not_take_the_keys(
    screen: Screen, dialog: Dialog
) -> None:
    dialog.open()
    screen.field.setFocus()
    assert dialog.isAncestorOf(focused()) or focused() is dialog

    dialog.dismiss()
    screen.pay.setFocus()
    assert screen.pay.hasFocus()
