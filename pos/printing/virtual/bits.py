"""Dots in the layouts that printer commands carry, as pictures."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


def rows(data: bytes, across: int, *, wide: int = 1, high: int = 1) -> "Image":
    """Draw bits in rows, the highest bit at the left, 1 for black.

    Args:
        data: The rows.
        across: Bytes of a row.
        wide: Times the width.
        high: Times the height.
    """
    from PIL import Image

    height = len(data) // across if across else 0
    if not height:
        return Image.new("1", (1, 1), 1)
    white = bytes(byte ^ 0xFF for byte in data[: across * height])
    picture = Image.frombytes("1", (across * 8, height), white)
    size = (picture.width * wide, picture.height * high)
    return picture.resize(size, Image.Resampling.NEAREST)


def columns(data: bytes, mode: int) -> "Image":
    """Draw the columns of ``ESC *``, the highest bit at the top."""
    from PIL import Image

    deep = 3 if mode in (32, 33) else 1
    across = len(data) // deep
    picture = Image.new("1", (max(across, 1), deep * 8), 1)
    for x in range(across):
        column = int.from_bytes(data[x * deep : (x + 1) * deep], "big")
        for y in range(deep * 8):
            if column >> (deep * 8 - 1 - y) & 1:
                picture.putpixel((x, y), 0)
    wide = 1 if mode in (1, 33) else 2
    size = (picture.width * wide, picture.height * (3 // deep))
    return picture.resize(size, Image.Resampling.NEAREST)
