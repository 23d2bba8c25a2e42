"""Find out which language a scale speaks, at which speed."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Final

from pos.devices.attached import OpenPort
from pos.devices.port import PortError, open_port
from pos.devices.scales.protocols import DIALOGUES, Dialogue
from pos.devices.scales.reading import Weight
from pos.devices.scales.scale import NowMs, ScaleSetup
from pos.devices.scales.talk import Talk

#: Who sends by itself is found by listening, before anything is sent.
_ORDER: Final = ("stream", "toledo", "cas", "adam")

_LISTEN_MS: Final = 700

Told = Callable[[ScaleSetup], None]


def detect(
    path: str,
    now_ms: NowMs,
    *,
    trying: Told = lambda _: None,
    stopped: Event | None = None,
    opening: OpenPort = open_port,
) -> ScaleSetup | None:
    """Try every dialogue at its usual speeds until a frame makes sense.

    It takes some seconds, so never on the UI thread. A scale that only answers
    when something new lies on it isn't found while it is empty.

    Args:
        path: The port.
        now_ms: A clock that never goes back.
        trying: Told before each try.
        stopped: Ends it early; nothing is found then.
        opening: Opens the port.

    Raises:
        PortError: The port can't be opened at all.
    """
    for setup, each in _tries(path):
        if stopped is not None and stopped.is_set():
            return None
        trying(setup)
        if _answers(setup, each, now_ms, opening):
            return setup
    return None


def _tries(path: str) -> Iterator[tuple[ScaleSetup, Dialogue]]:
    """List what to try: all usual lines first, then the rarer ones."""
    most = max(len(each.lines) for each in DIALOGUES.values())
    for place in range(most):
        for name in _ORDER:
            each = DIALOGUES[name]
            if place < len(each.lines):
                yield ScaleSetup(name, path, str(each.lines[place])), each


def _answers(
    setup: ScaleSetup, each: Dialogue, now_ms: NowMs, opening: OpenPort
) -> bool:
    with opening(setup.path, setup.wire()) as port:
        try:
            heard = Talk(port, each, now_ms).hear(_LISTEN_MS)
        except PortError:
            return False  # it takes nothing at this speed
    return heard is not None and heard.weight is not Weight.GARBLED
