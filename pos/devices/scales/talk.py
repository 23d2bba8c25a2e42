"""Ask a scale once, and wait for its answer."""

from collections.abc import Callable
from typing import Final

from pos.devices.port import Port
from pos.devices.scales.protocols import Dialogue
from pos.devices.scales.reading import GARBLED, Reading

NowMs = Callable[[], int]

#: How long an answer may take; the slowest line needs 100 ms for a frame.
ANSWER_MS: Final = 400


class Talk:
    """One conversation over an open port; lives on one thread."""

    def __init__(self, port: Port, dialogue: Dialogue, now_ms: NowMs) -> None:
        self._port, self._dialogue, self._now_ms = port, dialogue, now_ms
        self._rest = b""
        port.forget()

    def hear(self, timeout_ms: int = ANSWER_MS) -> Reading | None:
        """Ask, where the scale has to be asked, and give the newest reading.

        None when nothing came; a garbled one when bytes came but no frame did.

        Raises:
            PortError: The port failed.
        """
        until = self._now_ms() + timeout_ms
        if self._dialogue.request:
            self._port.forget()  # an answer has to belong to its question
            self._rest = b""
            if not self._ask(until):
                return None
        frame, noise = self._await(until)
        if frame:
            return self._dialogue.parse(frame)
        return GARBLED if noise else None

    def _ask(self, until: int) -> bool:
        """Send the request; False when the scale isn't ready for it."""
        call, ready = self._dialogue.hello
        if call:
            self._port.write(call)
            answer = b""
            while ready not in answer:
                received = self._port.read(max(until - self._now_ms(), 1))
                if not received:
                    return False
                answer += received
        self._port.write(self._dialogue.request)
        return True

    def _await(self, until: int) -> tuple[bytes, bool]:
        """Give a whole frame, or whether anything came at all."""
        came = False
        while (left := until - self._now_ms()) > 0:
            received = self._port.read(left)
            if not received:
                break
            came = True
            frame, self._rest = self._dialogue.cut(self._rest + received)
            if frame:
                return frame, True
        return b"", came
