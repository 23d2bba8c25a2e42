"""GS1 element strings: number, batch, date, weight and price in one code.

They come as GS1-128, DataMatrix or QR. biip knows the rules of GS1; it is
imported when the first such code is scanned.
"""

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from pos.domain.gtin import is_gtin, normalise
from pos.domain.money import LARGEST

if TYPE_CHECKING:
    from biip.gs1_element_strings import GS1ElementString

#: How scanners say which kind of code it was (ISO/IEC 15424), if they do.
_SYMBOLOGY: Final = re.compile(r"\][A-Za-z][0-9]")

_GS: Final = "\x1d"
_GTIN_FIRST: Final = re.compile(rf"{_GS}?0[12](\d{{14}})", re.ASCII)
_IN_BRACKETS: Final = re.compile(r"\((\d{2,4})\)", re.ASCII)

#: Rupiah in ISO 4217.
_RUPIAH: Final = "360"
_GRAMS: Final = {"310": Decimal(1_000), "320": Decimal("453.59237")}


@dataclass(frozen=True, slots=True)
class Gs1:
    """What a code says.

    Attributes:
        gtin: The article's number, as it is looked up.
        batch: Who made it when, in the maker's own words (AI 10).
        best_before: Last good day (AI 17, else 15) as ``2026-11-30``, or empty.
        grams: Net weight (AI 310 in kg, 320 in pounds), or None.
        price: Rupiah for the packet (AI 392, 393), or None.
        whole: Whether everything in the code was understood.
    """

    gtin: str
    batch: str = ""
    best_before: str = ""
    grams: int | None = None
    price: int | None = None
    whole: bool = True


def bare(code: str) -> str:
    """Give a code without its symbology identifier."""
    found = _SYMBOLOGY.match(code)
    return code[found.end() :] if found else code


def read_gs1(code: str) -> Gs1 | None:
    """Read a code that begins with an article's number; None for any other.

    A code that is damaged behind the number, or whose separators the scanner
    lost, still gives the number, and nothing that would have to be guessed.
    """
    text = bare(code.strip())
    if text.startswith("("):
        text = _IN_BRACKETS.sub(rf"{_GS}\1", text)
    text = text.lstrip(_GS)
    found = _GTIN_FIRST.match(text)
    if found is None or not is_gtin(found[1]):
        return None
    only = Gs1(normalise(found[1]))
    elements = _elements(text)
    if elements is None:
        return replace(only, whole=False)
    for element in elements:
        only = _take(only, element)
    return only


def _elements(text: str) -> "list[GS1ElementString] | None":
    from biip import BiipException
    from biip.gs1_messages import GS1Message

    try:
        return list(GS1Message.parse(text).element_strings)
    except BiipException:
        return None


def _take(said: Gs1, element: "GS1ElementString") -> Gs1:
    """Add what one element says."""
    ai = element.ai.ai
    if ai == "10":
        return replace(said, batch=element.value)
    if ai in {"15", "17"} and element.date is not None:
        # An expiry date counts above a best-before date, whichever comes first.
        if ai == "17" or not said.best_before:
            return replace(said, best_before=element.date.isoformat())
        return said
    if ai[:3] in _GRAMS and element.decimal is not None:
        return replace(said, grams=_whole(element.decimal * _GRAMS[ai[:3]]))
    if ai[:3] in {"392", "393"} and element.decimal is not None:
        foreign = ai[:3] == "393" and not element.value.startswith(_RUPIAH)
        return said if foreign else replace(said, price=_whole(element.decimal))
    return said


def _whole(exact: Decimal) -> int | None:
    """Round half up; zero, and what no shop asks for, is no weight and no price.

    A price whose separator was lost swallows the elements behind it.
    """
    whole = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    return whole if 0 < whole <= LARGEST else None
