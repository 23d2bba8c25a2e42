"""The calibration page: lettered parts, each made to go wrong where a printer can't.

It is made of the same blocks and emitters as receipts. Nobody knows the paper
yet, so that every part but the rulers fits the narrowest one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from pos.printing.blocks import Barcode, Block, Cut, Qr
from pos.printing.dots import raster
from pos.printing.escpos import emit
from pos.printing.paper import Paper
from pos.printing.profile import PROFILES, Profile
from pos.printing.raster import as_png, framed, line_image
from pos.printing.wording import Wording, wording

if TYPE_CHECKING:
    from PIL.Image import Image

#: Columns that a ruler can have, and dots that a bar can have.
RULERS: Final = (32, 42, 48)
BARS: Final = (384, 512, 576)

#: Letters of each code page; the last ones of a line no other page has there.
SAMPLES: Final = {
    0: "é ü ñ ç ½ £ √ ≤",
    2: "é ü ñ ç ½ £ Á ø",
    16: "é ü ñ ç ½ £ € Ž",
    19: "é ü ñ ç ½ £ € ø",
}

#: What the codes say: the scanner's answer tells which of them it read.
PICTURE_TEXT: Final = "KASIR-D"
NATIVE_QR_TEXT: Final = "KASIR-E"
NATIVE_BAR_TEXT: Final = "KASIR-F"

#: The lines before the cut are numbered down to 1, which is at the head.
NUMBERS: Final = 9

BAR_HEIGHT: Final = 32
BAR_END: Final = 16

_NARROW: Final = replace(PROFILES["58"], feed_lines=0)


class Label(StrEnum):
    """The letter of a part, printed before it."""

    RULERS = "A"
    BARS = "B"
    LETTERS = "C"
    CODES = "D"
    NATIVE_QR = "E"
    NATIVE_BARCODE = "F"
    CUT = "G"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page.

    Attributes:
        data: Its bytes; each part begins with a reset.
    """

    label: Label
    data: bytes


def page(language: str = "id", widest: int = BARS[-1]) -> bytes:
    """Give the bytes of the whole page; it cuts without feeding.

    Args:
        language: Of its words.
        widest: Dots of the widest bar; for heads that print rubbish when a
            picture is too wide for them.
    """
    everything = parts(language, widest)
    return _title(wording(language)) + b"".join(part.data for part in everything)


def parts(language: str = "id", widest: int = BARS[-1]) -> tuple[Part, ...]:
    """Give the parts in the order they are printed."""
    words = wording(language)
    bodies = {
        Label.RULERS: _rulers(),
        Label.BARS: _bars(widest),
        Label.LETTERS: _letters(),
        Label.CODES: _set(Qr(PICTURE_TEXT), Barcode(PICTURE_TEXT)),
        Label.NATIVE_QR: _native_qr(),
        Label.NATIVE_BARCODE: _native_barcode(),
        Label.CUT: _numbers(),
    }
    return tuple(
        Part(label, _head(words, label) + body) for label, body in bodies.items()
    )


def picture(labels: Collection[Label], language: str = "id") -> bytes:
    """Show how parts look on the widest paper, as a PNG.

    It is what the virtual printer makes of the very bytes that are sent.
    """
    from pos.printing.virtual import Head

    wide = PROFILES["80"]
    head = Head(wide)
    data = b"".join(x.data for x in parts(language) if x.label in labels)
    papers = [*head.feed(data), head.end()]
    return as_png(framed(next(x.image for x in papers if x), wide))


def _emit(blocks: Iterable[Block], profile: Profile = _NARROW) -> bytes:
    return emit(blocks, profile)


def _set(*blocks: Block) -> bytes:
    return _emit(blocks)


def _title(words: Wording) -> bytes:
    paper = Paper(_NARROW.columns)
    paper.center(words.title("test_page"), bold=True, tall=True)
    paper.center(words.calibration("hint"))
    return _emit(paper.blocks)


def _head(words: Wording, label: Label) -> bytes:
    """Name a part, below a rule."""
    paper = Paper(_NARROW.columns)
    paper.rule()
    paper.left(f"{label} {words.calibration(label)}", bold=True)
    return _emit(paper.blocks)


def _rulers() -> bytes:
    """Draw lines of letters; what is longer than the paper breaks over."""
    lines = []
    for number, columns in enumerate(RULERS, start=1):
        head, end = f"{Label.RULERS}{number} |", f" {columns}|"
        lines.append(head + "-" * (columns - len(head) - len(end)) + end)
    # Not through Paper: it leaves the last column free, which is the point here.
    return _emit(()) + "".join(f"{line}\n" for line in lines).encode("ascii")


def _bars(widest: int) -> bytes:
    """Draw bars with a black end; what is wider than the head loses it."""
    bars = [
        _bar(f"{Label.BARS}{number}", dots)
        for number, dots in enumerate(BARS, start=1)
        if dots <= widest
    ]
    return _emit(()) + b"".join(b"".join(raster(bar)) for bar in bars)


def _bar(name: str, dots: int) -> "Image":
    from PIL import Image, ImageDraw

    strip = Image.new("1", (dots, BAR_HEIGHT + 4), 1)
    draw = ImageDraw.Draw(strip)
    bottom = BAR_HEIGHT - 1
    draw.rectangle((0, 0, dots - 1, bottom), outline=0, width=2)
    draw.rectangle((dots - BAR_END, 0, dots - 1, bottom), fill=0)
    text = line_image(f"{name} {dots}", bold=True)
    strip.paste(text.crop((0, 1, text.width, 28)), (10, 3))
    return strip


def _letters() -> bytes:
    """Print letters through each code page."""
    lines = b""
    for number, (slot, sample) in enumerate(SAMPLES.items(), start=1):
        paper = Paper(_NARROW.columns)
        paper.left(f"{Label.LETTERS}{number}  {sample}")
        lines += _emit(paper.blocks, replace(_NARROW, code_page=slot))
    paper = Paper(_NARROW.columns)
    paper.left("ABC abc 1.234.567", bold=True)
    paper.pair("ABC abc", "1.234.567", tall=True)
    return lines + _emit(paper.blocks)


def _native_qr() -> bytes:
    return _emit([Qr(NATIVE_QR_TEXT)], replace(_NARROW, native_qr=True))


def _native_barcode() -> bytes:
    return _emit([Barcode(NATIVE_BAR_TEXT)], replace(_NARROW, native_barcode=True))


def _numbers() -> bytes:
    """Count down to the head, and cut without feeding."""
    paper = Paper(_NARROW.columns)
    for number in range(NUMBERS, 0, -1):
        paper.left(f"{number} " + "- " * 8 + f"{number}")
    paper.add(Cut())
    return _emit(paper.blocks)
