import pytest

from pos.domain.errors import SettingError
from pos.domain.receipt_template import (
    HEADER_LINES,
    LONGEST_LINE,
    VERSION,
    Fact,
    Template,
    template_from,
)


def test_what_was_chosen_is_read_back() -> None:
    saved = {
        "version": 1,
        "tall": False,
        "header": ["NPWP 0012345678901000"],
        "hidden": ["phone", "note"],
        "number_as": "qr",
        "logo": "ab12",
    }
    read = template_from(saved)
    assert read == Template(
        logo="ab12",
        tall=False,
        header=("NPWP 0012345678901000",),
        hidden=("phone", "note"),
        number_as="qr",
    )
    assert not read.shows(Fact.PHONE)
    assert read.shows(Fact.CASHIER)


@pytest.mark.parametrize(
    "saved",
    [
        None,
        "x",
        [],
        {"version": VERSION + 1},
        {"tall": 1},
        {"tall": "no"},
        {"header": "one line"},
        {"header": [1]},
        {"hidden": ["number"]},
        {"hidden": ["total"]},
        {"hidden": ["seal"]},
        {"number_as": "nothing"},
        {"logo": "../../etc/passwd"},
        {"header": ["x"] * (HEADER_LINES + 1)},
    ],
)
def test_what_cannot_be_used_is_the_default(saved: object) -> None:
    assert template_from(saved) == Template()


def test_unknown_choices_are_dropped() -> None:
    assert template_from({"colour": "red", "bold": False}) == Template(bold=False)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        (Template(hidden=("total",)), "template.hidden"),
        (Template(hidden=("moment",)), "template.hidden"),
        (Template(header=("\x1bp\0",)), "template.header"),
        (Template(header=("a\nb",)), "template.header"),
        (Template(header=("x" * (LONGEST_LINE + 1),)), "template.header"),
        (Template(number_as=""), "template.number_as"),
        (Template(logo="a/b"), "template.logo"),
        (Template(version=0), "template.version"),
    ],
)
def test_what_must_be_seen_cannot_be_hidden(template: Template, name: str) -> None:
    with pytest.raises(SettingError) as refused:
        template.check()
    assert refused.value.fields["name"] == name


def test_the_default_is_good() -> None:
    Template().check()
