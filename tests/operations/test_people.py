from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pos.domain.errors import ApprovalNeededError, PersonError
from pos.domain.people import Person, Role
from pos.operations import people
from pos.operations.people import (
    FREE_TRIES,
    PEPPER,
    WAITS_MS,
    NewPerson,
    PinGuard,
    SignIn,
)
from pos.storage import queries
from pos.storage.writer import Transaction
from tests.shop import PIN, Shop

WRONG = "999998"


def try_pin(shop: Shop, pin: str, code: str = "K-03") -> SignIn:
    person_id = shop.staff[code].person_id
    return shop.write(lambda tx: people.sign_in(tx, shop.till.guard, person_id, pin))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare PINs without hashing: what is tried here is the waiting."""
    monkeypatch.setattr(PinGuard, "matches", lambda _self, _hash, pin: pin == PIN)


def test_the_right_pin_signs_in(shop: Shop) -> None:
    assert try_pin(shop, PIN) == SignIn(shop.cashier)
    assert try_pin(shop, WRONG) == SignIn(None, 0, FREE_TRIES - 1)
    assert shop.rows("SELECT count(*) FROM journal WHERE kind = 'pin.failed'") == [(1,)]


def test_a_pin_is_kept_as_a_peppered_hash_only(shop: Shop) -> None:
    ((kept,),) = shop.rows(
        "SELECT pin_hash FROM credentials WHERE person_id = ?", shop.cashier.person_id
    )
    assert isinstance(kept, str)
    assert kept.startswith("$argon2id$")

    @dataclass
    class Other:
        kept: dict[str, bytes] = field(default_factory=lambda: {PEPPER: b"other"})

        def get(self, name: str) -> bytes | None:
            return self.kept.get(name)

        def put(self, name: str, secret: bytes) -> None:
            self.kept[name] = secret

    assert shop.till.guard.matches(kept, PIN)
    assert not PinGuard(Other()).matches(kept, PIN), "without the pepper it's no use"
    assert not shop.till.guard.matches("no hash", PIN)


@pytest.mark.usefixtures("quick")
def test_whoever_guesses_waits_longer_and_longer(shop: Shop) -> None:
    left = [try_pin(shop, WRONG).tries_left for _ in range(FREE_TRIES - 1)]
    assert left == [4, 3, 2, 1]

    for wait in (*WAITS_MS, WAITS_MS[-1]):
        assert try_pin(shop, WRONG) == SignIn(None, wait, 0)
        assert try_pin(shop, PIN) == SignIn(None, wait, 0), "even the right one waits"
        shop.clock.since_ms += wait - 1
        assert try_pin(shop, PIN) == SignIn(None, 1, 0)
        shop.clock.since_ms += 1

    assert try_pin(shop, PIN) == SignIn(shop.cashier)
    assert try_pin(shop, WRONG) == SignIn(None, 0, FREE_TRIES - 1)


@pytest.mark.usefixtures("quick")
def test_a_restart_shortens_no_wait(shop: Shop) -> None:
    for _ in range(FREE_TRIES):
        try_pin(shop, WRONG)
    shop.clock.since_ms = 50  # the machine has just started
    shop.reopen()

    assert try_pin(shop, PIN) == SignIn(None, WAITS_MS[0], 0)
    shop.clock.since_ms += WAITS_MS[0]
    assert try_pin(shop, PIN).person is not None


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("years", [-3, 10])
def test_a_turned_clock_shortens_no_wait(years: int, shop: Shop) -> None:
    for _ in range(FREE_TRIES):
        try_pin(shop, WRONG)
    shop.clock.at_ms += years * 365 * 86_400_000

    assert try_pin(shop, PIN) == SignIn(None, WAITS_MS[0], 0)


@pytest.mark.usefixtures("quick")
def test_one_persons_wait_is_nobody_elses(shop: Shop) -> None:
    for _ in range(FREE_TRIES):
        try_pin(shop, WRONG)

    assert try_pin(shop, PIN, "P-01").person == shop.supervisor


def test_who_has_left_does_not_sign_in(shop: Shop) -> None:
    person_id = shop.cashier.person_id
    shop.write(
        lambda tx: people.change_person(
            tx, shop.admin, person_id, Role.CASHIER, active=False
        )
    )

    assert try_pin(shop, PIN).person is None


def test_nobody_signs_in_as_nobody(shop: Shop) -> None:
    with pytest.raises(PersonError) as refused:
        shop.write(lambda tx: people.sign_in(tx, shop.till.guard, "nobody", PIN))
    assert refused.value.fields == {"why": "missing"}


def add(shop: Shop, actor: Person | None, new: NewPerson) -> Person:
    return shop.write(lambda tx: people.add_person(tx, shop.till.guard, actor, new))


def test_people_are_added_by_code_and_their_names_stay_here(shop: Shop) -> None:
    new = NewPerson(" k-09 ", " Relawan Dua ", Role.CASHIER, "482910")
    added = add(shop, shop.supervisor, new)

    assert (added.code, added.name) == ("K-09", "Relawan Dua")
    assert added in shop.read(queries.people)
    rows = shop.rows("SELECT data FROM journal")
    assert not [data for (data,) in rows if b"Relawan" in data]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("code", "name", "pin", "why"),
    [
        ("", "A", "482910", "code"),
        ("K" * 13, "A", "482910", "code"),
        ("K\n1", "A", "482910", "code"),
        ("k-03", "A", "482910", "code_taken"),
        ("K-09", "A" * 61, "482910", "name"),
        ("K-09", "A\x1b[m", "482910", "name"),
        ("K-09", "A", "48291", "pin"),
        ("K-09", "A", "48291a", "pin"),
        ("K-09", "A", "٤٨٢٩١٠", "pin"),
        ("K-09", "A", "111111", "pin_simple"),
    ],
)
def test_a_person_that_will_not_do_is_refused(
    code: str, name: str, pin: str, why: str, shop: Shop
) -> None:
    with pytest.raises(PersonError) as refused:
        add(shop, shop.admin, NewPerson(code, name, Role.CASHIER, pin))
    assert refused.value.fields["why"] == why
    assert len(shop.read(queries.people)) == 3


@pytest.mark.parametrize(
    ("code", "role", "allowed"),
    [
        ("P-01", Role.CASHIER, True),
        ("P-01", Role.OPERATOR, True),
        ("P-01", Role.SUPERVISOR, False),
        ("P-01", Role.ADMIN, False),
        ("K-03", Role.CASHIER, False),
        ("A-01", Role.ADMIN, True),
    ],
)
def test_nobody_makes_somebody_mightier(
    code: str, role: Role, allowed: bool, shop: Shop
) -> None:
    new = NewPerson("X-09", "X", role, "482910")
    if allowed:
        assert add(shop, shop.staff[code], new).role is role
        return
    with pytest.raises(ApprovalNeededError):
        add(shop, shop.staff[code], new)


def test_only_the_first_person_needs_nobody(shop: Shop) -> None:
    with pytest.raises(PersonError) as refused:
        add(shop, None, NewPerson("X-09", "X", Role.ADMIN, "482910"))
    assert refused.value.fields == {"why": "actor"}


def change(shop: Shop, actor: Person, code: str, role: Role, *, active: bool) -> None:
    person_id = shop.staff[code].person_id

    def run(tx: Transaction) -> None:
        people.change_person(tx, actor, person_id, role, active=active)

    shop.write(run)


def test_somebody_with_the_right_always_stays(shop: Shop) -> None:
    change(shop, shop.admin, "P-01", Role.CASHIER, active=True)

    for role, active in ((Role.ADMIN, False), (Role.CASHIER, True)):
        with pytest.raises(PersonError) as refused:
            change(shop, shop.admin, "A-01", role, active=active)
        assert refused.value.fields == {"why": "last_one"}


def test_a_supervisor_cannot_promote_or_demote_an_equal(shop: Shop) -> None:
    boss = shop.supervisor
    for code, role in (("K-03", Role.SUPERVISOR), ("A-01", Role.CASHIER)):
        with pytest.raises(ApprovalNeededError):
            change(shop, boss, code, role, active=True)
    change(shop, boss, "K-03", Role.OPERATOR, active=True)
    assert shop.rows("SELECT role FROM people WHERE code = 'K-03'") == [("operator",)]


def set_pin(shop: Shop, actor: Person, code: str, pin: str) -> None:
    person_id = shop.staff[code].person_id
    shop.write(lambda tx: people.set_pin(tx, shop.till.guard, actor, person_id, pin))


def test_a_new_pin_replaces_the_old_one_and_ends_the_wait(shop: Shop) -> None:
    for _ in range(FREE_TRIES):
        shop.till.guard.note_failure(shop.cashier.person_id, shop.clock.since_ms)
    set_pin(shop, shop.cashier, "K-03", "482910")
    assert try_pin(shop, "482910").person == shop.cashier
    assert try_pin(shop, PIN).person is None

    set_pin(shop, shop.supervisor, "K-03", PIN)
    assert try_pin(shop, PIN).person == shop.cashier
    with pytest.raises(ApprovalNeededError):
        set_pin(shop, shop.cashier, "P-01", "482910")
    with pytest.raises(PersonError):
        set_pin(shop, shop.cashier, "K-03", "1")
