from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.heard import heard
from ui.theme import tokens
from ui.widgets.card import State
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, LateRows, TableRow

Show = Callable[[QWidget], QWidget]
#: Lightness of letters, and the pixels between the ring and the first of them.
_DARK = 100
_CLEAR = 6
COLUMNS = [Column("Nomor"), Column("Jumlah", 140, figures=True)]
ROWS = [
    TableRow("a", (Cell("K03-261123-1", strong=True), Cell("Rp15.000"))),
    TableRow("b", (Cell("K03-261123-2"), Cell("batal", State.BAD)), faded=True),
    TableRow("c", (Cell("K03-261123-3"), Cell("baru", State.INFO, badge=True))),
]


@pytest.fixture
def table(show: Show) -> Table:
    made = Table("Struk", COLUMNS, ("receipt-text", "Belum ada struk", "Jual dulu."))
    show(made)
    made.set_rows(ROWS)
    return made


def test_the_model_keeps_qts_rules(table: Table) -> None:
    QAbstractItemModelTester(
        table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    table.set_rows(ROWS[:1])
    table.set_rows(ROWS)


def test_enter_opens_the_current_row(table: Table) -> None:
    opened = heard(table.opened)
    table.select("a")
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened[0] == ["b"]


def test_a_touch_selects(table: Table) -> None:
    selected = heard(table.selected)
    spot = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert selected[-1] == ["c"]


def test_the_ring_leaves_the_first_words_alone(table: Table, qtbot: QtBot) -> None:
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.select("a")
    cell = table.visualRect(table.model().index(0, 0))
    shown = table.viewport().grab(cell).toImage()
    middle = shown.height() // 2
    focus = tokens().focus.lower()
    ringed = [x for x in range(20) if shown.pixelColor(x, middle).name() == focus]
    beyond = range(max(ringed) + 1, shown.width())
    row = range(shown.height() // 4, shown.height() * 3 // 4)
    words = [
        x
        for x in beyond
        if min(shown.pixelColor(x, y).lightness() for y in row) < _DARK
    ]

    assert words[0] - max(ringed) > _CLEAR


def test_new_rows_keep_the_current_one(table: Table) -> None:
    table.select("b")
    table.set_rows([TableRow("z", (Cell("baru"), Cell("1"))), *ROWS])

    assert table.current_key() == "b"


def test_columns_share_the_width(table: Table) -> None:
    used = table.columnWidth(0) + table.columnWidth(1)

    assert table.viewport().width() - 1 <= used <= table.viewport().width()


def test_rows_are_as_tall_as_a_finger(table: Table) -> None:
    assert table.rowHeight(0) >= 48


def test_headings_go_with_the_rows(table: Table) -> None:
    assert table.horizontalHeader().isVisible()
    table.set_rows([])
    assert not table.horizontalHeader().isVisible()
    assert not table.grab().isNull()


def test_letters_are_left_to_the_screen(table: Table) -> None:
    table.select("a")
    QTest.keyClick(table, Qt.Key.Key_K)

    assert table.current_key() == "a"


def test_thousands_of_rows_are_made_only_where_they_are_seen(table: Table) -> None:
    made: list[str] = []

    def make(key: str) -> TableRow:
        made.append(key)
        return TableRow(key, (Cell(key, strong=True), Cell("1")))

    table.set_rows(LateRows([str(n) for n in range(20_000)], make))
    table.select("19999")
    table.grab()

    assert table.current_key() == "19999"
    assert 0 < len(made) < 100
    assert table.model().rowCount() == 20_000


def test_late_rows_are_rows_like_others(table: Table) -> None:
    rows = {row.key: row for row in ROWS}
    late = LateRows(list(rows), rows.__getitem__)

    assert list(late) == ROWS
    assert late[1:] == tuple(ROWS[1:])
    table.set_rows(late)
    table.select("c")
    table.set_rows(LateRows(list(rows), rows.__getitem__))
    assert table.rows() == tuple(ROWS)
    assert table.current_key() == "c"
    QAbstractItemModelTester(
        table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def test_spare_columns_give_way_to_the_names(show: Show) -> None:
    columns = [Column("Nama"), Column("Satuan", 96, spare=True), Column("Stok", 150)]
    made = Table("Produk", columns)
    host = show(made)
    made.set_rows([TableRow("a", (Cell("Kue"), Cell("pcs"), Cell("3")))])

    host.resize(700, 300)
    assert [made.isColumnHidden(place) for place in range(3)] == [False, False, False]

    host.resize(400, 300)
    assert [made.isColumnHidden(place) for place in range(3)] == [False, True, False]
    assert made.columnWidth(0) >= 200
