"""A report on the screen: its sections as rows, in two columns or one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pos.printing.receipt import Row, Section
from ui import theme
from ui.widgets.label import Ink, Label, Type, type_font
from ui.widgets.scrolling import ScrollPage

#: Between the columns, and the least between a label and its value.
_BETWEEN: Final = 44
_WITHIN: Final = 16


class ReportView(QWidget):
    """Sections side by side, as even as they can be cut; scrolls when too tall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._page = QWidget()
        self._across = QHBoxLayout(self._page)
        self._across.setContentsMargins(0, 0, theme.GUTTER, 0)
        self._across.setSpacing(theme.px(_BETWEEN))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollPage(self._page))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; none empties the view."""
        self._sections = tuple(sections)
        self._fill(self._parts())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all in one column where two don't fit."""
        super().resizeEvent(event)
        parts = self._parts()
        if len(parts) != self._across.count():
            self._fill(parts)

    def _parts(self) -> tuple[Sequence[Section], ...]:
        """Cut the sections into as many columns as there is room for."""
        both = _halves(self._sections)
        needed = sum(map(_width, both)) + theme.px(_BETWEEN) + theme.GUTTER
        return both if needed <= self.width() else (self._sections,)

    def _fill(self, parts: Sequence[Sequence[Section]]) -> None:
        self._empty()
        for part in parts:
            column = QVBoxLayout()
            column.setSpacing(4)
            for section in part:
                self._add(column, section)
            column.addStretch(1)
            self._across.addLayout(column, 1)

    def content_height(self) -> int:
        """Give the height at which nothing needs to be scrolled."""
        self._across.activate()
        return self._page.sizeHint().height()

    def _add(self, column: QVBoxLayout, section: Section) -> None:
        if section.title:
            column.addSpacing(theme.GUTTER if column.count() else 0)
            column.addWidget(Label(section.title, Type.HEADING))
        for row in section.rows:
            column.addWidget(_row(row))

    def _empty(self) -> None:
        while (item := self._across.takeAt(0)) is not None:
            inner = item.layout()
            if inner is not None:
                _drop(inner)


def _row(row: Row) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    kind = Type.STRONG if row.strong else Type.BODY
    ink = Ink.PLAIN if row.strong else Ink.SOFT
    across.addWidget(Label(row.label.strip(), kind, ink))
    across.addStretch(1)
    across.addWidget(Label(row.value, kind))
    return made


def _width(sections: Sequence[Section]) -> int:
    """Give the width that a column of sections needs."""
    metrics = QFontMetrics(type_font(Type.STRONG))
    rows = [row for section in sections for row in section.rows]
    each = [metrics.horizontalAdvance(row.label + row.value) for row in rows]
    return max(each, default=0) + _WITHIN


def _drop(layout: QLayout) -> None:
    """Take a column's rows off the screen at once, not when Qt finds the time."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _halves(sections: Sequence[Section]) -> tuple[Sequence[Section], ...]:
    """Cut where the longer column is shortest; a title counts as two rows."""
    heights = [len(section.rows) + 2 * bool(section.title) for section in sections]
    cuts = range(1, max(len(sections), 1) + 1)
    best = min(cuts, key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return sections[:best], sections[best:]
