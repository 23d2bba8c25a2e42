"""Ask for a new person, a new PIN, another role."""

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.domain.people import Person, Role
from pos.operations.people import NewPerson
from ui import theme
from ui.people_words import role_word
from ui.widgets.button import Button
from ui.widgets.button import Role as ButtonRole
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.text_field import Captioned, TextField


class PinFields(QWidget):
    """A PIN, typed twice and never shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pin = _pin_field(self.tr("PIN 6 angka"))
        self.again = _pin_field(self.tr("PIN sekali lagi"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GUTTER)
        row.addWidget(Captioned(self.tr("PIN 6 angka"), self.pin))
        row.addWidget(Captioned(self.tr("PIN sekali lagi"), self.again))

    @property
    def same(self) -> bool:
        """Whether both are the same."""
        return self.pin.text() == self.again.text()


def _pin_field(name: str) -> TextField:
    field = TextField(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    digits = QRegularExpression("[0-9]{0,6}")
    field.setValidator(QRegularExpressionValidator(digits, field))
    field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    return field


class NewPersonDialog(Dialog):
    """Asks for code, name, role and PIN.

    Signals:
        filled: A ``NewPerson``.
    """

    filled = Signal(object)

    def __init__(self, host: QWidget, roles: Sequence[Role]) -> None:
        super().__init__(host, "", width=560)
        self.set_title(self.tr("Tambah petugas"))
        self.code = TextField(self.tr("Kode"))
        self.name = TextField(self.tr("Nama"))
        self.roles = _role_chips(roles, self.tr("Peran"))
        self.pins = PinFields()
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        hint = self.tr("Misalnya K-05.")
        row.addWidget(Captioned(self.tr("Kode"), self.code, hint=hint), 1)
        hint = self.tr("Boleh kosong.")
        row.addWidget(Captioned(self.tr("Nama"), self.name, hint=hint), 2)
        self.body.addLayout(row)
        self.body.addWidget(Label(self.tr("Peran"), Type.CAPTION, Ink.SOFT))
        self.body.addWidget(self.roles)
        self.body.addWidget(self.pins)
        self.add_cancel(self.tr("Batal"))
        self.add_button(
            Button(self.tr("Tambah"), role=ButtonRole.PRIMARY), confirms=True
        )
        self.confirmed.connect(self._send)

    def _send(self) -> None:
        if not self.pins.same:
            self.set_hint(self.tr("Kedua PIN belum sama. Ketik lagi."), Ink.BAD)
            return
        role = Role(self.roles.key())
        pin = self.pins.pin.text()
        self.filled.emit(NewPerson(self.code.text(), self.name.text(), role, pin))


class NewPinDialog(Dialog):
    """Asks for another PIN.

    Signals:
        filled: The PIN.
    """

    filled = Signal(str)

    def __init__(self, host: QWidget, person: Person) -> None:
        super().__init__(host, "", width=520)
        self.set_title(self.tr("PIN baru untuk {code}").format(code=person.code))
        self.pins = PinFields()
        self.body.addWidget(self.pins)
        self.add_cancel(self.tr("Batal"))
        self.add_button(
            Button(self.tr("Simpan PIN"), role=ButtonRole.PRIMARY), confirms=True
        )
        self.confirmed.connect(self._send)

    def _send(self) -> None:
        if self.pins.same:
            self.filled.emit(self.pins.pin.text())
        else:
            self.set_hint(self.tr("Kedua PIN belum sama. Ketik lagi."), Ink.BAD)


class NewRoleDialog(Dialog):
    """Asks for another role.

    Signals:
        filled: The role.
    """

    filled = Signal(object)

    def __init__(self, host: QWidget, person: Person, roles: Sequence[Role]) -> None:
        super().__init__(host, "", width=560)
        self.set_title(self.tr("Peran {code}").format(code=person.code))
        self.roles = _role_chips(roles, self.tr("Peran"))
        self.roles.choose(person.role.value)
        self.body.addWidget(self.roles)
        self.add_cancel(self.tr("Batal"))
        self.add_button(
            Button(self.tr("Simpan peran"), role=ButtonRole.PRIMARY), confirms=True
        )
        self.confirmed.connect(self._send)

    def _send(self) -> None:
        self.filled.emit(Role(self.roles.key()))


class LeavingDialog(Dialog):
    """Asks whether somebody really has left."""

    def __init__(self, host: QWidget, person: Person) -> None:
        super().__init__(host, "", width=480)
        self.set_title(self.tr("{code} sudah keluar?").format(code=person.code))
        self.set_hint(
            self.tr("PIN-nya tidak berlaku lagi. Riwayat penjualannya tetap ada.")
        )
        self.add_cancel(self.tr("Batal"))
        button = Button(
            self.tr("Ya, sudah keluar"), role=ButtonRole.DANGER, icon="log-out"
        )
        self.add_button(button, confirms=True)


def _role_chips(roles: Sequence[Role], name: str) -> ChipRow:
    return ChipRow([Choice(role.value, role_word(role)) for role in roles], name)
