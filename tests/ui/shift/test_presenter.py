from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from pos.bootstrap import Till
from pos.domain.cash import Count
from pos.domain.errors import (
    CustodyError,
    PosError,
    ReasonNeededError,
    ShiftError,
)
from pos.domain.people import Person, Right
from pos.domain.printer import PrinterSetup
from pos.domain.shift import Shift
from pos.domain.tender import TenderKind
from pos.storage import print_jobs, queries
from tests.ui import trade
from ui.session import Session
from ui.shift.presenter import Done, Overview, Report, ShiftPresenter


@dataclass
class View:
    """Remembers what it was told to show."""

    starts: list[tuple[Count, bool]] = field(default_factory=list)
    overviews: list[Overview] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    done: list[tuple[Done, int, bool]] = field(default_factory=list)
    opened: list[Shift] = field(default_factory=list)
    empty_floats: int = 0
    no_printer: int = 0
    errors: list[PosError] = field(default_factory=list)

    def show_start(self, last: Count, *, allowed: bool) -> None:
        self.starts.append((last, allowed))

    def show_empty_float(self) -> None:
        self.empty_floats += 1

    def show_opened(self, shift: Shift) -> None:
        self.opened.append(shift)

    def show_overview(self, overview: Overview) -> None:
        self.overviews.append(overview)

    def show_report(self, report: Report) -> None:
        self.reports.append(report)

    def show_done(self, done: Done, amount: int, *, printing: bool) -> None:
        self.done.append((done, amount, printing))

    def show_no_printer(self) -> None:
        self.no_printer += 1

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(session: Session, view: View) -> ShiftPresenter:
    session.person = trade.cashier(session.till)
    return ShiftPresenter(session, view)


def test_without_a_shift_it_asks_for_the_float(
    presenter: ShiftPresenter, view: View
) -> None:
    presenter.enter()

    assert view.starts == [({}, True)]
    assert not view.overviews


def test_the_float_of_the_shift_before_is_offered(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    from pos.operations import shift

    actor = trade.cashier(till)
    trade.open_shift(till, actor, {"n20000": 3, "c500": 4})
    till.writer.run(lambda tx: shift.count(tx, actor, {"n20000": 3, "c500": 4}))
    till.writer.run(lambda tx: shift.close(tx, actor, till.settings))

    presenter.enter()

    assert view.starts == [({"n20000": 3, "c500": 4}, True)]


def test_opening_takes_the_float_and_leads_to_selling(
    session: Session, presenter: ShiftPresenter, view: View
) -> None:
    went: list[str] = []
    session.go = went.append
    presenter.enter()

    presenter.open_shift({"n50000": 2})

    assert [shift.float_total for shift in view.opened] == [100_000]
    assert session.shift is not None
    assert went == ["sell"]


def test_a_float_of_nothing_is_asked_about_once(
    presenter: ShiftPresenter, view: View
) -> None:
    presenter.open_shift({"n50000": 0})
    assert (view.empty_floats, view.opened) == (1, [])

    presenter.open_shift({"n50000": 0})
    assert [shift.float_total for shift in view.opened] == [0]


def test_typing_takes_the_consent_to_no_float_back(
    presenter: ShiftPresenter, view: View
) -> None:
    presenter.open_shift({})
    presenter.typed_float()
    presenter.open_shift({})

    assert (view.empty_floats, view.opened) == (2, [])


def test_who_may_not_open_is_told(
    session: Session, presenter: ShiftPresenter, view: View
) -> None:
    from dataclasses import replace

    from pos.domain.people import Role

    session.person = replace(session.actor, role=Role.TREASURER)
    presenter.enter()

    assert view.starts == [({}, False)]


def test_a_cashier_sees_no_figure_the_drawer_can_be_worked_out_from(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    actor = trade.cashier(till)
    trade.open_shift(till, actor)
    trade.make_sale(till, actor, {"TMP-001": 2})

    presenter.enter()
    presenter.read_x()

    overview = view.overviews[-1]
    assert (overview.sales, overview.figures) == (1, None)
    expected = trade.drawer(till)
    said = repr(vars(presenter)) + repr(overview) + repr(view.reports)
    assert str(expected) not in said
    assert f"{expected:,}".replace(",", ".") not in said


def test_x_is_read_in_the_language_of_the_interface(
    session: Session, till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, session.actor)
    presenter.enter()
    titles = []
    for language in ("id", "en"):
        session.speaks = language.lower
        presenter.read_x()
        titles.append(view.reports[-1].title)

    assert titles == ["LAPORAN X (SEMENTARA)", "X REPORT (READING)"]


def test_a_supervisor_sees_the_figures(
    session: Session, till: Till, presenter: ShiftPresenter, view: View
) -> None:
    actor = trade.cashier(till)
    trade.open_shift(till, actor)
    trade.make_sale(till, actor, {"TMP-001": 2})
    trade.make_sale(till, actor, {"TMP-001": 1}, TenderKind.QRIS, reference="1234")
    session.person = trade.supervisor(till)

    presenter.enter()

    figures = view.overviews[-1].figures
    assert figures is not None
    assert (figures.net, figures.expected, figures.qris) == (24_000, 516_000, 8_000)


def test_cash_in_and_out_is_posted_with_its_reason(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))
    presenter.enter()

    presenter.pay_in(50_000, "Tambah uang kecil")
    presenter.pay_out(20_000, "Belanja")

    assert trade.drawer(till) == 530_000
    assert view.done == [
        (Done.PAID_IN, 50_000, False),
        (Done.PAID_OUT, 20_000, False),
    ]
    moves = view.overviews[-1].moves
    assert [(x.kind, x.amount, x.reason) for x in moves] == [
        ("cash.paid_out", 20_000, "Belanja"),
        ("cash.paid_in", 50_000, "Tambah uang kecil"),
    ]


def test_cash_without_a_reason_is_refused(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))

    presenter.pay_in(50_000, "  ")

    assert isinstance(view.errors[-1], ReasonNeededError)
    assert trade.drawer(till) == 500_000


def test_no_more_than_the_drawer_holds_is_taken_out(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))

    presenter.pay_out(500_001, "Belanja")

    error = view.errors[-1]
    assert isinstance(error, ShiftError)
    assert error.fields["why"] == "drawer_short"


def test_an_opened_drawer_is_counted(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    shift = trade.open_shift(till, trade.cashier(till))
    presenter.enter()

    presenter.open_drawer("Tukar uang")

    totals = till.readers.run(
        lambda connection: queries.shift_totals(connection, shift.shift_id)
    )
    assert totals.drawer_opens == 1
    assert view.done == [(Done.DRAWER_OPENED, 0, False)]
    assert view.overviews[-1].moves[0].reason == "Tukar uang"


def test_slips_and_x_are_queued_where_there_is_a_printer(
    till: Till, session: Session, presenter: ShiftPresenter, view: View
) -> None:
    from dataclasses import replace

    till.settings = replace(till.settings, printer=PrinterSetup("tcp://192.0.2.1:9100"))
    trade.open_shift(till, trade.cashier(till))
    presenter.enter()

    presenter.pay_in(50_000, "Tambah uang kecil")
    presenter.print_x()
    slip = view.overviews[-1].moves[0].doc_id
    presenter.reprint_slip(slip)

    assert [(done, printing) for done, _, printing in view.done] == [
        (Done.PAID_IN, True),
        (Done.X_PRINTED, True),
        (Done.SLIP_PRINTED, True),
    ]
    assert till.readers.run(print_jobs.waiting) == 3
    assert session.shift is not None


def test_without_a_printer_nothing_is_said_to_be_printed(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))
    presenter.enter()
    presenter.pay_in(50_000, "Tambah uang kecil")

    presenter.print_x()
    presenter.reprint_slip(view.overviews[-1].moves[0].doc_id)

    assert view.no_printer == 2
    assert view.done == [(Done.PAID_IN, 50_000, False)]


def test_what_others_do_shows_at_once_while_the_page_is_in_view(
    till: Till, session: Session, presenter: ShiftPresenter, view: View
) -> None:
    actor = trade.cashier(till)
    trade.open_shift(till, actor)
    presenter.enter()
    trade.make_sale(till, actor, {"TMP-001": 1})

    session.announce(frozenset({"sale"}))
    assert view.overviews[-1].sales == 1

    presenter.leave()
    trade.make_sale(till, actor, {"TMP-001": 1})
    session.announce(frozenset({"sale"}))
    assert view.overviews[-1].sales == 1


def test_rights_decide_what_can_be_pressed(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))

    presenter.enter()

    rights = view.overviews[-1].rights
    assert {Right.CASH_IN_OUT, Right.CLOSE_SHIFT} <= rights
    assert Right.REPORTS not in rights


def test_cash_goes_from_the_drawer_into_a_bag_before_a_witness(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))
    presenter.enter()
    asked: list[Right] = []

    def approve(right: Right, then: Callable[[Person], None]) -> None:
        asked.append(right)
        then(trade.supervisor(till))

    presenter._session.ask_approval = approve
    presenter.drop("B-0412", {"n20000": 2})

    assert asked == [Right.SEAL]
    assert view.done == [(Done.DROPPED, 40_000, False)]
    assert trade.drawer(till) == 460_000
    (move,) = view.overviews[-1].moves
    assert (move.kind, move.amount, move.reason) == ("cash.dropped", 40_000, "B-0412")


def test_no_more_than_the_drawer_holds_goes_into_a_bag(
    till: Till, presenter: ShiftPresenter, view: View
) -> None:
    trade.open_shift(till, trade.cashier(till))
    presenter._session.ask_approval = lambda _, then: then(trade.supervisor(till))

    presenter.drop("B-0412", {"n100000": 9})

    assert isinstance(view.errors[-1], CustodyError)
    assert trade.drawer(till) == 500_000
