"""One window for each till: a second start shows the first one's window."""

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_SHOW: Final = b"show\n"
_WAIT_MS: Final = 1_000


def server_name(folder: Path) -> str:
    """Name the place where a till listens; the same for every way to its folder."""
    whole = str(folder.resolve()).encode()
    return f"kasir-{hashlib.sha256(whole).hexdigest()[:20]}"


def knock(folder: Path) -> bool:
    """Ask the window that has this till open to show itself.

    Returns:
        Whether a window heard it.
    """
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_SHOW)
    heard = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_WAIT_MS)
    return heard


class Doorbell(QObject):
    """Listens for second starts, of the same user only.

    Signals:
        rung: Somebody started the program again.
    """

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = server_name(folder)
        if not self._server.listen(name):
            # what a process that was killed left behind; whoever holds the
            # folder's lock is alone, so nobody listens there
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.rung.emit()
