"""Settings are proposed that the live code then reads the scan with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.config import Settings
from pos.devices.gs1 import bare, read_gs1
from tests.ui.tapes import tape
from ui.settings.scan_study import Study, study

CODE = "8997700000046"
GS1 = f"01{CODE:0>14}10B-7"
PRODUCTS = {CODE: "Keripik", "SKT-001": "Songket", "46": "Telur"}


def find(code: str) -> str:
    said = read_gs1(code)
    return PRODUCTS.get(said.gtin if said else bare(code), "")


def test_a_usual_scanner_needs_nothing() -> None:
    found = study(tape(CODE), Settings(), find)

    assert found.understood
    assert (found.code, found.product, found.end) == (CODE, "Keripik", "Enter")
    assert found.gaps_ms == (3, 3)
    assert found.proposal == {}
    assert "".join(found.keys) == f"{CODE}Enter"


def test_an_empty_recording_says_nothing() -> None:
    assert study((), Settings(), find) == Study()


@pytest.mark.parametrize(
    ("text", "end", "proposal"),
    [
        (f"\x02{CODE}", "Enter", {"scan_prefix": "<STX>"}),
        (f"\x02{CODE}\x03", "", {"scan_prefix": "<STX>", "scan_suffix": "<ETX>"}),
        (f"{CODE}#", "", {"scan_suffix": "#"}),
        (f"~{CODE}", "Tab", {"scan_prefix": "~"}),
        ("A/SKT-001", "Enter", {"scan_prefix": "A/"}),
        (f"]C1{GS1}", "Enter", {}),
        (f"{GS1}|15261130", "Enter", {"scan_fnc1": "|"}),
        (f"{GS1}~d02915261130", "Enter", {}),
    ],
)
def test_marks_are_found(text: str, end: str, proposal: dict[str, object]) -> None:
    found = study(tape(text, end=end), Settings(), find)

    assert found.proposal == proposal
    assert found.product
    after = replace(Settings(), **proposal)  # type: ignore[arg-type]
    assert study(tape(text, end=end), after, find).understood


def test_a_slow_scanner_gets_a_longer_gap() -> None:
    found = study(tape(CODE, 38), Settings(), find)

    assert not found.understood
    assert found.lost
    assert found.proposal == {"scan_gap_ms": 53}
    assert not found.slow


def test_one_as_slow_as_people_is_told_so() -> None:
    assert study(tape(CODE, 60), Settings(), find).slow
    marked = Settings(scan_prefix="~")
    assert not study(tape(f"~{CODE}", 60), marked, find).slow


def test_keys_of_another_layout_are_read_by_place() -> None:
    found = study(tape("SKTß001", place="SKT-001"), Settings(), find)

    assert found.proposal == {"scan_layout": "us"}
    assert (found.code, found.product) == ("SKT-001", "Songket")


def test_a_code_nobody_sells_is_told_by_its_check_digit() -> None:
    found = study(tape("~4006381333931"), Settings(), find)

    assert found.proposal == {"scan_prefix": "~"}
    assert found.product == ""


def test_short_codes_lower_the_least_length() -> None:
    found = study(tape("46"), Settings(), find)

    assert found.proposal == {"scan_min_length": 2}


def test_digits_are_never_taken_for_marks() -> None:
    assert study(tape("1238997700000046"), Settings(), find).proposal == {}
