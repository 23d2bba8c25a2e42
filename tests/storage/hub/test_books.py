"""The office's questions: of one moment, read only, and over a line that is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from pos.domain.sync_ports import HubError
from pos.storage import queries, sale_history
from pos.storage.engine import Connection
from pos.storage.hub import freshness, projections, set_up
from pos.storage.hub.books import HubAddress, HubBooks
from pos.storage.hub.connection import StatementError, connect
from pos.storage.hub.journal import bring
from tests.day import play_day
from tests.hub_line import HubLine
from tests.postgres import as_role
from tests.shop import BREAD, Shop
from tests.storage.hub.conftest import Hub, documents


@pytest.fixture
def line() -> Iterator[HubLine]:
    made = HubLine()
    yield made
    made.close()


@pytest.fixture
def books(hub: Hub, shop: Shop, line: HubLine) -> Iterator[HubBooks]:
    play_day(shop)
    till = hub.joined_by(shop)
    bring(till, documents(shop))
    till.close()
    office = hub.office()
    projections.catch_up(office)
    office.close()
    made = HubBooks()
    made.use(HubAddress(line.address(hub.address, "kasir_office_login"), "secret"))
    yield made
    made.close()


def test_receipts_are_listed_as_at_the_till(books: HubBooks, shop: Shop) -> None:
    there = books.run(lambda c: queries.sales(c, by_clock=True))
    here = shop.read(lambda c: queries.sales(c, by_clock=True))

    assert [(x.receipt_no, x.tenders, x.due) for x in there] == [
        (x.receipt_no, x.tenders, x.due) for x in here
    ]
    number = here[0].receipt_no[-4:]
    found = books.run(lambda c: queries.sales(c, search=number, by_clock=True))
    assert [x.receipt_no for x in found] == [here[0].receipt_no]


@pytest.mark.parametrize("mark", ["%", "___", "!", "!%"])
def test_marks_of_patterns_find_only_themselves(
    books: HubBooks, shop: Shop, mark: str
) -> None:
    def find(connection: Connection) -> int:
        return len(queries.sales(connection, search=mark, by_clock=True))

    assert (books.run(find), shop.read(find)) == (0, 0)


def test_what_became_of_a_sale_is_read_there_too(books: HubBooks, shop: Shop) -> None:
    for sale in shop.read(queries.sales):
        state = partial(queries.sale_state, sale_id=sale.sale_id)
        there, here = books.run(state), shop.read(state)
        assert (there.voided, there.refunded) == (here.voided, here.refunded)
        assert there.buyer == ""  # names stay at the till
        history = partial(sale_history.events, sale_id=sale.sale_id)
        kinds, events = [x.kind for x in books.run(history)], shop.read(history)
        assert kinds == [x.kind for x in events if x.kind != "copy"]


def test_a_question_changes_nothing(books: HubBooks) -> None:
    with pytest.raises(HubError, match="read-only"):
        books.run(lambda c: c.execute("UPDATE sales SET total = 0"))


def test_a_line_that_was_cut_between_two_questions_is_made_anew(
    books: HubBooks, line: HubLine
) -> None:
    before = books.run(lambda c: len(queries.sales(c, by_clock=True)))
    line.cut()
    line.mend()

    assert books.run(lambda c: len(queries.sales(c, by_clock=True))) == before

    line.cut()
    with pytest.raises(HubError) as caught:
        books.run(lambda c: queries.sales(c, by_clock=True))
    assert caught.value.fields["why"] in {"link", "cut"}


def test_without_a_hub_there_is_no_answer(books: HubBooks) -> None:
    books.use(None)
    with pytest.raises(HubError):
        books.run(queries.open_shift)
    books.close()
    with pytest.raises(HubError):
        books.submit(queries.open_shift).result(10)


def test_how_fresh_each_till_is(hub: Hub, shop: Shop) -> None:
    shop.open()
    till, office = hub.joined_by(shop), hub.office()
    (nothing,) = freshness.read(office)
    assert (nothing.till, nothing.arrived_ms, nothing.behind) == ("KSR1", None, 0)

    found = documents(shop)
    bring(till, found)
    (waiting,) = freshness.read(office)
    assert (waiting.behind, waiting.connected) == (len(found), True)

    projections.catch_up(office)
    till.close()
    (fresh,) = freshness.read(office)
    assert fresh.behind == 0
    assert fresh.arrived_ms is not None
    assert 0 <= fresh.arrived_ms < 3_600_000
    assert fresh.written_ms == found[-1].at.at_ms
    assert (fresh.shift, fresh.cashier) == (1, shop.cashier.code)
    office.close()


def test_tables_of_an_older_program_are_made_anew(hub: Hub, shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    till, office = hub.joined_by(shop), hub.office()
    bring(till, documents(shop))
    projections.catch_up(office)
    before = hub.rows("SELECT * FROM sales")

    hub.owner.execute("UPDATE hub_schema SET tables = 1")
    with pytest.raises(HubError) as caught:
        projections.catch_up(office)
    assert caught.value.fields["why"] == "older"

    hub.owner.execute("ALTER TABLE sales DROP COLUMN items")
    assert set_up.upgrade(hub.owner)
    assert not set_up.upgrade(hub.owner)
    assert hub.rows("SELECT * FROM sales") == []
    projections.catch_up(office)
    assert hub.rows("SELECT * FROM sales") == before

    hub.owner.execute("UPDATE hub_schema SET tables = 9999")
    with pytest.raises(HubError) as caught:
        projections.catch_up(office)
    assert caught.value.fields["why"] == "newer"
    till.close()
    office.close()


def test_a_till_writes_none_of_the_tables_after_an_upgrade(
    hub: Hub, shop: Shop
) -> None:
    till = hub.joined_by(shop)
    hub.owner.execute("UPDATE hub_schema SET tables = 1")
    set_up.upgrade(hub.owner)
    for statement in ("DELETE FROM journal", "INSERT INTO own_till VALUES ('X')"):
        with pytest.raises(StatementError, match="permission denied"):
            till.execute(statement)
    bring(till, documents(shop))
    till.close()
    theirs = connect(as_role(hub.address, "kasir_till_ksr1"))
    assert theirs.execute("SELECT count(*) FROM sales").fetchone() == (0,)
    theirs.close()
