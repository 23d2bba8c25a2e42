"""The words on labels, in the language of the snapshot."""

from datetime import date

from pos.domain.catalogue import GRAMS_PER_KG
from pos.domain.money import plain
from pos.printing.wording import wording


def word(language: str, key: str, **fields: object) -> str:
    """Give a label's word, with its fields filled in."""
    return str(wording(language).tables["label"][key]).format(**fields)


def day(language: str, iso: str) -> str:
    """Write a day as the law asks for: day, month, year."""
    then = date.fromisoformat(iso)
    months = wording(language).tables["time"]["months"]
    return f"{then.day} {months[then.month - 1]} {then.year}"


def weight(grams: int) -> str:
    """Write a packet's weight: ``350 g``, ``1,25 kg``."""
    if grams < GRAMS_PER_KG:
        return f"{grams} g"
    kilograms, rest = divmod(grams, GRAMS_PER_KG)
    decimals = f",{rest:03}".rstrip("0") if rest else ""
    return f"{plain(kilograms)}{decimals} kg"
