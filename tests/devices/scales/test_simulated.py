"""The simulated scale can be found and read like a real one."""

from __future__ import annotations

import time

import pytest

from pos.devices.port import open_port
from pos.devices.scales.protocols import DIALOGUES
from pos.devices.scales.reading import Reading, Weight
from pos.devices.scales.simulated import Pan, serve
from pos.devices.scales.talk import Talk


def now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


@pytest.mark.parametrize("protocol", DIALOGUES)
def test_each_protocol_is_served(protocol: str) -> None:
    pan, each = Pan(1_250), DIALOGUES[protocol]
    with (
        serve(protocol, pan) as path,
        open_port(path, each.lines[0]) as port,
    ):
        talk = Talk(port, each, now_ms)
        assert talk.hear(5_000) == Reading(Weight.STABLE, 1_250)
        pan.put("moving")
        assert talk.hear(5_000) is not None


def test_words_change_what_lies_on_it() -> None:
    pan = Pan()
    for words, then in (
        ("410", Pan(410)),
        ("overload", Pan(410, Weight.OVERLOAD)),
        ("heavy", Pan(410, Weight.OVERLOAD)),
        ("5", Pan(5)),
    ):
        pan.put(words)
        assert pan == then
