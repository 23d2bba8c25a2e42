"""Blocks as ESC/POS bytes; the only place that makes printer commands of data.

Text by default. A line with a letter outside the code page goes as a strip of
dots, or everything does where the printer's letters can't be trusted. Commands
are the few that every cheap printer knows.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pos.printing import native
from pos.printing.blocks import Barcode, Block, Cut, Feed, Picture, Qr, Row, Rule
from pos.printing.codes import bar_dots, module_dots
from pos.printing.dots import raster
from pos.printing.layout import layout
from pos.printing.profile import Profile
from pos.printing.raster import Pictures, block_image, image, no_pictures
from pos.printing.receipt import Receipt

ESC: Final = b"\x1b"
FS: Final = b"\x1c"
GS: Final = b"\x1d"

RESET: Final = ESC + b"@"
#: Chinese printers start in Kanji mode and read bytes above 0x7f in pairs.
KANJI_OFF: Final = FS + b"."
FONT_A: Final = ESC + b"M\0"
ALIGN_LEFT: Final = ESC + b"a\0"

#: Fills whatever a printer still waits for, a half sent picture among it.
RESYNC: Final = b"\0" * 8192 + RESET + KANJI_OFF

#: Answered, from behind everything printed, with the state of the paper.
ASK_BEHIND: Final = GS + b"r\x01"

#: Somebody else may have asked for reports that look like that answer.
AUTOMATIC_OFF: Final = GS + b"a\0"

#: Slots of ``ESC t`` that mean the same on all printers.
CODE_PAGES: Final = {0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858"}

#: Bytes that would be commands: the cleaning took them out, this makes sure.
CONTROLS: Final = re.compile(rb"[\x00-\x1f\x7f]")

#: Connector pins of a cash drawer, and the number ``ESC p`` gives them.
DRAWER_PINS: Final = {2: 0, 5: 1}

#: Length of the drawer's pulse and of the pause after it, in 2 ms.
PULSE: Final = 50


def encode(
    receipt: Receipt,
    profile: Profile,
    *,
    repeat: bool = False,
    pictures: Pictures = no_pictures,
) -> bytes:
    """Give the bytes that print a receipt and cut it off."""
    blocks = layout(receipt, profile.columns, repeat=repeat)
    return emit(blocks, profile, pictures)


def emit(
    blocks: Iterable[Block], profile: Profile, pictures: Pictures = no_pictures
) -> bytes:
    """Give the bytes of blocks, from the printer's reset on."""
    if profile.whole_raster:
        *body, last = blocks
        parts = [*raster(image(body, profile, pictures)), *_block(last, profile)]
    else:
        parts = [part for x in blocks for part in _block(x, profile, pictures)]
    return prologue(profile) + b"".join(parts)


def prologue(profile: Profile) -> bytes:
    """Put the printer into a known state, whatever was sent before."""
    page = ESC + b"t" + bytes([profile.code_page])
    return RESET + KANJI_OFF + FONT_A + page + ALIGN_LEFT


def drawer_kick(pin: int = 2) -> bytes:
    """Give the bytes that open the drawer: a job of its own, sent once."""
    return ESC + b"p" + bytes([DRAWER_PINS[pin], PULSE, PULSE])


def _block(
    block: Block, profile: Profile, pictures: Pictures = no_pictures
) -> Iterator[bytes]:
    match block:
        case Row():
            yield _row(block, profile)
        case Rule():
            yield block.text.encode("ascii") + b"\n"
        case Feed():
            yield b"\n" * block.lines
        case Barcode() | Qr() | Picture():
            native = _native(block, profile)
            strip = None if native else block_image(block, profile, pictures)
            if native:
                yield native
            elif strip is not None:
                yield from raster(strip, doubled=isinstance(block, Barcode))
        case Cut():
            yield ESC + b"d" + bytes([profile.feed_lines])
            yield GS + b"V\x01" if profile.cutter else b""


def _native(block: Block, profile: Profile) -> bytes | None:
    """Let the printer draw a code by itself, if it is known to."""
    match block:
        case Qr() if profile.native_qr:
            size = module_dots(block.text, profile.dots, large=block.large)
            return native.qr(block.text, size)
        case Barcode() if profile.native_barcode:
            return native.bars(block.text, bar_dots(block.text, profile.dots))
        case _:
            return None


def _row(row: Row, profile: Profile) -> bytes:
    line = encode_line(row.text, profile.code_page)
    if line is None:
        strip = block_image(row, profile)
        return b"".join(raster(strip)) if strip else b""
    if row.bold:
        line = ESC + b"E\x01" + line + ESC + b"E\0"
    if row.tall:
        line = GS + b"!\x01" + line + GS + b"!\0"
    return line + b"\n"


def encode_line(text: str, code_page: int) -> bytes | None:
    """Give a cleaned line in a code page, or None when it lacks a letter."""
    try:
        line = text.encode(CODE_PAGES[code_page])
    except UnicodeEncodeError:
        return None
    return None if CONTROLS.search(line) else line
