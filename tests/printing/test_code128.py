import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing.code128 import WIDTHS, encodable, modules
from pos.printing.profile import PROFILES
from pos.printing.raster import bars_image, framed
from tests.printing.reading import codes_in


def test_every_symbol_has_eleven_modules_and_no_other_has_its_bars() -> None:
    assert len(WIDTHS) == len(set(WIDTHS)) == 107
    assert {sum(map(int, widths)) for widths in WIDTHS[:-1]} == {11}


@given(
    st.text(
        st.characters(codec="ascii", categories=["L", "N", "P"]),
        min_size=1,
        max_size=30,
    )
)
def test_any_text_reads_back(text: str) -> None:
    picture = framed(bars_image(modules(text), 2, 40), PROFILES["80"])
    wide = picture.crop((0, 0, picture.width, picture.height))
    bars = bars_image(modules(text), 2, 40)
    paper = wide.resize((bars.width + 80, 100))
    paper.paste(1, (0, 0, *paper.size))
    paper.paste(bars, (40, 30))
    assert codes_in(paper) == {text: "Code128"}


def test_digits_go_in_pairs() -> None:
    assert len(modules("12345678")) == 11 * (1 + 4 + 1) + 13
    assert (
        len(modules("B1-260819-000042"))
        == 11 * (1 + 3 + 1 + 3 + 1 + 1 + 1 + 3 + 1) + 13
    )


@pytest.mark.parametrize("text", ["", "é", "a\n", "\x1b", "日"])
def test_what_it_cannot_hold_is_refused(text: str) -> None:
    assert not encodable(text)
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        modules(text)
