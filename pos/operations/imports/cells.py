"""Read single cells: each gives a value, or says why it can't be one."""

import re
from typing import Final

from pos.domain.catalogue import GRAMS_PER_KG, Kind
from pos.domain.errors import InvalidAmountError, MakerError, PosError
from pos.domain.makers import parse_makers, write_makers
from pos.domain.money import parse_amount
from pos.operations.imports.units import unit_named

#: Rupiah for one unit or kg: a billion is a slip of the hand.
TOO_DEAR: Final = 1_000_000_000

#: Units, or grams: more than this isn't on any shelf here.
TOO_MANY: Final = 100_000_000

LONGEST_NAME: Final = 120
LONGEST_TEXT: Final = 40
LONGEST_IMAGE: Final = 100
LONGEST_SHELF_DAYS: Final = 3_650

_FORMULA: Final = re.compile(r"[=+\-@]|#(?:REF|N/A|NAME|VALUE|DIV/0|NULL|NUM)")
_NEGATIVE: Final = re.compile(r"-\s*(?:Rp\s*)?\d[\d.,]*", re.IGNORECASE)
_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_NO_DECIMALS: Final = re.compile(r"(?<=\d)(?:[.,]00|,-)\Z")
_WHOLE: Final = re.compile(r"\d{1,9}|\d{1,3}(?:\.\d{3}){1,2}", re.ASCII)
_KILOGRAMS: Final = re.compile(r"(\d{1,6})(?:,(\d{1,3})|\.(\d{1,2}))?", re.ASCII)
_PLU: Final = re.compile(r"\d{1,6}", re.ASCII)
_IMAGE: Final = re.compile(r"[\w][\w .-]*\.(?:png|jpe?g|webp)", re.IGNORECASE)
_BARCODE: Final = re.compile(r"[!-~]{3,48}")

_KINDS: Final = {
    **dict.fromkeys(("counted", "hitung", "hitungan", "satuan", "biasa"), Kind.COUNTED),
    **dict.fromkeys(("weighed", "timbang", "timbangan", "kiloan"), Kind.WEIGHED),
    **dict.fromkeys(
        ("one off", "piece", "sekali", "satu satunya", "tunggal"), Kind.ONE_OFF
    ),
    **dict.fromkeys(("open", "open price", "terbuka", "harga terbuka"), Kind.OPEN),
}
_YES: Final = frozenset({"ya", "y", "yes", "true", "1", "x", "benar", "\N{CHECK MARK}"})
_NO: Final = frozenset({"", "tidak", "t", "no", "n", "false", "0", "bukan"})


class CellError(PosError):
    """A cell can't be taken; ``reason`` is the code of the problem."""

    code = "import.cell"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


def check_plain(text: str) -> str:
    """Refuse formulas and characters that can't be seen or printed."""
    if not text.isprintable():
        raise CellError("control")
    if _FORMULA.match(text):
        raise CellError("formula")
    return text


def read_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Read words."""
    if len(check_plain(text)) > longest:
        raise CellError("long")
    return text


def read_needed(text: str, longest: int = LONGEST_TEXT) -> str:
    """Read words that can't be left out."""
    if not text:
        raise CellError("missing")
    return read_text(text, longest)


def read_price(text: str) -> int:
    """Read rupiah: ``12500``, ``12.500``, ``Rp12.500``, with ``,-`` or two zeros.

    Spreadsheets and web stores write ``12500,00`` and ``12500.00``: two zeros can
    only be sen. Other decimals are refused: ``12.5`` may be a price cut short.
    """
    if _NEGATIVE.fullmatch(text):
        raise CellError("negative")
    check_plain(text)
    if _ROUNDED.fullmatch(text):
        raise CellError("large")
    try:
        price = parse_amount(_NO_DECIMALS.sub("", text))
    except InvalidAmountError:
        raise CellError("invalid") from None
    if price >= TOO_DEAR:
        raise CellError("large")
    return price


def read_unit(text: str) -> str:
    """Read a unit that is known here."""
    unit = unit_named(check_plain(text))
    if unit is None:
        raise CellError("unknown")
    return unit


def read_stock(text: str) -> int:
    """Read whole units on hand."""
    _check_figure(text)
    if not _WHOLE.fullmatch(text):
        raise CellError("invalid")
    return _not_too_many(int(text.replace(".", "")))


def read_kilograms(text: str) -> int:
    """Read kg on hand as grams: ``2,5`` is 2500.

    A point with three digits behind it is refused: it could mean thousands.
    """
    _check_figure(text)
    found = _KILOGRAMS.fullmatch(text)
    if found is None:
        raise CellError("invalid")
    decimals = (found[2] or found[3] or "").ljust(3, "0")
    return _not_too_many(int(found[1]) * GRAMS_PER_KG + int(decimals))


def read_barcodes(text: str) -> tuple[str, ...]:
    """Read barcodes with blanks, commas, semicolons or bars between them."""
    if _ROUNDED.fullmatch(text):
        raise CellError("rounded")
    codes = re.split(r"[\s,;|]+", check_plain(text)) if text else []
    if not all(_BARCODE.fullmatch(code) for code in codes):
        raise CellError("invalid")
    return tuple(dict.fromkeys(codes))


def read_plu(text: str) -> str:
    """Read a short code that is keyed in: up to six digits."""
    return _matching(text, _PLU)


def read_maker(text: str) -> str:
    """Read who made it: ``SM-07``, or ``SM-04*2+SM-07``; a name is refused."""
    try:
        return write_makers(parse_makers(check_plain(text)))
    except MakerError:
        raise CellError("invalid") from None


def read_image(text: str) -> str:
    """Read the name of a picture's file, without any folder."""
    return _matching(read_text(text, LONGEST_IMAGE), _IMAGE)


def read_shelf_days(text: str) -> int:
    """Read the days that goods keep."""
    _check_figure(text)
    if not text.isascii() or not text.isdigit() or int(text[:9]) > LONGEST_SHELF_DAYS:
        raise CellError("invalid")
    return int(text)


def read_kind(text: str) -> Kind:
    """Read how a product is counted and priced."""
    kind = _KINDS.get(re.sub(r"[\s_-]+", " ", check_plain(text)).casefold())
    if kind is None:
        raise CellError("unknown")
    return kind


def read_yes(text: str) -> bool:
    """Read yes or no; nothing means no."""
    answer = check_plain(text).casefold()
    if answer not in _YES | _NO:
        raise CellError("unknown")
    return answer in _YES


def _matching(text: str, form: re.Pattern[str]) -> str:
    """Read words of a fixed form, or none."""
    if check_plain(text) and not form.fullmatch(text):
        raise CellError("invalid")
    return text


def _check_figure(text: str) -> None:
    """Refuse what is below zero, or no figure at all."""
    if _NEGATIVE.fullmatch(text):
        raise CellError("negative")
    check_plain(text)
    if _ROUNDED.fullmatch(text):
        raise CellError("large")


def _not_too_many(count: int) -> int:
    if count > TOO_MANY:
        raise CellError("large")
    return count
