"""What the domain needs from the world: the time and new ids."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment, with the local offset of the place it happened in.

    Attributes:
        at_ms: Milliseconds since 1970 in UTC.
        offset_min: Minutes that local time is ahead of UTC (WIB is 420).
    """

    at_ms: int
    offset_min: int

    @property
    def local(self) -> datetime:
        """The moment on the clock of that place."""
        zone = timezone(timedelta(minutes=self.offset_min))
        seconds, rest_ms = divmod(self.at_ms, 1000)
        moment = datetime.fromtimestamp(seconds, UTC) + timedelta(milliseconds=rest_ms)
        return moment.astimezone(zone)

    @property
    def local_date(self) -> date:
        """The calendar day of that place."""
        return self.local.date()


class Clock(Protocol):
    """Tells the time; the only source of it."""

    def now(self) -> Instant:
        """Give the wall clock's moment, which may jump."""

    def monotonic_ms(self) -> int:
        """Give milliseconds that only ever grow while the program runs."""


class Ids(Protocol):
    """Makes ids."""

    def new(self) -> str:
        """Give a new UUIDv7 in its canonical text form."""


class Signer(Protocol):
    """Holds the till's key and signs with it."""

    @property
    def public_key(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """Give the 64-byte Ed25519 signature of a message."""
