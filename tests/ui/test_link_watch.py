from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from ui.link_watch import LinkWatch

REACH = QNetworkInformation.Reachability


def test_a_network_that_is_there_is_told_and_one_that_went_is_not(qtbot: QtBot) -> None:
    del qtbot
    told: list[int] = []
    owner = QObject()
    watch = LinkWatch(lambda: told.append(1), owner)

    watch.changed(REACH.Disconnected)
    assert not told
    watch.changed(REACH.Local)
    watch.changed(REACH.Online)
    assert len(told) == 2
