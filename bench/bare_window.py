"""The least a window can be: PySide6, a list, one line painted, then the end."""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListWidget


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
    window = QListWidget()
    window.addItem("1 × Roti Manis Cokelat")
    watcher = _Painted()
    window.viewport().installEventFilter(watcher)
    window.resize(1366, 768)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
