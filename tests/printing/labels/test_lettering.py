import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pos.printing.glyphs import clean
from pos.printing.labels.lettering import (
    ELLIPSIS,
    Weight,
    draw,
    line_height,
    runs,
    width,
    wrap,
)


@given(
    st.text(st.characters(codec="utf-8"), max_size=60), st.sampled_from([14, 20, 30])
)
def test_no_line_is_wider_than_its_room(text: str, size: int) -> None:
    cleaned = clean(text)
    lines = wrap(cleaned, Weight.STRONG, size, 200)
    assert all(width(line, Weight.STRONG, size) <= 200 for line in lines)
    assert "".join("".join(lines).split()) == "".join(cleaned.split())


@pytest.mark.parametrize(
    "text", ["Rp1.250.000", "Roti Manis Cokelat", "ÄŸç ½ €", "日本"]
)
@pytest.mark.parametrize("size", [14, 23, 60])
def test_ink_stays_within_what_was_measured(text: str, size: int) -> None:
    across = width(text, Weight.TITLE, size)
    paper = Image.new("1", (across + 40, 2 * line_height(size)), 1)
    draw(paper, (20, 0), text, Weight.TITLE, size)
    inked = paper.convert("L").point(lambda shade: 255 - shade).getbbox()
    assert inked
    assert inked[0] >= 20 - size // 8
    assert inked[2] <= across + 20 + size // 8
    assert inked[3] <= line_height(size) + size // 8


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = wrap("satu dua tiga empat lima enam", Weight.PLAIN, 20, 100, most=2)
    assert len(lines) == 2
    assert lines[1].endswith(ELLIPSIS)
    assert width(lines[1], Weight.PLAIN, 20) <= 100


def test_a_letter_of_another_font_is_taken_from_there() -> None:
    assert [run for _, run in runs("Ω5 日", Weight.PLAIN)] == ["Ω", "5 ", "日"]
    names = [name for name, _ in runs("Ω5 日", Weight.PLAIN)]
    assert names == ["DejaVuSansMono-Bold", Weight.PLAIN.value, ""]
