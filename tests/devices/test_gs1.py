"""Element strings as scanners send them, whole and hurt."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.devices.gs1 import Gs1, bare, read_gs1

HEAD = "0108997700000046"
GTIN = "8997700000046"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (HEAD, Gs1(GTIN)),
        (f"]C1{HEAD}", Gs1(GTIN)),
        (f"]d2{HEAD}10B-7", Gs1(GTIN, batch="B-7")),
        (f"\x1d{HEAD}10B-7\x1d15261130", Gs1(GTIN, "B-7", "2026-11-30")),
        (f"{HEAD}1526113010B-7", Gs1(GTIN, "B-7", "2026-11-30")),
        (f"{HEAD}1526113017261015", Gs1(GTIN, best_before="2026-10-15")),
        (f"{HEAD}1726101515261130", Gs1(GTIN, best_before="2026-10-15")),
        (f"{HEAD}17260200", Gs1(GTIN, best_before="2026-02-28")),
        (f"{HEAD}3103001250", Gs1(GTIN, grams=1_250)),
        (f"{HEAD}3102000125", Gs1(GTIN, grams=1_250)),
        (f"{HEAD}3201000022", Gs1(GTIN, grams=998)),
        (f"{HEAD}392025000", Gs1(GTIN, price=25_000)),
        (f"{HEAD}39222500050", Gs1(GTIN, price=25_001)),
        (f"{HEAD}393036025000", Gs1(GTIN, price=25_000)),
        (f"{HEAD}393084025000", Gs1(GTIN)),
        (f"(01)0{GTIN}(10)B-7(15)261130", Gs1(GTIN, "B-7", "2026-11-30")),
        ("]d20200036000291452", Gs1("0036000291452")),
        ("0118997700000043", Gs1("18997700000043")),
    ],
)
def test_what_is_in_a_code(code: str, said: Gs1) -> None:
    assert read_gs1(code) == said


@pytest.mark.parametrize(
    "code", ["", GTIN, "SKT-001", "0108997700000045", "01", "2112345012505", "]C1"]
)
def test_what_is_no_element_string(code: str) -> None:
    assert read_gs1(code) is None


@pytest.mark.parametrize(
    "rest", ["17261399", "310300125", "10" + "B" * 30, "zz", "\x1d\x1d??", "3103"]
)
def test_a_damaged_rest_still_gives_the_number(rest: str) -> None:
    assert read_gs1(HEAD + rest) == Gs1(GTIN, whole=False)


def test_nothing_is_guessed_where_a_separator_was_lost() -> None:
    assert read_gs1(f"{HEAD}10B715261130") == Gs1(GTIN, batch="B715261130")
    assert read_gs1(f"{HEAD}39202500015261130") == Gs1(GTIN)


@given(st.text(alphabet="0123456789AB\x1d()", max_size=40))
def test_no_rest_breaks_it(rest: str) -> None:
    said = read_gs1(HEAD + rest)

    assert said is not None
    assert said.gtin == GTIN


def test_the_identifier_of_the_symbology_comes_off() -> None:
    assert bare("]E08997700000046") == GTIN
    assert bare("]x") == "]x"


def test_biip_is_imported_when_such_a_code_comes() -> None:
    asked = (
        "import sys; from pos.devices.gs1 import read_gs1;"
        "read_gs1('8997700000046'); before = 'biip' in sys.modules;"
        f"read_gs1('{HEAD}'); print(before, 'biip' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["False", "True"]
