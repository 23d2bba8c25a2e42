"""Scrolling by finger, and a bar that lies over the gap instead of beside."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScrollBar,
    QScroller,
    QWidget,
)

_WIDTH = 12


def prepare(area: QAbstractScrollArea) -> None:
    """Take away frame and bars, scroll by pixel, and by finger where there is one."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # A viewport of our own: asking for Qt's makes PySide look through every kind
    # of widget there is, which takes as long as all else on the sign-in screen.
    viewport = QWidget()
    area.setViewport(viewport)
    viewport.setAutoFillBackground(False)
    if isinstance(area, QAbstractItemView):
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        area.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    gesture = QScroller.ScrollerGestureType.TouchGesture
    QScroller.grabGesture(viewport, gesture)


class OverlayBar(QScrollBar):
    """A thin bar over the right edge, shown while there is something to scroll."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._real = area.verticalScrollBar()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        dress = self.palette()
        dress.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.transparent)
        self.setPalette(dress)
        self._real.rangeChanged.connect(self.follow)
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        self.hide()

    def follow(self) -> None:
        """Take range and place from the area."""
        self.setRange(self._real.minimum(), self._real.maximum())
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setValue(self._real.value())
        area = self._area
        self.setGeometry(QRect(area.width() - _WIDTH, 0, _WIDTH, area.height()))
        self.setVisible(self._real.maximum() > self._real.minimum())
        self.raise_()


class ScrollPage(QScrollArea):
    """Content taller than the window, scrolled by finger, wheel or keys."""

    def __init__(
        self, content: QWidget, name: str = "", parent: QWidget | None = None
    ) -> None:
        """Make the page.

        Args:
            content: What scrolls.
            name: Accessible name of content that holds no control, such as a
                text: it then takes the keys itself, to be scrolled by them.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if name else policy.NoFocus)
        prepare(self)
        self.setWidget(content)
        self.setWidgetResizable(True)
        content.setAutoFillBackground(False)
        self._bar = OverlayBar(self)
        # Queued: the area is in the middle of laying itself out when it tells.
        self.verticalScrollBar().rangeChanged.connect(
            self._make_room, Qt.ConnectionType.QueuedConnection
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the edge."""
        super().resizeEvent(event)
        self._bar.follow()

    def _make_room(self, _: int, most: int) -> None:
        """Keep the content from under the bar while there is one."""
        self.setViewportMargins(0, 0, _WIDTH + 4 if most else 0, 0)
