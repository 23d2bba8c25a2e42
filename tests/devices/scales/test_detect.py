"""A scale is recognised by its language; what isn't one, isn't."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

import pytest

from pos.devices.port import PortError
from pos.devices.scales.detect import detect
from pos.devices.scales.scale import ScaleSetup
from pos.devices.scales.simulated import Pan, stream_frame
from tests.devices.wires import Wire, wired


def now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


@pytest.mark.parametrize("protocol", ["toledo", "cas", "adam"])
def test_a_scale_that_is_asked_is_found(protocol: str, tmp_path: Path) -> None:
    pan, path = Pan(350), tmp_path / "scale"
    with wired(path, lambda asked: pan.answer(protocol, asked)):
        found = detect(str(path), now_ms)

    assert found is not None
    assert found.protocol == protocol


def test_a_scale_that_sends_is_found_before_anything_is_sent(tmp_path: Path) -> None:
    path, ended = tmp_path / "scale", Event()
    with wired(path) as wire:
        thread = Thread(target=_keep_sending, args=(wire, ended))
        thread.start()
        found = detect(str(path), now_ms)
        ended.set()
        thread.join()

    assert found == ScaleSetup("stream", str(path), "9600 8N1")
    assert not wire.asked


def _keep_sending(wire: Wire, ended: Event) -> None:
    while not ended.wait(0.02):
        wire.send(stream_frame(Pan(350)))


def test_what_echoes_is_no_scale(tmp_path: Path) -> None:
    tried: list[ScaleSetup] = []
    stopped = Event()

    def trying(setup: ScaleSetup) -> None:
        tried.append(setup)
        if len(tried) == 5:
            stopped.set()

    with wired(tmp_path / "modem", lambda asked: asked):
        path = str(tmp_path / "modem")
        assert detect(path, now_ms, trying=trying, stopped=stopped) is None

    assert [x.protocol for x in tried[:4]] == ["stream", "toledo", "cas", "adam"]


def test_a_port_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PortError):
        detect(str(tmp_path / "nothing"), now_ms)
