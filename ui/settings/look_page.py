"""How the till looks and sounds: takes effect at once, for everybody here."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.config import Settings
from ui import theme
from ui.settings.part_page import PartPage
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Ink, Label, Type
from ui.widgets.switch import Switch


class LookPage(PartPage):
    """Theme, size, language, hand, sounds.

    Signals:
        saved: The one setting that was chosen, by name.
    """

    saved = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Tampilan & suara"), self.tr("Langsung berlaku."))
        self.chips: dict[str, ChipRow] = {}
        self._card = Card()
        self._card.body.setSpacing(6)
        self.column.addWidget(self._card)
        self._add_chips(
            "theme",
            self.tr("Tema"),
            [
                Choice("terang", self.tr("Terang"), "sun"),
                Choice("luar_ruang", self.tr("Luar ruang"), "contrast"),
                Choice("gelap", self.tr("Gelap"), "moon"),
            ],
        )
        self._add_chips(
            "scale",
            self.tr("Ukuran huruf"),
            [Choice("100", "100 %"), Choice("115", "115 %"), Choice("130", "130 %")],
        )
        self._add_chips(
            "language",
            self.tr("Bahasa"),
            [Choice("id", "Bahasa Indonesia"), Choice("en", "English")],
        )
        self._left = Switch(
            self.tr("Tangan kiri"), self.tr("Keranjang dan menu bertukar sisi.")
        )
        self._sounds = Switch(
            self.tr("Suara"), self.tr("Bunyi saat barang ditemukan dan selesai.")
        )
        for name, switch in (("left_handed", self._left), ("sounds", self._sounds)):
            switch.setObjectName(f"setting.{name}")
            switch.clicked.connect(
                lambda on=False, name=name: self.saved.emit({name: on})
            )
            self._card.body.addWidget(switch)
        self.column.addStretch(1)

    def _add_chips(self, name: str, caption: str, choices: list[Choice]) -> None:
        chips = ChipRow(choices, caption)
        chips.setObjectName(f"setting.{name}")
        chips.chosen.connect(
            lambda key: self.saved.emit({name: self._value(name, key)})
        )
        self.chips[name] = chips
        self._card.body.addWidget(Label(caption, Type.CAPTION, Ink.SOFT))
        self._card.body.addWidget(chips)
        self._card.body.addSpacing(theme.GRID)

    @staticmethod
    def _value(name: str, key: str) -> Any:  # noqa: ANN401  # text or a number
        return int(key) if name == "scale" else key

    def fill(self, settings: Settings) -> None:
        """Show what is saved."""
        for name, chips in self.chips.items():
            chips.choose(str(getattr(settings, name)))
        self._left.setChecked(settings.left_handed)
        self._sounds.setChecked(settings.sounds)
