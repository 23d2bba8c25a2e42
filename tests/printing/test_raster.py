from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from pos.printing.blocks import Feed, Picture, Rule
from pos.printing.escpos import encode
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from pos.printing.raster import block_image, image, line_image, png
from pos.printing.typeface import can_draw, glyph, has_glyph
from tests.printing.papers import ODD_NAMES, PAPERS, SALE, named
from tests.printing.reading import codes_in, printed

QRIS = "00020101021226670016COM.NOBUBANK.WWW01189360050300000898240214" + "7" * 200


@pytest.mark.parametrize("profile", sorted(PROFILES))
@pytest.mark.parametrize(
    "payload", ["https://sicantik.example/s/B1-260819-000042", QRIS, QRIS + "9" * 40]
)
def test_codes_read_back_from_the_preview_and_from_paper(
    payload: str, profile: str
) -> None:
    receipt = replace(SALE, qr=payload)
    head = PROFILES[profile]
    wanted = {payload: "QRCode", "B1-260819-000042": "Code128"}
    assert codes_in(image(layout(receipt, head.columns), head)) == wanted
    assert codes_in(printed(encode(receipt, head), head).image) == wanted


def test_a_number_as_qr_code_reads_back() -> None:
    receipt = replace(SALE, receipt_no="PLB12-260819-000042")
    head = PROFILES["58"]
    assert codes_in(printed(encode(receipt, head), head).image) == {
        "PLB12-260819-000042": "QRCode"
    }


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", PAPERS)
def test_a_png_is_as_wide_as_the_roll(name: str, width_mm: int) -> None:
    with Image.open(BytesIO(png(PAPERS[name], width_mm))) as picture:
        assert picture.width == width_mm * 8
        assert picture.height > 400
        assert picture.mode == "1"


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_drawn_within_the_head(name: str) -> None:
    for block in layout(named(name), 32):
        drawn = block_image(block, PROFILES["58"])
        assert drawn is None or drawn.width <= 384


@pytest.mark.parametrize(
    ("letter", "across"), [("日", 24), ("ꦱꦺꦴꦁ", 24), ("😀", 24), ("👩‍🍳", 24), ("ก", 12)]
)
def test_letters_of_other_scripts_are_drawn(letter: str, across: int) -> None:
    assert not has_glyph(letter)
    assert can_draw(letter)
    for bold, tall, height in ((False, False, 30), (True, False, 30), (True, True, 54)):
        drawn = glyph(letter, bold=bold, tall=tall)
        assert drawn.size == (across, height)
        assert 12 < drawn.convert("L").histogram()[0] < drawn.width * height // 2


def test_marks_are_drawn_over_their_letter() -> None:
    assert glyph("ꦱꦺꦴꦁ").tobytes() != glyph("ꦱ").tobytes()
    assert glyph("日", bold=True).tobytes() != glyph("日").tobytes()


@pytest.mark.parametrize("letter", ["\ue123", "\U000f1234"])
def test_what_no_font_has_is_a_box_with_its_number(letter: str) -> None:
    box = glyph(letter)
    assert not can_draw(letter)
    assert box.size == (12, 30)
    assert box.tobytes() != glyph("\ue124").tobytes()
    assert glyph(letter, tall=True).size == (12, 54)


@pytest.mark.parametrize("letter", "aé€½ñЖΩ→≤⅓")
def test_letters_of_the_font_are_letters(letter: str) -> None:
    assert has_glyph(letter)


def test_tall_letters_are_twice_as_high_and_no_wider() -> None:
    plain, tall = line_image("TOTAL"), line_image("TOTAL", bold=True, tall=True)
    assert tall.width == plain.width == 60
    inked, tall_inked = inverted_box(plain), inverted_box(tall)
    assert tall_inked[3] - tall_inked[1] >= 2 * (inked[3] - inked[1]) - 2


def inverted_box(picture: Image.Image) -> tuple[int, int, int, int]:
    box = picture.convert("L").point(lambda shade: 255 - shade).getbbox()
    assert box
    return box


def a_logo(size: tuple[int, int]) -> bytes:
    file = BytesIO()
    Image.new("RGBA", size, (120, 20, 40, 255)).save(file, "PNG")
    return file.getvalue()


def test_a_logo_is_scaled_to_the_head() -> None:
    drawn = block_image(
        Picture("logo"), PROFILES["58"], lambda _name: a_logo((900, 300))
    )
    assert drawn
    assert drawn.width <= 384
    assert drawn.height <= 160


@pytest.mark.parametrize("data", [None, b"", b"no picture", a_logo((10, 10))[:40]])
def test_a_broken_logo_costs_no_receipt(data: bytes | None) -> None:
    head = PROFILES["58"]
    receipt = replace(SALE, shop=replace(SALE.shop, logo="logo.png"))
    paper = printed(encode(receipt, head, pictures=lambda _name: data), head)
    assert paper.lines == printed(encode(SALE, head), head).lines


def test_rules_and_feeds_have_the_height_of_lines() -> None:
    head = PROFILES["58"]
    heights = [
        block_image(block, head) for block in (Rule(31), Rule(31, heavy=True), Feed(2))
    ]
    assert [drawn.height for drawn in heights if drawn] == [30, 30, 60]
