"""The scale that is plugged in: asked over and over while somebody looks."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Final

from pos.devices.attached import Attached, OpenPort
from pos.devices.port import Line, Port, open_port, read_line
from pos.devices.scales.protocols import dialogue
from pos.devices.scales.reading import Heard
from pos.devices.scales.talk import ANSWER_MS, Talk

#: After how long without an answer a scale is called silent.
SILENT_MS: Final = 2_000

NowMs = Callable[[], int]
Listener = Callable[[Heard], None]


@dataclass(frozen=True, slots=True)
class ScaleSetup:
    """Which scale hangs where.

    Attributes:
        protocol: A name of ``protocols.DIALOGUES``.
        path: The port.
        line: Speed and frame as ``9600 7E1``; empty for the protocol's usual.
    """

    protocol: str
    path: str
    line: str = ""

    def wire(self) -> Line:
        """Give the line that is meant."""
        return read_line(self.line) if self.line else dialogue(self.protocol).lines[0]


class Scale:
    """Listens to a scale while anybody watches; without that it has no thread.

    Attributes:
        heard: The newest, as a frozen value; replaced as a whole.
    """

    def __init__(
        self, setup: ScaleSetup, now_ms: NowMs, *, opening: OpenPort = open_port
    ) -> None:
        self.setup, self._now_ms, self._opening = setup, now_ms, opening
        self._dialogue = dialogue(setup.protocol)
        self._listener: Listener | None = None
        self._attached: Attached | None = None
        self.heard = Heard()

    def watch(self, listener: Listener) -> None:
        """Begin to listen.

        Args:
            listener: Called on the scale's thread with whatever it says; the
                watcher before is forgotten.
        """
        self.unwatch()
        self.heard = Heard(at_ms=self._now_ms())
        self._listener = listener
        self._attached = Attached(
            self.setup.path,
            self.setup.wire(),
            self._serve,
            lambda: self._tell(Heard(at_ms=self._now_ms(), why_not="gone")),
            after=self._attached,
            opening=self._opening,
        )

    def unwatch(self) -> None:
        """Stop listening; returns at once."""
        self._listener = None
        if self._attached is not None:
            self._attached.stop()

    def join(self) -> None:
        """Wait until the port is closed. Never on the UI thread."""
        if self._attached is not None:
            self._attached.join()

    def _serve(self, port: Port, stopped: Event) -> None:
        talk = Talk(port, self._dialogue, self._now_ms)
        answered_ms = self._now_ms()
        while not stopped.is_set():
            reading = talk.hear(ANSWER_MS)
            now_ms = self._now_ms()
            if reading is not None:
                answered_ms = now_ms
                self._tell(Heard(reading, now_ms))
            elif now_ms - answered_ms > SILENT_MS:
                self._tell(Heard(at_ms=now_ms, why_not="silent"))
            stopped.wait(self._dialogue.pace_ms / 1000)

    def _tell(self, heard: Heard) -> None:
        self.heard = heard
        listener = self._listener
        if listener is not None:
            listener(heard)
