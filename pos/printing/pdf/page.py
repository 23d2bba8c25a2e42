"""An X or Z report as an A4 page to be filed, signed and read without a till."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import clean, wrap
from pos.printing.pdf.typefaces import (
    MONO,
    MONO_BOLD,
    SANS,
    SANS_STRONG,
    SANS_TITLE,
    draw,
    text_width,
)
from pos.printing.receipt import Receipt, Row, Section
from pos.printing.wording import Wording, wording

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# All measures are points; the page is A4, rounded down.
WIDTH: Final = 595
HEIGHT: Final = 842
MARGIN: Final = 50
GUTTER: Final = 29
COLUMN: Final = (WIDTH - 2 * MARGIN - GUTTER) // 2
RIGHT: Final = WIDTH - MARGIN
BODY_TOP: Final = HEIGHT - 178
BODY_FOOT: Final = MARGIN + 28
SIGNATURES: Final = 92
COLUMNS: Final = 2

ROW: Final = 17
LINE: Final = 12
TITLE: Final = 24
GAP: Final = 15
SIZE: Final = 9

# The colours of the window, dark enough for a grey printer.
MAROON: Final = "#7A1526"
GOLD: Final = "#C9992B"
INK: Final = "#2A1216"
QUIET: Final = "#5E4A45"
HAIR: Final = "#DDD3CA"


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


def report_page(receipt: Receipt) -> bytes:
    """Give a report as a PDF in A4: head, sections in two columns, signatures."""
    from reportlab.pdfgen.canvas import Canvas

    words = wording(receipt.language)
    placed = place(receipt.sections, signed=bool(receipt.signatures))
    pages = max((piece.page for piece in placed), default=0) + 1
    file = BytesIO()
    canvas = Canvas(file, (WIDTH, HEIGHT), invariant=1)
    canvas.setTitle(clean(_title(receipt, words)))
    canvas.setAuthor(clean(receipt.shop.name))
    for page in range(pages):
        _draw_head(canvas, receipt, words)
        for piece in placed:
            if piece.page == page:
                _draw_section(canvas, piece)
        if page == pages - 1:
            _draw_signatures(canvas, receipt.signatures)
        _draw_foot(canvas, receipt, words, (page + 1, pages))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


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


def _title(receipt: Receipt, words: Wording) -> str:
    return receipt.title or words.title(receipt.kind)


def _draw_head(canvas: "Canvas", receipt: Receipt, words: Wording) -> None:
    y = HEIGHT - MARGIN - 12
    canvas.setFillColor(MAROON)
    draw(canvas, (MARGIN, y), clean(receipt.shop.name), SANS_TITLE, 15)
    canvas.setFillColor(QUIET)
    for i, line in enumerate(receipt.shop.lines[:3], start=1):
        draw(canvas, (MARGIN, y - 2 - i * 13), clean(line), SANS, SIZE)
    facts = (
        words.moment(receipt.at_ms, receipt.offset_min),
        clean(receipt.place),
        words.word("till", code=clean(receipt.till)) if receipt.till else "",
    )
    for i, fact in enumerate(filter(None, facts)):
        _draw_right(canvas, y - i * 13, fact, SANS, SIZE)
    canvas.setFillColor(INK)
    draw(canvas, (MARGIN, y - 78), clean(_title(receipt, words)), SANS_TITLE, 24)
    _draw_zigzag(canvas, y - 96)


def _draw_zigzag(canvas: "Canvas", y: int) -> None:
    """Draw the bamboo shoots that border a songket."""
    canvas.setFillColor(MAROON)
    canvas.rect(MARGIN, y, RIGHT - MARGIN, 2, stroke=0, fill=1)
    canvas.setFillColor(GOLD)
    step = 9
    for left in range(MARGIN, RIGHT, step):
        shoot = canvas.beginPath()
        shoot.moveTo(left, y)
        shoot.lineTo(left + step // 2, y - 5)
        shoot.lineTo(left + step, y)
        shoot.close()
        canvas.drawPath(shoot, stroke=0, fill=1)


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


def _draw_signatures(canvas: "Canvas", signatures: tuple[str, ...]) -> None:
    if not signatures:
        return
    across = (RIGHT - MARGIN + GUTTER) // len(signatures)
    y = BODY_FOOT + 20
    for i, signature in enumerate(signatures):
        left = MARGIN + i * across
        canvas.setStrokeColor(INK)
        canvas.line(left, y, left + across - GUTTER, y)
        canvas.setFillColor(QUIET)
        draw(canvas, (left, y - 13), clean(signature), SANS, SIZE)


def _draw_foot(
    canvas: "Canvas", receipt: Receipt, words: Wording, page: tuple[int, int]
) -> None:
    canvas.setFillColor(QUIET)
    if receipt.seal:
        seal = words.word("seal", seal=clean(receipt.seal))
        draw(canvas, (MARGIN, MARGIN - 8), seal, MONO, 8)
    number, pages = page
    text = words.word("page", page=number, pages=pages)
    _draw_right(canvas, MARGIN - 8, text, SANS, 8)


def _draw_right(canvas: "Canvas", y: int, text: str, typeface: str, size: int) -> None:
    draw(canvas, (RIGHT - text_width(text, typeface, size), y), text, typeface, size)
