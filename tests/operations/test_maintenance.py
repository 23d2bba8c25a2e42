"""What `verify` and `replay` find after somebody was at the file with a tool."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from pos.domain.journal import Entry
from pos.operations import day_paper, maintenance, receipts
from pos.operations.maintenance import Verification, Wrong
from pos.storage.chain import Chain, links
from pos.storage.engine import connect
from pos.storage.replay import Rebuilt
from pos.storage.schema import PROJECTIONS
from pos.storage.writer import Transaction
from tests.day import play_day
from tests.shop import Shop


@pytest.fixture
def closed(shop: Shop) -> Shop:
    """A shop after a whole day, closed, so that its file can be tampered with."""
    play_day(shop)
    shop.till.close()
    return shop


def tamper(shop: Shop, *statements: str) -> None:
    """Change the file with another program: triggers off, and on again after."""
    with closing(sqlite3.connect(shop.till.folder / "till.db")) as file:
        triggers = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            file.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            file.execute(statement)
        for _, sql in triggers:
            file.execute(sql)
        file.commit()


def verify(shop: Shop) -> Verification:
    with closing(connect(shop.till.folder / "till.db", read_only=True)) as connection:
        return maintenance.verify(connection, shop.till.key.public_key)


def found(shop: Shop) -> list[tuple[Wrong, tuple[str | int, ...]]]:
    return [(x.kind, x.where) for x in verify(shop).findings]


def sale_seq(shop: Shop, number: int = 1) -> int:
    """Give the sequence of the day's n-th sale."""
    with closing(connect(shop.till.folder / "till.db", read_only=True)) as connection:
        ((seq,),) = connection.execute(
            "SELECT seq FROM journal WHERE kind = 'sale.completed' "
            f"ORDER BY seq LIMIT 1 OFFSET {number - 1}"
        ).fetchall()
    assert isinstance(seq, int)
    return seq


def test_an_intact_till_is_intact(closed: Shop) -> None:
    report = verify(closed)

    assert report.findings == ()
    assert report.seal.startswith(f"{report.documents}-")


def test_papers_that_are_of_no_document_are_no_finding(shop: Shop) -> None:
    shop.open()
    boss, settings = shop.supervisor, shop.settings
    shop.write(lambda tx: receipts.print_x(tx, boss, settings))
    shop.write(lambda tx: receipts.print_test_page(tx, boss, settings))
    shop.write(lambda tx: day_paper.print_day(tx, boss, settings, "2026-11-24"))

    assert shop.read(maintenance.verify).findings == ()


def test_a_changed_amount_is_found_and_located(closed: Shop) -> None:
    seq = sale_seq(closed)
    tamper(
        closed,
        "UPDATE journal SET data = replace(data, '\"total\":15000', '\"total\":25000')"
        f" WHERE seq = {seq}",
    )

    where = ("journal", "KSR1", 1, seq)
    kinds = {kind for kind, place in found(closed) if place == where}
    assert kinds == {Wrong.CHANGED}
    differs = [place[0] for kind, place in found(closed) if kind is Wrong.ROW_CHANGED]
    assert differs == ["sales"]


def test_a_deleted_row_is_found_and_located(closed: Shop) -> None:
    seq = sale_seq(closed, 2)
    tamper(closed, f"DELETE FROM journal WHERE seq = {seq}")

    assert found(closed)[0] == (Wrong.MISSING, ("journal", "KSR1", 1, seq))


def test_two_swapped_rows_are_found_and_located(closed: Shop) -> None:
    one, two = sale_seq(closed), sale_seq(closed, 2)
    tamper(
        closed,
        f"UPDATE journal SET seq = -1 WHERE seq = {one}",
        f"UPDATE journal SET seq = {one} WHERE seq = {two}",
        f"UPDATE journal SET seq = {two} WHERE seq = -1",
    )

    misplaced = [place[3] for kind, place in found(closed) if kind is Wrong.MISPLACED]
    assert misplaced == [one, two]


def test_an_inserted_row_is_found_and_located(closed: Shop) -> None:
    seq, last = sale_seq(closed), verify(closed).documents
    tamper(
        closed,
        "INSERT INTO journal SELECT till, epoch, "
        f"{last + 1}, 'another', kind, at_ms, shift_id, previous, digest, signature, "
        f"data FROM journal WHERE seq = {seq}",
    )

    kinds = {kind for kind, place in found(closed) if place[3:] == (last + 1,)}
    assert {Wrong.MISPLACED, Wrong.CHAIN, Wrong.COLUMN} <= kinds


EDITS = {
    "postings": "amount = amount + 1",
    "stock_moves": "quantity = quantity + 1",
    "stock": "quantity = quantity + 1",
    "till_state": "receipt_seq = receipt_seq + 1",
    "shifts": "float_total = float_total + 1",
    "shift_totals": "cash = cash - 5000",
    "sales": "total = total - 5000",
    "sale_lines": "refunded = 0, net = net - 1",
    "sale_tenders": "amount = amount - 1",
    "refunds": "amount = amount + 5000",
    "refund_lines": "quantity = quantity + 1",
    "people": "role = 'admin'",
    "bags": "amount = amount - 1000",
    "deposits": "received = received + 1000",
    "day_locks": "figures = replace(figures, '\"sales\":4', '\"sales\":3')",
    "statement_rows": "amount = amount + 1000",
    "statement_choices": "payment = 'another'",
    "statement_matches": "fee = fee + 1",
    "qris_marks": "amount = amount - 1",
    "neighbours": "accepted_by = 'K-03'",
    "pickup_steps": "total = total - 1000",
    "policies": "floor = floor + 1",
    "maker_shares": "amount = amount - 1",
    "share_periods": "lock_doc = ''",
    "period_heads": "seq = seq - 1",
    "period_deposits": "amount = amount - 1",
    "payouts": "amount = amount + 1",
    "consents": "withdrawn_day = ''",
}


@pytest.mark.parametrize("table", PROJECTIONS)
def test_a_projection_edited_by_hand_is_found_and_located(
    table: str, closed: Shop
) -> None:
    chosen = f"SELECT max(rowid) FROM {table}"
    tamper(closed, f"UPDATE {table} SET {EDITS[table]} WHERE rowid = ({chosen})")

    ((kind, where),) = found(closed)
    assert (kind, where[0]) == (Wrong.ROW_CHANGED, table)
    with closing(connect(closed.till.folder / "till.db", read_only=True)) as file:
        assert [x.where for x in maintenance.replay(file)] == [where]


def test_triggers_that_were_dropped_are_found(closed: Shop) -> None:
    with closing(sqlite3.connect(closed.till.folder / "till.db")) as file:
        file.execute("DROP TRIGGER postings_no_update")

    ((kind, where),) = found(closed)
    assert (kind, where[-1]) == (Wrong.SCHEMA, "postings_no_update")


def test_a_bad_signature_is_found_and_located(closed: Shop) -> None:
    seq = sale_seq(closed)
    tamper(closed, f"UPDATE journal SET signature = zeroblob(64) WHERE seq = {seq}")

    assert found(closed) == [(Wrong.SIGNATURE, ("journal", "KSR1", 1, seq))]


def cut(shop: Shop, documents: int, *more: str) -> int:
    """Take the last documents away; give the sequence of the first of them."""
    first = verify(shop).documents - documents + 1
    tamper(shop, f"DELETE FROM journal WHERE seq >= {first}", *more)
    return first


@pytest.mark.parametrize("documents", [1, 3])
def test_a_cut_tail_is_found_and_located(documents: int, closed: Shop) -> None:
    first = cut(closed, documents)

    assert (Wrong.TAIL, ("journal", "KSR1", 1, first)) in found(closed)


def test_a_sale_taken_out_with_every_trace_but_its_paper_is_found(
    closed: Shop,
) -> None:
    with closing(connect(closed.till.folder / "till.db")) as file:
        sale_id, last = file.execute(
            "SELECT doc_id, seq FROM journal ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        rebuilt = Rebuilt()
        for link in [*links(file)][:-1]:
            document = Chain().check(link)
            assert document is not None
            rebuilt.add(document)
        statements = [f"DELETE FROM journal WHERE seq = {last}"]
        for table in PROJECTIONS:
            statements.append(f"DELETE FROM {table}")
            for row in rebuilt.connection.execute(f"SELECT * FROM {table}"):
                values = ", ".join(repr(value) for value in row)
                statements.append(f"INSERT INTO {table} VALUES ({values})")
        rebuilt.close()
    tamper(closed, *statements)

    assert found(closed) == [(Wrong.ORPHAN, ("receipts", sale_id))]


def test_a_journal_of_another_till_is_found(closed: Shop) -> None:
    with closing(connect(closed.till.folder / "till.db", read_only=True)) as file:
        findings = maintenance.verify(file, b"k" * 32).findings

    assert findings[0].kind is Wrong.KEY
    assert {x.kind for x in findings[1:]} == {Wrong.SIGNATURE}


@pytest.mark.parametrize("name", ["journal", "sqlite_autoindex_journal_2", "stock"])
def test_a_damaged_page_is_found(name: str, closed: Shop) -> None:
    path = closed.till.folder / "till.db"
    with closing(connect(path)) as file:
        ((page, size),) = file.execute(
            "SELECT rootpage, page_size FROM sqlite_master, pragma_page_size "
            "WHERE name = ?",
            (name,),
        ).fetchall()
    data = bytearray(path.read_bytes())
    data[(page - 1) * size + 3 : (page - 1) * size + 60] = b"\xff" * 57
    path.write_bytes(data)

    assert Wrong.FILE in {kind for kind, _ in found(closed)}


def test_an_empty_journal_is_no_till(closed: Shop) -> None:
    tables = [f"DELETE FROM {table}" for table in ("journal", *PROJECTIONS, "receipts")]
    tamper(closed, *tables)

    assert found(closed) == [(Wrong.UNREGISTERED, ("journal",))]
    assert verify(closed).seal == ""


def note(tx: Transaction) -> None:
    tx.append(Entry(tx.ids.new(), "test.noted", "K-03", {}))


def test_verifying_tells_how_far_it_is(shop: Shop) -> None:
    shop.open()
    for _ in range(250):
        shop.write(note)
    told: list[tuple[int, int]] = []

    def tell(done: int, whole: int) -> None:
        told.append((done, whole))

    report = shop.read(lambda c: maintenance.verify(c, None, tell))

    whole = report.documents
    assert told == [(200, whole), (whole, whole)]


def test_verifying_sees_one_moment_while_the_till_goes_on(shop: Shop) -> None:
    shop.open()
    for _ in range(200):
        shop.write(note)

    def sell_meanwhile(_done: int, _whole: int) -> None:
        shop.sell(shop.basket())

    report = shop.read(lambda c: maintenance.verify(c, None, sell_meanwhile))

    assert report.findings == ()
    assert shop.read(maintenance.verify).findings == ()


@pytest.mark.parametrize("blind", ["links", "compare"])
def test_without_looking_a_forgery_would_pass(
    blind: str, closed: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    seq = sale_seq(closed)
    tamper(
        closed,
        f"UPDATE journal SET signature = zeroblob(64) WHERE seq = {seq}",
        "UPDATE sales SET total = 1",
    )
    before = {kind for kind, _ in found(closed)}
    if blind == "links":
        monkeypatch.setattr(Chain, "_check_signature", lambda *_: None)
    else:
        monkeypatch.setattr(Rebuilt, "compare", lambda *_: ())
    after = {kind for kind, _ in found(closed)}

    assert before == {Wrong.SIGNATURE, Wrong.ROW_CHANGED}
    assert len(after) == 1
