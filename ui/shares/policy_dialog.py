"""The share policy: what was adopted, and another one with a worked example."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.errors import PolicyError
from pos.domain.makers import Basis, Policy, check_policy
from pos.domain.money import rupiah
from pos.domain.table import day_shown
from pos.storage.policies import Adopted
from ui import messages
from ui.shares import wording
from ui.shares.example import COST, NET, PARTS, draft, example, read_day
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, SummaryRow
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import FigureField, MoneyField
from ui.widgets.label import Ink, Label, Type
from ui.widgets.text_field import Captioned, TextField

_SIZE: Final = 18


class PolicyDialog(Dialog):
    """Fields on the left, and on the right what they would give.

    Signals:
        asked: The policy, once it can be adopted.
        refused: Why it can't.
    """

    asked = Signal(object)
    refused = Signal(object)

    def __init__(self, host: QWidget, known: Sequence[Adopted], today: date) -> None:
        hint = self.tr("Yang sudah terjual tidak berubah. Disetujui dua orang.")
        super().__init__(host, self.tr("Kebijakan bagi hasil"), width=900, hint=hint)
        before = known[0].policy if known else None
        self.basis = ChipRow(
            (
                Choice(Basis.GROSS.value, self.tr("Dari penjualan")),
                Choice(Basis.NET.value, self.tr("Setelah biaya bahan")),
                Choice(Basis.PIECE.value, self.tr("Upah per satuan")),
            ),
            self.tr("Dasar pembagian"),
        )
        self.parts = {
            key: FigureField(wording.part(key), largest=100, size=_SIZE, write=_percent)
            for key in PARTS
        }
        self.floor = MoneyField(self.tr("Premi terendah per satuan"), size=_SIZE)
        self.rate = MoneyField(self.tr("Upah per satuan"), size=_SIZE)
        self.day = TextField(self.tr("Berlaku mulai"))
        self.legal = TextField(
            self.tr("Dasar hukum"), hint=self.tr("Misalnya Kepmen M.01-PP.02.01/1990")
        )
        self.day.setText(day_shown(today.isoformat()))
        if before is not None:
            self._fill(before)
        self._rows = {key: SummaryRow(wording.part(key)) for key in PARTS}
        self._whole = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        self._lay_out_panel()
        self.add_cancel(self.tr("Batal"))
        self.adopt = Button(self.tr("Lanjut ke PIN kedua"), role=Role.PRIMARY)
        self.add_button(self.adopt, confirms=True)
        self._connect()
        self._work_out()

    def policy(self) -> Policy:
        """Give what the fields say."""
        return draft(
            Basis(self.basis.key()),
            {key: field.value() for key, field in self.parts.items()},
            floor=self.floor.value(),
            rate=self.rate.value(),
            day=read_day(self.day.text()),
            legal_basis=self.legal.text(),
        )

    def _fill(self, policy: Policy) -> None:
        """Begin with the policy before; a new one changes one thing at a time."""
        self.basis.choose(policy.basis.value)
        for part in policy.parts:
            if part.key in self.parts:
                self.parts[part.key].set_value(part.bp // 100)
        self.floor.set_value(policy.floor or None)
        self.rate.set_value(policy.rate or None)
        self.legal.setText(policy.legal_basis)

    def _lay_out_panel(self) -> None:
        self.body.addWidget(self.basis)
        shares = QHBoxLayout()
        shares.setSpacing(12)
        for key, field in self.parts.items():
            shares.addWidget(Captioned(wording.part(key), field))
        money = QHBoxLayout()
        money.setSpacing(12)
        self._rate = Captioned(self.tr("Upah per satuan atau kg"), self.rate)
        money.addWidget(self._rate)
        money.addWidget(Captioned(self.tr("Premi terendah per satuan"), self.floor))
        money.addWidget(Captioned(self.tr("Berlaku mulai"), self.day))
        self.body.addLayout(shares)
        self.body.addLayout(money)
        self.body.addWidget(Captioned(self.tr("Dasar hukum"), self.legal))
        card = Card(margin=16)
        words = self.tr("Contoh: terjual {net} satu buah, bahan {cost}")
        words = words.format(net=rupiah(NET), cost=rupiah(COST))
        card.body.addWidget(Label(words, Type.STRONG))
        for row in self._rows.values():
            card.body.addWidget(row)
        card.body.addWidget(self._whole)
        self.body.addWidget(card)

    def _connect(self) -> None:
        for field in (*self.parts.values(), self.floor, self.rate):
            field.changed.connect(lambda _: self._work_out())
        self.basis.chosen.connect(lambda _: self._work_out())
        self.confirmed.connect(self._ask)

    def _work_out(self) -> None:
        """Work the example out again, at each digit."""
        piece = self.basis.key() == Basis.PIECE.value
        self._rate.setVisible(piece)
        amounts, trouble = example(self.policy())
        for key, row in self._rows.items():
            row.set_value(rupiah(amounts[key]) if key in amounts else "\N{EN DASH}")
        self._whole.setText(messages.words(trouble) if trouble else self._sums())
        self._whole.set_ink(Ink.BAD if trouble else Ink.GOOD)

    def _sums(self) -> str:
        words = self.tr("Jumlahnya tepat {net}; tiap rupiah ada pemiliknya.")
        return words.format(net=rupiah(NET))

    def _ask(self) -> None:
        policy = self.policy()
        try:
            check_policy(policy)
        except PolicyError as error:
            self.refused.emit(error)
            return
        self.asked.emit(policy)


def _percent(value: int) -> str:
    return f"{value}%"
