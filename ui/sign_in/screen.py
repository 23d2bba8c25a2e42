"""The sign-in screen: people on the left, the PIN pad on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from ui import messages, theme
from ui.people_words import role_word
from ui.screen import Screen
from ui.sign_in.face_card import FaceCard
from ui.sign_in.pin_words import wait_words, wrong_words
from ui.sign_in.presenter import Face, SignInPresenter
from ui.theme import Themed, tokens
from ui.widgets.card import Note
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pin_pad import PinPad
from ui.widgets.scrolling import ScrollPage

_COLUMNS = 2
_SECOND_MS = 1000
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class PinSide(QWidget, Themed):
    """The white side that holds the PIN pad."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedWidth(theme.px(440))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line beside it."""
        del event
        painter = QPainter(self)
        look = tokens()
        painter.fillRect(self.rect(), theme.colour(look.surface))
        line = theme.colour(look.hairline)
        painter.fillRect(0, 0, look.line, self.height(), line)
        painter.end()


class SignInScreen(Screen):
    """Shows who may sign in, and takes a PIN.

    Attributes:
        presenter: Set by the window, which knows how to check a PIN.
    """

    presenter: SignInPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, FaceCard] = {}
        self._title = Label(self.tr("Siapa yang bertugas?"), Type.TITLE)
        self._hint = Label("", ink=Ink.SOFT, wrap=True)
        self._code = Label("", Type.SUBTOTAL, align=_CENTRE)
        self._name = Label("", ink=Ink.SOFT, align=_CENTRE)
        self.pad = PinPad()
        self.pad.entered.connect(self._enter)
        self._seconds = QTimer(self)
        self._seconds.setInterval(_SECOND_MS)
        self._seconds.timeout.connect(self._tick)
        self._example = Note(
            self.tr("Ini toko contoh untuk mencoba. PIN tertulis di kartu."),
            icon="sparkles",
        )
        self._lay_out()
        self.show_locked("")

    def _lay_out(self) -> None:
        self._people = QWidget()
        self._grid = QGridLayout(self._people)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setSpacing(theme.GUTTER)
        left = QVBoxLayout()
        left.setContentsMargins(48, 40, 36, 24)
        left.setSpacing(theme.GRID)
        left.addWidget(self._title)
        left.addWidget(self._hint)
        left.addSpacing(theme.GUTTER)
        left.addWidget(ScrollPage(self._people), 1)
        left.addWidget(self._example)
        side = PinSide()
        right = QVBoxLayout(side)
        right.setContentsMargins(44, 32, 44, 28)
        right.setSpacing(4)
        right.addWidget(self._code)
        right.addWidget(self._name)
        right.addSpacing(theme.GUTTER)
        right.addWidget(self.pad)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(side)

    def enter(self) -> None:
        """Take the keys."""
        self.pad.accept()
        self.pad.setFocus()
        self._seconds.start()

    def leave(self) -> None:
        """Forget what was typed."""
        self.pad.accept()
        self._seconds.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a person with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.presenter.move(step)

    def show_faces(self, faces: Sequence[Face], chosen: str) -> None:
        """Show everybody, one of them chosen."""
        for card in self._cards.values():
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = {face.person_id: self._card(face) for face in faces}
        for place, card in enumerate(self._cards.values()):
            row, column = divmod(place, _COLUMNS)
            self._grid.addWidget(card, row, column)
        rows = -(-len(self._cards) // _COLUMNS)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, int(row == rows))
        self._grid.setRowStretch(rows, 1)
        self._cards[chosen].setChecked(True)
        self._example.setVisible(any(face.pin for face in faces))

    def _card(self, face: Face) -> FaceCard:
        card = FaceCard(face)
        card.clicked.connect(lambda: self.presenter.choose(face.person_id))
        return card

    def show_chosen(self, face: Face) -> None:
        """Show whose PIN is asked for."""
        for person_id, card in self._cards.items():
            card.setChecked(person_id == face.person_id)
        self._code.setText(face.code)
        role = role_word(face.role)
        self._name.setText(f"{face.name} · {role}" if face.name else role)
        self.pad.setFocus()

    def show_locked(self, code: str) -> None:
        """Say that the till is locked by this person; nobody when empty."""
        if code:
            words = self.tr("Terkunci. Pekerjaan {code} tetap tersimpan.")
            self._title.setText(self.tr("Masukkan PIN untuk melanjutkan"))
            self._hint.setText(words.format(code=code))
        else:
            self._title.setText(self.tr("Siapa yang bertugas?"))
            self._hint.setText(self.tr("Pilih kode Anda, lalu ketik PIN 6 angka."))

    def show_checking(self) -> None:
        """Take no digits while the PIN is looked at."""
        self.pad.keypad.setEnabled(False)

    def show_ready(self) -> None:
        """Take digits."""
        self.pad.unlock()

    def show_wrong(self, tries_left: int) -> None:
        """Say that the PIN was wrong, and how many tries are left."""
        self.pad.refuse(wrong_words(tries_left))

    def show_wait(self, seconds: int) -> None:
        """Say how long to wait until the next try."""
        self.pad.refuse(wait_words(seconds), locked=True)

    def show_trouble(self, error: PosError) -> None:
        """Say that the PIN couldn't be looked at."""
        self.pad.refuse(messages.words(error))

    def _enter(self, pin: str) -> None:
        self.presenter.enter(pin)

    def _tick(self) -> None:
        self.presenter.tick()
