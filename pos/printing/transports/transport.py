"""What the spool needs from a way to a printer."""

from typing import Protocol, runtime_checkable

from pos.domain.errors import PosError
from pos.printing.status import Condition

#: How long a connection may take to open.
CONNECT_MS = 2000

#: How long a printer may take no byte at all.
STALL_MS = 5000


class TransportError(PosError):
    """The way to the printer is closed; field ``why`` says how.

    ``unreachable``, ``busy``, ``permission``, ``stalled``, ``lost``,
    ``refused``, ``address``, ``unsupported``.

    Field ``maybe``: bytes of this write of which nobody knows whether they left.
    """

    code = "printer.transport"

    @property
    def why(self) -> str:
        """How it is closed."""
        return str(self.fields.get("why", ""))

    @property
    def maybe(self) -> int:
        """Bytes of the write that may have left all the same."""
        maybe = self.fields.get("maybe", 0)
        return maybe if isinstance(maybe, int) else 0


class Transport(Protocol):
    """A way to one printer. Used by one thread, never the window's."""

    @property
    def answers(self) -> bool:
        """Whether there is a way back at all; the printer may still be silent."""

    @property
    def keeps(self) -> bool:
        """Whether it stays open between jobs, because nobody else can use it."""

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


@runtime_checkable
class Queued(Protocol):
    """A way that leads through a queue of the system: it can be watched.

    What has left the queue is sent, and no more than that: the queue doesn't
    ask the printer what came out.
    """

    def left(self, timeout_ms: int) -> bool:
        """Wait for what was written to leave the queue; False when it is there still.

        Raises:
            TransportError: The queue gave it up (``refused``), or can't be asked.
        """

    def condition(self) -> Condition:
        """Say what the queue knows of the printer: trouble, or nothing at all."""

    def withdraw(self) -> bool:
        """Take the job out of the queue again.

        Returns:
            True when it hadn't begun to leave: nothing of it is on paper.
        """
