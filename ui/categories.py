"""What a category of goods looks like: its colour and its icon.

The shop names its categories as it likes, so the match is by the words a name
contains; what matches nothing looks like "Lainnya".
"""

from dataclasses import dataclass
from typing import Final

from ui.theme import tokens


@dataclass(frozen=True, slots=True)
class CategoryLook:
    """Colour (of the theme in force) and icon of a category."""

    colour: str
    icon: str


#: Word in the name, place in ``Tokens.categories``, icon. First match wins.
_LOOKS: Final = (
    ("tempe", 0, "bean"),
    ("hidroponik", 1, "sprout"),
    ("sayur", 1, "sprout"),
    ("roti", 2, "croissant"),
    ("kue", 2, "cake-slice"),
    ("songket", 3, "gem"),
    ("jumputan", 4, "shirt"),
    ("busana", 4, "shirt"),
)
_OTHER: Final = (5, "package")


def category_place(name: str) -> tuple[int, str]:
    """Give the index of a category's colour in ``Tokens.categories``, and its icon."""
    lowered = name.casefold()
    found = ((place, icon) for word, place, icon in _LOOKS if word in lowered)
    return next(found, _OTHER)


def category_look(name: str) -> CategoryLook:
    """Give the look of a category by its name."""
    place, icon = category_place(name)
    return CategoryLook(tokens().categories[place], icon)
