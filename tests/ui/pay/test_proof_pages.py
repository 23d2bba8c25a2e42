"""The code on paper, for the buyer who can't see the screen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pos.domain.printer import PrinterSetup
from pos.printing.receipt import Receipt
from tests.ui.pay.counter import TOTAL, Counter
from ui.pay.paying import Method
from ui.pay.proof_pages import QrisPage


def papers(counter: Counter) -> list[Receipt]:
    """Give the payment requests that were queued."""
    rows = counter.session.till.readers.run(
        lambda connection: connection.execute(
            "SELECT r.data FROM print_jobs p JOIN receipts r ON r.doc_id = p.doc_id "
            "WHERE p.kind = 'qris_request' ORDER BY p.rowid"
        ).fetchall()
    )
    return [Receipt.from_json(data) for (data,) in rows]


def test_the_code_can_be_printed_for_the_buyer(counter: Counter) -> None:
    counter.with_settings(printer=PrinterSetup("tcp://127.0.0.1:9"))
    counter.paying.choose(Method.QRIS)
    counter.paying.print_code()
    shown = counter.state().qris
    (paper,) = papers(counter)
    assert shown is not None
    assert paper.qr == shown.payload
    assert paper.totals is not None
    assert paper.totals.total == TOTAL
    assert counter.page.codes_printed == 1
    assert not counter.sales()


def test_a_code_that_is_printed_twice_at_once_comes_once(counter: Counter) -> None:
    counter.with_settings(printer=PrinterSetup("tcp://127.0.0.1:9"))
    counter.paying.choose(Method.QRIS)
    held: list[object] = []
    counter.session.tasks.write = lambda *work: held.append(work)  # type: ignore[method-assign]
    counter.paying.print_code()
    counter.paying.print_code()
    assert len(held) == 1


def test_without_a_printer_or_a_code_nothing_is_printed(counter: Counter) -> None:
    counter.with_settings(printer=None)
    counter.paying.choose(Method.QRIS)
    counter.paying.print_code()
    counter.with_settings(printer=PrinterSetup("tcp://127.0.0.1:9"))
    counter.paying.choose(Method.CASH)
    counter.paying.print_code()
    assert papers(counter) == []
    assert counter.page.codes_printed == 0


def test_the_button_is_there_where_a_printer_is(qtbot: QtBot, counter: Counter) -> None:
    page = QrisPage()
    qtbot.addWidget(page)
    for printer in (None, PrinterSetup("tcp://127.0.0.1:9")):
        counter.with_settings(printer=printer)
        counter.paying.choose(Method.QRIS)
        page.show_paying(counter.state())
        assert page.printing.isHidden() is (printer is None)
