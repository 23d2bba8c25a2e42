"""A real till for screens and presenters, and tasks that answer at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.errors import PosError
from pos.domain.people import Person
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from ui.session import Session

Result = TypeVar("Result")


class InlineTasks:
    """Runs on the real writer and readers, and waits for the answer."""

    def __init__(self, till: Till) -> None:
        self.till = till
        self.changes: list[Changes] = []
        till.writer.listen(self.changes.append)

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        try:
            result = self.till.writer.run(run)
        except PosError as error:
            failed(error)
        else:
            then(result)

    def read(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        if self.till.closed:
            return  # a page that is still shown asks once more, as in the product
        try:
            result = self.till.readers.run(ask)
        except PosError as error:
            failed(error)
        else:
            then(result)

    def consult(
        self,
        ask: Callable[[Connection], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        if self.till.closed:
            return
        try:
            result = self.till.books.run(ask)
        except PosError as error:
            failed(error)
        else:
            then(result)

    def compute(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        self.read(lambda _: work(), then, failed)

    def exchange(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        self.read(lambda _: self.till.syncs.submit(work).result(), then, failed)


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    """The example shop, open."""
    opened = set_up_demo(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def session(till: Till) -> Session:
    """A session on the example shop, with its catalogue, nobody signed in."""
    made = Session(till, InlineTasks(till))
    made.load_catalogue()
    return made


def person(till: Till, code: str) -> Person:
    """Find one of the example shop's people."""
    everybody = till.readers.run(queries.people)
    return next(somebody for somebody in everybody if somebody.code == code)


@pytest.fixture(autouse=True)
def speak_the_source_language() -> Iterator[None]:
    """Leave no translator behind: the next test expects Indonesian."""
    yield
    from PySide6.QtCore import QCoreApplication, QTranslator

    app = QCoreApplication.instance()
    for translator in app.findChildren(QTranslator) if app else ():
        QCoreApplication.removeTranslator(translator)
