"""Words over the screens: passing ones over the top bar, lasting ones below it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.errors import PosError
from ui import messages
from ui.widgets.card import State

if TYPE_CHECKING:
    from ui.widgets.banner import Banner
    from ui.widgets.toast import Toast

Undo = Callable[[], None]


class Speaker(QObject):
    """Says what happened; at most one passing and one lasting message.

    Banner and toast are made when something is first said: the first paint
    needs neither.
    """

    def __init__(self, host: QWidget, stage: QVBoxLayout) -> None:
        """Make a speaker.

        Args:
            host: The window over whose top bar passing words appear.
            stage: The column above whose content lasting words appear.
        """
        super().__init__(host)
        self._host, self._stage = host, stage
        self._undo: Undo | None = None
        self._banner: Banner | None = None
        self._toast: Toast | None = None

    @property
    def lasting(self) -> str:
        """What stands above the screen, or nothing."""
        banner = self._banner
        return "" if banner is None or banner.isHidden() else banner.words()

    @property
    def passing(self) -> str:
        """What stands over the top bar, or nothing."""
        toast = self._toast
        return "" if toast is None or toast.isHidden() else toast.words()

    def say(self, words: str, undo: Undo | None = None) -> None:
        """Say something for some seconds, with a way back if there is one."""
        self.hush()
        self._undo = undo
        if self._toast is None:
            self._toast = self._make_toast()
        self._toast.say(words, undo=self.tr("Urungkan") if undo else "", key="said")

    def refuse(self, words: str) -> None:
        """Say what went wrong, until the next thing is done."""
        self.last(words, State.BAD)

    def last(self, words: str, state: State) -> None:
        """Say something until the next thing is done."""
        if self._banner is None:
            self._banner = self._make_banner()
        self._banner.say(words, state)

    def fail(self, error: PosError) -> None:
        """Say an error."""
        self.refuse(messages.words(error))

    def hush(self) -> None:
        """The next thing is being done: take lasting words away."""
        if self._banner is not None:
            self._banner.hide()

    def forget(self) -> None:
        """Another page or person comes: take everything away, ways back too.

        A way back changes the page that offered it, so it ends with that page.
        """
        self.hush()
        if self._toast is not None:
            self._toast.close_now()
        self._undo = None

    def _make_banner(self) -> "Banner":
        from ui.widgets.banner import Banner

        made = Banner(self.tr("Tutup"))
        self._stage.insertWidget(0, made)
        return made

    def _make_toast(self) -> "Toast":
        from ui.widgets.toast import Toast

        made = Toast(self._host)
        made.undone.connect(self._take_back)
        return made

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
