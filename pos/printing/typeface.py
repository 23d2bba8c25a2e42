"""Letters as dots: the typeface's own, a plainer one's, or a box with the code.

The typeface has the letters of Europe. GNU Unifont has nearly all others, 16 dots
high, which is small and readable; what that lacks too is shown by its number.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import JOINERS, cluster_width, is_mark
from pos.printing.profile import CHARACTER_DOTS
from pos.printing.resources import MONO, MONO_BOLD, STAND_INS

if TYPE_CHECKING:
    from pathlib import Path

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

#: The plainer fonts are made of dots: this size shows them as they were drawn.
STAND_IN_SIZE: Final = 16
STAND_IN_DOTS: Final = 18
STAND_IN_BASELINE: Final = 14

#: Shade of a dot from which on it stays white when a drawing is pressed.
PRESSED_WHITE: Final = 150

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
    if has_glyph(letter):
        return _tall(letter, bold=bold) if tall else _plain(letter, bold=bold)
    if can_draw(letter):
        return _substituted(letter, bold=bold, tall=tall)
    return _boxed(letter, tall=tall)


def has_glyph(letter: str) -> bool:
    """Tell whether the typeface itself can draw every part of a letter."""
    return all(_is_drawn(part, MONO) for part in _parts(letter))


def can_draw(letter: str) -> bool:
    """Tell whether a letter is shown as itself, and not as a box with its number."""
    return has_glyph(letter) or all(map(_stand_in, _parts(letter)))


def _parts(letter: str) -> list[str]:
    return [part for part in letter if part not in JOINERS]


@lru_cache(maxsize=4096)
def _is_drawn(character: str, file: "Path") -> bool:
    if character.isascii():
        return True
    return _ink(character, file) != _ink(NOBODY, file)


def _ink(character: str, file: "Path") -> tuple[tuple[int, int], bytes]:
    mask = _font(file, FONT_SIZE).getmask(character, mode="1")
    return mask.size, bytes(mask)


def _stand_in(character: str) -> "Path | None":
    """Give the plainer font that has a character; None when none has it."""
    return next((x for x in STAND_INS if _is_drawn(character, x)), None)


@cache
def _font(file: "Path", size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _weight(letter: str, *, bold: bool) -> "Path":
    """Give the bold typeface where it is asked for and has the letter."""
    heavy = bold and all(_is_drawn(part, MONO_BOLD) for part in _parts(letter))
    return MONO_BOLD if heavy else MONO


def _plain(letter: str, *, bold: bool) -> "Image":
    from PIL import Image, ImageDraw

    cell = Image.new("1", (_dots(letter), LINE_DOTS), WHITE)
    font = _font(_weight(letter, bold=bold), FONT_SIZE)
    ImageDraw.Draw(cell).text((0, BASELINE), letter, BLACK, font, anchor="ls")
    return cell


def _tall(letter: str, *, bold: bool) -> "Image":
    """Draw at twice the size and press it together: smooth, not stepped."""
    from PIL import Image, ImageDraw

    wide = Image.new("L", (2 * _dots(letter), TALL_DOTS), 255)
    font = _font(_weight(letter, bold=bold), 2 * FONT_SIZE)
    ImageDraw.Draw(wide).text((0, TALL_BASELINE), letter, 0, font, anchor="ls")
    pressed = wide.resize((_dots(letter), TALL_DOTS), Image.Resampling.BOX)
    return pressed.convert("1", dither=Image.Dither.NONE)


def _dots(letter: str) -> int:
    return cluster_width(letter) * CHARACTER_DOTS


def _substituted(letter: str, *, bold: bool, tall: bool) -> "Image":
    """Draw a letter in the plainer fonts, its marks over its base."""
    from PIL import Image, ImageChops

    bare = _pressed(_drawn_by_stand_ins(_parts(letter)), _dots(letter))
    if bold:
        bare = ImageChops.darker(bare, ImageChops.offset(bare, 1, 0))
    cell = Image.new("L", (_dots(letter), LINE_DOTS), 255)
    cell.paste(bare, ((cell.width - bare.width) // 2, BASELINE - STAND_IN_BASELINE))
    if tall:
        above = LINE_DOTS * 2 - TALL_DOTS
        cell = cell.resize((cell.width, LINE_DOTS * 2)).crop(
            (0, above // 2, cell.width, above // 2 + TALL_DOTS)
        )
    return cell.convert("1", dither=Image.Dither.NONE)


def _drawn_by_stand_ins(parts: list[str]) -> "Image":
    """Draw the base, at most one more that is joined to it, and every mark."""
    from PIL import Image, ImageDraw

    bases = [part for part in parts if not is_mark(part)][:2] or parts[:1]
    widths = [int(_stand_in_font(base).getlength(base)) or 8 for base in bases]
    bare = Image.new("L", (sum(widths) + 2, STAND_IN_DOTS), 255)
    draw = ImageDraw.Draw(bare)
    draw.fontmode = "1"
    left = 1
    for base, across in zip(bases, widths, strict=True):
        draw.text((left, 0), base, 0, _stand_in_font(base))
        left += across
    for mark in parts:
        if is_mark(mark) and mark not in bases:
            draw.text((left, 0), mark, 0, _stand_in_font(mark))
    return bare


def _stand_in_font(character: str) -> "FreeTypeFont":
    return _font(_stand_in(character) or STAND_INS[0], STAND_IN_SIZE)


def _pressed(bare: "Image", across: int) -> "Image":
    """Make a drawing no wider than its cell."""
    from PIL import Image

    if bare.width <= across:
        return bare
    size = (across, bare.height)
    pressed = bare.resize(size, Image.Resampling.BOX)
    return pressed.point(lambda shade: 255 if shade > PRESSED_WHITE else 0)


def _boxed(letter: str, *, tall: bool) -> "Image":
    """Draw a frame with the hexadecimal code of the first missing character."""
    from PIL import Image, ImageDraw

    missing = next(x for x in _parts(letter) if not _stand_in(x))
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
