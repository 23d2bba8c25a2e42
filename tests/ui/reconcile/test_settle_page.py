"""QRIS and bank at the window: seen, paired, left, posted, and files taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.domain.statement import Form, StatementKind
from pos.operations import maintenance
from pos.reports import settlement
from tests.ui.reconcile import settling
from tests.ui.whole import Whole, threaded
from tests.ui.window import everything_in
from ui.reconcile.screen import ReconcileScreen
from ui.reconcile.settle_dialogs import (
    ColumnDialog,
    PairDialog,
    SourceDialog,
    VerifyDialog,
)
from ui.reconcile.settle_items import Part
from ui.reconcile.settle_place import SettlePlace
from ui.reconcile.statement_presenter import Stage
from ui.widgets.reason_dialog import ReasonDialog

KEY = Qt.Key


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    return Whole(qtbot, till)


def entered(whole: Whole, code: str = "A-01") -> SettlePlace:
    whole.sign_in(code)
    whole.window.go("reconcile")
    screen = whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
    screen.tabs.chip("settle").click()
    return screen.settle


def take_in(whole: Whole, place: SettlePlace, file: Path) -> None:
    """Choose a file, say whose it is, and agree to it."""
    place.choose_file = lambda _: file
    whole.press_held(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    asked = whole.dialog()
    assert isinstance(asked, SourceDialog)
    if not asked.name.isHidden():
        asked.name.setText("Dompet Kita")
    asked.confirmed.emit()


def part(place: SettlePlace, which: Part) -> list[list[str]]:
    place.page.chips.chip(which.value).click()
    return [[cell.text for cell in row.cells] for row in place.page.table.rows()]


def test_a_statement_goes_from_its_file_to_the_bank(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    place = entered(whole)
    take_in(whole, place, settling.write(tmp_path, settling.statement(till, amounts)))
    assert place.importing.stage is Stage.AGREEING
    whole.press(KEY.Key_Return)

    assert [len(part(place, x)) for x in Part] == [1, 2, 0, 0, 1, 1, 2]
    assert [row[3:] for row in part(place, Part.MATCHED)] == [
        ["90", "referensi cocok"],
        ["90", "referensi cocok"],
    ]
    whole.press(KEY.Key_F10)
    assert part(place, Part.MATCHED) == []
    assert till.readers.run(maintenance.verify).findings == ()
    assert not place.page.post.isEnabled()


def test_a_doubt_is_paired_with_a_reason_and_undone(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    place = entered(whole)
    take_in(whole, place, settling.write(tmp_path, settling.statement(till, amounts)))
    whole.press(KEY.Key_Return)
    before = part(place, Part.DOUBT)
    assert [row[4] for row in before] == ["jumlah beda", "referensi beda"]
    place.page.table.select(place.page.table.rows()[0].key)
    assert "Jumlah beda satu angka" in place.page.detail.texts()

    whole.press(KEY.Key_F7)
    asked = whole.dialog()
    assert isinstance(asked, PairDialog)
    asked.confirmed.emit()
    assert any("alasan" in said.lower() for said in everything_in(asked))
    asked.reason.choose(1)
    asked.confirmed.emit()
    assert whole.dialog() is None
    assert len(part(place, Part.DOUBT)) == 1

    paired = part(place, Part.MATCHED)
    assert [row[4] for row in paired].count("dipilih orang") == 1
    for row in place.page.table.rows():
        if row.cells[4].text == "dipilih orang":
            place.page.table.select(row.key)
    whole.press(KEY.Key_F9)
    assert part(place, Part.DOUBT) == before


def test_a_row_of_nobody_is_left_with_a_reason(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    place = entered(whole)
    take_in(whole, place, settling.write(tmp_path, settling.statement(till, amounts)))
    whole.press(KEY.Key_Return)
    assert [row[4] for row in part(place, Part.EXTRA)] == ["tanpa penjualan"]
    whole.press(KEY.Key_F8)
    assert isinstance(whole.dialog(), ReasonDialog)
    whole.press("1", KEY.Key_Return)

    assert [row[4] for row in part(place, Part.EXTRA)] == ["dibiarkan"]
    whole.press(KEY.Key_F9)
    assert [row[4] for row in part(place, Part.EXTRA)] == ["tanpa penjualan"]


def test_an_unseen_payment_is_verified(whole: Whole, till: Till) -> None:
    settling.sell(till)
    place = entered(whole)
    assert [row[4] for row in part(place, Part.UNVERIFIED)] == ["hari ini"]
    whole.press(KEY.Key_F6)
    asked = whole.dialog()
    assert isinstance(asked, VerifyDialog)
    asked.reference.setText("12")
    asked.confirmed.emit()
    assert any("4 sampai 32" in said for said in everything_in(asked))
    asked.reference.setText("998877665544")
    asked.confirmed.emit()

    assert whole.dialog() is None
    assert part(place, Part.UNVERIFIED) == []


def test_what_never_came_is_written_off_with_a_pin(whole: Whole, till: Till) -> None:
    settling.sell(till)
    place = entered(whole)
    whole.press(KEY.Key_F4)
    assert isinstance(whole.dialog(), ReasonDialog)
    whole.press("1", KEY.Key_Return, PINS["B-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    assert part(place, Part.UNVERIFIED) == []
    now = till.clock.now()
    found = till.readers.run(
        lambda c: settlement.of_day(c, now.local_date.isoformat(), now.local_date)
    )
    assert found.day.lost > 0


def test_who_may_not_settle_asks_for_a_pin(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    place = entered(whole, "P-01")
    take_in(whole, place, settling.write(tmp_path, settling.statement(till, amounts)))
    whole.press(KEY.Key_Return)

    assert place.importing.stage is Stage.AGREEING
    assert whole.dialog() is not None


def test_a_broken_file_names_its_row_and_changes_nothing(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    text = settling.statement(till, amounts).replace("8.888", "8.88x")
    place = entered(whole)
    take_in(whole, place, settling.write(tmp_path, text))
    ((row,),) = [place.file.problems.rows()]

    assert [cell.text for cell in row.cells] == [
        "7",
        "Nominal",
        "8.88x",
        "Tidak terbaca. Betulkan isinya.",
    ]
    assert not place.file.save.isVisible()
    whole.press(KEY.Key_Escape)
    assert place.importing.stage is Stage.NONE
    assert part(place, Part.MATCHED) == []


def test_the_same_file_again_says_that_all_is_known(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    file = settling.write(tmp_path, settling.statement(till, amounts))
    place = entered(whole)
    for _ in range(2):
        take_in(whole, place, file)
        whole.press(KEY.Key_Return)

    take_in(whole, place, file)
    assert place.file.rows.rows() == ()
    assert place.file.save.text() == "Selesai"


def test_headings_that_say_nothing_are_mapped_and_remembered(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    settling.sell(till)
    text = f"Kapan;Berapa;Kode\n{settling.day(till)};5.000;998877665544\n"
    file = settling.write(tmp_path, text)
    place = entered(whole)
    take_in(whole, place, file)
    for heading in ("Kapan", "Berapa", "Kode"):
        asked = whole.dialog()
        assert isinstance(asked, ColumnDialog)
        asked.table.select(heading)
        asked.confirmed.emit()
    assert place.importing.stage is Stage.AGREEING
    whole.press(KEY.Key_Return)

    take_in(whole, place, file)
    assert place.importing.stage is Stage.AGREEING
    assert place.file.rows.rows() == ()


def test_a_file_that_is_no_statement_says_so(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    del till
    place = entered(whole)
    empty = settling.write(tmp_path, "\n")
    take_in(whole, place, empty)

    assert place.importing.stage is Stage.NONE
    assert place.page.isVisible()


def test_a_line_leads_to_its_receipt(whole: Whole, till: Till) -> None:
    settling.sell(till)
    entered(whole)
    whole.press(KEY.Key_F3)

    assert whole.key == "receipts"


def test_leaving_takes_every_figure_away(
    whole: Whole, till: Till, tmp_path: Path
) -> None:
    amounts = settling.sell(till)
    place = entered(whole)
    take_in(whole, place, settling.write(tmp_path, settling.statement(till, amounts)))
    whole.window.go("sell")

    assert place.importing.stage is Stage.NONE
    assert place.page.presenter.shown is None
    assert not any("Rp" in said for said in everything_in(place.page))


def test_an_empty_shop_says_what_to_do(whole: Whole) -> None:
    place = entered(whole)

    assert [len(part(place, x)) for x in Part] == [0] * len(Part)
    assert place.page.detail.texts() == []


def test_a_long_file_comes_with_its_progress(
    qtbot: QtBot, till: Till, tmp_path: Path
) -> None:
    whole = threaded(qtbot, till)
    place = entered(whole)
    row = f"{settling.day(till)} 08.00;5.000;0;9{{}};\n"
    text = settling.HEAD + "".join(row.format(f"{x:011d}") for x in range(5_000))
    told: list[tuple[int, int]] = []
    place._told.connect(lambda _run, done, whole: told.append((done, whole)))
    place.importing.begin(settling.write(tmp_path, text))
    qtbot.waitUntil(lambda: whole.dialog() is not None)
    place.importing.check(Form("Dompet", StatementKind.QRIS, {}))
    qtbot.waitUntil(lambda: place.importing.stage is Stage.AGREEING, timeout=60_000)

    assert len(told) > 10
    steps = [done for done, _ in told]
    assert steps == sorted(steps)
    assert len(place.file.rows.rows()) == 5_000
