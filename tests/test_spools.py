"""The end of the program while a printer hangs: prompt, and nothing is lost."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos import spools
from pos.domain.printer import PrinterSetup
from pos.printing.transports.transport import CONNECT_MS, STALL_MS
from pos.printing.virtual import VirtualPrinter
from pos.printing.virtual.server import REAL_TIME
from pos.storage import print_jobs
from tests.shop import Shop, open_shop

#: More bytes than all questions together: from here on it is a paper.
QUESTIONS = 100


class Hanging:
    """A printer that is ready, takes a paper, and never says a word again."""

    def __init__(self) -> None:
        self.took_paper, self._done = threading.Event(), threading.Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._stand)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._server.getsockname()[1]}"

    def end(self) -> None:
        self._done.set()
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()

    def _stand(self) -> None:
        while not self._done.is_set():
            try:
                connection = self._server.accept()[0]
            except OSError:
                return
            with connection:
                self._take(connection)

    def _take(self, connection: socket.socket) -> None:
        taken = 0
        while taken < QUESTIONS:
            heard = connection.recv(4096)
            if not heard:
                return
            taken += len(heard)
            if taken < QUESTIONS:
                connection.sendall(b"\x12" * len(REAL_TIME.findall(heard)))
        self.took_paper.set()
        self._done.wait(30)


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    printer = Hanging()
    yield printer
    printer.end()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "till")
    yield opened
    opened.till.close()


def test_a_paper_in_a_printer_that_hangs_stays_in_the_queue(
    shop: Shop, hanging: Hanging
) -> None:
    shop.till.settings = replace(shop.settings, printer=PrinterSetup(hanging.address))
    shop.open()
    shop.sell(shop.basket())
    shop.till.start_printing()
    assert hanging.took_paper.wait(20)

    shop.reopen()

    assert shop.read(print_jobs.waiting) == 1
    ((state,),) = shop.rows("SELECT state FROM print_jobs WHERE kind = 'sale'")
    assert state in {"sending", "queued"}


def test_the_end_does_not_wait_for_the_way_to_a_printer() -> None:
    assert min(CONNECT_MS, STALL_MS) > spools.PROMPT_S * 1000


def test_a_printer_that_is_lent_gets_its_jobs_when_it_comes_back(shop: Shop) -> None:
    with VirtualPrinter() as printer:
        shop.till.settings = replace(
            shop.settings, printer=PrinterSetup(printer.address)
        )
        shop.open()
        shop.till.start_printing()
        with shop.till.spools.lent(printer.address):
            before = printer.connections
            shop.sell(shop.basket())
            shop.till.spools.use(shop.till.settings)
            shop.till.spools.wake()
            assert shop.till.printer_state == "untried"
            assert printer.connections == before
        assert printer.wait_for_papers(1, 20)


def test_a_printer_that_is_lent_while_the_till_ends_stays_alone(shop: Shop) -> None:
    with VirtualPrinter() as printer:
        shop.till.settings = replace(
            shop.settings, printer=PrinterSetup(printer.address)
        )
        shop.till.start_printing()
        with shop.till.spools.lent(printer.address):
            shop.till.spools.stop()
        assert shop.till.printer_state == "untried"
