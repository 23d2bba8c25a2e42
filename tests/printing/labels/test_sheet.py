from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from pos.domain.errors import LabelError
from pos.printing.labels.sheet import MOST, pages
from pos.printing.labels.size import SHEETS, Sheet
from pos.printing.labels.symbols import Symbol
from tests.printing.labels.reading import pdf_pages
from tests.printing.labels.samples import BREAD, CRISPS, HOSTILE, coded
from tests.printing.reading import codes_in

THREE_BY_EIGHT = SHEETS["3x8 70x37"]
MM = 8


def cell_of(sheet: Sheet, cell: int) -> tuple[int, int, int, int]:
    left, top = (um // 125 for um in sheet.corner(cell))
    width, height = sheet.size.dots
    return left, top, left + width, top + height


@pytest.mark.parametrize("symbol", Symbol)
def test_a_sheet_of_each_symbol_reads_back_at_203_dpi(symbol: Symbol) -> None:
    labels = [coded(symbol, number) for number in range(24)]
    (page,) = pdf_pages(pages([(label, 1) for label in labels], THREE_BY_EIGHT))
    cells = [page.crop(cell_of(THREE_BY_EIGHT, cell)) for cell in range(24)]
    assert [set(codes_in(cell)) for cell in cells] == [{x.code} for x in labels]


@pytest.mark.parametrize("name", SHEETS)
def test_each_usual_sheet_lies_on_its_page(name: str) -> None:
    sheet = SHEETS[name]
    left, top = sheet.corner(sheet.cells - 1)
    assert 0 <= left <= sheet.page.width_um - sheet.size.width_um
    assert 0 <= top <= sheet.page.height_um - sheet.size.height_um
    assert PdfReader(BytesIO(pages([(BREAD, sheet.cells + 1)], sheet))).pages[1]


def test_a_sheet_begun_before_goes_on_at_its_first_free_cell() -> None:
    data = pages([(CRISPS, 4)], THREE_BY_EIGHT, start=22)
    first, second = pdf_pages(data)
    assert not codes_in(first.crop(cell_of(THREE_BY_EIGHT, 21)))
    assert codes_in(first.crop(cell_of(THREE_BY_EIGHT, 22)))
    assert codes_in(second.crop(cell_of(THREE_BY_EIGHT, 1)))
    assert not codes_in(second.crop(cell_of(THREE_BY_EIGHT, 2)))


def test_calibration_moves_every_label() -> None:
    (plain,) = pdf_pages(pages([(CRISPS, 1)], THREE_BY_EIGHT))
    (moved,) = pdf_pages(pages([(CRISPS, 1)], THREE_BY_EIGHT, shift_um=(2_000, 1_000)))
    inked = [
        page.convert("L").point(lambda x: 255 - x).getbbox() for page in (plain, moved)
    ]
    before, after = inked
    assert before
    assert after
    assert (after[0] - before[0], after[1] - before[1]) == (2 * MM, MM)


@pytest.mark.parametrize("name", [x for x in HOSTILE if x.isprintable()])
def test_names_are_text_in_the_file(name: str) -> None:
    data = pages([(replace(CRISPS, name=name), 1)], THREE_BY_EIGHT)
    text = PdfReader(BytesIO(data)).pages[0].extract_text()
    assert name.split(maxsplit=1)[0][:20] in text


def test_whoever_waits_is_told_and_can_stop() -> None:
    told: list[tuple[int, int]] = []
    pages([(CRISPS, 2), (BREAD, 1)], THREE_BY_EIGHT, told=lambda *x: told.append(x))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_none_and_too_many_are_refused(count: int) -> None:
    with pytest.raises(LabelError, match="count"):
        pages([(CRISPS, count)], THREE_BY_EIGHT)


@pytest.mark.parametrize("start", [-1, 24])
def test_a_cell_that_is_not_there_is_refused(start: int) -> None:
    with pytest.raises(LabelError, match="cell"):
        pages([(CRISPS, 1)], THREE_BY_EIGHT, start=start)


def test_the_same_labels_give_the_same_file() -> None:
    assert pages([(CRISPS, 3)], THREE_BY_EIGHT) == pages([(CRISPS, 3)], THREE_BY_EIGHT)
