"""Make a picture that somebody else sent fit for the tiles, or refuse it."""

from io import BytesIO
from typing import Final

#: What is believed to be a picture, by its first bytes and never by its name.
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")

#: Dots of a picture that is unpacked: a phone's have 12 million.
MOST_DOTS: Final = 25_000_000

#: Dots along the longer side of what is kept: enough for the buyer's screen.
LONGEST_SIDE: Final = 800

_QUALITY: Final = 85


class UnusablePictureError(ValueError):
    """It is no picture, a broken one, or one that would fill the memory."""


def shrink(data: bytes) -> bytes:
    """Give a small JPEG of a picture: its dots alone, on white.

    What is kept is drawn anew, so that nothing of the file itself gets further.

    Raises:
        UnusablePictureError: It can't be used.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(data), formats=FORMATS) as file:
            _check_size(file.width, file.height)
            file.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(file).convert("RGBA")
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        paper = Image.new("RGBA", upright.size, "white")
        paper.alpha_composite(upright)
        kept = BytesIO()
        paper.convert("RGB").save(kept, "JPEG", quality=_QUALITY, optimize=True)
        return kept.getvalue()
    except UnusablePictureError:
        raise
    except Exception as wrong:  # a decoder may raise anything about a broken file
        raise UnusablePictureError(type(wrong).__name__) from wrong


def _check_size(width: int, height: int) -> None:
    """Look at the size that the head tells, before anything is unpacked."""
    if not 0 < width * height <= MOST_DOTS:
        message = f"{width} x {height} dots"
        raise UnusablePictureError(message)
