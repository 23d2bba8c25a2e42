"""QR codes and barcodes as modules, and how large paper lets them be."""

from functools import lru_cache
from typing import Final

from pos.printing import code128

#: White modules around a QR code (ISO/IEC 18004).
QR_QUIET: Final = 4

#: Dots of a QR module: 0.5 mm reads well; below 3 dots heads smear.
QR_DOTS: Final = (4, 3)

#: The same of a large one: up to 1.5 mm, to be read across a counter.
LARGE_QR_DOTS: Final = (12, 11, 10, 9, 8, 7, 6, 5, *QR_DOTS)

#: Dots of a barcode's module, the widest that fits first.
BAR_DOTS: Final = (3, 2)

#: White modules a barcode keeps on the image; the paper's own margin adds more
#: than the ten that the standard asks for.
BAR_QUIET: Final = 5

#: Height of a barcode in dots: 6 mm.
BAR_HEIGHT: Final = 48

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=64)
def qr_matrix(text: str) -> Matrix | None:
    """Give a QR code's modules without the quiet zone, True for black.

    None when the text is longer than any QR code holds.
    """
    import segno

    try:
        code = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError:
        return None
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def module_dots(text: str, dots: int, *, large: bool = False) -> int:
    """Give the dots of a module of a text's QR code; 0 when it doesn't fit."""
    matrix = qr_matrix(text)
    if not text or matrix is None:
        return 0
    across = len(matrix) + 2 * QR_QUIET
    sizes = LARGE_QR_DOTS if large else QR_DOTS
    return next((size for size in sizes if across * size <= dots), 0)


def bar_dots(text: str, dots: int) -> int:
    """Give the dots of a module of a text's barcode; 0 when it doesn't fit."""
    if not code128.encodable(text):
        return 0
    across = len(code128.modules(text)) + 2 * BAR_QUIET
    return next((size for size in BAR_DOTS if across * size <= dots), 0)
