"""Who works at the till: choose a person, check the PIN."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pos.domain.people import Person, Role
from ui.sign_in.pin_check import NowMs, PinCheck, PinView, TryPin


@dataclass(frozen=True, slots=True)
class Face:
    """A person as the sign-in screen shows them.

    Attributes:
        pin: Shown in the example shop; empty everywhere else.
    """

    person_id: str
    code: str
    name: str
    role: Role
    pin: str = ""


class SignInView(PinView, Protocol):
    """What the sign-in screen can show."""

    def show_faces(self, faces: Sequence[Face], chosen: str) -> None:
        """Show everybody, one of them chosen."""

    def show_chosen(self, face: Face) -> None:
        """Show whose PIN is asked for."""

    def show_locked(self, code: str) -> None:
        """Say that the till is locked by this person; nobody when empty."""


class SignInPresenter:
    """Decides what the sign-in screen does."""

    def __init__(
        self,
        view: SignInView,
        try_pin: TryPin,
        passed: Callable[[Person], None],
        now_ms: NowMs,
    ) -> None:
        self._view = view
        self._check = PinCheck(view, try_pin, passed, now_ms)
        self._faces: tuple[Face, ...] = ()
        self._chosen = ""

    def show_people(
        self, people: Sequence[Person], pins: Mapping[str, str], last: str = ""
    ) -> None:
        """Show everybody who may sign in, the last person or a cashier chosen."""
        before = self._faces
        self._faces = tuple(
            Face(x.person_id, x.code, x.name, x.role, pins.get(x.code, ""))
            for x in sorted(people, key=_usualness)
            if x.active
        )
        if not self._faces or self._faces == before:
            return
        known = {face.person_id for face in self._faces}
        wanted = (last, self._chosen, self._faces[0].person_id)
        chosen = next(x for x in wanted if x in known)
        self._view.show_faces(self._faces, chosen)
        self.choose(chosen)

    def lock(self, person: Person | None) -> None:
        """Ask for a PIN again; the basket waits for whoever comes back."""
        self._view.show_locked(person.code if person else "")
        if person:
            self.choose(person.person_id)

    def choose(self, person_id: str) -> None:
        """Ask for this person's PIN."""
        face = next(x for x in self._faces if x.person_id == person_id)
        self._chosen = person_id
        self._view.show_chosen(face)
        self._check.start(person_id)

    def move(self, step: int) -> None:
        """Choose the next or the previous person."""
        ids = [face.person_id for face in self._faces]
        if self._chosen in ids:
            self.choose(ids[(ids.index(self._chosen) + step) % len(ids)])

    def enter(self, pin: str) -> None:
        """Try the PIN of who is chosen."""
        self._check.enter(pin)

    def tick(self) -> None:
        """Count a wait down."""
        self._check.tick()


def _usualness(person: Person) -> int:
    """Put those first who sell all day."""
    return 0 if person.role in (Role.CASHIER, Role.OPERATOR) else 1
