"""What faces the buyer: a second screen, and a pole display."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.customer_display.places import SCREEN, Wanted
from ui.settings.forms import FormPage

#: From how many screens on each is named: with two, the other one is meant.
_MANY = 3


class BuyerPage(FormPage):
    """Which screen the buyer looks at, and where a pole display hangs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Layar pembeli"),
            self.tr("Pembeli melihat barang, total, kode QRIS, dan kembalian."),
        )
        form = self.form
        form.add_chips(
            "buyer_screen", self.tr("Layar"), [*self._usual(), *_named()], wide=True
        )
        form.add_text(
            "pole",
            self.tr("Port layar tiang"),
            self.tr("COM3 atau /dev/ttyUSB0. Kosongkan bila tanpa layar tiang."),
        )
        form.add_chips(
            "pole_kind",
            self.tr("Jenis layar tiang"),
            [("cd5220", "CD5220", ""), ("epson", "Epson DM-D", "")],
        )
        self.column.addStretch(1)

    def _usual(self) -> list[tuple[object, str, str]]:
        return [
            (Wanted.OFF.value, self.tr("Mati"), "eye-off"),
            (Wanted.SECOND.value, self.tr("Layar kedua"), "monitor"),
            (Wanted.WINDOW.value, self.tr("Jendela biasa (coba)"), "panel-right"),
        ]


def _named() -> list[tuple[object, str, str]]:
    """Name the screens where there are more than two."""
    names = [screen.name() for screen in QGuiApplication.screens()]
    if len(names) < _MANY:
        return []
    return [(f"{SCREEN}{name}", name, "monitor") for name in names]
