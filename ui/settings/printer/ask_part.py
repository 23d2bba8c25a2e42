"""The third step: one thing to look at on the paper, one tap to answer."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.settings.printer import wording
from ui.settings.printer.drawer_trial import DrawerTrial
from ui.settings.printer.part_picture import PartPicture
from ui.settings.printer.questions import Question, Topic
from ui.widgets.button import Button, Size
from ui.widgets.card import Card
from ui.widgets.label import Ink, Label, Type

#: From so many answers on they stand side by side: two, and then three.
_TWO_FROM: Final = 4
_THREE_FROM: Final = 6
_MOST_ACROSS: Final = 3

#: Most that a question is wide, in pixels at 100 %.
_WIDEST: Final = 560


class AskPart(QWidget):
    """The question on the left, how the part should look on the right.

    Signals:
        answered: The key of the option that was pressed.

    Attributes:
        drawer: What is shown instead of answers for the drawer.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self._buttons: list[Button] = []
        self._asked = Label("", Type.TITLE, wrap=True)
        self._hint = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GRID)
        self.drawer = DrawerTrial()
        self._picture = PartPicture(self.tr("Contoh yang benar"))
        card = Card(across=True)
        card.body.setSpacing(theme.MARGIN)
        card.body.addWidget(self._make_asking(), 1)
        card.body.addWidget(self._make_example(), 1)
        card.body.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(card)

    def _make_asking(self) -> QWidget:
        asking = QWidget()
        asking.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._asked)
        column.addWidget(self._hint)
        column.addSpacing(theme.GRID)
        column.addLayout(self._grid)
        column.addWidget(self.drawer)
        column.addStretch(1)
        return asking

    def _make_example(self) -> QWidget:
        self._example = QWidget()
        column = QVBoxLayout(self._example)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(self.tr("Contoh yang benar"), Type.CAPTION, Ink.SOFT))
        column.addWidget(self._picture, 1)
        return self._example

    def show_question(self, question: Question, picture: bytes) -> None:
        """Ask something else."""
        self.question = question
        asked, hint = wording.question(question.topic)
        self._asked.setText(asked)
        self._hint.setText(hint)
        self._picture.set_png(picture)
        self._example.setVisible(bool(picture))
        self.drawer.setVisible(question.topic is Topic.DRAWER)
        self.drawer.start()
        self._offer(question)

    def _offer(self, question: Question) -> None:
        before, self._buttons = self._buttons, []
        if question.topic is Topic.DRAWER:
            self.drawer.first.setFocus()
        else:
            self._add_buttons(question)
        for button in before:  # last: the focus has gone to a new one by now
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _add_buttons(self, question: Question) -> None:
        many = len(question.options)
        across = 1 + (many >= _TWO_FROM) + (many >= _THREE_FROM)
        for column in range(_MOST_ACROSS):
            self._grid.setColumnStretch(column, int(column < across))
        for place, option in enumerate(question.options):
            words = wording.option(question.topic, option)
            key = str(place + 1)
            shown = "" if words == key else key
            button = Button(words, key=shown, size=Size.LARGE, parent=self)
            if not shown:
                button.setShortcut(key)
            button.setObjectName(f"option.{option.key}")
            button.clicked.connect(
                lambda _=False, key=option.key: self.answered.emit(key)
            )
            self._grid.addWidget(button, *divmod(place, across))
            button.show()
            self._buttons.append(button)
        self._buttons[0].setFocus()

    def offers(self, name: str) -> bool:
        """Tell whether an answer can be given now, by its object name."""
        return any(x.objectName() == name and x.isVisible() for x in self._buttons)

    def buttons(self) -> tuple[Button, ...]:
        """Give the answers in their order."""
        return tuple(self._buttons)
