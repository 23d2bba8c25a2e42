"""What stands on each A4 page: its head with the code, its foot, the signatures."""

from typing import TYPE_CHECKING, Final

from pos.printing.codes import QR_QUIET, qr_matrix
from pos.printing.glyphs import clean
from pos.printing.pdf.sheet import Sheet
from pos.printing.pdf.typefaces import (
    MONO,
    SANS,
    SANS_TITLE,
    draw,
    fitted,
    text_width,
)
from pos.printing.wording import wording

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# All measures are points; the page is A4, rounded down.
WIDTH: Final = 595
HEIGHT: Final = 842
MARGIN: Final = 50
GUTTER: Final = 29
RIGHT: Final = WIDTH - MARGIN
BODY_TOP: Final = HEIGHT - 178
BODY_FOOT: Final = MARGIN + 28
SIGNATURES: Final = 106
SIZE: Final = 9

#: Side of the code in the head, its quiet zone included.
CODE: Final = 92

# The colours of the window, dark enough for a grey printer.
MAROON: Final = "#7A1526"
GOLD: Final = "#C9992B"
INK: Final = "#2A1216"
QUIET: Final = "#5E4A45"
HAIR: Final = "#DDD3CA"


def draw_frame(canvas: "Canvas", sheet: Sheet, page: int, pages: int) -> None:
    """Draw a page's head and foot, and on the last page the signatures."""
    _draw_head(canvas, sheet)
    if page == pages:
        _draw_signatures(canvas, sheet)
    _draw_foot(canvas, sheet, page, pages)


def _draw_head(canvas: "Canvas", sheet: Sheet) -> None:
    y = HEIGHT - MARGIN - 12
    edge = RIGHT
    if sheet.qr:
        edge = RIGHT - CODE - 8
        _draw_code(canvas, sheet.qr, (RIGHT - CODE, HEIGHT - MARGIN - CODE + 8))
    canvas.setFillColor(MAROON)
    draw(canvas, (MARGIN, y), clean(sheet.shop.name), SANS_TITLE, 15)
    canvas.setFillColor(QUIET)
    for i, line in enumerate(sheet.shop.lines[:3], start=1):
        draw(canvas, (MARGIN, y - 2 - i * 13), clean(line), SANS, SIZE)
    for i, fact in enumerate(sheet.facts[:4]):
        _draw_right(canvas, (edge, y - i * 13), clean(fact), SANS, SIZE)
    canvas.setFillColor(INK)
    title, size = fitted(clean(sheet.title), SANS_TITLE, 24, edge - MARGIN)
    draw(canvas, (MARGIN, y - 78), title, SANS_TITLE, size)
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


def _draw_code(canvas: "Canvas", text: str, at: tuple[int, int]) -> None:
    """Draw a QR code into its square, with the quiet zone that readers need."""
    matrix = qr_matrix(text)
    if matrix is None:
        return
    modules = len(matrix) + 2 * QR_QUIET
    canvas.saveState()
    canvas.translate(*at)
    canvas.scale(CODE / modules, CODE / modules)
    canvas.setFillColor("#000000")
    path = canvas.beginPath()
    for y, row in enumerate(matrix, start=QR_QUIET + 1):
        for x, black in enumerate(row, start=QR_QUIET):
            if black:
                path.rect(x, modules - y, 1, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _draw_signatures(canvas: "Canvas", sheet: Sheet) -> None:
    """Draw a box for each who signs: whose it is, room for a hand, name and date."""
    if not sheet.signatures:
        return
    words = wording(sheet.language)
    gap = 14
    across = (RIGHT - MARGIN + gap) // len(sheet.signatures)
    foot, high = BODY_FOOT + 4, SIGNATURES - 22
    for i, signature in enumerate(sheet.signatures):
        left = MARGIN + i * across
        wide = across - gap
        canvas.setStrokeColor(QUIET)
        canvas.setLineWidth(1)
        canvas.rect(left, foot, wide, high, stroke=1, fill=0)
        canvas.setFillColor(INK)
        name, size = fitted(clean(signature), SANS, SIZE, wide - 12)
        draw(canvas, (left + 6, foot + high - 13), name, SANS, size)
        canvas.setStrokeColor(HAIR)
        canvas.line(left + 6, foot + 20, left + wide - 6, foot + 20)
        canvas.setFillColor(QUIET)
        draw(canvas, (left + 6, foot + 8), words.word("signed"), SANS, 7)


def _draw_foot(canvas: "Canvas", sheet: Sheet, page: int, pages: int) -> None:
    words = wording(sheet.language)
    canvas.setFillColor(QUIET)
    if sheet.seal:
        seal = words.word("seal", seal=clean(sheet.seal))
        draw(canvas, (MARGIN, MARGIN - 8), seal, MONO, 8)
    text = words.word("page", page=page, pages=pages)
    _draw_right(canvas, (RIGHT, MARGIN - 8), text, SANS, 8)


def _draw_right(
    canvas: "Canvas", at: tuple[int, int], text: str, typeface: str, size: int
) -> None:
    right, y = at
    draw(canvas, (right - text_width(text, typeface, size), y), text, typeface, size)
