from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from pos.printing.pdf.frame import BODY_FOOT, BODY_TOP
from pos.printing.pdf.page import _height, place, sheet_pages
from pos.printing.pdf.sheet import sheet_of
from pos.printing.receipt import Row, Section
from tests.printing.papers import ODD_NAMES, Z_REPORT
from tests.printing.pdf.sealing import SHEET

ROWS = st.builds(Row, st.text(max_size=30), st.text(max_size=90), st.booleans())
SECTIONS = st.lists(
    st.builds(Section, st.text(max_size=20), st.lists(ROWS, max_size=60).map(tuple)),
    max_size=8,
).map(tuple)


def texts(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def test_a_page_says_everything() -> None:
    (text,) = texts(sheet_pages(SHEET))
    said = " ".join(text.split())
    for section in Z_REPORT.sections:
        for row in section.rows:
            assert row.label.strip() in said
            assert row.value in said
    for part in (
        "Si Cantik",
        "Laporan Z 7",
        "42-7F3A-91C2-08BD-E410",
        "Diperiksa oleh",
    ):
        assert part in said
    assert "Halaman 1 dari 1" in said


def test_figures_stand_at_the_right_edge() -> None:
    ends: dict[int, set[str]] = {}

    def look(
        text: str, _cm: object, tm: list[float], _font: object, _size: object
    ) -> None:
        if text.strip() in ("18.250.000", "-460.000"):
            # Every figure of this typeface is as wide: 9 points times 0.602.
            end = round(tm[4] + len(text.strip()) * 9 * 0.602)
            ends.setdefault(end, set()).add(text.strip())

    PdfReader(BytesIO(sheet_pages(SHEET))).pages[0].extract_text(visitor_text=look)
    edges = sorted(ends)
    assert len(edges) in (1, 2)
    assert edges[-1] - edges[0] <= 1


def test_a_long_report_goes_on_numbered_pages() -> None:
    pages = texts(sheet_pages(replace(SHEET, sections=SHEET.sections * 12)))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Laporan Z 7" in page


@given(sections=SECTIONS, signed=st.booleans())
def test_no_section_hangs_over_its_page_and_none_is_lost(
    sections: tuple[Section, ...], *, signed: bool
) -> None:
    placed = place(sections, signed=signed)
    rows = [row for piece in placed for row in piece.section.rows]
    assert rows == [row for section in sections for row in section.rows]
    for piece in placed:
        assert piece.top <= BODY_TOP
        tall = len(piece.section.rows) == 1
        assert tall or piece.top - _height(piece.section) >= BODY_FOOT - 1


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_text_can_be_drawn(name: str) -> None:
    section = Section(name, (Row(name, name), Row("x", name, strong=True)))
    report = replace(Z_REPORT, title=name, sections=(section,), signatures=(name,))
    assert sheet_pages(sheet_of(report)).startswith(b"%PDF")


def test_a_report_without_sections_is_a_page() -> None:
    assert len(texts(sheet_pages(replace(SHEET, sections=())))) == 1
