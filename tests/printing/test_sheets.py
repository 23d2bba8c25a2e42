"""The system's own printer is not here: ``lp`` is a script, Windows a function."""

import os
import stat
from pathlib import Path

import pytest

from pos.printing import sheets
from pos.printing.sheets import print_sheets
from pos.printing.transports import TransportError


@pytest.fixture
def spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = tmp_path / "lp"
    script.write_text(
        '#!/bin/sh\ncd "$(dirname "$0")"\necho "$*" > asked\n[ ! -e refuse ]\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_a_page_goes_to_the_default_queue(spooler: Path) -> None:
    print_sheets(Path("/data/-Z 1.pdf"))
    assert (spooler / "asked").read_text() == "-o fit-to-page -- /data/-Z 1.pdf\n"


def test_without_a_queue_it_is_told(spooler: Path) -> None:
    (spooler / "refuse").touch()
    with pytest.raises(TransportError) as refused:
        print_sheets(Path("z.pdf"))
    assert refused.value.why == "unreachable"


def test_without_cups_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TransportError) as refused:
        print_sheets(Path("z.pdf"))
    assert refused.value.why == "unsupported"


def test_windows_prints_with_its_own_program(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(
        os, "startfile", lambda *given: asked.append(given), raising=False
    )
    sheets._start(Path("Z-1.pdf"))
    assert asked == [("Z-1.pdf", "print")]


def test_windows_without_such_a_program_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: str) -> None:
        raise OSError

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    with pytest.raises(TransportError) as refused:
        sheets._start(Path("Z-1.pdf"))
    assert refused.value.why == "unsupported"
