"""Somebody with the right allows what another person is doing."""

from collections.abc import Callable, Sequence
from typing import Protocol

from pos.domain.people import Person, Right, Role
from ui.sign_in.pin_check import NowMs, PinCheck, PinView, TryPin


class ApprovalView(PinView, Protocol):
    """What the panel can show."""

    def show_approvers(self, people: Sequence[Person], chosen: str) -> None:
        """Show who may allow it, one of them chosen."""

    def show_nobody(self) -> None:
        """Say that nobody here has the right."""


class ApprovalPresenter:
    """Decides what the panel does."""

    def __init__(
        self,
        view: ApprovalView,
        try_pin: TryPin,
        allowed: Callable[[Person], None],
        now_ms: NowMs,
    ) -> None:
        self._view = view
        self._check = PinCheck(view, try_pin, allowed, now_ms)
        self._ids: list[str] = []
        self._chosen = ""

    def ask(
        self,
        right: Right,
        people: Sequence[Person],
        asker: Person | None,
        last: str = "",
    ) -> None:
        """Ask those who have the right; whoever allowed something last is chosen.

        Args:
            right: What is asked for.
            people: Everybody.
            asker: Who is signed in; may allow it too, with the PIN once more.
            last: Id of the person who allowed something last, or empty.
        """
        able = sorted((x for x in people if x.may(right)), key=_nearness)
        self._ids = [person.person_id for person in able]
        if not able:
            self._view.show_nobody()
            return
        own = asker.person_id if asker else ""
        others = [person_id for person_id in self._ids if person_id != own]
        chosen = last if last in self._ids else (others or self._ids)[0]
        self._view.show_approvers(able, chosen)
        self.choose(chosen)

    def choose(self, person_id: str) -> None:
        """Ask for this person's PIN."""
        self._chosen = person_id
        self._check.start(person_id)

    def move(self, step: int) -> str:
        """Choose the next or the previous person; gives who it is now."""
        if self._ids:
            place = (self._ids.index(self._chosen) + step) % len(self._ids)
            self.choose(self._ids[place])
        return self._chosen

    def enter(self, pin: str) -> None:
        """Try the PIN of who is chosen."""
        self._check.enter(pin)

    def tick(self) -> None:
        """Count a wait down."""
        self._check.tick()


def _nearness(person: Person) -> int:
    """Put first who usually stands nearest to the till."""
    near = (Role.SUPERVISOR, Role.OPERATOR, Role.CASHIER)
    return near.index(person.role) if person.role in near else len(near)
