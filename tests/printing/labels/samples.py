"""Labels for tests."""

from dataclasses import replace

from pos.domain.gtin import check_digit
from pos.printing.labels.label import Kind, Label
from pos.printing.labels.symbols import Symbol

CRISPS = Label(
    Kind.PIECE,
    "Keripik Tempe Balado 100 g",
    shop="Si Cantik",
    sku="TMP-006",
    symbol=Symbol.EAN,
    code="8997700000060",
    price=16_000,
    packed="2026-11-26",
    best_before="2027-02-24",
    maker="SM-01",
)
BREAD = Label(
    Kind.SHELF,
    "Roti Manis Cokelat",
    sku="RTI-001",
    symbol=Symbol.EAN,
    code="8997700000213",
    price=6_000,
    price_before=8_000,
)
SONGKET = Label(
    Kind.PASSPORT,
    "Songket Bungo Cino",
    shop="Si Cantik",
    sku="SKT-001",
    symbol=Symbol.QR,
    code="8997700000411",
    price=1_200_000,
    maker="SM-07",
    facts=(("Motif", "Bungo Cino"), ("Ukuran", "200 x 85 cm")),
    care="Jangan dicuci dengan air.",
)

#: Names that would end a string or a command, or hide in one.
HOSTILE = (
    'Kue "Lapis" 6"',
    'x"\r\nPRINT 1,99\r\n',
    'a\\["]b',
    "\x1b!R\x00\x1b@",
    "A" * 200,
    "Roti \N{SNOWMAN} 日本 é ½ €",
    "\ud83d",
)


def coded(symbol: Symbol, number: int) -> Label:
    """Give a label whose code differs from its neighbours'."""
    digits = f"2{number:011}"
    code = digits + check_digit(digits)
    if symbol is not Symbol.EAN:
        code = f"SKT-{number:04}"
    return replace(CRISPS, symbol=symbol, code=code)
