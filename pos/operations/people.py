"""People: add them, check PINs, and slow down whoever guesses."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pos.domain.errors import PersonError
from pos.domain.journal import Body, Entry
from pos.domain.people import Person, Right, Role, require
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.keys import Secrets
from pos.storage.writer import Transaction

if TYPE_CHECKING:
    from argon2 import PasswordHasher

PIN_DIGITS: Final = 6
PEPPER: Final = "pin-pepper"

#: Tries before waiting begins, and how long to wait after each further one.
FREE_TRIES: Final = 5
WAITS_MS: Final = (30_000, 60_000, 300_000, 900_000)

_LONGEST_NAME: Final = 60
_LONGEST_CODE: Final = 12


class PinGuard:
    """Hashes and checks PINs with argon2id and a pepper kept apart.

    Waiting is measured on the monotonic clock, from the last wrong PIN or the
    program's start, whichever is later: neither a restart nor a turned clock
    shortens it. How often somebody failed is in the database.
    """

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._since: dict[str, int] = {}
        self._started: int | None = None

    def start(self, monotonic_ms: int) -> None:
        """Begin to measure: everybody who failed before waits from here."""
        self._started = monotonic_ms

    def wait_ms(self, person_id: str, failed: int, monotonic_ms: int) -> int:
        """Tell how long a person still has to wait before the next try."""
        if failed < FREE_TRIES:
            return 0
        wait = WAITS_MS[min(failed - FREE_TRIES, len(WAITS_MS) - 1)]
        since = self._since.get(person_id, self._started or 0)
        return max(since + wait - monotonic_ms, 0)

    def note_failure(self, person_id: str, monotonic_ms: int) -> None:
        """Start a person's wait anew."""
        self._since[person_id] = monotonic_ms

    def hash(self, pin: str) -> str:
        """Hash a PIN: argon2id over the peppered PIN."""
        return self._hasher().hash(self._peppered(pin))

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Check a PIN against its hash."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher().verify(pin_hash, self._peppered(pin))
        except (VerificationError, InvalidHashError):
            return False

    def _peppered(self, pin: str) -> bytes:
        return (self._secrets.get(PEPPER) or b"") + pin.encode()

    @staticmethod
    def _hasher() -> "PasswordHasher":
        from argon2 import PasswordHasher

        return PasswordHasher(time_cost=2, memory_cost=64 * 1024, parallelism=1)


@dataclass(frozen=True, slots=True)
class SignIn:
    """The outcome of a PIN.

    Attributes:
        person: Who it is, or None when the PIN was wrong.
        wait_ms: How long to wait before trying again.
        tries_left: Free tries left before waiting begins.
    """

    person: Person | None
    wait_ms: int = 0
    tries_left: int = FREE_TRIES


def sign_in(tx: Transaction, guard: PinGuard, person_id: str, pin: str) -> SignIn:
    """Check a person's PIN. A wrong one is journalled and counted."""
    person = _find(tx.connection, person_id)
    pin_hash, failed = tx.connection.execute(
        "SELECT pin_hash, failed FROM credentials WHERE person_id = ?", (person_id,)
    ).fetchone()
    now = tx.clock.monotonic_ms()
    wait = guard.wait_ms(person_id, failed, now)
    if wait:
        return SignIn(None, wait, 0)
    if person.active and guard.matches(pin_hash, pin):
        _set_failed(tx, person_id, 0)
        return SignIn(person)
    failed += 1
    _set_failed(tx, person_id, failed)
    guard.note_failure(person_id, now)
    _journal(tx, "pin.failed", person.code, {"code": person.code, "failed": failed})
    wait = guard.wait_ms(person_id, failed, now)
    return SignIn(None, wait, max(FREE_TRIES - failed, 0))


def _set_failed(tx: Transaction, person_id: str, failed: int) -> None:
    tx.connection.execute(
        "UPDATE credentials SET failed = ? WHERE person_id = ? AND failed != ?",
        (failed, person_id, failed),
    )


def _find(connection: Connection, person_id: str) -> Person:
    for person in queries.people(connection):
        if person.person_id == person_id:
            return person
    raise PersonError(why="missing")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to be added, with the PIN in clear until it is hashed."""

    code: str
    name: str
    role: Role
    pin: str


def add_person(
    tx: Transaction, guard: PinGuard, actor: Person | None, new: NewPerson
) -> Person:
    """Let somebody sign in. The name stays on this till.

    The very first person needs nobody's right; later ones need an admin or,
    for cashiers and operators, whoever may change settings.

    Raises:
        PersonError: Code, name or PIN won't do (field ``why``).
        ApprovalNeededError: The actor may not add people.
    """
    known = queries.people(tx.connection)
    if known or actor is not None:
        _require_people(actor, new.role)
    code, name = new.code.strip().upper(), new.name.strip()
    _check_person(code, name, {person.code for person in known})
    check_pin(new.pin)
    person = Person(tx.ids.new(), code, new.role, name)
    body: Body = {
        "person": person.person_id,
        "code": code,
        "role": new.role.value,
        "active": 1,
    }
    _journal(tx, "person.added", actor.code if actor else code, body)
    tx.connection.execute(
        "INSERT INTO credentials VALUES (?, ?, ?, 0)",
        (person.person_id, name, guard.hash(new.pin)),
    )
    return person


def _require_people(actor: Person | None, role: Role) -> None:
    if actor is None:
        raise PersonError(why="actor")
    simple = role in {Role.CASHIER, Role.OPERATOR}
    require(actor, Right.SETTINGS if simple else Right.PEOPLE)


def _check_person(code: str, name: str, codes: set[str]) -> None:
    if not code or len(code) > _LONGEST_CODE or not code.isprintable():
        raise PersonError(why="code")
    if code in codes:
        raise PersonError(why="code_taken", code=code)
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise PersonError(why="name")


def check_pin(pin: str) -> None:
    """Check that a PIN is six digits and not all the same.

    Raises:
        PersonError: It isn't (``why``: ``pin`` or ``pin_simple``).
    """
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise PersonError(why="pin")
    if len(set(pin)) == 1:
        raise PersonError(why="pin_simple")


def set_pin(
    tx: Transaction, guard: PinGuard, actor: Person, person_id: str, pin: str
) -> None:
    """Give a person a new PIN: one's own, or somebody's with the right.

    Raises:
        PersonError: The PIN won't do.
        ApprovalNeededError: It is somebody else's and the right is missing.
    """
    person = _find(tx.connection, person_id)
    if actor.person_id != person_id:
        _require_people(actor, person.role)
    check_pin(pin)
    tx.connection.execute(
        "UPDATE credentials SET pin_hash = ?, failed = 0 WHERE person_id = ?",
        (guard.hash(pin), person_id),
    )
    _journal(tx, "pin.changed", actor.code, {"code": person.code})


def change_person(
    tx: Transaction, actor: Person, person_id: str, role: Role, *, active: bool
) -> None:
    """Change a person's role, or note that the person has left.

    Raises:
        PersonError: Nobody with the right to manage people would be left.
        ApprovalNeededError: The actor may not.
    """
    person = _find(tx.connection, person_id)
    _require_people(actor, person.role)
    _require_people(actor, role)
    others = [p for p in queries.people(tx.connection) if p.person_id != person_id]
    after = [*others, Person(person_id, person.code, role, person.name, active)]
    if not any(p.may(Right.SETTINGS) for p in after):
        raise PersonError(why="last_one")
    body: Body = {
        "person": person_id,
        "code": person.code,
        "role": role.value,
        "active": int(active),
    }
    _journal(tx, "person.changed", actor.code, body)


def _journal(tx: Transaction, kind: str, actor: str, body: Body) -> None:
    day = tx.at.local_date.isoformat()
    tx.append(Entry(tx.ids.new(), kind, actor, body, business_day=day))
