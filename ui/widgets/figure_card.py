"""Cards around one large figure: a sum of the day, the change due."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.card import Card, State, ink_of, tone
from ui.widgets.drawing import box
from ui.widgets.label import Figure, Ink, Label, Type


class StatCard(Card):
    """A caption, a figure, a remark: one number of the day."""

    def __init__(
        self,
        caption: str,
        figure: str = "",
        remark: str = "",
        *,
        ink: Ink = Ink.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(24, 20, 24, 18)
        self.body.setSpacing(4)
        self._caption = Label(caption, Type.BODY, Ink.SOFT)
        self._figure = Figure(figure, Type.SUBTOTAL, ink)
        self._remark = Label(remark, Type.CAPTION, Ink.SOFT)
        for part in (self._caption, self._figure, self._remark):
            self.body.addWidget(part)

    def show_figure(
        self,
        figure: str,
        remark: str = "",
        ink: Ink = Ink.PLAIN,
        remark_ink: Ink = Ink.SOFT,
    ) -> None:
        """Show another figure and remark."""
        self._figure.set_text(figure, ink)
        self._remark.setText(remark)
        self._remark.set_ink(remark_ink)


class FigurePanel(QWidget, Themed):
    """A washed panel around a very large figure, such as the change due."""

    def __init__(
        self,
        caption: str,
        figure: str = "",
        state: State = State.GOOD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._caption = Label(caption, Type.STRONG, ink_of(state))
        self._figure = Figure(figure, Type.CHANGE, ink_of(state))
        self.setProperty("role", "figure-panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(0)
        column.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._figure)

    def show_figure(self, caption: str, figure: str, state: State) -> None:
        """Show another figure, perhaps in another state."""
        self._state = state
        self._caption.setText(caption)
        self._caption.set_ink(ink_of(state))
        self._figure.set_text(figure, ink_of(state))
        self.update()

    def figure(self) -> str:
        """Give the figure as shown."""
        return self._figure.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wash."""
        del event
        painter = QPainter(self)
        hue = tone(self._state)
        edge = hue.ink if tokens().line > 1 else ""
        box(painter, self.rect(), hue.wash, edge, theme.RADIUS_CARD)
        painter.end()
