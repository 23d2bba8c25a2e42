"""A place that is exchanged with: how it stands, what waits, what comes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from pos.domain.money import plain
from pos.domain.sync_place import SyncPlace
from pos.sync.status import Link
from ui import theme
from ui.sync import wording
from ui.sync.presenter import PlaceShown
from ui.theme import Themed
from ui.widgets.button import Button
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pill import Pill


class PlaceCard(Card, Themed):
    """One place.

    Signals:
        set_wanted: Change where it is, or its key.
        pause_wanted: True to leave it alone for a while, False to go on.
    """

    set_wanted = Signal(object)
    pause_wanted = Signal(object, bool)

    def __init__(self, place: SyncPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.place = place
        self._name = Label("", Type.HEADING)
        self._host = Label("", Type.CAPTION, Ink.SOFT)
        self._pill = Pill("")
        self._unsent = SummaryRow(self.tr("Belum terkirim"))
        self._heard = SummaryRow(self.tr("Pertukaran terakhir"))
        self._pulled = SummaryRow(self.tr("Katalog terakhir diambil"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._note = Note("", State.WARN)
        self.settings = Button(self.tr("Atur"), icon="sliders-horizontal")
        self.pause = Button("")
        self._lay_out()
        self.settings.clicked.connect(lambda: self.set_wanted.emit(self.place))
        self.pause.clicked.connect(
            lambda: self.pause_wanted.emit(self.place, not self.place.paused)
        )
        self.retheme()

    def retheme(self) -> None:
        """Take the bar's height from the type."""
        self._progress.setFixedHeight(theme.px(10))

    def show_place(self, shown: PlaceShown, now_ms: int) -> None:
        """Show how it stands."""
        self.place = place = shown.place
        self._name.setText(wording.kind_words(place))
        self._host.setText(place.name.partition(":")[2])
        self._pill.show_state(*wording.link_pill(shown, now_ms))
        self._show_pause(paused=place.paused)
        tally = shown.tally
        late = tally.unsent > 0
        words = wording.unsent_words(tally)
        self._unsent.set_value(words, Ink.WARN if late else Ink.PLAIN)
        self._heard.set_value(wording.age_words(tally.heard_ms, now_ms))
        self._show_pull(shown, now_ms)
        self._show_why(shown)

    def _show_pause(self, *, paused: bool) -> None:
        self.pause.setText(self.tr("Lanjutkan") if paused else self.tr("Jeda"))
        self.pause.set_icon("circle-play" if paused else "circle-pause")

    def _show_pull(self, shown: PlaceShown, now_ms: int) -> None:
        pull = shown.pull
        self._pulled.setVisible(pull is not None)
        self._progress.setVisible(bool(pull and pull.done))
        if pull is None:
            return
        if pull.done:
            words = self.tr("{done} dari {total} produk").format(
                done=plain(pull.done), total=plain(pull.total)
            )
            self._progress.setRange(0, pull.total)
            self._progress.setValue(pull.done)
            self._progress.setAccessibleName(words)
            self._pulled.set_value(words)
        else:
            self._pulled.set_value(wording.age_words(pull.heard_ms, now_ms))

    def _show_why(self, shown: PlaceShown) -> None:
        target = shown.target
        bad = target is not None and target.link in (Link.FAILING, Link.PAUSED)
        self._note.setVisible(bool(bad))
        if target is not None and bad:
            words = wording.why_words(target.code, target.words, target.link)
            self._note.set_text(words, State.WARN)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name)
        head.addWidget(self._host)
        head.addStretch(1)
        head.addWidget(self._pill)
        self.body.addLayout(head)
        for row in (self._unsent, self._heard, self._pulled):
            self.body.addWidget(row)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.pause)
        foot.addWidget(self.settings)
        self.body.addLayout(foot)
