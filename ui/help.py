"""What the keys of the screen do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.places import BY_KEY, word_of
from ui.screen import Screen
from ui.theme import Themed, tokens
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.drawing import keycap, keycap_width
from ui.widgets.label import Label
from ui.widgets.pressable import Pressable
from ui.widgets.scrolling import ScrollPage


class Keycap(QWidget, Themed):
    """A key, drawn as a key."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(key)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedSize(keycap_width(self._key), theme.tall(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key."""
        del event
        painter = QPainter(self)
        keycap(painter, self.rect(), self._key, tokens().ink)
        painter.end()


class HelpPanel(Dialog):
    """Lists the keys that work now, as the buttons on the screen show them."""

    def __init__(self, host: QWidget, key: str, screen: QWidget) -> None:
        place = BY_KEY.get(key)
        word = word_of(place) if place and place.word else ""
        titled = QCoreApplication.translate("HelpPanel", "Bantuan: {screen}")
        plain = QCoreApplication.translate("HelpPanel", "Bantuan")
        super().__init__(host, titled.format(screen=word) if word else plain, width=560)
        self.set_hint(self.tr("Tombol papan ketik yang berlaku di layar ini."))
        listing = QWidget()
        grid = QGridLayout(listing)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.GUTTER)
        grid.setVerticalSpacing(4)
        for row, (name, words) in enumerate(self._rows(screen)):
            grid.addWidget(Keycap(name), row, 0)
            grid.addWidget(Label(words), row, 1)
        page = ScrollPage(listing)
        page.setMinimumHeight(min(listing.sizeHint().height(), theme.tall(440)))
        self.body.addWidget(page)
        self.add_button(Button(self.tr("Mengerti")), confirms=True)
        self.confirmed.connect(self.close_now)

    def _rows(self, screen: QWidget) -> list[tuple[str, str]]:
        found = {
            button.key: button.text() or button.accessibleName()
            for button in screen.findChildren(Pressable)
            if button.key and button.isVisible()
        }
        if isinstance(screen, Screen):
            found |= screen.keys()
        rows = sorted(found.items(), key=lambda row: _order(row[0]))
        return [
            *rows,
            ("Tab", self.tr("Pindah ke tombol atau isian berikutnya")),
            ("Esc", self.tr("Kembali")),
            ("Ctrl+L", self.tr("Kunci kasir")),
            ("F11", self.tr("Layar penuh")),
        ]


def _order(key: str) -> tuple[int, str]:
    """Put F2 before F10, and the rest behind."""
    digits = key.removeprefix("F")
    return (int(digits), "") if digits.isdigit() else (99, key)
