import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pos.printing.datamatrix import SIZES, matrix
from tests.printing.reading import codes_in


def picture(text: str) -> Image.Image:
    rows = matrix(text)
    assert rows
    side = len(rows) + 4
    drawn = Image.new("1", (side, side), 1)
    for y, row in enumerate(rows, start=2):
        for x, black in enumerate(row, start=2):
            drawn.putpixel((x, y), int(not black))
    return drawn.resize((3 * side, 3 * side), Image.Resampling.NEAREST)


@given(
    st.text(
        st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=44
    ).filter(lambda text: text.strip() == text)
)
def test_any_text_reads_back(text: str) -> None:
    assert codes_in(picture(text)) == {text: "DataMatrix"}


@pytest.mark.parametrize("length", range(1, 89))
def test_digits_go_in_pairs_into_every_size(length: int) -> None:
    digits = ("1234567890" * 9)[:length]
    assert codes_in(picture(digits)) == {digits: "DataMatrix"}
    needed = -(-length // 2)
    fitting = next(side for side, (most, _) in SIZES.items() if needed <= most)
    assert len(matrix(digits) or ()) == fitting


@pytest.mark.parametrize("text", ["", "é", "a\n", "\x1d", "x" * 45])
def test_what_it_cannot_hold_is_none(text: str) -> None:
    assert matrix(text) is None
