"""Proportional letters in dots: how wide they run, and how they look.

A letter that the typeface lacks comes from the paper's own; one that this
lacks too is the box with its code, as on a receipt.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import clusters, words
from pos.printing.resources import FONTS
from pos.printing.typeface import FONT_SIZE, LINE_DOTS, NOBODY, glyph, has_glyph

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"

BLACK: Final = 0


class Weight(StrEnum):
    """How heavy letters are, by the name of their font."""

    PLAIN = "PlusJakartaSans-SemiBold"  # thinner strokes break up at 203 dpi
    STRONG = "PlusJakartaSans-Bold"
    TITLE = "PlusJakartaSans-ExtraBold"


_STAND_IN: Final = "DejaVuSansMono-Bold"


def line_height(size: int) -> int:
    """Give the dots from one line to the next."""
    return size * 5 // 4


def baseline(size: int) -> int:
    """Give the dots from the top of a line to the foot of its letters."""
    return size * 19 // 20


@cache
def _font(name: str, size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(
        FONTS / f"{name}.ttf", size, layout_engine=ImageFont.Layout.BASIC
    )


def _ink(name: str, text: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(name, FONT_SIZE).getmask(text, mode="1")
    return mask.size, bytes(mask)


@lru_cache(maxsize=4096)
def _drawn(name: str, character: str) -> bool:
    return character.isascii() or _ink(name, character) != _ink(name, NOBODY)


def runs(text: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """Cut text where its font changes; an empty name means a box."""
    run, last = "", ""
    for letter in clusters(text):
        name = _font_for(letter, weight)
        if run and (name != last or not name):
            yield last, run
            run = ""
        run, last = run + letter, name
    if run:
        yield last, run


def _font_for(letter: str, weight: Weight) -> str:
    if all(_drawn(weight.value, character) for character in letter):
        return weight.value
    return _STAND_IN if has_glyph(letter) else ""


@lru_cache(maxsize=4096)
def width(text: str, weight: Weight, size: int) -> int:
    """Give the dots a text takes, rounded up."""
    return sum(_run_width(name, run, size) for name, run in runs(text, weight))


def _run_width(name: str, run: str, size: int) -> int:
    if not name:
        return glyph(run).width * size // FONT_SIZE
    words = run.split(" ")
    spaces = (len(words) - 1) * _space(size)
    return spaces + sum(_word_width(name, word, size) for word in words)


def _word_width(name: str, word: str, size: int) -> int:
    return -int(-_font(name, size).getlength(word, mode="1") // 1)


def _space(size: int) -> int:
    """Give the dots between words: small letters run together at the font's own."""
    return size * 2 // 7


def draw(
    paper: "Image", at: tuple[int, int], text: str, weight: Weight, size: int
) -> None:
    """Draw one line, black, its top left corner at a point."""
    from PIL import ImageDraw

    x, y = at
    pen = ImageDraw.Draw(paper)
    for name, run in runs(text, weight):
        if not name:
            box = glyph(run)
            high = LINE_DOTS * size // FONT_SIZE
            paper.paste(box.resize((_run_width("", run, size), high)), (x, y))
            x += _run_width("", run, size)
            continue
        for word in re.split("( )", run):
            if word != " ":
                foot = (x, y + baseline(size))
                pen.text(foot, word, BLACK, _font(name, size), anchor="ls")
            x += _space(size) if word == " " else _word_width(name, word, size)


def wrap(
    text: str, weight: Weight, size: int, across: int, most: int = 0
) -> tuple[str, ...]:
    """Break cleaned text on words; a word that is too long is broken anywhere.

    Args:
        text: What to break.
        weight: Of its letters.
        size: Of its letters, in dots.
        across: Dots of a line.
        most: Lines at most, the last ending in an ellipsis; 0 for any number.
    """
    lines = list(_broken(text, weight, size, across))
    if most and len(lines) > most:
        last = lines[most - 1]
        while last and width(last + ELLIPSIS, weight, size) > across:
            last = last[:-1].rstrip()
        lines[most - 1 :] = [last + ELLIPSIS]
    return tuple(lines)


def _broken(text: str, weight: Weight, size: int, across: int) -> Iterator[str]:
    line = ""
    for word in words(text):
        joined = f"{line} {word}" if line else word
        if width(joined, weight, size) <= across:
            line = joined
            continue
        if line:
            yield line
        line = ""
        for letter in clusters(word):
            if line and width(line + letter, weight, size) > across:
                yield line
                line = ""
            line += letter
    if line:
        yield line
