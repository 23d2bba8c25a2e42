from __future__ import annotations

import threading

import pytest

from pos.storage.engine import Connection, DatabaseError
from tests.shop import Shop


def test_questions_are_answered_on_readers_threads(shop: Shop) -> None:
    names = {shop.read(lambda _: threading.current_thread().name) for _ in range(5)}

    assert all(name.startswith("reader") for name in names)


def test_each_thread_has_its_own_connection(shop: Shop) -> None:
    meet = threading.Barrier(2, timeout=20)

    def ask(connection: Connection) -> int:
        meet.wait()
        return id(connection)

    asked = [shop.till.readers.submit(ask) for _ in range(2)]

    assert len({future.result(20) for future in asked}) == 2


def test_nobody_writes_through_a_reader(shop: Shop) -> None:
    with pytest.raises(DatabaseError, match="readonly"):
        shop.read(lambda c: c.execute("DELETE FROM settings"))


def test_a_question_that_fails_does_not_cost_the_next(shop: Shop) -> None:
    with pytest.raises(ZeroDivisionError):
        shop.read(lambda _: 1 // 0)
    assert shop.rows("SELECT 1") == [(1,)]


def test_readers_that_ask_do_not_wait_for_one_another(shop: Shop) -> None:
    readers = shop.till.readers

    def ask(_: Connection) -> int:
        return readers.run(lambda own: int(own.execute("SELECT 7").fetchone()[0]))

    asked = [readers.submit(ask) for _ in range(8)]
    assert [one.result(20) for one in asked] == [7] * 8
