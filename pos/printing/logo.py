"""A shop's own picture: taken from a file, made small, kept as shades of grey.

It becomes black and white dots only when it is printed, at the size of that
head: dots that are scaled once more are a smear.
"""

from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.domain.errors import PosError

if TYPE_CHECKING:
    from PIL.Image import Image

#: Largest file that is looked at, and most dots of its picture.
MOST_BYTES: Final = 5_000_000
MOST_DOTS: Final = 40_000_000

#: What is kept: as wide as the widest head, and not much higher than a few lines.
WIDEST: Final = 576
HIGHEST: Final = 160

FORMATS: Final = ("PNG", "JPEG")

#: Hexadecimal digits of a picture's name: of the hash of what is kept.
NAME_DIGITS: Final = 32


class LogoError(PosError):
    """A picture can't be a logo (``why``: ``large``, ``unreadable``, ``blank``)."""

    code = "logo.invalid"


def import_logo(data: bytes) -> bytes:
    """Give what is kept of a picture: a small PNG in shades of grey.

    Args:
        data: A PNG or JPEG file.

    Raises:
        LogoError: It is too large, no such picture, or shows nothing.
    """
    from PIL import Image, ImageChops, ImageOps

    if len(data) > MOST_BYTES:
        raise LogoError(why="large")
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as file:
            if file.width * file.height > MOST_DOTS:
                raise LogoError(why="large")
            upright = ImageOps.exif_transpose(file).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise LogoError(why="unreadable") from error
    grey = on_white(upright)
    box = ImageChops.invert(grey).getbbox()
    if box is None:
        raise LogoError(why="blank")
    small = grey.crop(box)
    small.thumbnail((WIDEST, HIGHEST))
    kept = BytesIO()
    small.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def on_white(picture: "Image") -> "Image":
    """Give a picture on white paper, in shades of grey."""
    from PIL import Image

    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("L")


def name_of(kept: bytes) -> str:
    """Name a picture by what it shows: the same name never means another one."""
    return sha256(kept).hexdigest()[:NAME_DIGITS]
