"""Scenes with a scale on a wire and a scanner that is being set up."""

import sys

from PySide6.QtCore import QCoreApplication, Qt

from pos.devices.scales.simulated import Pan, serve
from ui.sell.weight_dialog import ScaleDialog
from ui.settings.scale_page import ScalePage
from ui.settings.scanner_page import ScannerPage
from ui.tour.pilot import Pilot

KEY = Qt.Key

#: PLU of the example shop's nastar, and barcode of its chips.
NASTAR, CHIPS = "101", "8997700000046"
BOXES = "Mika kecil = 18; Toples 500 ml = 240"


def weigh_live(pilot: Pilot) -> None:
    """Take the weight that the scale shows, in a box whose weight is known."""
    if sys.platform == "win32":
        return  # it has no pseudo terminals to hang a simulated scale on
    pan = Pan(482)
    with serve("cas", pan) as path:
        pilot.set(scale_protocol="cas", scale_port=path, containers=BOXES)
        pilot.press(NASTAR, KEY.Key_Return)
        dialog = pilot.window.findChildren(ScaleDialog)[-1]
        pilot.wait(lambda: not dialog.weighing.shown().why, "a stable weight")
        pilot.click("Mika kecil · 18 g")
        pilot.shot("weigh-live")
        pan.put("moving")
        pilot.wait(lambda: dialog.weighing.shown().why == "moving", "a moving scale")
        pilot.shot("weigh-moving")
        pilot.press(KEY.Key_Escape)
        pilot.set(scale_port="")


def set_up_scanner(pilot: Pilot) -> None:
    """Record a scan in the settings and see what the till makes of it."""
    pilot.click("part.scanner")
    pilot.scan(f"01{CHIPS:0>14}10B7")
    pilot.shot("scanner-tried")
    pilot.click(QCoreApplication.translate("ScannerPage", "Rekam pemindaian"))
    page = pilot.window.findChildren(ScannerPage)[-1]
    pilot.scan(CHIPS)
    pilot.wait(page.record.isEnabled, "the end of the recording")
    pilot.shot("scanner-recorded")


def set_up_scale(pilot: Pilot) -> None:
    """Let the till find out which scale hangs on a port, and see it live."""
    if sys.platform == "win32":
        return
    pilot.click("part.scale")
    page = pilot.window.findChildren(ScalePage)[-1]
    with serve("toledo", Pan(482)) as path:
        page.form.field("scale_port").fill(path)
        pilot.click(QCoreApplication.translate("ScalePage", "Kenali timbangan"))
        pilot.wait(lambda: not page.weighing.shown().why, "the scale")
        pilot.shot("scale-found")
        pilot.set(scale_port="")
