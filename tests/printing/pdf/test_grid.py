from dataclasses import replace
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from pos.domain.table import Cell, Column, Kind, Table
from pos.printing.pdf.frame import BODY_FOOT, BODY_TOP, MARGIN, RIGHT
from pos.printing.pdf.grid import Strip, lay
from pos.printing.pdf.page import sheet_pages
from tests.printing.papers import ODD_NAMES
from tests.printing.pdf.sealing import SHEET

COLUMNS = (
    Column("Produk", "name"),
    Column("SKU", "sku"),
    Column("Penjualan", "sales", Kind.COUNT),
    Column("Berat", "grams", Kind.GRAMS),
    Column("Kotor", "gross", Kind.MONEY),
    Column("Bersih", "net", Kind.MONEY),
)
ROWS = st.lists(
    st.tuples(
        st.text(max_size=60) | st.sampled_from(ODD_NAMES),
        st.text(max_size=12),
        st.integers(0, 99_999),
        st.none() | st.integers(0, 9_999_999),
        st.integers(-999_999_999, 999_999_999),
        st.integers(-999_999_999, 999_999_999),
    ),
    max_size=90,
)


def said(strips: tuple[Strip, ...]) -> list[Strip]:
    return [x for x in strips if x.kind in {"row", "total"}]


@given(rows=ROWS, start=st.integers(BODY_FOOT, BODY_TOP))
def test_every_row_is_on_a_page_and_none_hangs_over(
    rows: list[tuple[Cell, ...]], start: int
) -> None:
    table = Table("Kas", COLUMNS, tuple(rows))
    strips = lay((table, table), (0, start))

    assert len(said(strips)) == 2 * len(rows)
    for strip in strips:
        assert strip.top <= BODY_TOP
        assert strip.top - strip.height >= BODY_FOOT
        assert strip.lefts[0] == MARGIN
        assert strip.rights[-1] <= RIGHT


def test_a_page_that_goes_on_says_the_heads_again() -> None:
    rows = tuple((f"Roti {i}", "R", i, None, i, i) for i in range(80))
    strips = lay((Table("Kas", COLUMNS, rows),), (0, BODY_TOP))

    for page in range(strips[-1].page + 1):
        kinds = [x.kind for x in strips if x.page == page]
        assert kinds[:3] == ["title", "head", "row"]


def test_a_wide_table_is_written_smaller() -> None:
    many = tuple(Column("Penjualan", f"c{i}", Kind.MONEY) for i in range(9))
    columns = (COLUMNS[0], *many)
    row: tuple[Cell, ...] = (
        "Hampers Srikandi (keripik, cookies, syal)",
        *([123_456_789] * 9),
    )

    wide = lay((Table("Kas", columns, (row,)),), (0, BODY_TOP))
    slim = lay((Table("Kas", COLUMNS, ()),), (0, BODY_TOP))

    assert wide[0].size < slim[0].size
    assert wide[0].rights[-1] <= RIGHT


def test_sums_stand_below_on_the_last_page_only() -> None:
    rows = tuple((f"Roti {i}", "R", i, None, i, i) for i in range(80))
    table = Table("Kas", COLUMNS, rows, ("Jumlah", "", 1, 2, 3, 4_321_000))
    sheet = replace(SHEET, sections=(), tables=(table,))
    pages = [x.extract_text() for x in PdfReader(BytesIO(sheet_pages(sheet))).pages]

    assert ["4.321.000" in page for page in pages] == [False] * (len(pages) - 1) + [
        True
    ]
    assert f"Halaman {len(pages)} dari {len(pages)}" in pages[-1]


def test_signatures_never_stand_on_a_table() -> None:
    for count in range(20, 45):
        rows = tuple((f"Roti {i}", "R", i, None, i, i) for i in range(count))
        sheet = replace(SHEET, sections=(), tables=(Table("Kas", COLUMNS, rows),))
        pages = PdfReader(BytesIO(sheet_pages(sheet))).pages
        signed = [x for x in pages if "Dibuat oleh" in x.extract_text()]
        assert len(signed) == 1
        last = pages[-1].extract_text()
        assert "Dibuat oleh" in last
        assert last.count("Roti") < 33
