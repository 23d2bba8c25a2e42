import re
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from pos.printing import escpos, raster
from pos.printing.blocks import Row
from pos.printing.layout import layout
from pos.printing.pdf.roll import roll
from pos.printing.profile import PROFILES, profile_for
from pos.printing.receipt import Receipt
from pos.printing.text import text
from tests.printing.papers import PAPERS
from tests.printing.reading import lines_in, printed


def words(text: str) -> list[str]:
    """Give the words of a paper; its rules and codes are drawn, not written."""
    return [x for x in re.sub(r"\[.*\]", "", text).split() if x.strip("-=_")]


def from_png(receipt: Receipt, width_mm: int) -> Image.Image:
    """Give the picture of a PNG file without its margin."""
    profile = profile_for(width_mm)
    margin = (profile.width_mm * 8 - profile.dots) // 2
    with Image.open(BytesIO(raster.png(receipt, width_mm))) as file:
        inner = (margin, margin, margin + profile.dots, file.height - margin)
        return file.crop(inner)


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("name", sorted(PAPERS))
def test_the_same_words_in_every_output(name: str, width_mm: int) -> None:
    receipt, profile = PAPERS[name], profile_for(width_mm)
    blocks = layout(receipt, profile.columns)
    wanted = words(text(receipt, profile.columns))
    page = PdfReader(BytesIO(roll(receipt, width_mm))).pages[0]
    paper = printed(escpos.encode(receipt, profile), profile)
    dots = replace(profile, whole_raster=True)
    preview = raster.image(blocks, profile)

    assert words("\n".join(x.text for x in blocks if isinstance(x, Row))) == wanted
    assert words(page.extract_text()) == wanted
    for picture in (
        preview,
        from_png(receipt, width_mm),
        paper.image,
        printed(escpos.encode(receipt, dots), dots).image,
    ):
        assert words("\n".join(lines_in(picture, blocks))) == wanted
    as_text = [x for x in paper.lines if x and not x.startswith("[")]
    missing = set(wanted) - set(words("\n".join(as_text)))
    assert all(not escpos.encode_line(x, profile.code_page) for x in missing) or (
        receipt.kind == "test_page"
    )
    assert from_png(receipt, width_mm).tobytes() == preview.tobytes()


def test_codes_stand_in_brackets() -> None:
    assert "[B1-260819-000042]" in text(PAPERS["sale"], PROFILES["58"].columns)
