import tomllib
from pathlib import Path
from typing import Any

import pytest

from pos.domain.tender import TenderKind
from pos.printing import layout
from pos.printing.receipt import Kind
from pos.printing.resources import WORDS
from pos.printing.wording import available, wording, zone_name


def keys(table: dict[str, Any], path: str = "") -> set[str]:
    found = set()
    for key, value in table.items():
        found |= (
            keys(value, f"{path}{key}.") if isinstance(value, dict) else {path + key}
        )
    return found


def test_every_language_has_the_same_words() -> None:
    languages = [
        keys(tomllib.loads(file.read_text("utf-8"))) for file in WORDS.glob("*.toml")
    ]
    assert len(languages) == 2
    assert languages[0] == languages[1]


@pytest.mark.parametrize("language", sorted(available()))
def test_every_kind_and_tender_has_its_words(language: str) -> None:
    words = wording(language)
    assert set(Kind) == set(words.tables["title"])
    assert all(words.title(kind) for kind in Kind if kind is not Kind.SALE)
    assert all(words.tender(kind) != kind for kind in TenderKind)
    assert len(words.tables["time"]["months"]) == 12


def test_moments_are_local() -> None:
    assert wording("id").moment(1_787_109_300_000, 420) == "19 Agu 2026 10.15 WIB"
    assert wording("en").moment(1_787_109_300_000, 540) == "19 Aug 2026 12:15 WIT"
    assert zone_name(-210) == "UTC-03:30"


def test_an_unknown_language_or_tender_still_prints() -> None:
    assert wording("xx").word("total") == "TOTAL"
    assert wording("../../etc").word("total") == "TOTAL"
    assert wording("id").tender("kupon") == "kupon"


def test_fields_are_not_templates() -> None:
    assert wording("id").word("cashier", code="{x}") == "Kasir {x}"


def test_no_word_is_left_over() -> None:
    code = "".join(
        file.read_text("utf-8") for file in Path(layout.__file__).parent.rglob("*.py")
    )
    assert not {key for key in wording("id").tables["word"] if f'"{key}"' not in code}
