"""What can be set, by whom, and what a new till still lacks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.journal import seal
from pos.domain.people import Person, Right, Role
from pos.domain.printer import PrinterSetup
from pos.domain.qris import QrisCode, QrisError, check_master, make_dynamic
from pos.operations import people as people_operations
from pos.operations import receipts
from pos.operations import settings as operations
from pos.operations.people import NewPerson
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.head import Head, read_head
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: How the names of a printer's settings begin.
_PRINTER = "printer."

#: Rupiah in the code that is shown to try the QRIS settings.
TEST_AMOUNT = 1_000


class Part(StrEnum):
    """A part of the settings."""

    STEPS = "steps"
    SHOP = "shop"
    RECEIPT = "receipt"
    PRINTER = "printer"
    QRIS = "qris"
    MONEY = "money"
    PEOPLE = "people"
    SCANNER = "scanner"
    SCALE = "scale"
    BUYER = "buyer"
    LOOK = "look"
    ABOUT = "about"


#: An office sells nothing, and prints its pages on the computer's own printer.
_AT_OFFICE = (Part.SHOP, Part.PEOPLE, Part.LOOK, Part.ABOUT)


class Step(StrEnum):
    """Something a till should have before it is used in earnest."""

    PRODUCTS = "products"
    PEOPLE = "people"
    PRINTER = "printer"
    QRIS = "qris"


@dataclass(frozen=True, slots=True)
class About:
    """What can be said about a till.

    Attributes:
        documents: How long its journal is.
        seal: Of the last document, short enough to compare with a paper.
    """

    till: str
    folder: Path
    documents: int
    seal: str
    demo: bool


class SettingsView(Protocol):
    """What the settings can show."""

    def show_parts(self, parts: Sequence[Part], chosen: Part) -> None:
        """Show which parts there are for this person."""

    def show_steps(self, done: dict[Step, bool]) -> None:
        """Show what the till has already and what it lacks."""

    def show_settings(self, settings: Settings) -> None:
        """Show every setting as it is saved."""

    def show_saved(self) -> None:
        """Say that it is saved."""

    def show_refused(self, error: PosError) -> None:
        """Say why it isn't saved."""

    def show_code(self, code: QrisCode | None, trial: str) -> None:
        """Show whose payment code it is, and a code to try it with."""

    def show_code_trouble(self, error: PosError) -> None:
        """Say why a code can't be the shop's."""

    def show_code_saved(self, approver: str) -> None:
        """Say that the payment code is saved, and who allowed it."""

    def show_people(self, people: Sequence[Person], roles: Sequence[Role]) -> None:
        """Show everybody, and the roles that this person may give."""

    def show_person_refused(self, error: PosError) -> None:
        """Say why a person can't be saved so."""

    def show_person_saved(self, code: str) -> None:
        """Say that a person is saved."""

    def show_test_printed(self) -> None:
        """Say that a test page is on its way."""

    def show_about(self, about: About) -> None:
        """Show what can be said about the till."""


class SettingsPresenter:
    """Decides what the settings do."""

    def __init__(self, session: Session, view: SettingsView) -> None:
        self._session, self._view = session, view
        self._writes = OneAtATime(session.tasks)
        self._part = Part.STEPS
        self._people: tuple[Person, ...] = ()
        session.listen(self._changed)

    def enter(self) -> None:
        """Show what this person may set."""
        parts = self._parts()
        if self._part not in parts:
            self._part = parts[0]
        self._view.show_parts(parts, self._part)
        self._view.show_settings(self._session.till.settings)
        self.check_code(self._session.till.settings.qris)
        self._refresh()

    def choose(self, part: Part) -> None:
        """Show another part."""
        self._part = part
        self._view.show_parts(self._parts(), part)

    def save(self, changes: dict[str, Any]) -> None:
        """Save some settings; the payment code has a way of its own."""
        settings = _with(self._session.till.settings, changes)
        actor = self._session.actor
        self._writes.write(
            lambda tx: operations.save(tx, actor, settings),
            lambda _: self._view.show_saved(),
            self._view.show_refused,
        )

    # The payment code.

    def check_code(self, payload: str) -> None:
        """Read a payment code and show whose it is."""
        if not payload:
            self._view.show_code(None, "")
            return
        try:
            code = check_master(payload)
            trial = make_dynamic(payload, TEST_AMOUNT)
        except QrisError as error:
            self._view.show_code(None, "")
            self._view.show_code_trouble(error)
        else:
            self._view.show_code(code, trial)

    def save_code(self, payload: str) -> None:
        """Save a payment code; somebody with the right types a PIN for it."""
        self._session.ask_approval(
            Right.QRIS_CODE, lambda approver: self._save_code(payload, approver)
        )

    def _save_code(self, payload: str, approver: Person) -> None:
        settings = replace(self._session.till.settings, qris=payload)
        actor = self._session.actor
        self._writes.write(
            lambda tx: operations.save(tx, actor, settings, approver),
            lambda _: self._view.show_code_saved(approver.code),
            self._view.show_refused,
        )

    # The printer.

    def print_test(self) -> None:
        """Print a page that shows whether all is well."""
        actor, settings = self._session.actor, self._session.till.settings
        self._writes.write(
            lambda tx: receipts.print_test_page(tx, actor, settings),
            lambda _: self._view.show_test_printed(),
            self._view.show_refused,
        )

    # People.

    def add_person(self, new: NewPerson) -> None:
        """Let somebody sign in."""
        guard, actor = self._session.till.guard, self._session.actor
        self._change_person(
            lambda tx: people_operations.add_person(tx, guard, actor, new), new.code
        )

    def set_pin(self, person: Person, pin: str) -> None:
        """Give somebody another PIN."""
        guard, actor = self._session.till.guard, self._session.actor
        self._change_person(
            lambda tx: people_operations.set_pin(
                tx, guard, actor, person.person_id, pin
            ),
            person.code,
        )

    def change_person(self, person: Person, role: Role, *, active: bool) -> None:
        """Give somebody another role, or note that the person has left."""
        actor = self._session.actor
        self._change_person(
            lambda tx: people_operations.change_person(
                tx, actor, person.person_id, role, active=active
            ),
            person.code,
        )

    def _change_person(self, run: Callable[[Transaction], object], code: str) -> None:
        self._writes.write(
            run,
            lambda _: self._view.show_person_saved(code.strip().upper()),
            self._view.show_person_refused,
        )

    # What there is.

    def _parts(self) -> tuple[Part, ...]:
        person = self._session.actor
        if not person.may(Right.SETTINGS):
            return (Part.LOOK, Part.ABOUT)
        return _AT_OFFICE if self._session.office else tuple(Part)

    def _roles(self) -> tuple[Role, ...]:
        if self._session.actor.may(Right.PEOPLE):
            return tuple(Role)
        return (Role.CASHIER, Role.OPERATOR)

    def _changed(self, changes: Changes) -> None:
        if self._session.person is None:
            return
        if "settings" in changes:
            self._view.show_settings(self._session.till.settings)
        if changes & {"settings", "person", "catalogue", "session"}:
            self._refresh()

    def _refresh(self) -> None:
        till = self._session.till
        self._session.tasks.read(
            lambda connection: _look(connection, till.identity.till),
            self._show,
            self._view.show_refused,
        )

    def _show(self, found: tuple[tuple[Person, ...], Head]) -> None:
        if self._session.person is None:
            return
        people, head = found
        till, settings = self._session.till, self._session.till.settings
        selling = [x for x in people if x.active and x.may(Right.SELL)]
        self._view.show_people(people, self._roles())
        self._view.show_steps(
            {
                Step.PRODUCTS: bool(self._session.catalogue.products),
                Step.PEOPLE: len(selling) > 1,
                Step.PRINTER: bool(settings.printer),
                Step.QRIS: bool(settings.qris),
            }
        )
        self._view.show_about(
            About(
                till.identity.till,
                till.folder,
                head.seq,
                seal(head.seq, head.digest) if head.seq else "",
                till.identity.demo,
            )
        )


def _with(settings: Settings, changes: dict[str, Any]) -> Settings:
    """Give the settings with changes; ``printer.address`` is a printer's part."""
    whole = {name: value for name, value in changes.items() if "." not in name}
    parts = {
        name.removeprefix(_PRINTER): value
        for name, value in changes.items()
        if name.startswith(_PRINTER)
    }
    if parts:
        setup = settings.printer or PrinterSetup("")
        if not parts.keys() & {"columns", "dots"} and "width_mm" in parts:
            setup = setup.with_paper(parts["width_mm"])
        setup = replace(setup, **parts)
        whole["printer"] = setup if setup.address else None
    return replace(settings, **whole)


def _look(connection: Connection, till: str) -> tuple[tuple[Person, ...], Head]:
    return queries.people(connection), read_head(connection, till)
