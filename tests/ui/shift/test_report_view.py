from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.printing.receipt import Row, Section
from ui import theme
from ui.shift.report_view import ReportView
from ui.tokens import Theme
from ui.widgets.label import Label

SECTIONS = tuple(
    Section(title, tuple(Row(f"{title} {n}", str(n)) for n in range(6)))
    for title in ("Penjualan", "Pembayaran", "Laci kas", "Pengawasan")
)


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> ReportView:
    theme.apply(qapp, Theme.DAY)
    made = ReportView()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def columns(view: ReportView) -> int:
    labels = [x for x in view.findChildren(Label) if not x.isHidden()]
    titles = {section.title for section in SECTIONS}
    heads = [x for x in labels if x.text() in titles]
    return len({x.mapTo(view, x.rect().topLeft()).x() for x in heads})


def test_everything_is_said_in_two_columns(view: ReportView) -> None:
    view.show_sections(SECTIONS)

    words = [x.text() for x in view.findChildren(Label)]
    assert len(words) == 4 + 4 * 6 * 2
    assert view.content_height() < 500


def test_a_narrow_view_has_one_column(view: ReportView, qtbot: QtBot) -> None:
    view.show_sections(SECTIONS)
    qtbot.waitUntil(lambda: columns(view) == 2)

    view.resize(200, 500)
    qtbot.waitUntil(lambda: columns(view) == 1)

    view.resize(900, 500)
    qtbot.waitUntil(lambda: columns(view) == 2)


def test_nothing_is_left_of_a_report_that_was_put_away(view: ReportView) -> None:
    view.show_sections(SECTIONS)
    view.show_sections(())

    assert [x for x in view.findChildren(Label) if x.isVisible()] == []
