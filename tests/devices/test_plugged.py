"""Devices follow the settings, and a device that stays isn't disturbed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from pos.config import Settings
from pos.devices.plugged import Plugged
from pos.devices.scanner import Link
from pos.system import SystemClock
from tests.devices.wires import wired


@pytest.fixture
def plugged() -> Iterator[Plugged]:
    made = Plugged(SystemClock().monotonic_ms)
    yield made
    made.stop()


def test_without_settings_there_is_nothing(plugged: Plugged) -> None:
    plugged.use(Settings())

    assert plugged.scale is None
    assert plugged.scanner_link is Link.NONE


def test_a_scale_stays_until_it_is_set_otherwise(plugged: Plugged) -> None:
    settings = Settings(scale_protocol="cas", scale_port="/dev/nothing")
    plugged.use(settings)
    scale = plugged.scale
    assert scale is not None

    plugged.use(replace(settings, shop="Srikandi"))
    assert plugged.scale is scale
    plugged.use(replace(settings, scale_protocol="toledo"))
    assert plugged.scale is not scale
    plugged.use(replace(settings, scale_port=""))
    assert plugged.scale is None


def test_a_scanner_is_read_once_somebody_listens(
    plugged: Plugged, tmp_path: Path
) -> None:
    codes: SimpleQueue[str] = SimpleQueue()
    links: SimpleQueue[Link] = SimpleQueue()
    with wired(tmp_path / "one") as one, wired(tmp_path / "two") as two:
        plugged.use(Settings(scan_port=one.path))
        assert plugged.scanner_link is Link.NONE

        plugged.listen(codes.put, links.put)
        assert links.get(timeout=10) is Link.OPEN
        one.send(b"123\r")
        assert codes.get(timeout=10) == "123"

        plugged.use(Settings(scan_port=two.path))
        assert links.get(timeout=10) is Link.OPEN
        two.send(b"456\r")
        assert codes.get(timeout=10) == "456"
        plugged.stop()
