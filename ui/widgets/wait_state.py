"""What stands where a list will be, until it has been read."""

from PySide6.QtWidgets import QWidget

from ui.widgets.empty_state import EmptyState


class WaitState(EmptyState):
    """Says that something is being read; or that the hub, which has it, is silent."""

    def __init__(self, headline: str, parent: QWidget | None = None) -> None:
        self._waiting = (headline, self.tr("Sebentar."), "loader-circle")
        headline, hint, icon = self._waiting
        super().__init__(icon, headline, hint, parent=parent)

    def say_lost(self) -> None:
        """Say why nothing comes; it comes by itself when the hub answers again."""
        self.set_words(
            self.tr("Belum ada kabar dari pusat"),
            self.tr("Tampil sendiri begitu pusat menjawab."),
            "cloud-off",
        )

    def say_waiting(self) -> None:
        """Begin anew."""
        self.set_words(*self._waiting)
