"""Words of reports, in the shop's language."""

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "report"

Words = dict[str, dict[str, str]]


@cache
def words(language: str) -> Words:
    """Give the words of a language: section, then name."""
    with (FOLDER / f"{language}.toml").open("rb") as file:
        return tomllib.load(file)
