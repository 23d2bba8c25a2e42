"""Numbers in barcodes: check digits, and one form for each number."""

from itertools import cycle
from typing import Final

_LENGTHS: Final = (8, 12, 13, 14)
_EAN8: Final = 8
_EAN13: Final = 13


def check_digit(digits: str) -> str:
    """Give the digit that completes a GTIN's other digits (GS1, modulo 10)."""
    weighted = zip(reversed(digits), cycle((3, 1)), strict=False)
    return str(-sum(int(digit) * weight for digit, weight in weighted) % 10)


def is_gtin(text: str) -> bool:
    """Tell whether text is an EAN-8, UPC-A, EAN-13 or ITF-14 number."""
    digits = len(text) in _LENGTHS and text.isascii() and text.isdigit()
    return digits and check_digit(text[:-1]) == text[-1]


def normalise(barcode: str) -> str:
    """Give the form under which a scanned number is looked up.

    One article's number comes as UPC-A from one scanner and with leading zeros
    from another; all give EAN-13, or EAN-8 where that is enough. A case's
    number (ITF-14) and what isn't a GTIN stay as they are, but for blanks.
    """
    text = barcode.strip()
    if not is_gtin(text):
        return text
    bare = text.lstrip("0")
    if len(bare) <= _EAN8:
        return bare.zfill(_EAN8)
    return bare.zfill(_EAN13)
