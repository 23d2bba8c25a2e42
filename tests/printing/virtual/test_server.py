import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pos.printing.escpos import drawer_kick, encode
from pos.printing.profile import PROFILES
from pos.printing.virtual import Mode, VirtualPrinter, save, show_paper
from tests.interrupting import LISTEN
from tests.printing.papers import SALE
from tests.printing.reading import codes_in

PAPER = PROFILES["58"]
DATA = encode(SALE, PAPER)


def connect(printer: VirtualPrinter) -> socket.socket:
    way = socket.create_connection(("127.0.0.1", printer.port))
    way.settimeout(10)
    return way


def send_and_listen(way: socket.socket) -> None:
    while True:
        way.sendall(DATA)
        way.recv(1)


def test_it_prints_and_answers() -> None:
    with VirtualPrinter(profile=PAPER) as printer, connect(printer) as way:
        way.sendall(b"\x10\x04\x01" + drawer_kick() + DATA + b"\x1dr\x01\x1dI\x01")
        assert printer.wait_for_papers(1)
        (paper,) = printer.printed
        assert way.recv(1) == b"\x12"
        assert way.recv(1) == b"\x00"
        assert way.recv(1) == b"\x20"
        assert "B1-260819-000042" in paper.text
        assert paper.kicks == printer.kicks == 1
        assert codes_in(paper.image) == {"B1-260819-000042": "Code128"}
        assert DATA in printer.received


@pytest.mark.parametrize(
    ("mode", "answers"),
    [
        (Mode.PAPER_OUT, b"\x1a\x32\x72"),
        (Mode.COVER, b"\x1a\x16\x12"),
        (Mode.OFFLINE, b"\x1a\x12\x12"),
    ],
)
def test_trouble_is_answered_at_once_and_printing_waits(
    mode: Mode, answers: bytes
) -> None:
    with (
        VirtualPrinter(profile=PAPER, mode=mode) as printer,
        connect(printer) as way,
    ):
        way.sendall(DATA)
        for number in (1, 2, 4):
            way.sendall(b"\x10\x04" + bytes([number]))
            assert way.recv(1) == answers[:1]
            answers = answers[1:]
        assert printer.printed == ()
        printer.set_mode(Mode.OK)
        assert printer.wait_for_papers(1)


def test_papers_taken_in_trouble_come_out_though_the_sender_is_gone() -> None:
    with VirtualPrinter(profile=PAPER, mode=Mode.COVER) as printer:
        with connect(printer) as way:
            way.sendall(DATA)
            assert printer.wait_until(lambda me: len(me.received) == len(DATA))
        printer.set_mode(Mode.OK)
        assert printer.wait_for_papers(1)
        assert "B1-260819-000042" in printer.printed[0].text


def test_automatic_status() -> None:
    with VirtualPrinter(profile=PAPER) as printer, connect(printer) as way:
        way.sendall(b"\x1da\xff")
        assert way.recv(4) == b"\x10\x00\x00\x00"


def test_a_silent_printer_prints_and_says_nothing() -> None:
    with (
        VirtualPrinter(profile=PAPER, mode=Mode.SILENT) as printer,
        connect(printer) as way,
    ):
        way.sendall(b"\x10\x04\x01" + DATA + b"\x1dr\x01")
        assert printer.wait_for_papers(1)
        way.settimeout(0)
        with pytest.raises(BlockingIOError):
            way.recv(1)


def test_a_dead_printer_takes_the_connection_and_no_more() -> None:
    with (
        VirtualPrinter(profile=PAPER, mode=Mode.DEAD) as printer,
        connect(printer) as way,
    ):
        way.sendall(DATA)
        assert printer.received == b""
        printer.set_mode(Mode.OK)
        assert printer.wait_for_papers(1)


def test_a_reset_comes_at_its_byte_and_once() -> None:
    with VirtualPrinter(profile=PAPER) as printer:
        printer.set_mode(Mode.RESET, after=500)
        with connect(printer) as way, pytest.raises(ConnectionError):
            send_and_listen(way)
        assert len(printer.received) == 500
        assert printer.wait_for_papers(1)
        assert not printer.printed[0].cut
        with connect(printer) as way:
            way.sendall(b"\0" * 8192 + DATA)
            assert printer.wait_for_papers(2)
        assert printer.printed[1].cut


def test_papers_can_be_shown_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with VirtualPrinter(profile=PAPER) as printer, connect(printer) as way:
        way.sendall(drawer_kick() + DATA)
        assert printer.wait_for_papers(1)
        (paper,) = printer.printed
    show_paper(paper)
    shown = capsys.readouterr().out
    assert "* kick *" in shown
    assert "TOTAL" in shown
    save(paper, PAPER, tmp_path / "new", "0001")
    assert sorted(x.suffix for x in (tmp_path / "new").iterdir()) == [
        ".bin",
        ".png",
        ".txt",
    ]
    assert DATA in (tmp_path / "new" / "0001.bin").read_bytes()


def test_it_can_be_run_and_interrupted(tmp_path: Path) -> None:
    script = (
        f"{LISTEN}; import pathlib, sys; from pos.printing.virtual import serve;"
        "serve(0, show=True, out_dir=pathlib.Path(sys.argv[1]), paper='58')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ) as running:
        assert running.stdout
        address = running.stdout.readline().strip()
        with socket.create_connection(
            ("127.0.0.1", int(address.rpartition(":")[2]))
        ) as way:
            way.sendall(DATA)
        shown = list(iter(running.stdout.readline, f"{'~' * 32}\n"))
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 0
    assert any(line.startswith("TOTAL") for line in shown)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "0001.bin",
        "0001.png",
        "0001.txt",
    ]
