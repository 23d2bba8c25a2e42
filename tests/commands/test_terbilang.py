import json

import pytest

from tests.commands.conftest import Run


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "nol"),
        ("12500", "dua belas ribu lima ratus"),
        ("12.500", "dua belas ribu lima ratus"),
        ("1001000", "satu juta seribu"),
    ],
)
def test_words(run: Run, number: str, words: str) -> None:
    assert run("terbilang", number)[:2] == (0, words + "\n")


def test_rupiah_and_json(run: Run) -> None:
    assert run("terbilang", "11", "--rupiah")[1] == "sebelas rupiah\n"
    code, out, _ = run("terbilang", "11", "--json")
    assert (code, json.loads(out)) == (0, {"number": 11, "words": "sebelas"})


@pytest.mark.parametrize("number", ["", "sebelas", "1,5", "10" * 20])
def test_no_number(run: Run, number: str) -> None:
    code, out, err = run("terbilang", number)
    assert (code, out) == (2, "")
    assert err.startswith("error: ")
