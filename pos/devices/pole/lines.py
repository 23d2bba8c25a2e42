"""What a pole display says: two lines of twenty plain letters."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from pos.domain.buyer import BuyerSees, Row, Stage
from pos.domain.catalogue import GRAMS_PER_KG
from pos.domain.money import plain

COLUMNS: Final = 20

Lines = tuple[str, str]

#: Signs without a plain part that names are likely to hold.
_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        "\u00d7": "x",
        "\u00df": "ss",
        "\u00f8": "o",
        "\u00d8": "O",
        "\u20ac": "EUR",
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """The few words, in one language; each short enough to stand beside a sum."""

    welcome: str
    total: str
    scan: str
    change: str
    paid: str
    thanks: str


WORDS: Final = {
    "id": Words(
        "Selamat datang",
        "TOTAL",
        "Pindai kode QRIS",
        "KEMBALI",
        "LUNAS",
        "Terima kasih",
    ),
    "en": Words(
        "Welcome", "TOTAL", "Scan the QRIS code", "CHANGE", "PAID", "Thank you"
    ),
}


def lines(sees: BuyerSees, shop: str, language: str = "id") -> Lines:
    """Say what the buyer sees in two lines, each exactly as wide as the display."""
    words = WORDS.get(language, WORDS["id"])
    match sees.stage:
        case Stage.IDLE:
            return centred(shop), centred(words.welcome)
        case Stage.BASKET:
            total = beside(words.total, plain(sees.total))
            return _row(sees) or centred(shop), total
        case Stage.PAY:
            return beside(words.total, plain(sees.total)), " " * COLUMNS
        case Stage.QRIS:
            return beside(words.total, plain(sees.total)), centred(words.scan)
        case Stage.DONE:
            given = (words.change, sees.change_due)
            caption, amount = given if sees.change_due else (words.paid, sees.total)
            return beside(caption, plain(amount)), centred(words.thanks)


def _row(sees: BuyerSees) -> str:
    if not 0 <= sees.newest < len(sees.rows):
        return ""
    row = sees.rows[sees.newest]
    return beside(_count(row) + row.name, plain(row.amount))


def _count(row: Row) -> str:
    if row.weighed:
        kilograms, grams = divmod(row.quantity, GRAMS_PER_KG)
        return f"{kilograms},{grams:03}kg " if kilograms else f"{grams}g "
    return f"{row.quantity}x " if row.quantity > 1 else ""


def ascii_only(text: str) -> str:
    """Give letters that every display has: marks fall off, the rest is left out."""
    spread = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    shown = (letter for letter in spread if " " <= letter <= "~")
    return " ".join("".join(shown).split())


def centred(text: str) -> str:
    """Put text in the middle of a line, cut to its width."""
    return ascii_only(text)[:COLUMNS].center(COLUMNS)


def beside(text: str, figure: str) -> str:
    """Put text at the left and a figure at the right; the figure is never cut."""
    figure = figure[-COLUMNS:]
    room = COLUMNS - len(figure) - 1
    left = ascii_only(text)[: max(room, 0)]
    return left.ljust(COLUMNS - len(figure)) + figure
