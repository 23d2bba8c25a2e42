"""Settings as fields."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.domain.printer import PrinterSetup
from ui.settings.form import SettingForm


@pytest.fixture
def form(qtbot: QtBot) -> SettingForm:
    made = SettingForm("Simpan")
    qtbot.addWidget(made)
    made.add_text("shop", "Nama toko")
    made.add_chips("printer.width_mm", "Kertas", [(58, "58 mm", ""), (80, "80 mm", "")])
    made.add_switch("kick_drawer", "Laci")
    made.add_money("unverified_limit", "Batas")
    made.add_number("scan_gap_ms", "Jeda", (10, 100))
    return made


def test_what_is_saved_is_shown_and_nothing_differs(form: SettingForm) -> None:
    form.fill(Settings())

    assert form.changes() == {}
    assert not form.button.isEnabled()


def test_each_field_gives_the_type_of_its_setting(form: SettingForm) -> None:
    form.fill(Settings())
    wanted = {
        "shop": "Toko",
        "printer.width_mm": 80,
        "kick_drawer": False,
        "unverified_limit": 50_000,
        "scan_gap_ms": 40,
    }
    for name, value in wanted.items():
        form.field(name).fill(value)

    assert form.changes() == wanted
    assert {name: type(x) for name, x in form.changes().items()} == {
        name: type(x) for name, x in wanted.items()
    }


def test_the_button_saves_what_differs(qtbot: QtBot, form: SettingForm) -> None:
    form.fill(Settings())
    form.field("shop").fill("Toko")
    with qtbot.waitSignal(form.saved) as told:
        form.button.click()

    assert told.args == [{"shop": "Toko"}]


def test_what_is_being_typed_stays_when_something_else_is_saved(
    form: SettingForm,
) -> None:
    form.fill(Settings())
    form.field("shop").fill("Toko Baru")
    form.fill(replace(Settings(), printer=PrinterSetup("tcp://a").with_paper(80)))

    assert form.changes() == {"shop": "Toko Baru"}


def test_spaces_around_words_do_not_count(form: SettingForm) -> None:
    form.fill(Settings())
    form.field("shop").fill(f"  {Settings().shop} ")

    assert form.changes() == {}


def test_a_value_that_is_not_offered_is_left_alone(form: SettingForm) -> None:
    form.fill(Settings())
    form.field("printer.width_mm").fill(57)

    assert form.changes() == {}
