"""A sale as the buyer sees it, on a screen of her own."""

from typing import Final

from PySide6.QtCore import QSize, Qt

from pos.domain.buyer import Stage
from ui.customer_display.board import Board
from ui.customer_display.display import BuyerDisplay
from ui.tour.pilot import Pilot, TourError

KEY = Qt.Key

#: What small second screens have.
SIZE: Final = QSize(1024, 600)

#: Barcodes of the example shop's songket and bread.
SONGKET, ROTI = "8997700000428", "8997700000213"


def show_buyer(pilot: Pilot) -> None:
    """Sell a songket by QRIS, seen from the other side of the table."""
    pilot.set(buyer_screen="window")
    board = _board(pilot)
    pilot.press("r")  # the sale before is over
    _see(pilot, board, Stage.IDLE, "buyer-idle")
    pilot.press(KEY.Key_Escape)
    pilot.scan(ROTI)
    pilot.scan(SONGKET)
    _see(pilot, board, Stage.BASKET, "buyer-basket")
    pilot.press(KEY.Key_F10, KEY.Key_Q)
    _see(pilot, board, Stage.QRIS, "buyer-qris")
    pilot.press("4712", KEY.Key_Return)
    _see(pilot, board, Stage.DONE, "buyer-done")
    pilot.set(buyer_screen="off")


def _board(pilot: Pilot) -> Board:
    found = pilot.window.findChild(BuyerDisplay)
    if found is None or found.board is None:
        raise TourError("no screen for the buyer")
    found.board.resize(SIZE)
    return found.board


def _see(pilot: Pilot, board: Board, stage: Stage, name: str) -> None:
    pilot.wait(lambda: board.sees.stage is stage, f"the buyer's screen: {stage}")
    pilot.picture(board, name)
