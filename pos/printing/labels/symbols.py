"""The codes a label can carry, and how many dots they need."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.printing import code128, datamatrix, ean
from pos.printing.codes import QR_QUIET, Matrix, qr_matrix


class Symbol(StrEnum):
    """A kind of code."""

    EAN = "ean13"  # EAN-8 where the number has eight digits
    CODE128 = "code128"
    QR = "qr"
    DATAMATRIX = "datamatrix"

    @property
    def square(self) -> bool:
        """Whether it is read in both directions."""
        return self in (Symbol.QR, Symbol.DATAMATRIX)


#: Dots of a module, the largest first. 0.25 mm is the least of a bar that
#: shop scanners read; a camera wants 0.375 mm of a square.
BAR_DOTS: Final = (3, 2)
SQUARE_DOTS: Final = (6, 5, 4, 3)


@dataclass(frozen=True, slots=True)
class Modules:
    """A code, not yet scaled.

    Attributes:
        rows: ``1`` for black; bars have one row.
        quiet: White modules that belong on each side.
    """

    rows: tuple[str, ...]
    quiet: int

    @property
    def across(self) -> int:
        """How many modules wide it is with its quiet zone."""
        return len(self.rows[0]) + 2 * self.quiet


def modules(symbol: Symbol, text: str) -> Modules | None:
    """Give a text's code; None when this symbol can't hold it."""
    match symbol:
        case Symbol.EAN:
            fits = ean.encodable(text)
            return Modules((ean.modules(text),), ean.quiet(text)) if fits else None
        case Symbol.CODE128:
            fits = code128.encodable(text)
            return Modules((code128.modules(text),), code128.QUIET) if fits else None
        case Symbol.QR:
            return _square(qr_matrix(text) if text else None, QR_QUIET)
        case Symbol.DATAMATRIX:
            return _square(datamatrix.matrix(text), datamatrix.QUIET)


def _square(matrix: Matrix | None, quiet: int) -> Modules | None:
    if matrix is None:
        return None
    rows = tuple("".join("01"[black] for black in row) for row in matrix)
    return Modules(rows, quiet)
