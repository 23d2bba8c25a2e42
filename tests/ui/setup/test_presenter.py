"""What the first start decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.config import Settings
from pos.domain.errors import PosError, StorageError
from pos.domain.sync_place import SyncPlace
from ui.setup.presenter import (
    Answers,
    Making,
    OfficeAnswers,
    SetupPresenter,
    Trouble,
    office_troubles,
    settings_of,
    troubles,
)

GOOD = Answers(
    "KSR2", "Si Cantik", "SMEXPO", "B-12", "A-01", "", "135790", "135790", "en", "gelap"
)


class View:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.troubles: tuple[Trouble, ...] = ()
        self.made: list[tuple[Answers, Settings]] = []
        self.offices: list[tuple[OfficeAnswers, SyncPlace]] = []

    def show_choice(self) -> None:
        self.said.append("choice")

    def show_form(self, answers: Answers) -> None:
        self.said.append(f"form {answers.till}")

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        self.troubles = troubles

    def show_office(self, answers: OfficeAnswers) -> None:
        self.said.append(f"office {answers.hub}")

    def show_making(self, making: Making) -> None:
        self.said.append("example" if making is Making.EXAMPLE else "making")

    def show_refused(self, error: PosError) -> None:
        self.said.append(error.code)

    def make_example(self) -> None:
        self.said.append("make example")

    def make(self, answers: Answers, settings: Settings) -> None:
        self.made.append((answers, settings))

    def make_office(self, answers: OfficeAnswers, hub: SyncPlace) -> None:
        self.offices.append((answers, hub))


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(view: View) -> SetupPresenter:
    return SetupPresenter(view)


def test_good_answers_make_a_till(presenter: SetupPresenter, view: View) -> None:
    presenter.finish(GOOD)

    assert view.made[0][0] == GOOD
    assert not view.troubles


def test_a_second_press_makes_no_second_till(
    presenter: SetupPresenter, view: View
) -> None:
    presenter.finish(GOOD)
    presenter.finish(GOOD)

    assert len(view.made) == 1


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"till": ""}, Trouble.TILL),
        ({"till": "KSR 1"}, Trouble.TILL),
        ({"till": "KASIRKU"}, Trouble.TILL),
        ({"shop": " "}, Trouble.SHOP),
        ({"place": ""}, Trouble.PLACE),
        ({"code": ""}, Trouble.CODE),
        ({"code": "A" * 13}, Trouble.CODE),
        ({"pin": "12345", "again": "12345"}, Trouble.PIN_SHORT),
        ({"pin": "111111", "again": "111111"}, Trouble.PIN_SIMPLE),
        ({"again": "135791"}, Trouble.PIN_DIFFERS),
    ],
)
def test_what_will_not_do_is_said_and_nothing_is_made(
    presenter: SetupPresenter, view: View, changes: dict[str, str], trouble: Trouble
) -> None:
    presenter.finish(replace(GOOD, **changes))

    assert view.troubles == (trouble,)
    assert not view.made


def test_troubles_come_from_top_to_bottom() -> None:
    found = troubles(Answers(till="", shop="", code=""))

    assert found == (
        Trouble.TILL,
        Trouble.SHOP,
        Trouble.PLACE,
        Trouble.CODE,
        Trouble.PIN_SHORT,
    )


def test_the_answers_become_settings() -> None:
    settings = settings_of(GOOD)

    assert (settings.place, settings.stall) == ("SMEXPO", "B-12")
    assert (settings.language, settings.receipt_language) == ("en", "en")
    assert settings.theme == "gelap"


def test_the_example_is_made_once(presenter: SetupPresenter, view: View) -> None:
    presenter.choose_example()
    presenter.choose_example()

    assert view.said == ["example", "make example"]


def test_answers_stay_when_the_till_cannot_be_made(
    presenter: SetupPresenter, view: View
) -> None:
    presenter.finish(GOOD)
    presenter.refuse(StorageError(why="write"))
    presenter.choose_own()
    presenter.finish(GOOD)

    assert view.said[-3:] == ["storage.unusable", "form KSR2", "making"]
    assert len(view.made) == 2


OFFICE = OfficeAnswers(
    " postgresql://kantor@192.168.1.7/kasir/ ", "s", "B-01", "", "135790", "135790"
)


def test_an_office_is_made_of_good_answers_once(
    presenter: SetupPresenter, view: View
) -> None:
    presenter.choose_office("postgresql://kantor@192.168.1.7/kasir")
    assert view.said == ["office postgresql://kantor@192.168.1.7/kasir"]

    presenter.finish_office(OFFICE)
    presenter.finish_office(OFFICE)

    ((answers, hub),) = view.offices
    assert answers == OFFICE
    assert hub.address == "postgresql://kantor@192.168.1.7/kasir"


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [
        ({"hub": ""}, Trouble.HUB),
        ({"hub": "192.168.1.7"}, Trouble.HUB),
        ({"hub": "https://toko.example"}, Trouble.HUB),
        ({"hub": "postgresql://a:b@192.168.1.7/kasir"}, Trouble.HUB),
        ({"password": ""}, Trouble.ENTRY),
        ({"code": " "}, Trouble.CODE),
        ({"again": "135791"}, Trouble.PIN_DIFFERS),
    ],
)
def test_what_is_wrong_with_an_office_is_named(
    presenter: SetupPresenter, view: View, wrong: dict[str, str], trouble: Trouble
) -> None:
    answers = replace(OFFICE, **wrong)

    presenter.finish_office(answers)

    assert office_troubles(answers) == view.troubles == (trouble,)
    assert not view.offices
    assert presenter.office == answers
