"""EAN-13 and EAN-8: digits to bars (ISO/IEC 15420)."""

from typing import Final

from pos.domain.gtin import is_gtin

#: Bars of the digits 0 to 9 in the left half, odd parity; the right half has
#: their negative, even parity is that one backwards.
_ODD: Final = (
    *("0001101", "0011001", "0010011", "0111101", "0100011"),
    *("0110001", "0101111", "0111011", "0110111", "0001011"),
)

#: Parities of the left half that spell the first of thirteen digits.
_FIRST: Final = (
    *("OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE"),
    *("OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"),
)

_GUARD, _MIDDLE = "101", "01010"
_LENGTHS: Final = {8: 7, 13: 11}
_NEGATIVE: Final = str.maketrans("01", "10")


def encodable(text: str) -> bool:
    """Tell whether text is a number of eight or thirteen digits, rightly checked."""
    return len(text) in _LENGTHS and is_gtin(text)


def quiet(text: str) -> int:
    """Give the white modules that belong on each side, by the longer one."""
    return _LENGTHS[len(text)]


def modules(text: str) -> str:
    """Give the bars as ``1`` (black) and ``0``, without the quiet zone.

    Raises:
        ValueError: The text isn't ``encodable``.
    """
    if not encodable(text):
        raise ValueError(text)
    if len(text) == max(_LENGTHS):
        parities, digits = _FIRST[int(text[0])], text[1:]
    else:
        parities, digits = "OOOO", text
    half = len(parities)
    odd = "".join(map(_left, digits[:half], parities))
    even = "".join(_ODD[int(digit)].translate(_NEGATIVE) for digit in digits[half:])
    return _GUARD + odd + _MIDDLE + even + _GUARD


def _left(digit: str, parity: str) -> str:
    bars = _ODD[int(digit)]
    return bars if parity == "O" else bars.translate(_NEGATIVE)[::-1]
