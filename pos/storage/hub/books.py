"""The books of all tills, read from the hub: what the office's screens ask."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Final, TypeVar

from pos.domain.sync_ports import HubError
from pos.storage.hub.connection import HubConnection
from pos.storage.hub.link import HubLink

Result = TypeVar("Result")

#: How long to wait at the end for a question to a hub that may be silent.
_LAST_SECONDS: Final = 2


@dataclass(frozen=True, slots=True)
class HubAddress:
    """Where the hub is, and how to get in.

    Attributes:
        password: The role's.
        authority: PEM file of the only certificate to believe, or empty.
    """

    address: str
    password: str
    authority: str = ""


@dataclass(frozen=True, slots=True)
class _Question:
    ask: Callable[[HubConnection], Any]
    answer: "Future[Any]"


class HubBooks:
    """Runs questions on threads of its own, each with its connection.

    What a question asks is of one moment, and changes nothing. A connection that
    was cut is opened anew. The threads end with the program: a hub that is silent
    keeps nobody from leaving.
    """

    def __init__(self, threads: int = 2) -> None:
        """Start the threads; nothing is connected to before the first question.

        Args:
            threads: How many questions are asked at a time.
        """
        self._where: HubAddress | None = None
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._closed, self._guard = False, threading.Lock()
        self._threads = [
            threading.Thread(target=self._work, name="books", daemon=True)
            for _ in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def use(self, where: HubAddress | None) -> None:
        """Ask this hub from now on."""
        self._where = where

    def submit(self, ask: Callable[[HubConnection], Result]) -> "Future[Result]":
        """Queue a question.

        The answer fails with ``HubError`` when the hub can't be asked.
        """
        answer: Future[Result] = Future()
        with self._guard:
            if not self._closed:
                self._questions.put(_Question(ask, answer))
                return answer
        answer.set_exception(HubError(why="link", detail=""))
        return answer

    def run(self, ask: Callable[[HubConnection], Result]) -> Result:
        """Ask and wait. Never on the UI thread."""
        return self.submit(ask).result()

    def close(self) -> None:
        """Let go of the hub; what is still asked has no answer."""
        with self._guard:
            self._closed = True
            for _ in self._threads:
                self._questions.put(None)
        for thread in self._threads:
            thread.join(_LAST_SECONDS)

    def _work(self) -> None:
        link, used = HubLink("", lambda: None), None
        while (question := self._questions.get()) is not None:
            where = self._where
            if where is None or self._closed:
                question.answer.set_exception(HubError(why="link", detail=""))
                continue
            if where != used:
                link.close()
                link, used = _link(where), where
            try:
                question.answer.set_result(_ask(link, question.ask))
            except BaseException as error:  # noqa: BLE001  # whoever asked gets it
                question.answer.set_exception(error)
        link.close()


def _link(where: HubAddress) -> HubLink:
    return HubLink(where.address, lambda: where.password, where.authority)


def _ask(link: HubLink, ask: Callable[[HubConnection], Result]) -> Result:
    """Ask; once more when a connection that stood idle turns out to be cut."""

    def in_one_moment(connection: HubConnection) -> Result:
        with connection.transaction():
            connection.execute(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
            )
            return ask(connection)

    try:
        return link.ask(in_one_moment)
    except HubError as error:
        if error.fields["why"] != "cut":
            raise
    return link.ask(in_one_moment)
