"""Carry documents between tills on a USB stick."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from pos.domain.errors import PosError
from pos.domain.money import plain
from pos.operations.bundles import Looked, Written
from pos.storage.merge import Merged
from ui import messages, theme
from ui.session import Session
from ui.sync.stick_presenter import StickPresenter
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type


class StickDialog(Dialog):
    """Two buttons, what came of them, and the code of this till.

    Signals:
        told: How much is taken in, from the thread that does it.

    Attributes:
        presenter: Decides.
    """

    told = Signal(int, int)

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, "", width=640)
        self.set_title(self.tr("Stik USB antar-kasir"))
        self.set_hint(
            self.tr("Dua kasir tanpa jaringan menutup hari dengan satu laporan.")
        )
        self.presenter = StickPresenter(session, self)
        self._looked: Looked | None = None
        self._make()
        self.told.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def _make(self) -> None:
        self.write = Button(
            self.tr("Tulis ke stik"), role=Role.PRIMARY, icon="upload", key="F8"
        )
        self.read = Button(self.tr("Baca dari stik"), icon="download", key="F9")
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        for button in (self.write, self.read):
            button.setMinimumHeight(theme.px(64))
            row.addWidget(button, 1)
        self.body.addLayout(row)
        own = self.presenter.own
        words = self.tr("Kode kasir {till} ini: {mark}")
        self.mark = Label(words.format(till=own.till, mark=own.fingerprint), Type.BODY)
        self.body.addWidget(self.mark)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Membaca stik"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.said = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.body.addWidget(self.said)
        self.trust = Button(
            self.tr("Kodenya cocok"), role=Role.PRIMARY, icon="badge-check"
        )
        self.trust.hide()
        self.add_cancel(self.tr("Tutup"))
        self.foot.addWidget(self.trust)
        self.write.clicked.connect(self._choose_folder)
        self.read.clicked.connect(self._choose_file)
        self.trust.clicked.connect(self._accept)

    # What is pressed.

    def _choose_folder(self) -> None:
        title = self.tr("Pilih stik USB")
        name = QFileDialog.getExistingDirectory(self, title, _sticks())
        if name:
            self.presenter.write(Path(name))

    def _choose_file(self) -> None:
        title, kind = self.tr("Pilih berkas kasir"), self.tr("Berkas kasir")
        name, _ = QFileDialog.getOpenFileName(
            self, title, _sticks(), f"{kind} (*.kasir)"
        )
        if name:
            self.presenter.read(Path(name))

    def _accept(self) -> None:
        if self._looked is not None:
            self.presenter.accept(self._looked)

    # What the presenter shows.

    def show_busy(self) -> None:
        """Say that the stick is at work."""
        self._say(self.tr("Sedang bekerja…"), Ink.SOFT, busy=True)

    def show_written(self, written: Written) -> None:
        """Say what lies on the stick now."""
        words = self.tr("{count} catatan tertulis di {name}. Cabut stik dengan aman.")
        count = plain(written.documents)
        self._say(words.format(count=count, name=written.file.name), Ink.GOOD)

    def show_strangers(self, looked: Looked) -> None:
        """Ask whether the first till of a bundle that isn't known is a friend."""
        first = looked.strangers[0]
        words = self.tr(
            "{till} belum dikenal. Cocokkan kodenya di layar {till}: {mark}"
        )
        self._say(words.format(till=first.till, mark=first.fingerprint), Ink.PLAIN)
        self._looked = looked
        self.trust.show()
        self.trust.setFocus()

    def tell_progress(self, done: int, whole: int) -> None:
        """Say how much is taken in; called from another thread."""
        self.told.emit(done, whole)

    def show_read(self, merged: Merged) -> None:
        """Say what was new."""
        words = self.tr("{count} catatan baru diambil, {known} sudah ada.")
        said = words.format(count=plain(merged.added), known=plain(merged.known))
        if merged.held:
            more = self.tr("{count} menunggu stik sebelumnya.")
            said += " " + more.format(count=plain(merged.held))
        self._say(said, Ink.GOOD)

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""
        self._say(messages.words(error), Ink.BAD)

    def _show_progress(self, done: int, whole: int) -> None:
        self.bar.setRange(0, whole)
        self.bar.setValue(done)

    def _say(self, words: str, ink: Ink, *, busy: bool = False) -> None:
        self._looked = None
        self.trust.hide()
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        for button in (self.write, self.read):
            button.setEnabled(not busy)
        self.said.set_ink(ink)
        self.said.setText(words)


def _sticks() -> str:
    """Give the folder under which the system shows sticks, where there is one."""
    for folder in (Path("/media"), Path("/run/media"), Path("/Volumes")):
        if folder.is_dir():
            return str(folder)
    return str(Path.home())
