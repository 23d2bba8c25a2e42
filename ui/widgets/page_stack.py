"""Pages of which one shows, and only that one asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class PageStack(QStackedWidget):
    """Qt's stack asks for the room of its tallest page even while it is hidden.

    On the smallest screen that would squeeze the page in view.
    """

    def hasHeightForWidth(self) -> bool:
        """Let pages wrap within the room there is, never ask for more."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Ask for what the page in view needs."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()
