"""A till beside its printers: prompt at the end, never slowed down, and learning."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos import spools
from pos.domain.printer import PrinterSetup, Proof
from pos.operations import receipts, settings, shift
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


def test_sales_go_on_while_a_printer_hangs(shop: Shop, hanging: Hanging) -> None:
    shop.till.settings = replace(shop.settings, printer=PrinterSetup(hanging.address))
    shop.open()
    shop.sell(shop.basket())
    shop.till.start_printing()
    assert hanging.took_paper.wait(20)

    for _ in range(20):
        shop.sell(shop.basket())

    assert shop.read(print_jobs.waiting) == 21


def test_what_a_printer_can_prove_is_kept_in_the_settings(shop: Shop) -> None:
    with VirtualPrinter() as printer:
        setup = PrinterSetup(printer.address)
        wanted = replace(shop.settings, printer=setup, kick_drawer=False)
        shop.write(lambda tx: settings.save(tx, shop.admin, wanted))
        shop.till.reload_settings()
        shop.till.start_printing()
        shop.open()
        shop.sell(shop.basket())
        assert printer.wait_for_papers(1)
        learned = threading.Event()
        shop.till.writer.listen(lambda _: learned.set())
        for _ in range(20):
            saved = shop.read(settings.load).printer
            if saved is not None and saved.proof is Proof.CONFIRMED:
                break
            learned.wait(1)
            learned.clear()
        assert shop.read(settings.load).printer == replace(setup, proof=Proof.CONFIRMED)
        before = printer.connections
        shop.till.reload_settings()
        assert shop.till.spools.state == "ready"  # and its spool goes on
        assert printer.connections >= before


def test_every_kick_of_the_drawer_is_a_document(shop: Shop) -> None:
    """Sales, slips and the drawer opened without a sale: kicks = documents."""
    with VirtualPrinter() as printer:
        shop.till.settings = replace(
            shop.settings, printer=PrinterSetup(printer.address)
        )
        shop.open()
        sale = shop.sell(shop.basket())
        shop.write(
            lambda tx: shift.open_drawer(tx, shop.cashier, shop.settings, "tukar")
        )
        shop.write(
            lambda tx: shift.pay_in(tx, shop.cashier, shop.settings, 5_000, "receh")
        )
        shop.write(
            lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
        )
        shop.till.start_printing()
        assert printer.wait_until(lambda me: me.kicks >= 3)
        assert printer.wait_for_papers(3)
        documents = shop.rows(
            "SELECT j.kind FROM print_jobs p JOIN journal j ON j.doc_id = p.doc_id "
            "WHERE p.kind = 'kick' ORDER BY j.seq"
        )
        assert documents == [
            ("sale.completed",),
            ("drawer.opened",),
            ("cash.paid_in",),
        ]
        assert printer.kicks == len(documents)
