"""Who may sign in: everybody in a list, and what can be done with each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.people import Person, Role
from ui import theme
from ui.people_words import role_word
from ui.settings.part_page import PartPage
from ui.widgets.button import Button
from ui.widgets.button import Role as ButtonRole
from ui.widgets.card import Card, State
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow


class PeoplePage(PartPage):
    """The list of people.

    Signals:
        adding: Somebody is to be added.
        new_pin: This person is to get another PIN.
        new_role: This person is to get another role.
        leaving: This person has left, or is back.
    """

    adding = Signal()
    new_pin = Signal(object)
    new_role = Signal(object)
    leaving = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Petugas"),
            self.tr("Struk hanya memuat kode; nama tidak keluar dari kasir ini."),
        )
        self._people: dict[str, Person] = {}
        self._mine: frozenset[Role] = frozenset()
        card = Card(margin=16)
        self.table = Table(
            self.tr("Petugas"),
            [
                Column(self.tr("Kode"), 120),
                Column(self.tr("Nama")),
                Column(self.tr("Peran"), 170),
                Column(self.tr("Keadaan"), 150),
            ],
        )
        self.table.selected.connect(self._follow)
        self.table.setMinimumHeight(theme.px(300))
        card.body.addWidget(self.table, 1)
        card.body.addLayout(self._buttons())
        self.column.addWidget(card, 1)

    def _buttons(self) -> QHBoxLayout:
        self.add = Button(
            self.tr("Tambah petugas"), role=ButtonRole.PRIMARY, icon="user-plus"
        )
        self.add.clicked.connect(self.adding)
        self.pin = Button(self.tr("PIN baru"), icon="key-round")
        self.role = Button(self.tr("Ubah peran"), icon="user-cog")
        self.leave = Button(self.tr("Sudah keluar"), icon="log-out")
        row = QHBoxLayout()
        row.setSpacing(12)
        for button, signal in (
            (self.pin, self.new_pin),
            (self.role, self.new_role),
            (self.leave, self.leaving),
        ):
            button.clicked.connect(lambda _=False, to=signal: self._send(to))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.add)
        return row

    def show_people(self, people: Sequence[Person], roles: Sequence[Role]) -> None:
        """Show everybody; only those with one of the roles can be changed."""
        self._people = {person.person_id: person for person in people}
        self._mine = frozenset(roles)
        self.table.set_rows([self._row(person) for person in people])
        self._follow(self.table.current_key())

    def _row(self, person: Person) -> TableRow:
        here = Cell(self.tr("aktif"), State.GOOD, icon="-", badge=True)
        gone = Cell(self.tr("keluar"), State.NEUTRAL, icon="-", badge=True)
        cells = (
            Cell(person.code, strong=True),
            Cell(person.name or "\N{EN DASH}"),
            Cell(role_word(person.role)),
            here if person.active else gone,
        )
        return TableRow(person.person_id, cells, faded=not person.active)

    def _follow(self, key: str) -> None:
        person = self._people.get(key)
        can = person is not None and person.role in self._mine
        for button in (self.pin, self.role, self.leave):
            button.setEnabled(can)
        back = person is not None and not person.active
        self.leave.setText(self.tr("Aktif lagi") if back else self.tr("Sudah keluar"))

    def _send(self, signal: SignalInstance) -> None:
        person = self._people.get(self.table.current_key())
        if person is not None:
            signal.emit(person)
