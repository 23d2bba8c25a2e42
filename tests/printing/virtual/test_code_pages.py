import pytest

from pos.printing.escpos import CODE_PAGES
from pos.printing.virtual.code_pages import KATAKANA_LETTERS, decode

HIGH = bytes(range(0x80, 0x100))


@pytest.mark.parametrize("slot", CODE_PAGES)
def test_the_safe_slots_mean_what_the_till_means(slot: int) -> None:
    assert decode(HIGH, slot) == HIGH.decode(CODE_PAGES[slot], "replace")


def test_a_slot_that_is_unknown_prints_as_the_first() -> None:
    assert decode(HIGH, 250) == HIGH.decode("cp437")


def test_katakana_and_lines() -> None:
    assert len(KATAKANA_LETTERS) == len(HIGH)
    assert decode(b"a\x95\x95\xb6\xc5", 1) == "a──ｶﾅ"


def test_kanji_mode_reads_pairs() -> None:
    assert decode(b"\xc4\xe3", 16, kanji=True) == "你"
    assert decode(b"\xc4", 16, kanji=True) == "\ufffd"


def test_the_euro_of_an_older_page() -> None:
    assert decode(b"\xd5 \x9e", 13) == "€ Ş"
