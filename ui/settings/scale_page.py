"""The scale of this till: found, set up, seen live; and labels of other scales."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.config import Settings
from pos.devices.port import FoundPort
from pos.devices.scales.reading import Heard
from pos.devices.scales.scale import ScaleSetup
from pos.domain.errors import PosError, SettingError
from ui import messages, theme
from ui.marks import QT_TRANSLATE_NOOP
from ui.scale_watch import ScaleWatch
from ui.session import Session
from ui.settings.devices import ScalePresenter
from ui.settings.form import Field
from ui.settings.forms import FormPage
from ui.settings.label_rules import LabelRules
from ui.settings.meaning import meaning_of
from ui.settings.port_row import PortRow
from ui.weighing import Weighing
from ui.widgets.button import Button
from ui.widgets.card import Card, Note, State
from ui.widgets.live_weight import LiveWeight

_KINDS: Final = {
    "": QT_TRANSLATE_NOOP("ScalePage", "Tanpa timbangan"),
    "toledo": QT_TRANSLATE_NOOP("ScalePage", "Toledo 8217"),
    "cas": QT_TRANSLATE_NOOP("ScalePage", "CAS (ditanya)"),
    "stream": QT_TRANSLATE_NOOP("ScalePage", "CAS / A&D (mengirim terus)"),
    "adam": QT_TRANSLATE_NOOP("ScalePage", "Adam"),
}


class ScalePage(FormPage):
    """Sets the scale up while its weight is seen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.set_head(
            self.tr("Timbangan"),
            self.tr("Tanpa timbangan pun berat selalu bisa diketik."),
        )
        self.presenter = ScalePresenter(session, self)
        self.weighing = Weighing(session.till.clock.monotonic_ms)
        self._watch = ScaleWatch(self)
        self._watch.heard.connect(self._hear)
        self._watch.looked.connect(self._follow)
        self.column.insertWidget(1, self._live())
        self._fill_form()
        self.rules = LabelRules()
        self.rules.saved.connect(lambda text: self.saved.emit({"label_rules": text}))
        self.column.addWidget(self.rules)
        self.column.addStretch(1)

    def _live(self) -> Card:
        card = Card(across=True)
        self.live = LiveWeight()
        self.note = Note("", State.INFO)
        self.note.hide()
        self.detect = Button(self.tr("Kenali timbangan"), icon="search")
        self.detect.clicked.connect(self._detect)
        self.ports = PortRow()
        self.ports.wanted.connect(self.presenter.find_ports)
        self.ports.chosen.connect(lambda path: self._port().fill(path))
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.ports)
        side.addWidget(self.detect, 0, Qt.AlignmentFlag.AlignLeft)
        side.addWidget(self.note)
        side.addStretch(1)
        card.body.setSpacing(2 * theme.GUTTER)
        card.body.addWidget(self.live, 2)
        card.body.addLayout(side, 3)
        return card

    def _fill_form(self) -> None:
        form = self.form
        form.add_text(
            "scale_port",
            self.tr("Port timbangan"),
            self.tr("Misalnya COM3 atau /dev/ttyUSB0."),
        )
        form.add_text(
            "containers",
            self.tr("Wadah dan beratnya"),
            self.tr("Misalnya: Mika kecil = 18; Toples = 240"),
        )
        form.add_chips(
            "scale_protocol",
            self.tr("Jenis timbangan"),
            [(key, _word(key), "") for key in _KINDS],
            wide=True,
        )
        form.add_chips(
            "scale_line",
            self.tr("Kecepatan"),
            [
                ("", self.tr("Biasa"), ""),
                *((x, x, "") for x in ("9600 7E1", "9600 8N1", "4800 8N1", "2400 7E1")),
            ],
            wide=True,
        )

    def _port(self) -> Field:
        return self.form.field("scale_port")

    # Finding.

    def _detect(self) -> None:
        path = str(self.form.field("scale_port").value())
        if not path:
            self._say(self.tr("Pilih atau ketik port timbangan dulu."), State.WARN)
            return
        self._watch.stop()  # two must not read one port
        self.detect.setEnabled(False)
        words = self.tr("Mencari… Letakkan sesuatu di atas timbangan.")
        self._say(words, State.INFO)
        self.presenter.detect(path)

    def show_ports(self, ports: tuple[FoundPort, ...]) -> None:
        """Offer the serial ports of this computer."""
        self.ports.show_ports(ports)

    def show_found(self, setup: ScaleSetup) -> None:
        """Save which scale answered."""
        self._end_search()
        words = self.tr("{kind} menjawab pada {line}.")
        self._say(words.format(kind=_word(setup.protocol), line=setup.line), State.GOOD)
        self.saved.emit(
            {
                "scale_protocol": setup.protocol,
                "scale_port": setup.path,
                "scale_line": setup.line,
            }
        )
        self._listen()

    def show_missing(self, error: PosError | None) -> None:
        """Say that no scale answered; nothing is changed."""
        self._end_search()
        none = self.tr(
            "Tidak ada timbangan yang menjawab. Nyalakan, isi barang, lalu ulangi."
        )
        self._say(messages.words(error) if error else none, State.WARN)
        self._listen()

    def _end_search(self) -> None:
        self.detect.setEnabled(True)
        if self.isVisible():
            self.detect.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, state: State) -> None:
        self.note.set_text(words, state)
        self.note.show()

    # Seeing it live.

    def fill(self, settings: Settings) -> None:
        """Show what is saved, and listen to the scale that is set up now."""
        super().fill(settings)
        self.rules.fill(settings.label_rules)
        if self.isVisible():
            self._listen()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen while somebody looks."""
        super().showEvent(event)
        self._listen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the scale be, and look for none any more."""
        super().hideEvent(event)
        self.presenter.stop()
        self._watch.stop()

    def _listen(self) -> None:
        scale = self._session.till.devices.scale
        if scale is None or self.isVisible():
            self._watch.start(scale)
        self.weighing.hear(Heard(at_ms=self._session.till.clock.monotonic_ms()))
        self.live.setVisible(scale is not None)
        self._follow()

    def _hear(self, heard: Heard) -> None:
        self.weighing.hear(heard)
        self._follow()

    def _follow(self) -> None:
        self.live.show_weight(self.weighing.shown())

    # Labels.

    def scanned(self, code: str) -> bool:
        """Say what a label means by the rules as they are typed."""
        try:
            rules = self.rules.rules()
        except SettingError:
            return True  # what is wrong with them is said already
        found = self.presenter.look_up(code, rules)
        state = State.GOOD if found is not None else State.WARN
        words = self.tr("{code}: {meaning}")
        self.rules.say(words.format(code=code, meaning=meaning_of(found)), state)
        return True


def _word(kind: str) -> str:
    return QCoreApplication.translate("ScalePage", _KINDS[kind])
