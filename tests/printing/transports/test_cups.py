"""CUPS is not here: ``lp``, ``lpstat`` and ``cancel`` are a small shell script."""

import os
import stat
from pathlib import Path

import pytest

from pos.printing.status import Condition
from pos.printing.transports import Queued, TransportError, cups, transport
from pos.printing.transports.cups import Cups

#: Keeps jobs as files; what it is to say or to refuse stands in files too.
SCRIPT = """#!/bin/sh
cd "$(dirname "$0")"
[ "$LC_ALL" = C ] || exit 9
echo "$(basename "$0") $*" >> calls
[ -e hang ] && exec sleep 20
[ -e refuse ] && { cat refuse >&2; exit 1; }
case "$(basename "$0") $*" in
"lp -d"*) cat > job; echo "request id is Struk-7 (0 file(s))" ;;
"lpstat -a"*) [ -e closed ] && echo "Struk not accepting requests since" ;;
"lpstat -W"*) [ -e job ] && [ ! -e left ] && echo "Struk-7 kasir 1024 today" ;;
"lpstat -l"*) cat state 2>/dev/null ;;
cancel*) rm -f job ;;
esac
exit 0
"""


@pytest.fixture
def spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("lp", "lpstat", "cancel"):
        file = tmp_path / name
        file.write_text(SCRIPT)
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(cups, "LOOK_MS", 1)
    return tmp_path


def opened() -> Cups:
    way = transport("cups://Struk")
    assert isinstance(way, Cups)
    assert isinstance(way, Queued)
    way.open()
    return way


def test_a_job_goes_raw_and_whole_and_is_sent_when_it_left(spooler: Path) -> None:
    way = opened()
    assert way.write(b"\x1b@str") == 5
    assert way.write(b"uk\x00") == 3
    assert not (spooler / "job").exists()
    assert not way.left(1)
    assert (spooler / "job").read_bytes() == b"\x1b@struk\x00"
    (spooler / "left").touch()
    assert way.left(1)
    assert "lp -d Struk -o raw -" in (spooler / "calls").read_text()
    assert (spooler / "calls").read_text().count("lp -d") == 1
    assert way.read(1) == b""
    way.close()


@pytest.mark.parametrize(
    ("state", "condition"),
    [
        ("printer Struk is idle.\n\tAlerts: none\n", Condition.SILENT),
        ("\tAlerts: media-empty-error\n", Condition.PAPER_OUT),
        ("\tAlerts: cover-open\n", Condition.COVER_OPEN),
        ("\tAlerts: offline-report\n", Condition.OFFLINE),
        ("printer Struk disabled since Thu\n", Condition.OFFLINE),
        ("\tDescription: media-empty\n\tAlerts: none\n", Condition.SILENT),
    ],
)
def test_what_the_queue_says_of_the_printer(
    state: str, condition: Condition, spooler: Path
) -> None:
    (spooler / "state").write_text(state)
    assert opened().condition() is condition


def test_a_job_is_withdrawn(spooler: Path) -> None:
    way = opened()
    way.write(b"x")
    assert way.withdraw()
    way.left(1)
    assert not way.withdraw()
    assert not (spooler / "job").exists()


@pytest.mark.parametrize(
    ("words", "why"), [("lp: The printer or class does not exist.", "unreachable")]
)
def test_no_such_queue_is_unreachable(words: str, why: str, spooler: Path) -> None:
    (spooler / "refuse").write_text(words)
    with pytest.raises(TransportError) as refused:
        opened()
    assert (refused.value.why, refused.value.fields["detail"]) == (why, words)
    assert Cups("Struk").condition() is Condition.UNREACHABLE


def test_a_queue_that_takes_nothing_is_told(spooler: Path) -> None:
    (spooler / "closed").touch()
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "refused"


def test_a_refusal_leaves_nothing_in_the_queue(spooler: Path) -> None:
    way = opened()
    way.write(b"x")
    (spooler / "refuse").write_text("no space")
    with pytest.raises(TransportError):
        way.left(1)
    assert way.withdraw()


def test_a_scheduler_that_hangs_is_not_waited_for(
    spooler: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = opened()
    way.write(b"x")
    (spooler / "hang").touch()
    monkeypatch.setattr(cups, "STALL_MS", 100)
    with pytest.raises(TransportError) as stalled:
        way.left(1)
    assert stalled.value.why == "stalled"
    assert not way.withdraw()  # nobody knows


def test_without_cups_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "unsupported"
