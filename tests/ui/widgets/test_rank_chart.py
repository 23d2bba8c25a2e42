from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.theme import tokens
from ui.widgets.bar_chart import Bar
from ui.widgets.rank_chart import RankChart

Show = Callable[[QWidget], QWidget]


def longest(chart: RankChart, row: int) -> int:
    """Tell how many pixels of a row's bar are filled."""
    image = chart.grab().toImage()
    colours = {theme.colour(x).rgb() for x in (tokens().primary, tokens().chart)}
    high = chart.height() // len(chart._bars)
    high = min(high, theme.tall(60))
    middle = (row + 1) * high - theme.px(12) // 2 - 6
    return sum(
        QColor(image.pixel(x, middle)).rgb() in colours for x in range(image.width())
    )


def test_bars_are_as_long_as_their_values(show: Show) -> None:
    chart = RankChart("Penjualan")
    chart.set_bars([Bar("Roti", 1_000), Bar("Kue", 500), Bar("Refund", -50)])
    show(chart)
    chart.resize(400, 180)

    assert longest(chart, 0) > 380
    assert 180 < longest(chart, 1) < 220
    assert longest(chart, 2) == 0


def test_it_can_be_read_aloud(show: Show) -> None:
    chart = RankChart("Penjualan", lambda amount: f"Rp{amount}")
    chart.set_bars([Bar("Roti", 1_000), Bar("Kue", 500)])
    show(chart)

    assert chart.accessibleDescription() == "Roti: Rp1000; Kue: Rp500"


def test_nothing_sold_is_drawn_too(show: Show) -> None:
    chart = RankChart("Penjualan")
    show(chart)
    chart.set_bars([])
    assert not chart.grab().isNull()
    chart.set_bars([Bar("Roti", 0)])
    assert not chart.grab().isNull()


def test_what_has_no_room_is_left_out(show: Show) -> None:
    chart = RankChart("Penjualan")
    chart.set_bars([Bar(f"Roti {i}", 100 - i) for i in range(60)])
    show(chart)
    chart.resize(400, 200)

    assert chart.fitting() < 6
