"""The units goods are sold in, and what else people call them."""

from types import MappingProxyType
from typing import Final

#: The unit of weighed goods: price per kg, sold in grams.
BY_WEIGHT: Final = "kg"

UNITS: Final = frozenset(
    {
        *("pcs", "buah", "biji", "butir", "bungkus", "pak", "pack", "sachet"),
        *("kantong", "toples", "kotak", "box", "dus", "kardus", "kaleng"),
        *("botol", "gelas", "cup", "cangkir", "mangkuk", "porsi", "potong", "iris"),
        *("loyang", "papan", "paket", "hampers", "set", "stel", "pasang", "lusin"),
        *("kodi", "lembar", "helai", "meter", "rol", "gulung", "ikat", "batang"),
        *("pot", "polybag", "tray", "karton", "karung", "liter", "unit", BY_WEIGHT),
    }
)

_OTHERWISE: Final = MappingProxyType(
    {
        **dict.fromkeys(("pc", "pce", "piece", "pieces", "each", "ea", "bh"), "pcs"),
        **dict.fromkeys(("bks", "bgks", "pouch", "packet"), "bungkus"),
        **dict.fromkeys(("btl", "bottle", "bottles"), "botol"),
        **dict.fromkeys(("lbr", "sheet", "sheets"), "lembar"),
        **dict.fromkeys(("jar", "jars"), "toples"),
        **dict.fromkeys(("ktk", "boxes"), "kotak"),
        **dict.fromkeys(("glass", "gls"), "gelas"),
        **dict.fromkeys(("bunch", "bundle"), "ikat"),
        **dict.fromkeys(("package",), "paket"),
        **dict.fromkeys(("kilo", "kilogram", "kgs"), BY_WEIGHT),
    }
)


def unit_named(text: str) -> str | None:
    """Give the unit that a name means, or None when there is none."""
    name = text.casefold().strip(" .")
    name = _OTHERWISE.get(name, name)
    return name if name in UNITS else None
