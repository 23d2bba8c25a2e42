r"""Mettler Toledo 8217, the dialogue of many counter scales.

``W`` asks; the answer is ``STX blanks 1.250 [N] CR``, or ``STX ? s CR`` with a
status byte when there is no weight to give. The bytes come with even parity,
which is their only protection, so a frame that lost a decimal isn't believed.
Source: the driver in Odoo's IoT box (``serial_scale_driver.py``), which names
the bits.
"""

import re
from typing import Final

from pos.devices.scales.reading import GARBLED, Reading, Weight, weighed

REQUEST: Final = b"W"
_WEIGHT: Final = re.compile(rb"\x02 {0,5}(\d{1,3}\.\d{3})(N?)\r")
_STATUS: Final = re.compile(rb"\x02\?(.)\r", re.DOTALL)

_MOTION, _OVER, _UNDER = 0b1, 0b10, 0b100


def parse(frame: bytes) -> Reading:
    """Understand one answer, from STX to CR."""
    found = _WEIGHT.fullmatch(frame)
    if found:
        return weighed(found[1].decode(), "kg", stable=True, net=bool(found[2]))
    status = _STATUS.fullmatch(frame)
    return _refused(status[1][0]) if status else GARBLED


def _refused(status: int) -> Reading:
    """Say why there is no weight; too much counts before moving."""
    if status & _OVER:
        return Reading(Weight.OVERLOAD)
    if status & _UNDER:
        return Reading(Weight.NEGATIVE)
    return Reading(Weight.MOVING if status & _MOTION else Weight.FAULT)
