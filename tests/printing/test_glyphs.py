# ruff: noqa: RUF001 - letters that look like others are what is tested here

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing.glyphs import (
    clean,
    cluster_width,
    clusters,
    width,
    wrap,
    wrap_evenly,
)

ANY = st.text(st.characters(codec=None), max_size=120)


@given(ANY)
def test_cleaned_text_holds_no_command(text: str) -> None:
    for character in clean(text):
        category = unicodedata.category(character)
        assert category not in ("Cc", "Cs", "Zl", "Zp")
        assert category != "Cf" or character in "\u200c\u200d"


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("e\u0301", "é"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("\x1bp\x00\x19x", "px"),
        ("a\u202eb\u200bc\ufeffd", "abcd"),
        ("\u2212\u2010\u2011", "---"),
        ("ﬁ ㎏ Ａ", "fi kg A"),
        ("½ ² ™ €", "½ ² ™ €"),
        ("“x” ‘y’ – … • 3 × 4", "\"x\" 'y' - ... * 3 x 4"),
        ("10⁴ ① ⅓", "10⁴ ① ⅓"),
        ("\ud83d", "□"),
        ("a\ufffdb", "a□b"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_cleaning(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ab", ["a", "b"]),
        ("q\u0308x", ["q\u0308", "x"]),
        ("👩\u200d🍳!", ["👩\u200d🍳", "!"]),
        ("👍🏽", ["👍🏽"]),
        ("🇮🇩🇵🇸", ["🇮🇩", "🇵🇸"]),
        ("日本", ["日", "本"]),
    ],
)
def test_letters_are_not_torn(text: str, parts: list[str]) -> None:
    assert list(clusters(text)) == parts


@pytest.mark.parametrize(
    ("letter", "columns"),
    [
        ("a", 1),
        ("日", 2),
        ("😀", 2),
        ("👩\u200d🍳", 2),
        ("🇮🇩", 2),
        ("q\u0308", 1),
        ("ꦗ", 2),
        ("ꦱꦺꦴꦁ", 2),
        ("ก", 1),
    ],
)
def test_widths(letter: str, columns: int) -> None:
    assert cluster_width(letter) == columns


@given(ANY, st.integers(2, 48))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    cleaned = clean(text)
    lines = wrap(cleaned, columns)
    assert all(0 < width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == cleaned.replace(" ", "")


@given(ANY, st.integers(2, 48))
def test_even_lines_are_as_few_and_lose_nothing(text: str, columns: int) -> None:
    cleaned = clean(text)
    lines = wrap_evenly(cleaned, columns)
    assert len(lines) == len(wrap(cleaned, columns))
    assert "".join(lines).replace(" ", "") == cleaned.replace(" ", "")


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("satu dua tiga", 8) == ("satu dua", "tiga")
    assert wrap("x panjangsekali y", 6) == ("x", "panjan", "gsekal", "i y")
    assert wrap_evenly("Karya warga binaan LPP Palembang", 31) == (
        "Karya warga binaan",
        "LPP Palembang",
    )
    assert wrap("", 10) == ()


def test_a_unit_stays_with_its_number() -> None:
    assert wrap("Keripik Tempe 100 g", 17) == ("Keripik Tempe", "100 g")
    assert wrap("Tempe Mendoan isi 5", 17) == ("Tempe Mendoan", "isi 5")
    assert wrap("sepanjang-panjang x", 17) == ("sepanjang-panjang", "x")
