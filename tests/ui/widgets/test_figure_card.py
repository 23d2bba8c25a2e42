from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.card import State
from ui.widgets.figure_card import FigurePanel, StatCard
from ui.widgets.label import Figure, Ink

Show = Callable[[QWidget], QWidget]


def test_the_change_due_is_shown_and_read_aloud(show: Show) -> None:
    panel = FigurePanel("Kembalian", "Rp9.000")
    show(panel)
    panel.show_figure("Kurang", "Rp1.000", State.WARN)
    figure = panel.findChild(Figure)

    assert figure is not None
    assert (panel.figure(), figure.accessibleName()) == ("Rp1.000", "Rp1.000")


def test_a_card_takes_another_figure(show: Show) -> None:
    card = StatCard("Selisih kas", "Rp0")
    show(card)
    card.show_figure("-Rp2.500", "alasan tercatat", Ink.WARN)
    figure = card.findChild(Figure)

    assert figure is not None
    assert figure.text() == "-Rp2.500"


def test_a_huge_figure_shrinks_rather_than_widen_the_screen(show: Show) -> None:
    panel = FigurePanel("Kembalian", "Rp999.999.999.999")
    show(panel)
    figure = panel.findChild(Figure)

    assert figure is not None
    assert figure.minimumSizeHint().width() <= figure.sizeHint().width() // 2 + 1
