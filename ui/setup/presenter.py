"""What a new till needs to know, checked before anything is made."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from pos.config import Settings
from pos.domain.errors import PosError, SettingError
from pos.domain.pairing import is_pairing, read
from pos.domain.sync_place import HUB, SyncPlace, check_place

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


@dataclass(frozen=True, slots=True)
class OfficeAnswers:
    """What was filled in for an office.

    Attributes:
        hub: Where the hub is, or the pairing text that it shows.
        password: Of the office's role there; none with a pairing text.
    """

    hub: str = ""
    password: str = ""
    code: str = "A-01"
    name: str = ""
    pin: str = ""
    again: str = ""
    language: str = "id"
    theme: str = "terang"


class Trouble(Enum):
    """What is wrong with an answer."""

    HUB = "hub"
    ENTRY = "entry"
    TILL = "till"
    SHOP = "shop"
    PLACE = "place"
    CODE = "code"
    PIN_SHORT = "pin_short"
    PIN_SIMPLE = "pin_simple"
    PIN_DIFFERS = "pin_differs"


#: The field that each trouble is shown at.
FIELDS = {
    Trouble.HUB: "hub",
    Trouble.ENTRY: "password",
    Trouble.TILL: "till",
    Trouble.SHOP: "shop",
    Trouble.PLACE: "place",
    Trouble.CODE: "code",
    Trouble.PIN_SHORT: "pin",
    Trouble.PIN_SIMPLE: "pin",
    Trouble.PIN_DIFFERS: "again",
}


class Making(Enum):
    """What is being made."""

    EXAMPLE = "example"
    TILL = "till"
    OFFICE = "office"


class SetupView(Protocol):
    """What the first start can show."""

    def show_choice(self) -> None:
        """Show the ways to begin."""

    def show_form(self, answers: Answers) -> None:
        """Ask what a till needs to know."""

    def show_office(self, answers: OfficeAnswers) -> None:
        """Ask what an office needs to know."""

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Say what is wrong with the answers; none takes it all back."""

    def show_making(self, making: Making) -> None:
        """Say what is being made."""

    def show_refused(self, error: PosError) -> None:
        """Say why it couldn't be made."""

    def make_example(self) -> None:
        """Have the example shop made."""

    def make(self, answers: Answers, settings: Settings) -> None:
        """Have the till made."""

    def make_office(self, answers: OfficeAnswers, hub: SyncPlace) -> None:
        """Have the office made."""


class SetupPresenter:
    """Decides what the first start does.

    Attributes:
        answers: What was filled in last.
        office: What was filled in last for an office.
    """

    def __init__(self, view: SetupView) -> None:
        self._view = view
        self.answers = Answers()
        self.office = OfficeAnswers()
        self._making = False

    def start(self) -> None:
        """Begin, or begin again."""
        self._making = False
        self._view.show_choice()

    def choose_example(self) -> None:
        """Try the program with the example shop."""
        if not self._making:
            self._making = True
            self._view.show_making(Making.EXAMPLE)
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
        self._view.show_making(Making.TILL)
        self._view.make(answers, settings_of(answers))

    def choose_office(self, hub: str = "") -> None:
        """Open this computer as an office.

        Args:
            hub: Its address, if it is known already.
        """
        if hub:
            self.office = replace(self.office, hub=hub)
        language, theme = self.answers.language, self.answers.theme
        self.office = replace(self.office, language=language, theme=theme)
        self._view.show_office(self.office)

    def keep_office(self, answers: OfficeAnswers) -> None:
        """Remember an office's answers, and the look for every form."""
        self.office = answers
        self.answers = replace(
            self.answers, language=answers.language, theme=answers.theme
        )

    def finish_office(self, answers: OfficeAnswers) -> None:
        """Have the office made, if the answers will do."""
        self.keep_office(answers)
        found = office_troubles(answers)
        self._view.show_troubles(found)
        if found or self._making:
            return
        self._making = True
        self._view.show_making(Making.OFFICE)
        self._view.make_office(answers, hub_of(answers))

    def refuse(self, error: PosError) -> None:
        """It couldn't be made: nothing is lost, the answers stay."""
        self._making = False
        self._view.show_refused(error)


def hub_of(answers: OfficeAnswers) -> SyncPlace:
    """Give the place that an office's answers mean."""
    return SyncPlace(HUB, answers.hub.strip().rstrip("/"))


def office_troubles(answers: OfficeAnswers) -> tuple[Trouble, ...]:
    """List what is wrong with an office's answers, from top to bottom."""
    wrong = {
        Trouble.HUB: not _is_hub(answers),
        Trouble.ENTRY: not (answers.password or is_pairing(answers.hub)),
    }
    found = tuple(trouble for trouble, is_wrong in wrong.items() if is_wrong)
    return (*found, *_person_troubles(answers))


def _is_hub(answers: OfficeAnswers) -> bool:
    try:
        if is_pairing(answers.hub):
            read(answers.hub)
        else:
            check_place(hub_of(answers))
    except SettingError:
        return False
    return True


def _person_troubles(answers: Answers | OfficeAnswers) -> tuple[Trouble, ...]:
    pin = answers.pin
    wrong = {
        Trouble.CODE: not 0 < len(answers.code.strip()) <= _LONGEST_CODE,
        Trouble.PIN_SHORT: len(pin) != _PIN_DIGITS or not pin.isdigit(),
        Trouble.PIN_SIMPLE: len(pin) == _PIN_DIGITS and len(set(pin)) == 1,
        Trouble.PIN_DIFFERS: pin != answers.again,
    }
    return tuple(trouble for trouble, found in wrong.items() if found)


def troubles(answers: Answers) -> tuple[Trouble, ...]:
    """List what is wrong with the answers, from top to bottom."""
    till = answers.till.strip()
    wrong = {
        Trouble.TILL: not (
            till.isascii() and till.isalnum() and len(till) <= _LONGEST_TILL
        ),
        Trouble.SHOP: not answers.shop.strip(),
        Trouble.PLACE: not answers.place.strip(),
    }
    found = tuple(trouble for trouble, is_wrong in wrong.items() if is_wrong)
    return (*found, *_person_troubles(answers))


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
