"""The real clock and the real ids."""

import time

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
