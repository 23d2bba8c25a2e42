from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ui import icons
from ui.theme import RESOURCES

pytestmark = pytest.mark.usefixtures("qapp")

UI = Path(__file__).parents[2] / "ui"


def ink(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in spots)
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_an_icon_takes_the_colour_it_is_given() -> None:
    assert ink(icons.pixmap("check", "#7a1526", 48, 1).toImage()) == {"#7a1526"}


def test_an_icon_is_drawn_once() -> None:
    first = icons.pixmap("banknote", "#000000", 24, 1)

    assert icons.pixmap("banknote", "#000000", 24, 1).cacheKey() == first.cacheKey()


def test_an_icon_is_crisp_on_dense_screens() -> None:
    drawn = icons.pixmap("banknote", "#000000", 24, 1.5)

    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (36, 24)


def test_an_unknown_name_is_our_mistake() -> None:
    with pytest.raises(icons.UnknownIconError):
        icons.pixmap("no-such-icon")


def named_icons() -> Iterator[str]:
    """Every literal handed over as ``icon=`` anywhere in the window's code."""
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon":
                value = node.value
                if isinstance(value, ast.Constant) and value.value:
                    yield str(value.value)


def test_every_icon_that_is_named_ships() -> None:
    shipped = {file.stem for file in (RESOURCES / "icons").glob("*.svg")}

    assert {name for name in named_icons() if name != "-"} <= shipped
