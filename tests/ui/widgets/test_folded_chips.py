from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui import theme
from ui.widgets.chips import Chip, ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.folded_chips import FoldedChips

Show = Callable[[QWidget], QWidget]
MANY = [Choice(f"k{n}", f"Kategori {n}", "package") for n in range(9)]
FEW = MANY[:2]


@pytest.fixture
def row(show: Show) -> FoldedChips:
    made = FoldedChips(MANY, "Kategori")
    made.resize(640, 48)
    show(made)
    made.resize(640, 48)
    return made


def in_row(row: FoldedChips) -> list[str]:
    chips = sorted(
        (x for x in row.findChildren(Chip) if x.isVisible()), key=lambda x: x.x()
    )
    return [chip.text() for chip in chips]


def panel(row: FoldedChips) -> ChipRow:
    (dialog,) = (x for x in row.window().findChildren(Dialog) if x.isVisible())
    return dialog.findChildren(ChipRow)[0]


def test_there_is_never_a_second_row(row: FoldedChips) -> None:
    assert row.height() == theme.tall(theme.TARGET)
    chips = [x for x in row.findChildren(Chip) if x.isVisible()]
    assert {chip.y() for chip in chips} == {0}
    assert all(chip.geometry().right() < row.width() for chip in chips)


def test_what_does_not_fit_waits_behind_the_last(row: FoldedChips) -> None:
    shown = in_row(row)

    folded = len(MANY) - (len(shown) - 1)
    assert folded == len(row.folded()) > 0
    assert shown[-1] == f"+{folded} lagi"
    assert row.more.accessibleName() == f"Kategori: {folded} lagi"


def test_what_fits_needs_no_fold(row: FoldedChips) -> None:
    row.set_choices(FEW)

    assert in_row(row) == ["Kategori 0", "Kategori 1"]
    assert not row.folded()


def test_a_wider_row_shows_more(row: FoldedChips) -> None:
    before = row.folded()
    row.resize(900, 48)
    assert len(row.folded()) < len(before)
    row.resize(4_000, 48)
    assert not row.folded()


def test_the_last_opens_the_others_for_a_finger(row: FoldedChips) -> None:
    chosen = heard(row.chosen)
    QTest.mouseClick(row.more, Qt.MouseButton.LeftButton)
    others = panel(row)
    QTest.mouseClick(others.chip("k8"), Qt.MouseButton.LeftButton)

    assert chosen == [["k8"]]
    assert row.key() == "k8"
    assert "Kategori 8" in in_row(row)
    assert row.chip("k8").isChecked()


def test_arrows_reach_all_of_them(row: FoldedChips) -> None:
    chosen = heard(row.chosen)
    row.chip("k0").setFocus()
    for _ in MANY:
        QTest.keyClick(row.chip(row.key()), Qt.Key.Key_Right)
        assert row.chip(row.key()).isVisible()
        assert row.chip(row.key()).hasFocus()

    assert [key for (key,) in chosen] == [f"k{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 0)]


def test_the_last_is_a_key_away(row: FoldedChips) -> None:
    folded = row.folded()
    row.more.setFocus()
    QTest.keyClick(row.more, Qt.Key.Key_Space)

    words = {chip.text() for chip in panel(row).findChildren(Chip)}
    assert words == {choice.word for choice in MANY if choice.key in folded}
