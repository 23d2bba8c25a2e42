import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pos.domain.gtin import check_digit
from pos.printing.ean import encodable, modules, quiet
from tests.printing.reading import codes_in


def picture(text: str, dots: int) -> Image.Image:
    bars = modules(text)
    side = quiet(text)
    row = Image.new("1", (len(bars) + 2 * side, 1), 1)
    for x, bar in enumerate(bars, start=side):
        row.putpixel((x, 0), int(bar == "0"))
    wide = row.resize((row.width * dots, 40), Image.Resampling.NEAREST)
    paper = Image.new("1", (wide.width, 60), 1)
    paper.paste(wide, (0, 10))
    return paper


@given(st.text("0123456789", min_size=12, max_size=12), st.sampled_from([2, 3]))
def test_thirteen_digits_read_back(digits: str, dots: int) -> None:
    whole = digits + check_digit(digits)
    assert len(modules(whole)) == 95
    read = codes_in(picture(whole, dots))
    # A leading zero makes it the same bars as UPC-A.
    assert {text.zfill(13) for text in read} == {whole}


@given(st.text("0123456789", min_size=7, max_size=7))
def test_eight_digits_read_back(digits: str) -> None:
    whole = digits + check_digit(digits)
    assert codes_in(picture(whole, 2)) == {whole: "EAN8"}


@pytest.mark.parametrize("text", ["", "8997700000047", "899770000004", "89977000000ab"])
def test_what_is_no_such_number_is_refused(text: str) -> None:
    assert not encodable(text)
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        modules(text)
