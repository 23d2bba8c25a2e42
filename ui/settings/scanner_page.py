"""How this till's scanner types: tried, recorded, and set."""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.devices.port import FoundPort
from pos.devices.scanner import Link
from pos.domain.scan_marks import legible_code
from ui.marks import QT_TRANSLATE_NOOP
from ui.scan_trace import Recorder, Trace
from ui.session import Session
from ui.settings.devices import ScannerPresenter
from ui.settings.forms import FormPage
from ui.settings.meaning import meaning_of
from ui.settings.port_row import PortRow
from ui.settings.scan_study import Study
from ui.widgets.button import Button
from ui.widgets.card import STATE_ICONS, Card, Note, State, SummaryRow
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.pill import Pill

_LINKS: Final = {
    Link.NONE: (QT_TRANSLATE_NOOP("Scanner", "Tidak dipakai"), State.NEUTRAL),
    Link.OPENING: (QT_TRANSLATE_NOOP("Scanner", "Menyambung"), State.WARN),
    Link.OPEN: (QT_TRANSLATE_NOOP("Scanner", "Tersambung"), State.GOOD),
    Link.GONE: (QT_TRANSLATE_NOOP("Scanner", "Menunggu dicolok"), State.WARN),
}

_NAMES: Final = {
    "scan_gap_ms": QT_TRANSLATE_NOOP("Scanner", "jeda {value} ms"),
    "scan_min_length": QT_TRANSLATE_NOOP("Scanner", "kode terpendek {value}"),
    "scan_prefix": QT_TRANSLATE_NOOP("Scanner", "awalan {value}"),
    "scan_suffix": QT_TRANSLATE_NOOP("Scanner", "akhiran {value}"),
    "scan_fnc1": QT_TRANSLATE_NOOP("Scanner", "pengganti FNC1 {value}"),
    "scan_layout": QT_TRANSLATE_NOOP("Scanner", "tombol dibaca menurut letak (US)"),
}

_LOOK_MS: Final = 500


class ScannerPage(FormPage):
    """Tries a scan, studies a recorded one, and holds the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Pemindai"),
            self.tr("Kebanyakan pemindai langsung bekerja tanpa diatur."),
        )
        self.presenter = ScannerPresenter(session, self)
        self._recorder = Recorder(self)
        self._recorder.done.connect(self._recorded)
        self._proposal: dict[str, Any] = {}
        self.column.insertWidget(1, self._trial())
        self.column.insertWidget(2, self._result())
        self._fill_form()
        self.column.addWidget(self._serial())
        self.column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    # The cards.

    def _trial(self) -> Card:
        card = Card(across=True)
        self.last = Figure("\N{EN DASH}", Type.SUBTOTAL)
        self.about = Label("", Type.BODY, Ink.SOFT, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(self.tr("Pindai sesuatu untuk mencoba"), ink=Ink.SOFT))
        words.addWidget(self.last)
        words.addWidget(self.about)
        self.record = Button(self.tr("Rekam pemindaian"), icon="scan-line")
        self.record.clicked.connect(self.start_recording)
        card.body.addLayout(words, 1)
        card.body.addWidget(self.record, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _result(self) -> Card:
        self.result = Card()
        self.state = Pill("", State.NEUTRAL)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Rekaman terakhir"), Type.HEADING))
        head.addStretch(1)
        head.addWidget(self.state)
        self.keys = Label("", Type.BODY, wrap=True)
        self.gaps = SummaryRow(self.tr("Jeda antartombol"))
        self.end = SummaryRow(self.tr("Penutup"))
        self.now = SummaryRow(self.tr("Terbaca dengan setelan sekarang"))
        self.code = SummaryRow(self.tr("Kode yang dimaksud"))
        self.product = SummaryRow(self.tr("Barang"))
        self.advice = Note("", State.INFO)
        self.take = Button(self.tr("Pakai usulan"), icon="check")
        self.take.clicked.connect(lambda: self.saved.emit(self._proposal))
        self.result.body.addLayout(head)
        self.result.body.addWidget(self.keys)
        for row in (self.gaps, self.end, self.now, self.code, self.product):
            self.result.body.addWidget(row)
        self.result.body.addWidget(self.advice)
        self.result.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.result.hide()
        return self.result

    def _fill_form(self) -> None:
        form = self.form
        form.add_number(
            "scan_gap_ms",
            self.tr("Jeda terpanjang antartombol (milidetik)"),
            (5, 200),
            self.tr("Naikkan bila sebagian kode tidak terbaca."),
        )
        form.add_number(
            "scan_min_length", self.tr("Kode terpendek (jumlah huruf)"), (1, 40)
        )
        marks = self.tr("Boleh kosong. Tanda kendali ditulis <STX>, <ETX>, <GS>.")
        form.add_text("scan_prefix", self.tr("Awalan"), marks)
        form.add_text("scan_suffix", self.tr("Akhiran"), marks)
        form.add_text(
            "scan_fnc1",
            self.tr("Pengganti FNC1 (kode GS1)"),
            self.tr("Yang dikirim pemindai di antara isi kode, misalnya ~d029."),
        )
        form.add_chips(
            "scan_repeat_ms",
            self.tr("Kode sama dihitung sekali dalam"),
            [(0, self.tr("tidak"), ""), (150, "150 ms", ""), (500, "500 ms", "")],
        )
        form.add_chips(
            "scan_layout",
            self.tr("Simbol yang tertukar"),
            [
                ("typed", self.tr("Menurut komputer"), "keyboard"),
                ("us", self.tr("Menurut letak tombol (US)"), "scan-barcode"),
            ],
            wide=True,
        )
        form.add_text(
            "scan_port",
            self.tr("Port pemindai serial (USB-COM)"),
            self.tr("Kosongkan bila pemindai mengetik seperti keyboard."),
        )
        form.add_chips(
            "scan_line",
            self.tr("Kecepatan"),
            [(x, x, "") for x in ("9600 8N1", "19200 8N1", "115200 8N1")],
        )

    def _serial(self) -> Card:
        card = Card(across=True)
        self.ports = PortRow()
        self.ports.wanted.connect(self.presenter.find_ports)
        self.ports.chosen.connect(self.form.field("scan_port").fill)
        self.link = Pill("", State.NEUTRAL)
        card.body.addWidget(self.ports, 1)
        card.body.addWidget(self.link)
        return card

    # Trying and recording.

    def scanned(self, code: str) -> bool:
        """Show what was scanned, and what it means."""
        self.last.set_text(legible_code(code))
        found = self.presenter.look_up(code)
        about = self.tr("%n huruf, terbaca utuh.", "", len(code))
        self.about.setText(f"{meaning_of(found)} {about}")
        return True

    def start_recording(self) -> None:
        """Take the keys of the next scan, whatever they are."""
        self.record.setText(self.tr("Pindai sekarang…"))
        self.record.setEnabled(False)
        self._recorder.start()

    def _recorded(self, trace: Trace) -> None:
        self.record.setText(self.tr("Rekam pemindaian"))
        self.record.setEnabled(True)
        self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        self.presenter.study(trace)

    def show_study(self, found: Study) -> None:
        """Show what the recorded scan tells."""
        self.result.setVisible(bool(found.keys))
        if not found.keys:
            self.about.setText(
                self.tr("Tidak ada tombol yang datang. Periksa kabel pemindai.")
            )
            return
        self._proposal = found.proposal
        self.last.set_text(legible_code(found.code))
        self.about.setText("")
        self.keys.setText("\N{THIN SPACE}".join(found.keys))
        least, most = found.gaps_ms
        gaps = self.tr("{least} sampai {most} ms").format(least=least, most=most)
        self.gaps.set_value(gaps if least < most else f"{most} ms")
        none = self.tr("tidak ada")
        self.end.set_value(found.end or none)
        self.now.set_value(", ".join(map(legible_code, found.codes)) or none)
        self.code.set_value(legible_code(found.code))
        self.product.set_value(found.product or self.tr("belum ada di katalog"))
        self._advise(found)

    def _advise(self, found: Study) -> None:
        good = found.understood and not found.proposal
        word, state = self.tr("Belum terbaca"), State.WARN
        if found.understood:
            word, state = self.tr("Terbaca"), State.GOOD
        elif found.codes == (found.code,):
            word = self.tr("Terbaca, tapi ada tombol lolos")
        self.state.show_state(word, state, STATE_ICONS[state])
        if found.proposal:
            words = self.tr("Usulan: {changes}.").format(changes=_said(found.proposal))
        elif found.slow:
            words = self.tr(
                "Pemindai ini selambat orang mengetik. Atur awalan <STX> di pemindai."
            )
        elif good:
            words = self.tr(
                "Setelan sekarang sudah cocok. Tidak ada yang perlu diubah."
            )
        else:
            words = self.tr(
                "Atur pemindai agar menutup kode dengan Enter, lalu ulangi."
            )
        self.advice.set_text(words, State.GOOD if good else State.INFO)
        self.take.setVisible(bool(found.proposal))

    # What the presenter shows.

    def show_ports(self, ports: tuple[FoundPort, ...]) -> None:
        """Offer the serial ports of this computer."""
        self.ports.show_ports(ports)

    # While it is shown.

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the port while somebody looks."""
        super().showEvent(event)
        self._look()
        self._timer.start(_LOOK_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give recorded keys back when the page goes."""
        super().hideEvent(event)
        self._timer.stop()
        self._recorder.stop()

    def _look(self) -> None:
        words, state = _LINKS[self.presenter.link]
        shown = QCoreApplication.translate("Scanner", words)
        self.link.show_state(shown, state, STATE_ICONS[state])


def _said(proposal: dict[str, Any]) -> str:
    """Say a proposal in the language of the interface."""
    none = QCoreApplication.translate("Scanner", "tidak ada")
    return ", ".join(
        QCoreApplication.translate("Scanner", _NAMES[name]).format(value=value or none)
        for name, value in proposal.items()
    )
