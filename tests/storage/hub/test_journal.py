from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pos.domain.errors import StorageError
from pos.domain.journal import Document, digest_of
from pos.domain.sync_ports import Brought, HubError
from pos.storage.hub import journal, projections, set_up
from pos.storage.hub.connection import HubConnection, StatementError, connect
from pos.storage.hub.journal import bring
from pos.storage.schema import PROJECTIONS
from tests.day import play_day
from tests.postgres import as_role, new_database
from tests.shop import Shop, open_shop
from tests.storage.hub.conftest import Hub, documents


@pytest.fixture
def till(hub: Hub, shop: Shop) -> Iterator[HubConnection]:
    connection = hub.joined_by(shop)
    yield connection
    connection.close()


def test_a_day_arrives_once_however_often_it_is_brought(
    hub: Hub, shop: Shop, till: HubConnection
) -> None:
    play_day(shop)
    found = documents(shop)

    for part in (found[:5], found[:9], found, found):
        assert bring(till, part) is Brought.THERE

    there = hub.rows("SELECT doc_id, digest, data FROM journal ORDER BY epoch, seq")
    assert there == [(x.doc_id, x.digest, x.data) for x in found]


def test_the_tables_of_the_hub_are_those_of_the_till(
    hub: Hub, shop: Shop, till: HubConnection
) -> None:
    play_day(shop)
    bring(till, documents(shop))
    office = hub.office()

    assert projections.catch_up(office) == len(documents(shop))
    assert projections.catch_up(office) == 0

    for table in PROJECTIONS:
        question = f"SELECT * FROM {table}"
        assert sorted(hub.rows(question)) == sorted(shop.rows(question)), table
    office.close()


def test_a_gap_is_refused_and_filled(hub: Hub, shop: Shop, till: HubConnection) -> None:
    shop.open()
    found = documents(shop)

    assert bring(till, found[2:]) is Brought.GAP
    assert hub.rows("SELECT * FROM journal") == []
    assert bring(till, found[:2]) is Brought.THERE
    assert journal.last_seq(till, "KSR1", 1) == 2
    assert bring(till, found[2:]) is Brought.THERE


def forged(shop: Shop, document: Document, old: str, new: str) -> Document:
    """Sign other bytes with the till's own key: what a cloned till does."""
    data = document.data.replace(old.encode(), new.encode())
    assert data != document.data
    digest = digest_of(data)
    signature = shop.till.key.sign(bytes.fromhex(digest))
    return replace(document, data=data, digest=digest, signature=signature)


def test_a_fork_is_refused_whatever_it_is_called(
    hub: Hub, shop: Shop, till: HubConnection
) -> None:
    shop.open()
    found = documents(shop)
    bring(till, found[:-1])
    last, before = found[-1], found[-2]

    other = forged(shop, last, '"v":1', '"v":1 ')
    entry = replace(before.entry, doc_id=shop.till.ids.new())

    assert bring(till, [forged(shop, before, '"v":1', '"v":1 ')]) is Brought.FORK
    assert bring(till, [replace(before, entry=entry)]) is Brought.FORK
    assert bring(till, [replace(other, previous="f" * 64)]) is Brought.FORK
    assert len(hub.rows("SELECT * FROM journal")) == len(found) - 1


def test_bytes_that_were_not_hashed_so_are_refused(
    shop: Shop, till: HubConnection
) -> None:
    (first, *_) = documents(shop)

    with pytest.raises(StatementError, match="ck_journal_digest"):
        bring(till, [replace(first, data=first.data + b" ")])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET kind = 'x'",
        "DELETE FROM journal",
        "TRUNCATE journal",
        "INSERT INTO sales VALUES ('x')",
        "UPDATE sales SET total = 0",
        "DELETE FROM postings",
        "UPDATE hub_tills SET public_key = ''",
        "INSERT INTO hub_tills VALUES ('X', 'x', '')",
        "DROP TABLE journal",
        "ALTER TABLE journal DISABLE ROW LEVEL SECURITY",
    ],
)
def test_a_till_may_only_add_and_read(till: HubConnection, statement: str) -> None:
    with pytest.raises(StatementError, match=r"permission denied|must be owner"):
        till.execute(statement)


def test_a_till_adds_only_its_own_documents(
    hub: Hub, till: HubConnection, tmp_path: Path
) -> None:
    other = open_shop(tmp_path / "other", "KSR2")

    assert bring(till, documents(other)) is Brought.STRANGER
    theirs = hub.joined_by(other)
    assert bring(till, documents(other)) is Brought.STRANGER
    assert bring(theirs, documents(other)) is Brought.THERE
    assert [x.till for x in journal.tills(till)] == ["KSR1", "KSR2"]
    theirs.close()
    other.till.close()


def test_the_office_changes_no_journal(hub: Hub) -> None:
    office = hub.office()
    for statement in ("DELETE FROM journal", "UPDATE journal SET kind = ''"):
        with pytest.raises(StatementError, match="permission denied"):
            office.execute(statement)
    office.close()


def test_the_others_documents_are_read_page_by_page(
    hub: Hub, shop: Shop, till: HubConnection
) -> None:
    play_day(shop)
    found = documents(shop)
    bring(till, found)

    known: dict[tuple[str, int], int] = {}
    read: list[Document] = []
    while page := list(journal.page_beyond(hub.owner, "KSR1", known, 7)):
        assert len(page) <= 7
        read += page
        known["KSR1", page[-1].epoch] = page[-1].seq
    assert read == found


def test_a_hub_that_is_not_there_says_so() -> None:
    with pytest.raises(HubError) as caught:
        connect("postgresql://kasir@127.0.0.1:1/hub")
    assert caught.value.fields["why"] == "link"


def test_a_role_that_is_not_let_in_is_told(hub: Hub) -> None:
    with pytest.raises(HubError) as caught:
        connect(as_role(hub.address, "kasir_till_nobody"))
    assert caught.value.fields["why"] == "login"


def test_a_hub_is_set_up_once(hub: Hub) -> None:
    with pytest.raises(StorageError, match="hub_exists"):
        set_up.set_up(hub.owner)
    assert set_up.schema_version(hub.owner) == set_up.HUB_SCHEMA
    empty = connect(new_database())
    assert set_up.schema_version(empty) == 0
    empty.close()


def test_a_newer_hub_is_refused(hub: Hub) -> None:
    hub.owner.execute("UPDATE hub_schema SET version = 99")
    with pytest.raises(StorageError, match="newer"):
        set_up.schema_version(hub.owner)
