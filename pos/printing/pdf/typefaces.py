"""Text on a PDF canvas: drawn as given, never read as markup, always visible.

A letter that the wanted typeface lacks is taken from the monospaced one; one
that this lacks too is drawn with the dots of the printer. Its text stands unseen
below them, so that it can be found and copied as well.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from pos.printing.glyphs import clusters, width
from pos.printing.profile import CHARACTER_DOTS
from pos.printing.resources import FONTS
from pos.printing.typeface import BASELINE, FONT_SIZE, LINE_DOTS, glyph, has_glyph

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MONO: Final = "DejaVuSansMono"
MONO_BOLD: Final = "DejaVuSansMono-Bold"
SANS: Final = "PlusJakartaSans-Regular"
SANS_STRONG: Final = "PlusJakartaSans-SemiBold"
SANS_BOLD: Final = "PlusJakartaSans-Bold"
SANS_TITLE: Final = "PlusJakartaSans-ExtraBold"

#: What is written below letters that are drawn as dots.
UNSEEN: Final = "DejaVuSansMono-Unseen"

#: The smallest size that is still read on paper.
_SMALLEST: Final = 6

#: How a text is written that nobody sees (ISO 32000-1, 9.3.6).
INVISIBLE: Final = 3

#: What stands in for letters that a typeface lacks.
STAND_IN: Final = {
    MONO_BOLD: MONO,
    SANS_STRONG: MONO_BOLD,
    SANS_BOLD: MONO_BOLD,
    SANS_TITLE: MONO_BOLD,
    SANS: MONO,
}


@cache
def _letters_of(typeface: str) -> frozenset[int]:
    """Register a typeface once; give the characters it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(typeface, FONTS / f"{typeface}.ttf")
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def runs(text: str, typeface: str) -> Iterator[tuple[str, str]]:
    """Cut text where its typeface changes; an empty typeface means dots."""
    run, last = "", typeface
    for letter in clusters(text):
        wanted = _typeface_for(letter, typeface)
        if run and wanted != last:
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
        stringWidth(run, found, size) if found else _dots_width(run, size)
        for found, run in runs(text, typeface)
    )
    return -int(-sum(widths) // 1)


def fitted(text: str, typeface: str, size: int, room: int) -> tuple[str, int]:
    """Make a text fit on one line: smaller while it can be read, then cut."""
    wide = text_width(text, typeface, size)
    while wide > room and size > _SMALLEST:
        size -= 1
        wide = text_width(text, typeface, size)
    while text and wide > room:
        text = text[:-1]
        wide = text_width(text, typeface, size)
    return text, size


def _dots_width(run: str, size: int) -> int:
    return width(run) * CHARACTER_DOTS * size // FONT_SIZE


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
            draw_dots(canvas, (x, y), run, size)
            x += _dots_width(run, size)


def draw_dots(canvas: "Canvas", at: tuple[int, int], run: str, size: int) -> None:
    """Draw a run of letters that no typeface has on the baseline."""
    from reportlab.lib.utils import ImageReader

    x, y = at
    _write_unseen(canvas, at, run, size)
    below = (LINE_DOTS - BASELINE) * size // FONT_SIZE
    for letter in clusters(run):
        across = _dots_width(letter, size)
        drawn = ImageReader(glyph(letter).convert("L"))
        place = (x, y - below, across, LINE_DOTS * size // FONT_SIZE)
        canvas.drawImage(drawn, *place)
        x += across


def _write_unseen(canvas: "Canvas", at: tuple[int, int], run: str, size: int) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    _register_unseen()
    wide = stringWidth(run, UNSEEN, size)
    line = canvas.beginText(*at)
    line.setFont(UNSEEN, size)
    line.setTextRenderMode(INVISIBLE)
    line.setHorizScale(100 * _dots_width(run, size) / wide)
    line.textOut(run)
    canvas.drawText(line)


@cache
def _register_unseen() -> None:
    from reportlab.pdfbase.pdfmetrics import registerFont

    from pos.printing.pdf.unseen import UnseenFont

    registerFont(UnseenFont(UNSEEN))
