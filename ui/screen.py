"""What every screen is: a page of the window that can be entered and left."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.errors import PosError
from pos.domain.sync_ports import LOST, HubError
from ui import messages
from ui.widgets.wait_state import WaitState


class Screen(QWidget):
    """One page. It lays out and forwards; its presenter decides.

    Signals:
        said: Words for a passing message, and what undoes it or None.
        refused: Words for an error, shown until the next thing is done.
        lost: The hub gave no answer: the window says so, once for all pages.
    """

    said = Signal(str, object)
    refused = Signal(str)
    lost = Signal()

    def enter(self) -> None:
        """Get ready to be looked at; called each time the page is shown."""

    def leave(self) -> None:
        """Called when another page takes its place."""

    def where(self) -> str:
        """Say which part of the page is shown, for a page made anew."""
        return ""

    def return_to(self, where: str) -> None:
        """Show the part that ``where`` told of."""

    def scanned(self, code: str) -> bool:
        """Take a scan. False lets the selling page have it."""
        _ = code
        return False

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows, with what they do, for the help."""
        return ()

    def toast(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show a passing message, with a way back if there is one."""
        self.said.emit(words, undo)

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""
        if isinstance(error, HubError) and error.fields.get("why") in LOST:
            self.lost.emit()
            for waits in self.findChildren(WaitState):
                waits.say_lost()
        else:
            self.refused.emit(messages.words(error))
