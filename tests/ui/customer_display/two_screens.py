"""A till beside a second screen that is pulled out and put back.

Run by a test with Qt's offscreen platform set up for two screens; the second
is hidden from the display, as the system does when its cable is pulled.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from pos.config import Settings
from pos.demo import set_up_demo
from tests.ui.conftest import InlineTasks
from ui.customer_display.display import BuyerDisplay
from ui.sell.open_basket import OpenBasket
from ui.session import Session


def said(display: BuyerDisplay) -> str:
    board = display.board
    if board is None or not board.isVisible():
        return "gone"
    return f"{board.screen().name()}:{board.width()}x{board.height()}"


def main() -> None:
    app = QApplication(sys.argv[:1])
    till = set_up_demo(Path(sys.argv[1]))
    session, window = Session(till, InlineTasks(till)), QWidget()
    window.show()
    plugged: list[QScreen] = list(QGuiApplication.screens())
    display = BuyerDisplay(session, OpenBasket(session), window, lambda: plugged)
    display.follow(Settings(buyer_screen="second"))
    print(said(display))
    pulled = plugged.pop()
    app.screenRemoved.emit(pulled)
    print(said(display))
    plugged.append(pulled)
    app.screenAdded.emit(pulled)
    print(said(display))
    display.close()
    till.close()


main()
