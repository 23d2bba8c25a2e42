"""Reports as A4 pages to be filed, signed and read without a till."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import clean, wrap
from pos.printing.pdf import grid
from pos.printing.pdf.frame import (
    BODY_FOOT,
    BODY_TOP,
    GUTTER,
    HAIR,
    HEIGHT,
    INK,
    MARGIN,
    MAROON,
    SIGNATURES,
    SIZE,
    WIDTH,
    draw_frame,
)
from pos.printing.pdf.sheet import Sheet
from pos.printing.pdf.typefaces import (
    MONO,
    MONO_BOLD,
    SANS,
    SANS_STRONG,
    SANS_TITLE,
    draw,
    text_width,
)
from pos.printing.receipt import Row, Section

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# All measures are points.
COLUMN: Final = (WIDTH - 2 * MARGIN - GUTTER) // 2
COLUMNS: Final = 2

ROW: Final = 17
LINE: Final = 12
TITLE: Final = 24
GAP: Final = 15


@dataclass(frozen=True, slots=True)
class Placed:
    """A section, or a piece of one, with its place.

    Attributes:
        page: From 0.
        left: Left edge of its column.
        top: Where its title starts.
    """

    page: int
    left: int
    top: int
    section: Section


def sheet_pages(sheet: Sheet) -> bytes:
    """Give a sheet as a PDF in A4: sections in two columns, then its tables."""
    from reportlab.pdfgen.canvas import Canvas

    signed = bool(sheet.signatures)
    placed = place(sheet.sections, signed=signed and not sheet.tables)
    strips = grid.lay(sheet.tables, _below(placed))
    pages = _pages(placed, strips, signed=signed)
    file = BytesIO()
    canvas = Canvas(file, (WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(clean(sheet.title))
    canvas.setAuthor(clean(sheet.shop.name))
    for page in range(pages):
        for piece in placed:
            if piece.page == page:
                _draw_section(canvas, piece)
        grid.draw_strips(canvas, [x for x in strips if x.page == page])
        draw_frame(canvas, sheet, page + 1, pages)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _below(placed: tuple[Placed, ...]) -> tuple[int, int]:
    """Tell where the first table may start: page, and from which height down."""
    page = max((piece.page for piece in placed), default=0)
    ends = [x.top - _height(x.section) for x in placed if x.page == page]
    return page, min(ends, default=BODY_TOP)


def _pages(
    placed: tuple[Placed, ...], strips: tuple[grid.Strip, ...], *, signed: bool
) -> int:
    """Count the pages; signatures that no longer fit take one of their own."""
    last = max((*(x.page for x in placed), *(x.page for x in strips)), default=0)
    ends = [x.top - x.height for x in strips if x.page == last]
    if signed and ends and min(ends) < BODY_FOOT + SIGNATURES:
        last += 1
    return last + 1


def place(sections: tuple[Section, ...], *, signed: bool) -> tuple[Placed, ...]:
    """Put sections into columns; evenly, where one page holds them all."""
    room = BODY_TOP - BODY_FOOT - (SIGNATURES if signed else 0)
    pieces = [piece for section in sections for piece in _torn(section, room)]
    columns = next(
        (
            tried
            for aim in range(ROW, room, ROW)
            if len(tried := _filled(pieces, aim)) <= COLUMNS
        ),
        _filled(pieces, room),
    )
    placed = []
    for i, column in enumerate(columns):
        page, across = divmod(i, COLUMNS)
        top = BODY_TOP
        for piece in column:
            left = MARGIN + across * (COLUMN + GUTTER)
            placed.append(Placed(page, left, top, piece))
            top -= _height(piece)
    return tuple(placed)


def _torn(section: Section, room: int) -> list[Section]:
    """Tear a section that is longer than a column."""
    pieces, rows = [], list[Row]()
    for row in section.rows:
        if rows and _height(Section(section.title, (*rows, row))) > room:
            pieces.append(Section(section.title, tuple(rows)))
            rows = []
        rows.append(row)
    return [*pieces, Section(section.title, tuple(rows))]


def _filled(pieces: list[Section], aim: int) -> list[list[Section]]:
    """Fill columns of a height one after the other; a piece may stick out."""
    columns: list[list[Section]] = [[]]
    left = aim
    for piece in pieces:
        if columns[-1] and left < _height(piece):
            columns.append([])
            left = aim
        columns[-1].append(piece)
        left -= _height(piece)
    return columns


def _height(section: Section) -> int:
    title = TITLE if section.title else 0
    return title + sum(map(_row_height, section.rows)) + GAP


def _row_height(row: Row) -> int:
    beside = _fits_beside(row)
    return ROW if beside else ROW + LINE * len(_value_lines(row))


def _fits_beside(row: Row) -> bool:
    label = text_width(clean(row.label), _label_typeface(row), SIZE)
    value = text_width(clean(row.value), _value_typeface(row), SIZE)
    return label + value + SIZE <= COLUMN


def _value_lines(row: Row) -> tuple[str, ...]:
    letter = max(text_width("0", _value_typeface(row), SIZE), 1)
    return wrap(clean(row.value), COLUMN // letter)


def _label_typeface(row: Row) -> str:
    return SANS_STRONG if row.strong else SANS


def _value_typeface(row: Row) -> str:
    """Choose even digits for figures, so that they stand below one another."""
    if row.value[:1] in "-0123456789" or row.value.startswith("Rp"):
        return MONO_BOLD if row.strong else MONO
    return _label_typeface(row)


def _draw_section(canvas: "Canvas", piece: Placed) -> None:
    y = piece.top
    if piece.section.title:
        canvas.setFillColor(MAROON)
        draw(canvas, (piece.left, y - 11), clean(piece.section.title), SANS_TITLE, 11)
        canvas.setStrokeColor(MAROON)
        canvas.setLineWidth(1)
        canvas.line(piece.left, y - 18, piece.left + COLUMN, y - 18)
        y -= TITLE
    for row in piece.section.rows:
        _draw_row(canvas, row, piece.left, y)
        y -= _row_height(row)


def _draw_row(canvas: "Canvas", row: Row, left: int, top: int) -> None:
    indent = SIZE if row.label.startswith(" ") else 0
    right, typeface = left + COLUMN, _value_typeface(row)
    canvas.setFillColor(INK)
    label = clean(row.label).strip()
    draw(canvas, (left + indent, top - 11), label, _label_typeface(row), SIZE)
    if _fits_beside(row):
        value = clean(row.value)
        x = right - text_width(value, typeface, SIZE)
        draw(canvas, (x, top - 11), value, typeface, SIZE)
    else:
        for i, line in enumerate(_value_lines(row), start=1):
            place_of_line = (left + SIZE, top - 11 - i * LINE)
            draw(canvas, place_of_line, line, typeface, SIZE)
    bottom = top - _row_height(row) + 1
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(1)
    canvas.line(left, bottom, right, bottom)
