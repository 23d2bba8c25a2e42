"""Words over the screens: passing ones at the foot, lasting ones above."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.errors import PosError
from ui import messages
from ui.widgets.banner import Banner
from ui.widgets.card import State
from ui.widgets.toast import Toast

Undo = Callable[[], None]


class Speaker(QObject):
    """Says what happened; at most one passing and one lasting message."""

    def __init__(self, host: QWidget, stage: QVBoxLayout) -> None:
        """Make a speaker.

        Args:
            host: Over whose foot passing words appear.
            stage: The column above whose content lasting words appear.
        """
        super().__init__(host)
        self._undo: Undo | None = None
        self._banner = Banner(self.tr("Tutup"))
        stage.insertWidget(0, self._banner)
        self._toast = Toast(host)
        self._toast.undone.connect(self._take_back)

    @property
    def lasting(self) -> str:
        """What stands above the screen, or nothing."""
        return "" if self._banner.isHidden() else self._banner.words()

    @property
    def passing(self) -> str:
        """What stands at the foot of the window, or nothing."""
        return "" if self._toast.isHidden() else self._toast.words()

    def say(self, words: str, undo: Undo | None = None) -> None:
        """Say something for some seconds, with a way back if there is one."""
        self._banner.hide()
        self._undo = undo
        self._toast.say(words, undo=self.tr("Urungkan") if undo else "", key="said")

    def refuse(self, words: str) -> None:
        """Say what went wrong, until the next thing is done."""
        self.last(words, State.BAD)

    def last(self, words: str, state: State) -> None:
        """Say something until the next thing is done."""
        self._banner.say(words, state)

    def fail(self, error: PosError) -> None:
        """Say an error."""
        self.refuse(messages.words(error))

    def hush(self) -> None:
        """The next thing is being done: take lasting words away."""
        self._banner.hide()

    def forget(self) -> None:
        """Somebody else comes: take everything away, ways back too."""
        self._banner.hide()
        self._toast.close_now()
        self._undo = None

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
