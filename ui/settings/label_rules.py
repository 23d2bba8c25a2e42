"""What the shop's own labels hold: a table of rules, tried with a label."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.embedded_barcode import Carries, Rule, read_rules, write_rules
from pos.domain.errors import SettingError
from ui import messages
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Ink, Label, Type
from ui.widgets.text_field import TextField

#: A new rule begins like this: a price behind 24.
_NEW: Final = Rule("24.....{NNNNN}", Carries.PRICE)


class RuleRow(QWidget):
    """One rule: its pattern, what it carries, and a way out.

    Signals:
        changed: Something was typed or chosen.
        removed: It is to go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pattern = TextField(self.tr("Pola"))
        self.pattern.setText(rule.pattern)
        self.pattern.textChanged.connect(self.changed)
        self.carries = ChipRow(
            [
                Choice("weight", self.tr("Berat"), "scale"),
                Choice("price", self.tr("Harga"), "tag"),
                Choice("price_100", self.tr("Harga x 100"), "tag"),
            ],
            self.tr("Isi label"),
        )
        times = f"_{rule.multiplier}" if rule.multiplier > 1 else ""
        self.carries.choose(f"{rule.carries}{times}")
        self.carries.chosen.connect(self.changed)
        self.remove = Button(self.tr("Hapus"), icon="trash-2", role=Role.DANGER)
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.pattern, 2)
        row.addWidget(self.carries, 3)
        row.addWidget(self.remove)

    def text(self) -> str:
        """Give the rule as settings keep it, right or wrong."""
        carries = self.carries.key().replace("_", " ")
        return f"{self.pattern.text().strip()} {carries}"


class LabelRules(Card):
    """The table, and what is wrong with it as it is typed.

    Signals:
        saved: The whole table as settings keep it.
    """

    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows: list[RuleRow] = []
        self._kept = ""
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Label timbangan"), Type.HEADING))
        head.addStretch(1)
        self.add = Button(self.tr("Tambah aturan"), icon="plus")
        self.add.clicked.connect(lambda: self._append(_NEW))
        self.save = Button(self.tr("Simpan aturan"), icon="check")
        self.save.clicked.connect(lambda: self.saved.emit(self.text()))
        head.addWidget(self.add)
        head.addWidget(self.save)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        hint = self.tr(
            "Titik: kode barang (PLU). {NNDDD}: angka berat atau harga, D di "
            "belakang koma. Aturan dengan awalan terpanjang didahulukan."
        )
        self.body.addLayout(head)
        self.body.addWidget(Label(hint, Type.CAPTION, Ink.SOFT, wrap=True))
        self.body.addLayout(self._column)
        self.note = Note(self.tr("Pindai label timbangan untuk mencoba."), State.INFO)
        self.body.addWidget(self.note)

    def fill(self, text: str) -> None:
        """Show what is saved; what somebody is changing stays."""
        if text == self._kept and self.rows:
            return
        self._kept = text
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for rule in read_rules(text):
            self._append(rule)
        self._follow()

    def text(self) -> str:
        """Give the table as it is typed."""
        return "\n".join(row.text() for row in self.rows)

    def rules(self) -> Sequence[Rule]:
        """Give the table as it is typed.

        Raises:
            SettingError: Something in it is wrong.
        """
        return read_rules(self.text())

    def say(self, words: str, state: State) -> None:
        """Say what a label means."""
        self.note.set_text(words, state)

    def _append(self, rule: Rule) -> None:
        row = RuleRow(rule)
        row.changed.connect(self._follow)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self._follow()

    def _remove(self, row: RuleRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._follow()

    def _follow(self) -> None:
        """Say what is wrong, and let what is right be saved."""
        try:
            text = write_rules(self.rules())
        except SettingError as error:
            self.save.setEnabled(False)
            self.say(messages.words(error), State.BAD)
            return
        self.save.setEnabled(text != self._kept)
        self.say(self.tr("Pindai label timbangan untuk mencoba."), State.INFO)
