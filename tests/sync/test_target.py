"""A target's words, made fit for screen and paper."""

import pytest

from pos.sync.target import LONGEST_WORDS, clean


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Customer ID is invalid.", "Customer ID is invalid."),
        ("two\r\nlines\tand \x1bp\x00 a pulse", "two lines and p a pulse"),
        ("", ""),
        ("é" * 10_000_000, "é" * LONGEST_WORDS),
    ],
)
def test_words_become_one_printable_line(said: str, kept: str) -> None:
    assert clean(said) == kept
