r"""Adam Equipment's counter scales: ``P`` and CR LF ask for a print-out.

Those that print only what is at rest send ``1.250 kg CR LF``; the others say
``ST`` or ``US`` before it, as A&D does. Some stay silent until another weight
lies on them, so silence is no fault. Source: Odoo's IoT box, which has tried
an AZExtra, and Adam's CPWplus manual.
"""

import re
from typing import Final

from pos.devices.scales.reading import GARBLED, Reading, Weight, weighed

REQUEST: Final = b"P\r\n"
_LINE: Final = re.compile(
    rb"(?:(ST|US|OL),(?:GS|NT),)? {0,8}([+\-]?) {0,6}(\d{1,3}\.\d{1,4}|\d{1,5})? {0,2}"
    rb"(kg|g|lb|oz)?\r\n",
    re.IGNORECASE,
)


def parse(frame: bytes) -> Reading:
    """Understand one line, with its CR LF."""
    found = _LINE.fullmatch(frame)
    if found is None:
        return GARBLED
    state, sign, number, unit = (part.decode() for part in found.groups(default=b""))
    if state.upper() == "OL":
        return Reading(Weight.OVERLOAD)
    if not number:
        return GARBLED
    return weighed(sign + number, unit, stable=state.upper() != "US")
