"""Where a scan goes: to the dialog, to the screen, or to the page it is meant for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.widgets.dialog import Dialog

SELL, RECEIPTS = "sell", "receipts"


class Scans(QObject):
    """Leads each scan to its place; none presses a button, none is lost.

    A dialog that has a method ``scanned`` gets it. What other dialogs lie over
    waits until they are gone.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[str] = []

    def take(self, code: str) -> None:
        """Lead one scan to its place."""
        session = self._window.session
        if session is None or session.person is None:
            return
        dialog = self._dialog()
        if dialog is None:
            self._give(code)
            return
        takes = getattr(dialog, "scanned", None)
        if takes is not None:
            takes(code)
            return
        if not self._waiting:
            dialog.installEventFilter(self)
        self._waiting.append(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the dialog go."""
        if event.type() == QEvent.Type.Hide:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._give_waiting)
        return False

    def _give_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for code in waiting:
            self.take(code)

    def _give(self, code: str) -> None:
        self._window.speaker.hush()
        key = self._window.key
        if self._window.screen_of(key).scanned(code) or key == SELL:
            return
        where = RECEIPTS if self._at_office else SELL
        self._window.go(where)
        if self._window.key == where:
            self._window.screen_of(where).scanned(code)

    @property
    def _at_office(self) -> bool:
        session = self._window.session
        return session is not None and session.office

    def _dialog(self) -> "Dialog | None":
        from ui.widgets.dialog import Dialog

        open_ones = [x for x in self._window.findChildren(Dialog) if x.isVisible()]
        return open_ones[-1] if open_ones else None
