"""The least a till's window can be: a basket with one line painted, then the end.

It is the window of ``bench/prototype.py``, without a shop behind it.
"""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bench.prototype import Prototype


class _Painted(QObject):
    """Ends the program once the list has been painted."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, _leave)
        return False


def _leave() -> None:
    """Say when it was painted, in nanoseconds of the system's monotonic clock."""
    print(json.dumps({"painted": time.monotonic_ns()}), flush=True)
    QApplication.quit()


def main() -> int:
    """Show it and leave."""
    app = QApplication(sys.argv)
    window = Prototype({"8990000000012": ("Roti Manis Cokelat", 8_000)})
    window.scan("8990000000012")
    watcher = _Painted()
    window.view.viewport().installEventFilter(watcher)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
