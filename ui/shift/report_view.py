"""A report on the screen: its sections as rows, in two columns or one."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pos.printing.receipt import Row, Section
from ui import theme
from ui.widgets.label import Ink, Label, Type
from ui.widgets.scrolling import ScrollPage


class ReportView(QWidget):
    """Sections side by side, as even as they can be cut; scrolls when too tall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._narrowest = 0
        self._page = QWidget()
        self._across = QHBoxLayout(self._page)
        self._across.setContentsMargins(0, 0, theme.GUTTER, 0)
        self._across.setSpacing(theme.px(44))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollPage(self._page))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; none empties the view."""
        self._sections = tuple(sections)
        self._fill(_halves(self._sections))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put all in one column where two don't fit."""
        super().resizeEvent(event)
        both = _halves(self._sections)
        if self._narrowest > self.width() and self._across.count() > 1:
            self._fill((self._sections,))
        elif self._narrowest <= self.width() and self._across.count() < len(both):
            self._fill(both)

    def _fill(self, parts: Sequence[Sequence[Section]]) -> None:
        self._empty()
        for part in parts:
            column = QVBoxLayout()
            column.setSpacing(4)
            for section in part:
                self._add(column, section)
            column.addStretch(1)
            self._across.addLayout(column, 1)
        if len(parts) > 1:
            self._across.activate()
            self._narrowest = self._across.minimumSize().width()

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
