"""CUPS, played by a program of its name at the place where the shell finds it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pos.printing.discovery.cups_queues import CupsQueues
from pos.printing.discovery.found import Found, UnavailableError, Way

ANSWER = """\
device for TM-T20: usb://EPSON/TM-T20II?serial=J123
device for dapur: socket://192.168.1.50:9100
device for Kantor: ipp://printer.local/ipp/print
device for PDF: cups-pdf:/
device for Rumah: implicitclass://Rumah/
device for Mati: ///dev/null
scheduler is running
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="CUPS is a thing of Unix")


def play(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "lpstat"
    program.write_text(f"#!{sys.executable}\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_queues_that_take_bytes_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = f"import os, sys\nassert os.environ['LC_ALL'] == 'C'\nprint({ANSWER!r})"
    play(tmp_path, monkeypatch, said)
    found: list[Found] = []
    CupsQueues()(found.append, lambda: False)

    assert [(x.name, x.address) for x in found] == [
        ("TM-T20", "cups://TM-T20"),
        ("dapur", "cups://dapur"),
    ]
    assert found[0].place.startswith("usb://EPSON")
    assert [x.serial for x in found] == ["J123", ""]
    assert {x.way for x in found} == {Way.QUEUE}


def test_cups_that_never_answers_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(tmp_path, monkeypatch, "import time\ntime.sleep(600)")
    found: list[Found] = []
    CupsQueues(limit_ms=10)(found.append, lambda: False)

    assert found == []


def test_cups_is_not_waited_for_once_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(tmp_path, monkeypatch, "import time\ntime.sleep(600)")
    CupsQueues()(lambda _: None, lambda: True)


def test_without_cups_there_is_no_such_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError):
        CupsQueues()(lambda _: None, lambda: False)
