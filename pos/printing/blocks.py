"""What a laid-out receipt is made of; every emitter knows these and no more."""

from dataclasses import dataclass
from enum import Enum, auto

from pos.printing.glyphs import width


class Align(Enum):
    """Where a text stands within its width."""

    LEFT = auto()
    CENTER = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """Text within a fixed number of columns; it is never wider than they are."""

    text: str
    columns: int
    align: Align = Align.LEFT

    def padded(self) -> str:
        """Give the text with the spaces that its place asks for."""
        spare = self.columns - width(self.text)
        before = {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}
        left = before[self.align]
        return " " * left + self.text + " " * (spare - left)


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line of cells. Tall is double height, never double width."""

    cells: tuple[Cell, ...]
    bold: bool = False
    tall: bool = False

    @property
    def text(self) -> str:
        """The line as printed, without trailing spaces."""
        return "".join(cell.padded() for cell in self.cells).rstrip()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper; heavy ones frame a title."""

    columns: int
    heavy: bool = False

    @property
    def text(self) -> str:
        """The rule in characters that every printer has."""
        return ("=" if self.heavy else "-") * self.columns


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name, centred."""

    name: str


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of a text, centred; a large one is read from afar."""

    text: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class Barcode:
    """A Code 128 of ASCII text, centred."""

    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of the paper."""


Block = Row | Rule | Picture | Qr | Barcode | Feed | Cut
