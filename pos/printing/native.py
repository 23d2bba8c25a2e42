"""Codes drawn by the printer itself: few bytes, but only where it is proved to work.

Clones swallow these commands or print their data as text, so pictures are the
rule; the calibration page shows whether a printer is the exception.
"""

from typing import Final

from pos.printing import code128
from pos.printing.codes import BAR_HEIGHT
from pos.printing.dots import REAL_TIME

ESC: Final = b"\x1b"
GS: Final = b"\x1d"

CENTER: Final = ESC + b"a\x01"
LEFT: Final = ESC + b"a\0"

#: ``GS ( k`` of QR codes: the second model, error correction M.
MODEL: Final = GS + b"(k\x04\x001A2\0"
CORRECTION: Final = GS + b"(k\x03\x001E1"
PRINT: Final = GS + b"(k\x03\x001Q0"

#: No text below a barcode: the number stands on the paper already.
NO_TEXT: Final = GS + b"H\0"

#: ``GS k`` of Code 128 with its length.
CODE_128: Final = GS + b"kI"

#: Starts set B or C in the data of a Code 128; to be doubled as a letter.
BRACE: Final = "{"

#: Most bytes of a Code 128 that old printers take.
LONGEST: Final = 64


def qr(text: str, size: int) -> bytes | None:
    """Give the commands of a QR code of so many dots a module, centred.

    None when the text can't be sent as it is: then it has to be a picture.
    """
    if not (text.isascii() and text.isprintable()):
        return None
    data = text.encode("ascii")
    store = GS + b"(k" + (len(data) + 3).to_bytes(2, "little") + b"1P0" + data
    module = GS + b"(k\x03\x001C" + bytes([size])
    return CENTER + MODEL + module + CORRECTION + store + PRINT + LEFT


def bars(text: str, size: int) -> bytes | None:
    """Give the commands of a Code 128 of so many dots a module, centred.

    None when they could be mistaken for others: pairs of digits are sent as
    numbers, and 16 04 is what asks for the status.
    """
    if not code128.encodable(text) or BRACE in text:
        return None
    data = b"".join(_part(run) for run in code128.runs(text))
    if len(data) > LONGEST or REAL_TIME.search(data):
        return None
    shape = NO_TEXT + GS + b"h" + bytes([BAR_HEIGHT]) + GS + b"w" + bytes([size])
    return CENTER + shape + CODE_128 + bytes([len(data)]) + data + b"\n" + LEFT


def _part(run: code128.Run) -> bytes:
    if run.digits:
        pairs = range(0, len(run.text), 2)
        return b"{C" + bytes(int(run.text[i : i + 2]) for i in pairs)
    return b"{B" + run.text.encode("ascii")
