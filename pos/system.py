"""The real clock, the real ids, and the machine that the till runs on."""

import hashlib
import sys
import time
from pathlib import Path
from typing import Final

from pos.domain.ports import Instant


class SystemClock:
    """The computer's clock, with the offset of its time zone."""

    def now(self) -> Instant:
        """Give the wall clock's moment, which may jump."""
        at_ms = time.time_ns() // 1_000_000
        return Instant(at_ms, time.localtime(at_ms // 1000).tm_gmtoff // 60)

    def monotonic_ms(self) -> int:
        """Give milliseconds that only ever grow while the program runs."""
        return time.monotonic_ns() // 1_000_000


class SystemIds:
    """UUIDv7: sortable by time, random enough for every till."""

    def new(self) -> str:
        """Give a new id in its canonical text form."""
        from uuid_utils import uuid7

        return str(uuid7())


#: Where Linux says which installation this is.
_MACHINE_ID: Final = Path("/etc/machine-id")


def machine() -> str:
    """Give a short mark of this computer that a copy of its files doesn't carry.

    A machine that can't be told gets its network card's; one without any gets a
    new mark at each start, which costs look-ups and nothing else.
    """
    return hashlib.sha256(_installation().encode()).hexdigest()[:16]


if sys.platform == "win32":
    import winreg

    def _installation() -> str:
        place = r"SOFTWARE\Microsoft\Cryptography"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])

else:

    def _installation() -> str:
        if _MACHINE_ID.exists():
            return _MACHINE_ID.read_text().strip()
        from uuid import getnode

        return str(getnode())
