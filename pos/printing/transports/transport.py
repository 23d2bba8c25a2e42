"""What the spool needs from a way to a printer."""

from typing import Protocol

from pos.domain.errors import PosError

#: How long a connection may take to open.
CONNECT_MS = 2000

#: How long a printer may take no byte at all.
STALL_MS = 5000


class TransportError(PosError):
    """The way to the printer is closed; field ``why`` says how.

    ``unreachable``, ``stalled``, ``lost``, ``address``, ``unsupported``.
    """

    code = "printer.transport"


class Transport(Protocol):
    """A way to one printer. Used by one thread, never the window's."""

    @property
    def answers(self) -> bool:
        """Whether there is a way back at all; the printer may still be silent."""

    def open(self) -> None:
        """Open it.

        Raises:
            TransportError: Not within the connect time.
        """

    def write(self, data: bytes) -> int:
        """Hand over as many bytes as it takes, at least one.

        Returns:
            How many were taken. They have left: nobody can call them back.

        Raises:
            TransportError: It is lost, or took none within the stall time.
        """

    def read(self, timeout_ms: int) -> bytes:
        """Give what the printer says; nothing when it stays silent that long.

        Raises:
            TransportError: It is lost.
        """

    def close(self) -> None:
        """Close it so that what was written still arrives. Never fails."""
