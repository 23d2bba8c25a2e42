"""A scanner on a serial port (USB-COM): whole codes out of bytes."""

from collections.abc import Callable
from enum import StrEnum
from threading import Event
from typing import Final

from pos.devices.attached import LOOK_MS, Attached, OpenPort
from pos.devices.port import Line, Port, open_port

#: A pause this long ends a code of a scanner that sends no end.
GAP_MS: Final = 60

#: Longer is no barcode; GS1's longest is 90, QR codes of payments are 512.
LONGEST: Final = 2_048

_ENDS: Final = b"\r\n\x03"
_START: Final = b"\x02"


class Link(StrEnum):
    """Whether the scanner's port is open."""

    NONE = "none"  # nothing is set up
    OPENING = "opening"
    OPEN = "open"
    GONE = "gone"


class Codes:
    """Cuts what a scanner sends into codes.

    A code ends with CR, LF or ETX. Where none comes, a pause ends it; a scanner
    that has sent an end once always does, and what a pause cuts off then is the
    rest of a code whose cable was pulled out.
    """

    def __init__(self) -> None:
        self._text, self._ends = b"", False

    def feed(self, data: bytes) -> list[str]:
        """Take bytes; give the codes that are whole now."""
        codes = []
        for place in range(len(data)):
            byte = data[place : place + 1]
            if byte in _ENDS:
                self._ends = self._ends or bool(self._text)
                codes.append(self._take())
            elif byte == _START:
                self._text = b""
            elif len(self._text) < LONGEST:
                self._text += byte
        return [code for code in codes if code]

    def pause(self) -> list[str]:
        """Note that nothing came for a while; give the code that it ends."""
        code = self._take()
        return [code] if code and not self._ends else []

    @property
    def begun(self) -> bool:
        """Whether part of a code is there."""
        return bool(self._text)

    def _take(self) -> str:
        text, self._text = self._text, b""
        try:
            return text.decode()
        except UnicodeDecodeError:
            return text.decode("latin-1")


class SerialScanner:
    """Reads a scanner's port on its own thread, through unplugging.

    Attributes:
        link: How the port is.
        attached: The thread on the port.
    """

    def __init__(
        self,
        path: str,
        line: Line,
        on_code: Callable[[str], None],
        *,
        on_link: Callable[[Link], None] = lambda _: None,
        after: "SerialScanner | None" = None,
        opening: OpenPort = open_port,
    ) -> None:
        """Start to read.

        Args:
            path: The port.
            line: Speed and frame.
            on_code: Called with each code, on the scanner's thread.
            on_link: Called when the port opens or fails, on that thread.
            after: Who read before: two must not read one port.
            opening: Opens the port.
        """
        self.path, self.line, self.link = path, line, Link.OPENING
        self._on_code, self._on_link = on_code, on_link
        self.attached: Attached = Attached(
            path,
            line,
            self._serve,
            lambda: self._be(Link.GONE),
            after=after.attached if after is not None else None,
            opening=opening,
        )

    def stop(self) -> None:
        """Read no more; returns at once."""
        self.attached.stop()

    def join(self) -> None:
        """Wait until the port is closed. Never on the UI thread."""
        self.attached.join()

    def _serve(self, port: Port, stopped: Event) -> None:
        codes = Codes()
        port.forget()  # scanned while nobody sold
        self._be(Link.OPEN)
        while not stopped.is_set():
            data = port.read(GAP_MS if codes.begun else LOOK_MS)
            for code in codes.feed(data) if data else codes.pause():
                self._on_code(code)

    def _be(self, link: Link) -> None:
        if link is not self.link:
            self.link = link
            self._on_link(link)
