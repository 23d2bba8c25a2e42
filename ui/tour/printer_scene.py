"""The admin sets the printer up: find it, print, compare, keep."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from pos.demo import PINS
from ui.settings.printer.wizard import PrinterWizard
from ui.tour.pilot import Pilot

ADMIN: Final = "A-01"

#: What the virtual printer's page shows: a narrow head that can do all.
ANSWERS: Final = ("A1", "C3", "both", "yes", "5")


def set_printer_up(pilot: Pilot, address: str) -> None:
    """Walk through the wizard by its buttons, and lock the till again.

    Args:
        pilot: Whose hands.
        address: Of a printer that nothing announces, so that it is typed.
    """
    pilot.click(f"face.{ADMIN}")
    pilot.press(PINS[ADMIN])
    pilot.wait(lambda: pilot.window.key == "shift", "the shift screen")
    pilot.go("settings")
    pilot.click("step.printer")
    wizard = pilot.window.findChildren(PrinterWizard)[-1]
    pilot.wait(wizard.finding.button_again.isEnabled, "the end of the search")
    pilot.shot("printer-found")
    pilot.tap(wizard.finding.address)
    pilot.press(address.removeprefix("tcp://"), Qt.Key.Key_Return)
    for answer in ANSWERS:
        button = f"option.{answer}"
        pilot.wait(partial(wizard.ask.offers, button), "the next question")
        pilot.shot(f"printer-{answer.lower()}")
        pilot.click(button)
    pilot.tap(wizard.ask.drawer.first)
    pilot.wait(wizard.ask.drawer.opened.isVisible, "the drawer")
    pilot.shot("printer-drawer")
    pilot.tap(wizard.ask.drawer.opened)
    pilot.shot("printer-learned")
    pilot.tap(wizard.save)
    till = pilot.session.till
    pilot.wait(lambda: till.settings.printer is not None, "the printer")
    pilot.shot("printer-saved")
    pilot.window.lock()
    pilot.settle()
