"""Bytes above 0x7f as letters, by the slot of ``ESC t`` that is chosen."""

from typing import Final

#: Slots as Epson numbers them; what is missing prints as CP437.
CODECS: Final = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    13: "cp857",
    14: "cp737",
    15: "iso8859_7",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
    39: "iso8859_2",
    40: "iso8859_15",
    **{45 + i: f"cp125{page}" for i, page in enumerate("01345678")},
}

#: The slot that no codec of Python has: half-width Katakana and lines.
KATAKANA: Final = 1

#: Its letters from 0x80: bars and lines, half-width Katakana, signs.
KATAKANA_LETTERS: Final = (
    "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼"
    "┴┬┤├▔─│▕┌┐└┘╭╮╰╯"
    f" {''.join(map(chr, range(0xFF61, 0xFFA0)))}"
    "═╞╪╡◢◣◥◤♠♥♦♣●○\u2571\u2572"
    "\u2573円年月日時分秒〒市区町村人▒ "
)

#: What Chinese printers read pairs of high bytes as.
KANJI: Final = "gb18030"

HIGH: Final = 0x80

#: The euro came to CP857 later than to Python.
LATER: Final = {13: {0xD5: "€"}}


def decode(data: bytes, slot: int, *, kanji: bool = False) -> str:
    """Give the letters that bytes print as; U+FFFD where the page has none."""
    if kanji:
        return data.decode(KANJI, "replace")
    if slot == KATAKANA:
        return "".join(
            chr(byte) if byte < HIGH else KATAKANA_LETTERS[byte - HIGH] for byte in data
        )
    letters = data.decode(CODECS.get(slot, CODECS[0]), "replace")
    later = LATER.get(slot, {})
    return "".join(later.get(*pair) for pair in zip(data, letters, strict=True))
