"""Labels for goods, for a sheet, and the card of a songket."""

from PySide6.QtCore import Qt

from pos.domain.printer import PrinterSetup
from ui.products.labels.page import LabelPage
from ui.tour.pilot import Pilot

KEY = Qt.Key

#: Barcodes of the example shop's chips and songket.
CHIPS, SONGKET = "8997700000046", "8997700000411"


def make_labels(pilot: Pilot) -> None:
    """Label what was packed today; nothing is sent, the printer is only set up."""
    pilot.set(label_printer=PrinterSetup("tcp://127.0.0.1:9"))
    pilot.go("products")
    pilot.press(KEY.Key_F7)
    page = pilot.window.findChildren(LabelPage)[-1]
    pilot.tap(page.remove)
    pilot.scan(CHIPS)
    pilot.tap(page.options.chips["packed"].chip("today"))
    pilot.wait(lambda: not page.preview.empty, "the label")
    pilot.shot("label")
    pilot.tap(page.remove)
    pilot.tap(page.search)
    pilot.press("nastar", KEY.Key_Return)
    page.options.grams.setFocus()
    pilot.press("350")
    pilot.shot("label-weighed")
    pilot.scan(CHIPS)
    pilot.scan(SONGKET)
    pilot.tap(page.options.chips["output"].chip("sheet"))
    pilot.shot("label-sheet")
    pilot.tap(page.onward)
    sheets = pilot.session.till.folder / "labels"
    pilot.wait(sheets.exists, "the sheet")
    pilot.shot("label-saved")
    pilot.press(KEY.Key_Escape)
    pilot.set(label_printer=None)
    pilot.go("settings")
    pilot.click("part.buyer")
    pilot.shot("buyer-settings")
