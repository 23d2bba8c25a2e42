"""A scale over a wire: heard while watched, through unplugging, never waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from pos.devices.scales.protocols import DIALOGUES
from pos.devices.scales.reading import Heard, Weight
from pos.devices.scales.scale import Scale, ScaleSetup
from pos.devices.scales.simulated import Pan, stream_frame
from tests.devices.wires import wired


def now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Ear:
    """What a scale told, in order."""

    def __init__(self) -> None:
        self.told: SimpleQueue[Heard] = SimpleQueue()

    def until(self, fits: Callable[[Heard], bool]) -> Heard:
        while True:
            heard = self.told.get(timeout=10)
            if fits(heard):
                return heard


@contextmanager
def watched(protocol: str, path: Path) -> Iterator[Ear]:
    ear = Ear()
    scale = Scale(ScaleSetup(protocol, str(path)), now_ms)
    scale.watch(ear.told.put)
    yield ear
    scale.unwatch()
    scale.join()


def weighs(grams: int) -> Callable[[Heard], bool]:
    def fits(heard: Heard) -> bool:
        reading = heard.reading
        return reading is not None and (reading.weight, reading.grams) == (
            Weight.STABLE,
            grams,
        )

    return fits


@pytest.mark.parametrize("protocol", ["toledo", "cas", "adam"])
def test_a_scale_that_is_asked_answers(protocol: str, tmp_path: Path) -> None:
    pan = Pan(350)
    path = tmp_path / "scale"
    with (
        wired(path, lambda asked: pan.answer(protocol, asked)),
        watched(protocol, path) as ear,
    ):
        ear.until(weighs(350))
        pan.weight = Weight.MOVING
        ear.until(lambda x: x.reading is not None and x.reading.weight is pan.weight)
        pan.grams, pan.weight = 1_205, Weight.STABLE
        ear.until(weighs(1_205))


def test_a_scale_that_sends_by_itself_is_heard(tmp_path: Path) -> None:
    path = tmp_path / "scale"
    with wired(path) as wire, watched("stream", path) as ear:
        ear.until(lambda heard: heard.why_not == "silent")
        wire.send(stream_frame(Pan(350))[3:] + stream_frame(Pan(410)))
        ear.until(weighs(410))
        wire.send(stream_frame(Pan(420), short=True))
        ear.until(weighs(420))


def test_noise_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "scale"
    with wired(path, lambda _: b"\xff\x00~~"), watched("toledo", path) as ear:
        heard = ear.until(lambda x: x.reading is not None)

    assert heard.reading is not None
    assert heard.reading.weight is Weight.GARBLED


def test_a_mute_scale_is_called_silent(tmp_path: Path) -> None:
    path = tmp_path / "scale"
    with wired(path), watched("cas", path) as ear:
        assert ear.until(lambda heard: bool(heard.why_not)).why_not == "silent"


def test_a_scale_comes_back_after_the_cable_was_out(tmp_path: Path) -> None:
    pan, path = Pan(350), tmp_path / "scale"
    with (
        wired(path, lambda asked: pan.answer("toledo", asked)) as wire,
        watched("toledo", path) as ear,
    ):
        ear.until(weighs(350))
        wire.unplug()
        ear.until(lambda heard: heard.why_not == "gone")
        pan.grams = 500
        wire.plug()
        ear.until(weighs(500))


def test_watching_again_waits_for_the_port_not_the_caller(tmp_path: Path) -> None:
    pan, path = Pan(350), tmp_path / "scale"
    with wired(path, lambda asked: pan.answer("toledo", asked)):
        scale, ear = Scale(ScaleSetup("toledo", str(path)), now_ms), Ear()
        for _ in range(5):
            scale.watch(ear.told.put)
            scale.unwatch()
        scale.watch(ear.told.put)
        ear.until(weighs(350))
        scale.unwatch()
        scale.join()


def test_the_usual_line_is_the_protocols() -> None:
    for name, each in DIALOGUES.items():
        assert ScaleSetup(name, "x").wire() == each.lines[0]
    assert str(ScaleSetup("toledo", "x", "2400 8N1").wire()) == "2400 8N1"
