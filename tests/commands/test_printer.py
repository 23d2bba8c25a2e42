"""Finding and trying printers from a terminal; virtual ones over real TCP."""

import json
import re
from pathlib import Path

import pytest

from pos.commands import printer_find
from pos.commands.printer_find import find
from pos.commands.printer_try import explain
from pos.printing.calibration import Outcome
from pos.printing.discovery import Found, Look, UnavailableError, Way
from pos.printing.discovery.found import Report, Stopping
from pos.printing.discovery.network import this_computer
from pos.printing.status import Condition
from pos.printing.virtual import Mode, VirtualPrinter
from tests.commands.conftest import Run


def only(monkeypatch: pytest.MonkeyPatch, looks: dict[Way, Look]) -> None:
    monkeypatch.setattr(printer_find, "looks", lambda **_: looks)


def test_a_printer_is_found_and_listed(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with VirtualPrinter() as printer:
        only(monkeypatch, {Way.HERE: this_computer(printer.port)})
        code, out, _ = run("printer", "--find")
        told = run("printer", "--find", "--json")[1]

    assert code == 0
    assert out.startswith(printer.address)
    assert "Virtual 80 mm" in out
    (found,) = json.loads(told)["printers"]
    assert found["address"] == printer.address
    assert json.loads(told)["ways"] == {"here": "done"}


def test_where_there_is_none_the_next_step_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, {Way.QUEUE: lambda *_: None})
    code, out, err = run("printer", "--find")

    assert (code, out) == (1, "")
    assert "--network" in err


def test_what_was_not_looked_at_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks(*_: object) -> None:
        raise UnavailableError

    only(monkeypatch, {Way.USB: lacks, Way.QUEUE: lacks})

    assert "no way to look at: queue, usb." in run("printer", "--find")[2]


def test_one_that_may_not_be_used_comes_with_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = Found(
        Way.NODE, "file:///dev/usb/lp0", trouble="permission", remedy="sudo join"
    )
    port = Found(Way.SERIAL, "serial:///dev/ttyS0?baud=9600", sure=False)

    def look(report: Report, _: Stopping) -> None:
        report(locked)
        report(port)

    only(monkeypatch, {Way.NODE: look})
    assert find() == 0
    out = capsys.readouterr().out
    assert "sudo join" in out
    assert "maybe a printer" in out


def test_the_page_is_printed_and_its_proof_said(run: Run) -> None:
    with VirtualPrinter() as printer:
        code, out, _ = run("printer", "--test", printer.address)
        told = json.loads(run("printer", "--test", printer.address, "--json")[1])
        assert printer.wait_for_papers(2)

    assert code == 0
    assert "confirmed" in out
    assert told["proof"] == "confirmed"
    assert "Compare with the till" in printer.printed[0].text


def test_a_narrow_page_has_no_wide_bar(run: Run, tmp_path: Path) -> None:
    for width, bars in (("58", 1), ("42", 2), ("80", 3)):
        file = tmp_path / width
        assert run("printer", "--test", file.as_uri(), "--width", width)[0] == 0
        found = re.findall(rb"\x1dv0\x00..\x24\x00", file.read_bytes(), re.DOTALL)
        assert len(found) == bars  # nothing else is 36 rows high


def test_trouble_is_said_with_the_next_step(run: Run) -> None:
    with VirtualPrinter(mode=Mode.COVER) as printer:
        code, out, err = run("printer", "--test", printer.address)

    assert (code, out) == (1, "")
    assert "cover" in err
    assert run("printer", "--test", "tcp://127.0.0.1:9")[0] == 1
    assert run("printer", "--test", "nonsense")[0] == 2


@pytest.mark.parametrize("condition", list(Condition))
def test_every_trouble_has_words(condition: Condition) -> None:
    assert explain(Outcome(condition)).endswith("try again.")


def test_other_ends_have_words() -> None:
    assert "broke" in explain(Outcome(Condition.UNREACHABLE, sent=5, error="lost"))
    assert "no such way" in explain(Outcome(Condition.UNREACHABLE, error="unsupported"))
