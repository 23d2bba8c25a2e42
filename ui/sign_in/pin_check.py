"""One person's PIN, tried: right, wrong, or to be waited for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person

if TYPE_CHECKING:
    from pos.operations.people import SignIn

Failed = Callable[[PosError], None]
#: Hands a person's PIN to the till and brings the outcome back.
TryPin = Callable[[str, str, "Callable[[SignIn], None]", Failed], None]
NowMs = Callable[[], int]


class PinView(Protocol):
    """Where a PIN is typed."""

    def show_checking(self) -> None:
        """Take no digits while the PIN is looked at."""

    def show_ready(self) -> None:
        """Take digits."""

    def show_wrong(self, tries_left: int) -> None:
        """Say that the PIN was wrong, and how many tries are left."""

    def show_wait(self, seconds: int) -> None:
        """Say how long to wait until the next try."""

    def show_trouble(self, error: PosError) -> None:
        """Say that the PIN couldn't be looked at."""


@dataclass
class PinCheck:
    """Tries PINs for a view, and counts the seconds of a wait down.

    Attributes:
        view: Where the PIN is typed.
        try_pin: Asks the till.
        passed: Called with the person whose PIN was right.
        now_ms: A clock that only ever goes forward.
        busy: Whether a PIN is being looked at.
    """

    view: PinView
    try_pin: TryPin
    passed: Callable[[Person], None]
    now_ms: NowMs
    busy: bool = False
    _until_ms: int = 0
    _person_id: str = ""

    @property
    def waiting(self) -> bool:
        """Whether the next try has to wait."""
        return self._until_ms > 0

    def start(self, person_id: str) -> None:
        """Begin with a person; a wait of somebody else is theirs alone."""
        if person_id != self._person_id:
            self._until_ms = 0
        self._person_id = person_id
        if self.waiting:
            self.tick()
        else:
            self.view.show_ready()

    def enter(self, pin: str) -> None:
        """Try a PIN; more digits while one is looked at are dropped."""
        if self.busy or self.waiting or not self._person_id:
            return
        self.busy = True
        self.view.show_checking()
        self.try_pin(self._person_id, pin, self._answer, self._fail)

    def tick(self) -> None:
        """Count down; called about every second."""
        if not self.waiting:
            return
        left_ms = self._until_ms - self.now_ms()
        if left_ms > 0:
            self.view.show_wait(-(-left_ms // 1000))
        else:
            self._until_ms = 0
            self.view.show_ready()

    def _answer(self, outcome: "SignIn") -> None:
        self.busy = False
        if outcome.person is not None:
            self.view.show_ready()
            self.passed(outcome.person)
        elif outcome.wait_ms:
            self._until_ms = self.now_ms() + outcome.wait_ms
            self.tick()
        else:
            self.view.show_wrong(outcome.tries_left)

    def _fail(self, error: PosError) -> None:
        self.busy = False
        self.view.show_trouble(error)
