from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from pathlib import Path

import pytest

from pos.domain.errors import DocumentError, PosError, ShiftError, StorageError
from pos.domain.journal import Entry
from pos.operations import maintenance, sell
from pos.storage import engine
from pos.storage import writer as writing
from pos.storage.writer import Changes, Transaction
from tests.shop import Shop, cash_for, open_shop
from tests.storage.faulty import Faulty, make_faulty

WAIT = 20


def done(shop: Shop) -> Callable[[Transaction], str]:
    """Give an operation that writes one document, and returns its id."""
    new_id = shop.till.ids.new()
    entry = Entry(new_id, "test.done", "K-03", {})
    return lambda tx: tx.append(entry).doc_id


def documents(shop: Shop) -> int:
    ((count,),) = shop.rows("SELECT count(*) FROM journal")
    assert isinstance(count, int)
    return count


def test_everything_is_written_on_one_thread(shop: Shop) -> None:
    name = shop.write(lambda _: threading.current_thread().name)
    threads = {shop.write(lambda _: threading.get_ident()) for _ in range(5)}

    assert name == "writer"
    assert len(threads) == 1


def test_what_is_asked_first_is_written_first(shop: Shop) -> None:
    asked = [shop.till.writer.submit(done(shop)) for _ in range(20)]
    ids = [future.result(WAIT) for future in asked]

    rows = shop.rows("SELECT doc_id FROM journal WHERE kind = 'test.done' ORDER BY seq")
    assert [doc_id for (doc_id,) in rows] == ids


@pytest.mark.parametrize(
    "error", [ShiftError(why="x"), ZeroDivisionError(), KeyError()]
)
def test_an_operation_that_fails_leaves_nothing(error: Exception, shop: Shop) -> None:
    before = documents(shop)

    def fail(tx: Transaction) -> None:
        done(shop)(tx)
        tx.connection.execute("INSERT INTO buyers VALUES ('x', 'y')")
        raise error

    with pytest.raises(type(error)) as failed:
        shop.write(fail)
    assert failed.value is error
    assert documents(shop) == before
    assert shop.rows("SELECT * FROM buyers") == []

    shop.write(done(shop))
    assert shop.read(maintenance.verify).findings == ()


STATEMENTS = ("BEGIN", "INSERT INTO journal", "UPDATE shift_totals", "COMMIT")


@pytest.mark.parametrize("statement", STATEMENTS)
def test_when_the_disk_fails_nothing_is_kept_and_nothing_is_twice(
    statement: str, shop: Shop
) -> None:
    shop.open()
    basket = shop.basket()
    faulty = make_faulty(shop)
    faulty.breaks = lambda said: said.startswith(statement)

    with pytest.raises(StorageError) as failed:
        shop.sell(basket)
    assert failed.value.fields["why"] == "write"
    assert shop.rows("SELECT * FROM sales") == []

    first, again = shop.sell(basket), shop.sell(basket)
    assert first == again
    assert len(shop.rows("SELECT * FROM sales")) == 1
    assert shop.read(maintenance.verify).findings == ()


def test_what_the_tables_forbid_is_no_failure_of_the_disk(shop: Shop) -> None:
    connections = {shop.write(lambda tx: id(tx.connection))}
    entry = Entry("twice", "test.done", "K-03", {})
    shop.write(lambda tx: tx.append(entry))

    with pytest.raises(DocumentError) as refused:
        shop.write(lambda tx: tx.append(entry))
    connections.add(shop.write(lambda tx: id(tx.connection)))

    assert refused.value.fields["why"] == "rule"
    assert len(connections) == 1
    assert shop.read(maintenance.verify).findings == ()


def test_a_commit_that_held_but_reported_failure_is_found_again(shop: Shop) -> None:
    shop.open()
    basket = shop.basket()
    faulty = make_faulty(shop)
    faulty.breaks, faulty.after = lambda said: said == "COMMIT", True

    with pytest.raises(StorageError):
        shop.sell(basket)
    shown = shop.read(sell.unconfirmed)
    sale = shop.sell(basket)

    assert shown == sale
    assert shop.rows("SELECT receipt_no FROM sales") == [(sale.receipt_no,)]


def test_a_rollback_that_fails_costs_only_the_connection(shop: Shop) -> None:
    faulty = make_faulty(shop)
    faulty.breaks = lambda said: said == "ROLLBACK"

    def fail(_: Transaction) -> None:
        raise ShiftError(why="x")

    with pytest.raises(ShiftError):
        shop.write(fail)
    before = documents(shop)
    shop.write(done(shop))
    assert documents(shop) == before + 1


def test_when_the_file_cannot_be_opened_again_it_is_said(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = make_faulty(shop)
    faulty.breaks = lambda said: said == "COMMIT"

    def refuse() -> Faulty:
        raise StorageError(why="open")

    with monkeypatch.context() as broken:
        broken.setattr(shop.till.writer, "_connect", refuse)
        for why in ("write", "open", "open"):
            with pytest.raises(StorageError) as failed:
                shop.write(done(shop))
            assert failed.value.fields["why"] == why
    shop.write(done(shop))


def test_what_a_commit_touched_is_announced_once(shop: Shop) -> None:
    heard: list[Changes] = []
    shop.till.writer.listen(heard.append)
    shop.open()
    shop.sell(shop.basket())
    shop.write(lambda _: None)  # by now the others were announced

    assert heard == [
        frozenset({"shift"}),
        frozenset({"sale", "stock", "draft", "print"}),
    ]


def test_what_failed_is_not_announced(shop: Shop) -> None:
    heard: list[Changes] = []
    shop.till.writer.listen(heard.append)

    with pytest.raises(PosError):
        shop.sell(shop.basket())
    shop.write(lambda _: None)
    assert heard == []


def test_a_listener_that_fails_stops_nobody(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Changes] = []

    def fail(_: Changes) -> None:
        raise RuntimeError("no screen")

    shop.till.writer.listen(fail)
    shop.till.writer.listen(heard.append)
    with caplog.at_level(logging.ERROR):
        shop.write(done(shop))
        shop.write(done(shop))
        shop.write(lambda _: None)  # by now the others were announced

    assert len(heard) == 2
    assert "no screen" in caplog.text


class Held:
    """Holds the writer's thread inside an operation until it is let go."""

    def __init__(self, shop: Shop) -> None:
        self.inside, self.go = threading.Event(), threading.Event()
        self.future: Future[str] = shop.till.writer.submit(self._run(done(shop)))
        assert self.inside.wait(WAIT)

    def _run(self, first: Callable[[Transaction], str]) -> Callable[[Transaction], str]:
        def run(tx: Transaction) -> str:
            doc_id = first(tx)
            self.inside.set()
            assert self.go.wait(WAIT)
            return doc_id

        return run

    def let_go(self) -> str:
        self.go.set()
        return self.future.result(WAIT)


def test_readers_see_what_is_committed_and_nothing_else(shop: Shop) -> None:
    before = documents(shop)
    held = Held(shop)

    assert documents(shop) == before
    held.let_go()
    assert documents(shop) == before + 1


def test_work_that_nobody_waits_for_is_not_done(shop: Shop) -> None:
    before = documents(shop)
    held = Held(shop)
    given_up = shop.till.writer.submit(done(shop))
    assert given_up.cancel()
    held.let_go()

    with pytest.raises(CancelledError):
        given_up.result(WAIT)
    shop.write(done(shop))
    assert documents(shop) == before + 2


def test_work_that_has_begun_cannot_be_given_up(shop: Shop) -> None:
    held = Held(shop)

    assert not held.future.cancel()
    assert held.let_go()


def test_closing_finishes_what_is_queued_and_refuses_what_comes_later(
    shop: Shop,
) -> None:
    asked = [shop.till.writer.submit(done(shop)) for _ in range(10)]
    shop.till.writer.close()
    late = shop.till.writer.submit(done(shop))

    assert all(future.result(0) for future in asked)
    with pytest.raises(StorageError) as refused:
        late.result(0)
    assert refused.value.fields["why"] == "closed"


def test_the_log_is_checkpointed_when_nobody_sells(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "IDLE_SECONDS", 0)
    faulty = make_faulty(shop)
    checkpointed = threading.Event()

    def watch(statement: str) -> bool:
        if "wal_checkpoint" in statement:
            checkpointed.set()
        return False

    faulty.breaks = watch
    shop.write(done(shop))

    assert checkpointed.wait(WAIT)


def test_the_log_of_a_writer_that_is_never_idle_stays_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engine.PRAGMAS, "wal_autocheckpoint", 100)
    monkeypatch.setattr(writing, "IDLE_SECONDS", 3_600)
    shop = open_shop(tmp_path / "busy")
    for _ in range(150):
        shop.write(done(shop))
    (log,) = shop.till.folder.glob("*-wal")
    size = log.stat().st_size
    shop.till.close()

    assert size < 200 * 4_096


def test_a_checkpoint_that_fails_stops_nobody(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "IDLE_SECONDS", 0)
    faulty = make_faulty(shop)
    faulty.breaks = lambda said: "wal_checkpoint" in said

    for _ in range(5):
        assert shop.write(done(shop))


def test_two_threads_selling_at_once_write_one_after_the_other(shop: Shop) -> None:
    shop.open()
    baskets = [shop.basket() for _ in range(40)]

    def sell_half(start: int) -> None:
        for basket in baskets[start::2]:
            shop.sell(basket, *cash_for(basket))

    threads = [threading.Thread(target=sell_half, args=(start,)) for start in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)

    numbers = [row[0] for row in shop.rows("SELECT receipt_no FROM sales ORDER BY 1")]
    assert numbers == [f"KSR1-261124-{n:06d}" for n in range(1, 41)]
    assert shop.read(maintenance.verify).findings == ()
