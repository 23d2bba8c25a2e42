"""Pills: a state of the till on the top bar, a quiet fact beside a title."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.tokens import Tone
from ui.widgets.card import STATE_ICONS, State, tone
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable


class Pill(Pressable):
    """An icon and a few words; press it for more when it is ``pressable``.

    Attributes:
        on_bar: It lies on the maroon bar.
    """

    def __init__(
        self,
        words: str,
        state: State = State.NEUTRAL,
        *,
        icon: str = "",
        on_bar: bool = False,
        pressable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a pill.

        Args:
            words: What it says.
            state: What that means.
            icon: Lucide's name; the state's own on the top bar when empty.
            on_bar: It lies on the maroon bar.
            pressable: It takes focus and emits ``clicked``.
            parent: Qt's owner.
        """
        super().__init__(words, "pill", parent)
        self._state = state
        self._icon = icon
        self.on_bar = on_bar
        self.setProperty("state", str(state))
        self._for_fingers = pressable
        focus = Qt.FocusPolicy.TabFocus if pressable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        if not pressable:
            passive = Qt.WidgetAttribute.WA_TransparentForMouseEvents
            self.setAttribute(passive)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Take the height from the type scale."""
        self.updateGeometry()

    def show_state(self, words: str, state: State, icon: str = "") -> None:
        """Say something else."""
        same = (words, state, icon) == (self.text(), self._state, self._icon)
        if same:
            return
        self._state = state
        self._icon = icon
        self.setProperty("state", str(state))
        self.setText(words)
        self.updateGeometry()
        self.update()

    @property
    def state(self) -> State:
        """What the pill says about the world."""
        return self._state

    def sizeHint(self) -> QSize:
        """Fit icon and words in one line."""
        width = QFontMetrics(self._font()).horizontalAdvance(self.text())
        if self._icon_name():
            width += theme.px(18) + 7
        high = theme.TARGET if self._for_fingers else 32
        return QSize(width + 2 * theme.px(12), theme.tall(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, words."""
        del event
        painter = QPainter(self)
        hue = self._tone()
        around = max(self.height() - theme.tall(32), 0) // 2
        shape = self.rect().adjusted(0, around, 0, -around)
        box(painter, shape, hue.fill, radius=shape.height() // 2)
        left = theme.px(12)
        name = self._icon_name()
        if name:
            side = theme.px(18)
            drawn = icons.pixmap(name, hue.on_fill, side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, drawn)
            left += side + 7
        area = QRect(left, 0, self.width() - left, self.height())
        text(painter, area, self.text(), self._font(), hue.on_fill)
        if self.ringed:
            shade = tokens().focus_on_bar if self.on_bar else ""
            ring(painter, shape, shape.height() // 2, shade)
        painter.end()

    def _font(self) -> QFont:
        return theme.font(theme.CAPTION, theme.SEMIBOLD)

    def _icon_name(self) -> str:
        if self._icon or not self.on_bar:
            return self._icon
        return "" if self._state is State.NEUTRAL else STATE_ICONS[self._state]

    def _tone(self) -> Tone:
        look = tokens()
        if not self.on_bar:
            hue = tone(self._state)
            return Tone(hue.ink, hue.wash, hue.wash, hue.ink)
        loud = {State.WARN: look.warn, State.BAD: Tone("", "", "#FFFFFF", "#860308")}
        calm = Tone("", "", look.bar_soft, look.on_bar)
        return loud.get(self._state, calm)
