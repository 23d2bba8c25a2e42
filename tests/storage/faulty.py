"""A connection that breaks when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from pos.domain.errors import StorageError
from pos.storage.engine import Connection, DatabaseError, connect
from pos.storage.writer import Transaction
from tests.shop import Shop


class Faulty:
    """Passes statements on, unless one is to break: before it runs, or after.

    Attributes:
        breaks: Tells whether a statement breaks; set it, and reset it.
        after: Whether it breaks when it has run: done, but nobody is told.
        seen: Every statement so far.
    """

    def __init__(self, inner: Connection) -> None:
        self._inner = inner
        self.breaks: Callable[[str], bool] = lambda _: False
        self.after = False
        self.seen: list[str] = []

    def execute(self, statement: str, *values: Any) -> Any:
        return self._run(self._inner.execute, statement, values)

    def executemany(self, statement: str, *values: Any) -> Any:
        return self._run(self._inner.executemany, statement, values)

    def _run(
        self, run: Callable[..., Any], statement: str, values: tuple[Any, ...]
    ) -> Any:
        self.seen.append(statement)
        broken = self.breaks(statement)
        if broken and not self.after:
            raise DatabaseError("disk I/O error")
        result = run(statement, *values)
        if broken:
            raise DatabaseError("disk I/O error")
        return result

    @property
    def in_transaction(self) -> bool:
        return bool(self._inner.in_transaction)

    def close(self) -> None:
        self._inner.close()


def make_faulty(shop: Shop) -> Faulty:
    """Put a faulty connection under a shop's writer; a later one is sound."""
    writer, sound = shop.till.writer, shop.till.writer._connect
    faulty = Faulty(connect(shop.till.folder / "till.db"))

    def connect_once() -> Faulty:
        writer._connect = sound
        return faulty

    def lose_connection(_: Transaction) -> None:
        raise DatabaseError("lost")

    writer._connect = connect_once
    with suppress(StorageError):
        shop.write(lose_connection)
    shop.write(lambda _: None)
    return faulty
