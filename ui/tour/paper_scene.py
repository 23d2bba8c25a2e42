"""The roll ends while the cashier sells: it is seen, nothing stops, it prints on."""

from PySide6.QtCore import Qt

from pos.printing.virtual import Mode, VirtualPrinter
from pos.storage import print_jobs
from ui.tour.pilot import Pilot


def run_out_of_paper(pilot: Pilot, printer: VirtualPrinter, barcode: str) -> None:
    """Sell while the paper is out, look at what waits, and change the roll.

    Args:
        pilot: Whose hands.
        printer: Prints the day's papers.
        barcode: Of something to sell.
    """
    till, watch = pilot.session.till, pilot.window.printing
    pilot.wait(lambda: _waiting(pilot) == 0, "the papers before")
    printer.set_mode(Mode.PAPER_OUT)
    pilot.wait(lambda: till.printer_state == "paper", "the end of the roll")
    pilot.wait(lambda: bool(watch.notice), "the notice")
    pilot.go("sell")
    pilot.scan(barcode)
    pilot.press(Qt.Key.Key_F10, Qt.Key.Key_Return)
    pilot.wait(lambda: _waiting(pilot) == 1, "the paper that waits")
    pilot.shot("paper-out")
    pilot.click("pill.printer")
    pilot.shot("paper-out-list")
    pilot.press(Qt.Key.Key_Escape)
    printer.set_mode(Mode.OK)
    pilot.wait(lambda: not watch.notice, "the new roll")
    pilot.wait(lambda: _waiting(pilot) == 0, "the paper that waited")
    pilot.shot("paper-in")


def _waiting(pilot: Pilot) -> int:
    return pilot.session.till.readers.run(print_jobs.waiting)
