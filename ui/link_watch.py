"""Notices that the computer found or lost a network, where the system tells."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation


class LinkWatch(QObject):
    """Calls when a network is there again: what waits needn't wait on.

    Without a backend for this system nothing is told, and the engine's own
    question within half a minute is all there is.
    """

    def __init__(self, found: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._found = found
        known = QNetworkInformation.loadDefaultBackend()
        source = QNetworkInformation.instance() if known else None
        if source is not None:
            source.reachabilityChanged.connect(self.changed)

    def changed(self, reach: QNetworkInformation.Reachability) -> None:
        """Pass on a network that is there, not one that went."""
        if reach is not QNetworkInformation.Reachability.Disconnected:
            self._found()
