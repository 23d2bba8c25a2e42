"""Judges of labels: a reader of TSPL and one of drawn PDF pages.

Neither shares code with the product. The one of TSPL knows the printer's
manual, so far as labels use it; the other paints the rectangles of a page at
203 dpi, which is where bars must stand on whole dots.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image, ImageDraw
from pypdf import PdfReader
from pypdf.generic import ContentStream

DOTS_PER_INCH = 203.2


@dataclass
class Tape:
    """What came out of a label printer.

    Attributes:
        labels: One picture for each label printed.
        commands: Names of the commands, in order.
    """

    labels: list[Image.Image] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)


def tspl(data: bytes, *, lenient: bool = False) -> Tape:
    """Be a label printer of 203 dpi.

    Args:
        data: What it is sent.
        lenient: Pass over lines that are no command, as printers do; else they
            are an error.
    """
    tape, size, paper = Tape(), (0, 0), Image.new("1", (1, 1), 1)
    at = 0
    while at < len(data):
        line, at = _line(data, at)
        name, _, rest = line.partition(b" ")
        if not name:
            continue
        tape.commands.append(name.decode("ascii", "replace")[:20])
        match name:
            case b"SIZE":
                size = _dots(rest)
            case b"GAP" | b"DIRECTION" | b"REFERENCE":
                assert re.fullmatch(rb"[0-9., m]+", rest)
            case b"CLS":
                paper = Image.new("1", size, 1)
            case b"PRINT":
                sets, copies = map(int, rest.split(b","))
                tape.labels += [paper.copy()] * sets * copies
            case _:
                assert lenient, line[:60]
        if data.startswith(b"BITMAP ", at):
            at = _bitmap(data, at, paper)
            tape.commands.append("BITMAP")
    return tape


def _line(data: bytes, at: int) -> tuple[bytes, int]:
    end = data.index(b"\r\n", at)
    return data[at:end], end + 2


def _dots(rest: bytes) -> tuple[int, int]:
    width, height = re.fullmatch(rb"([0-9.]+) mm,([0-9.]+) mm", rest).groups()  # type: ignore[union-attr]
    return int(float(width) * 8), int(float(height) * 8)


def _bitmap(data: bytes, at: int, paper: Image.Image) -> int:
    head = re.match(rb"BITMAP (\d+),(\d+),(\d+),(\d+),0,", data[at : at + 60])
    assert head
    x, y, across, height = map(int, head.groups())
    start = at + head.end()
    picture = Image.frombytes(
        "1", (8 * across, height), data[start : start + across * height]
    )
    paper.paste(picture, (x, y))
    end = start + across * height
    return end + 2 if data[end : end + 2] == b"\r\n" else end


def pdf_pages(data: bytes) -> list[Image.Image]:
    """Paint the filled rectangles of each page at 203 dpi."""
    reader = PdfReader(BytesIO(data))
    return [_page(reader, page) for page in reader.pages]


def _page(reader: PdfReader, page: object) -> Image.Image:
    box = page.mediabox  # type: ignore[attr-defined]
    scale = DOTS_PER_INCH / 72
    size = round(float(box.width) * scale), round(float(box.height) * scale)
    paper = Image.new("1", size, 1)
    pen = ImageDraw.Draw(paper)
    now: tuple[float, ...] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    kept: list[tuple[float, ...]] = []
    waiting: list[tuple[float, ...]] = []
    contents = page.get_contents()  # type: ignore[attr-defined]
    for operands, operator in ContentStream(contents, reader).operations:
        if operator == b"q":
            kept.append(now)
        elif operator == b"Q":
            now = kept.pop()
        elif operator == b"cm":
            now = _after([float(x) for x in operands], now)
        elif operator == b"re":
            waiting.append(_corners([float(x) for x in operands], now))
        elif operator in (b"f", b"f*"):
            for box in waiting:
                pen.rectangle(_painted(box, scale, size[1]), fill=0)
            waiting = []
    return paper


def _painted(box: tuple[float, ...], scale: float, height: int) -> tuple[int, ...]:
    left, low, right, high = (round(x * scale) for x in box)
    return left, height - high, right - 1, height - low - 1


def _after(new: list[float], now: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = new
    p, q, r, s, t, u = now
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _corners(box: list[float], now: tuple[float, ...]) -> tuple[float, ...]:
    x, y, width, height = box
    a, _, _, d, e, f = now
    return (a * x + e, d * y + f, a * (x + width) + e, d * (y + height) + f)
