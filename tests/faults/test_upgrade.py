"""A till of each older program is opened by this one, with sales that weren't sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from pos.bootstrap import open_till
from pos.domain.journal import Document
from pos.operations import maintenance
from pos.storage import journal
from pos.storage.deliveries import Deliveries
from pos.storage.engine import SCHEMA, schema_version
from pos.sync.lane import Lane
from pos.sync.target import Target
from tests.faults.older import (
    ARRIVED,
    FIRST_WITH_DELIVERIES,
    SAID,
    STORE,
    archives,
    unpack,
)
from tests.shop import HandClock, Shop
from tests.sync.places import Hub, HubTarget, Line, Store, StoreTarget

KINDS = ("sale.completed", "sale.voided", "refund.completed")
LATER_MS = 30 * 24 * 3_600_000
Row = tuple[object, ...]


class Older:
    """An older till's folder, and what stood in it."""

    def __init__(self, schema: int, folder: Path) -> None:
        self.schema, self.folder = schema, folder
        unpack(schema, folder)
        with closing(sqlite.connect(folder / "till.db")) as file:
            self.version = schema_version(file)
            self.journal = rows(file, "SELECT doc_id, digest, data FROM journal")
            self.money = rows(
                file, "SELECT account, sum(amount) FROM postings GROUP BY account"
            )
            self.settings = rows(file, "SELECT name, value FROM settings")

    def open(self) -> Shop:
        clock = HandClock(since_ms=3_600_000)
        clock.pass_ms(LATER_MS)
        return Shop(open_till(self.folder, clock=clock), clock)


def rows(file: sqlite.Connection, question: str) -> list[Row]:
    return sorted(tuple(row) for row in file.execute(question).fetchall())


@pytest.fixture(params=sorted(archives()), ids="schema {}".format)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Older:
    return Older(request.param, tmp_path / "till")


@pytest.fixture
def shop(older: Older) -> Iterator[Shop]:
    opened = older.open()
    yield opened
    opened.till.close()


def documents(shop: Shop) -> list[Document]:
    return shop.read(lambda c: [*journal.walk(c)])


def drain(shop: Shop, target: Target) -> list[str]:
    """Bring everything there, and give the states in which that ended."""
    till, clock = shop.till, shop.clock
    kept = Deliveries(till.writer, till.readers, "KSR1", "laptop")
    lane = Lane(target, kept, clock, lambda limit: limit)
    until_ms = clock.since_ms + LATER_MS
    for _ in range(5_000):
        wait_ms = lane.step()
        tally = lane.status().tally
        if (lane.resting and not tally.unsent) or clock.since_ms > until_ms:
            break
        clock.pass_ms(wait_ms)
    question = "SELECT state FROM deliveries WHERE target = ?"
    return [str(state) for (state,) in shop.rows(question, target.name)]


def test_there_is_a_till_of_each_older_program() -> None:
    kept = set(archives())
    assert kept == set(range(1, max(kept) + 1))
    assert max(kept) <= SCHEMA


def test_nothing_is_lost_and_all_of_it_verifies(older: Older, shop: Shop) -> None:
    assert older.version == older.schema
    with closing(sqlite.connect(older.folder / "till.db")) as file:
        assert schema_version(file) == SCHEMA
        assert rows(file, "SELECT doc_id, digest, data FROM journal") == older.journal
        assert set(older.settings) <= set(
            rows(file, "SELECT name, value FROM settings")
        )
        question = "SELECT account, sum(amount) FROM postings GROUP BY account"
        assert rows(file, question) == older.money
    report = shop.read(lambda c: maintenance.verify(c, shop.till.key.public_key))
    assert [str(x) for x in report.findings] == []
    assert shop.read(maintenance.replay) == ()


def test_what_was_not_sent_arrives_once_and_nothing_twice(
    older: Older, shop: Shop
) -> None:
    sales = [x for x in documents(shop) if x.kind in KINDS]
    store, line = Store(), Line()
    knew = older.schema >= FIRST_WITH_DELIVERIES
    for document in sales[: ARRIVED if knew else 0]:
        store.take(document)
    if knew:
        states = shop.rows("SELECT state, count(*) FROM deliveries GROUP BY state")
        assert ("acked", SAID) in states

    ended = drain(shop, StoreTarget(store, line, STORE))

    arrived = [order.doc_id for order in store.orders]
    assert sorted(arrived) == sorted(x.doc_id for x in sales)
    assert set(ended) == {"acked"}


def test_a_hub_gets_the_whole_journal_once(shop: Shop) -> None:
    hub = Hub()
    ended = drain(shop, HubTarget(hub, Line()))

    assert sorted(hub.documents) == sorted(x.doc_id for x in documents(shop))
    assert hub.forks == set()
    assert set(ended) == {"acked"}


def test_the_day_goes_on_where_it_was(shop: Shop) -> None:
    before = [x for x in documents(shop) if x.kind == "sale.completed"]
    last = before[-1].body["receipt_seq"]
    sale = shop.sell(shop.basket())
    shop.give_back(shop.request(sale))
    refunded = shop.rows("SELECT count(*) FROM refunds")
    shop.close_shift()

    assert sale.receipt_no.endswith(f"{last + 1:06}")
    assert refunded == [(2,)]
    report = shop.read(lambda c: maintenance.verify(c, shop.till.key.public_key))
    assert [str(x) for x in report.findings] == []


def test_opening_it_again_changes_nothing(older: Older, shop: Shop) -> None:
    before = shop.rows("SELECT name, sql FROM sqlite_master ORDER BY name")
    shop.reopen()
    assert shop.rows("SELECT name, sql FROM sqlite_master ORDER BY name") == before
    assert len(documents(shop)) == len(older.journal)
