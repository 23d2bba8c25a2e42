"""Judges that share no code with the product: they read codes and pictures."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

import zxingcpp
from PIL import Image, ImageOps

from pos.printing.blocks import Block, Row
from pos.printing.glyphs import cluster_width
from pos.printing.profile import CHARACTER_DOTS, Profile
from pos.printing.raster import block_image
from pos.printing.typeface import LINE_DOTS, TALL_DOTS, glyph
from pos.printing.virtual import Head, Printed

#: Letters that can be read from a picture.
ALPHABET: Final = (
    *map(chr, range(ord("!"), 127)),
    *"·éèüñç½€“”…",
    *("ꦗ", "ꦮ", "日", "本", "😀"),
)


def codes_in(picture: Image.Image) -> dict[str, str]:
    """Read every code of a picture, with the paper's margin: its text to its kind."""
    paper = ImageOps.expand(picture.convert("L"), border=32, fill=255)
    found = zxingcpp.read_barcodes(paper)
    return {code.text: code.format.name for code in found}


def lines_in(picture: Image.Image, blocks: Iterable[Block]) -> list[str]:
    """Read the lines of text of a picture, letter by letter from their dots.

    Args:
        picture: As wide as the head.
        blocks: What is in it: only their heights are used, not their words.
    """
    lines, top = [], 0
    head = Profile("any", 0, picture.width, picture.width // CHARACTER_DOTS)
    for block in blocks:
        if isinstance(block, Row):
            high = TALL_DOTS if block.tall else LINE_DOTS
            strip = picture.crop((0, top, picture.width, top + high))
            lines.append(_line(strip, bold=block.bold, tall=block.tall))
        else:
            drawn = block_image(block, head)
            high = drawn.height if drawn else 0
        top += high
    return lines


def _line(strip: Image.Image, *, bold: bool, tall: bool) -> str:
    known, line, left = _dots(bold=bold, tall=tall), "", 0
    while left + CHARACTER_DOTS <= strip.width:
        for columns in (2, 1):
            across = columns * CHARACTER_DOTS
            cell = strip.crop((left, 0, left + across, strip.height))
            letter = _letter(cell.tobytes(), columns, known)
            if letter:
                break
        else:
            letter = "\ufffd" if cell.convert("L").getextrema()[0] == 0 else " "
        line += letter
        left += columns * CHARACTER_DOTS
    return line.rstrip()


def _letter(cell: bytes, columns: int, known: dict[tuple[int, bytes], str]) -> str:
    """Give the letter with these dots, or with all but one: see ``dots.defused``."""
    exact = known.get((columns, cell))
    if exact:
        return exact
    whole = int.from_bytes(cell, "big")
    return next(
        (
            letter
            for (wide, drawn), letter in known.items()
            if wide == columns
            and (int.from_bytes(drawn, "big") ^ whole).bit_count() == 1
        ),
        "",
    )


@cache
def _dots(*, bold: bool, tall: bool) -> dict[tuple[int, bytes], str]:
    return {
        (cluster_width(x), glyph(x, bold=bold, tall=tall).tobytes()): x
        for x in ALPHABET
    }


def printed(data: bytes, profile: Profile, **head: bool) -> Printed:
    """Print bytes that end with a cut on a virtual head."""
    papers = list(Head(profile, **head).feed(data))
    assert len(papers) == 1
    return papers[0]


@contextmanager
def foreign_printer(profile: str) -> Iterator[Any]:
    """Give another project's ESC/POS generator, without what its import does.

    It sets up logging, and leaves a folder in the temporary directory.
    """
    import logging

    handlers = list(logging.getLogger().handlers)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("ESCPOS_CAPABILITIES_PICKLE_DIR", folder)
        from escpos.printer import Dummy

        logging.getLogger().handlers[:] = handlers
        yield Dummy(profile=profile)
