"""Fifty papers of npm's receiptline: its own text against what our printer shows."""

from __future__ import annotations

import random

import pytest

from pos.printing.profile import PROFILES
from tests.oracles.conftest import Generate
from tests.printing.reading import codes_in, printed

COUNT = 50
WORDS = ("Kue", "Lapis", "Songket", "Tempe", "Café", "Gula", "8 Jam", "½ kg", "merah")


def papers() -> list[str]:
    """Give fifty receipts in its markdown, the same in every run."""
    dice = random.Random(9100)
    return [_paper(dice) for _ in range(COUNT)]


def _paper(dice: random.Random) -> str:
    lines = ['"TOKO CONTOH"', "Jl. Merdeka No. 12", "", "---"]
    for _ in range(dice.randrange(1, 12)):
        name = " ".join(dice.choices(WORDS, k=dice.randrange(1, 4)))
        price = f"{dice.randrange(500, 2_000_000):,}".replace(",", ".")
        style = dice.choice(("{}", '"{}"', "_{}_", "^^{}"))
        lines.append(f"{style.format(name)} | {dice.randrange(1, 20)}| {price}")
    lines += ["---", "TOTAL | 1.234.567", "{text:nowrap}", "Terima kasih |"]
    return "\n".join(lines)


@pytest.mark.parametrize("columns", [32, 48])
def test_our_printer_shows_what_it_says(generate: Generate, columns: int) -> None:
    profile = next(x for x in PROFILES.values() if x.columns == columns)
    for made in generate("receiptline", columns, papers()):
        shown = printed(made.data, profile).lines
        assert [words(line) for line in shown if words(line)] == [
            words(line) for line in made.text.splitlines() if words(line)
        ]


def words(line: str) -> list[str]:
    """Give the words; lines across the paper are drawn in other characters."""
    return [word for word in line.split() if word.strip("-─")]


def test_its_codes_can_be_read(generate: Generate) -> None:
    paper = (
        "{code:B1-260819-000042;option:code128,2,60}\n\n"
        "{code:https://sicantik.example/s/B1-260819-000042;option:qrcode,4,M}"
    )
    (made,) = generate("receiptline", 48, [paper])
    assert codes_in(printed(made.data, PROFILES["80"]).image) == {
        "B1-260819-000042": "Code128",
        "https://sicantik.example/s/B1-260819-000042": "QRCode",
    }
