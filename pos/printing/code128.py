"""Code 128: text to bars, as short as its digits allow (ISO/IEC 15417)."""

import re
from dataclasses import dataclass
from typing import Final

#: Widths of bars and gaps of the symbols 0 to 105, then the stop.
TABLE: Final = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 "
    "221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 "
    "221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 "
    "212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 "
    "231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 "
    "231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
    "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 "
    "112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
    "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 "
    "114131 311141 411131 211412 211214 211232 2331112"
)
WIDTHS: Final = tuple(TABLE.split())

TO_C, TO_B, START_B, START_C, STOP, MODULUS = 99, 100, 104, 105, 106, 103

#: White modules on each side of the bars.
QUIET: Final = 10


def encodable(text: str) -> bool:
    """Tell whether Code 128 set B holds the text: printable ASCII, not empty."""
    return bool(text) and text.isascii() and text.isprintable()


def modules(text: str) -> str:
    """Give the bars as ``1`` (black) and ``0``, without the quiet zone.

    Raises:
        ValueError: The text isn't ``encodable``.
    """
    if not encodable(text):
        raise ValueError(text)
    symbols = _symbols(text)
    check = symbols[0] + sum(i * x for i, x in enumerate(symbols[1:], start=1))
    widths = "".join(WIDTHS[x] for x in (*symbols, check % MODULUS, STOP))
    return "".join("10"[i % 2] * int(digit) for i, digit in enumerate(widths))


@dataclass(frozen=True, slots=True)
class Run:
    """Text that stays in one set: C for pairs of digits, B for all else."""

    text: str
    digits: bool


def runs(text: str) -> tuple[Run, ...]:
    """Cut a text by its sets: C, two digits a symbol, for four digits and more."""
    found = re.finditer(r"((?:\d\d){2,})|(?:(?!\d{4}).)+", text)
    return tuple(Run(x[0], x[1] is not None) for x in found)


def _symbols(text: str) -> list[int]:
    symbols: list[int] = []
    for run in runs(text):
        if not symbols:
            symbols.append(START_C if run.digits else START_B)
        else:
            symbols.append(TO_C if run.digits else TO_B)
        if run.digits:
            pairs = range(0, len(run.text), 2)
            symbols.extend(int(run.text[i : i + 2]) for i in pairs)
        else:
            symbols.extend(ord(letter) - 32 for letter in run.text)
    return symbols
