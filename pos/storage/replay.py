"""Make every projection anew from the journal, and compare row by row."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import Any, Final, cast

from pos.domain.errors import DocumentError, PosError
from pos.domain.journal import Document, decode
from pos.storage.engine import Connection, DatabaseError, scratch
from pos.storage.finding import Finding, Wrong
from pos.storage.head import Head
from pos.storage.migrate import migrate
from pos.storage.projections import project

#: Findings of a table that are listed; what is beyond is counted.
MOST: Final = 100

Cells = tuple[Any, ...]
Key = tuple[str | int, ...]

#: What a document that was tampered with can do to the code that reads it.
_BROKEN: Final = (DatabaseError, PosError, LookupError, TypeError, ValueError)


class Rebuilt:
    """Every table as the journal says it should be, in a database of its own."""

    def __init__(self) -> None:
        """Make the empty tables."""
        self.connection: Connection = scratch()
        migrate(self.connection)
        self.connection.execute("BEGIN")
        self._heads: dict[str, Head] = {}

    def close(self) -> None:
        """Throw it away."""
        self.connection.close()

    def add(self, document: Document) -> Finding | None:
        """Bring the tables up to date with the next document.

        Returns:
            A finding when the document can't be replayed: then it changed
            nothing.
        """
        head = self._heads.get(document.till) or Head(document.till)
        self.connection.execute("SAVEPOINT document")
        try:
            after = project(self.connection, document, head)
        except (*_BROKEN, AttributeError) as error:
            self.connection.execute("ROLLBACK TO document")
            where = ("journal", document.till, document.epoch, document.seq)
            return Finding(
                Wrong.UNREPLAYABLE, where, "a document that can be read", repr(error)
            )
        finally:
            self.connection.execute("RELEASE document")
        self._heads[document.till] = after
        return None

    def compare(self, connection: Connection) -> Iterator[Finding]:
        """Compare schema and projections with those of a till."""
        from pos.storage.schema import PROJECTIONS

        yield from _compare_schemas(self.connection, connection)
        for table in PROJECTIONS:
            yield from _shorten(table, _compare(table, self.connection, connection))


def replay(connection: Connection) -> tuple[Finding, ...]:
    """Rebuild every projection from the journal; the till's are not touched."""
    with closing(Rebuilt()) as rebuilt:
        unread = list(_add_all(rebuilt, connection))
        return (*unread, *rebuilt.compare(connection))


def _add_all(rebuilt: Rebuilt, connection: Connection) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT till, epoch, seq, data, digest, signature FROM journal "
        "ORDER BY till, epoch, seq"
    )
    for till, epoch, seq, *stored in rows:
        try:
            found = rebuilt.add(decode(*stored))
        except DocumentError as error:
            where = ("journal", till, epoch, seq)
            found = Finding(Wrong.UNREADABLE, where, "a document", str(error))
        if found is not None:
            yield found


def _compare_schemas(ours: Connection, theirs: Connection) -> Iterator[Finding]:
    wanted, there = _schema(ours), _schema(theirs)
    for name in sorted(wanted.keys() | there.keys()):
        expected, found = wanted.get(name, "nothing"), there.get(name, "nothing")
        if expected != found:
            yield Finding(Wrong.SCHEMA, ("sqlite_master", *name), expected, found)


def _schema(connection: Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master "
        "WHERE name NOT LIKE 'sqlite_stat%'"
    )
    return {(kind, name): sql for kind, name, sql in rows}


def _shorten(table: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    yield from islice(findings, MOST)
    more = sum(1 for _ in findings)
    if more:
        what = f"{more} more rows that differ"
        yield Finding(Wrong.ROWS_MORE, (table,), "no difference", what)


def _compare(table: str, ours: Connection, theirs: Connection) -> Iterator[Finding]:
    """Walk a table on both sides in the order of its key."""
    columns = ours.execute(
        "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (table,)
    ).fetchall()
    names = [name for name, _ in columns]
    places = sorted((pk, place) for place, (_, pk) in enumerate(columns) if pk)
    key_at = [place for _, place in places]
    query = (
        f"SELECT {', '.join(names)} FROM {table} "  # noqa: S608  # names of our schema
        f"ORDER BY {', '.join(names[place] for place in key_at)}"
    )
    try:
        pairs = _merge(iter(ours.execute(query)), iter(theirs.execute(query)), key_at)
        for key, expected, found in pairs:
            yield _differ((table, *key), names, expected, found)
    except DatabaseError as error:
        yield Finding(Wrong.FILE, (table,), "a table that can be read", str(error))


def _merge(
    ours: Iterator[Cells], theirs: Iterator[Cells], key_at: list[int]
) -> Iterator[tuple[Key, Cells | None, Cells | None]]:
    """Give the rows that differ: their key, ours and theirs."""
    left, right = next(ours, None), next(theirs, None)
    while left is not None or right is not None:
        if left == right:
            left, right = next(ours, None), next(theirs, None)
            continue
        which = _first(left, right, key_at)
        mine, found = left if which <= 0 else None, right if which >= 0 else None
        row = mine or found or ()
        yield cast("Key", tuple(row[place] for place in key_at)), mine, found
        left = next(ours, None) if mine is not None else left
        right = next(theirs, None) if found is not None else right


def _first(left: Cells | None, right: Cells | None, key_at: list[int]) -> int:
    """Tell whose key comes first: -1 for the left, 1 for the right, 0 for both."""
    if left is None or right is None:
        return 1 if left is None else -1
    ours, theirs = _order(left, key_at), _order(right, key_at)
    return (ours > theirs) - (ours < theirs)


def _order(row: Cells, key_at: list[int]) -> list[tuple[int, Any]]:
    """Order keys as SQLite does: nothing, numbers, texts, bytes."""
    ranks: dict[type, int] = {type(None): 0, int: 1, str: 2, bytes: 3}
    return [
        # a number that isn't whole never comes from a program of ours
        (ranks.get(type(row[place]), 1), 0 if row[place] is None else row[place])
        for place in key_at
    ]


def _differ(
    where: tuple[str | int, ...],
    names: list[str],
    expected: Cells | None,
    found: Cells | None,
) -> Finding:
    if expected is None:
        return Finding(Wrong.ROW_EXTRA, where, "no such row", _say(names, found))
    if found is None:
        return Finding(Wrong.ROW_MISSING, where, _say(names, expected), "no such row")
    apart = [i for i, name in enumerate(names) if expected[i] != found[i]]
    return Finding(
        Wrong.ROW_CHANGED,
        where,
        ", ".join(f"{names[i]} = {expected[i]!r}" for i in apart),
        ", ".join(f"{names[i]} = {found[i]!r}" for i in apart),
    )


def _say(names: list[str], row: Cells | None) -> str:
    return ", ".join(
        f"{name} = {x!r}" for name, x in zip(names, row or (), strict=True)
    )
