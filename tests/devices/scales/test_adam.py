"""Print-outs of Adam's scales, with and without a mark of rest."""

from __future__ import annotations

import pytest

from pos.devices.scales.adam import parse
from pos.devices.scales.reading import GARBLED, Reading, Weight


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        (b"    1.250kg\r\n", Reading(Weight.STABLE, 1_250)),
        (b"+  1.250 kg\r\n", Reading(Weight.STABLE, 1_250)),
        (b"ST,GS,    1.250 kg\r\n", Reading(Weight.STABLE, 1_250)),
        (b"US,GS,    1.250 kg\r\n", Reading(Weight.MOVING, 1_250)),
        (b"OL,GS,\r\n", Reading(Weight.OVERLOAD)),
        (b"ST,GS, -  0.005 kg\r\n", Reading(Weight.NEGATIVE)),
        (b"  350 g\r\n", Reading(Weight.STABLE, 350)),
    ],
)
def test_each_line_is_understood(line: bytes, reading: Reading) -> None:
    assert parse(line) == reading


@pytest.mark.parametrize(
    "line", [b"", b"kg\r\n", b"1.250\r\n", b"1.250kg\n", b"ERR\r\n"]
)
def test_what_is_no_line_is_garbled(line: bytes) -> None:
    assert parse(line) == GARBLED
