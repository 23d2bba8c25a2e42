"""Pictures as raster commands: slices of rows that no printer mistakes for orders."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

#: ``GS v 0``, the one raster command that every cheap printer knows.
RASTER: Final = b"\x1dv0"

#: Rows of one raster command; more make cheap printers lose their place.
SLICE_ROWS: Final = 255

#: Bytes of one raster command: a printer that got only a part of it waits for the
#: rest, and has to be filled up before it takes anything else (``RESYNC``).
SLICE_BYTES: Final = 8000

#: Height mode of ``GS v 0``: normal, or each row printed twice.
NORMAL, DOUBLED = 0, 2

#: DLE EOT, DLE ENQ and DLE DC4 are obeyed as they arrive, even inside a picture:
#: dots can ask for the status, or kick the drawer.
REAL_TIME: Final = re.compile(rb"\x10[\x04\x05\x14]")


def raster(strip: "Image", *, doubled: bool = False) -> Iterator[bytes]:
    """Give a picture as raster commands of at most 255 rows and 8000 bytes.

    Args:
        strip: Black on white, at most as wide as the head.
        doubled: Send every second row and let the printer print it twice:
            half the bytes for bars.
    """
    across, rows = _packed(defused(strip))
    if doubled:
        step = across * 2
        rows = b"".join(rows[i : i + across] for i in range(0, len(rows), step))
    mode = bytes([DOUBLED if doubled else NORMAL])
    size = min(SLICE_ROWS, SLICE_BYTES // across) * across
    for start in range(0, len(rows), size):
        part = rows[start : start + size]
        high = len(part) // across
        head = across.to_bytes(2, "little") + high.to_bytes(2, "little")
        yield RASTER + mode + head + part


def defused(strip: "Image") -> "Image":
    """Give a picture whose dots, sent row after row, are no real-time command.

    One more dot breaks a pair of bytes up. It is done in the picture and not in
    the bytes, so that the preview has the same dot.
    """
    from PIL import Image

    across, rows = _packed(strip)
    if not REAL_TIME.search(rows):
        return strip
    broken = REAL_TIME.sub(lambda pair: b"\x10" + bytes([pair[0][1] | 2]), rows)
    black = Image.frombytes("1", (across * 8, strip.height), broken)
    return _inverted(black.convert("L").crop((0, 0, *strip.size)))


def _packed(strip: "Image") -> tuple[int, bytes]:
    """Give the bytes of a row and all rows, 1 for black, without white at the right."""
    from PIL import Image, ImageChops

    black = ImageChops.invert(strip.convert("L"))
    box = black.getbbox()
    across = ((box[2] if box else 1) + 7) // 8
    black = black.crop((0, 0, across * 8, black.height))
    return across, black.convert("1", dither=Image.Dither.NONE).tobytes()


def _inverted(shades: "Image") -> "Image":
    from PIL import Image, ImageChops

    return ImageChops.invert(shades).convert("1", dither=Image.Dither.NONE)
