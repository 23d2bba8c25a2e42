"""Two thousand product names that printers stumble over, the same in every run."""

# ruff: noqa: RUF001 - letters that look like others are what is tested here

import random
from typing import Final

SIZE: Final = 2000

WORDS: Final = (
    "Kue",
    "Lapis",
    "Songket",
    "Tempe",
    "Donat",
    "Kain",
    "Jumputan",
    "loyang",
    "manis",
    "pedas",
    "8",
    "Jam",
    "250",
    "g",
    "XL",
)

#: What is put between words, one kind a name.
ODD: Final = {
    "accents": tuple("éèêëüñçåøßæœÿÉÑÇžšő"),
    "quotes": tuple("“”‘’„‚«»–—…′″‐−"),
    "signs": tuple("€½¼¾²³°±×÷§©®™¢£¥µ¿¡"),
    "emoji": ("😀", "🎂", "👩‍🍳", "🇮🇩", "👍🏽", "☕", "❤️", "1️⃣", "🏴‍☠️"),
    "javanese": ("ꦗꦮ", "ꦱꦺꦴꦁ", "ꦏꦸꦮꦺ", "ᬩᬮᬶ", "ᮞᮥᮔ᮪ᮓ"),
    "east asian": (
        "日本語",
        "中文",
        "한국어",
        "ﾊﾝｶｸ",
        "Ｆｕｌｌ",
        "㎏",
        "テスト",
        "　",
    ),
    "decomposed": ("e\u0301", "n\u0303", "u\u0308", "c\u0327", "q\u0308", "A\u030a"),
    "other scripts": ("Привет", "Ελλάδα", "กิน", "हिन्दी", "ქართ", "አማ", "→", "⅓", "①"),
    "control": ("\x00", "\x07", "\x1b", "\x7f", "\x85", "\t", "\r\n", "\u2028"),
    "format": ("\u200b", "\u202e", "\ufeff", "\u2066", "\u00ad", "\ufe0f", "\u200d"),
    "commands": (
        "\x1bp\x00\x19\x19",
        "\x1bp\x01\xff\xff",
        "\x10\x14\x01\x00\x01",
        "\x10\x04\x01",
        "\x1b@",
        "\x1dV\x00",
        "\x1dv0\x00\xff\x7f\xff\x7f",
        "\x1bt\x19",
        "\x1c&",
        "\x1d(k\x03\x001Q0",
    ),
    "strange": ("\ue000", "\U000f1234", "\u0378", "\ufffd", "\ud83d", "\uffff"),
    "markup": ("<b>", "&amp;", "%s", "{x}", "\\n", "`", "~", "|", "$", "#", '"', "'"),
    "plain": ("", "-", "/", "(", ")", ",", "."),
}


def names() -> tuple[str, ...]:
    """Give them: every kind, short and long, up to 200 characters and more."""
    dice = random.Random(20_261_126)
    kinds = sorted(ODD)
    return tuple(_name(dice, kinds[i % len(kinds)], i) for i in range(SIZE))


def _name(dice: random.Random, kind: str, number: int) -> str:
    if number % 50 == 0:  # one word, longer than any line
        return "".join(dice.choice(ODD[kind]) or "W" for _ in range(200))
    parts: list[str] = []
    for _ in range(dice.choice((1, 2, 3, 5, 8, 13, 30))):
        parts.append(dice.choice(WORDS))
        if dice.random() < 1 / 2:
            parts.append(dice.choice(ODD[kind]))
        parts.append(dice.choice((" ", " ", " ", "")))
    parts.append(dice.choice(ODD[kind]))
    return "".join(parts)[:200] or "x"
