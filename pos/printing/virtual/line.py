"""One line in the printer's buffer, until it is full or fed."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pos.printing.blocks import Align
from pos.printing.glyphs import cluster_width
from pos.printing.profile import CHARACTER_DOTS
from pos.printing.typeface import LINE_DOTS, TALL_DOTS, glyph

if TYPE_CHECKING:
    from PIL.Image import Image

#: Dots of a character of font B.
FONT_B_DOTS: Final = 9


@dataclass(frozen=True, slots=True)
class Style:
    """How the next characters look.

    Attributes:
        high: Times the height, from 1.
        wide: Times the width, from 1.
    """

    bold: bool = False
    high: int = 1
    wide: int = 1
    inverse: bool = False
    underline: bool = False
    small: bool = False

    def sized(self, high: int, wide: int) -> "Style":
        """Give it in another size."""
        return replace(self, high=high, wide=wide)

    def dots(self, letter: str) -> int:
        """Give the dots across that a letter takes."""
        one = FONT_B_DOTS if self.small else CHARACTER_DOTS
        return cluster_width(letter) * one * self.wide

    def height(self) -> int:
        """Give the dots of its lines."""
        return LINE_DOTS + (self.high - 1) * (TALL_DOTS - LINE_DOTS)


@dataclass(slots=True)
class Line:
    """Letters and pictures side by side.

    Attributes:
        at: Dots from the left where the next one goes.
    """

    at: int = 0
    letters: list[tuple[int, int, str]] = field(default_factory=list)
    drawn: "list[tuple[int, Image]]" = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing was put on it."""
        return not self.drawn

    def put(self, letter: str, style: Style) -> None:
        """Put a letter at the end."""
        start, self.at = self.at, self.at + style.dots(letter)
        self.letters.append((start, self.at, letter))
        self.drawn.append((start, _drawn(letter, style)))

    def put_picture(self, picture: "Image") -> None:
        """Put a strip of dots at the end."""
        self.drawn.append((self.at, picture))
        self.at += picture.width

    def text(self, left: int) -> str:
        """Give its letters, with spaces for the gaps between them."""
        line = ""
        reached = 0
        for start, end, letter in self.letters:
            gap = left + start - reached
            line += " " * (gap // CHARACTER_DOTS) + letter
            reached = left + end
        return line.rstrip()

    def image(self, left: int, least: int) -> "Image":
        """Draw it.

        Args:
            left: Dots that it is moved to the right.
            least: The least height in dots: the line spacing.
        """
        from PIL import Image

        height = max([least, *(picture.height for _, picture in self.drawn)])
        strip = Image.new("1", (max(left + self.at, 1), height), 1)
        for at, picture in self.drawn:
            strip.paste(picture, (left + at, height - picture.height))
        return strip


def aligned(align: Align, taken: int, dots: int) -> int:
    """Give the dots that something is moved to the right by its alignment."""
    spare = max(dots - taken, 0)
    return {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[align]


def captioned(picture: "Image", text: str, *, above: bool, below: bool) -> "Image":
    """Write what a barcode says over or under it, in the middle."""
    from PIL import Image

    words = Line()
    for letter in text:
        words.put(letter, Style())
    width = max(picture.width, words.at)
    caption = words.image((width - words.at) // 2, LINE_DOTS)
    both = (caption,) * above + (picture,) + (caption,) * below
    whole = Image.new("1", (width, sum(part.height for part in both)), 1)
    top = 0
    for part in both:
        left = (width - picture.width) // 2 if part is picture else 0
        whole.paste(part, (left, top))
        top += part.height
    return whole


@lru_cache(maxsize=2048)
def _drawn(letter: str, style: Style) -> "Image":
    """Draw a letter; nobody may draw on it, the next one like it is the same."""
    from PIL import Image, ImageChops, ImageDraw

    cell = glyph(letter, bold=style.bold, tall=style.high > 1)
    size = (style.dots(letter), style.height())
    cell = cell.resize(size, Image.Resampling.NEAREST)
    if style.underline:
        bottom = size[1] - 3
        ImageDraw.Draw(cell).line((0, bottom, size[0], bottom), 0)
    if not style.inverse:
        return cell
    # Dots may be stored as 1, whose opposite among bytes is 254: white still.
    shades = ImageChops.invert(cell.convert("L"))
    return shades.convert("1", dither=Image.Dither.NONE)
