"""Shows how printing is: a pill on the bar, a notice above, the list of papers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.storage.open_papers import Backlog
from ui.chrome import TopBar
from ui.printing import wording
from ui.printing.presenter import Notice, PaperRow, PrintingPresenter
from ui.session import Session
from ui.speaker import Speaker
from ui.top_bar import printer_words
from ui.widgets.card import State

if TYPE_CHECKING:
    from ui.printing.panel import PapersDialog
    from ui.widgets.banner import Banner


class PrintWatch(QObject):
    """Lays out what the presenter decides; notice and list are made when needed.

    Attributes:
        presenter: Decides.
    """

    def __init__(
        self, session: Session, bar: TopBar, stage: QVBoxLayout, speaker: Speaker
    ) -> None:
        super().__init__(bar)
        self._session, self._bar, self._stage = session, bar, stage
        self._speaker = speaker
        self._state = ""
        self._banner: Banner | None = None
        self._dialog: PapersDialog | None = None
        bar.pill_pressed.connect(self._pressed)
        self.presenter = PrintingPresenter(session, self)

    @property
    def notice(self) -> str:
        """What stands above the screens, or nothing."""
        banner = self._banner
        return "" if banner is None or banner.isHidden() else banner.words()

    def open(self) -> None:
        """Show the list of papers."""
        if self._session.person is None or self._dialog is not None:
            return
        from ui.printing.panel import PapersDialog

        host: QWidget = self._bar.window()
        dialog = PapersDialog(host, self._session.till.clock.now().offset_min)
        dialog.settled.connect(self.presenter.settle)
        dialog.try_wanted.connect(self.presenter.try_now)
        dialog.dismissed.connect(self._close)
        dialog.show_printer(self._state)
        self._dialog = dialog
        self.presenter.open_list()
        dialog.open()

    def _close(self) -> None:
        self.presenter.close_list()
        self._dialog = None

    def _pressed(self, key: str) -> None:
        if key == "printer":
            self.open()

    # What the presenter shows.

    def show_printer(self, state: str, backlog: Backlog) -> None:
        """Say on the pill how the printer is, and how many papers aren't out."""
        self._state = state
        words, meaning, icon = printer_words(state)
        if self._session.office:  # its pages go to the computer's own printer
            words = ""
        open_ = backlog.waiting + backlog.doubtful
        if words and open_ and (meaning is not State.NEUTRAL or backlog.doubtful):
            words = f"{words} \u00b7 {open_}"
            meaning = State.WARN
        self._bar.set_pill("printer", words, meaning, icon)
        if self._dialog is not None:
            self._dialog.show_printer(state)

    def show_notice(self, notice: Notice | None, backlog: Backlog) -> None:
        """Say above the screens what is the matter; it stands in nobody's way."""
        if notice is None:
            if self._banner is not None:
                self._banner.hide()
            return
        if self._banner is None:
            self._banner = self._make_banner()
        words = wording.notice_words(notice, backlog)
        step = self.tr("Lihat cetakan")
        self._banner.say(words, State.WARN, step=step, key=notice)

    def _make_banner(self) -> "Banner":
        from ui.widgets.banner import Banner

        made = Banner(self.tr("Tutup"))
        made.setObjectName("printer.notice")
        made.acted.connect(self.open)
        made.put_away.connect(self.presenter.put_away)
        self._stage.insertWidget(0, made)
        return made

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show the papers in the list, if it is open."""
        if self._dialog is not None:
            self._dialog.show_papers(rows)

    def show_refused(self, error: PosError) -> None:
        """Say what went wrong."""
        self._speaker.fail(error)
