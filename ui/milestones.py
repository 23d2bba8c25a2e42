"""How long the start took, for the bench: to the first paint, to the first scan.

Times are readings of the system's monotonic clock in nanoseconds, so that
whoever started the process can subtract when that was.
"""

import json
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow

if TYPE_CHECKING:
    from pos.storage.writer import Changes

_LOOK_EVERY_MS: Final = 1
_GIVE_UP_MS: Final = 30_000


class Milestones(QObject):
    """Notes when things were painted, prints them and leaves.

    For ``scan`` it signs in with a PIN that the example shop shows to
    everybody, and scans the first barcode of the catalogue; nothing but the
    example shop lets it in. The PIN comes when all is loaded: nobody types six
    digits sooner.
    """

    def __init__(self, window: MainWindow, until: str) -> None:
        super().__init__(window)
        self._window, self._until = window, until
        self._times: dict[str, int] = {"started": time.monotonic_ns()}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        window.painted.connect(self._painted)
        window.shown.connect(self._shown)
        QTimer.singleShot(_GIVE_UP_MS, self._leave)

    def _note(self, name: str) -> None:
        self._times.setdefault(name, time.monotonic_ns())

    def _painted(self) -> None:
        self._note("sign_in_painted")
        if self._until == "paint":
            self._leave()
        else:
            self._timer.start(_LOOK_EVERY_MS)

    def _look(self) -> None:
        from ui.tasks import QtTasks  # not before the first paint

        session = self._window.session
        if session is None:
            return
        if "till_open" not in self._times:
            session.listen(self._changed)
        self._note("till_open")
        if session.catalogue.products:
            self._note("catalogue_loaded")
        tasks = session.tasks
        idle = isinstance(tasks, QtTasks) and tasks.idle
        if session.catalogue.products and self._window.prepared and idle:
            self._timer.stop()
            self._note("pin_entered")
            self._window.door.enter_example()

    def _changed(self, changes: "Changes") -> None:
        if "session" in changes:
            self._note("let_in")

    def _shown(self, key: str) -> None:
        if key in {"sell", "shift"}:
            self._note("signed_in")
            QTimer.singleShot(0, self._scan)

    def _scan(self) -> None:
        session = self._window.session
        products = session.catalogue.products.values() if session else ()
        codes = [code for product in products for code in product.barcodes[:1]]
        if self._window.key != "sell" or not codes:
            self._leave()
            return
        from ui.widgets.basket_list import BasketList  # not before the first paint

        self._note("scanned")
        self._window.scanned(codes[0])
        for lines in self._window.findChildren(BasketList):
            lines.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See the basket being painted, its first line in it."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._scan_painted)
        return False

    def _scan_painted(self) -> None:
        self._note("scan_painted")
        self._leave()

    def _leave(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
        print(json.dumps(self._times), flush=True)  # noqa: T201  # for the bench
        reached = f"{'sign_in' if self._until == 'paint' else 'scan'}_painted"
        QApplication.exit(0 if reached in self._times else 1)
