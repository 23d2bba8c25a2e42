"""Which places there are, and where a person begins."""

from __future__ import annotations

from importlib import import_module

import pytest

from pos.domain.people import Person, Role
from ui import places
from ui.places import PLACES, Place, first_place


def somebody(role: Role) -> Person:
    return Person("1", "X-01", role)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_each_place_has_its_screen(place: Place) -> None:
    assert hasattr(import_module(place.module), place.screen)


@pytest.mark.parametrize(
    ("role", "keys"),
    [
        (Role.CASHIER, "sell pay receipts pickups products shift sync settings"),
        (
            Role.OPERATOR,
            "sell pay receipts pickups products shift reconcile reports sync settings",
        ),
        (
            Role.SUPERVISOR,
            "sell pay receipts pickups products shift reconcile reports sync settings",
        ),
        (Role.TREASURER, "reconcile reports sync settings"),
        (Role.HEAD, "receipts reconcile reports sync settings"),
        (
            Role.ADMIN,
            "sell pay receipts pickups products shift reconcile reports sync settings",
        ),
    ],
)
def test_each_role_has_its_places(role: Role, keys: str) -> None:
    assert " ".join(places.allowed(somebody(role))) == keys


def test_somebody_who_left_may_go_nowhere_but_the_settings_of_the_eyes() -> None:
    gone = Person("1", "X-01", Role.ADMIN, active=False)

    assert places.allowed(gone) == ("settings",)


@pytest.mark.parametrize(
    ("role", "before", "shift_open", "place"),
    [
        (Role.CASHIER, "", False, "shift"),
        (Role.CASHIER, "", True, "sell"),
        (Role.CASHIER, "receipts", True, "receipts"),
        (Role.CASHIER, "pay", True, "pay"),
        (Role.CASHIER, "pay", False, "shift"),
        (Role.CASHIER, "reports", True, "sell"),
        (Role.TREASURER, "", True, "reports"),
        (Role.HEAD, "", False, "reports"),
    ],
)
def test_where_a_person_begins(
    role: Role, before: str, *, shift_open: bool, place: str
) -> None:
    assert first_place(somebody(role), before, shift_open=shift_open) == place
