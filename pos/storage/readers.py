"""Read-only connections for whoever asks, never in the writer's way."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import local
from typing import TypeVar

from pos.storage.engine import Connection

Result = TypeVar("Result")


class Readers:
    """Runs questions on a small pool of threads, each with its connection."""

    def __init__(self, connect: Callable[[], Connection], threads: int = 2) -> None:
        self._connect = connect
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="reader")
        self._local = local()
        self._opened: list[Connection] = []

    def submit(self, ask: Callable[[Connection], Result]) -> "Future[Result]":
        """Queue a question; it sees everything committed before it starts."""
        return self._pool.submit(self._ask, ask)

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        """Ask and wait. Never on the UI thread.

        A reader that asks answers itself: if all of them waited for one
        another, nothing could be read any more.
        """
        own = getattr(self._local, "connection", None)
        return self.submit(ask).result() if own is None else ask(own)

    def close(self) -> None:
        """Finish what is queued and close the connections."""
        self._pool.shutdown()
        for connection in self._opened:
            connection.close()

    def _ask(self, ask: Callable[[Connection], Result]) -> Result:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._connect()
            self._opened.append(connection)
        return ask(connection)
