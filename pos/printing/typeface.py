"""Letters as dots: the font's own, or a box with the code of a missing one."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import ZWJ, cluster_width
from pos.printing.profile import CHARACTER_DOTS
from pos.printing.resources import MONO, MONO_BOLD

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

#: Height of a line and of a double-height one, with the space between lines.
LINE_DOTS: Final = 30
TALL_DOTS: Final = 54

#: Size at which a letter is 12 dots wide.
FONT_SIZE: Final = 20

#: Dots from the top of a line to the foot of its letters.
BASELINE: Final = 22
TALL_BASELINE: Final = 42

#: A character that no font has: its glyph is what stands for missing ones.
NOBODY: Final = "\U0010ffff"

WHITE: Final = 1
BLACK: Final = 0

#: Hexadecimal digits of 3 by 5 dots, five rows of three bits from the top.
DIGITS: Final = (
    *(0o75557, 0o26227, 0o71747, 0o71717, 0o55711, 0o74717, 0o74757, 0o71122),
    *(0o75757, 0o75717, 0o25755, 0o65656, 0o34443, 0o65556, 0o74647, 0o74644),
)


@lru_cache(maxsize=2048)
def glyph(letter: str, *, bold: bool = False, tall: bool = False) -> "Image":
    """Draw one letter, black on white, in the columns it takes."""
    if not has_glyph(letter):
        return _boxed(letter, tall=tall)
    return _tall(letter, bold=bold) if tall else _plain(letter, bold=bold)


def has_glyph(letter: str) -> bool:
    """Tell whether the font can draw every part of a letter."""
    return all(_is_drawn(part) for part in letter if part != ZWJ)


@lru_cache(maxsize=4096)
def _is_drawn(character: str) -> bool:
    if character.isascii():
        return True
    drawn, missing = _ink(character), _ink(NOBODY)
    return drawn != missing


def _ink(character: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(FONT_SIZE, bold=False).getmask(character, mode="1")
    return mask.size, bytes(mask)


@cache
def _font(size: int, *, bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(MONO_BOLD if bold else MONO, size)


def _plain(letter: str, *, bold: bool) -> "Image":
    from PIL import Image, ImageDraw

    cell = Image.new("1", (_dots(letter), LINE_DOTS), WHITE)
    font = _font(FONT_SIZE, bold=bold)
    ImageDraw.Draw(cell).text((0, BASELINE), letter, BLACK, font, anchor="ls")
    return cell


def _tall(letter: str, *, bold: bool) -> "Image":
    """Draw at twice the size and press it together: smooth, not stepped."""
    from PIL import Image, ImageDraw

    wide = Image.new("L", (2 * _dots(letter), TALL_DOTS), 255)
    font = _font(2 * FONT_SIZE, bold=bold)
    ImageDraw.Draw(wide).text((0, TALL_BASELINE), letter, 0, font, anchor="ls")
    pressed = wide.resize((_dots(letter), TALL_DOTS), Image.Resampling.BOX)
    return pressed.convert("1", dither=Image.Dither.NONE)


def _dots(letter: str) -> int:
    return cluster_width(letter) * CHARACTER_DOTS


def _boxed(letter: str, *, tall: bool) -> "Image":
    """Draw a frame with the hexadecimal code of the first missing character."""
    from PIL import Image, ImageDraw

    missing = next(x for x in letter if x != ZWJ and not _is_drawn(x))
    across, height = _dots(letter), TALL_DOTS if tall else LINE_DOTS
    cell = Image.new("1", (across, height), WHITE)
    draw = ImageDraw.Draw(cell)
    draw.rectangle((0, 2, across - 2, height - 5), outline=BLACK)
    digits = f"{ord(missing):04X}"
    digits = digits.rjust(len(digits) + len(digits) % 2, "0")
    a_row = 2 if across == CHARACTER_DOTS else len(digits) // 2
    for i, digit in enumerate(digits):
        row, column = divmod(i, a_row)
        left = 2 + column * 4 + (across - 3 - a_row * 4) // 2
        _digit(cell, int(digit, 16), left, 5 + row * 7)
    return cell


def _digit(cell: "Image", digit: int, left: int, top: int) -> None:
    for i in range(15):
        if DIGITS[digit] >> (14 - i) & 1:
            cell.putpixel((left + i % 3, top + i // 3), BLACK)
