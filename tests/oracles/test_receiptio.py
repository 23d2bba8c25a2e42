"""npm's receiptio prints on the virtual printer, and says what it thinks of it."""

from __future__ import annotations

import errno
import subprocess
from pathlib import Path

import pytest

from pos.printing.virtual import Mode, VirtualPrinter
from tests.oracles.conftest import FOLDER
from tests.printing.reading import codes_in

#: It knows one port only; a loopback address for each test keeps that free.
PORT = 9100

PAPER = """^^^STRUK

Kue Lapis | 2| 170.000
---
TOTAL | 170.000
{code:B1-260819-000042;option:code128,2,48}

{code:https://sicantik.example/s/1;option:qrcode,4,M}
"""

RESULTS = {
    Mode.OK: (0, "success"),
    Mode.COVER: (101, "coveropen"),
    Mode.PAPER_OUT: (102, "paperempty"),
    Mode.OFFLINE: (104, "offline"),
}


@pytest.mark.parametrize("mode", RESULTS)
def test_it_reports_the_state_of_the_printer(node: str, mode: Mode) -> None:
    host = f"127.0.71.{1 + [*RESULTS].index(mode)}"
    try:
        printer = VirtualPrinter(PORT, host=host, mode=mode)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EADDRNOTAVAIL):
            raise
        pytest.skip(f"port {PORT} of {host} can't be had")
    with printer:
        assert printed_by(node, host) == RESULTS[mode]
        if mode is Mode.OK:
            assert printer.wait_for_papers(1)
            (paper,) = printer.printed
            assert [x.split() for x in paper.lines if "170" in x] == [
                ["Kue", "Lapis", "2", "170.000"],
                ["TOTAL", "170.000"],
            ]
            assert codes_in(paper.image) == {
                "B1-260819-000042": "Code128",
                "https://sicantik.example/s/1": "QRCode",
            }
        else:
            assert printer.printed == ()


def printed_by(node: str, host: str) -> tuple[int, str]:
    """Print the paper; give the exit code and the word."""
    program = FOLDER / "node_modules" / "receiptio" / "bin" / "cli.js"
    assert Path(program).exists()
    done = subprocess.run(
        [node, program, "-d", host, "-c", "48", "-l", "en"],
        input=PAPER,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).strip()
