from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from pos.bootstrap import Till
from pos.domain.errors import PosError, ReasonNeededError, SaleMissingError
from pos.domain.people import Person, Right
from pos.domain.printer import PrinterSetup
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.tender import TenderKind
from pos.operations import refund
from pos.operations.refund import RefundRequest
from pos.storage.sale_history import EventKind
from tests.ui import trade
from ui.receipts.detail import Detail
from ui.receipts.presenter import (
    ALL,
    SHIFT,
    ListShown,
    ReceiptsPresenter,
    is_receipt_number,
)
from ui.receipts.refunding import Given, RefundShown
from ui.session import Session


@dataclass
class View:
    """Remembers what it was told to show."""

    lists: list[ListShown] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    changed: list[Detail] = field(default_factory=list)
    refunds: list[RefundShown] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    voiding: int = 0
    voided: list[tuple[str, int, bool]] = field(default_factory=list)
    copies: list[int] = field(default_factory=list)
    no_printer: int = 0
    errors: list[PosError] = field(default_factory=list)

    def show_list(self, shown: ListShown) -> None:
        self.lists.append(shown)

    def show_detail(self, detail: Detail) -> None:
        self.details.append(detail)

    def show_changed(self, detail: Detail) -> None:
        self.changed.append(detail)

    def show_refund(self, shown: RefundShown) -> None:
        self.refunds.append(shown)

    def show_given(self, given: Given) -> None:
        self.given.append(given)

    def show_voiding(self) -> None:
        self.voiding += 1

    def show_voided(self, number: str, cash: int, *, printing: bool) -> None:
        self.voided.append((number, cash, printing))

    def show_copy(self, copy_no: int) -> None:
        self.copies.append(copy_no)

    def show_no_printer(self) -> None:
        self.no_printer += 1

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)

    @property
    def numbers(self) -> list[str]:
        return [sale.receipt_no for sale in self.lists[-1].sales]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(till: Till, session: Session, view: View) -> ReceiptsPresenter:
    session.person = trade.cashier(till)
    trade.open_shift(till, session.person)
    return ReceiptsPresenter(session, view)


@pytest.fixture
def sale(till: Till, presenter: ReceiptsPresenter) -> Sale:
    del presenter  # it opened the shift
    return trade.make_sale(till, trade.cashier(till), {"TMP-001": 2, "TMP-004": 3})


def allowing(session: Session) -> list[Right]:
    """Let the supervisor allow everything; gives what was asked for."""
    asked: list[Right] = []

    def allow(right: Right, then: Callable[[Person], None]) -> None:
        asked.append(right)
        then(trade.supervisor(session.till))

    session.ask_approval = allow
    return asked


def test_sales_are_listed_newest_first(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    later = trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})

    presenter.enter()

    assert view.numbers == [later.receipt_no, sale.receipt_no]
    assert view.lists[-1].shift_open


def test_part_of_a_number_is_enough_to_find_a_sale(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})
    presenter.enter()

    presenter.search(" 000001 ")
    assert view.numbers == [sale.receipt_no]
    presenter.submit(" 000001 ")
    assert view.details[-1].sale.receipt_no == sale.receipt_no

    presenter.search("999")
    assert view.numbers == []


def test_enter_on_several_hits_opens_none(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})
    presenter.enter()
    presenter.search("0000")

    presenter.submit("0000")

    assert view.details == []
    assert sale.receipt_no in view.numbers


def test_the_list_can_be_of_this_shift_only(
    presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()
    presenter.choose_scope(SHIFT)
    assert (view.lists[-1].scope, view.numbers) == (SHIFT, [sale.receipt_no])

    presenter.choose_scope(ALL)
    assert view.lists[-1].scope == ALL


def test_a_receipt_scanned_elsewhere_is_opened_once(
    session: Session, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    session.pending_receipt = sale.receipt_no

    presenter.enter()
    presenter.leave()
    presenter.enter()

    assert [x.sale.sale_id for x in view.details] == [sale.sale_id]
    assert session.pending_receipt == ""


def test_a_scan_opens_exactly_its_receipt(
    presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()

    assert presenter.scanned(f" {sale.receipt_no.lower()}")
    assert view.details[-1].sale.sale_id == sale.sale_id
    assert "TOTAL" in view.details[-1].paper.words

    assert presenter.scanned("KSR1-261124-999999")
    assert isinstance(view.errors[-1], SaleMissingError)


def test_other_codes_are_left_to_the_selling_page(
    presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()
    assert not presenter.scanned("8997700000015")

    presenter.open(sale.sale_id)
    assert presenter.scanned("8997700000015")
    assert [row.chosen for row in view.refunds[-1].lines] == [1, 0]
    assert not presenter.scanned("8997700000206")
    assert not presenter.scanned("nothing")


def test_the_slip_of_a_refund_leads_to_its_sale(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    request = RefundRequest(
        till.ids.new(),
        sale.sale_id,
        (RefundLine(1, 1, restock=False),),
        TenderKind.CASH,
        "Basi",
    )
    actor = trade.supervisor(till)
    document = till.writer.run(
        lambda tx: refund.give_back(tx, actor, till.settings, request)
    )
    presenter.enter()

    presenter.scanned(document.body["receipt_no"])

    detail = view.details[-1]
    assert detail.sale.sale_id == sale.sale_id
    assert (detail.left(1), detail.paid_out, detail.may_void) == (1, 8_000, False)
    assert [(x.kind, x.amount, x.reason) for x in detail.events] == [
        (EventKind.REFUND, 8_000, "Basi")
    ]


def test_a_copy_is_counted_and_shows_in_the_history(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()
    presenter.open(sale.receipt_no)
    presenter.reprint(sale.sale_id)
    assert (view.no_printer, view.copies) == (1, [])

    till.settings = replace(till.settings, printer=PrinterSetup("tcp://192.0.2.1:9100"))
    presenter.reprint(sale.sale_id)
    presenter.reprint(sale.sale_id)

    assert view.copies == [1, 2]
    events = view.changed[-1].events
    assert [(x.kind, x.number) for x in events] == [
        (EventKind.COPY, "1"),
        (EventKind.COPY, "2"),
    ]


def test_a_sale_is_cancelled_with_the_supervisors_word(
    till: Till, session: Session, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    asked = allowing(session)
    presenter.enter()
    presenter.open(sale.receipt_no)
    assert view.details[-1].may_void

    presenter.void("Salah input")

    assert asked == [Right.VOID]
    assert view.voided == [(sale.receipt_no, 61_000, False)]
    detail = view.changed[-1]
    assert (detail.voided, detail.may_void, detail.may_refund) == (True, False, False)
    assert detail.events[-1].approved_by == "P-01"
    assert trade.drawer(till) == 500_000


def test_cancelling_needs_a_reason(
    presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()
    presenter.open(sale.receipt_no)

    presenter.void("")

    assert isinstance(view.errors[-1], ReasonNeededError)
    assert view.voiding == 0


def test_a_sale_of_an_earlier_shift_can_not_be_cancelled(
    till: Till, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    from pos.operations import shift

    actor = trade.cashier(till)
    pieces = trade.pieces_of(trade.drawer(till))
    till.writer.run(lambda tx: shift.count(tx, actor, pieces))
    till.writer.run(lambda tx: shift.close(tx, actor, till.settings))
    presenter.enter()

    presenter.open(sale.receipt_no)

    assert not view.details[-1].may_void
    assert view.details[-1].may_refund
    assert not view.lists[-1].shift_open


def test_what_is_sold_meanwhile_shows_at_once(
    till: Till, session: Session, presenter: ReceiptsPresenter, sale: Sale, view: View
) -> None:
    presenter.enter()
    presenter.open(sale.receipt_no)
    presenter.refunding.toggle_place(1)
    trade.make_sale(till, trade.cashier(till), {"TMP-001": 1})

    session.announce(frozenset({"sale"}))

    assert len(view.numbers) == 2
    assert len(view.changed) == 1
    assert [row.chosen for row in view.refunds[-1].lines] == [2, 0]


def test_nothing_is_read_for_a_page_that_was_left(
    session: Session, presenter: ReceiptsPresenter, view: View
) -> None:
    presenter.enter()
    presenter.leave()
    lists = len(view.lists)

    session.announce(frozenset({"sale"}))

    assert len(view.lists) == lists


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("KSR1-261124-000012", True),
        ("A-261124-1000000", True),
        ("ksr1-261124-000012", False),
        ("8997700000015", False),
        ("KSR1-261124-12", False),
        ("KSR1-261124-000012 ", False),
    ],
)
def test_receipt_numbers_are_told_from_other_codes(code: str, expected: bool) -> None:
    assert is_receipt_number(code) is expected
