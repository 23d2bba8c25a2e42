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

#: More keys than this stand in two columns.
_ONE_COLUMN = 9


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
        rows = keys_of(screen)
        columns = 1 if len(rows) <= _ONE_COLUMN else 2
        wide = 560 if columns == 1 else 860
        title = titled.format(screen=word) if word else plain
        super().__init__(host, title, width=wide)
        self.set_hint(self.tr("Tombol papan ketik yang berlaku di layar ini."))
        self.body.addWidget(_listing(rows, columns))
        self.add_button(Button(self.tr("Mengerti")), confirms=True)
        self.confirmed.connect(self.close_now)


def keys_of(screen: QWidget) -> list[tuple[str, str]]:
    """List the keys that work on a screen, with what they do."""
    found = {
        button.key: button.text() or button.accessibleName()
        for button in screen.findChildren(Pressable)
        if button.key and button.isVisible()
    }
    if isinstance(screen, Screen):
        found |= screen.keys()
    always = {
        "Tab": QCoreApplication.translate(
            "HelpPanel", "Pindah ke tombol atau isian berikutnya"
        ),
        "Esc": QCoreApplication.translate("HelpPanel", "Kembali"),
        "Ctrl+L": QCoreApplication.translate("HelpPanel", "Kunci kasir"),
        "F11": QCoreApplication.translate("HelpPanel", "Layar penuh"),
    }
    own = sorted(found.items(), key=lambda row: _order(row[0]))
    return [*own, *(row for row in always.items() if row[0] not in found)]


def _listing(rows: list[tuple[str, str]], columns: int) -> ScrollPage:
    """Lay keys and words out in as many columns; they are read downwards."""
    listing = QWidget()
    grid = QGridLayout(listing)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(theme.GUTTER)
    grid.setVerticalSpacing(4)
    high = -(-len(rows) // columns)
    for place, (name, words) in enumerate(rows):
        column, row = divmod(place, high)
        grid.addWidget(Keycap(name), row, 2 * column)
        grid.addWidget(Label(words, wrap=columns > 1), row, 2 * column + 1)
        grid.setColumnStretch(2 * column + 1, 1)
    page = ScrollPage(listing)
    page.setMinimumHeight(min(listing.sizeHint().height(), theme.tall(440)))
    return page


def _order(key: str) -> tuple[int, str]:
    """Put F2 before F10, and the rest behind."""
    digits = key.removeprefix("F")
    return (int(digits), "") if digits.isdigit() else (99, key)
