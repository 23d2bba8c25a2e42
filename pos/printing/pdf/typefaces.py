"""Text on a PDF canvas: drawn as given, never read as markup, always visible.

A letter that the wanted typeface lacks is taken from the monospaced one; one
that this lacks too is drawn as a box with its code, as on the printer.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import cluster_width, clusters
from pos.printing.profile import CHARACTER_DOTS
from pos.printing.resources import FONTS
from pos.printing.typeface import BASELINE, FONT_SIZE, LINE_DOTS, glyph, has_glyph

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MONO: Final = "DejaVuSansMono"
MONO_BOLD: Final = "DejaVuSansMono-Bold"
SANS: Final = "PlusJakartaSans-Regular"
SANS_STRONG: Final = "PlusJakartaSans-SemiBold"
SANS_TITLE: Final = "PlusJakartaSans-ExtraBold"

#: What stands in for letters that a typeface lacks.
STAND_IN: Final = {SANS_STRONG: MONO_BOLD, SANS_TITLE: MONO_BOLD, SANS: MONO}


@cache
def _letters_of(typeface: str) -> frozenset[int]:
    """Register a typeface once; give the characters it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(typeface, FONTS / f"{typeface}.ttf")
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def runs(text: str, typeface: str) -> Iterator[tuple[str, str]]:
    """Cut text where its typeface changes; an empty typeface means a box."""
    run, last = "", typeface
    for letter in clusters(text):
        wanted = _typeface_for(letter, typeface)
        if run and (wanted != last or not wanted):
            yield last, run
            run = ""
        run, last = run + letter, wanted
    if run:
        yield last, run


def _typeface_for(letter: str, typeface: str) -> str:
    if _letters_of(typeface).issuperset(map(ord, letter)):
        return typeface
    stand_in = STAND_IN.get(typeface, typeface)
    if _letters_of(stand_in).issuperset(map(ord, letter)) and has_glyph(letter):
        return stand_in
    return ""


def text_width(text: str, typeface: str, size: int) -> int:
    """Give the width of a text in whole points, rounded up."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    widths = (
        stringWidth(run, found, size) if found else _box_width(run, size)
        for found, run in runs(text, typeface)
    )
    return -int(-sum(widths) // 1)


def _box_width(letter: str, size: int) -> int:
    return cluster_width(letter) * CHARACTER_DOTS * size // FONT_SIZE


def draw(
    canvas: "Canvas", at: tuple[int, int], text: str, typeface: str, size: int
) -> None:
    """Draw text from a point on its baseline to the right."""
    x, y = at
    for found, run in runs(text, typeface):
        if found:
            canvas.setFont(found, size)
            canvas.drawString(x, y, run)
            x += text_width(run, found, size)
        else:
            draw_box(canvas, (x, y), run, size)
            x += _box_width(run, size)


def draw_box(canvas: "Canvas", at: tuple[int, int], letter: str, size: int) -> None:
    """Draw the box of a missing letter on the baseline."""
    from reportlab.lib.utils import ImageReader

    x, y = at
    below = (LINE_DOTS - BASELINE) * size // FONT_SIZE
    canvas.drawImage(
        ImageReader(glyph(letter).convert("L")),
        x,
        y - below,
        _box_width(letter, size),
        LINE_DOTS * size // FONT_SIZE,
    )
