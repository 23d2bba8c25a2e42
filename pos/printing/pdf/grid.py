"""Tables on A4: columns as wide as they need, rows that go on over pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pos.domain.money import split
from pos.domain.table import Table, shown
from pos.printing.glyphs import clean
from pos.printing.pdf.frame import (
    BODY_FOOT,
    BODY_TOP,
    HAIR,
    INK,
    MARGIN,
    MAROON,
    QUIET,
    RIGHT,
)
from pos.printing.pdf.typefaces import (
    MONO,
    MONO_BOLD,
    SANS,
    SANS_STRONG,
    SANS_TITLE,
    draw,
    text_width,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# All measures are points.
LINE: Final = 11
PAD: Final = 5
BETWEEN: Final = 8
TITLE: Final = 26
GAP: Final = 14

#: Sizes of letters, tried from the largest: a wide table is written smaller.
SIZES: Final = (8, 7, 6)

#: What a column of words should keep, and the narrowest it may become.
_COMFORT: Final = 110
_NARROWEST: Final = 40

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of a table, or its title, with its place.

    Attributes:
        page: From 0.
        top: Its upper edge.
        kind: ``title``, ``head``, ``row`` or ``total``.
        cells: Lines of each cell.
        lefts: Left edge of each column; ``rights`` the other one.
        figures: Which columns hold figures: those stand at the right.
        size: Of the letters.
    """

    page: int
    top: int
    height: int
    kind: str
    cells: tuple[Lines, ...]
    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    figures: tuple[bool, ...]
    size: int


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    cells: tuple[Lines, ...]

    @property
    def height(self) -> int:
        if self.kind == "title":
            return TITLE
        return max(map(len, self.cells), default=1) * LINE + PAD


def lay(tables: Sequence[Table], start: tuple[int, int]) -> tuple[Strip, ...]:
    """Place tables below one another; a head stands again on each page.

    Args:
        tables: What is to be placed.
        start: Page, and the height from which down there is room.
    """
    strips: list[Strip] = []
    page, top = start
    for table in tables:
        for strip in _placed(table, page, top):
            strips.append(strip)
            page, top = strip.page, strip.top - strip.height
        top -= GAP
    return tuple(strips)


def _placed(table: Table, page: int, top: int) -> Iterator[Strip]:
    size, widths = _widths(table)
    lefts = [MARGIN]
    for wide in widths[:-1]:
        lefts.append(lefts[-1] + wide + BETWEEN)
    rights = tuple(left + wide for left, wide in zip(lefts, widths, strict=True))
    figures = tuple(column.figures for column in table.columns)
    title, head, *rows = _rows(table, widths, size)
    opening = title.height + head.height + (rows[0].height if rows else 0)
    if top - opening < BODY_FOOT:
        page, top = page + 1, BODY_TOP
    for row in (title, head, *rows):
        again = [row]
        if top - row.height < BODY_FOOT:
            page, top = page + 1, BODY_TOP
            again = [title, head, row]
        for one in again:
            yield Strip(
                page,
                top,
                one.height,
                one.kind,
                one.cells,
                tuple(lefts),
                rights,
                figures,
                size,
            )
            top -= one.height


def _rows(table: Table, widths: tuple[int, ...], size: int) -> list[_Row]:
    kinds = [column.kind for column in table.columns]
    names = [column.name for column in table.columns]
    said = [
        [shown(x, k) for x, k in zip(row, kinds, strict=True)] for row in table.rows
    ]
    rows = [_Row("title", ((clean(table.title),),)), _row("head", names, widths, size)]
    rows += [_row("row", cells, widths, size) for cells in said]
    if table.total:
        sums = [shown(x, k) for x, k in zip(table.total, kinds, strict=True)]
        rows.append(_row("total", sums, widths, size))
    return rows


def _row(kind: str, cells: Sequence[str], widths: tuple[int, ...], size: int) -> _Row:
    face = SANS if kind == "row" else SANS_STRONG
    return _Row(
        kind,
        tuple(
            _wrapped(clean(cell), face, wide, size)
            for cell, wide in zip(cells, widths, strict=True)
        ),
    )


def _widths(table: Table) -> tuple[int, tuple[int, ...]]:
    """Choose the size of the letters, and give each column what it needs.

    Words give way where there isn't room for them on one line.
    """
    room = RIGHT - MARGIN - BETWEEN * (len(table.columns) - 1)
    words = [i for i, column in enumerate(table.columns) if not column.figures]
    for size in SIZES:
        needs = [_need(table, i, size) for i in range(len(table.columns))]
        least = [
            min(need, _COMFORT) if i in words else need for i, need in enumerate(needs)
        ]
        if sum(least) <= room:
            break
    spare = room - sum(needs)
    if spare >= 0:
        more = split(spare, [1] * len(needs))
        return size, tuple(map(sum, zip(needs, more, strict=True)))
    give = [max(needs[i] - _NARROWEST, 0) for i in words]
    if words:
        for i, less in zip(words, split(min(-spare, sum(give)), give), strict=True):
            needs[i] -= less
    return size, tuple(needs)


def _need(table: Table, place: int, size: int) -> int:
    column = table.columns[place]
    face = MONO_BOLD if column.figures else SANS_STRONG
    words = column.name.split() if column.figures else [column.name]
    heads = (text_width(clean(word), SANS_STRONG, size) for word in words)
    rows = (*table.rows, table.total) if table.total else table.rows
    cells = {clean(shown(row[place], column.kind)) for row in rows}
    return max((*heads, *(text_width(cell, face, size) for cell in cells)), default=0)


def _wrapped(text: str, face: str, room: int, size: int) -> Lines:
    """Break a text at spaces, and within a word that is too long by itself."""
    if text_width(text, face, size) <= room:
        return (text,)
    lines, line = list[str](), ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, face, size) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while text_width(line, face, size) > room and len(line) > 1:
            cut = next(
                n
                for n in range(len(line) - 1, 0, -1)
                if n == 1 or text_width(line[:n], face, size) <= room
            )
            lines.append(line[:cut])
            line = line[cut:]
    return (*lines, line)


def draw_strips(canvas: "Canvas", strips: Sequence[Strip]) -> None:
    """Draw the rows of one page."""
    for strip in strips:
        if strip.kind == "title":
            _draw_title(canvas, strip)
        else:
            _draw_row(canvas, strip)


def _draw_title(canvas: "Canvas", strip: Strip) -> None:
    canvas.setFillColor(MAROON)
    draw(canvas, (MARGIN, strip.top - 14), strip.cells[0][0], SANS_TITLE, 11)


def _draw_row(canvas: "Canvas", strip: Strip) -> None:
    strong = strip.kind == "total"
    bottom = strip.top - strip.height + 1
    for lines, left, right, figures in zip(
        strip.cells, strip.lefts, strip.rights, strip.figures, strict=True
    ):
        face = _face(strip.kind, figures=figures)
        canvas.setFillColor(QUIET if strip.kind == "head" else INK)
        for i, line in enumerate(lines, start=1):
            at = right - text_width(line, face, strip.size) if figures else left
            draw(canvas, (at, strip.top - i * LINE + 1), line, face, strip.size)
    canvas.setStrokeColor(MAROON if strip.kind == "head" else HAIR)
    canvas.setLineWidth(1)
    canvas.line(MARGIN, bottom, RIGHT, bottom)
    if strong:
        canvas.setStrokeColor(MAROON)
        canvas.line(MARGIN, strip.top + 1, RIGHT, strip.top + 1)


def _face(kind: str, *, figures: bool) -> str:
    """Choose even digits for figures, so that they stand below one another."""
    if figures and kind != "head":
        return MONO_BOLD if kind == "total" else MONO
    return SANS if kind == "row" else SANS_STRONG
