"""A strip of paper that lines are set on: centred, in pairs, wrapped."""

from collections.abc import Iterable
from typing import Final

from pos.printing.blocks import Align, Block, Cell, Feed, Row, Rule
from pos.printing.glyphs import clean, width, wrap, wrap_evenly
from pos.printing.profile import CHARACTER_DOTS

#: Columns that an indented line starts at.
INDENT: Final = 2


class Paper:
    """Collects blocks, each line no wider than the paper.

    The last column stays empty: printers differ on what a line feed after a
    full line does, and half of them print an empty line.

    Attributes:
        columns: Usable columns.
        dots: Printable dots across.
        blocks: What was set so far.
    """

    def __init__(self, columns: int) -> None:
        self.columns = columns - 1
        self.dots = columns * CHARACTER_DOTS
        self.blocks: list[Block] = []

    def center(self, text: str, *, bold: bool = False, tall: bool = False) -> None:
        """Set a text in the middle, wrapped into lines of like width."""
        for line in wrap_evenly(clean(text), self.columns):
            cell = Cell(line, self.columns, Align.CENTER)
            self.blocks.append(Row((cell,), bold, tall))

    def left(
        self, text: str, *, indent: int = 0, bold: bool = False, tall: bool = False
    ) -> None:
        """Set a text at the left, wrapped, each line indented."""
        for line in wrap(clean(text), self.columns - indent):
            self._row(line, "", indent, bold=bold, tall=tall)

    def listed(self, texts: Iterable[str], between: str = ", ") -> None:
        """Set texts side by side, as many as fit; none is broken that needn't be."""
        line = ""
        for text in filter(None, map(clean, texts)):
            joined = f"{line}{between}{text}" if line else text
            if line and not self.fits(joined):
                self.left(line)
                joined = text
            line = joined
        self.left(line)

    def pair(
        self,
        label: str,
        value: str,
        *,
        indent: int = 0,
        bold: bool = False,
        tall: bool = False,
    ) -> None:
        """Set a label at the left and a value at the right edge.

        The label wraps. The value stays whole and at the right edge as long
        as it fits on a line of its own, which any amount does; a longer one is
        running text below its label.
        """
        value = clean(value)
        *above, last = wrap(clean(label), self.columns - indent) or ("",)
        for line in above:
            self._row(line, "", indent, bold=bold, tall=tall)
        if indent + width(last) + bool(last) + width(value) <= self.columns:
            self._row(last, value, indent, bold=bold, tall=tall)
            return
        self._row(last, "", indent, bold=bold, tall=tall)
        if width(value) <= self.columns:
            self._row("", value, 0, bold=bold, tall=tall)
        else:
            self.left(value, indent=INDENT, bold=bold)

    def triple(self, label: str, middle: str, value: str, value_columns: int) -> bool:
        """Set label, middle and value on one line, if they fit.

        Args:
            label: At the left.
            middle: Right-aligned before the value's column.
            value: At the right edge.
            value_columns: Columns of the last cell, the same on every line.

        Returns:
            Whether they were set.
        """
        label, middle, value = clean(label), clean(middle), clean(value)
        room = self.columns - value_columns
        if width(value) > value_columns or width(label) + 2 + width(middle) > room:
            return False
        cells = (
            Cell(label, width(label)),
            Cell(middle, room - width(label), Align.RIGHT),
            Cell(value, value_columns, Align.RIGHT),
        )
        self.blocks.append(Row(cells))
        return True

    def fits(self, *texts: str) -> bool:
        """Tell whether texts fit on one line with a space between."""
        return sum(width(clean(x)) + 1 for x in texts) - 1 <= self.columns

    def rule(self, *, heavy: bool = False) -> None:
        """Set a line across the paper."""
        self.blocks.append(Rule(self.columns, heavy))

    def feed(self, lines: int = 1) -> None:
        """Set empty lines."""
        self.blocks.append(Feed(lines))

    def add(self, *blocks: Block) -> None:
        """Set anything else."""
        self.blocks.extend(blocks)

    def _row(
        self,
        label: str,
        value: str,
        indent: int,
        *,
        bold: bool = False,
        tall: bool = False,
    ) -> None:
        rest = self.columns - indent - width(label)
        cells = (
            *((Cell("", indent),) if indent else ()),
            *((Cell(label, width(label)),) if label else ()),
            *((Cell(value, rest, Align.RIGHT),) if value else ()),
        )
        self.blocks.append(Row(cells, bold, tall))
