from dataclasses import asdict, replace
from typing import Any

import pytest

from pos.domain.errors import SettingError
from pos.domain.printer import PrinterSetup, Proof, setup_from
from pos.domain.printer_address import AddressError

WIDE = PrinterSetup("tcp://h", "Epson", 80, 576, 48, cutter=False, proof=Proof.SENT)


def test_what_was_saved_is_read() -> None:
    assert setup_from(asdict(WIDE)) == WIDE


@pytest.mark.parametrize("saved", [{}, {"address": ""}, {"address": 9}])
def test_without_an_address_there_is_no_printer(saved: dict[str, Any]) -> None:
    assert setup_from(saved) is None


def test_what_is_wrong_falls_back() -> None:
    spoiled = {"address": "tcp://h", "dots": "x", "proof": "magic", "new": 1}
    assert setup_from(spoiled) == PrinterSetup("tcp://h")


def test_the_usual_heads() -> None:
    assert PrinterSetup("tcp://h").with_paper(80).dots == 576
    assert WIDE.with_paper(58).columns == 32
    with pytest.raises(SettingError):
        WIDE.with_paper(57)


def test_what_was_learned_makes_no_other_printer() -> None:
    assert WIDE.same_but_proof(replace(WIDE, proof=Proof.ONE_WAY))
    assert not WIDE.same_but_proof(replace(WIDE, drawer_pin=5))
    assert not WIDE.same_but_proof(None)


@pytest.mark.parametrize(
    "change",
    [
        {"code_page": 17},
        {"drawer_pin": 3},
        {"dots": 0},
        {"columns": 300},
        {"feed_lines": -1},
        {"width_mm": 5},
    ],
)
def test_a_value_that_cannot_be_is_refused(change: dict[str, Any]) -> None:
    WIDE.check()
    with pytest.raises(SettingError) as refused:
        replace(WIDE, **change).check()
    assert refused.value.fields["name"] == next(iter(change))


def test_an_address_nobody_can_read_is_refused() -> None:
    with pytest.raises(AddressError):
        PrinterSetup("smoke://signals").check()
