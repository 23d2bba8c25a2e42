from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.storage.days import BusinessDay
from ui.widgets.day_chooser import DayChooser
from ui.widgets.days_dialog import DaysDialog

DAYS = (
    BusinessDay("2026-11-26", 1, True),
    BusinessDay("2026-11-25", 2, False),
    BusinessDay("2026-11-23", 1, False),
)


def chooser(qtbot: QtBot) -> tuple[QWidget, DayChooser]:
    page = QWidget()
    qtbot.addWidget(page)
    made = DayChooser(page, "id")
    QVBoxLayout(page).addWidget(made)
    page.resize(900, 700)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page, made


def test_it_offers_what_there_is_on_either_side(qtbot: QtBot) -> None:
    _, made = chooser(qtbot)

    made.show_day(DAYS, 0)
    assert (made.earlier.isEnabled(), made.later.isEnabled()) == (True, False)
    made.show_day(DAYS, 1)
    assert (made.earlier.isEnabled(), made.later.isEnabled()) == (True, True)
    assert "25 Nov 2026" in made.day.text()
    made.show_day(DAYS, 2)
    assert (made.earlier.isEnabled(), made.later.isEnabled()) == (False, True)


def test_arrows_turn_by_touch_and_by_key(qtbot: QtBot) -> None:
    page, made = chooser(qtbot)
    made.show_day(DAYS, 1)
    turned: list[int] = []
    made.turned.connect(turned.append)

    made.earlier.click()
    made.later.click()
    made.day.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(page.windowHandle(), key)

    assert turned == [-1, 1, -1, 1]


def test_any_day_is_chosen_from_the_list(qtbot: QtBot) -> None:
    page, made = chooser(qtbot)
    made.show_day(DAYS, 0)
    chosen: list[str] = []
    made.chosen.connect(chosen.append)

    made.day.click()
    (dialog,) = page.findChildren(DaysDialog)
    assert [row.cells[1].text for row in dialog.table.rows()] == [
        "1 shift",
        "2 shift",
        "1 shift",
    ]
    dialog.table.select("2026-11-23")
    dialog.confirmed.emit()

    assert chosen == ["2026-11-23"]


def test_what_is_forgotten_can_not_be_asked_for(qtbot: QtBot) -> None:
    page, made = chooser(qtbot)
    made.show_day(DAYS, 0)
    made.day.click()
    (dialog,) = page.findChildren(DaysDialog)

    made.forget()
    assert not dialog.isVisible()
    made.ask()
    assert not [x for x in page.findChildren(DaysDialog) if x.isVisible()]
