"""Amounts in Indonesian words, as a kuitansi needs them."""

from typing import Final

#: Digits of the largest number that has words here: just below a thousand trillion.
MOST_DIGITS: Final = 15
TOO_LARGE: Final = 10**MOST_DIGITS

_DIGITS: Final = (
    *("", "satu", "dua", "tiga", "empat"),
    *("lima", "enam", "tujuh", "delapan", "sembilan"),
)
_GROUPS: Final = ("", "ribu", "juta", "miliar", "triliun")


def terbilang(number: int) -> str:
    """Write a whole number in words, single spaces between: ``seratus satu``.

    A thousands group of exactly one is ``seribu``, wherever it stands:
    1.001.000 is ``satu juta seribu``, 101.000 ``seratus satu ribu``.

    Raises:
        ValueError: It has more than 15 digits.
    """
    if abs(number) >= TOO_LARGE:
        raise ValueError(number)
    if number < 0:
        return f"minus {terbilang(-number)}"
    words: list[str] = []
    rest = number
    for name in _GROUPS:
        rest, group = divmod(rest, 1000)
        words = _group(group, name) + words
    return " ".join(words) or "nol"


def terbilang_rupiah(amount: int) -> str:
    """Write an amount of rupiah in words: ``dua belas ribu rupiah``."""
    return f"{terbilang(amount)} rupiah"


def _group(group: int, name: str) -> list[str]:
    """Write three digits and the name of their place."""
    if group == 0:
        return []
    if group == 1 and name == "ribu":
        return ["seribu"]
    return [*_below_thousand(group), name] if name else _below_thousand(group)


def _below_thousand(number: int) -> list[str]:
    """Write 1 to 999."""
    hundreds, rest = divmod(number, 100)
    words = _counted(hundreds, "seratus", "ratus")
    tens, units = divmod(rest, 10)
    if tens == 1:
        return words + (_counted(units, "sebelas", "belas") or ["sepuluh"])
    return words + _counted(tens, "", "puluh") + ([_DIGITS[units]] if units else [])


def _counted(count: int, one: str, many: str) -> list[str]:
    """Write how many of a place there are, with the word for just one."""
    if count == 0:
        return []
    return [one] if count == 1 else [_DIGITS[count], many]
