"""Blocks as a picture of black dots: preview, PNG, and strips for the printer.

One rasteriser for all of them, so that what is seen is what is printed.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.printing import code128
from pos.printing.blocks import Barcode, Block, Cut, Feed, Picture, Qr, Row, Rule
from pos.printing.codes import (
    BAR_HEIGHT,
    QR_QUIET,
    Matrix,
    bar_dots,
    module_dots,
    qr_matrix,
)
from pos.printing.dots import defused
from pos.printing.glyphs import cluster_width, clusters
from pos.printing.layout import layout
from pos.printing.logo import HIGHEST, on_white
from pos.printing.profile import CHARACTER_DOTS, Profile, profile_for
from pos.printing.receipt import Receipt
from pos.printing.typeface import LINE_DOTS, TALL_DOTS, glyph

if TYPE_CHECKING:
    from PIL.Image import Image

#: Finds a picture by its name: the bytes of an image file, or None.
Pictures = Callable[[str], bytes | None]

WHITE: Final = 1
BLACK: Final = 0


def no_pictures(_name: str) -> None:
    """Find no picture."""


def png(
    receipt: Receipt,
    width_mm: int,
    *,
    repeat: bool = False,
    pictures: Pictures = no_pictures,
) -> bytes:
    """Give a receipt as a PNG at the printer's own dots, with a white margin."""
    return preview(receipt, profile_for(width_mm), repeat=repeat, pictures=pictures)


def preview(
    receipt: Receipt,
    profile: Profile,
    *,
    repeat: bool = False,
    pictures: Pictures = no_pictures,
) -> bytes:
    """Give a receipt as a PNG of what a printer would put on its paper."""
    blocks = layout(receipt, profile.columns, repeat=repeat)
    return as_png(framed(image(blocks, profile, pictures), profile))


def as_png(picture: "Image") -> bytes:
    """Give a picture as the bytes of a PNG file."""
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def framed(picture: "Image", profile: Profile) -> "Image":
    """Put a picture on paper of the roll's width, at 8 dots per mm."""
    from PIL import Image

    margin = (profile.width_mm * 8 - profile.dots) // 2
    size = (picture.width + 2 * margin, picture.height + 2 * margin)
    paper = Image.new("1", size, WHITE)
    paper.paste(picture, (margin, margin))
    return paper


def image(
    blocks: Iterable[Block], profile: Profile, pictures: Pictures = no_pictures
) -> "Image":
    """Draw blocks below one another, as wide as the head."""
    drawn = (_strip(block, profile, pictures) for block in blocks)
    strips = [strip for strip in drawn if strip is not None]
    return defused(stacked(strips, profile.dots))


def stacked(strips: "list[Image]", dots: int) -> "Image":
    """Put strips below one another, each at the left edge."""
    from PIL import Image

    paper = Image.new("1", (dots, max(sum(x.height for x in strips), 1)), WHITE)
    top = 0
    for strip in strips:
        paper.paste(strip, (0, top))
        top += strip.height
    return paper


def block_image(
    block: Block, profile: Profile, pictures: Pictures = no_pictures
) -> "Image | None":
    """Draw one block; None when there is nothing to draw."""
    strip = _strip(block, profile, pictures)
    return defused(strip) if strip else None


def _strip(block: Block, profile: Profile, pictures: Pictures) -> "Image | None":
    match block:
        case Row():
            return line_image(block.text, bold=block.bold, tall=block.tall)
        case Rule():
            return _rule_image(block)
        case Feed():
            return _blank(1, LINE_DOTS * block.lines)
        case Cut():
            return None
        case _:
            drawn = _drawing(block, profile.dots, pictures)
            return _centred(drawn, profile.dots) if drawn else None


def _drawing(
    block: Qr | Barcode | Picture, dots: int, pictures: Pictures
) -> "Image | None":
    match block:
        case Qr():
            return _qr_image(
                block.text, module_dots(block.text, dots, large=block.large)
            )
        case Barcode():
            bars = code128.modules(block.text)
            return bars_image(bars, bar_dots(block.text, dots), BAR_HEIGHT)
        case Picture():
            return _logo(pictures(block.name), dots)


def line_image(text: str, *, bold: bool = False, tall: bool = False) -> "Image":
    """Draw a line of text, each letter in its own columns."""
    height = TALL_DOTS if tall else LINE_DOTS
    cells = [(letter, cluster_width(letter)) for letter in clusters(text)]
    across = sum(columns for _, columns in cells) * CHARACTER_DOTS
    line = _blank(max(across, 1), height)
    left = 0
    for letter, columns in cells:
        if letter != " ":
            line.paste(glyph(letter, bold=bold, tall=tall), (left, 0))
        left += columns * CHARACTER_DOTS
    return line


def _blank(width: int, height: int) -> "Image":
    from PIL import Image

    return Image.new("1", (width, height), WHITE)


def _rule_image(rule: Rule) -> "Image":
    from PIL import ImageDraw

    across = rule.columns * CHARACTER_DOTS
    strip = _blank(across, LINE_DOTS)
    draw = ImageDraw.Draw(strip)
    middle = LINE_DOTS // 2
    if rule.heavy:
        draw.rectangle((0, middle - 4, across - 1, middle - 2), BLACK)
        draw.rectangle((0, middle + 2, across - 1, middle + 4), BLACK)
        return strip
    for left in range(0, across, CHARACTER_DOTS):
        dash = (left + 1, middle - 1, left + CHARACTER_DOTS - 3, middle)
        draw.rectangle(dash, BLACK)
    return strip


@lru_cache(maxsize=16)
def _qr_image(text: str, size: int) -> "Image":
    matrix = qr_matrix(text)
    if matrix is None or not size:
        raise ValueError(text)
    return matrix_image(matrix, size)


def matrix_image(matrix: Matrix, size: int) -> "Image":
    """Draw a QR code with its quiet zone, each module of so many dots."""
    from PIL import Image

    across = len(matrix) + 2 * QR_QUIET
    code = _blank(across, across)
    for y, row in enumerate(matrix, start=QR_QUIET):
        for x, black in enumerate(row, start=QR_QUIET):
            if black:
                code.putpixel((x, y), BLACK)
    return code.resize((across * size, across * size), Image.Resampling.NEAREST)


def bars_image(bars: str, size: int, height: int) -> "Image":
    """Draw a barcode of ``1`` and ``0``, each module of so many dots."""
    from PIL import Image

    row = _blank(len(bars), 1)
    row.putdata([BLACK if bar == "1" else WHITE for bar in bars])
    return row.resize((len(bars) * size, height), Image.Resampling.NEAREST)


def _centred(strip: "Image", dots: int) -> "Image":
    paper = _blank((dots + strip.width) // 2, strip.height)
    paper.paste(strip, ((dots - strip.width) // 2, 0))
    return paper


def _logo(data: bytes | None, dots: int) -> "Image | None":
    """Draw a logo; one that can't be read must not cost a receipt."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data or b"")) as file:
            rgba = file.convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    shades = on_white(rgba)
    shades.thumbnail((dots, HIGHEST))
    return shades.convert("1")
