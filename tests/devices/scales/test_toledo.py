"""Answers of a Toledo 8217."""

from __future__ import annotations

import pytest

from pos.devices.scales.reading import GARBLED, Reading, Weight
from pos.devices.scales.toledo import parse


def test_a_weight_and_a_net_weight() -> None:
    assert parse(b"\x02  1.250\r") == Reading(Weight.STABLE, 1_250)
    assert parse(b"\x02 12.345N\r") == Reading(Weight.STABLE, 12_345, net=True)


@pytest.mark.parametrize(
    ("status", "weight"),
    [
        (b"A", Weight.MOVING),
        (b"B", Weight.OVERLOAD),
        (b"C", Weight.OVERLOAD),
        (b"D", Weight.NEGATIVE),
        (b"H", Weight.FAULT),
        (b"P", Weight.FAULT),
    ],
)
def test_a_status_says_why_there_is_none(status: bytes, weight: Weight) -> None:
    assert parse(b"\x02?" + status + b"\r") == Reading(weight)


@pytest.mark.parametrize(
    "frame",
    [b"", b"\x02\r", b"  1.250\r", b"\x02  1.25\r", b"\x02 -1.250\r", b"\x02?\r"],
)
def test_what_is_no_frame_is_garbled(frame: bytes) -> None:
    assert parse(frame) == GARBLED
