from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.tile_delegate import Tile
from ui.widgets.tiles import MOST, TileGrid

Show = Callable[[QWidget], QWidget]


def tiles(count: int) -> list[Tile]:
    return [
        Tile(str(n), f"Roti {n}", "Rp6.000", "Roti", enabled=n != 1)
        for n in range(count)
    ]


@pytest.fixture
def grid(show: Show) -> TileGrid:
    made = TileGrid("Produk")
    show(made)
    made.set_tiles(tiles(12))
    return made


def middle(grid: TileGrid, place: int) -> QPoint:
    return grid.visualRect(grid.model().index(place, 0)).center()


def test_a_touch_chooses_a_tile(grid: TileGrid) -> None:
    chosen = heard(grid.chosen)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle(grid, 4))

    assert chosen[0] == ["4"]


def test_what_is_sold_is_refused(grid: TileGrid) -> None:
    chosen, refused = heard(grid.chosen), heard(grid.refused)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle(grid, 1))

    assert (len(chosen), refused[0]) == (0, ["1"])


def test_a_finger_that_slides_off_chooses_nothing(grid: TileGrid) -> None:
    chosen = heard(grid.chosen)
    view = grid.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle(grid, 4))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(grid, 5))

    assert len(chosen) == 0


def test_two_quick_touches_are_two(grid: TileGrid) -> None:
    chosen = heard(grid.chosen)
    view, spot = grid.viewport(), middle(grid, 2)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot)

    assert len(chosen) == 2


def test_the_keyboard_walks_and_chooses(grid: TileGrid) -> None:
    chosen = heard(grid.chosen)
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)

    assert len(chosen) == 1
    assert chosen[0][0] not in {"0", "1"}


def test_the_catalogue_is_paged(grid: TileGrid) -> None:
    grid.set_tiles(tiles(MOST + 50))

    assert len(grid.tiles()) == MOST


def test_tiles_fill_the_width_and_are_larger_than_a_finger(grid: TileGrid) -> None:
    cell = grid.gridSize()
    columns = grid.width() // cell.width()

    assert columns * cell.width() > grid.width() - cell.width() // 2
    assert cell.width() >= 136 + 12
    assert cell.height() >= 112 + 12


@pytest.mark.parametrize("width", [500, 502, 717, 785, 900])
def test_a_row_holds_as_many_as_fit(grid: TileGrid, width: int) -> None:
    grid.resize(width, 600)
    across = [grid.visualRect(grid.model().index(place, 0)) for place in range(12)]
    first = [rect for rect in across if rect.y() == across[0].y()]

    assert len(first) == width // grid.gridSize().width()


def test_a_tile_is_read_aloud(grid: TileGrid) -> None:
    spoken = grid.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Roti 0, Rp6.000"


def test_painting_twice_draws_once(grid: TileGrid) -> None:
    grid.grab()
    kept = len(grid._delegate._kept)
    grid.grab()

    assert kept == len(grid._delegate._kept) == 12
