"""Data Matrix ECC 200: text to modules (ISO/IEC 16022), up to 26 by 26.

Small squares in one piece are all that a label needs: the shortest that holds
the text in ASCII, two digits to a codeword.
"""

import re
from collections.abc import Iterator
from typing import Final

#: Modules along a side, with the border, to its codewords of data and of check.
SIZES: Final = {
    10: (3, 5),
    12: (5, 7),
    14: (8, 10),
    16: (12, 12),
    18: (18, 14),
    20: (22, 18),
    22: (30, 20),
    24: (36, 24),
    26: (44, 28),
}

#: White modules on each side.
QUIET: Final = 1

_PAD: Final = 129
_LARGEST: Final = 254
_PAIRS: Final = 130
#: Of the field that the check codewords are made in.
_POLYNOMIAL: Final = 0x12D

Place = tuple[int, int]

#: Where the bits of a codeword lie, counted from its last one.
_SHAPE: Final = (
    (-2, -2),
    (-2, -1),
    (-1, -2),
    (-1, -1),
    (-1, 0),
    (0, -2),
    (0, -1),
    (0, 0),
)

#: Codewords in the corners; negative numbers count from the far side.
_CORNERS: Final = (
    ((-1, 0), (-1, 1), (-1, 2), (0, -2), (0, -1), (1, -1), (2, -1), (3, -1)),
    ((-3, 0), (-2, 0), (-1, 0), (0, -4), (0, -3), (0, -2), (0, -1), (1, -1)),
    ((-3, 0), (-2, 0), (-1, 0), (0, -2), (0, -1), (1, -1), (2, -1), (3, -1)),
    ((-1, 0), (-1, -1), (0, -3), (0, -2), (0, -1), (1, -3), (1, -2), (1, -1)),
)


def codewords(text: str) -> list[int] | None:
    """Encode printable ASCII; None for what isn't, or is empty."""
    if not (text and text.isascii() and text.isprintable()):
        return None
    return [
        _PAIRS + int(part) if len(part) > 1 else ord(part) + 1
        for part in re.findall(r"\d\d|.", text)
    ]


def matrix(text: str) -> tuple[tuple[bool, ...], ...] | None:
    """Give the modules without the quiet zone, True for black.

    None when the text isn't printable ASCII, or too long for the largest.
    """
    data = codewords(text)
    holds = (side for side, (most, _) in SIZES.items() if data and len(data) <= most)
    side = next(holds, 0)
    if data is None or not side:
        return None
    most, checks = SIZES[side]
    data = _padded(data, most)
    inner = _placed([*data, *_check(data, checks)], side - 2)
    return tuple(
        tuple(_module(inner, row, column, side - 1) for column in range(side))
        for row in range(side)
    )


def _padded(data: list[int], most: int) -> list[int]:
    padded = list(data)
    while len(padded) < most:
        spread = (149 * (len(padded) + 1)) % 253 + 1 if len(padded) > len(data) else 0
        value = _PAD + spread
        padded.append(value if value <= _LARGEST else value - _LARGEST)
    return padded


def _check(data: list[int], count: int) -> list[int]:
    """Give the Reed-Solomon codewords of the data."""
    powers = _powers()
    logs = {value: power for power, value in enumerate(powers)}

    def times(a: int, b: int) -> int:
        return powers[(logs[a] + logs[b]) % 255] if a and b else 0

    generator = [1]
    for power in range(1, count + 1):
        shifted = [*generator, 0]
        for i, value in enumerate(generator, start=1):
            shifted[i] ^= times(value, powers[power])
        generator = shifted
    rest = [0] * count
    for value in data:
        first = value ^ rest[0]
        rest = [*rest[1:], 0]
        rest = [
            old ^ times(first, x) for old, x in zip(rest, generator[1:], strict=True)
        ]
    return rest


def _powers() -> list[int]:
    powers = [1]
    for _ in range(_LARGEST):
        value = powers[-1] << 1
        powers.append(min(value, value ^ _POLYNOMIAL))
    return powers


def _placed(words: list[int], side: int) -> dict[Place, bool]:
    """Lay the codewords out in the square within the border."""
    inner: dict[Place, bool] = {}
    for word, places in zip(words, _walk(side, inner), strict=True):
        for bit, place in enumerate(places):
            inner[place] = bool(word >> (7 - bit) & 1)
    # Squares that no whole number of codewords fills end in a checkerboard.
    for back in (1, 2):
        inner.setdefault((side - back, side - back), True)
    return inner


def _walk(side: int, taken: dict[Place, bool]) -> Iterator[list[Place]]:
    """Give the places of each codeword in turn, diagonal by diagonal.

    Args:
        side: Modules along the square.
        taken: Filled by the caller as the places are given.
    """
    row, column = 4, 0
    while row < side or column < side:
        corner = _corner(row, column, side)
        if corner is not None:
            yield [(r % side, c % side) for r, c in _CORNERS[corner]]
        while row >= 0 and column < side:
            if row < side and column >= 0 and (row, column) not in taken:
                yield _shape(row, column, side)
            row, column = row - 2, column + 2
        row, column = row + 1, column + 3
        while row < side and column >= 0:
            if row >= 0 and column < side and (row, column) not in taken:
                yield _shape(row, column, side)
            row, column = row + 2, column - 2
        row, column = row + 3, column + 1


def _corner(row: int, column: int, side: int) -> int | None:
    """Tell which corner's codeword is due here."""
    due = (
        (row, column) == (side, 0),
        (row, column) == (side - 2, 0) and side % 4 != 0,
        (row, column) == (side - 2, 0) and side % 8 - 4 == 0,
        (row, column) == (side + 4, 2) and side % 8 == 0,
    )
    return due.index(True) if True in due else None


def _shape(row: int, column: int, side: int) -> list[Place]:
    return [_wrapped(row + r, column + c, side) for r, c in _SHAPE]


def _wrapped(row: int, column: int, side: int) -> Place:
    shift = 4 - (side + 4) % 8
    if row < 0:
        row, column = row + side, column + shift
    if column < 0:
        row, column = row + shift, column + side
    return row, column


def _module(inner: dict[Place, bool], row: int, column: int, last: int) -> bool:
    """Give a module: of the border that a reader aims at, or of the data."""
    if column == 0 or row == last:
        return True
    if row == 0:
        return column % 2 == 0
    if column == last:
        return row % 2 == 1
    return inner.get((row - 1, column - 1), False)
