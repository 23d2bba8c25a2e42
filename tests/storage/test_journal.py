from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from pos.domain.errors import DocumentError
from pos.domain.journal import Document, Entry, Posting, canonical
from pos.storage import journal
from pos.storage.engine import DatabaseError
from pos.storage.keys import verifier
from pos.storage.writer import Transaction
from tests.domain.test_journal import BODIES
from tests.shop import Shop


@given(BODIES)
def test_the_quick_bytes_are_the_canonical_ones(body: dict[str, Any]) -> None:
    assert journal.CANONICAL(body) == canonical(body)


def test_every_character_has_the_same_quick_and_canonical_bytes() -> None:
    surrogates = range(0xD800, 0xE000)
    everything = [chr(x) for x in range(0x110000) if x not in surrogates]

    assert journal.CANONICAL(everything) == canonical(everything)
    assert journal.CANONICAL([2**70, -(2**70)]) == canonical([2**70, -(2**70)])


def entry(shop: Shop, *postings: Posting, **body: Any) -> Entry:
    return Entry(shop.till.ids.new(), "test.done", "K-03", body, postings)


def append(shop: Shop, *entries: Entry) -> list[Document]:
    return shop.write(lambda tx: [tx.append(one) for one in entries])


def test_documents_are_chained_and_signed(shop: Shop) -> None:
    before = shop.rows("SELECT max(seq) FROM journal")[0][0]
    first, second = append(shop, entry(shop, n=1), entry(shop, n=2))

    assert [first.seq, second.seq] == [before + 1, before + 2]  # type: ignore[operator]
    assert second.previous == first.digest
    signed = verifier(shop.till.key.public_key)
    assert signed(second.signature, bytes.fromhex(second.digest))
    assert not signed(second.signature, bytes.fromhex(first.digest))


def test_a_document_is_found_and_walked_as_it_was_written(shop: Shop) -> None:
    (written,) = append(shop, entry(shop, Posting("a", 5), Posting("b", -5), n=1))

    found = shop.read(lambda c: journal.find(c, written.doc_id))
    walked = shop.read(lambda c: [*journal.walk(c)])

    assert found == written == walked[-1]
    assert [x.seq for x in walked] == [*range(1, len(walked) + 1)]
    assert shop.read(lambda c: journal.find(c, "nobody")) is None


def test_a_document_that_breaks_a_rule_writes_nothing(shop: Shop) -> None:
    before = shop.rows("SELECT count(*) FROM journal")

    with pytest.raises(DocumentError):
        append(shop, entry(shop, n=1), entry(shop, Posting("a", 5), n=2))
    assert shop.rows("SELECT count(*) FROM journal") == before

    (after,) = append(shop, entry(shop, n=3))
    assert after.seq == before[0][0] + 1  # type: ignore[operator]


def test_a_text_that_no_file_can_hold_is_written_legibly(shop: Shop) -> None:
    (written,) = append(shop, entry(shop, note="kue \ud83c"))

    found = shop.read(lambda c: journal.find(c, written.doc_id))

    assert found == written
    assert written.body == {"note": "kue ?"}


@pytest.mark.parametrize("table", ["journal", "postings", "stock_moves"])
@pytest.mark.parametrize(
    "change", ["UPDATE {} SET doc_id = doc_id", "DELETE FROM {}", "UPDATE {} SET {}"]
)
def test_nothing_that_was_written_can_be_changed(
    table: str, change: str, shop: Shop
) -> None:
    shop.open()
    shop.sell(shop.basket())
    column = "data = x'00'" if table == "journal" else "doc_id = 'x'"

    def tamper(tx: Transaction) -> None:
        with pytest.raises(DatabaseError, match="append-only"):
            tx.connection.execute(change.format(table, column))

    before = shop.rows(f"SELECT * FROM {table}")
    shop.write(tamper)
    assert shop.rows(f"SELECT * FROM {table}") == before


def test_a_document_cannot_be_replaced_either(shop: Shop) -> None:
    def tamper(tx: Transaction) -> None:
        with pytest.raises(DatabaseError, match="append-only"):
            tx.connection.execute(
                "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2"
            )

    shop.write(tamper)


def test_documents_are_counted_from_the_ends_of_their_chains(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    ((whole,),) = shop.rows("SELECT count(*) FROM journal")
    assert shop.read(journal.count) == whole

    # as after a restore: three documents of a second life, all else of the first
    shop.write(
        lambda tx: tx.connection.execute("UPDATE till_state SET epoch = 2, seq = 3")
    )
    assert shop.read(journal.count) == int(str(whole)) + 3
