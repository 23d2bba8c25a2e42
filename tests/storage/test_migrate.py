from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from pos.storage import migrate as migrating
from pos.storage.engine import PRAGMAS, SCHEMA, Connection, connect, schema_version
from pos.storage.migrate import migrate
from pos.storage.schema import PROJECTIONS, Base


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Connection]:
    connection = connect(tmp_path / "till.db")
    yield connection
    connection.close()


def test_an_empty_file_is_brought_to_the_newest_schema(database: Connection) -> None:
    migrate(database)

    assert schema_version(database) == SCHEMA
    assert not database.in_transaction
    there = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in there} - {"alembic_version"}
    assert tables == {*Base.metadata.tables}
    assert {*PROJECTIONS} < tables


def test_the_migrations_make_what_the_schema_says(database: Connection) -> None:
    migrate(database)
    bound = create_engine(
        "sqlite://",
        module=sqlite,
        creator=lambda: database,
        poolclass=StaticPool,
    )
    with bound.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_schema_number_is_that_of_the_newest_migration() -> None:
    config = Config()
    folder = Path(migrating.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")

    heads = ScriptDirectory.from_config(config).get_heads()

    assert [int(head) for head in heads] == [SCHEMA]


def test_migrating_twice_changes_nothing(database: Connection) -> None:
    migrate(database)
    before = database.execute("SELECT * FROM sqlite_master").fetchall()
    migrate(database)

    assert database.execute("SELECT * FROM sqlite_master").fetchall() == before


def test_a_migration_leaves_the_promises_as_they_were(database: Connection) -> None:
    migrate(database)

    for name, value in PRAGMAS.items():
        row = database.execute(f"PRAGMA {name}").fetchone()
        assert row is None or row[0] == value


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    database: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("unplugged")

    with monkeypatch.context() as broken:
        broken.setattr(op, "execute", fail)
        with pytest.raises(OSError, match="unplugged"):
            migrate(database)

    assert not database.in_transaction
    assert database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert schema_version(database) == 0
    migrate(database)
    assert schema_version(database) == SCHEMA


def test_a_database_of_one_till_becomes_one_that_knows_whose_it_is(
    database: Connection,
) -> None:
    migrate(database, 1)
    digest = "0" * 64
    database.execute(
        "INSERT INTO journal VALUES ('KSR1', 1, 1, 'a', 'till.registered', 0, '', "
        "?, ?, x'', x'')",
        (digest, digest),
    )
    database.execute("INSERT INTO people VALUES ('p', 'K-03', 'cashier', 1)")
    database.execute(
        "INSERT INTO sale_lines VALUES ('s', 1, 'x', '', '', '', 'one_off', 1, 1, 1, "
        "0, 1, '', 0, 0)"
    )

    migrate(database)

    assert schema_version(database) == SCHEMA
    for table in ("own_till", "people", "sale_lines"):
        rows = database.execute(f"SELECT till FROM {table}").fetchall()
        assert rows == [("KSR1",)]


def test_an_empty_database_is_nobodys_yet(database: Connection) -> None:
    migrate(database, 1)
    migrate(database)

    assert database.execute("SELECT * FROM own_till").fetchall() == []


def test_costs_that_documents_know_are_taken_over(database: Connection) -> None:
    migrate(database, 11)
    lines = [
        {"no": 1, "kind": "counted", "quantity": 3, "cost": 2_000},
        {"no": 2, "kind": "weighed", "quantity": 250, "cost": 10_002},
        {"no": 3, "kind": "counted", "quantity": 1},
    ]
    data = json.dumps({"body": {"lines": lines}}, separators=(",", ":")).encode()
    digest = "0" * 64
    database.execute(
        "INSERT INTO journal VALUES ('KSR1', 1, 1, 's', 'sale.completed', 0, '', "
        "?, ?, x'', ?)",
        (digest, digest, data),
    )
    for line in lines:
        database.execute(
            "INSERT INTO sale_lines VALUES ('s', ?, 'x', '', '', '', 'counted', 1, 1, "
            "1, 0, 1, '', 0, 0, 'KSR1')",
            (line["no"],),
        )

    migrate(database)

    rows = database.execute("SELECT cost FROM sale_lines ORDER BY line_no").fetchall()
    assert [cost for (cost,) in rows] == [6_000, 2_501, 0]
