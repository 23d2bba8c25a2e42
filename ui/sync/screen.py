"""The sync page: places, what waits for them, and what a person has to do."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.sync_place import SyncPlace
from pos.operations.laptop_hub import HubState, Phase
from pos.sync.target import Reply
from ui import theme
from ui.screen import Screen
from ui.session import Session
from ui.sync import wording
from ui.sync.hub_dialog import HubDialog
from ui.sync.hub_presenter import HubPresenter
from ui.sync.place_card import PlaceCard
from ui.sync.place_dialog import PlaceDialog
from ui.sync.presenter import Act, Shown, SyncPresenter, Task
from ui.sync.stick_dialog import StickDialog
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.table import Table
from ui.widgets.table_model import Column

#: Ages on the page grow by themselves.
_LOOK_EVERY_MS: Final = 2_000

_REASONED: Final = frozenset({Act.ASIDE, Act.ACCEPT})


class SyncScreen(Screen):
    """Lays out the page and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks: dict[str, Task] = {}
        self._dialog: PlaceDialog | None = None
        self._hub_dialog: HubDialog | None = None
        self._reason: ReasonDialog | None = None
        self.cards: list[PlaceCard] = []
        self._make()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self.presenter = SyncPresenter(session, self)
        self.hub_presenter = HubPresenter(session, self)
        self._connect()
        self._choose("")

    def enter(self) -> None:
        """Show how things stand, from now on."""
        self.presenter.enter()

    def leave(self) -> None:
        """Stop following."""
        self.presenter.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Let ages grow while they can be seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing of a till that may be closed next."""
        super().hideEvent(event)
        self._timer.stop()

    # What the presenter shows.

    def show_page(self, shown: Shown) -> None:
        """Show the page."""
        self._show_places(shown)
        offset_min = self._session.till.clock.now().offset_min
        self._tasks = {task.key: task for task in shown.tasks}
        self.table.set_rows([wording.task_row(x, offset_min) for x in shown.tasks])
        self._stack.setCurrentWidget(self._page if shown.places else self._nothing)
        self.now.setEnabled(bool(shown.places))
        self._choose(self.table.current_key())

    def show_hurried(self) -> None:
        """Say that the exchange begins now."""
        self.toast(self.tr("Sinkron dimulai."))

    def show_decided(self, act: Act) -> None:
        """Say that a decision is written down."""
        words = {
            Act.RETRY: self.tr("Dicoba lagi sekarang."),
            Act.ASIDE: self.tr("Dikesampingkan dan dicatat."),
            Act.ACCEPT: self.tr("Perbedaan sudah dicatat."),
            Act.YES: self.tr("Katalog diterima."),
            Act.NO: self.tr("Katalog ditolak. Tidak ada yang berubah."),
            Act.TRUST: self.tr("Kasir itu dikenal mulai sekarang."),
        }
        self.toast(words[act])

    def show_saved(self) -> None:
        """Say that the places are saved."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None
        self.toast(self.tr("Tujuan tersimpan."))

    def show_joining(self) -> None:
        """Say that a hub is being asked to let this till in."""
        if self._dialog is not None:
            self._dialog.show_joining()

    def show_hub(self, state: HubState, now_ms: int) -> None:
        """Show how this laptop's own hub is."""
        self.hub.setText(self._hub_words(state))
        if self._hub_dialog is not None:
            self._hub_dialog.show_hub(state, now_ms)

    def show_hub_error(self, error: PosError) -> None:
        """Say why this laptop can't be a hub."""
        if self._hub_dialog is not None:
            self._hub_dialog.show_error(error)
        else:
            super().show_error(error)

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, where it was typed."""
        if self._dialog is not None:
            self._dialog.show_refused(error)
        else:
            super().show_error(error)

    def show_tested(self, reply: Reply) -> None:
        """Say what a place answered."""
        if self._dialog is not None:
            self._dialog.show_tested(reply)

    def show_test_failed(self, error: PosError) -> None:
        """Say why a place can't be asked."""
        self.show_error(error)

    def _show_places(self, shown: Shown) -> None:
        while len(self.cards) < len(shown.places):
            self._add_card(shown.places[len(self.cards)].place)
        while len(self.cards) > len(shown.places):
            card = self.cards.pop()
            self._places.removeWidget(card)
            card.hide()
            card.deleteLater()
        for card, place in zip(self.cards, shown.places, strict=True):
            card.show_place(place, shown.now_ms)

    def _add_card(self, place: SyncPlace) -> None:
        card = PlaceCard(place)
        card.set_wanted.connect(self._ask_place)
        card.pause_wanted.connect(
            lambda where, paused: self.presenter.pause(where, paused=paused)
        )
        self.cards.append(card)
        self._places.addWidget(card, 1)

    # What is pressed.

    def _choose(self, key: str) -> None:
        task = self._tasks.get(key)
        acts = task.acts if task else frozenset()
        for act, button in self.buttons.items():
            button.setVisible(act in acts)
        self._detail.setText(wording.task_words(task) if task else "")

    def _act(self, act: Act) -> None:
        key = self.table.current_key()
        if act not in _REASONED:
            self.presenter.decide(key, act)
            return
        aside = act is Act.ASIDE
        title = self.tr("Kesampingkan data ini?")
        hint = self.tr("Data tetap ada di kasir ini dan tidak dikirim ke sana.")
        reasons = [
            self.tr("Dicatat manual di sana"),
            self.tr("Data salah sejak awal"),
            self.tr("Hanya percobaan"),
        ]
        if not aside:
            title = self.tr("Catat perbedaan ini?")
            hint = self.tr("Kasir tidak berubah; perbedaan hanya dicatat.")
            reasons = [self.tr("Sudah diperiksa"), self.tr("Sudah dibetulkan di sana")]
        button = Button(self.tr("Simpan"), role=Role.PRIMARY)
        dialog = ReasonDialog(self, title, hint, reasons, button)
        dialog.asked.connect(lambda reason: self._reasoned(key, act, reason))
        dialog.dismissed.connect(self._forget_reason)
        self._reason = dialog
        dialog.open()

    def _reasoned(self, key: str, act: Act, reason: str) -> None:
        if not reason.strip() or self._reason is None:
            return
        self._reason.close_now()
        self._reason = None
        self.presenter.decide(key, act, reason)

    def _ask_place(self, place: SyncPlace | None) -> None:
        dialog = PlaceDialog(self, place)
        dialog.saved.connect(lambda new, key: self.presenter.save(place, new, key))
        dialog.tested.connect(self.presenter.test)
        dialog.joined.connect(self.presenter.join)
        if place is not None:
            dialog.removed.connect(lambda: self.presenter.remove(place))
        dialog.dismissed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open(dialog.address)

    def _ask_hub(self) -> None:
        dialog, deciding = HubDialog(self), self.hub_presenter
        dialog.start_wanted.connect(deciding.start)
        dialog.stop_wanted.connect(deciding.stop)
        dialog.pair_wanted.connect(deciding.pair)
        dialog.dismissed.connect(self._forget_hub)
        self._hub_dialog = dialog
        dialog.open(dialog.start)
        deciding.enter()

    def _forget_hub(self) -> None:
        self._hub_dialog = None
        self.hub_presenter.leave()

    def _hub_words(self, state: HubState) -> str:
        if state.phase is Phase.ON:
            return self.tr("Pusat: {count} kasir").format(count=state.connected)
        return self.tr("Jadikan pusat")

    def _ask_stick(self) -> None:
        dialog = StickDialog(self._session, self)
        dialog.open(dialog.write)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _forget_reason(self) -> None:
        self._reason = None

    # How it is laid out.

    def _make(self) -> None:
        self._frame = Page("")
        self._frame.title.setText(self.tr("Sinkronisasi"))
        self.stick = Button(self.tr("Stik USB"), icon="usb", key="F8")
        self.hub = Button(self.tr("Jadikan pusat"), icon="database", key="F6")
        self.add = Button(self.tr("Tambah tujuan"), icon="circle-plus")
        self.now = Button(
            self.tr("Sinkronkan sekarang"),
            role=Role.PRIMARY,
            icon="refresh-cw",
            key="F10",
        )
        self._first = Button(
            self.tr("Tambah tujuan"), role=Role.PRIMARY, icon="circle-plus"
        )
        self._nothing = EmptyState(
            "cloud",
            self.tr("Belum ada tujuan"),
            self.tr("Kasir ini bekerja sendiri. Tambahkan toko web atau pusat."),
            button=self._first,
        )
        self.table = Table(
            self.tr("Perlu tindakan"),
            (
                Column(self.tr("Waktu"), 128, spare=True),
                Column(self.tr("Struk"), 188),
                Column(self.tr("Tujuan"), 110),
                Column(self.tr("Masalah")),
                Column(self.tr("Jumlah"), 124, figures=True),
            ),
            (
                "circle-check",
                self.tr("Tidak ada yang perlu ditangani"),
                self.tr("Yang ditolak atau berbeda di tujuan tampil di sini."),
            ),
        )
        self._detail = Label("", Type.CAPTION, wrap=True)
        self.buttons = {
            Act.OPEN: Button(self.tr("Buka struk"), icon="receipt-text"),
            Act.ASIDE: Button(self.tr("Kesampingkan"), icon="archive"),
            Act.ACCEPT: Button(self.tr("Catat perbedaan"), icon="clipboard-check"),
            Act.NO: Button(self.tr("Tolak"), icon="x"),
            Act.YES: Button(self.tr("Terima katalog"), icon="check"),
            Act.RETRY: Button(self.tr("Coba lagi"), icon="rotate-ccw"),
            Act.TRUST: Button(self.tr("Kodenya cocok"), icon="badge-check"),
        }

    def _lay_out(self) -> None:
        self._frame.tools.addWidget(self.hub)
        self._frame.tools.addWidget(self.stick)
        self._frame.tools.addWidget(self.add)
        self._frame.tools.addWidget(self.now)
        self._page = QWidget()
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.GUTTER)
        self._places = QHBoxLayout()
        self._places.setSpacing(theme.GUTTER)
        whole.addLayout(self._places)
        whole.addWidget(self._tasks_card(), 1)
        self._stack = PageStack()
        for page in (self._page, self._nothing):
            self._stack.addWidget(page)
        self._frame.body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)

    def _tasks_card(self) -> Card:
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(Label(self.tr("Perlu tindakan"), Type.HEADING))
        card.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._detail, 1)
        for button in self.buttons.values():
            foot.addWidget(button)
        card.body.addLayout(foot)
        return card

    def _connect(self) -> None:
        self._timer.timeout.connect(self.presenter.refresh)
        self.now.clicked.connect(self.presenter.hurry)
        self.stick.clicked.connect(self._ask_stick)
        self.hub.clicked.connect(self._ask_hub)
        for button in (self.add, self._first):
            button.clicked.connect(lambda: self._ask_place(None))
        self.table.selected.connect(self._choose)
        self.table.opened.connect(lambda _: self._act(Act.OPEN))
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=act: self._act(act))
