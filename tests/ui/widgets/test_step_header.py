from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.step_header import StepHeader

Show = Callable[[QWidget], QWidget]


def test_it_says_which_step_of_how_many(show: Show) -> None:
    steps = StepHeader(["Hitung uang", "Nontunai", "Cetak Z"])
    show(steps)
    steps.set_current(1)

    assert steps.accessibleName() == "2/3 Nontunai"
    assert steps.current() == 1


def test_without_room_only_the_current_word_is_left(show: Show) -> None:
    steps = StepHeader(["Hitung uang", "Nontunai", "Selisih & alasan", "Cetak Z"])
    show(steps)

    assert steps.minimumSizeHint().width() < steps.sizeHint().width()
    steps.resize(steps.minimumSizeHint())
    assert not steps.grab().isNull()
