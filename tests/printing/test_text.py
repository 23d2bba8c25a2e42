import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from pos.printing import escpos, pdf, raster
from pos.printing.blocks import Row
from pos.printing.layout import layout
from pos.printing.profile import PROFILES, profile_for
from pos.printing.text import text
from pos.printing.typeface import has_glyph
from tests.printing.papers import PAPERS
from tests.printing.reading import printed


def words(text: str) -> list[str]:
    """Give the words of a paper; its rules and codes are drawn, not written."""
    return [
        word
        for word in re.sub(r"\[.*\]", "", text).split()
        if word.strip("-=") and all(map(has_glyph, word))
    ]


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", sorted(set(PAPERS) - {"test_page"}))
def test_the_same_words_in_every_output(name: str, width_mm: int) -> None:
    receipt, profile = PAPERS[name], profile_for(width_mm)
    wanted = words(text(receipt, profile.columns))
    blocks = layout(receipt, profile.columns)
    page = PdfReader(BytesIO(pdf.roll(receipt, width_mm))).pages[0]
    paper = printed(escpos.encode(receipt, profile), profile)

    assert words(paper.text) == wanted
    assert words(page.extract_text()) == wanted
    assert [w for x in blocks if isinstance(x, Row) for w in words(x.text)] == wanted
    drawn = raster.image(blocks, profile)
    assert drawn.size[0] == profile.dots


def test_codes_stand_in_brackets() -> None:
    assert "[B1-260819-000042]" in text(PAPERS["sale"], PROFILES["58"].columns)
