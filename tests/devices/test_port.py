"""Lines as manuals write them, and ports that fail in one way."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.devices.port import (
    FoundPort,
    Line,
    PortError,
    find_ports,
    open_port,
    read_line,
)
from pos.domain.errors import SettingError
from tests.devices.wires import wired


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("9600 8N1", Line()),
        ("9600 7E1", Line(9_600, 7, "E")),
        ("115200 8O2", Line(115_200, 8, "O", 2)),
    ],
)
def test_a_line_is_read_and_written(text: str, line: Line) -> None:
    assert read_line(text) == line
    assert str(line) == text


@pytest.mark.parametrize("text", ["", "9600", "9600 9N1", "9600 8X1", "9600-8N1"])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(SettingError):
        read_line(text)


def test_a_port_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PortError), open_port(str(tmp_path / "no"), Line()):
        pass


def test_bytes_go_both_ways(tmp_path: Path) -> None:
    with (
        wired(tmp_path / "port", lambda asked: asked[::-1]) as wire,
        open_port(wire.path, Line(9_600, 7, "E")) as port,
    ):
        port.write(b"abc")
        assert port.read(5_000) + port.read(50) == b"cba"
        assert port.read(1) == b""


def test_a_cable_that_was_pulled_out_is_an_error(tmp_path: Path) -> None:
    with (
        wired(tmp_path / "port") as wire,
        open_port(wire.path, Line()) as port,
    ):
        wire.unplug()
        with pytest.raises(PortError):
            port.read(1_000)


def test_ports_are_listed_with_what_the_system_calls_them() -> None:
    assert all(isinstance(port, FoundPort) for port in find_ports())
