import json

import pytest

from tests.commands.conftest import Run


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "nol"),
        ("12500", "dua belas ribu lima ratus"),
        ("12.500", "dua belas ribu lima ratus"),
        ("Rp1.250.000", "satu juta dua ratus lima puluh ribu"),
        ("-Rp 5", "minus lima"),
        ("1001000", "satu juta seribu"),
        ("-5", "minus lima"),
        (
            "123456789012",
            (
                "seratus dua puluh tiga miliar empat ratus lima puluh enam "
                "juta tujuh ratus delapan puluh sembilan ribu dua belas"
            ),
        ),
    ],
)
def test_words(run: Run, number: str, words: str) -> None:
    assert run("terbilang", number)[:2] == (0, words + "\n")


def test_rupiah_and_json(run: Run) -> None:
    assert run("terbilang", "11", "--rupiah")[1] == "sebelas rupiah\n"
    code, out, _ = run("terbilang", "11", "--json")
    assert (code, json.loads(out)) == (0, {"number": 11, "words": "sebelas"})


@pytest.mark.parametrize(
    "number", ["", "sebelas", "1,5", "1.5", "1_000", "٣", "10" * 20]
)
def test_no_number(run: Run, number: str) -> None:
    code, out, err = run("terbilang", number)
    assert (code, out) == (2, "")
    assert err.startswith("error: ")


def test_a_number_that_is_too_long_says_how_long_it_may_be(run: Run) -> None:
    assert run("terbilang", "9" * 15)[0] == 0
    code, _, err = run("terbilang", "9" * 16)
    assert (code, err) == (2, "error: words go up to 15 digits.\n")
