"""Ask where a place is, for its key, and what it decides about products."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.pairing import is_pairing
from pos.domain.sync_place import CONTRACT, FIELDS, HUB, WOOCOMMERCE, SyncPlace
from pos.sync.status import Link
from pos.sync.target import Answer, Reply
from ui import messages, theme
from ui.sync import wording
from ui.widgets.button import Button, Role
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.switch import Switch
from ui.widgets.text_field import Captioned, TextField


class PlaceDialog(Dialog):
    """A place: new, or as it is.

    Signals:
        saved: The place, and its key or an empty text to keep the old one.
        tested: Likewise: ask it without saving.
        removed: Take it away.
        joined: A pairing text: be let in to the hub that shows it.
    """

    saved = Signal(object, str)
    tested = Signal(object, str)
    removed = Signal()
    joined = Signal(str)

    def __init__(
        self, host: QWidget, place: SyncPlace | None, *, fixed: bool = False
    ) -> None:
        """Make the dialog.

        Args:
            host: What it lies over.
            place: The place as it is; None for a new one.
            fixed: It can be changed, and never taken away: an office's hub.
        """
        super().__init__(host, "", width=720)
        self._before, self._fixed = place, fixed
        self.set_title(self.tr("Atur tujuan") if place else self.tr("Tambah tujuan"))
        self.kinds = ChipRow(
            [
                Choice(WOOCOMMERCE, self.tr("WooCommerce"), "store"),
                Choice(CONTRACT, self.tr("Toko web lain"), "link"),
                Choice(HUB, self.tr("Pusat"), "database"),
            ],
            self.tr("Jenis tujuan"),
        )
        self.address = TextField(self.tr("Alamat"))
        self.key = _secret(self.tr("Kunci"))
        self.secret = _secret(self.tr("Rahasia kunci"))
        self.owns = {name: Switch(words) for name, words in self._fields()}
        self._store_part = QWidget()
        self._second = Captioned(self.tr("Rahasia kunci"), self.secret)
        self._first = Captioned(self.tr("Kunci"), self.key, hint=self._key_hint())
        self._fill_body()
        self._add_buttons()
        self._show_place(place)
        self.kinds.chosen.connect(self._follow_kind)

    def show_tested(self, reply: Reply) -> None:
        """Say what the place answered."""
        if reply.answer is Answer.ACKED:
            good = self.tr("Tersambung. {words}").format(words=reply.words)
            self.set_hint(good.strip(), Ink.GOOD)
        else:
            words = wording.why_words(reply.code, reply.words, Link.PAUSED)
            self.set_hint(words, Ink.BAD)
        self.test.setEnabled(True)

    def scanned(self, code: str) -> None:
        """Take the text that a hub shows."""
        if is_pairing(code):
            self.kinds.choose(HUB)
            self.address.setText(code.strip())
            self._follow_kind(HUB)

    def show_joining(self) -> None:
        """Say that the hub is being asked."""
        self.set_hint(self.tr("Menunggu pusat mengizinkan…"))

    def show_refused(self, error: PosError) -> None:
        """Say why it can't be saved or asked."""
        self.set_hint(messages.words(error), Ink.BAD)
        self.test.setEnabled(True)

    def _key_hint(self) -> str:
        kept = self._before is not None
        return self.tr("Kosongkan untuk memakai kunci yang tersimpan.") if kept else ""

    def _fields(self) -> list[tuple[str, str]]:
        words = {
            "name": self.tr("Nama"),
            "price": self.tr("Harga"),
            "category": self.tr("Kategori"),
            "barcodes": self.tr("Barcode"),
            "live": self.tr("Dijual atau tidak"),
        }
        return [(name, words[name]) for name in FIELDS]

    def _fill_body(self) -> None:
        self.body.addWidget(self.kinds)
        self._where = Captioned(self.tr("Alamat"), self.address, hint="-")
        self.body.addWidget(self._where)
        keys = QHBoxLayout()
        keys.setSpacing(theme.GUTTER)
        for field in (self._first, self._second):
            keys.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(keys)
        column = QVBoxLayout(self._store_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        words = self.tr("Yang ditentukan toko web; sisanya ditentukan di sini:")
        column.addWidget(Label(words, Type.CAPTION, Ink.SOFT, wrap=True))
        switches = list(self.owns.values())
        for three in (switches[:3], switches[3:]):
            row = QHBoxLayout()
            row.setSpacing(theme.GUTTER)
            for switch in three:
                row.addWidget(switch, 1)
            column.addLayout(row)
        self.body.addWidget(self._store_part)

    def _add_buttons(self) -> None:
        if self._before is not None and not self._fixed:
            remove = Button(self.tr("Hapus"), role=Role.DANGER, icon="trash-2")
            remove.clicked.connect(self.removed)
            self.foot.insertWidget(0, remove)
        self.test = Button(self.tr("Tes sambungan"), icon="cloud", key="F9")
        self.test.clicked.connect(self._test)
        self.add_cancel(self.tr("Batal"))
        self.foot.addWidget(self.test)
        self.add_button(Button(self.tr("Simpan"), role=Role.PRIMARY), confirms=True)
        self.confirmed.connect(self._save)
        self.address.textChanged.connect(lambda _: self._follow_kind(self.kinds.key()))

    def _show_place(self, place: SyncPlace | None) -> None:
        shown = place or SyncPlace(WOOCOMMERCE, "")
        self.kinds.choose(shown.kind)
        self.kinds.setEnabled(place is None)
        self.kinds.setVisible(not self._fixed)
        self.address.setText(shown.address)
        for name, switch in self.owns.items():
            switch.setChecked(name in shown.owns)
        self._follow_kind(shown.kind)

    def _save(self) -> None:
        if self._pairing:
            self.joined.emit(self.address.text())
        else:
            self.saved.emit(self._chosen_place(), self._typed_key())

    @property
    def _pairing(self) -> bool:
        """Whether the text of a hub was typed in the place of an address."""
        return self.kinds.key() == HUB and is_pairing(self.address.text())

    def _follow_kind(self, kind: str) -> None:
        hub = kind == HUB
        self._second.setVisible(kind == WOOCOMMERCE)
        self._store_part.setVisible(not hub)
        self._first.setVisible(not self._pairing)
        self._first.set_caption(self.tr("Kata sandi") if hub else self.tr("Kunci"))
        self._where.set_caption(
            self.tr("Kode pasangan atau alamat") if hub else self.tr("Alamat")
        )
        self._where.set_hint(
            self.tr("Pindai QR di layar pusat, ketik kodenya, atau postgresql://…")
            if hub
            else self.tr("Misalnya https://toko.contoh.id")
        )
        self.test.setEnabled(not self._pairing)

    def _chosen_place(self) -> SyncPlace:
        chosen = SyncPlace(self.kinds.key(), self.address.text().strip().rstrip("/"))
        owns = tuple(name for name, switch in self.owns.items() if switch.isChecked())
        if self._before is not None:
            where = {"address": chosen.address, "owns": owns}
            return replace(self._before, **where)  # type: ignore[arg-type]
        return replace(chosen, owns=owns)

    def _typed_key(self) -> str:
        if not self.key.text():
            return ""
        if self.kinds.key() != WOOCOMMERCE:
            return self.key.text().strip()
        return f"{self.key.text().strip()}\n{self.secret.text().strip()}"

    def _test(self) -> None:
        self.test.setEnabled(False)
        self.set_hint(self.tr("Menyambung…"))
        self.tested.emit(self._chosen_place(), self._typed_key())


def _secret(name: str) -> TextField:
    field = TextField(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
