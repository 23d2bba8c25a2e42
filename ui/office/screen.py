"""The office's page of tills: how fresh each one's books are, and the hub itself."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.sync.target import Reply
from ui import theme
from ui.office import wording
from ui.office.presenter import OfficePresenter, Shown
from ui.screen import Screen
from ui.session import Session
from ui.sync.place_dialog import PlaceDialog
from ui.sync.wording import age_words
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.pill import Pill
from ui.widgets.table import Table
from ui.widgets.table_model import Column

#: Ages on the page grow by themselves.
_LOOK_EVERY_MS: Final = 2_000


class OfficeScreen(Screen):
    """Lays out the page and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog: PlaceDialog | None = None
        self._make()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self.presenter = OfficePresenter(session, self)
        self._timer.timeout.connect(self.presenter.refresh)
        self.now.clicked.connect(self.presenter.hurry)
        self.set_up.clicked.connect(self._ask_place)

    def enter(self) -> None:
        """Show how things stand, from now on."""
        self.presenter.enter()
        self.tills.setFocus()

    def leave(self) -> None:
        """Stop following."""
        self.presenter.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Let ages grow while they can be seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing of an office that may be closed next."""
        super().hideEvent(event)
        self._timer.stop()

    # What the presenter shows.

    def show_page(self, shown: Shown) -> None:
        """Show the hub and its tills."""
        status, place = shown.status, shown.place
        self._host.setText(place.name.partition(":")[2] if place else "")
        self._pill.show_state(*wording.hub_pill(status))
        heard = age_words(status.heard_ms, shown.now_ms)
        self._heard.setText(self.tr("Terakhir bertanya: {age}").format(age=heard))
        self.tills.set_rows([wording.till_row(x, shown.since_ms) for x in status.tills])

    def show_hurried(self) -> None:
        """Say that the hub is being asked."""
        self.toast(self.tr("Pusat ditanya lagi."))

    def show_joining(self) -> None:
        """Say that the hub is being asked to let this office in."""
        if self._dialog is not None:
            self._dialog.show_joining()

    def show_saved(self) -> None:
        """Say that the hub is saved."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None
        self.toast(self.tr("Pusat tersimpan."))

    def show_tested(self, reply: Reply) -> None:
        """Say what the hub answered."""
        if self._dialog is not None:
            self._dialog.show_tested(reply)

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, where it was typed."""
        if self._dialog is not None:
            self._dialog.show_refused(error)
        else:
            super().show_error(error)

    # What is pressed.

    def _ask_place(self) -> None:
        place = self.presenter.place
        if place is None:
            return
        dialog = PlaceDialog(self, place, fixed=True)
        dialog.saved.connect(self.presenter.save)
        dialog.tested.connect(self.presenter.test)
        dialog.joined.connect(self.presenter.join)
        dialog.dismissed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open(dialog.address)

    def _forget_dialog(self) -> None:
        self._dialog = None

    # How it is laid out.

    def _make(self) -> None:
        self._frame = Page("")
        self._frame.title.setText(self.tr("Kasir di pusat"))
        self.set_up = Button(self.tr("Atur"), icon="sliders-horizontal")
        self.now = Button(
            self.tr("Tanya pusat sekarang"),
            role=Role.PRIMARY,
            icon="refresh-cw",
            key="F10",
        )
        self._host = Label("", Type.CAPTION, Ink.SOFT)
        self._heard = Label("", Type.CAPTION, Ink.SOFT)
        self._pill = Pill("")
        self.tills = Table(
            self.tr("Kasir"),
            (
                Column(self.tr("Kasir"), 120),
                Column(self.tr("Sambungan"), 190),
                Column(self.tr("Data terakhir tiba")),
                Column(self.tr("Ditulis di kasir"), 180),
                Column(self.tr("Shift"), 190),
                Column(self.tr("Belum dihitung"), 150, figures=True, spare=True),
            ),
            (
                "monitor",
                self.tr("Belum ada kasir di pusat"),
                self.tr("Pasangkan kasir dari layar pusat; datanya tampil di sini."),
            ),
        )

    def _lay_out(self) -> None:
        self._frame.tools.addWidget(self.set_up)
        self._frame.tools.addWidget(self.now)
        card = Card(margin=theme.GUTTER)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Pusat"), Type.HEADING))
        head.addWidget(self._host)
        head.addStretch(1)
        head.addWidget(self._heard)
        head.addWidget(self._pill)
        card.body.addLayout(head)
        card.body.addWidget(self.tills, 1)
        hint = self.tr(
            "Kasir yang tidak tersambung tetap berjualan; datanya tiba saat ia "
            "tersambung lagi. Hari dikunci di kasir, bukan di sini."
        )
        card.body.addWidget(Label(hint, Type.CAPTION, Ink.SOFT, wrap=True))
        self._frame.body.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
