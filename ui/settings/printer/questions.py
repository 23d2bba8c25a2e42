"""What is asked about the calibration page, one thing after the other; no words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from pos.printing.calibration import Answers, Label

Changes = dict[str, Any]


class Topic(StrEnum):
    """What a question is about."""

    RULERS = "rulers"
    BARS = "bars"
    LETTERS = "letters"
    NATIVE = "native"
    CUT = "cut"
    EDGE = "edge"
    DRAWER = "drawer"


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be seen.

    Attributes:
        key: Its name within the question.
        changes: What it answers, by the names of ``Answers``.
    """

    key: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to look at on the paper.

    Attributes:
        labels: The parts that show it; none where nothing is printed.
    """

    topic: Topic
    labels: tuple[Label, ...]
    options: tuple[Option, ...]

    def option(self, key: str) -> Option:
        """Give an option by its name."""
        return next(option for option in self.options if option.key == key)


#: What is said of the first question when there is no paper, or only rubbish.
NOTHING: Final = "nothing"

_RULERS: Final = Question(
    Topic.RULERS,
    (Label.RULERS,),
    (
        *(
            Option(f"A{number}", {"columns": columns})
            for number, columns in enumerate((32, 42, 48), start=1)
        ),
        Option(NOTHING, {}),
    ),
)

_BARS: Final = Question(
    Topic.BARS,
    (Label.BARS,),
    tuple(
        Option(f"B{number}", {"dots": dots})
        for number, dots in enumerate((384, 512, 576), start=1)
    ),
)

#: Of several right lines the best is asked for first: it has the most letters.
_LETTERS: Final = Question(
    Topic.LETTERS,
    (Label.LETTERS,),
    (
        Option("C3", {"code_page": 16, "letters": True}),
        Option("C4", {"code_page": 19, "letters": True}),
        Option("C2", {"code_page": 2, "letters": True}),
        Option("C1", {"code_page": 0, "letters": True}),
        Option("none", {"letters": False}),
    ),
)

_NATIVE: Final = Question(
    Topic.NATIVE,
    (Label.NATIVE_QR, Label.NATIVE_BARCODE),
    (
        Option("both", {"native_qr": True, "native_barcode": True}),
        Option("qr", {"native_qr": True, "native_barcode": False}),
        Option("barcode", {"native_qr": False, "native_barcode": True}),
        Option("none", {"native_qr": False, "native_barcode": False}),
    ),
)

_CUT: Final = Question(
    Topic.CUT,
    (Label.CUT,),
    (Option("yes", {"cuts": True}), Option("no", {"cuts": False})),
)

_EDGE: Final = Question(
    Topic.EDGE,
    (Label.CUT,),
    tuple(Option(str(number), {"last_number": number}) for number in range(1, 10)),
)

_DRAWER: Final = Question(
    Topic.DRAWER,
    (),
    (
        Option("2", {"drawer_pin": 2}),
        Option("5", {"drawer_pin": 5}),
        Option("none", {}),
    ),
)

#: Columns that may belong to two heads: only then the bars are asked about.
_DOUBTFUL: Final = 42


def questions(answers: Answers) -> Iterator[Question]:
    """Give all questions in their order, as far as the answers let them matter."""
    yield _RULERS
    if answers.columns == _DOUBTFUL:
        yield _BARS
    yield from (_LETTERS, _NATIVE, _CUT, _EDGE, _DRAWER)


def answered(answers: Answers, option: Option) -> Answers:
    """Give the answers with one more."""
    return replace(answers, **option.changes)
