"""What the first start decides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.config import Settings
from pos.domain.errors import PosError, StorageError
from ui.setup.presenter import Answers, SetupPresenter, Trouble, settings_of, troubles

GOOD = Answers(
    "KSR2", "Si Cantik", "SMEXPO", "B-12", "A-01", "", "135790", "135790", "en", "gelap"
)


class View:
    def __init__(self) -> None:
        self.said: list[str] = []
        self.troubles: tuple[Trouble, ...] = ()
        self.made: list[tuple[Answers, Settings]] = []

    def show_choice(self) -> None:
        self.said.append("choice")

    def show_form(self, answers: Answers) -> None:
        self.said.append(f"form {answers.till}")

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        self.troubles = troubles

    def show_making(self, *, example: bool) -> None:
        self.said.append("example" if example else "making")

    def show_refused(self, error: PosError) -> None:
        self.said.append(error.code)

    def make_example(self) -> None:
        self.said.append("make example")

    def make(self, answers: Answers, settings: Settings) -> None:
        self.made.append((answers, settings))


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
