"""The weight of a product: from the scale, or typed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.bootstrap import Till
from pos.devices.scales.reading import Heard
from pos.domain.catalogue import Product
from pos.domain.container import Container, read_containers
from pos.domain.errors import ScaleError
from pos.domain.money import rupiah
from ui import messages, theme
from ui.scale_watch import ScaleWatch
from ui.sell import wording
from ui.sell.figure_dialogs import FigureDialog
from ui.weighing import Weighing
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.figure_field import WeightField, grams
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.live_weight import LiveWeight

PriceOf = Callable[[int], int]

_COLUMNS: Final = 2


class WeightDialog(FigureDialog):
    """Grams of a weighed product, with its price while they are typed."""

    def __init__(
        self,
        host: QWidget,
        product: Product,
        price_of: PriceOf,
        *,
        beside: QWidget | None = None,
    ) -> None:
        hint = wording.price(product)
        field = WeightField(self.tr("Berat dalam gram"))
        word = self.tr("Tambah")
        super().__init__(host, product.name, field, word, hint=hint, beside=beside)
        self._price_of = price_of
        self.price = Figure(rupiah(0), Type.SUBTOTAL, align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Harga"), Type.BODY, Ink.SOFT))
        row.addWidget(self.price, 1)
        self.figures.insertLayout(1, row)
        field.changed.connect(self._show_price)

    def _show_price(self, weight: object) -> None:
        if isinstance(weight, int):
            self.price.set_text(rupiah(self._price_of(weight)))


class ScaleDialog(WeightDialog):
    """The scale's weight, large, beside the keypad.

    Enter takes what was typed, else the scale's weight once it is sure. The
    scale may be off, far or broken: the keypad works all the same.
    """

    def __init__(
        self,
        host: QWidget,
        product: Product,
        price_of: PriceOf,
        till: Till,
    ) -> None:
        self.live = LiveWeight()
        self.weighing = Weighing(till.clock.monotonic_ms)
        containers = read_containers(till.settings.containers)
        super().__init__(host, product, price_of, beside=self._side(containers))
        self._scale = till.devices.scale
        self.confirm.setText(self.tr("Pakai"))
        self.field.set_placeholder(self.tr("ketik gram"))
        self._watch = ScaleWatch(self)
        self._watch.heard.connect(self._hear)
        self._watch.looked.connect(self._follow)

    def _side(self, containers: Sequence[Container]) -> Card:
        card = Card()
        card.setMinimumWidth(theme.px(330))
        card.body.addWidget(self.live)
        card.body.addSpacing(8)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, each in enumerate(containers):
            button = Button(f"{each.name} · {grams(each.grams)}")
            button.clicked.connect(lambda _=False, each=each: self._tare(each.grams))
            grid.addWidget(button, *divmod(place, _COLUMNS))
        card.body.addLayout(grid)
        card.body.addStretch(1)
        self.tare = Button(self.tr("Tara"), icon="package")
        self.tare.set_key("T", active=False)
        self.tare.clicked.connect(lambda: self._tare(self.field.value()))
        card.body.addWidget(self.tare)
        return card

    def start(self, value: int | None = None) -> None:
        """Show it, and begin to listen."""
        self._watch.start(self._scale)
        self._follow()
        super().start(value)

    def close_now(self) -> None:
        """Take the dialog away and let the scale be."""
        self._watch.stop()
        super().close_now()

    def _hear(self, heard: Heard) -> None:
        self.weighing.hear(heard)
        self._follow()

    def _follow(self) -> None:
        """Show what the scale says now, and what it costs."""
        shown = self.weighing.shown()
        self.live.show_weight(shown)
        tare = self.tr("Hapus tara") if shown.tare else self.tr("Tara")
        self.tare.setText(tare)
        if not self.field.filled:
            self.confirm.setEnabled(not shown.why)
            self._show_price(0 if shown.why else shown.grams)

    def _tare(self, weight: int) -> None:
        """Take a container off; say why not where that isn't sure."""
        try:
            self.weighing.tare_now(weight)
        except ScaleError as error:
            self.set_hint(messages.words(error), Ink.BAD)
            return
        self.field.set_value(None)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def _look(self, value: object) -> None:
        super()._look(value)
        self._follow()

    def _take(self) -> None:
        """Take the typed weight, else the scale's if it is still sure."""
        if self.field.filled:
            super()._take()
            return
        try:
            self.taken.emit(self.weighing.take())
        except ScaleError as error:
            self.set_hint(messages.words(error), Ink.BAD)
