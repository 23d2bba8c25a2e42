from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.bar_chart import Bar, BarChart

Show = Callable[[QWidget], QWidget]


def test_it_can_be_read_aloud(show: Show) -> None:
    chart = BarChart("Penjualan per jam")
    show(chart)
    chart.set_bars([Bar("10", 1_500), Bar("11", 2_500)])

    assert chart.accessibleDescription() == "10: 1.500; 11: 2.500"


def test_the_highest_is_marked_unless_told(show: Show) -> None:
    chart = BarChart("Penjualan")
    show(chart)
    chart.set_bars([Bar("10", 1), Bar("11", 5), Bar("12", 2)])
    assert chart._marked == 1
    chart.set_bars([Bar("10", 1), Bar("11", 5)], marked=0)
    assert chart._marked == 0


def test_nothing_sold_is_drawn_too(show: Show) -> None:
    chart = BarChart("Penjualan")
    show(chart)
    chart.set_bars([])
    assert not chart.grab().isNull()
    chart.set_bars([Bar("10", 0), Bar("11", -5)])
    assert not chart.grab().isNull()


def test_a_year_of_days_is_drawn_to_the_right_edge(show: Show) -> None:
    chart = BarChart("Penjualan")
    chart.set_bars([Bar(f"{i % 30}/{i // 30}", 100) for i in range(365)], marked=0)
    show(chart)
    chart.resize(500, 200)
    image = chart.grab().toImage()
    ground = image.pixel(0, 2)

    filled = [x for x in range(500) if image.pixel(x, 100) != ground]

    assert filled[0] < 5
    assert filled[-1] > 495
