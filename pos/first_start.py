"""The first start: make a till whole, or not at all.

A till is made in a folder beside its place and moved there when it is
complete, with the file that says who it is as the last: a power cut in
between leaves nothing that looks like a till nobody can sign in to.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.bootstrap import Till, open_till, set_up
from pos.config import IDENTITY, Settings, read_identity
from pos.demo import set_up_demo
from pos.domain.errors import StorageError
from pos.domain.people import Role
from pos.domain.sync_place import SyncPlace, check_place
from pos.operations import people, sync_places
from pos.operations.join_hub import join, office_joiner
from pos.operations.people import NewPerson, PinGuard
from pos.storage.keys import keyring_works
from pos.storage.writer import Transaction
from pos.system import SystemIds

_UNDER_WAY: Final = "new"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new till is made of.

    Attributes:
        till: Its short code, the head of every receipt number.
        code: The first person's, who may do everything.
        name: That person's name; it stays on this till.
    """

    till: str
    settings: Settings
    code: str
    name: str
    pin: str


def make_till(folder: Path, plan: Plan, *, keyring: bool | None = None) -> Till:
    """Make a till with its first person, and open it.

    Args:
        folder: Where it will live.
        plan: What it is made of.
        keyring: Whether its key goes into the keyring; None tries it.

    Raises:
        SettingError: A setting, or the till's code, can't be used.
        PersonError: The person's code, name or PIN won't do.
        StorageError: There is a till already, or the folder can't be used.
    """
    people.check_pin(plan.pin)
    kept = keyring_works() if keyring is None else keyring

    def make(place: Path) -> Till:
        till = set_up(place, plan.till, plan.settings, keyring=kept)
        first = NewPerson(plan.code, plan.name, Role.ADMIN, plan.pin)
        try:
            till.writer.run(lambda tx: people.add_person(tx, till.guard, None, first))
        except BaseException:
            till.close()
            raise
        return till

    return _whole(folder, make)


@dataclass(frozen=True, slots=True)
class HubAccess:
    """How a new office gets in to the hub.

    Attributes:
        place: Where the hub is.
        password: Of the office's role; it goes where the secrets are.
    """

    place: SyncPlace
    password: str


def make_office(
    folder: Path, plan: Plan, hub: HubAccess, *, keyring: bool | None = None
) -> Till:
    """Make an office that reads a hub, with its first person, and open it.

    The hub is asked first: an address or password that is wrong makes nothing.

    Args:
        folder: Where it will live.
        plan: Its code, settings and first person.
        hub: Where the hub is, and the password.
        keyring: Whether secrets go into the keyring; None tries it.

    Raises:
        HubError: The hub can't be reached, refuses, or is none.
        SettingError: The address, or a setting, can't be used.
        PersonError: The person's code, name or PIN won't do.
        StorageError: There is a till already, or the folder can't be used.
    """
    people.check_pin(plan.pin)
    check_place(hub.place)
    _ask_hub(hub)
    kept = keyring_works() if keyring is None else keyring
    first = NewPerson(plan.code, plan.name, Role.ADMIN, plan.pin)

    def begin(tx: Transaction, guard: PinGuard) -> None:
        person = people.add_person(tx, guard, None, first)
        sync_places.save(tx, person, [hub.place])

    def make(place: Path) -> Till:
        office = set_up(place, plan.till, plan.settings, office=True, keyring=kept)
        try:
            office.writer.run(lambda tx: begin(tx, office.guard))
            office.syncs.keep_key(hub.place, hub.password)
        except BaseException:
            office.close()
            raise
        return office

    return _whole(folder, make)


def make_paired_office(
    folder: Path, plan: Plan, text: str, *, keyring: bool | None = None
) -> Till:
    """Make an office of a hub that shows a pairing text, and open it.

    Raises:
        SettingError: The text can't be read (``why``: ``pairing``).
        HubError: The hub can't be reached, isn't the one that is meant, or the text
            is too old.
        StorageError: There is a till already, or the folder can't be used.
    """
    people.check_pin(plan.pin)
    if read_identity(folder) is not None:
        raise StorageError(why="exists", path=str(folder))
    joined = join(text, office_joiner(folder), SystemIds().new)
    access = HubAccess(joined.place, joined.password)
    return make_office(folder, plan, access, keyring=keyring)


def _ask_hub(hub: HubAccess) -> None:
    """Ask a hub whether it is one, and whether an office may look after it."""
    from pos.storage.hub import projections
    from pos.storage.hub.link import HubLink

    link = HubLink(hub.place.address, lambda: hub.password, hub.place.authority)
    try:
        link.check()
        link.ask(projections.advance)
    finally:
        link.close()


def open_example(folder: Path) -> Till:
    """Open the example shop, making it first if it isn't there."""
    if read_identity(folder) is not None:
        return open_till(folder)
    return _whole(folder, set_up_demo)


def _whole(folder: Path, make: Callable[[Path], Till]) -> Till:
    if read_identity(folder) is not None:
        raise StorageError(why="exists", path=str(folder))
    place = folder / _UNDER_WAY
    try:
        if place.exists():
            shutil.rmtree(place)
        folder.mkdir(parents=True, exist_ok=True)
        till = make(place)
        till.close()
        _move(place, folder)
    except OSError as error:
        raise StorageError(why="write", detail=str(error)) from error
    return open_till(folder)


def _move(place: Path, folder: Path) -> None:
    """Move everything up, what makes it a till last.

    A folder may be there from a time when the power failed: its files are
    replaced one by one.
    """
    for entry in sorted(place.iterdir(), key=lambda entry: entry.name == IDENTITY):
        target = folder / entry.name
        if entry.is_dir() and target.is_dir():
            _move(entry, target)
        else:
            entry.replace(target)
    place.rmdir()
