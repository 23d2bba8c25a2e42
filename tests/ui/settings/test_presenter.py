"""What the settings decide, over a real till."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from pos.bootstrap import Till
from pos.config import Settings
from pos.demo import PINS, QRIS
from pos.domain.errors import PosError
from pos.domain.people import Person, Right, Role
from pos.domain.qris import QrisCode, parse
from pos.operations import people as people_operations
from pos.operations.people import NewPerson
from pos.storage import journal
from tests.ui.conftest import InlineTasks, person
from ui.session import Session
from ui.settings.presenter import (
    TEST_AMOUNT,
    About,
    Part,
    SettingsPresenter,
    Step,
)

OTHER = QRIS.replace("TOKO CONTOH UJI", "TOKO CONTOH LAN")[:-4]


class View:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.parts: tuple[Part, ...] = ()
        self.chosen = Part.STEPS
        self.steps: dict[Step, bool] = {}
        self.settings = Settings()
        self.code: QrisCode | None = None
        self.trial = ""
        self.people: dict[str, Person] = {}
        self.roles: tuple[Role, ...] = ()
        self.about: About | None = None

    def show_parts(self, parts: Sequence[Part], chosen: Part) -> None:
        self.parts, self.chosen = tuple(parts), chosen

    def show_steps(self, done: dict[Step, bool]) -> None:
        self.steps = done

    def show_settings(self, settings: Settings) -> None:
        self.settings = settings

    def show_saved(self) -> None:
        self.said.append("saved")

    def show_refused(self, error: PosError) -> None:
        self.said.append(error.code)

    def show_code(self, code: QrisCode | None, trial: str) -> None:
        self.code, self.trial = code, trial

    def show_code_trouble(self, error: PosError) -> None:
        self.said.append(f"{error.code} {error.fields['reason']}")

    def show_code_saved(self, approver: str) -> None:
        self.said.append(f"code saved by {approver}")

    def show_people(self, people: Sequence[Person], roles: Sequence[Role]) -> None:
        self.people = {person.code: person for person in people}
        self.roles = tuple(roles)

    def show_person_refused(self, error: PosError) -> None:
        self.said.append(f"{error.code} {error.fields.get('why')}")

    def show_person_saved(self, code: str) -> None:
        self.said.append(f"saved {code}")

    def show_test_printed(self) -> None:
        self.said.append("printed")

    def show_about(self, about: About) -> None:
        self.about = about


class Desk:
    """The settings, with somebody at them."""

    def __init__(self, session: Session, till: Till, code: str) -> None:
        self.session, self.till, self.view = session, till, View()
        self.presenter = SettingsPresenter(session, self.view)
        session.sign_in(person(till, code))
        self.presenter.enter()

    def settle(self) -> None:
        """Let the session hear what was written."""
        tasks = self.session.tasks
        assert isinstance(tasks, InlineTasks)
        while tasks.changes:
            self.session.announce(tasks.changes.pop(0))

    def kinds(self) -> list[str]:
        everything = self.till.readers.run(
            lambda connection: connection.execute(
                "SELECT kind FROM journal ORDER BY seq"
            ).fetchall()
        )
        return [kind for (kind,) in everything]


@pytest.fixture
def desk(session: Session, till: Till) -> Desk:
    return Desk(session, till, "A-01")


def allow(code: str, till: Till) -> Callable[..., None]:
    def ask(right: Right, then: Callable[[Person], None]) -> None:
        assert right is Right.QRIS_CODE
        then(person(till, code))

    return ask


def sealed(payload: str) -> str:
    from pos.domain.qris import checksum

    return payload + checksum(payload)


def test_a_cashier_sees_only_what_is_for_eyes_and_ears(
    session: Session, till: Till
) -> None:
    desk = Desk(session, till, "K-03")

    assert desk.view.parts == (Part.LOOK, Part.ABOUT)
    assert desk.view.chosen is Part.LOOK


def test_whoever_may_set_sees_all_of_it(desk: Desk) -> None:
    assert desk.view.parts == tuple(Part)


def test_the_steps_say_what_is_lacking(desk: Desk) -> None:
    assert desk.view.steps == {
        Step.PRODUCTS: True,
        Step.PEOPLE: True,
        Step.PRINTER: False,
        Step.QRIS: True,
    }

    desk.presenter.save({"printer.address": "tcp://127.0.0.1:9"})
    desk.settle()
    assert desk.view.steps[Step.PRINTER]


def test_settings_are_saved_and_shown(desk: Desk) -> None:
    desk.presenter.save({"place": "Bazar", "rounding_step": 500})
    desk.settle()

    assert desk.view.said == ["saved"]
    assert (desk.view.settings.place, desk.view.settings.rounding_step) == (
        "Bazar",
        500,
    )
    assert desk.till.settings.place == "Bazar"
    assert desk.kinds()[-1] == "settings.changed"


def test_what_cannot_be_used_is_refused(desk: Desk) -> None:
    desk.presenter.save({"printer.address": "tcp://h", "rounding_step": 57})
    desk.presenter.save({"printer.address": "smoke://signals"})

    assert desk.view.said == ["setting.invalid", "printer.address"]


def test_a_cashier_may_change_the_theme_but_not_the_shop(
    session: Session, till: Till
) -> None:
    desk = Desk(session, till, "K-03")
    desk.presenter.save({"theme": "gelap"})
    desk.presenter.save({"shop": "Toko Saya"})

    assert desk.view.said == ["saved", "approval.needed"]


def test_the_payment_code_is_shown_by_name_with_one_to_try(desk: Desk) -> None:
    assert desk.view.code is not None
    assert desk.view.code.name == "TOKO CONTOH UJI"
    assert parse(desk.view.trial).amount == TEST_AMOUNT


def test_a_broken_code_says_why_and_shows_nothing(desk: Desk) -> None:
    desk.presenter.check_code(QRIS[:-1] + "0")

    assert desk.view.code is None
    assert desk.view.said == ["qris.invalid crc"]


def test_a_code_is_saved_with_the_pin_of_who_may(desk: Desk) -> None:
    code = sealed(OTHER)
    desk.session.ask_approval = allow("A-01", desk.till)
    desk.presenter.save_code(code)
    desk.settle()

    assert desk.view.said == ["code saved by A-01"]
    assert desk.till.settings.qris == code


def test_without_the_pin_the_code_stays(desk: Desk) -> None:
    desk.presenter.save_code(sealed(OTHER))

    assert desk.till.settings.qris == QRIS
    assert not desk.view.said


def test_a_supervisor_needs_somebody_with_the_right(
    session: Session, till: Till
) -> None:
    desk = Desk(session, till, "P-01")
    desk.session.ask_approval = allow("P-01", till)
    desk.presenter.save_code(sealed(OTHER))
    assert desk.view.said == ["approval.needed"]

    desk.session.ask_approval = allow("A-01", till)
    desk.presenter.save_code(sealed(OTHER))
    assert desk.view.said[-1] == "code saved by A-01"


def test_a_test_page_goes_to_the_printer(desk: Desk) -> None:
    desk.presenter.save({"printer.address": "tcp://127.0.0.1:9"})
    desk.settle()
    desk.presenter.print_test()

    assert desk.view.said[-1] == "printed"


def test_a_person_is_added_and_may_sign_in(desk: Desk) -> None:
    desk.presenter.add_person(NewPerson("k-05", "", Role.CASHIER, "204060"))
    desk.settle()
    added = desk.view.people["K-05"]
    outcome = desk.till.writer.run(
        lambda tx: people_operations.sign_in(
            tx, desk.till.guard, added.person_id, "204060"
        )
    )

    assert desk.view.said == ["saved K-05"]
    assert outcome.person == added


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (NewPerson("K-03", "", Role.CASHIER, "204060"), "code_taken"),
        (NewPerson("K-05", "", Role.CASHIER, "222222"), "pin_simple"),
        (NewPerson("", "", Role.CASHIER, "204060"), "code"),
    ],
)
def test_a_person_that_will_not_do_is_refused(
    desk: Desk, new: NewPerson, why: str
) -> None:
    desk.presenter.add_person(new)

    assert desk.view.said == [f"person.invalid {why}"]


def test_a_new_pin_replaces_the_old(desk: Desk) -> None:
    cashier = desk.view.people["K-03"]
    desk.presenter.set_pin(cashier, "204060")
    old = desk.till.writer.run(
        lambda tx: people_operations.sign_in(
            tx, desk.till.guard, cashier.person_id, PINS["K-03"]
        )
    )

    assert desk.view.said == ["saved K-03"]
    assert old.person is None


def test_somebody_leaves_and_comes_back_in_another_role(desk: Desk) -> None:
    cashier = desk.view.people["K-07"]
    desk.presenter.change_person(cashier, cashier.role, active=False)
    desk.settle()
    assert not desk.view.people["K-07"].active

    desk.presenter.change_person(cashier, Role.OPERATOR, active=True)
    desk.settle()
    assert desk.view.people["K-07"].role is Role.OPERATOR


def test_the_last_who_may_set_things_up_stays(desk: Desk) -> None:
    for code in ("P-01", "B-01", "A-01"):
        somebody = desk.view.people[code]
        desk.presenter.change_person(somebody, somebody.role, active=False)

    assert desk.view.said[-1] == "person.invalid last_one"


def test_a_supervisor_gives_the_simple_roles_only(session: Session, till: Till) -> None:
    desk = Desk(session, till, "P-01")
    assert desk.view.roles == (Role.CASHIER, Role.OPERATOR)

    desk.presenter.add_person(NewPerson("X-1", "", Role.ADMIN, "204060"))
    assert desk.view.said == ["approval.needed None"]


def test_about_names_journal_and_seal(desk: Desk) -> None:
    about = desk.view.about
    assert about is not None
    last = desk.till.readers.run(
        lambda connection: journal.find(
            connection,
            connection.execute(
                "SELECT doc_id FROM journal ORDER BY seq DESC LIMIT 1"
            ).fetchone()[0],
        )
    )

    assert last is not None
    assert (about.documents, about.seal) == (last.seq, last.seal)
    assert about.demo


def test_nothing_is_read_for_nobody(desk: Desk) -> None:
    desk.view.about = None
    desk.session.sign_out()
    desk.session.announce(frozenset({"person"}))

    assert desk.view.about is None
