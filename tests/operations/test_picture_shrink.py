from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from pos.operations.picture_shrink import (
    LONGEST_SIDE,
    UnusablePictureError,
    shrink,
)


def drawn(form: str, size: tuple[int, int] = (40, 30), mode: str = "RGB") -> bytes:
    kept = BytesIO()
    Image.new(mode, size, "red").save(kept, form)
    return kept.getvalue()


def opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as file:
        file.load()
        return file.copy()


def bomb(width: int, height: int) -> bytes:
    """Give a PNG of a few bytes that says it is huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(10_000)))
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_of_each_kind_becomes_a_small_jpeg(form: str) -> None:
    small = opened(shrink(drawn(form, (2_000, 1_000))))

    assert small.size == (LONGEST_SIDE, LONGEST_SIDE // 2)
    red, green, blue = small.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 40


def test_what_is_clear_lies_on_white() -> None:
    kept = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(kept, "PNG")
    assert opened(shrink(kept.getvalue())).getpixel((5, 5)) == (255, 255, 255)


def test_nothing_of_the_file_itself_gets_further() -> None:
    kept, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "RAHASIA"
    exif[0x0112] = 6  # turned
    Image.new("RGB", (40, 20), "red").save(kept, "JPEG", exif=exif, comment=b"RAHASIA")
    small = shrink(kept.getvalue() + b"<script>RAHASIA</script>")

    assert b"RAHASIA" not in small
    assert opened(small).size == (20, 40)


WHOLE = drawn("PNG", (400, 300))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!DOCTYPE html><html>Silakan masuk</html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        b"GIF89a" + b"\xff" * 200,
        b"\xff\xd8\xff\xe0" + b"\x00" * 50,
        drawn("BMP"),
        drawn("TIFF"),
        WHOLE[: len(WHOLE) // 2],
        WHOLE[:60] + b"\x00" * 400,
        bomb(6_000, 6_000),
        bomb(5_001, 5_000),
    ],
)
def test_what_is_no_picture_or_a_broken_one_is_refused(data: bytes) -> None:
    with pytest.raises(UnusablePictureError):
        shrink(data)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize("side", [12_000, 60_000, 2**31 - 1])
def test_one_that_would_fill_the_memory_is_refused_unread(side: int) -> None:
    with pytest.raises(UnusablePictureError):
        shrink(bomb(side, side))
