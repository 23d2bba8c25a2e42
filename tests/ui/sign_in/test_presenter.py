"""Who is shown, and whose PIN is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from pos.domain.people import Person, Role
from pos.operations.people import SignIn
from tests.ui.sign_in.test_pin_check import Pad, Till
from ui.sign_in.presenter import Face, SignInPresenter


class Screen(Pad):
    def __init__(self) -> None:
        super().__init__()
        self.codes: list[str] = []
        self.pins: list[str] = []
        self.chosen = ""
        self.locked = ""

    def show_faces(self, faces: Sequence[Face], chosen: str) -> None:
        self.codes = [face.code for face in faces]
        self.pins = [face.pin for face in faces]
        self.chosen = next(f.code for f in faces if f.person_id == chosen)

    def show_chosen(self, face: Face) -> None:
        self.chosen = face.code

    def show_locked(self, code: str) -> None:
        self.locked = code


PEOPLE = (
    Person("a", "A-01", Role.ADMIN),
    Person("g", "K-01", Role.CASHIER, active=False),
    Person("k", "K-03", Role.CASHIER),
    Person("o", "O-01", Role.OPERATOR),
    Person("p", "P-01", Role.SUPERVISOR),
)


def presenter(screen: Screen) -> tuple[SignInPresenter, list[Person]]:
    passed: list[Person] = []
    till = Till([SignIn(PEOPLE[2])])
    return SignInPresenter(screen, till.try_pin, passed.append, lambda: 0), passed


def test_those_who_sell_come_first_and_leavers_not_at_all() -> None:
    screen = Screen()
    presenter(screen)[0].show_people(PEOPLE, {})

    assert screen.codes == ["K-03", "O-01", "A-01", "P-01"]
    assert screen.chosen == "K-03"


def test_pins_are_shown_only_where_they_are_given() -> None:
    screen = Screen()
    presenter(screen)[0].show_people(PEOPLE, {"K-03": "135790"})

    assert screen.pins == ["135790", "", "", ""]


def test_nobody_yet_is_no_error() -> None:
    screen = Screen()
    presenter(screen)[0].show_people((), {})

    assert not screen.codes


def test_the_choice_stays_when_people_change() -> None:
    screen = Screen()
    deciding, _ = presenter(screen)
    deciding.show_people(PEOPLE, {})
    deciding.choose("p")
    deciding.show_people(PEOPLE[2:], {})

    assert screen.chosen == "P-01"


def test_arrows_walk_around_everybody() -> None:
    screen = Screen()
    deciding, _ = presenter(screen)
    deciding.show_people(PEOPLE, {})
    seen = []
    for _ in range(4):
        deciding.move(1)
        seen.append(screen.chosen)

    assert seen == ["O-01", "A-01", "P-01", "K-03"]


def test_a_locked_till_asks_for_who_locked_it() -> None:
    screen = Screen()
    deciding, _ = presenter(screen)
    deciding.show_people(PEOPLE, {})
    deciding.lock(PEOPLE[4])

    assert (screen.locked, screen.chosen) == ("P-01", "P-01")


def test_six_digits_try_the_pin() -> None:
    screen = Screen()
    deciding, passed = presenter(screen)
    deciding.show_people(PEOPLE, {})
    deciding.enter("135790")

    assert [person.code for person in passed] == ["K-03"]
