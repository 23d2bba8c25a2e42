from __future__ import annotations

import pytest

from ui.categories import category_look
from ui.theme import tokens


@pytest.mark.parametrize(
    ("name", "place", "icon"),
    [
        ("Tempe", 0, "bean"),
        ("Hidroponik", 1, "sprout"),
        ("Roti", 2, "croissant"),
        ("Kue", 2, "cake-slice"),
        ("SONGKET", 3, "gem"),
        ("Jumputan & Busana", 4, "shirt"),
        ("Lainnya", 5, "package"),
        ("Apa saja", 5, "package"),
    ],
)
def test_a_category_is_known_by_its_words(name: str, place: int, icon: str) -> None:
    look = category_look(name)

    assert (look.colour, look.icon) == (tokens().categories[place], icon)
