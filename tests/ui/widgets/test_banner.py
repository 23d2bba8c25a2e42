from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.banner import Banner
from ui.widgets.card import State

Show = Callable[[QWidget], QWidget]


def test_it_offers_the_one_next_step(show: Show) -> None:
    holder = QWidget()
    banner = Banner("Tutup")
    QVBoxLayout(holder).addWidget(banner)
    show(holder)
    assert not banner.isVisible()
    acted, away = heard(banner.acted), heard(banner.put_away)

    banner.say("Printer tidak terhubung.", State.BAD, step="Cetak ulang", key="job-7")
    QTest.mouseClick(banner.step, Qt.MouseButton.LeftButton)
    QTest.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)

    assert (acted[0], away[0]) == (["job-7"], ["job-7"])
    assert not banner.isVisible()
