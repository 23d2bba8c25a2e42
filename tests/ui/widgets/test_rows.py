from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.widgets.heard import heard
from ui.widgets.rows import ROW_ROLE, RowModel


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    words: str = ""

    def spoken(self) -> str:
        return self.words


@pytest.fixture
def model() -> RowModel[Row]:
    made: RowModel[Row] = RowModel()
    made.set_rows([Row("a"), Row("b"), Row("c")])
    return made


def test_one_more_row_is_an_insertion(model: RowModel[Row]) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets, inserts = heard(model.modelReset), heard(model.rowsInserted)

    model.set_rows([Row("a"), Row("b"), Row("c"), Row("d")])

    assert (len(resets), len(inserts), model.rowCount()) == (0, 1, 4)


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_one_less_row_is_a_removal(model: RowModel[Row], gone: int) -> None:
    resets, removals = heard(model.modelReset), heard(model.rowsRemoved)
    left = [row for place, row in enumerate(model.rows()) if place != gone]

    model.set_rows(left)

    assert (len(resets), len(removals)) == (0, 1)
    assert model.rows() == tuple(left)


def test_a_changed_row_is_the_only_one_repainted(model: RowModel[Row]) -> None:
    changes = heard(model.dataChanged)

    model.set_rows([Row("a"), Row("b", "x"), Row("c")])

    assert len(changes) == 1
    assert changes[0][0].row() == 1


def test_another_list_is_a_reset(model: RowModel[Row]) -> None:
    resets = heard(model.modelReset)

    model.set_rows([Row("x"), Row("b")])

    assert (len(resets), model.rowCount()) == (1, 2)


def test_rows_are_found_and_read_aloud(model: RowModel[Row]) -> None:
    model.set_rows([Row("a", "satu")])
    index = model.index(0)

    assert model.place_of("a") == 0
    assert model.place_of("z") == -1
    assert model.row(5) is None
    assert index.data(ROW_ROLE) == Row("a", "satu")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "satu"
