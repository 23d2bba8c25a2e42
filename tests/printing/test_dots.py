from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from pos.printing.dots import REAL_TIME, SLICE_ROWS, defused, raster
from pos.printing.escpos import encode
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from pos.printing.raster import image
from pos.printing.virtual import Head
from pos.printing.virtual.commands import Command, Commands
from tests.printing.papers import PAPERS, SALE, named
from tests.printing.reading import printed

DANGEROUS = bytes([0x10, 0x04, 0x01, 0x10, 0x05, 0x01, 0x10, 0x14, 0x01, 0])


def picture(rows: bytes, across: int) -> Image.Image:
    """Draw rows of bytes, 1 for black."""
    black = Image.frombytes("1", (across * 8, len(rows) // across), rows)
    return ImageChops.invert(black.convert("L")).convert("1")


def commands(strip: Image.Image) -> list[Command]:
    stream = b"".join(raster(strip))
    return [x for x in Commands().feed(stream) if isinstance(x, Command)]


def test_tall_pictures_go_in_slices() -> None:
    sliced = commands(Image.new("1", (384, 600), 0))
    assert [x.name for x in sliced] == [b"\x1dv"] * 4
    assert [int.from_bytes(x.data[4:6], "little") for x in sliced] == [
        166,
        166,
        166,
        102,
    ]
    assert all(len(x.data) == 6 + 48 * x.data[4] for x in sliced)
    assert all(x.data[4] <= SLICE_ROWS for x in sliced)


def test_dots_never_look_like_a_real_time_command() -> None:
    strip = picture(DANGEROUS * 48, 10)
    (command,) = commands(strip)
    assert REAL_TIME.search(DANGEROUS)
    assert not REAL_TIME.search(command.data)
    assert REAL_TIME.search(b"".join(raster_without_care(strip)))


def raster_without_care(strip: Image.Image) -> list[bytes]:
    """Send the dots as they are: the bug that the test above must catch."""
    return [ImageChops.invert(strip.convert("L")).convert("1").tobytes()]


@given(st.lists(st.sampled_from(DANGEROUS), min_size=1, max_size=200).map(bytes))
def test_a_row_that_ends_where_the_next_one_goes_on_is_no_command_either(
    data: bytes,
) -> None:
    for across in (1, 2, 3):
        rows = data * across
        strip = defused(picture(rows, across))
        assert not REAL_TIME.search(b"".join(raster(strip)))
        assert defused(strip).tobytes() == strip.tobytes()
        added = ImageChops.subtract(
            picture(rows, across).convert("L"), strip.convert("L")
        )
        assert sum(1 for dot in added.tobytes() if dot) <= len(rows)


@pytest.mark.parametrize("across", [5, 8, 13, 383])
def test_the_width_needs_be_no_whole_number_of_bytes(across: int) -> None:
    strip = Image.new("1", (across, 2), 0)
    (command,) = commands(strip)
    assert command.data[2] == (across + 7) // 8
    white_beyond = 0xFF << (-across % 8) & 0xFF
    assert command.data[-1] == white_beyond


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_no_paper_holds_a_real_time_command(name: str, profile: str) -> None:
    for whole in (False, True):
        head = replace(PROFILES[profile], whole_raster=whole)
        assert not REAL_TIME.search(encode(PAPERS[name], head))


@given(st.text(max_size=30))
def test_no_name_makes_a_real_time_command(name: str) -> None:
    head = replace(PROFILES["58"], whole_raster=True)
    assert not REAL_TIME.search(encode(named(name), head))


@pytest.mark.parametrize("profile", sorted(PROFILES))
@pytest.mark.parametrize("name", PAPERS)
def test_a_printer_of_dots_shows_the_preview_dot_by_dot(
    name: str, profile: str
) -> None:
    head = replace(PROFILES[profile], whole_raster=True)
    paper = printed(encode(PAPERS[name], head), head)
    preview = image(layout(PAPERS[name], head.columns), head)
    shown = paper.image.crop((0, 0, *preview.size))
    assert shown.tobytes() == preview.tobytes()
    assert all(line.startswith("[") or not line for line in paper.lines)
    assert paper.cut


def test_a_printer_of_dots_gets_no_letter() -> None:
    head = replace(PROFILES["58"], whole_raster=True)
    names = {
        token.name if isinstance(token, Command) else b"text"
        for token in Commands().feed(encode(SALE, head))
    }
    assert names == {b"\x1b@", b"\x1c.", b"\x1bM", b"\x1bt", b"\x1ba", b"\x1dv"} | {
        b"\x1bd",
        b"\x1dV",
    }
    assert Head(head).kicks == 0
