"""Who made a product, by codes and weights, and what its material costs."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.catalogue import Product
from pos.domain.errors import MakerError, PosError
from pos.domain.makers import (
    CAPITAL,
    PREMI,
    WHOLE_BP,
    Basis,
    Part,
    Policy,
    Sold,
    parse_makers,
    share_line,
)
from pos.domain.money import rupiah
from pos.operations import shares
from pos.storage.writer import Transaction
from ui import messages
from ui.one_at_a_time import OneAtATime
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.card import Note, State
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import MoneyField
from ui.widgets.label import Ink
from ui.widgets.text_field import Captioned, TextField

#: What a premi of the example is split by: all of it, by weight.
_ALL: Final = Policy(
    "", 0, Basis.GROSS, (Part(PREMI, WHOLE_BP), Part(CAPITAL, 0)), "", ""
)
_EXAMPLE: Final = 100_000


class MakersDialog(Dialog):
    """Two fields; below them how a premi would be split, at each letter.

    Signals:
        saved: It is written.
    """

    saved = Signal()

    def __init__(self, host: QWidget, session: Session, product: Product) -> None:
        hint = self.tr("Berlaku untuk penjualan berikutnya. Kode saja, tanpa nama.")
        title = self.tr("Pembuat {name}").format(name=product.name)
        super().__init__(host, title, width=620, hint=hint)
        self._session, self._product = session, product
        self._once = OneAtATime(session.tasks)
        self.makers = TextField(
            self.tr("Kode pembuat"), hint=self.tr("SM-07, atau SM-04*2+SM-07")
        )
        self.makers.setText(product.maker)
        self.cost = MoneyField(self.tr("Biaya bahan"), size=18)
        self.cost.set_value(product.cost or None)
        self.split = Note("")
        unit = self.tr("kg") if product.weighed else product.unit or self.tr("satuan")
        words = self.tr("Biaya bahan per {unit}").format(unit=unit)
        self.body.addWidget(Captioned(self.tr("Kode dan bobot pembuat"), self.makers))
        self.body.addWidget(Captioned(words, self.cost))
        self.body.addWidget(self.split)
        self.add_cancel(self.tr("Batal"))
        self.add_button(Button(self.tr("Simpan"), role=Role.PRIMARY), confirms=True)
        self.makers.textChanged.connect(lambda _: self._show_split())
        self.confirmed.connect(self._save)
        self._show_split()

    def _show_split(self) -> None:
        """Show what each would get of a premi of Rp100.000."""
        try:
            makers = parse_makers(self.makers.text())
        except MakerError as error:
            self.split.set_text(messages.words(error), State.BAD)
            return
        if not makers:
            words = self.tr("Tanpa pembuat: premi dicatat dan tidak dapat dibayar.")
            self.split.set_text(words, State.WARN)
            return
        share = share_line(_ALL, makers, Sold(_EXAMPLE, 1))
        said = ", ".join(f"{code} {rupiah(amount)}" for code, amount in share.makers)
        words = self.tr("Dari premi {premi}: {said}")
        self.split.set_text(words.format(premi=rupiah(_EXAMPLE), said=said), State.GOOD)

    def _save(self) -> None:
        actor, product = self._session.actor, self._product.product_id
        makers, cost = self.makers.text(), self.cost.value()

        def run(tx: Transaction) -> object:
            return shares.name_makers(tx, actor, product, makers, cost)

        self._once.write(run, lambda _: self._done(), self._show_error)

    def _done(self) -> None:
        self.close_now()
        self.saved.emit()

    def _show_error(self, error: PosError) -> None:
        self.set_hint(messages.words(error), Ink.BAD)
