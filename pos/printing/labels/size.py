"""Sizes of labels and of the sheets they come on, in micrometres.

A dot of a printer with 203 dpi is taken for an eighth of a millimetre, as its
own makers do: 125 micrometres.
"""

import re
from dataclasses import dataclass
from typing import Final, Self

from pos.domain.errors import LabelError

DOT_UM: Final = 125
MM_UM: Final = 1000

_SIZE: Final = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*[x×]\s*(\d{1,3}(?:[.,]\d)?)")  # noqa: RUF001
_GRID: Final = re.compile(r"(\d{1,2})x(\d{1,2}) (\S+)")
_LEAST_UM, _MOST_UM = 10 * MM_UM, 210 * MM_UM


@dataclass(frozen=True, slots=True)
class Size:
    """A label's width and height in micrometres."""

    width_um: int
    height_um: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``40x30`` or ``38.1x21.2``: millimetres.

        Raises:
            LabelError: It is no size, or none from 10 to 210 mm (``why``: ``size``).
        """
        found = _SIZE.fullmatch(text.strip())
        if found is None:
            raise LabelError(why="size", text=text)
        sides = [_micrometres(side) for side in found.groups()]
        if not all(_LEAST_UM <= side <= _MOST_UM for side in sides):
            raise LabelError(why="size", text=text)
        return cls(*sides)

    @property
    def dots(self) -> tuple[int, int]:
        """Whole dots across and down."""
        return self.width_um // DOT_UM, self.height_um // DOT_UM

    def __str__(self) -> str:
        return f"{millimetres(self.width_um)}x{millimetres(self.height_um)}"


def _micrometres(text: str) -> int:
    whole, _, tenth = text.replace(",", ".").partition(".")
    return int(whole) * MM_UM + int(tenth or "0") * (MM_UM // 10)


def millimetres(um: int) -> str:
    """Write micrometres as millimetres: ``38.1``, ``40``."""
    whole, rest = divmod(um, MM_UM)
    return f"{whole}.{rest:03}".rstrip("0") if rest else str(whole)


def read_shift(text: str) -> tuple[int, int]:
    """Read a calibration in tenths of a millimetre, as micrometres.

    Raises:
        LabelError: It isn't written as ``5,-3`` (``why``: ``shift``).
    """
    x, _, y = text.partition(",")
    try:
        return int(x) * (MM_UM // 10), int(y or "0") * (MM_UM // 10)
    except ValueError as error:
        raise LabelError(why="shift", text=text) from error


#: Rolls that are sold for label printers here.
ROLLS: Final = ("33x15", "40x30", "50x20", "50x30", "58x40", "60x40", "78x50")


A4: Final = Size(210_000, 297_000)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of labels.

    Attributes:
        name: How the shop calls it.
        across: Labels side by side.
        down: Labels below one another.
        left_um: From the page's edge to the first label.
        top_um: From the page's edge to the first label.
        step_x_um: From one label's left edge to the next one's.
        step_y_um: From one label's top edge to the next one's.
    """

    name: str
    across: int
    down: int
    size: Size
    left_um: int
    top_um: int
    step_x_um: int
    step_y_um: int
    page: Size = A4

    @property
    def cells(self) -> int:
        """How many labels there are on a page."""
        return self.across * self.down

    def corner(self, cell: int) -> tuple[int, int]:
        """Give the place of a cell's upper left corner, in micrometres."""
        row, column = divmod(cell, self.across)
        return (
            self.left_um + column * self.step_x_um,
            self.top_um + row * self.step_y_um,
        )


def own_sheet(size: Size, across: int, down: int) -> Sheet:
    """Make a sheet of labels without gaps, in the middle of an A4 page.

    Raises:
        LabelError: So many don't fit (``why``: ``sheet``).
    """
    wide, high = across * size.width_um, down * size.height_um
    if across < 1 or down < 1 or wide > A4.width_um or high > A4.height_um:
        raise LabelError(why="sheet", across=across, down=down, size=str(size))
    left, top = (A4.width_um - wide) // 2, (A4.height_um - high) // 2
    name = f"{across}x{down} {size}"
    return Sheet(name, across, down, size, left, top, size.width_um, size.height_um)


def _usual(
    across: int, down: int, size: str, corner: tuple[int, int], step: tuple[int, int]
) -> Sheet:
    name = f"{across}x{down} {size}"
    return Sheet(name, across, down, Size.read(size), *corner, *step)


#: A4 sheets that are sold everywhere, by name.
SHEETS: Final = {
    sheet.name: sheet
    for sheet in (
        own_sheet(Size.read("70x37"), 3, 8),
        _usual(5, 13, "38.1x21.2", (4_750, 10_700), (40_600, 21_200)),
        _usual(3, 7, "63.5x38.1", (7_250, 15_150), (66_000, 38_100)),
        _usual(2, 7, "99.1x38.1", (4_650, 15_150), (101_600, 38_100)),
        _usual(4, 10, "48.5x25.4", (8_000, 21_500), (48_500, 25_400)),
    )
}


def sheet_named(name: str) -> Sheet:
    """Find a usual sheet, or make one's own: ``4x11 48x25`` is grid and size.

    Raises:
        LabelError: There is no such sheet, or it doesn't fit (``why``: ``sheet``).
    """
    name = " ".join(name.split())
    if name in SHEETS:
        return SHEETS[name]
    found = _GRID.fullmatch(name)
    if found is None:
        raise LabelError(why="sheet", name=name)
    across, down, size = found.groups()
    return own_sheet(Size.read(size), int(across), int(down))
