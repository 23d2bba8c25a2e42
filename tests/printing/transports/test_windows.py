"""Windows is not here: a small ``win32print`` stands at the border to it."""

import sys
from typing import Any

import pytest

from pos.printing.status import Condition
from pos.printing.transports import Queued, TransportError, transport, windows
from pos.printing.transports.windows import WindowsRaw


class WindowsError(Exception):
    """As ``pywintypes.error``."""

    def __init__(self, number: int) -> None:
        super().__init__(number, "call", "words")
        self.winerror = number


class Winspool:
    """Jobs of one printer, and what is to be refused.

    Attributes:
        status: JOB_STATUS of the job; None when it has left.
        fails: Calls that fail, with the number.
    """

    JOB_CONTROL_DELETE = 5

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.data = b""
        self.status: int | None = windows.SPOOLING
        self.fails: dict[str, int] = {}

    def __getattr__(self, name: str) -> Any:
        if name not in self.CALLS:
            raise AttributeError(name)
        return lambda *given: self._call(name, *given)

    CALLS = frozenset(
        {
            *("OpenPrinter", "StartDocPrinter", "StartPagePrinter", "WritePrinter"),
            *("EndPagePrinter", "EndDocPrinter", "ClosePrinter", "GetJob", "SetJob"),
        }
    )

    def _call(self, name: str, *given: Any) -> Any:
        self.calls.append(name)
        if name in self.fails:
            raise WindowsError(self.fails[name])
        if name == "WritePrinter":
            self.data += given[1]
            return len(given[1])
        if name == "StartDocPrinter":
            assert given[2] == ("Kasir", None, "RAW")
        if name == "GetJob":
            if self.status is None:
                raise WindowsError(windows.INVALID_PARAMETER)
            return {"Status": self.status}
        if name == "SetJob":
            self.status = None
        return 7


@pytest.fixture
def spool(monkeypatch: pytest.MonkeyPatch) -> Winspool:
    made = Winspool()
    monkeypatch.setitem(sys.modules, "win32print", made)
    monkeypatch.setattr(windows, "LOOK_MS", 1)
    windows._LOCKS.clear()
    return made


def opened() -> WindowsRaw:
    way = transport("windows://POS-58 (copy 1)")
    assert isinstance(way, WindowsRaw)
    assert isinstance(way, Queued)
    assert way.queue == "POS-58 (copy 1)"
    way.open()
    return way


def send(way: WindowsRaw) -> None:
    way.write(b"x")
    way.left(1)


def test_a_job_is_ended_and_sent_when_it_left(spool: Winspool) -> None:
    way = opened()
    assert way.write(b"str") == 3
    assert way.write(b"uk") == 2
    assert not way.left(1)
    spool.status = None
    assert way.left(1)
    way.close()
    assert spool.data == b"struk"
    assert [x for x in spool.calls if x != "GetJob"] == [
        "OpenPrinter",
        "StartDocPrinter",
        "StartPagePrinter",
        "WritePrinter",
        "WritePrinter",
        "EndPagePrinter",
        "EndDocPrinter",
        "ClosePrinter",
    ]


@pytest.mark.parametrize("broken", ["WritePrinter", "EndDocPrinter", "GetJob"])
def test_the_printer_is_always_closed(broken: str, spool: Winspool) -> None:
    way = opened()
    spool.fails = {broken: 1801}
    with pytest.raises(TransportError):
        send(way)
    way.close()
    assert spool.calls[-1] == "ClosePrinter"
    assert "EndDocPrinter" in spool.calls or "EndPagePrinter" in spool.calls
    spool.fails = {}
    opened().close()  # and nothing is left locked


def test_an_unfinished_job_is_ended_by_closing(spool: Winspool) -> None:
    way = opened()
    way.write(b"x")
    way.close()
    way.close()
    assert spool.calls[-2:] == ["EndDocPrinter", "ClosePrinter"]


@pytest.mark.parametrize(
    ("status", "condition"),
    [
        (windows.PRINTING, Condition.SILENT),
        (windows.PRINTING | windows.PAPER_OUT, Condition.PAPER_OUT),
        (windows.OFFLINE | windows.ERROR, Condition.OFFLINE),
        (windows.INTERVENTION, Condition.FAULT),
    ],
)
def test_what_the_queue_says_of_the_printer(
    status: int, condition: Condition, spool: Winspool
) -> None:
    way = opened()
    way.write(b"x")
    spool.status = status
    assert not way.left(1)
    assert way.condition() is condition
    spool.status = None
    assert way.left(1)
    assert way.condition() is Condition.SILENT
    way.close()


def test_a_job_somebody_deleted_is_not_sent(spool: Winspool) -> None:
    way = opened()
    way.write(b"x")
    spool.status = windows.DELETING
    with pytest.raises(TransportError) as refused:
        way.left(1)
    assert refused.value.why == "refused"
    way.close()


@pytest.mark.parametrize(
    ("status", "untouched"),
    [(windows.SPOOLING, True), (windows.PRINTING, False), (None, False)],
)
def test_only_a_job_that_has_not_begun_is_surely_withdrawn(
    status: int | None, untouched: bool, spool: Winspool
) -> None:
    way = opened()
    assert way.withdraw()
    way.write(b"x")
    spool.status = status
    assert way.withdraw() is untouched
    assert "SetJob" in spool.calls
    way.close()


@pytest.mark.parametrize(("number", "why"), [(5, "permission"), (1801, "unreachable")])
def test_a_printer_that_cannot_be_opened(
    number: int, why: str, spool: Winspool
) -> None:
    spool.fails = {"OpenPrinter": number}
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == why
    spool.fails = {}
    opened().close()


def test_one_job_at_a_time(spool: Winspool) -> None:
    way = opened()
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "busy"
    way.close()
    opened().close()
    assert spool.calls.count("ClosePrinter") == 2


def test_elsewhere_than_on_windows_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "win32print", None)
    with pytest.raises(TransportError) as refused:
        opened()
    assert refused.value.why == "unsupported"


def test_what_is_not_open_is_lost(spool: Winspool) -> None:
    del spool
    way = WindowsRaw("x")
    with pytest.raises(TransportError):
        way.write(b"x")
    assert way.read(1) == b""
