# ruff: noqa: RUF001 - letters that look like others are what is tested here

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing import dots, raster
from pos.printing.blocks import Cut, Row, Rule
from pos.printing.escpos import (
    CODE_PAGES,
    RESYNC,
    drawer_kick,
    emit,
    encode,
    encode_line,
)
from pos.printing.layout import layout
from pos.printing.paper import Paper
from pos.printing.profile import PROFILES, Profile
from pos.printing.receipt import Receipt
from pos.printing.virtual import Head
from pos.printing.virtual.commands import Command, Commands
from tests.printing.papers import ODD_NAMES, PAPERS, SALE, named
from tests.printing.reading import printed

ALL = sorted(PROFILES)


def commands(data: bytes) -> list[Command]:
    return [x for x in Commands().feed(data) if isinstance(x, Command)]


def expected_lines(receipt: Receipt, profile: Profile) -> list[str]:
    """Say what the paper has to show: text, or a strip as wide as the text."""
    blocks = layout(receipt, profile.columns)
    return [block.text for block in blocks if isinstance(block, Row | Rule)]


@pytest.mark.parametrize("profile", ALL)
@pytest.mark.parametrize("name", PAPERS)
def test_a_printer_shows_the_lines_of_the_layout(name: str, profile: str) -> None:
    paper = printed(encode(PAPERS[name], PROFILES[profile]), PROFILES[profile])
    shown = [line for line in paper.lines if line and not line.startswith("[")]
    wanted = [
        line
        for line in expected_lines(PAPERS[name], PROFILES[profile])
        if encode_line(line, 16) is not None
    ]
    assert shown == wanted
    assert paper.cut
    assert paper.kicks == 0


@pytest.mark.parametrize("wraps_at_once", [False, True])
@pytest.mark.parametrize("profile", ALL)
def test_no_printer_adds_an_empty_line(profile: str, *, wraps_at_once: bool) -> None:
    data = encode(SALE, PROFILES[profile])
    usual = printed(data, PROFILES[profile])
    assert printed(data, PROFILES[profile], wraps_at_once=wraps_at_once).lines == (
        usual.lines
    )


def test_a_chinese_printer_reads_no_pairs() -> None:
    receipt = named("Café ñ ½ €")
    data = encode(receipt, PROFILES["80"])
    paper = printed(data, PROFILES["80"], kanji_first=True)
    assert "Café ñ ½ €" in paper.text
    without = data.replace(b"\x1c.", b"")
    assert "Café ñ ½ €" not in printed(without, PROFILES["80"], kanji_first=True).text


@pytest.mark.parametrize("page", CODE_PAGES)
@pytest.mark.parametrize("name", ODD_NAMES)
def test_only_safe_slots_and_known_commands_are_sent(name: str, page: int) -> None:
    profile = replace(PROFILES["58"], code_page=page)
    sent = commands(encode(named(name), profile))
    assert {x.data for x in sent if x.name == b"\x1bt"} == {bytes([page])}
    known = rb"\x1b[@MtadE]|\x1c\.|\x1d[!vV]|\n"
    assert all(re.fullmatch(known, x.name) for x in sent)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_no_letter_becomes_a_question_mark(name: str) -> None:
    data = encode(named(name), PROFILES["58"])
    text = printed(data, PROFILES["58"]).text
    assert "?" not in text
    assert "\ufffd" not in text


@given(st.text(st.characters(codec=None), max_size=80))
def test_data_never_kicks_the_drawer_nor_commands_anything(name: str) -> None:
    receipt = named(f"{name}\x1bp\x00\x19\x19{name}\x10\x14\x01\x00\x01")
    head = Head(PROFILES["58"])
    assert len(list(head.feed(encode(receipt, PROFILES["58"])))) == 1
    assert head.kicks == 0
    assert not head.hanging


def test_a_kick_is_one_command() -> None:
    head = Head(PROFILES["58"])
    assert list(head.feed(drawer_kick() + drawer_kick(5))) == []
    assert head.kicks == 2
    assert drawer_kick(2) != drawer_kick(5)


@pytest.mark.parametrize(
    ("text", "page", "line"),
    [
        ("Kue é €", 16, b"Kue \xe9 \x80"),
        ("Kue é", 0, b"Kue \x82"),
        ("“x” – ‘y’", 16, b"\x93x\x94 \x96 \x91y\x92"),
        ("“x” – ‘y’", 0, None),
        ("€", 0, None),
        ("€", 19, b"\xd5"),
        ("日本", 16, None),
        ("ꦗ", 16, None),
        ("a\x1bp", 16, None),
        ("", 16, b""),
    ],
)
def test_lines_in_code_pages(text: str, page: int, line: bytes | None) -> None:
    assert encode_line(text, page) == line


def test_a_strange_letter_turns_its_line_into_dots_and_no_other() -> None:
    paper = Paper(32)
    paper.left("sebelum")
    paper.pair("Kue 日本", "5.000")
    paper.left("sesudah")
    profile = PROFILES["58"]
    shown = printed(emit([*paper.blocks, Cut()], profile), profile)
    assert shown.lines == ("sebelum", "[376x30]", "sesudah")
    drawn = raster.line_image(paper.blocks[1].text)  # type: ignore[union-attr]
    strip = shown.image.crop((0, 30, drawn.width, 60))
    assert strip.tobytes() == drawn.tobytes()


def test_the_resync_fills_the_largest_slice() -> None:
    from PIL import Image

    profile = PROFILES["80"]
    picture = Image.new("1", (profile.dots, 255), 0)
    half = next(dots.raster(picture))[:40]
    head = Head(profile)
    assert list(head.feed(half)) == []
    assert head.hanging
    papers = list(head.feed(RESYNC + encode(SALE, profile)))
    assert len(papers) == 1
    assert "B1-260819-000042" in papers[0].text


@pytest.mark.parametrize("profile", ALL)
def test_a_text_receipt_is_small(profile: str) -> None:
    plain = replace(SALE, receipt_no="")
    assert len(encode(plain, PROFILES[profile])) < 2000
