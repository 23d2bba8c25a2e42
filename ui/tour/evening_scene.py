"""The evening: a day is reconciled, its cash sealed and brought to the treasury."""

from PySide6.QtCore import Qt

from pos.demo import PINS
from ui.reconcile.cash_dialogs import SealDialog, SendDialog
from ui.tour.pilot import Pilot, TourError
from ui.widgets.dialog import Dialog

KEY = Qt.Key


def reconcile_day(pilot: Pilot) -> None:
    """Look at the day and its checklist; seal a bag and send it to SIMPONI."""
    pilot.go("reconcile")
    pilot.shot("reconcile")
    pilot.press(KEY.Key_F10)
    pilot.shot("reconcile-undone")
    pilot.press(KEY.Key_Escape)
    pilot.click("chip.cash")
    pilot.shot("cash")
    pilot.press(KEY.Key_F6)
    pilot.shot("seal")
    sealing = _dialog(pilot)
    if not isinstance(sealing, SealDialog):
        raise TourError("no bag")
    pilot.press("0412")
    sealing.count.set_counts({"n10000": 1})
    sealing.confirmed.emit()
    _witness(pilot)
    pilot.press(KEY.Key_F7)
    sending = _dialog(pilot)
    if not isinstance(sending, SendDialog):
        raise TourError("no deposit")
    pilot.click("chip.simponi")
    sending.reference.setText("820261124000017")
    pilot.shot("deposit")
    sending.confirmed.emit()
    _witness(pilot)
    pilot.shot("cash-sent")


def _witness(pilot: Pilot) -> None:
    """The supervisor types her PIN."""
    pilot.settle()
    pilot.press(PINS["P-01"])
    pilot.wait(lambda: _dialog(pilot) is None, "the witness")


def _dialog(pilot: Pilot) -> Dialog | None:
    """Give the dialog that is open."""
    shown = [x for x in pilot.window.findChildren(Dialog) if x.isVisible()]
    return shown[-1] if shown else None
