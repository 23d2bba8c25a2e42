"""What a new till needs to know, checked before anything is made."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from pos.config import Settings
from pos.domain.errors import PosError

_LONGEST_TILL = 6
_LONGEST_CODE = 12
_PIN_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Answers:
    """What was filled in."""

    till: str = "KSR1"
    shop: str = "Si Cantik"
    place: str = ""
    stall: str = ""
    code: str = "A-01"
    name: str = ""
    pin: str = ""
    again: str = ""
    language: str = "id"
    theme: str = "terang"


class Trouble(Enum):
    """What is wrong with an answer."""

    TILL = "till"
    SHOP = "shop"
    PLACE = "place"
    CODE = "code"
    PIN_SHORT = "pin_short"
    PIN_SIMPLE = "pin_simple"
    PIN_DIFFERS = "pin_differs"


#: The field that each trouble is shown at.
FIELDS = {
    Trouble.TILL: "till",
    Trouble.SHOP: "shop",
    Trouble.PLACE: "place",
    Trouble.CODE: "code",
    Trouble.PIN_SHORT: "pin",
    Trouble.PIN_SIMPLE: "pin",
    Trouble.PIN_DIFFERS: "again",
}


class SetupView(Protocol):
    """What the first start can show."""

    def show_choice(self) -> None:
        """Show the two ways to begin."""

    def show_form(self, answers: Answers) -> None:
        """Ask what a till needs to know."""

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Say what is wrong with the answers; none takes it all back."""

    def show_making(self, *, example: bool) -> None:
        """Say that the till is being made."""

    def show_refused(self, error: PosError) -> None:
        """Say why it couldn't be made."""

    def make_example(self) -> None:
        """Have the example shop made."""

    def make(self, answers: Answers, settings: Settings) -> None:
        """Have the till made."""


class SetupPresenter:
    """Decides what the first start does.

    Attributes:
        answers: What was filled in last.
    """

    def __init__(self, view: SetupView) -> None:
        self._view = view
        self.answers = Answers()
        self._making = False

    def start(self) -> None:
        """Begin, or begin again."""
        self._making = False
        self._view.show_choice()

    def choose_example(self) -> None:
        """Try the program with the example shop."""
        if not self._making:
            self._making = True
            self._view.show_making(example=True)
            self._view.make_example()

    def choose_own(self) -> None:
        """Set this till up."""
        self._view.show_form(self.answers)

    def keep(self, answers: Answers) -> None:
        """Remember answers, as when the language is changed in between."""
        self.answers = answers

    def finish(self, answers: Answers) -> None:
        """Have the till made, if the answers will do."""
        self.answers = answers
        found = troubles(answers)
        self._view.show_troubles(found)
        if found or self._making:
            return
        self._making = True
        self._view.show_making(example=False)
        self._view.make(answers, settings_of(answers))

    def refuse(self, error: PosError) -> None:
        """It couldn't be made: nothing is lost, the answers stay."""
        self._making = False
        self._view.show_refused(error)


def troubles(answers: Answers) -> tuple[Trouble, ...]:
    """List what is wrong with the answers, from top to bottom."""
    till, pin = answers.till.strip(), answers.pin
    wrong = {
        Trouble.TILL: not (
            till.isascii() and till.isalnum() and len(till) <= _LONGEST_TILL
        ),
        Trouble.SHOP: not answers.shop.strip(),
        Trouble.PLACE: not answers.place.strip(),
        Trouble.CODE: not 0 < len(answers.code.strip()) <= _LONGEST_CODE,
        Trouble.PIN_SHORT: len(pin) != _PIN_DIGITS or not pin.isdigit(),
        Trouble.PIN_SIMPLE: len(pin) == _PIN_DIGITS and len(set(pin)) == 1,
        Trouble.PIN_DIFFERS: pin != answers.again,
    }
    return tuple(trouble for trouble, found in wrong.items() if found)


def settings_of(answers: Answers) -> Settings:
    """Give the settings that the answers mean."""
    return Settings(
        shop=answers.shop.strip(),
        place=answers.place.strip(),
        stall=answers.stall.strip(),
        language=answers.language,
        receipt_language=answers.language,
        theme=answers.theme,
    )
