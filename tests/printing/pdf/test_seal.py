"""A sealed page says whether it was altered: whatever a forger does with it."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

from pos.domain.errors import SealError
from pos.domain.journal import canonical
from pos.domain.table import Column, Kind, Table
from pos.printing.codes import qr_matrix
from pos.printing.pdf.page import sheet_pages
from pos.printing.pdf.seal import (
    Alteration,
    Altered,
    alterations,
    code_of,
    figures_digest,
    read_seal,
)
from pos.printing.pdf.sheet import sheet_body
from tests.printing.pdf.sealing import (
    AT,
    HEADS,
    KEY,
    SHEET,
    Key,
    rewritten,
    seal_of,
    sealed,
    with_figure,
    with_seal,
    with_stream,
)

TABLE = Table(
    "Kas",
    (Column("Hari", "day", Kind.DAY), Column("Harus disetor", "due", Kind.MONEY)),
    tuple((f"2026-11-{day:02}", day * 101_000) for day in range(1, 29)) * 3,
    ("Jumlah", 123_018_000),
)


def wrong(pdf: bytes) -> tuple[Alteration, ...]:
    return alterations(pdf, read_seal(pdf), KEY.public_key)


def test_a_page_that_nobody_touched_is_as_it_was_sealed() -> None:
    assert wrong(sealed()) == ()


def test_its_figures_and_the_journals_heads_are_in_the_seal() -> None:
    seal = read_seal(sealed())

    assert (seal.till, seal.at, seal.heads) == ("KSR1", AT, HEADS)
    assert seal.figures == sheet_body(SHEET)
    rows = seal.figures["sections"][1]["rows"]
    assert ["Penjualan kotor", "18.250.000"] in rows


def test_sealing_again_gives_the_same_file() -> None:
    assert sealed() == sealed()


def test_saving_it_again_with_another_program_breaks_nothing() -> None:
    def squeeze(writer: PdfWriter) -> None:
        for page in writer.pages:
            page.compress_content_streams()

    again = rewritten(sealed(), squeeze)

    assert again != sealed()
    assert wrong(again) == ()


def test_an_altered_figure_is_named_with_what_stood_there() -> None:
    forged = with_figure(sealed(), b"17.638.750", b"16.638.750")

    (found,) = wrong(forged)
    assert (found.kind, found.page) == (Altered.WORDS, 1)
    assert "17.638.750" in found.sealed
    assert "16.638.750" in found.found


def test_one_digit_on_the_third_page_is_found() -> None:
    pdf = sealed(replace(SHEET, tables=(TABLE,)))
    assert len(PdfReader(BytesIO(pdf)).pages) > 2
    forged = with_figure(pdf, b"123.018.000", b"123.018.001", page=-1)

    (found,) = wrong(forged)
    assert found.page == len(PdfReader(BytesIO(pdf)).pages)
    assert "123.018.000" in found.sealed


def test_a_figure_that_was_moved_is_found() -> None:
    """The words are the same; where they stand isn't."""
    forged = with_stream(
        sealed(), lambda data: data.replace(b" 1 0 0 1 277 ", b" 1 0 0 1 177 ")
    )

    assert [x.kind for x in wrong(forged)] == [Altered.DRAWING]


def test_paint_over_a_figure_is_found() -> None:
    forged = with_stream(sealed(), lambda data: data + b"\n1 1 1 rg 300 600 90 9 re f")

    assert [x.kind for x in wrong(forged)] == [Altered.DRAWING]


def test_a_note_laid_over_the_page_is_found() -> None:
    def note(writer: PdfWriter) -> None:
        text = FreeText(text="18.250.000", rect=(300, 600, 400, 620))
        writer.add_annotation(0, text)

    assert [x.kind for x in wrong(rewritten(sealed(), note))] == [Altered.DRAWING]


def test_a_typeface_that_draws_other_digits_is_found() -> None:
    def swap(writer: PdfWriter) -> None:
        fonts = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
        mono = next(x for x in fonts if "DejaVu" in str(fonts[x]["/BaseFont"]))
        file = fonts[mono]["/FontDescriptor"]["/FontFile2"]
        file.set_data(file.get_data()[::-1])

    assert [x.kind for x in wrong(rewritten(sealed(), swap))] == [Altered.DRAWING]


def test_pages_that_were_taken_out_or_added_are_found() -> None:
    pdf = sealed(replace(SHEET, tables=(TABLE,)))
    pages = len(PdfReader(BytesIO(pdf)).pages)

    less = rewritten(pdf, lambda writer: writer.remove_page(1))
    more = rewritten(pdf, lambda writer: writer.add_blank_page(595, 842))

    assert wrong(less) == (Alteration(Altered.PAGES, 0, str(pages), str(pages - 1)),)
    assert wrong(more) == (Alteration(Altered.PAGES, 0, str(pages), str(pages + 1)),)


def test_the_seal_of_another_page_does_not_fit() -> None:
    """A page with other figures, sealed by the same till: its seal is genuine."""
    other = replace(SHEET, sections=SHEET.sections[:2])
    forged = with_seal(sealed(), seal_of(sealed(other)))

    assert read_seal(forged).figures == sheet_body(other)
    assert {x.kind for x in wrong(forged)} == {Altered.WORDS}


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body["figures"].update(title="Laporan Z 8"),
        lambda body: body["heads"].__setitem__(0, ["KSR1", 1, 42, "00" * 32]),
        lambda body: body["pages"][0].__setitem__(0, "00" * 32),
        lambda body: body.update(at_ms=AT.at_ms + 1),
        lambda body: body.update(till="KSR2"),
    ],
)
def test_a_seal_that_was_changed_is_not_signed_any_more(
    change: Callable[[dict[str, object]], object],
) -> None:
    whole = json.loads(seal_of(sealed()))
    change(whole["body"])

    forged = with_seal(sealed(), canonical(whole))

    assert wrong(forged) == (Alteration(Altered.SIGNATURE, 0),)


def test_a_page_sealed_anew_with_another_key_is_not_the_tills() -> None:
    assert wrong(sealed(key=Key("f"))) == (Alteration(Altered.SIGNATURE, 0),)


def test_a_signature_of_the_journal_is_none_of_a_page() -> None:
    """The till signs hashes of documents with the same key."""

    class Journal(Key):
        def sign(self, message: bytes) -> bytes:
            return super().sign(message[-32:])

    assert [x.kind for x in wrong(sealed(key=Journal()))] == [Altered.SIGNATURE]


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", "pdf"),
        (b"%PDF-1.4\nnothing", "pdf"),
        (sheet_pages(SHEET), "missing"),
        (with_seal(sealed(), b"{}"), "missing"),
        (with_seal(sealed(), b"[1]"), "missing"),
        (with_seal(sealed(), b'{"body":{"v":2}}'), "newer"),
        (
            rewritten(sealed(), lambda x: x.add_attachment("segel-kasir.json", b"{}")),
            "missing",
        ),
    ],
)
def test_a_file_without_one_readable_seal_is_refused(file: bytes, why: str) -> None:
    with pytest.raises(SealError) as refused:
        read_seal(file)
    assert refused.value.fields["why"] == why


def test_a_cut_file_is_refused_or_found() -> None:
    pdf = sealed()
    for end in range(0, len(pdf) - 1, len(pdf) // 20):
        try:
            found = wrong(pdf[:end])
        except SealError:
            continue
        assert found, end


def test_a_damaged_file_is_never_more_than_refused() -> None:
    """Each byte that is flipped is refused, found, or nothing that anybody sees."""
    pdf = bytearray(sealed())
    seen = set()
    for place in range(0, len(pdf), len(pdf) // 40):
        pdf[place] ^= 0x55
        try:
            seen.add(bool(wrong(bytes(pdf))))
        except SealError:
            seen.add(True)
        pdf[place] ^= 0x55
    assert True in seen


def test_its_code_names_the_head_and_the_figures() -> None:
    code = code_of("KSR1", HEADS, {"a": 1})
    matrix = qr_matrix(code)
    assert matrix is not None
    side = len(matrix) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(matrix):
        for x, black in enumerate(row):
            ImageDraw.Draw(picture).point((x + 4, y + 4), 0 if black else 255)

    (read,) = zxingcpp.read_barcodes(picture.resize((side * 4, side * 4), 0))

    assert read.text == code
    assert code == f"KASIR1:KSR1:1:42:{'AB' * 32}:{figures_digest({'a': 1}).upper()}"


def test_a_till_without_documents_has_a_code_too() -> None:
    assert code_of("KSR1", (), {}).startswith("KASIR1:KSR1:0:0::")
