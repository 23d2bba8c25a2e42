"""Answers of a CAS on request; each is guarded by its check byte."""

from __future__ import annotations

import pytest

from pos.devices.scales.cas import bcc, parse
from pos.devices.scales.reading import GARBLED, Reading, Weight


def frame(inner: bytes) -> bytes:
    return b"\x01\x02" + inner + bytes((bcc(inner),)) + b"\x03\x04"


@pytest.mark.parametrize(
    ("inner", "reading"),
    [
        (b"S  1.250kg", Reading(Weight.STABLE, 1_250)),
        (b"U  1.250kg", Reading(Weight.MOVING, 1_250)),
        (b"S- 0.005kg", Reading(Weight.NEGATIVE)),
        (b"SF 0.000kg", Reading(Weight.OVERLOAD)),
        (b"S  2.205lb", Reading(Weight.STABLE, 1_000)),
        (b"S    350 g", Reading(Weight.STABLE, 350)),
    ],
)
def test_each_state_is_understood(inner: bytes, reading: Reading) -> None:
    assert parse(frame(inner)) == reading


def test_the_check_byte_is_the_exclusive_or() -> None:
    assert bcc(b"S  1.250kg") == 0x77


def test_any_byte_that_changed_is_seen() -> None:
    whole = frame(b"S  1.250kg")

    for place in range(len(whole)):
        for bit in range(8):
            hurt = bytearray(whole)
            hurt[place] ^= 1 << bit
            assert parse(bytes(hurt)) == GARBLED
