from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

from ui.theme import RESOURCES
from ui.widgets.pictures import thumbnail

PIECES = sorted((RESOURCES / "pictures").glob("songket-*.png"))


def test_there_is_a_picture_for_each_example_piece() -> None:
    assert len(PIECES) == 11
    sizes = {QImageReader(str(piece)).size().toTuple() for piece in PIECES}
    assert sizes == {(480, 360)}


def test_a_thumbnail_is_scaled_once() -> None:
    size = QSize(58, 30)
    first = thumbnail(str(PIECES[0]), size, 2)

    assert first.size() == QSize(116, 60)
    assert thumbnail(str(PIECES[0]), size, 2).cacheKey() == first.cacheKey()


@pytest.mark.parametrize("file", ["", "nowhere.png", __file__])
def test_what_is_no_picture_gives_none(file: str) -> None:
    assert thumbnail(file, QSize(58, 30)).isNull()
