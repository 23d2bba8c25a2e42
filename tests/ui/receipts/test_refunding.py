from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from pos.bootstrap import Till
from pos.config import Settings
from pos.domain.errors import PosError, ReasonNeededError, RefundError, ShiftError
from pos.domain.people import Person, Right
from pos.domain.sale import Sale
from pos.domain.tender import TenderKind
from pos.operations import shift
from pos.storage import queries
from tests.ui import trade
from ui.receipts.detail import read_detail
from ui.receipts.refunding import Given, Refunding, RefundShown
from ui.session import Session


@dataclass
class View:
    """Remembers what it was told to show."""

    shown: list[RefundShown] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    errors: list[PosError] = field(default_factory=list)

    def show_refund(self, shown: RefundShown) -> None:
        self.shown.append(shown)

    def show_given(self, given: Given) -> None:
        self.given.append(given)

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)

    @property
    def chosen(self) -> list[int]:
        return [row.chosen for row in self.shown[-1].lines]


@dataclass
class Desk:
    """A refund in the making, and the people who may allow it."""

    till: Till
    session: Session
    view: View
    refunding: Refunding
    asked: list[Right] = field(default_factory=list)

    def take_up(self, sale: Sale) -> None:
        detail = self.till.readers.run(
            lambda connection: read_detail(connection, sale.receipt_no, Settings())
        )
        assert detail is not None
        self.refunding.start(detail)

    def give_back(self, place: int, reason: str = "Rusak") -> None:
        self.refunding.toggle_place(place)
        self.refunding.begin()
        self.refunding.set_reason(reason)
        self.refunding.confirm()


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def desk(till: Till, session: Session, view: View) -> Desk:
    """A cashier's desk in an open shift; the supervisor allows everything."""
    session.person = trade.cashier(till)
    trade.open_shift(till, session.person)
    made = Desk(till, session, view, Refunding(session, view, lambda: None))

    def allow(right: Right, then: Callable[[Person], None]) -> None:
        made.asked.append(right)
        then(trade.supervisor(till))

    session.ask_approval = allow
    return made


@pytest.fixture
def sale(desk: Desk) -> Sale:
    """Two that go stale, three that don't: Rp16.000 and Rp45.000."""
    return trade.make_sale(desk.till, desk.session.actor, {"TMP-001": 2, "TMP-004": 3})


def test_the_amount_follows_the_marks(desk: Desk, sale: Sale, view: View) -> None:
    desk.take_up(sale)

    desk.refunding.toggle_place(2)
    desk.refunding.step(2, -1)
    assert view.chosen == [0, 2]

    desk.refunding.toggle_place(2)
    assert view.chosen == [0, 0]
    amounts = [shown.amount for shown in view.shown]
    assert amounts == [None, 45_000, 30_000, None]


def test_one_line_is_given_back_with_the_supervisors_word(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)

    desk.give_back(2)

    given = view.given[-1]
    assert (given.amount, given.tender, given.printing) == (
        45_000,
        TenderKind.CASH,
        False,
    )
    assert desk.asked == [Right.REFUND]
    state = desk.till.readers.run(
        lambda connection: queries.sale_state(connection, sale.sale_id)
    )
    assert dict(state.refunded.quantities) == {2: 3}


def test_who_may_refund_is_not_asked(desk: Desk, sale: Sale, view: View) -> None:
    desk.session.person = trade.supervisor(desk.till)
    desk.take_up(sale)
    assert not view.shown[-1].needs_pin

    desk.give_back(1)

    assert desk.asked == []
    assert view.given[-1].amount == 16_000


def test_what_goes_stale_stays_out_of_stock_unless_somebody_says_so(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)
    assert [row.restock for row in view.shown[-1].lines] == [False, True]
    fresh, dry = (line.product_id for line in sale.lines)
    before = stock(desk, fresh), stock(desk, dry)

    desk.refunding.toggle_place(1)
    desk.give_back(2)

    assert (stock(desk, fresh), stock(desk, dry)) == (before[0], before[1] + 3)


def test_goods_go_back_to_stock_when_somebody_says_so(desk: Desk, sale: Sale) -> None:
    desk.take_up(sale)
    product = sale.lines[0].product_id
    before = stock(desk, product)

    desk.refunding.set_restock(1, restock=True)
    desk.give_back(1)

    assert stock(desk, product) == before + 2


def stock(desk: Desk, product_id: str) -> int:
    figures = desk.till.readers.run(
        lambda connection: queries.stock_in_shop(connection, (product_id,))
    )
    return figures[product_id]


def test_never_more_than_is_left(desk: Desk, sale: Sale, view: View) -> None:
    desk.take_up(sale)

    desk.refunding.set_quantity(1, 3)

    error = view.errors[-1]
    assert isinstance(error, RefundError)
    assert error.fields == {
        "why": "more_than_left",
        "name": sale.lines[0].name,
        "left": 2,
    }
    assert view.chosen == [0, 0]
    desk.refunding.step(1, 9)
    assert view.chosen == [2, 0]


def test_what_came_back_can_not_come_back_again(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)
    desk.give_back(1)
    desk.take_up(sale)
    row = view.shown[-1].lines[0]
    assert (row.left, row.returned) == (0, 2)

    desk.refunding.toggle_place(1)
    assert view.chosen == [0, 0]

    desk.give_back(2)
    desk.take_up(sale)
    desk.refunding.begin()
    assert view.errors[-1].fields["why"] == "nothing_left"


def test_confirming_twice_gives_back_once(desk: Desk, sale: Sale, view: View) -> None:
    before = trade.drawer(desk.till)
    desk.take_up(sale)
    desk.give_back(1)

    desk.refunding.confirm()
    desk.refunding.begin()
    desk.refunding.confirm()

    assert trade.drawer(desk.till) == before - 16_000
    assert len({given.number for given in view.given}) == 1


def test_nothing_goes_back_without_marks_or_reason(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)
    desk.refunding.begin()
    desk.refunding.confirm()
    assert view.errors[-1].fields["why"] == "nothing"

    desk.refunding.toggle_place(1)
    desk.refunding.confirm()
    assert isinstance(view.errors[-1], ReasonNeededError)
    assert desk.asked == []


def test_weighed_goods_step_by_fifty_grams(desk: Desk, view: View) -> None:
    sale = trade.make_sale(desk.till, desk.session.actor, {"HDR-101": 350})
    desk.take_up(sale)

    desk.refunding.toggle_place(1)
    desk.refunding.step(1, -1)
    assert view.chosen == [300]

    desk.refunding.set_quantity(1, 120)
    assert view.chosen == [120]
    line = sale.lines[0]
    assert view.shown[-1].amount == line.net * 120 // 350 // 100 * 100


def test_a_sale_of_one_line_needs_no_mark(desk: Desk, view: View) -> None:
    sale = trade.make_sale(desk.till, desk.session.actor, {"TMP-004": 2})
    desk.take_up(sale)

    desk.refunding.begin()

    assert view.chosen == [2]


def test_money_goes_back_the_way_it_came(desk: Desk, view: View) -> None:
    sale = trade.make_sale(
        desk.till,
        desk.session.actor,
        {"TMP-004": 2},
        TenderKind.TRANSFER,
        reference="99887",
    )
    desk.take_up(sale)
    assert view.shown[-1].tender is TenderKind.TRANSFER
    before = trade.drawer(desk.till)

    desk.refunding.begin()
    desk.refunding.set_reason("Salah barang")
    desk.refunding.confirm()

    assert view.given[-1].tender is TenderKind.TRANSFER
    assert trade.drawer(desk.till) == before


def test_money_nobody_saw_arrive_is_pointed_out(desk: Desk, view: View) -> None:
    sale = trade.make_sale(
        desk.till,
        desk.session.actor,
        {"TMP-009": 1},
        TenderKind.QRIS,
        verified=False,
    )

    desk.take_up(sale)

    assert view.shown[-1].unseen


def test_a_drawer_that_holds_too_little_is_said(
    desk: Desk, sale: Sale, view: View
) -> None:
    actor, settings = desk.session.actor, desk.till.settings
    held = trade.drawer(desk.till)
    desk.till.writer.run(
        lambda tx: shift.pay_out(tx, actor, settings, held - 1_000, "Setor")
    )
    desk.take_up(sale)

    desk.give_back(1)
    assert view.errors[-1].fields["why"] == "drawer_short"

    desk.refunding.set_tender(TenderKind.TRANSFER)
    desk.refunding.confirm()
    assert view.given[-1].amount == 16_000


def test_a_refund_needs_a_shift(desk: Desk, sale: Sale, view: View) -> None:
    close_shift(desk)
    desk.take_up(sale)

    desk.refunding.begin()

    assert isinstance(view.errors[-1], ShiftError)
    assert not desk.refunding.asking


def close_shift(desk: Desk) -> None:
    actor, settings = desk.session.actor, desk.till.settings
    pieces = trade.pieces_of(trade.drawer(desk.till))
    desk.till.writer.run(lambda tx: shift.count(tx, actor, pieces))
    desk.till.writer.run(lambda tx: shift.close(tx, actor, settings))


def test_a_sale_of_an_earlier_shift_is_given_back(
    desk: Desk, sale: Sale, view: View
) -> None:
    close_shift(desk)
    trade.open_shift(desk.till, desk.session.actor)
    desk.take_up(sale)

    desk.give_back(2)

    assert view.given[-1].amount == 45_000


def test_a_scanned_article_is_marked_one_by_one(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)
    product_id = sale.lines[1].product_id

    marked = [desk.refunding.toggle_product(product_id) for _ in range(4)]

    assert marked == [True, True, True, False]
    assert view.chosen == [0, 3]
    assert not desk.refunding.toggle_product("unknown")


def test_a_changed_paper_keeps_the_marks_and_a_refund_clears_them(
    desk: Desk, sale: Sale, view: View
) -> None:
    desk.take_up(sale)
    desk.refunding.toggle_place(1)
    detail = desk.till.readers.run(
        lambda connection: read_detail(connection, sale.sale_id, Settings())
    )
    assert detail is not None

    desk.refunding.follow(detail)
    assert view.chosen == [2, 0]

    desk.refunding.follow(replace(detail, refunded={1: 1}))
    assert view.chosen == [0, 0]


def test_going_back_keeps_the_marks(desk: Desk, sale: Sale, view: View) -> None:
    desk.take_up(sale)
    desk.refunding.toggle_place(1)
    desk.refunding.begin()

    desk.refunding.end()

    assert not view.shown[-1].asking
    assert view.chosen == [2, 0]
