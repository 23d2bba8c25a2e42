"""What a laid-out label is made of, in dots; every emitter knows these only."""

from dataclasses import dataclass

from pos.printing.labels.lettering import Weight


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, its top left corner at a point."""

    left: int
    top: int
    text: str
    weight: Weight
    size: int


@dataclass(frozen=True, slots=True)
class Ink:
    """A black rectangle: a rule, or the stroke through an old price."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Code:
    """A code's modules, each so many dots; bars are as high as they are told.

    Attributes:
        rows: ``1`` for black.
        module: Dots of a module across.
        height: Dots of a row down.
    """

    left: int
    top: int
    rows: tuple[str, ...]
    module: int
    height: int


Item = Words | Ink | Code


@dataclass(frozen=True, slots=True)
class Face:
    """A label as it is printed: its size in dots and what is on it."""

    width: int
    height: int
    items: tuple[Item, ...]
