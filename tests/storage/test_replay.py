from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from pos.storage import journal
from pos.storage.engine import Connection, connect
from pos.storage.finding import Finding, Wrong
from pos.storage.projections import PROJECTORS
from pos.storage.replay import MOST, Rebuilt, replay
from pos.storage.schema import PROJECTIONS
from tests.day import play_day
from tests.shop import open_shop


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a whole day; nobody writes to it any more."""
    shop = open_shop(tmp_path_factory.mktemp("day") / "shop")
    play_day(shop)
    shop.till.close()
    return shop.till.folder / "till.db"


@pytest.fixture
def day(finished: Path) -> Iterator[Connection]:
    """The day's database, open to any change; it is undone when the test ends."""
    connection = connect(finished)
    connection.execute("BEGIN")
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for (name,) in rows.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    connection.execute("ROLLBACK")
    connection.close()


@pytest.fixture(scope="module")
def rebuilt(finished: Path) -> Iterator[Rebuilt]:
    """What the day's journal says, made once."""
    made, connection = Rebuilt(), connect(finished, read_only=True)
    for document in journal.walk(connection):
        assert made.add(document) is None
    connection.close()
    yield made
    made.close()


def differences(rebuilt: Rebuilt, day: Connection) -> list[Finding]:
    """Compare the tables; the triggers are gone on purpose."""
    found = rebuilt.compare(day)
    return [finding for finding in found if finding.kind is not Wrong.SCHEMA]


def columns_of(day: Connection, table: str) -> list[tuple[str, int]]:
    rows = day.execute("SELECT name, pk FROM pragma_table_info(?)", (table,))
    return [(name, pk) for name, pk in rows]


def test_the_day_has_every_kind_of_document(day: Connection) -> None:
    kinds = {kind for (kind,) in day.execute("SELECT kind FROM journal")}

    assert {*PROJECTORS} <= kinds
    for table in PROJECTIONS:
        assert day.execute(f"SELECT count(*) FROM {table}").fetchone()[0], table


def test_replaying_the_journal_gives_every_row_back(day: Connection) -> None:
    triggers_only = {finding.kind for finding in replay(day)}

    assert triggers_only == {Wrong.SCHEMA}


@pytest.mark.parametrize("table", PROJECTIONS)
def test_a_value_edited_by_hand_is_found(
    table: str, day: Connection, rebuilt: Rebuilt
) -> None:
    names = [name for name, _ in columns_of(day, table)]
    keys = [name for name, pk in columns_of(day, table) if pk]
    for column in names:
        if column in keys:
            continue
        row = day.execute(f"SELECT rowid, * FROM {table} LIMIT 1").fetchone()
        rowid, before = row[0], dict(zip(names, row[1:], strict=True))
        old = before[column]
        new = old + 1 if isinstance(old, int) else f"{old}9"
        day.execute("SAVEPOINT edit")
        change = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
        day.execute(change, (new, rowid))

        (finding,) = differences(rebuilt, day)
        day.execute("ROLLBACK TO edit")

        assert finding.kind is Wrong.ROW_CHANGED
        assert finding.where == (table, *(before[key] for key in keys))
        assert finding.expected == f"{column} = {old!r}"
        assert finding.found == f"{column} = {new!r}"


@pytest.mark.parametrize("table", PROJECTIONS)
def test_a_row_deleted_by_hand_is_found(
    table: str, day: Connection, rebuilt: Rebuilt
) -> None:
    for order in ("ASC", "DESC"):
        day.execute("SAVEPOINT edit")
        chosen = f"SELECT rowid FROM {table} ORDER BY 1 {order} LIMIT 1"
        day.execute(f"DELETE FROM {table} WHERE rowid = ({chosen})")

        (finding,) = differences(rebuilt, day)
        day.execute("ROLLBACK TO edit")

        assert finding.kind is Wrong.ROW_MISSING
        assert finding.where[0] == table


@pytest.mark.parametrize("table", PROJECTIONS)
@pytest.mark.parametrize("key", ["", "0", "~"])
def test_a_row_inserted_by_hand_is_found(
    table: str, key: str, day: Connection, rebuilt: Rebuilt
) -> None:
    columns = columns_of(day, table)
    row = [*day.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()]
    for place, (_, pk) in enumerate(columns):
        if pk == 1:
            row[place] = key
        elif isinstance(row[place], str):
            row[place] += "~"  # past every index that allows one only
        else:
            row[place] += 1
    marks = ", ".join("?" * len(row))
    day.execute(f"INSERT INTO {table} VALUES ({marks})", row)

    (finding,) = differences(rebuilt, day)

    assert finding.kind is Wrong.ROW_EXTRA
    assert finding.where[:2] == (table, key)


def test_no_edit_of_any_projection_goes_unnoticed(
    day: Connection, rebuilt: Rebuilt
) -> None:
    random = Random(20261124)
    for _ in range(400):
        table = random.choice(PROJECTIONS)
        column, _ = random.choice(columns_of(day, table))
        rowid, old = random.choice(
            day.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
        )
        new = random.choice((0, -1, 7, "x", "", b"x", "2026-11-25"))
        day.execute("SAVEPOINT edit")
        change = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE rowid = ?"
        day.execute(change, (new, rowid))
        ((now,),) = day.execute(f"SELECT {column} FROM {table} WHERE rowid = {rowid}")

        found = differences(rebuilt, day)
        day.execute("ROLLBACK TO edit")

        assert bool(found) is (now != old), (table, column, old, new)


def test_differences_beyond_the_first_are_counted(
    day: Connection, rebuilt: Rebuilt
) -> None:
    for number in range(MOST + 7):
        day.execute("INSERT INTO stock VALUES (?, 'x', 1)", (f"p{number}",))

    found = differences(rebuilt, day)

    assert len(found) == MOST + 1
    assert (found[-1].kind, found[-1].found) == (
        Wrong.ROWS_MORE,
        "7 more rows that differ",
    )


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("DROP INDEX uq_sale_lines_one_sale_per_piece", "uq_sale_lines_one_sale"),
        ("ALTER TABLE sales ADD COLUMN secret", "sales"),
        ("CREATE TABLE second_book (amount)", "second_book"),
        (
            "CREATE TRIGGER skim AFTER INSERT ON sales BEGIN DELETE FROM people; END",
            "skim",
        ),
    ],
)
def test_a_schema_changed_by_hand_is_found(
    change: str, name: str, day: Connection, rebuilt: Rebuilt
) -> None:
    day.execute(change)

    places = [x.where for x in rebuilt.compare(day) if x.kind is Wrong.SCHEMA]

    assert any(str(where[-1]).startswith(name) for where in places)


def test_a_missing_trigger_is_found(day: Connection, rebuilt: Rebuilt) -> None:
    missing = {x.where[-1] for x in rebuilt.compare(day) if x.kind is Wrong.SCHEMA}

    assert missing == {
        f"{table}_no_{verb}"
        for table in ("journal", "postings", "stock_moves")
        for verb in ("update", "delete")
    }


def test_a_table_that_is_gone_is_found(day: Connection, rebuilt: Rebuilt) -> None:
    day.execute("DROP TABLE people")

    assert [x.where for x in differences(rebuilt, day)] == [("people",)]


def test_a_document_that_cannot_be_replayed_is_found(day: Connection) -> None:
    made = Rebuilt()
    for document in journal.walk(day):
        if document.kind == "sale.completed":
            del document.body["lines"]
            finding = made.add(document)
            break
        assert made.add(document) is None
    left = made.connection.execute("SELECT count(*) FROM sales").fetchone()
    made.close()

    assert finding is not None
    assert finding.kind is Wrong.UNREPLAYABLE
    assert finding.where == ("journal", "KSR1", 1, document.seq)
    assert left == (0,)


def test_bytes_that_are_no_document_are_found(day: Connection) -> None:
    day.execute("UPDATE journal SET data = x'7b' WHERE seq = 6")

    first = replay(day)[0]

    assert (first.kind, first.where) == (Wrong.UNREADABLE, ("journal", "KSR1", 1, 6))


@pytest.mark.parametrize("kind", PROJECTORS)
def test_a_projection_that_forgets_a_kind_of_document_is_found(
    kind: str, day: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROJECTORS, kind, lambda *_: {})

    assert {x.kind for x in replay(day)} - {Wrong.SCHEMA}


def test_a_finding_is_written_in_one_line() -> None:
    finding = Finding(Wrong.ROW_CHANGED, ("sales", "a"), "total = 5", "total = 4")

    assert str(finding) == "row.changed sales/a: expected total = 5, found total = 4"
