from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.progress_panel import ProgressPanel

Show = Callable[[QWidget], QWidget]


def test_it_shows_how_far_and_can_be_stopped_once(show: Show) -> None:
    panel = ProgressPanel("Mengimpor", "Batalkan")
    show(panel)
    panel.start("Mengimpor katalog")
    panel.set_progress(12_400, 20_000, "12.400 dari 20.000 baris")
    bar = panel.findChild(QProgressBar)
    cancelled = heard(panel.cancelled)

    QTest.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)

    assert bar is not None
    assert (bar.value(), bar.maximum()) == (12_400, 20_000)
    assert len(cancelled) == 1
