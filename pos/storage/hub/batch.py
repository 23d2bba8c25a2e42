"""A page of documents projected in few statements, with the projectors as they are.

Written one by one, a sale is some twenty statements and two questions, and the server
spends more on each statement than on its row. Here rows are gathered and written
together, what is only added up is added up first, and what projectors will ask is asked
once for the page. Whatever isn't known to be safe is done at once and in order.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final, Protocol

from pos.domain.journal import Document
from pos.storage.head import KEEP_HEAD
from pos.storage.hub.connection import HubConnection
from pos.storage.projections import ADD_STOCK, shifts
from pos.storage.projections.maker_shares import KNOWN_TO
from pos.storage.projections.refunds import OF_SALE

#: New rows: nothing is asked of them but that they are new.
_FRESH: Final = re.compile(
    r"INSERT INTO (\w+) (?:\(([\w, ]+)\) )?VALUES \(((?:\?|\d+|'\w*'|, )+)\)"
)

#: Running totals of a shift: each update only adds, and notes a number.
_ADDS: Final = "UPDATE shift_totals SET "

Row = Any


_ADDED: Final = re.compile(r"(\w+) = \1 \+ \?")
_WORDS: Final = re.compile(r"\w+")


class Sums:
    """What documents add to the running totals of one shift."""

    def __init__(self) -> None:
        self._amounts: dict[str, int] = {}
        self._numbers: list[object] = []

    def add(self, sql: str, values: Sequence[object]) -> None:
        """Add what one statement would have added; see ``shifts.add_sql``."""
        columns = _added(sql)
        for column, amount in zip(columns, values, strict=False):
            known = self._amounts.get(column, 0)
            self._amounts[column] = known + int(str(amount))
        self._numbers += values[len(columns) :][:1]

    @property
    def sql(self) -> str:
        """The one statement that adds all of it."""
        return shifts.add_sql(tuple(self._amounts), numbered=bool(self._numbers))

    @property
    def values(self) -> tuple[object, ...]:
        """Its values, but for the shift's id."""
        numbers = (self._numbers[-1], self._numbers[0]) if self._numbers else ()
        return (*self._amounts.values(), *numbers)


@cache
def _added(sql: str) -> tuple[str, ...]:
    return tuple(_ADDED.findall(sql))


class Answer(Protocol):
    """What projectors do with an answer."""

    def fetchall(self) -> list[Row]:
        """Give all rows."""

    def fetchone(self) -> Row | None:
        """Give the first row, or None."""


class _Answer:
    """Rows that are known already."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    def fetchall(self) -> list[Row]:
        return self._rows

    def fetchone(self) -> Row | None:
        return self._rows[0] if self._rows else None


class Batch:
    """Takes what projectors write and ask for a page of one till's documents."""

    def __init__(
        self, connection: HubConnection, documents: Sequence[Document]
    ) -> None:
        """Get ready, and ask what will be asked.

        Args:
            connection: In a transaction that nobody else writes projections in.
            documents: The page, in the order of its chain.
        """
        self._connection = connection
        self._fresh: dict[str, list[Sequence[object]]] = {}
        self._totals: dict[str, Sums] = {}
        self._stock: dict[tuple[str, str], int] = {}
        self._head: Sequence[object] | None = None
        self._refunded = _refunded(connection, documents)
        self._no_period = _no_period(connection, documents)

    def execute(self, sql: str, values: Sequence[object] = ()) -> Answer:
        """Gather a statement, answer a question, or do it now."""
        if sql == KEEP_HEAD:
            self._head = values
        elif self._foreseen(sql, values):
            pass  # there are no such rows
        elif sql.startswith(_ADDS):
            self._totals.setdefault(str(values[-1]), Sums()).add(sql, values[:-1])
        elif _FRESH.fullmatch(sql):
            self._note(sql, values)
            self._fresh.setdefault(sql, []).append(values)
        else:
            self._flush(frozenset(_WORDS.findall(sql)))
            return self._connection.execute(sql, values)
        return _Answer([])

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Gather rows of one statement."""
        for values in rows:
            if sql == ADD_STOCK:
                product, place, quantity = values
                key = (str(product), str(place))
                self._stock[key] = self._stock.get(key, 0) + int(str(quantity))
            else:
                self.execute(sql, values)

    def flush(self) -> None:
        """Write all that was gathered."""
        self._flush(None)

    def _flush(self, tables: frozenset[str] | None) -> None:
        """Write what was gathered for some tables, or for all.

        No table asks another one while it is written, so that only what a
        statement names has to stand before it.
        """
        for sql in tuple(self._fresh):
            table, columns, row = _columns(sql)
            if tables is None or table in tables:
                self._connection.copy(table, columns, row, self._fresh.pop(sql))
        if tables is not None and not tables & {"shift_totals", "stock", "till_state"}:
            return
        moved = [(*key, quantity) for key, quantity in sorted(self._stock.items())]
        # statements leave without waiting for one another's answer
        with self._connection.raw.pipeline():
            for shift_id, sums in self._totals.items():
                self._connection.execute(sums.sql, (*sums.values, shift_id))
            self._connection.executemany(ADD_STOCK, moved)
            if self._head is not None:
                self._connection.execute(KEEP_HEAD, self._head)
        self._totals, self._stock, self._head = {}, {}, None

    def _foreseen(self, sql: str, values: Sequence[object]) -> bool:
        """Tell whether a question is known to have no rows for an answer."""
        if sql == OF_SALE:
            return values[0] not in self._refunded
        return sql == KNOWN_TO and self._no_period

    def _note(self, sql: str, values: Sequence[object]) -> None:
        """Forget what was foreseen of a table that gets a row now."""
        if sql.startswith("INSERT INTO refunds "):
            self._refunded.add(values[2])
        elif sql.startswith(("INSERT INTO period_heads ", "INSERT INTO share_periods")):
            self._no_period = False


@cache
def _columns(sql: str) -> tuple[str, tuple[str, ...], tuple[object, ...]]:
    """Take an insert apart: its table, its columns if they are named, its row.

    Returns:
        Of the row, each value that stands in the statement itself, and ``...`` for
        each that comes with it.
    """
    found = _FRESH.fullmatch(sql)
    if found is None:
        raise ValueError(sql)
    table, names, row = found.groups()
    columns = tuple(x.strip() for x in names.split(",")) if names else ()
    return table, columns, tuple(_literal(x.strip()) for x in row.split(","))


def _literal(text: str) -> object:
    if text == "?":
        return ...
    return text[1:-1] if text.startswith("'") else int(text)


def _refunded(connection: HubConnection, documents: Sequence[Document]) -> set[object]:
    """Tell which of a page's sales came back before they were known here."""
    ids = [x.doc_id for x in documents if x.kind == "sale.completed"]
    rows = connection.execute(
        "SELECT DISTINCT sale_id FROM refunds WHERE sale_id = ANY(?)", (ids,)
    )
    return {sale_id for (sale_id,) in rows.fetchall()}


def _no_period(connection: HubConnection, documents: Sequence[Document]) -> bool:
    """Tell whether no closed period knows any of these documents."""
    if not documents:
        return True
    first, days = documents[0], [x.entry.business_day for x in documents]
    place = (first.till, first.epoch, first.epoch, first.seq, min(days))
    return connection.execute(KNOWN_TO, place).fetchone() is None
