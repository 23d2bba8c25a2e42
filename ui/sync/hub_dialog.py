"""The laptop as its booth's hub: switch it on, show how to join, and who did."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.operations.laptop_hub import HubState, Phase
from ui import messages, theme
from ui.pay.qr_code import QrCode
from ui.sync import wording
from ui.theme import Themed
from ui.widgets.button import Button, Role, Size
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.table import Table
from ui.widgets.table_model import Column

#: Groups of the typed code in one line.
_GROUPS = 3


class HubDialog(Dialog, Themed):
    """Off: what it does, and the button. On: the text to join by, and who is there.

    Signals:
        start_wanted: Be the hub from now on.
        stop_wanted: Be none any more.
        pair_wanted: Show a new text.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    pair_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "", width=860)
        self.set_title(self.tr("Laptop ini sebagai pusat"))
        self.start = Button(
            self.tr("Jadikan laptop ini pusat"),
            role=Role.PRIMARY,
            icon="database",
            size=Size.LARGE,
            key="F6",
        )
        self.stop = Button(self.tr("Berhenti jadi pusat"), role=Role.DANGER)
        self.pair = Button(self.tr("Kode baru"), icon="refresh-cw", key="F9")
        self.code = QrCode(self.tr("Kode pasangan"))
        self.typed = Label("", Type.PRICE, wrap=True)
        self.where = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.tills = Table(
            self.tr("Kasir di pusat ini"),
            (
                Column(self.tr("Kasir")),
                Column(self.tr("Sambungan"), 190),
                Column(self.tr("Data terakhir"), 140),
            ),
            (
                "monitor",
                self.tr("Belum ada kasir lain"),
                self.tr("Pindai kodenya di kasir lain: Sinkron, Tambah tujuan."),
            ),
        )
        self._parts = {True: QWidget(), False: QWidget()}
        self._fill()
        self.start.clicked.connect(self.start_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.pair.clicked.connect(self.pair_wanted)
        self.retheme()

    def retheme(self) -> None:
        """Take sizes from the type."""
        side = theme.px(260)
        self.code.setFixedSize(side, side)
        self.tills.setMinimumHeight(theme.px(250))

    def show_hub(self, state: HubState, now_ms: int) -> None:
        """Show how the hub is."""
        on = state.phase is Phase.ON
        for is_on, part in self._parts.items():
            part.setVisible(is_on is on)
        self.start.setEnabled(state.phase is not Phase.STARTING)
        self.stop.setVisible(on)
        self.pair.setVisible(on)
        self._show_hint(state)
        self.code.set_payload(state.pairing)
        self.typed.setText(_in_lines(state.pairing))
        hosts = ", ".join(f"{host}:{state.port}" for host in state.hosts)
        self.where.setText(
            self.tr("Alamat: {hosts}").format(hosts=hosts)
            if hosts
            else self.tr("Laptop ini belum tersambung ke jaringan mana pun.")
        )
        self.tills.set_rows([wording.joined_row(x, now_ms) for x in state.tills])
        self._place()

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""
        self.set_hint(messages.words(error), Ink.BAD)

    def _show_hint(self, state: HubState) -> None:
        if state.trouble is not None:
            self.set_hint(messages.words(state.trouble), Ink.BAD)
        elif state.phase is Phase.STARTING:
            self.set_hint(self.tr("Menyiapkan pusat… Pertama kali beberapa detik."))
        elif state.phase is Phase.ON:
            self.set_hint(
                self.tr(
                    "Di kasir lain: Sinkron, Tambah tujuan, Pusat; lalu pindai atau "
                    "ketik kode ini. Kode hilang saat panel ini ditutup."
                )
            )
        else:
            self.set_hint(
                self.tr(
                    "Kasir lain di jaringan yang sama saling melihat penjualan lewat "
                    "laptop ini. Pusat menyala selama program ini terbuka, dan lagi "
                    "saat dibuka."
                )
            )

    def _fill(self) -> None:
        off = QHBoxLayout(self._parts[False])
        off.setContentsMargins(0, 0, 0, 0)
        off.addWidget(self.start)
        off.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(theme.GRID)
        left.addWidget(self.code)
        left.addWidget(self.typed)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(theme.GRID)
        right.addWidget(self.where)
        right.addWidget(self.tills, 1)
        on = QHBoxLayout(self._parts[True])
        on.setContentsMargins(0, 0, 0, 0)
        on.setSpacing(theme.GUTTER)
        on.addLayout(left)
        on.addLayout(right, 1)
        for part in self._parts.values():
            self.body.addWidget(part)
        self.foot.insertWidget(0, self.stop)
        self.foot.addWidget(self.pair)
        self.add_cancel(self.tr("Tutup"))


def _in_lines(text: str) -> str:
    """Break a pairing text into lines that are easily typed."""
    where, _, code = text.rpartition(":")
    groups = code.split("-")
    lines = ["-".join(groups[i : i + _GROUPS]) for i in range(0, len(groups), _GROUPS)]
    return "\n".join([f"{where}:", *(f"{x}-" for x in lines[:-1]), lines[-1]])
