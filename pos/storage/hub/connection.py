"""A PostgreSQL connection that takes the very SQL that a till's database takes."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

import psycopg
from psycopg import sql
from psycopg.adapt import Loader
from psycopg.conninfo import make_conninfo

from pos.domain.sync_ports import HubError

#: How long to wait for a hub that doesn't answer. It is asked again later.
CONNECT_SECONDS: Final = 5
#: How long one statement may take; a page of documents takes a few milliseconds.
STATEMENT_MS: Final = 30_000

#: What our connections are called on the server: the office sees who is there.
PROGRAM: Final = "kasir"

#: What the server answers to a statement that it doesn't accept.
StatementError = psycopg.Error

#: A link that went dead says nothing: how soon that is noticed.
_ALIVE: Final[dict[str, Any]] = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}

#: What the driver says when whoever answers can't show the certificate we know.
_STRANGER: Final = ("certificate verify failed", "SSL was required", "root certificate")

#: What a server says to somebody it doesn't let in.
_REFUSALS: Final = (
    "authentication failed",
    "pg_hba.conf",
    "does not exist",
    "password",
    "not permitted to log in",
)

#: The driver's rows have no types.
Row = Any


class _WholeNumber(Loader):
    """Read sums, which PostgreSQL gives as ``numeric``, as whole numbers."""

    def load(self, data: bytes | bytearray | memoryview) -> int:
        return int(bytes(data))


class HubConnection:
    """What ``pos.storage`` asks of a connection, on PostgreSQL.

    Statements are written once, with ``?`` for values, as SQLite takes them.
    Transactions are explicit here too.
    """

    def __init__(self, connection: "psycopg.Connection[Row]") -> None:
        self.raw = connection
        connection.adapters.register_loader("numeric", _WholeNumber)

    def execute(
        self, statement: str, values: Sequence[object] = ()
    ) -> "psycopg.Cursor[Row]":
        """Run a statement; its rows are read from what it gives."""
        return self.raw.execute(_translated(statement), values)

    def copy(
        self,
        table: str,
        columns: Sequence[str],
        row: Sequence[object],
        rows: Iterable[Sequence[object]],
    ) -> None:
        """Write many new rows of a table at once. Not within a pipeline.

        Args:
            table: Its name.
            columns: Names of what is written; all, in their order, when empty.
            row: Values that are the same in every row, and ``...`` for the others.
            rows: The others' values.
        """
        where = sql.Identifier(table)
        names = sql.SQL(", ").join(map(sql.Identifier, columns))
        listed = sql.SQL("({})").format(names) if columns else sql.SQL("")
        statement = sql.SQL("COPY {} {} FROM STDIN").format(where, listed)
        with self.raw.cursor() as cursor, cursor.copy(statement) as copy:
            for values in rows:
                given = iter(values)
                copy.write_row([next(given) if x is ... else x for x in row])

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement for each row of values."""
        with self.raw.cursor() as cursor:
            cursor.executemany(_translated(statement), rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens inside as a whole, or not at all."""
        with self.raw.transaction():
            yield

    def close(self) -> None:
        """Let go of the server."""
        self.raw.close()


@cache
def _translated(statement: str) -> bytes:
    """Write a statement with PostgreSQL's placeholders."""
    return statement.replace("%", "%%").replace("?", "%s").encode()


def connect(
    address: str, password: str | None = None, authority: str = ""
) -> HubConnection:
    """Open the hub.

    Args:
        address: ``postgresql://user@host:port/name``; without a password, which
            stays in the keyring.
        password: The role's password.
        authority: PEM file of the only certificate, or authority, to believe;
            empty for a connection as the driver makes it by itself.

    Raises:
        HubError: It can't be reached (``why``: ``link``), isn't the one we know
            (``certificate``), or refuses us (``login``).
    """
    known = {"sslmode": "verify-ca", "sslrootcert": authority} if authority else {}
    try:
        connection = psycopg.connect(
            make_conninfo(address, password=password, **known),
            autocommit=True,
            connect_timeout=CONNECT_SECONDS,
            options=f"-c statement_timeout={STATEMENT_MS}",
            application_name=PROGRAM,
            **_ALIVE,
        )
    except psycopg.Error as error:
        detail = " ".join(str(error).split())
        raise HubError(why=_reason(detail), detail=detail) from error
    return HubConnection(connection)


def _reason(detail: str) -> str:
    """Tell why there is no connection: the driver gives no code before it stands."""
    if any(x in detail for x in _STRANGER):
        return "certificate"
    return "login" if any(x in detail for x in _REFUSALS) else "link"
