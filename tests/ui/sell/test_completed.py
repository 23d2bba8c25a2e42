"""After a sale: what is shown, what is printed, what a crash left unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.printer import PrinterSetup
from pos.domain.printing_ports import JobState
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell
from tests.ui.sell.seen import Stall
from ui.sell.view import Notice

CHIPS = "TMP-004"


def sold(stall: Stall) -> Sale:
    """Sell one packet for 20.000 and come back to the page."""
    stall.selling.scanned(CHIPS)
    till, actor, basket = stall.session.till, stall.session.actor, stall.open.basket
    tenders = (Tender(TenderKind.CASH, 20_000),)
    sale = till.writer.run(
        lambda tx: sell.complete(tx, actor, till.settings, basket, tenders)
    )
    stall.open.finish(sale)
    stall.selling.enter()
    return sale


def unconfirmed(stall: Stall) -> Sale | None:
    return stall.session.till.readers.run(sell.unconfirmed)


def printing(stall: Stall) -> JobState | None:
    assert stall.page.done is not None
    return stall.page.done.printing


def with_printer(stall: Stall) -> None:
    till = stall.session.till
    till.settings = replace(till.settings, printer=PrinterSetup("tcp://127.0.0.1:9"))


def test_the_change_stays_until_the_next_scan(stall: Stall) -> None:
    sale = sold(stall)
    assert stall.page.done is not None
    assert stall.page.done.sale.change_due == 5_000
    stall.selling.enter()
    assert stall.page.done.sale == sale
    stall.selling.scanned(CHIPS)
    assert stall.lines() == [(CHIPS, 1)]
    assert not stall.page.done


@pytest.mark.parametrize("next_thing", ["typed", "missed", "weighed"])
def test_whatever_begins_the_next_sale_ends_this_one(
    stall: Stall, next_thing: str
) -> None:
    sold(stall)
    acts = {
        "typed": lambda: stall.selling.typed("r"),
        "missed": lambda: stall.selling.scanned("8990000000012"),
        "weighed": lambda: stall.selling.scanned("101"),
    }
    acts[next_thing]()
    assert stall.page.done is None
    assert stall.open.last is not None


def test_an_emptied_field_begins_nothing(stall: Stall) -> None:
    sold(stall)
    stall.selling.typed("")
    assert stall.page.done is not None


def test_once_seen_a_crash_need_not_show_it_again(stall: Stall) -> None:
    sale = sold(stall)
    assert unconfirmed(stall) == sale
    stall.selling.completed.seen()
    assert unconfirmed(stall) is None
    assert stall.again().page.unconfirmed is None


def test_after_a_crash_the_sale_is_shown(stall: Stall) -> None:
    sale = sold(stall)
    again = stall.again()
    assert again.page.unconfirmed == sale
    assert again.open.basket.empty
    again.selling.completed.understood(sale)
    assert unconfirmed(stall) is None


def test_without_a_printer_it_says_so(stall: Stall) -> None:
    sold(stall)
    assert stall.page.done is not None
    assert not stall.page.done.printer
    assert stall.page.done.printing is None
    stall.selling.completed.reprint_last()
    assert stall.page.notice() is Notice.NO_PRINTER


def test_the_printer_is_followed(stall: Stall) -> None:
    with_printer(stall)
    sale = sold(stall)
    assert printing(stall) is JobState.QUEUED
    stall.session.till.writer.run(
        lambda tx: tx.connection.execute(
            "UPDATE print_jobs SET state = 'failed' WHERE doc_id = ? "
            "AND kind != 'kick'",
            (sale.sale_id,),
        )
    )
    stall.session.announce(frozenset({"print"}))
    assert printing(stall) is JobState.FAILED


def test_a_copy_is_printed_and_said(stall: Stall) -> None:
    with_printer(stall)
    stall.selling.completed.reprint_last()
    assert stall.page.notice() is Notice.NOTHING_TO_PRINT
    sale = sold(stall)
    stall.selling.completed.reprint_last()
    said = (Notice.REPRINTED, {"number": sale.receipt_no, "copy": 1})
    assert stall.page.notices[-1] == said


def test_only_what_was_sold_is_read_again(
    stall: Stall, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(stall.session, "refresh_stock", asked.append)
    sold(stall)
    assert asked == [(stall.product(CHIPS).product_id,)]
