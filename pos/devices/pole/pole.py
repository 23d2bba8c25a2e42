"""A pole display on a serial port: told what to show, never waited for."""

from dataclasses import dataclass
from threading import Event
from typing import Final

from pos.devices.attached import Attached, OpenPort
from pos.devices.pole.lines import COLUMNS, Lines
from pos.devices.pole.protocols import DIALECTS
from pos.devices.port import Line, Port, open_port

#: 9600 baud, 8 bits, no parity, 1 stop bit, as all of them come.
WIRE: Final = Line()

#: After how long the same lines are sent again: the display may have been off.
REFRESH_MS: Final = 10_000


@dataclass(frozen=True, slots=True)
class PoleSetup:
    """Which display hangs where.

    Attributes:
        kind: A name of ``protocols.DIALECTS``.
        path: The port.
    """

    kind: str
    path: str


class Pole:
    """Keeps a display showing the newest lines, through unplugging.

    ``show`` and ``stop`` return at once; everything else is its thread's.

    Attributes:
        setup: Which display.
        attached: Its thread.
    """

    def __init__(
        self,
        setup: PoleSetup,
        *,
        after: "Pole | None" = None,
        opening: OpenPort = open_port,
        refresh_ms: int = REFRESH_MS,
    ) -> None:
        """Start the thread.

        Args:
            setup: Which display.
            after: One that is stopped, and its port closed, before this one
                opens its own.
            opening: Opens the port.
            refresh_ms: After how long unchanged lines are sent again.
        """
        if after is not None:
            after.stop()
        self.setup = setup
        self._dialect = DIALECTS[setup.kind]
        self._lines: Lines = (" " * COLUMNS, " " * COLUMNS)
        self._news = Event()
        self._refresh_ms = refresh_ms
        self.attached: Attached = Attached(
            setup.path,
            WIRE,
            self._serve,
            _nothing,
            after=after.attached if after else None,
            opening=opening,
        )

    def show(self, lines: Lines) -> None:
        """Show other lines; what wasn't sent yet is passed over."""
        self._lines = lines
        self._news.set()

    def stop(self) -> None:
        """Ask the thread to end."""
        self.attached.stop()
        self._news.set()

    def join(self) -> None:
        """Wait until the port is closed. Never on the UI thread."""
        self.attached.join()

    def _serve(self, port: Port, stopped: Event) -> None:
        port.write(self._dialect.begin)
        while not stopped.is_set():
            self._news.clear()
            port.write(self._dialect.write(self._lines))
            if not stopped.is_set():
                self._news.wait(self._refresh_ms / 1000)


def _nothing() -> None:
    """Do nothing: a display that is gone costs no sale."""
