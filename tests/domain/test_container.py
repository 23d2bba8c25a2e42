"""Containers as a shop writes them down."""

from __future__ import annotations

import pytest

from pos.domain.container import Container, read_containers
from pos.domain.errors import SettingError


def test_a_line_is_a_name_and_its_grams() -> None:
    text = "Mika kecil = 18\n\n  Toples 500 ml=240 g\n"

    assert read_containers(text) == (
        Container("Mika kecil", 18),
        Container("Toples 500 ml", 240),
    )
    assert read_containers("Mika kecil = 18; Toples 500 ml = 240") == (
        read_containers(text)
    )
    assert read_containers("") == ()


@pytest.mark.parametrize(
    "line", ["Mika", "Mika = ", "= 18", "Mika = 0", "Mika = 1,5", "Tong = 10001"]
)
def test_a_line_that_says_neither_is_refused(line: str) -> None:
    with pytest.raises(SettingError) as refused:
        read_containers(f"Mika = 18\n{line}")

    assert refused.value.fields["value"] == line.strip()
    assert refused.value.fields["why"] == "container"


def test_no_more_than_find_room() -> None:
    with pytest.raises(SettingError) as refused:
        read_containers("\n".join(f"Kotak {x} = {x}" for x in range(1, 8)))

    assert refused.value.fields["why"] == "containers"
