"""The window of the first start, by keys and touches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.domain.errors import AlreadyOpenError, StorageError
from pos.domain.sync_ports import HubError
from pos.first_start import HubAccess, Plan
from ui.appearance import Appearance
from ui.setup.trouble import TroubleWindow
from ui.setup.window import SetupWindow
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label

FILLED = {"place": "SMEXPO", "pin": "135790", "again": "135790"}


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[SetupWindow]:
    appearance = Appearance(qapp)
    appearance.apply(Settings())
    made = SetupWindow(appearance)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    appearance.ask("id")
    appearance.apply(Settings())


def fill(window: SetupWindow, **values: str) -> None:
    for name, value in values.items():
        field = window.findChild(QLineEdit, f"setup.{name}")
        assert field is not None
        field.setText(value)


def words(window: SetupWindow) -> str:
    return "\n".join(x.text() for x in window.findChildren(Label) if x.isVisible())


def test_enter_on_the_first_choice_opens_the_example(
    qtbot: QtBot, window: SetupWindow
) -> None:
    with qtbot.waitSignal(window.example_chosen):
        QTest.mouseClick(window.example, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "Menyiapkan toko contoh" in words(window))


def test_the_form_makes_a_plan(qtbot: QtBot, window: SetupWindow) -> None:
    window.own.click()
    fill(window, **FILLED)
    with qtbot.waitSignal(window.planned) as told:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert told.args is not None
    plan = told.args[0]

    assert isinstance(plan, Plan)
    assert (plan.till, plan.code, plan.pin) == ("KSR1", "A-01", "135790")
    assert plan.settings.place == "SMEXPO"


def test_what_is_missing_is_said_at_its_field(window: SetupWindow) -> None:
    window.own.click()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)

    assert "Isi tempat" in words(window)
    assert "PIN harus 6 angka" in words(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "setup.place"


def test_pins_are_never_shown(window: SetupWindow) -> None:
    window.own.click()
    fill(window, **FILLED)
    field = window.findChild(QLineEdit, "setup.pin")
    assert field is not None

    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert "135790" not in field.displayText()


def test_escape_leads_back_and_keeps_nothing_half_done(window: SetupWindow) -> None:
    window.own.click()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)

    assert "Bagaimana Anda ingin memulai?" in words(window)


def test_a_theme_is_shown_at_once_and_answers_stay(window: SetupWindow) -> None:
    window.own.click()
    fill(window, **FILLED)
    chips = window.form.findChild(type(window.form.theme), "setup.theme")
    assert chips is not None
    chips.chip("gelap").click()

    assert window.form.answers().theme == "gelap"
    assert window.form.typed()["place"] == "SMEXPO"


def test_a_refusal_leads_back_to_the_form(window: SetupWindow) -> None:
    window.own.click()
    fill(window, **FILLED)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    window.presenter.refuse(StorageError(why="write"))
    banner = window.findChild(Banner)

    assert banner is not None
    assert "ruang disk" in banner.words()
    assert window.form.typed()["place"] == "SMEXPO"


def test_an_office_is_asked_for_its_hub(window: SetupWindow, qtbot: QtBot) -> None:
    window.office.click()
    wanted = {
        "hub": "postgresql://kantor@192.168.1.7/kasir",
        "password": "geheim",
        "pin": "135790",
        "again": "135790",
    }
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert "postgresql://" in words(window)

    fill(window, **wanted)
    with qtbot.waitSignal(window.office_planned) as planned:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)

    plan, hub = planned.args or (None, None)
    assert isinstance(plan, Plan)
    assert isinstance(hub, HubAccess)
    assert (plan.till, hub.password) == ("KANTOR", "geheim")
    window.presenter.refuse(HubError(why="login"))
    banner = window.findChild(Banner)
    assert banner is not None
    assert "kata sandi" in banner.words()
    assert window.form.typed()["hub"] == wanted["hub"]


def test_why_a_till_cannot_be_opened_is_said(qtbot: QtBot) -> None:
    window = TroubleWindow(AlreadyOpenError())
    qtbot.addWidget(window)
    state = window.findChild(EmptyState)

    assert state is not None
    assert "sudah terbuka" in state.accessibleDescription()
