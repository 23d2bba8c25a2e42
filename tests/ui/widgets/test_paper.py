from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.paper import Paper

Show = Callable[[QWidget], QWidget]


def test_the_longest_line_fits(show: Show) -> None:
    paper = Paper("Struk")
    show(paper)
    line = "1 x Roti Manis Cokelat                     6.000"
    paper.set_lines(["SI CANTIK", line])
    needed = QFontMetrics(theme.mono(theme.CAPTION)).horizontalAdvance(line)

    assert paper.sizeHint().width() >= needed + 2 * 20
    assert paper.accessibleDescription() == f"SI CANTIK\n{line}"
