"""Lines of scales that send by themselves, in both lengths."""

from __future__ import annotations

import pytest

from pos.devices.scales.reading import GARBLED, Reading, Weight
from pos.devices.scales.stream import parse


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        (b"ST,GS,+001.250kg\r\n", Reading(Weight.STABLE, 1_250)),
        (b"ST,NT,+001.250kg\r\n", Reading(Weight.STABLE, 1_250, net=True)),
        (b"US,GS,+001.250kg\r\n", Reading(Weight.MOVING, 1_250)),
        (b"OL,GS,+999.999kg\r\n", Reading(Weight.OVERLOAD)),
        (b"OL,GS,        kg\r\n", Reading(Weight.OVERLOAD)),
        (b"ST,GS,-000.005kg\r\n", Reading(Weight.NEGATIVE)),
        (b"ST,TR,+000.018kg\r\n", Reading(Weight.FAULT)),
        (b"ST,GS,\x01\x80,+  1.250 kg\r\n", Reading(Weight.STABLE, 1_250)),
        (b"US,GS,\r\n,   1.250 kg\r\n", Reading(Weight.MOVING, 1_250)),
        (b"ST,GS,+000350.0 g\r\n", GARBLED),
        (b"ST,GS,+0350.0 g\r\n", GARBLED),
        (b"ST,GS,+00350.0 g\r\n", Reading(Weight.STABLE, 350)),
    ],
)
def test_each_line_is_understood(line: bytes, reading: Reading) -> None:
    assert parse(line) == reading


@pytest.mark.parametrize(
    "line",
    [b"", b"ST,GS,+001.250kg\r", b"T,GS,+001.250kg\r\n", b"ST,GS,+00x.250kg\r\n"],
)
def test_what_is_no_line_is_garbled(line: bytes) -> None:
    assert parse(line) == GARBLED
