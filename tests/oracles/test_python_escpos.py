"""python-escpos, which most programs of its language print with, on our printer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pos.printing.blocks import Cut, Row, Rule
from pos.printing.escpos import CODE_PAGES, emit, encode_line
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from pos.printing.raster import image
from pos.printing.virtual import Head
from tests.printing.corpus import names
from tests.printing.papers import PAPERS
from tests.printing.reading import codes_in, foreign_printer, printed

PAPER = PROFILES["80"]
TORN = b"\x1dV\x00"


@pytest.mark.parametrize("profile", ["TM-T88V", "TM-T20II", "POS-5890"])
def test_every_paper_comes_out_as_the_same_lines(profile: str) -> None:
    """It chooses code pages letter by letter, the till one for all: same letters."""
    for receipt in PAPERS.values():
        blocks = layout(receipt, PAPER.columns)
        lines = [x for x in blocks if isinstance(x, Row | Rule)]
        # Its table for one of these printers has the euro where no other has it.
        sent = [x for x in lines if encode_line(x.text, 0) is not None]
        with foreign_printer(profile) as foreign:
            for line in sent:
                foreign.text(f"{line.text}\n")
            theirs = printed(foreign.output + TORN, PAPER)
        assert theirs.lines == printed(emit([*sent, Cut()], PAPER), PAPER).lines


@pytest.mark.parametrize("impl", ["bitImageRaster", "graphics", "bitImageColumn"])
def test_its_pictures_are_ours_dot_by_dot(impl: str) -> None:
    picture = image(layout(PAPERS["test_page"], 32)[:3], PROFILES["58"])
    with foreign_printer("TM-T88V") as foreign:
        foreign.image(picture, impl=impl)
        paper = printed(foreign.output + TORN, PAPER)
    assert paper.image.width == PAPER.dots
    shown = paper.image.crop((0, 0, *picture.size))
    assert shown.tobytes() == picture.tobytes()


CODES = {
    "EAN13": ("4006381333931", "EAN13"),
    "EAN8": ("40170725", "EAN8"),
    "CODE39": ("KSR1-0042", "Code39"),
    "ITF": ("12345678", "ITF"),
}


@pytest.mark.parametrize("kind", CODES)
def test_its_barcodes_can_be_read(kind: str) -> None:
    text, name = CODES[kind]
    with foreign_printer("TM-T88V") as foreign:
        foreign.barcode(text, kind, 64, 3, "BELOW", "A")
        paper = printed(foreign.output + TORN, PAPER)
    assert codes_in(paper.image) == {text: name}


@pytest.mark.parametrize("size", [3, 4, 6, 8])
def test_its_native_codes_can_be_read(size: int) -> None:
    text = "https://sicantik.example/s/B1-260819-000042"
    with foreign_printer("TM-T88V") as foreign:
        foreign.qr(text, native=True, size=size)
        paper = printed(foreign.output + TORN, PAPER)
    assert codes_in(paper.image) == {text: "QRCode"}


def test_its_drawer_and_its_cut() -> None:
    def script(foreign: Any) -> None:
        foreign.cashdraw(2)
        foreign.cashdraw(5)
        foreign.set(align="center", bold=True, double_height=True)
        foreign.text("Judul\n")
        foreign.cut()

    with foreign_printer("TM-T88V") as foreign:
        script(foreign)
        paper = printed(foreign.output, PAPER)
    assert (paper.kicks, paper.cut) == (2, True)
    assert [line.strip() for line in paper.lines if line] == ["Judul"]


def test_its_pages_are_the_safe_ones() -> None:
    """All four slots print the same letters, whichever the profile chose."""
    for page, codec in CODE_PAGES.items():
        letters = "".join(x for x in "éèüñç½" if x.encode(codec, "ignore"))
        line = encode_line(letters, page)
        assert line
        head = replace(PAPER, code_page=page)
        stream = b"\x1b@\x1bt" + bytes([page]) + line + b"\n" + TORN
        assert printed(stream, head).lines == (letters,)


def test_sending_names_as_they_are_would_fail() -> None:
    """The usual way, on the names that the till prints without harm."""
    asked = kicks = questions = 0
    for name in names()[:400]:
        head = Head(PAPER, kanji_first=True)
        with foreign_printer("TM-T88V") as foreign:
            foreign.text(f"{name}\n".encode("utf-16", "replace").decode("utf-16"))
            shown = [*head.feed(foreign.output + TORN)]
        kicks += head.kicks
        questions += sum(x.text.count("?") for x in shown) - name.count("?")
    assert kicks > asked
    assert questions > 100
