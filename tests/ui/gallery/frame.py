"""What stands around each picture of the gallery."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from ui import theme
from ui.chrome import Chrome, Destination
from ui.theme import tokens
from ui.widgets.card import State

ROOT = Path(__file__).parents[3]
PLACES = (
    Destination("sell", "Jual", "shopping-basket"),
    Destination("receipts", "Struk", "receipt-text"),
    Destination("stock", "Stok", "package-open"),
    Destination("shift", "Shift", "wallet"),
    Destination("reconcile", "Rekonsiliasi", "scale"),
    Destination("reports", "Laporan", "chart-column"),
    Destination("settings", "Setelan", "settings", at_foot=True),
)


#: Dialogs to open once their screen is shown.
OPENERS: list[Callable[[], None]] = []


def chrome(place: str, *, words: str = "") -> Chrome:
    made = Chrome(PLACES)
    made.rail.select(place)
    made.bar.set_place("SMEXPO Palembang", "Stan B-12 · Kasir K-03 · Shift 2")
    made.bar.add_pill("sync", "…", pressable=True)
    made.bar.set_pill("sync", "Luring · 12 belum terkirim", State.WARN, "cloud-off")
    made.bar.add_pill("printer", "Printer siap", icon="printer")
    made.bar.add_pill("clock", "14.32", icon="clock")
    made.set_training(words)
    return made


def stage(of: Chrome) -> QHBoxLayout:
    page = QWidget()
    layout = of.stage.layout()
    assert layout is not None
    layout.addWidget(page)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    return row


class Side(QWidget):
    """The white side of the sell screen."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        del event
        painter = QPainter(self)
        look = tokens()
        painter.fillRect(self.rect(), theme.colour(look.surface))
        edge = QRect(0, 0, look.line, self.height())
        painter.fillRect(edge, theme.colour(look.hairline))
        painter.end()
