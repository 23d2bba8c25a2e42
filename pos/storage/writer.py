"""The one thread that writes: it owns the only read-write connection."""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from pos.domain.clock import anomaly
from pos.domain.errors import DocumentError, StorageError
from pos.domain.journal import Document, Entry
from pos.domain.ports import Clock, Ids, Instant, Signer
from pos.storage import journal
from pos.storage.engine import Connection, DatabaseError, RuleError
from pos.storage.head import Head, read_head

Result = TypeVar("Result")

_LOG = logging.getLogger(__name__)

#: Idle time after which the write-ahead log is checkpointed. Measured: with
#: passive checkpoints while idle, commits keep p99.9 under twice the median.
IDLE_SECONDS: Final = 1

Changes = frozenset[str]


@dataclass
class Transaction:
    """One unit of work: commits as a whole or not at all.

    Attributes:
        head: Where the chain ends inside this transaction.
        changed: What it touched, for screens to decide whether to refresh.
        at: The moment at which all of it happens.
    """

    connection: Connection
    clock: Clock
    ids: Ids
    signer: Signer
    head: Head
    changed: set[str] = field(default_factory=set)
    at: Instant = field(init=False)

    def __post_init__(self) -> None:
        self.at = self.clock.now()

    @property
    def till(self) -> str:
        """The till's code."""
        return self.head.till

    def append(self, entry: Entry) -> Document:
        """Write a document; its kind's noun is marked as changed.

        A clock that just went wrong is journalled first: order is by sequence,
        so nothing breaks, but somebody should know.
        """
        wrong = anomaly(self.at, self.head.at_ms)
        if wrong:
            body = {"what": wrong, "last_ms": self.head.at_ms}
            self._write(Entry(self.ids.new(), "clock.anomaly", entry.actor, body))
        return self._write(entry)

    def _write(self, entry: Entry) -> Document:
        self.changed.add(entry.kind.partition(".")[0])
        document, self.head = journal.append(
            self.connection, self.signer, self.head, entry, self.at
        )
        return document


@dataclass(frozen=True)
class _Work(Generic[Result]):
    run: Callable[[Transaction], Result]
    done: "Future[Result]"


class Writer:
    """Runs operations one after the other, each in its own transaction."""

    def __init__(
        self,
        connect: Callable[[], Connection],
        till: str,
        clock: Clock,
        ids: Ids,
        signer: Signer,
    ) -> None:
        """Open the connection and start the thread."""
        self._connect = connect
        self._till, self._clock, self._ids, self._signer = till, clock, ids, signer
        self._head: Head | None = None
        self._connection: Connection | None = connect()
        self._queue: queue.SimpleQueue[_Work[object] | None] = queue.SimpleQueue()
        self._listeners: list[Callable[[Changes], None]] = []
        self._idle = True
        self._accepting, self._closed = threading.Lock(), False
        self._thread = threading.Thread(target=self._serve, name="writer", daemon=True)
        self._thread.start()

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Call somebody after each commit, on the writer's thread."""
        self._listeners.append(listener)

    def submit(self, run: Callable[[Transaction], Result]) -> "Future[Result]":
        """Queue an operation; its result comes when it is durable.

        The future fails with the operation's own error, with ``DocumentError``
        (``why``: ``rule``) when the tables' own rules forbid it, or with
        ``StorageError`` (``why``: ``write``) when the disk failed: then nothing
        is known to be lost or kept, and asking again with the same ids tells.
        After ``close`` it fails with ``StorageError`` (``why``: ``closed``).
        """
        done: Future[Result] = Future()
        with self._accepting:
            if self._closed:
                done.set_exception(StorageError(why="closed"))
            else:
                self._queue.put(_Work(run, done))  # type: ignore[arg-type]
        return done

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        """Run an operation and wait for it. Never on the UI thread."""
        return self.submit(run).result()

    def close(self) -> None:
        """Finish what is queued and stop; what is asked later is refused."""
        with self._accepting:
            self._closed = True
            self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                work = self._queue.get(timeout=None if self._idle else IDLE_SECONDS)
            except queue.Empty:
                self._checkpoint()
                continue
            if work is None:
                break
            self._idle = False
            self._perform(work)
        self._checkpoint()
        self._drop_connection()

    def _perform(self, work: _Work[Result]) -> None:
        if not work.done.set_running_or_notify_cancel():
            return  # nobody waits for it any more
        try:
            result, changes = self._commit(work)
        except RuleError as error:
            self._roll_back()
            work.done.set_exception(DocumentError(why="rule", detail=str(error)))
        except DatabaseError as error:
            self._drop_connection()
            work.done.set_exception(StorageError(why="write", detail=str(error)))
        except BaseException as error:  # noqa: BLE001  # the caller gets it
            self._roll_back()
            work.done.set_exception(error)
        else:
            work.done.set_result(result)
            self._announce(changes)

    def _commit(self, work: _Work[Result]) -> tuple[Result, Changes]:
        if self._connection is None:
            self._connection = self._connect()
        self._connection.execute("BEGIN IMMEDIATE")
        head = self._head or read_head(self._connection, self._till)
        transaction = Transaction(
            self._connection, self._clock, self._ids, self._signer, head
        )
        self._head = None  # until the commit is known to hold
        result = work.run(transaction)
        self._connection.execute("COMMIT")
        self._head = transaction.head
        return result, frozenset(transaction.changed)

    def _roll_back(self) -> None:
        try:
            if self._connection is not None and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except DatabaseError:
            self._drop_connection()

    def _drop_connection(self) -> None:
        """Start anew from what is durable: a connection that failed isn't trusted."""
        failed, self._connection = self._connection, None
        if failed is not None:
            with suppress(DatabaseError):
                failed.close()

    def _announce(self, changes: Changes) -> None:
        for listener in self._listeners if changes else ():
            try:
                listener(changes)
            except Exception:  # noqa: BLE001  # it is logged, whole
                # a screen that can't refresh must not stop the till from selling
                _LOG.exception("a listener failed")

    def _checkpoint(self) -> None:
        """Bring the log into the database; on a full disk selling goes on in it."""
        self._idle = True
        if self._connection is not None:
            with suppress(DatabaseError):
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
