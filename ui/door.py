"""Who is let in: signing in, locking, and asking somebody with the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.domain.people import Person, Right, Role
from pos.operations.entrance import Entrance
from ui.sign_in.pin_check import Failed, NowMs
from ui.sign_in.presenter import SignInPresenter
from ui.sign_in.screen import SignInScreen

if TYPE_CHECKING:
    from pos.operations.people import SignIn
    from pos.storage.writer import Changes
    from ui.session import Session


class Door(QObject):
    """Asks for PINs, on the sign-in screen and in place.

    Signals:
        opened: Somebody signed in, and the shift is known.

    Attributes:
        screen: The sign-in screen.
    """

    opened = Signal()

    def __init__(self, host: QWidget, entrance: Entrance, now_ms: NowMs) -> None:
        super().__init__(host)
        self._host, self._pins, self._now_ms = host, entrance.pins, now_ms
        self._people = entrance.people
        self._session: Session | None = None
        self._waiting: Callable[[], None] | None = None
        self._entering = False
        self._last_approver = ""
        self.make_screen()

    def make_screen(self) -> None:
        """Make the sign-in screen, again when the language changes."""
        self.screen = SignInScreen()
        self._presenter = SignInPresenter(
            self.screen, self._try_pin, self._let_in, self._now_ms
        )
        self.screen.presenter = self._presenter
        self._presenter.show_people(self._people, self._pins)

    def attach(self, session: "Session") -> None:
        """Take the open till; a PIN that was typed before is looked at now."""
        self._session = session
        session.ask_approval = self.ask_approval
        self._read_people()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def changed(self, changes: "Changes") -> None:
        """Take over what changed."""
        if "person" in changes:
            self._read_people()
        if "shift" in changes and self._entering:
            self._entering = False
            self.opened.emit()

    def lock(self, person: Person) -> None:
        """Ask for the PIN again."""
        self._entering = False
        if self._session is not None:
            self._session.sign_out()
        self._presenter.lock(person)

    def choose(self, code: str) -> None:
        """Ask for the PIN of the person with this code."""
        found = next(x for x in self._people if x.code == code)
        self._presenter.choose(found.person_id)

    def enter_example(self) -> None:
        """Sign in to the example shop with a PIN that its screen shows."""
        codes = [x.code for x in self._people if x.role is Role.CASHIER]
        shown = next(code for code in codes if code in self._pins)
        self.choose(shown)
        self._presenter.enter(self._pins[shown])

    def ask_approval(self, right: Right, then: Callable[[Person], None]) -> None:
        """Let somebody with the right allow something, over what is shown."""
        from ui.approval.panel import ApprovalPanel

        asker = self._session.person if self._session else None
        panel = ApprovalPanel(self._host, right, asker)

        def allow(person: Person) -> None:
            self._last_approver = person.person_id
            then(person)

        panel.allowed.connect(allow)
        panel.ask(
            self._try_pin,
            self._now_ms,
            lambda asking: asking.ask(right, self._people, asker, self._last_approver),
        )

    def _try_pin(
        self,
        person_id: str,
        pin: str,
        then: "Callable[[SignIn], None]",
        failed: Failed,
    ) -> None:
        session = self._session
        if session is None:  # typed faster than the till opens
            self._waiting = lambda: self._try_pin(person_id, pin, then, failed)
            return
        from pos.operations import people

        guard = session.till.guard
        session.tasks.write(
            lambda tx: people.sign_in(tx, guard, person_id, pin), then, failed
        )

    def _let_in(self, person: Person) -> None:
        if self._session is not None:
            self._entering = True
            self._session.sign_in(person)
            self._session.announce(frozenset({"shift"}))

    def _read_people(self) -> None:
        from pos.storage import queries

        if self._session is not None:
            self._session.tasks.read(
                queries.people, self._show_people, self.screen.show_trouble
            )

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self._presenter.show_people(people, self._pins)
