from io import BytesIO

import pytest
from pypdf import PdfReader

from pos.printing.pdf.roll import roll
from tests.printing.papers import ODD_NAMES, SALE, named


@pytest.mark.parametrize(("width_mm", "points"), [(58, 164), (80, 227)])
def test_it_is_one_page_of_the_rolls_width(width_mm: int, points: int) -> None:
    pages = PdfReader(BytesIO(roll(SALE, width_mm))).pages
    assert len(pages) == 1
    assert round(pages[0].mediabox.width) == points


def test_the_typeface_is_inside() -> None:
    page = PdfReader(BytesIO(roll(SALE, 58))).pages[0]
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]
    names = {str(font.get_object()["/BaseFont"]) for font in fonts.values()}
    assert any("DejaVuSansMono-Bold" in name for name in names)
    assert all("DejaVuSansMono" in name for name in names if "+" in name)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_can_be_drawn(name: str) -> None:
    assert roll(named(name), 58).startswith(b"%PDF")


@pytest.mark.parametrize(
    "name", ["Kue 日本語 dan 😀 manis", "ꦗꦮ ꦱꦺꦴꦁ enak", "👩‍🍳 ok", "Привет กิน"]
)
def test_letters_drawn_as_dots_can_be_found_and_copied(name: str) -> None:
    text = PdfReader(BytesIO(roll(named(name), 80))).pages[0].extract_text()
    assert text.split()[: len(name.split())] == name.split()


def test_names_are_not_markup() -> None:
    name = "<b>tebal</b> &amp; <a href='file:///etc/passwd'>x</a>"
    text = PdfReader(BytesIO(roll(named(name), 80))).pages[0].extract_text()
    assert "<b>tebal</b>" in text
    assert "&amp;" in text


def test_the_same_receipt_gives_the_same_file() -> None:
    assert roll(SALE, 80) == roll(SALE, 80)
