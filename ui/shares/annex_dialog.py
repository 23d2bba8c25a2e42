"""The sealed annex: opened by a passphrase, shown while the panel is, and printed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.domain.errors import PosError
from pos.operations import annex as operations
from pos.storage import annex as stored
from pos.storage.annex import SHORTEST, Annex, Entry
from ui import messages, theme
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField

_HIGH: Final = 250


class AnnexDialog(Dialog):
    """A passphrase first; then who is behind which code."""

    def __init__(self, host: QWidget, session: Session) -> None:
        super().__init__(host, self.tr("Lampiran tersegel"), width=820)
        self._session, self._annex = session, dict[str, Entry]()
        self._known = stored.exists(session.till.folder)
        self._opens, self._changing = "", False
        self.passphrase = TextField(
            self.tr("Kata sandi"), hint=self.tr("Kata sandi lampiran")
        )
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.table = Table(
            self.tr("Pembuat"),
            (
                Column(self.tr("Kode"), 110),
                Column(self.tr("Nama")),
                Column(self.tr("Nomor register"), 190),
                Column(self.tr("Nama pena"), 170),
            ),
            (
                "user-lock",
                self.tr("Belum ada yang dicatat"),
                self.tr("Tulis kode, nama, dan nomor register di bawah."),
            ),
        )
        self.table.setFixedHeight(theme.tall(_HIGH))
        self.fields = {
            "code": TextField(self.tr("Kode"), hint=self.tr("SM-07")),
            "name": TextField(self.tr("Nama"), hint=self.tr("Nama")),
            "register": TextField(
                self.tr("Nomor register"), hint=self.tr("Nomor register")
            ),
            "pen_name": TextField(self.tr("Nama pena"), hint=self.tr("Nama pena")),
        }
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for field in self.fields.values():
            line.addWidget(field)
        for part in (self.passphrase, self.table, self._line):
            self.body.addWidget(part)
        self.print = Button(self.tr("Cetak"), icon="printer")
        self.forget = Button(self.tr("Hapus"), role=Role.DANGER, icon="trash-2")
        self.foot.insertWidget(0, self.forget)
        self.foot.insertWidget(1, self.print)
        self.change = Button(self.tr("Ganti kata sandi"), icon="key-round")
        self.foot.insertWidget(2, self.change)
        self.add_cancel(self.tr("Tutup"))
        self.go_on = Button(self.tr("Buka"), role=Role.PRIMARY, icon="key-round")
        self.add_button(self.go_on, confirms=True)
        self.print.clicked.connect(self._print)
        self.forget.clicked.connect(self._forget)
        self.change.clicked.connect(self._ask_change)
        self.confirmed.connect(self._go_on)
        self._show(opened=False)

    def _show(self, *, opened: bool) -> None:
        self.passphrase.setVisible(not opened)
        buttons = (self.print, self.forget, self.change)
        for part in (self.table, self._line, *buttons):
            part.setVisible(opened)
        if opened:
            self.set_hint(self.tr("Tutup panel ini bila Anda meninggalkan meja."))
            self.go_on.setText(self.tr("Simpan baris"))
            self.go_on.set_icon("save")
            self.table.set_rows([self._row(x) for x in self._annex.values()])
        elif self._known:
            self.set_hint(self.tr("Hanya bendahara. Kata sandinya tidak disimpan."))
        else:
            words = self.tr(
                "Belum ada lampiran. Buat kata sandi, paling sedikit {least} huruf: "
                "bila lupa, tak seorang pun bisa membukanya."
            )
            self.set_hint(words.format(least=SHORTEST))
            self.go_on.setText(self.tr("Buat lampiran"))

    def _row(self, entry: Entry) -> TableRow:
        words = (entry.name, entry.register, entry.pen_name)
        cells = (Cell(entry.code, strong=True), *map(Cell, words))
        return TableRow(entry.code, cells)

    def _ask_change(self) -> None:
        """Ask for another passphrase; the table is out of sight meanwhile."""
        self._changing = True
        self._show(opened=False)
        words = self.tr("Kata sandi baru, paling sedikit {least} huruf.")
        self.set_hint(words.format(least=SHORTEST))
        self.go_on.setText(self.tr("Simpan kata sandi"))
        self.passphrase.clear()
        self.passphrase.setFocus()

    def _change(self) -> None:
        folder, actor, old = self._session.till.folder, self._session.actor, self._opens
        new, found = self.passphrase.text(), self._annex

        def work() -> Annex:
            operations.change_passphrase(folder, actor, old, new)
            return found

        def then(_: Annex) -> None:
            self._opens, self._changing = new, False
            self._take(found)
            self.set_hint(self.tr("Kata sandi diganti."))

        self._work(work, then)

    def _go_on(self) -> None:
        if self._opens:
            (self._change if self._changing else self._keep)()
            return
        folder, actor = self._session.till.folder, self._session.actor
        typed, known = self.passphrase.text(), self._known

        def work() -> Annex:
            if not known:
                operations.create(folder, actor, typed)
            return operations.unseal(folder, actor, typed)

        def then(found: Annex) -> None:
            self._opens, self._known = typed, True
            self._take(found)
            self.fields["code"].setFocus()

        self._work(work, then)

    def _keep(self) -> None:
        folder, actor, opens = (
            self._session.till.folder,
            self._session.actor,
            self._opens,
        )
        entry = Entry(**{name: field.text() for name, field in self.fields.items()})

        def then(found: Annex) -> None:
            for field in self.fields.values():
                field.clear()
            self._take(found)
            self.fields["code"].setFocus()

        self._work(lambda: operations.keep(folder, actor, opens, entry), then)

    def _forget(self) -> None:
        folder, actor, opens = (
            self._session.till.folder,
            self._session.actor,
            self._opens,
        )
        code = self.table.current_key()
        if code:
            self._work(
                lambda: operations.forget(folder, actor, opens, code), self._take
            )

    def _print(self) -> None:
        till, actor, found = self._session.till, self._session.actor, self._annex
        settings, at = till.settings, till.clock.now()

        def work() -> Annex:
            operations.print_page(found, actor, settings, at)
            return found

        self._work(
            work, lambda _: self.set_hint(self.tr("Dikirim ke printer komputer."))
        )

    def _take(self, found: Annex) -> None:
        self._annex = dict(sorted(found.items()))
        self._show(opened=True)

    def _work(self, work: Callable[[], Annex], then: Callable[[Annex], None]) -> None:
        """Do what takes a while, as the key is slow to make on purpose."""
        self.go_on.setEnabled(False)

        def done(found: Annex) -> None:
            self.go_on.setEnabled(True)
            then(found)

        def failed(error: PosError) -> None:
            self.go_on.setEnabled(True)
            self.set_hint(messages.words(error), Ink.BAD)

        self._session.tasks.compute(work, done, failed)
