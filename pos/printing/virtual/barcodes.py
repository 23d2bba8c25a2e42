"""The barcodes that a printer draws by itself: ``GS k`` with its kinds."""

from typing import Final

from pos.printing import code128, ean

#: Kinds by both of their numbers: data ended by NUL, and data that is counted.
UPC_A, EAN_13, EAN_8, CODE_39, ITF, CODE_128 = 0, 2, 3, 4, 5, 8
COUNTED: Final = 65

#: Code 39: wide elements of its letters, bars and gaps in turn (ISO/IEC 16388).
CODE_39_LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*"
CODE_39_WIDE: Final = (
    *("000110100", "100100001", "001100001", "101100000", "000110001"),
    *("100110000", "001110000", "000100101", "100100100", "001100100"),
    *("100001001", "001001001", "101001000", "000011001", "100011000"),
    *("001011000", "000001101", "100001100", "001001100", "000011100"),
    *("100000011", "001000011", "101000010", "000010011", "100010010"),
    *("001010010", "000000111", "100000110", "001000110", "000010110"),
    *("110000001", "011000001", "111000000", "010010001", "110010000"),
    *("011010000", "010000101", "110000100", "011000100", "010101000"),
    *("010100010", "010001010", "000101010", "010010100"),
)

#: Interleaved two of five: wide elements of a digit (ISO/IEC 16390).
ITF_WIDE: Final = (
    *("00110", "10001", "01001", "11000", "00101"),
    *("10100", "01100", "00011", "10010", "01010"),
)

#: Modules of a wide element.
WIDE: Final = 3


def text_of(kind: int, data: bytes) -> str:
    """Give what a barcode says: a check digit that the printer adds is in it."""
    kind = kind - COUNTED if kind >= COUNTED else kind
    if kind == CODE_128:
        return _code128_text(data)
    text = data.decode("latin-1")
    if kind == CODE_39:
        return text.strip("*")
    missing = {UPC_A: 11, EAN_13: 12, EAN_8: 7}.get(kind)
    return text + _check_digit(text) if len(text) == missing else text


def modules(kind: int, text: str) -> str | None:
    """Give the bars as ``1`` and ``0``; None when they can't be drawn."""
    kind = kind - COUNTED if kind >= COUNTED else kind
    if kind == CODE_128 and code128.encodable(text):
        return code128.modules(text)
    if kind in (EAN_13, EAN_8) and ean.encodable(text):
        return ean.modules(text)
    if kind == UPC_A and ean.encodable(f"0{text}"):
        return ean.modules(f"0{text}")
    if kind == CODE_39 and text and set(text) <= set(CODE_39_LETTERS[:-1]):
        return _code39(text)
    if kind == ITF and text.isdecimal() and len(text) % 2 == 0:
        return _itf(text)
    return None


def _check_digit(digits: str) -> str:
    if not digits.isdecimal():
        return ""
    weighed = sum(int(x) * (3, 1)[i % 2] for i, x in enumerate(reversed(digits)))
    return str(-weighed % 10)


def _code128_text(data: bytes) -> str:
    """Read the data of a Code 128: ``{C`` starts pairs of digits."""
    text = ""
    for part in data.split(b"{"):
        if part[:1] == b"C":
            text += "".join(f"{byte:02}" for byte in part[1:])
        else:
            text += part.removeprefix(b"B").decode("latin-1")
    return text


def _code39(text: str) -> str:
    places = (CODE_39_LETTERS.index(letter) for letter in f"*{text}*")
    return "0".join(_elements(CODE_39_WIDE[place]) for place in places)


def _itf(text: str) -> str:
    pairs = zip(text[::2], text[1::2], strict=True)
    woven = (
        "".join(bar + gap for bar, gap in zip(*map(_itf_digit, pair), strict=True))
        for pair in pairs
    )
    return _elements("0000") + "".join(map(_elements, woven)) + _elements("100")


def _itf_digit(digit: str) -> str:
    return ITF_WIDE[int(digit)]


def _elements(wide: str) -> str:
    """Draw bars and gaps in turn, ``1`` for a wide one."""
    return "".join("10"[i % 2] * (WIDE if x == "1" else 1) for i, x in enumerate(wide))
