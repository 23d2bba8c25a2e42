r"""Scales that send by themselves: CAS in 22 bytes, A&D in 18.

``ST,GS,id lamps,weight(8) unit(2) CR LF`` and ``ST,GS,weight(8)unit(2) CR LF``.
The first word is ``ST`` stable, ``US`` unstable, ``OL`` overload; the second
``GS`` gross, ``NT`` net, ``TR`` the tare itself, which is nothing to sell by.
Sources: CAS's CI series and A&D's AD-4400 series manuals.
"""

import re
from typing import Final

from pos.devices.scales.reading import GARBLED, Reading, Weight, weighed

_FRAME: Final = re.compile(
    rb"(ST|US|OL),(GS|NT|TR),(?:..,(.{8}) |(.{8}))(kg| g|lb|oz)\r\n", re.DOTALL
)
_NUMBER: Final = re.compile(r"[+\- ]? *\d{1,6}(?:\.\d{1,4})?")


def parse(frame: bytes) -> Reading:
    """Understand one line, with its CR LF."""
    found = _FRAME.fullmatch(frame)
    if found is None:
        return GARBLED
    state, kind, unit = found[1], found[2], found[5].decode()
    if state == b"OL":
        return Reading(Weight.OVERLOAD)
    number = (found[3] or found[4]).decode("ascii", "replace")
    if not _NUMBER.fullmatch(number):
        return GARBLED
    if kind == b"TR":
        return Reading(Weight.FAULT)
    return weighed(number, unit, stable=state == b"ST", net=kind == b"NT")
