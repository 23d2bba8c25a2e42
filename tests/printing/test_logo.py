from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from pos.printing.blocks import Picture
from pos.printing.logo import (
    HIGHEST,
    MOST_BYTES,
    NAME_DIGITS,
    WIDEST,
    LogoError,
    import_logo,
    name_of,
)
from pos.printing.profile import PROFILES
from pos.printing.raster import block_image


def a_file(
    size: tuple[int, int] = (900, 300), mode: str = "RGB", form: str = "PNG"
) -> bytes:
    picture = Image.new(mode, size, "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((size[0] // 4, 10, size[0] // 2, size[1] - 10), "maroon")
    file = BytesIO()
    picture.save(file, form)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize(
    "file", [a_file(), a_file(form="JPEG"), a_file(mode="RGBA"), a_file((60, 30))]
)
def test_it_becomes_small_and_grey_without_its_white_edge(file: bytes) -> None:
    kept = opened(import_logo(file))
    assert kept.mode == "L"
    assert kept.width <= WIDEST
    assert kept.height <= HIGHEST
    assert any(kept.histogram()[:128])


def test_what_is_transparent_is_white() -> None:
    picture = Image.new("RGBA", (100, 50), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((40, 10, 60, 40), (0, 0, 0, 255))
    file = BytesIO()
    picture.save(file, "PNG")
    assert opened(import_logo(file.getvalue())).size == (21, 31)


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", "unreadable"),
        (b"GIF89a" + b"\0" * 40, "unreadable"),
        (a_file()[:200], "unreadable"),
        (b"\0" * (MOST_BYTES + 1), "large"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 100, "unreadable"),
    ],
)
def test_what_is_no_logo_is_refused(file: bytes, why: str) -> None:
    with pytest.raises(LogoError) as refused:
        import_logo(file)
    assert refused.value.fields["why"] == why


def test_a_blank_picture_is_refused() -> None:
    file = BytesIO()
    Image.new("RGB", (50, 50), "white").save(file, "PNG")
    with pytest.raises(LogoError) as refused:
        import_logo(file.getvalue())
    assert refused.value.fields["why"] == "blank"


def test_a_picture_of_too_many_dots_is_not_unpacked() -> None:
    file = BytesIO()
    Image.new("1", (10_000, 4_001)).save(file, "PNG")
    assert len(file.getvalue()) < MOST_BYTES
    with pytest.raises(LogoError) as refused:
        import_logo(file.getvalue())
    assert refused.value.fields["why"] == "large"


def test_shades_become_dots_at_the_size_of_the_head() -> None:
    picture = Image.linear_gradient("L").resize((600, 160))
    file = BytesIO()
    picture.save(file, "PNG")
    kept = import_logo(file.getvalue())
    for head in PROFILES.values():
        drawn = block_image(Picture("logo"), head, lambda _name: kept)
        assert drawn
        assert drawn.mode == "1"
        black = drawn.convert("L").histogram()[0]
        assert 0.3 < black / (drawn.width * drawn.height) < 0.7


def test_a_name_is_made_of_what_is_shown() -> None:
    first, second = import_logo(a_file()), import_logo(a_file((300, 300)))
    assert name_of(first) == name_of(import_logo(a_file()))
    assert name_of(first) != name_of(second)
    assert len(name_of(first)) == NAME_DIGITS
    assert name_of(first).isalnum()
