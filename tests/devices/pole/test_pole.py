"""A pole display over a pty: it shows the newest, and is never waited for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from pos.devices.pole.pole import Pole, PoleSetup
from pos.devices.pole.protocols import DIALECTS
from pos.devices.port import Line, Port
from tests.devices.wires import Wire, wired

FIRST = ("Roti           6.000", "TOTAL          6.000")
SECOND = ("Keripik       16.000", "TOTAL         22.000")


@contextmanager
def on(path: Path, kind: str = "cd5220", refresh_ms: int = 10_000) -> Iterator[Pole]:
    pole = Pole(PoleSetup(kind, str(path)), refresh_ms=refresh_ms)
    yield pole
    pole.stop()
    pole.join()


def until(wire: Wire, data: bytes) -> None:
    while data not in wire.asked:
        wire.came.clear()
        if data not in wire.asked:
            assert wire.came.wait(10), wire.asked


@pytest.mark.parametrize("kind", DIALECTS)
def test_it_shows_what_it_is_told(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "pole"
    with wired(path) as wire, on(path, kind) as pole:
        pole.show(FIRST)
        until(wire, DIALECTS[kind].write(FIRST))
        pole.show(SECOND)
        until(wire, DIALECTS[kind].write(SECOND))
        assert wire.asked.startswith(DIALECTS[kind].begin)


def test_after_unplugging_it_shows_the_newest_again(tmp_path: Path) -> None:
    path = tmp_path / "pole"
    with wired(path) as wire, on(path, refresh_ms=50) as pole:
        pole.show(FIRST)
        until(wire, DIALECTS["cd5220"].write(FIRST))
        wire.unplug()
        pole.show(SECOND)
        wire.asked = b""
        wire.plug()
        until(wire, DIALECTS["cd5220"].begin)
        until(wire, DIALECTS["cd5220"].write(SECOND))


def test_a_display_that_was_off_is_told_again(tmp_path: Path) -> None:
    path = tmp_path / "pole"
    with wired(path) as wire, on(path, refresh_ms=20) as pole:
        pole.show(FIRST)
        until(wire, 2 * DIALECTS["cd5220"].write(FIRST))


def test_a_port_that_hangs_holds_nobody_up(tmp_path: Path) -> None:
    hanging, release = Event(), Event()

    class Stuck:
        def read(self, timeout_ms: int) -> bytes:
            raise NotImplementedError

        def write(self, data: bytes) -> None:
            del data
            hanging.set()
            release.wait(30)

        def forget(self) -> None:
            raise NotImplementedError

    @contextmanager
    def opening(_path: str, _line: Line) -> Iterator[Port]:
        yield Stuck()

    pole = Pole(PoleSetup("epson", str(tmp_path)), opening=opening)
    assert hanging.wait(10)
    for _ in range(1_000):
        pole.show(FIRST)
    pole.stop()
    assert not release.is_set()
    release.set()
    pole.join()


def test_the_next_waits_until_the_port_is_free(tmp_path: Path) -> None:
    path = tmp_path / "pole"
    with wired(path) as wire:
        before = Pole(PoleSetup("cd5220", str(path)))
        before.show(FIRST)
        until(wire, DIALECTS["cd5220"].write(FIRST))
        after = Pole(PoleSetup("epson", str(path)), after=before)
        after.show(SECOND)
        until(wire, DIALECTS["epson"].write(SECOND))
        after.stop()
        after.join()
        before.join()
