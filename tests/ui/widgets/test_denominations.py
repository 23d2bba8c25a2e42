from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.denominations import Denomination, DenominationTable
from ui.widgets.stepper import Stepper

Show = Callable[[QWidget], QWidget]
ROWS = [
    Denomination("note.100000", "Rp100.000", 100_000),
    Denomination("note.1000", "Rp1.000", 1_000),
    Denomination("coin.1000", "Logam 1.000", 1_000),
]


@pytest.fixture
def table(show: Show) -> DenominationTable:
    made = DenominationTable(ROWS)
    show(made)
    made.focus_first()
    return made


def typed(keys: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, keys)


def enter() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)


def test_counting_takes_digits_and_enter_only(table: DenominationTable) -> None:
    finished = heard(table.finished)
    for keys in ("12", "8", "6"):
        typed(keys)
        enter()

    assert table.counts() == {"note.100000": 12, "note.1000": 8, "coin.1000": 6}
    assert table.total() == 1_214_000
    assert len(finished) == 1


def test_tab_goes_down_too(table: DenominationTable) -> None:
    typed("1")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    typed("2")

    assert table.total() == 102_000


def test_each_change_tells_the_sum(table: DenominationTable) -> None:
    changes = heard(table.changed)
    typed("15")

    assert [changes[i][0] for i in range(len(changes))] == [100_000, 1_500_000]


def test_every_row_has_its_name(table: DenominationTable) -> None:
    names = [stepper.accessibleName() for stepper in table.findChildren(Stepper)]

    assert names == [row.label for row in ROWS]


def test_counts_can_be_put_in(table: DenominationTable) -> None:
    table.set_counts({"coin.1000": 4})

    assert table.counts() == {"note.100000": 0, "note.1000": 0, "coin.1000": 4}
