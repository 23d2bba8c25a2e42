"""Writing one thing at a time: a second press while the first runs is dropped."""

from collections.abc import Callable
from typing import TypeVar

from pos.domain.errors import PosError
from pos.storage.writer import Transaction
from ui.tasks import Tasks

Result = TypeVar("Result")


class OneAtATime:
    """Hands an operation to the writer unless one is under way.

    For what has no id of its own to be asked again with, such as a paid-in:
    a finger that trembles must not put the money in twice.

    Attributes:
        busy: Whether an operation is under way.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self.busy = False

    def write(
        self,
        run: Callable[[Transaction], Result],
        then: Callable[[Result], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Run an operation; does nothing while one is under way."""
        if self.busy:
            return
        self.busy = True

        def done(result: Result) -> None:
            self.busy = False
            then(result)

        def refused(error: PosError) -> None:
            self.busy = False
            failed(error)

        self._tasks.write(run, done, refused)
