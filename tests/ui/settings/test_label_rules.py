"""The table of label rules: edited, refused, saved."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pos.config import Settings
from ui.settings.label_rules import LabelRules

USUAL = Settings().label_rules


@pytest.fixture
def table(qtbot: QtBot) -> LabelRules:
    made = LabelRules()
    qtbot.addWidget(made)
    made.fill(USUAL)
    return made


def test_what_is_saved_is_shown_and_need_not_be_saved(table: LabelRules) -> None:
    assert table.text() == USUAL
    assert not table.save.isEnabled()


def test_a_rule_is_added_changed_and_saved(table: LabelRules, qtbot: QtBot) -> None:
    table.add.click()
    table.rows[2].pattern.setText("29....{NNNNNN}")
    table.rows[2].carries.chip("price_100").click()
    with qtbot.waitSignal(table.saved) as saved:
        table.save.click()

    assert saved.args == [f"{USUAL}\n29....{{NNNNNN}} price 100"]


def test_a_rule_is_removed(table: LabelRules) -> None:
    table.rows[0].remove.click()

    assert table.text() == "23.....{NNNNN} price"
    assert table.save.isEnabled()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("19.....{NNDDD}", "awalan 02"),
        ("21....{NNDDD}", "Harus tepat 12"),
        ("21....{NNDDDD}", "Desimal"),
        ("23.....{NNNNN}", "sudah ada"),
        ("", "tidak terbaca"),
    ],
)
def test_a_wrong_rule_is_said_and_cannot_be_saved(
    table: LabelRules, pattern: str, words: str
) -> None:
    table.rows[0].pattern.setText(pattern)

    assert words in table.note.text()
    assert not table.save.isEnabled()
    table.rows[0].pattern.setText("22.....{NNDDD}")
    assert table.save.isEnabled()


def test_what_somebody_is_changing_stays(table: LabelRules) -> None:
    table.rows[0].pattern.setText("22.....{NNDDD}")
    table.fill(USUAL)
    assert table.rows[0].pattern.text() == "22.....{NNDDD}"

    table.fill("23.....{NNNNN} price 100")
    assert table.text() == "23.....{NNNNN} price 100"
