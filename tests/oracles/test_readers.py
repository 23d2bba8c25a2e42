"""Two readers of other people must find on our receipts what our plain text says.

Neither is in a package index. Name a checkout to be judged by it:

    ESCPOS_TOOLS=…    github.com/receipt-print-hq/escpos-tools, its packages installed
    VIRTUALESCPOS=…   github.com/pdrbsts/VirtualESCPOS
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from pos.printing.blocks import Barcode, Block, Cut, Feed, Qr
from pos.printing.escpos import CODE_PAGES, encode, encode_line
from pos.printing.layout import layout
from pos.printing.profile import PROFILES, Profile
from pos.printing.receipt import Receipt
from pos.printing.text import render
from tests.oracles.test_plain_reader import FIFTY
from tests.printing.papers import ODD_NAMES, named

PAPERS = [*FIFTY, *map(named, ODD_NAMES)]
#: In place of a line whose letters go as a picture.
PICTURE = "\N{FRAME WITH PICTURE}"
HEADS = [
    replace(profile, code_page=page)
    for profile, page in product(PROFILES.values(), CODE_PAGES)
]
Read = Callable[[list[bytes], Profile], "list[str]"]


def wanted(receipt: Receipt, head: Profile) -> list[str]:
    """Give the plain text, a picture in place of what can't go as letters."""
    blocks = layout(receipt, head.columns)
    feed = Feed(head.feed_lines)
    lines = [_sent(x, head) for x in blocks if not isinstance(x, Cut)]
    return [line for block in (*lines, [""] * feed.lines) for line in block]


def _sent(block: Block, head: Profile) -> list[str]:
    if isinstance(block, Barcode | Qr):
        return [PICTURE]
    lines = render([block]).splitlines()
    return [x if encode_line(x, head.code_page) is not None else PICTURE for x in lines]


# --- VirtualESCPOS


@pytest.fixture(scope="session")
def virtual_escpos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build its reader without its window."""
    checkout = os.environ.get("VIRTUALESCPOS")
    compiler = shutil.which("c++")
    if not (checkout and compiler):
        pytest.skip("Name a checkout in VIRTUALESCPOS, with a C++ compiler, to try it")
    names = ("VirtualPrinter", "CodePages", "Barcode", "QRCode")
    sources = [Path(checkout, f"{name}.cpp") for name in names]
    asked = Path(__file__).with_name("virtualescpos.cpp")
    program = tmp_path_factory.mktemp("virtualescpos") / "read"
    options = ("-std=c++17", "-I", checkout, "-o", program, asked)
    subprocess.run([compiler, *options, *filter(Path.exists, sources)], check=True)
    return program


def shown(
    program: Path, folder: Path, streams: list[bytes], columns: int
) -> list[list[list[str]]]:
    """Give what it makes of each stream: elements, as ``virtualescpos.cpp`` writes."""
    files = [folder / f"{number}" for number in range(len(streams))]
    for file, stream in zip(files, streams, strict=True):
        file.write_bytes(stream)
    done = subprocess.run(
        [program, str(columns), *files], capture_output=True, check=True
    )
    papers: list[list[list[str]]] = [[]]
    for line in done.stdout.decode().split("\n")[:-1]:
        if line == ".":
            papers.append([])
        else:
            papers[-1].append(line.split(" ", 1))
    return papers[:-1]


def lines_of(elements: list[list[str]]) -> list[str]:
    """Join its elements to lines; slices of one picture are one."""
    lines, line = list[str](), ""
    for kind, *rest in elements:
        if kind == "T":
            line += rest[0]
        elif kind == "N":
            lines.append(line)
            line = ""
        elif kind == "B" and not (lines and lines[-1] == PICTURE):
            assert line == ""
            lines.append(PICTURE)
    return lines


def merged(lines: list[str]) -> list[str]:
    """Make pictures that follow one another one, as they come out of the printer."""
    return [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if not before == line == PICTURE
    ]


@pytest.mark.parametrize("full", ["a full line is ended", "a full line waits"])
@pytest.mark.parametrize("head", HEADS, ids=lambda x: f"{x.name}-page{x.code_page}")
def test_virtual_escpos_reads_every_line(
    virtual_escpos: Path, tmp_path: Path, head: Profile, full: str
) -> None:
    columns = head.columns if full == "a full line is ended" else 0
    streams = [encode(receipt, head) for receipt in PAPERS]
    papers = shown(virtual_escpos, tmp_path, streams, columns)
    for receipt, paper in zip(PAPERS, papers, strict=True):
        assert lines_of(paper) == merged(wanted(receipt, head))
        assert paper[-1] == ["C"]


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_virtual_escpos_shows_codes_that_can_be_read(
    virtual_escpos: Path, tmp_path: Path, profile: str
) -> None:
    head = PROFILES[profile]
    streams = [encode(receipt, head) for receipt in PAPERS]
    papers = shown(virtual_escpos, tmp_path, streams, head.columns)
    for receipt, paper in zip(PAPERS, papers, strict=True):
        blocks = layout(receipt, head.columns)
        meant = {x.text for x in blocks if isinstance(x, Barcode | Qr)}
        assert codes_of(paper) == meant


def codes_of(elements: list[list[str]]) -> set[str]:
    """Read the codes of its pictures, put below one another."""
    pictures = [rest[0].split(" ") for kind, *rest in elements if kind == "B"]
    sizes = [(int(wide), int(high)) for wide, high, _ in pictures]
    paper = Image.new("L", (640, sum(high for _, high in sizes) + 80), 255)
    top = 40
    for size, (_, _, dots) in zip(sizes, pictures, strict=True):
        picture = Image.frombytes("1", size, bytes.fromhex(dots)).convert("L")
        paper.paste(picture.point(lambda shade: 255 - shade), (32, top))
        top += size[1]
    return {code.text for code in zxingcpp.read_barcodes(paper)}


def test_virtual_escpos_would_show_a_line_too_many(
    virtual_escpos: Path, tmp_path: Path
) -> None:
    """The empty column at the right is what keeps empty lines away."""
    full = b"\x1b@" + b"-" * 32 + b"\n"
    (ended,) = shown(virtual_escpos, tmp_path, [full], 32)
    (waits,) = shown(virtual_escpos, tmp_path, [full], 0)
    assert lines_of(ended) == ["-" * 32, ""]
    assert lines_of(waits) == ["-" * 32]


# --- escpos-tools


@pytest.fixture(scope="session")
def esc2text(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """Let its ``esc2text.php`` read a stream."""
    checkout, php = os.environ.get("ESCPOS_TOOLS"), shutil.which("php")
    if not (checkout and php):
        pytest.skip("Name a checkout in ESCPOS_TOOLS, with PHP, to try it")
    file = tmp_path_factory.mktemp("escpos_tools") / "stream"

    def read(stream: bytes) -> list[str]:
        file.write_bytes(stream)
        script = Path(checkout, "esc2text.php")
        done = subprocess.run([php, script, file], capture_output=True, check=True)
        assert done.stderr == b""
        return done.stdout.decode().split("\n")

    return read


@pytest.mark.parametrize("head", HEADS, ids=lambda x: f"{x.name}-page{x.code_page}")
def test_escpos_tools_reads_every_line(
    esc2text: Callable[[bytes], list[str]], head: Profile
) -> None:
    """It knows no code page but 437, no picture in a text, and feeds one line only."""
    page = CODE_PAGES[head.code_page]
    for receipt in PAPERS:
        lines = [x for x in wanted(receipt, head) if x != PICTURE]
        meant = [line.encode(page).decode("cp437") for line in lines]
        found = esc2text(encode(receipt, head))
        assert without_end(found) == without_end(meant)


def without_end(lines: list[str]) -> list[str]:
    """Leave out the empty lines at the end."""
    return "\n".join(lines).rstrip("\n").split("\n")
