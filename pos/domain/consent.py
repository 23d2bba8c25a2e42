"""What a maker agreed to be told about: by code, and until it is withdrawn.

UU 27/2022 art. 22 to 24: written, separable, in plain words, and provable.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from pos.domain.errors import ConsentError

#: Days that a consent holds at the most, whatever was agreed.
LONGEST_DAYS: Final = 731

_LONGEST_VERSION: Final = 40


class Scope(StrEnum):
    """What may be told beyond the goods themselves."""

    STORY = "story"  # a tag: how and how long it was made, by code
    PEN_NAME = "pen_name"  # the name that she chose, instead of the code
    PICTURE = "picture"  # of her work, without a face


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent that was given.

    Attributes:
        code: The maker's.
        text_version: Which text she agreed to.
        given_day: The first day; ``last_day`` the last one.
        witness: Code of who was there.
        withdrawn_day: When she took it back, or empty.
    """

    consent_id: str
    code: str
    scope: Scope
    text_version: str
    given_day: str
    last_day: str
    witness: str
    actor: str
    withdrawn_day: str = ""

    def holds(self, day: str) -> bool:
        """Tell whether it holds on a day, ``YYYY-MM-DD``; withdrawn holds no more."""
        return not self.withdrawn_day and self.given_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a maker is about to agree to.

    Attributes:
        code: Hers.
        text: The version of the text that she signs.
        last_day: Until when.
    """

    code: str
    scope: Scope
    text: str
    last_day: date


def check_term(given: date, last: date) -> None:
    """Check how long a consent is to hold.

    Raises:
        ConsentError: It ends before it begins, or holds too long (``why``: ``term``).
    """
    if not given <= last <= given + timedelta(days=LONGEST_DAYS):
        raise ConsentError(why="term", most=LONGEST_DAYS)


def check_version(text: str) -> str:
    """Check the name of the text that was agreed to, and give it as it is kept.

    Raises:
        ConsentError: None, or too long (``why``: ``text``).
    """
    cleaned = " ".join(text.split())
    if not cleaned or len(cleaned) > _LONGEST_VERSION or not cleaned.isprintable():
        raise ConsentError(why="text")
    return cleaned
