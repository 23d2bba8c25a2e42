r"""CAS counter scales on request (PD-II, ER, AP and their many copies).

``ENQ`` is answered by ``ACK``; then ``DC1`` asks and the answer is ``SOH STX
state sign weight(6) unit(2) BCC ETX EOT``. BCC is the exclusive or of what lies
between STX and itself. Source: CAS's type 3 protocol as r_keeper documents it.
"""

import re
from functools import reduce
from operator import xor
from typing import Final

from pos.devices.scales.reading import GARBLED, Reading, Weight, weighed

ENQUIRY: Final = b"\x05"
READY: Final = b"\x06"
REQUEST: Final = b"\x11"
_FRAME: Final = re.compile(
    rb"\x01\x02(([SU])([ \-F])([ \d.]{6})(kg|lb| g))(.)\x03\x04", re.DOTALL
)


def bcc(data: bytes) -> int:
    """Give the check byte of a frame's inner part."""
    return reduce(xor, data, 0)


def parse(frame: bytes) -> Reading:
    """Understand one answer, from SOH to EOT."""
    found = _FRAME.fullmatch(frame)
    if found is None or bcc(found[1]) != found[6][0]:
        return GARBLED
    state, sign, number, unit = (part.decode() for part in found.groups()[1:5])
    if sign == "F":
        return Reading(Weight.OVERLOAD)
    return weighed(sign + number, unit, stable=state == "S")
