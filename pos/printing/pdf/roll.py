"""A receipt as a PDF page of the roll's width: text that can be selected."""

from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.printing import code128
from pos.printing.blocks import Barcode, Block, Cut, Feed, Picture, Qr, Row, Rule
from pos.printing.codes import (
    BAR_HEIGHT,
    QR_QUIET,
    bar_dots,
    module_dots,
    qr_matrix,
)
from pos.printing.glyphs import clean, width
from pos.printing.layout import layout
from pos.printing.pdf import typefaces
from pos.printing.profile import CHARACTER_DOTS, Profile, profile_for
from pos.printing.raster import Pictures, block_image, no_pictures
from pos.printing.receipt import Receipt
from pos.printing.typeface import (
    BASELINE,
    FONT_SIZE,
    LINE_DOTS,
    TALL_BASELINE,
    TALL_DOTS,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

#: Everything is placed in dots, 8 to the mm; the canvas is scaled to points.
#: Ten inches, because one is no whole number of dots.
POINTS: Final = 720
DOTS: Final = 8 * 254

#: White above and below, in dots.
MARGIN: Final = 40


def roll(
    receipt: Receipt,
    width_mm: int,
    *,
    repeat: bool = False,
    pictures: Pictures = no_pictures,
) -> bytes:
    """Give a receipt as a PDF of one page, as long as it needs to be."""
    from reportlab.pdfgen.canvas import Canvas

    profile = profile_for(width_mm)
    blocks = layout(receipt, profile.columns, repeat=repeat)
    heights = [_height(block, profile, pictures) for block in blocks]
    across, high = profile.width_mm * 8, sum(heights) + 2 * MARGIN
    scale = POINTS / DOTS
    file = BytesIO()
    canvas = Canvas(file, (across * scale, high * scale), invariant=1)
    canvas.setTitle(clean(receipt.receipt_no or receipt.title or receipt.kind))
    canvas.setAuthor(clean(receipt.shop.name))
    canvas.scale(scale, scale)
    canvas.translate((across - profile.dots) // 2, 0)
    top = high - MARGIN
    for block, height in zip(blocks, heights, strict=True):
        _draw(canvas, block, top, profile, pictures)
        top -= height
    canvas.save()
    return file.getvalue()


def _height(block: Block, profile: Profile, pictures: Pictures) -> int:
    match block:
        case Row():
            return TALL_DOTS if block.tall else LINE_DOTS
        case Rule():
            return LINE_DOTS
        case Feed():
            return LINE_DOTS * block.lines
        case Cut():
            return 0
        case _:
            drawn = block_image(block, profile, pictures)
            return drawn.height if drawn else 0


def _draw(
    canvas: "Canvas", block: Block, top: int, profile: Profile, pictures: Pictures
) -> None:
    match block:
        case Row():
            _draw_row(canvas, block, top)
        case Rule():
            _draw_rule(canvas, block, top)
        case Qr():
            _draw_qr(canvas, block, top, profile.dots)
        case Barcode():
            _draw_bars(canvas, block.text, top, profile.dots)
        case Picture():
            _draw_picture(canvas, block, top, profile, pictures)
        case Feed() | Cut():
            pass


def _draw_row(canvas: "Canvas", row: Row, top: int) -> None:
    """Draw a line; a tall one at twice the size, pressed to half its width."""
    typeface = typefaces.MONO_BOLD if row.bold else typefaces.MONO
    size = FONT_SIZE * (2 if row.tall else 1)
    baseline = top - (TALL_BASELINE if row.tall else BASELINE)
    at = 0
    for found, run in typefaces.runs(row.text, typeface):
        if found:
            line = canvas.beginText(at, baseline)
            line.setFont(found, size)
            line.setHorizScale(50 if row.tall else 100)
            line.textOut(run)
            canvas.drawText(line)
        else:
            typefaces.draw_dots(canvas, (at, baseline), run, FONT_SIZE)
        at += width(run) * CHARACTER_DOTS


def _draw_rule(canvas: "Canvas", rule: Rule, top: int) -> None:
    middle, across = top - LINE_DOTS // 2, rule.columns * CHARACTER_DOTS
    canvas.setLineWidth(3 if rule.heavy else 2)
    if rule.heavy:
        canvas.line(0, middle - 3, across, middle - 3)
        canvas.line(0, middle + 3, across, middle + 3)
        return
    canvas.setDash(8, 4)
    canvas.line(0, middle, across, middle)
    canvas.setDash()


def _draw_qr(canvas: "Canvas", code: Qr, top: int, dots: int) -> None:
    matrix = qr_matrix(code.text) or ()
    size = module_dots(code.text, dots, large=code.large)
    across = (len(matrix) + 2 * QR_QUIET) * size
    left = (dots - across) // 2
    for y, row in enumerate(matrix, start=QR_QUIET + 1):
        for x, black in enumerate(row, start=QR_QUIET):
            if black:
                place = (left + x * size, top - y * size)
                canvas.rect(*place, size, size, stroke=0, fill=1)


def _draw_bars(canvas: "Canvas", text: str, top: int, dots: int) -> None:
    bars, size = code128.modules(text), bar_dots(text, dots)
    left = (dots - len(bars) * size) // 2
    for i, bar in enumerate(bars):
        if bar == "1":
            place = (left + i * size, top - BAR_HEIGHT)
            canvas.rect(*place, size, BAR_HEIGHT, stroke=0, fill=1)


def _draw_picture(
    canvas: "Canvas", block: Picture, top: int, profile: Profile, pictures: Pictures
) -> None:
    from reportlab.lib.utils import ImageReader

    drawn = block_image(block, profile, pictures)
    if drawn:
        reader = ImageReader(drawn.convert("L"))
        canvas.drawImage(reader, 0, top - drawn.height)
