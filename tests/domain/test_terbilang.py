import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos.domain.terbilang import terbilang, terbilang_rupiah

UNITS = dict(
    zip(
        (
            *("satu", "dua", "tiga", "empat", "lima"),
            *("enam", "tujuh", "delapan", "sembilan"),
        ),
        range(1, 10),
        strict=True,
    )
)
PLACES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def vectors() -> list[tuple[int, str]]:
    data = Path(__file__).with_name("data") / "terbilang.csv"
    with data.open(encoding="utf-8", newline="") as lines:
        return [
            (int(row["angka"]), row["terbilang"])
            for row in csv.DictReader(line for line in lines)
        ]


def number_of(words: str) -> int:
    """Read words back, knowing the words only and not how they were made."""
    total = group = last = 0
    for word in words.replace("seribu", "satu ribu").split():
        if word in UNITS:
            group, last = group + UNITS[word], UNITS[word]
        elif word in {"sepuluh", "sebelas", "seratus"}:
            group += {"sepuluh": 10, "sebelas": 11, "seratus": 100}[word]
        elif word == "belas":
            group += 10
        elif word in {"puluh", "ratus"}:
            group += last * ({"puluh": 10, "ratus": 100}[word] - 1)
        elif word in PLACES:
            total, group = total + group * PLACES[word], 0
        else:
            assert word == "nol"
    return total + group


@pytest.mark.parametrize(
    ("number", "words"),
    [
        *vectors(),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (1_111, "seribu seratus sebelas"),
        (2_001, "dua ribu satu"),
        (11_000, "sebelas ribu"),
        (12_500, "dua belas ribu lima ratus"),
        (125_500, "seratus dua puluh lima ribu lima ratus"),
        (1_001_000, "satu juta seribu"),
        (-12_500, "minus dua belas ribu lima ratus"),
    ],
)
def test_vectors(number: int, words: str) -> None:
    assert terbilang(number) == words


def test_the_largest_number() -> None:
    nines = "sembilan ratus sembilan puluh sembilan"
    assert terbilang(10**15 - 1) == " ".join(
        [f"{nines} {place}" for place in reversed(PLACES)] + [nines]
    )


@pytest.mark.parametrize("number", [10**15, -(10**15)])
def test_larger_numbers_have_no_words(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        terbilang(number)


def test_rupiah_come_last() -> None:
    assert terbilang_rupiah(0) == "nol rupiah"
    assert terbilang_rupiah(12_000) == "dua belas ribu rupiah"


@given(st.integers(0, 10**15 - 1) | st.integers(0, 3_000))
@example(0)
@example(1_000_001_000)
def test_words_read_back_as_the_number(number: int) -> None:
    words = terbilang(number)
    assert number_of(words) == number
    assert words == " ".join(words.split())


@given(st.sets(st.integers(0, 10**15 - 1), min_size=2))
def test_no_two_numbers_share_their_words(numbers: set[int]) -> None:
    assert len({terbilang(number) for number in numbers}) == len(numbers)
