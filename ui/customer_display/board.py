"""The buyer's screen: goods and total at the left, what to do at the right."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.domain.buyer import NOBODY, BuyerSees
from ui.customer_display import wording
from ui.customer_display.advice_half import code_area, paint_advice
from ui.customer_display.brush import Brush
from ui.customer_display.goods_half import paint_goods
from ui.customer_display.wording import Shop, Story
from ui.pay.qr_code import QrCode
from ui.theme import Themed

#: Share of the width for goods and total, in percent.
_LEFT: Final = 56


class Board(QWidget, Themed):
    """Paints what the buyer sees; decides nothing.

    It takes no keys: a scan must not end here.

    Attributes:
        closed: Somebody closed the window by hand.
        code: The QRIS code.
    """

    def __init__(self) -> None:
        super().__init__(None)
        self._sees, self._shop = NOBODY, Shop()
        self._story: Story | None = None
        self.closed = False
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        attribute = Qt.WidgetAttribute
        self.setAttribute(attribute.WA_ShowWithoutActivating)
        # The program ends with the cashier's window, not with this one.
        self.setAttribute(attribute.WA_QuitOnClose, False)  # noqa: FBT003  # Qt's own
        self.setAttribute(attribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(640, 400)
        self.resize(1024, 600)
        self.code = QrCode("", self)
        self.code.hide()
        self.retranslate()

    @property
    def sees(self) -> BuyerSees:
        """What is shown."""
        return self._sees

    @property
    def story(self) -> Story | None:
        """What there is to look at."""
        return self._story

    def show_shop(self, shop: Shop) -> None:
        """Say whose screen it is."""
        if shop != self._shop:
            self._shop = shop
            self.update()

    def show_sees(self, sees: BuyerSees, story: Story | None) -> None:
        """Show another state."""
        if (sees, story) == (self._sees, self._story):
            return
        self._sees, self._story = sees, story
        self.code.set_payload(sees.code.payload if sees.code else "")
        self.code.setVisible(sees.code is not None)
        self._place_code()
        self.setAccessibleDescription(wording.spoken(sees))
        self.update()

    def retranslate(self) -> None:
        """Speak the language in force; what is painted asks for it each time."""
        self.setWindowTitle(self.tr("Layar pembeli"))
        self.setAccessibleName(self.tr("Layar pembeli"))
        self.code.setAccessibleName(self.tr("Kode QRIS untuk dibayar"))
        self.update()

    def retheme(self) -> None:
        """Paint in the new colours."""
        self._place_code()
        self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Note that somebody closed the window by hand."""
        self.closed = True
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the code its place."""
        super().resizeEvent(event)
        self._place_code()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both halves."""
        del event
        painter = QPainter(self)
        brush = self._brush(painter)
        left, right = self._halves()
        paint_goods(brush, left, self._sees, self._shop)
        paint_advice(brush, right, self._sees, self._shop, self._story)
        painter.end()

    def _brush(self, painter: QPainter) -> Brush:
        return Brush(painter, self.size(), self.devicePixelRatioF())

    def _halves(self) -> tuple[QRect, QRect]:
        across = self.width() * _LEFT // 100
        left = QRect(0, 0, across, self.height())
        return left, QRect(across, 0, self.width() - across, self.height())

    def _place_code(self) -> None:
        _, right = self._halves()
        self.code.setGeometry(code_area(self._brush(QPainter()), right))
