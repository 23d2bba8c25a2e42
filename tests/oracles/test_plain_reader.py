"""Our bytes, read by a reader that shares no code with the product and knows little.

It takes what the till may send and nothing else: the plainest commands, letters of
one code page, pictures. Whatever reads more will read this too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
import zxingcpp
from PIL import Image

from pos.printing.blocks import Barcode, Qr, Row, Rule
from pos.printing.escpos import encode
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from tests.printing.corpus import names
from tests.printing.papers import PAPERS, named

COMMAND = re.compile(
    rb"""(?xs)
    \x1b@ | \x1c\. | \x1bM\x00 | \x1bt(?P<page>[\x00\x02\x10\x13]) | \x1ba\x00
    | \x1bE[\x00\x01] | \x1d![\x00\x01] | \x1bd. | \x1dV\x01
    | \x1dv0(?P<mode>[\x00\x02])(?P<across>..)(?P<high>..)
    | (?P<text>[\x20-\x7e\x80-\xff]+) | (?P<feed>\n)
    """
)
PAGES = {b"\x00": "cp437", b"\x02": "cp850", b"\x10": "cp1252", b"\x13": "cp858"}


@dataclass
class Reading:
    """What a stream says."""

    lines: list[str] = field(default_factory=list)
    strips: list[Image.Image] = field(default_factory=list)

    def codes(self) -> set[str]:
        """Read the codes of all pictures, put below one another."""
        high = sum(strip.height for strip in self.strips)
        paper = Image.new("L", (640, high + 80), 255)
        top = 40
        for strip in self.strips:
            paper.paste(strip, (32, top))
            top += strip.height
        return {code.text for code in zxingcpp.read_barcodes(paper)}


def read(stream: bytes) -> Reading:
    """Read a whole stream; anything unknown is an error."""
    reading, line, page, at = Reading(), "", "ascii", 0
    while at < len(stream):
        found = COMMAND.match(stream, at)
        assert found, stream[at : at + 20]
        at = found.end()
        if found["page"]:
            page = PAGES[found["page"]]
        elif found["text"]:
            line += found["text"].decode(page)
        elif found["feed"]:
            reading.lines.append(line)
            line = ""
        elif found["mode"]:
            across = int.from_bytes(found["across"], "little")
            high = int.from_bytes(found["high"], "little")
            assert 0 < high <= 255
            assert line == ""
            dots, at = stream[at : at + across * high], at + across * high
            strip = Image.frombytes("1", (across * 8, high), dots).convert("L")
            strip = strip.point(lambda shade: 255 - shade)
            times = 2 if found["mode"] == b"\x02" else 1
            reading.strips.append(strip.resize((strip.width, high * times)))
    assert line == ""
    return reading


FIFTY = list(PAPERS.values()) + [named(x) for x in names()[:: 2000 // 25]]


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_fifty_papers_say_what_is_meant(profile: str) -> None:
    head = PROFILES[profile]
    assert len(FIFTY) >= 50
    for receipt in FIFTY:
        reading = read(encode(receipt, head))
        blocks = layout(receipt, head.columns)
        meant = [x.text for x in blocks if isinstance(x, Row | Rule)]
        said = [line for line in reading.lines if line]
        assert all(line in meant for line in said)
        drawn = [line for line in meant if line and line not in said]
        assert all(not line.isascii() for line in drawn)
        assert all(not can_be_sent(line) for line in drawn), drawn


def can_be_sent(line: str) -> bool:
    try:
        line.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_the_codes_of_every_paper_can_be_read(profile: str) -> None:
    head = PROFILES[profile]
    for receipt in PAPERS.values():
        blocks = layout(receipt, head.columns)
        wanted = {x.text for x in blocks if isinstance(x, Qr | Barcode)}
        assert read(encode(receipt, head)).codes() == wanted


def test_a_reader_that_reads_less_would_notice() -> None:
    stream = encode(PAPERS["sale"], PROFILES["58"])
    for planted in (b"\x1bp\x00\x19\x19", b"\x1d(k\x03\x001Q0", b"\x10\x04\x01", b"\0"):
        middle = stream.index(b"\n") + 1
        with pytest.raises(AssertionError):
            read(stream[:middle] + planted + stream[middle:])


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_bars_can_be_read_where_their_height_is_not_doubled(profile: str) -> None:
    """Some readers ignore the mode of ``GS v 0``."""
    stream = encode(PAPERS["sale"], PROFILES[profile])
    assert b"\x1dv0\x02" in stream
    plain = stream.replace(b"\x1dv0\x02", b"\x1dv0\x00")
    assert read(plain).codes() == {PAPERS["sale"].receipt_no}
