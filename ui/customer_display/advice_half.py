"""The right half of the buyer's screen: the code, the change, or a picture."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from pos.domain.buyer import BuyerSees, Code, Stage
from pos.domain.money import rupiah
from ui import theme
from ui.customer_display import wording
from ui.customer_display.brush import CENTRE, Brush
from ui.customer_display.wording import Shop, Story, translate
from ui.theme import tokens
from ui.widgets.drawing import box
from ui.widgets.pictures import thumbnail

#: Room above and below the code, in pixels of the design.
ABOVE, BELOW = 126, 160


def code_area(brush: Brush, area: QRect) -> QRect:
    """Give the square that the code has."""
    high = area.height() - brush.px(ABOVE + BELOW)
    side = max(min(area.width() - brush.px(24), high), 0)
    square = QRect(0, 0, side, side)
    square.moveCenter(area.center())
    square.moveTop(area.top() + brush.px(ABOVE) + (high - side) // 2)
    return square


def paint_advice(
    brush: Brush, area: QRect, sees: BuyerSees, shop: Shop, story: Story | None
) -> None:
    """Paint the half."""
    brush.painter.fillRect(area, theme.colour(tokens().surface))
    if sees.code is not None:
        _paint_code(brush, area, sees.code)
    elif sees.stage is Stage.DONE:
        _paint_thanks(brush, area, sees, shop)
    elif sees.stage is Stage.PAY or story is None:
        _paint_paying(brush, area, sees.tender)
    else:
        _paint_story(brush, area, story)


def _row(brush: Brush, area: QRect, top: int, high: int) -> QRect:
    """Give a line across the half, so many pixels of the design down."""
    margin = brush.px(24)
    row = area.adjusted(margin, brush.px(top), -margin, 0)
    row.setHeight(brush.px(high))
    return row


def _paint_code(brush: Brush, area: QRect, code: Code) -> None:
    look, strong = tokens(), brush.font(22, theme.BOLD)
    title = translate("Buyer", "Pindai untuk membayar · QRIS")
    brush.write(_row(brush, area, 24, 34), title, strong, look.ink, CENTRE)
    amount = rupiah(code.amount)
    type_ = brush.font(46, theme.EXTRABOLD)
    brush.write(_row(brush, area, 58, 62), amount, type_, look.ink, CENTRE)
    below = area.adjusted(0, area.height() - brush.px(BELOW), 0, 0)
    brush.write(_row(brush, below, 6, 34), code.name, strong, look.ink, CENTRE)
    words = translate(
        "Buyer", "NMID {nmid} · pastikan nama ini muncul di aplikasi Anda"
    )
    nmid = words.format(nmid=code.nmid or "\N{EN DASH}")
    soft = _row(brush, below, 40, 44)
    brush.paragraph(soft, nmid, brush.font(15), look.ink_soft, CENTRE)
    pill = _row(brush, below, 90, 44)
    if code.carries_amount:
        brush.pill(pill, translate("Buyer", "Menunggu pembayaran"), "loader")
    else:
        words = translate("Buyer", "Ketik jumlahnya di aplikasi Anda")
        brush.pill(pill, words, "keyboard")


def _paint_thanks(brush: Brush, area: QRect, sees: BuyerSees, shop: Shop) -> None:
    look, side = tokens(), brush.px(84)
    mark = QRect(0, 0, side, side)
    mark.moveCenter(area.center())
    mark.moveTop(area.center().y() - brush.px(200))
    box(brush.painter, mark, look.good.wash, radius=side // 2)
    brush.icon("check", mark, 44, look.good.ink)
    rest = area.adjusted(0, mark.bottom() - area.top(), 0, 0)
    paid, change = translate("Buyer", "Lunas"), translate("Buyer", "Kembalian")
    words = change if sees.change_due else paid
    type_ = brush.font(26, theme.BOLD)
    brush.write(_row(brush, rest, 22, 40), words, type_, look.ink, CENTRE)
    amount = rupiah(sees.change_due or sees.total)
    type_ = brush.amount_font(amount, area.width() - brush.px(64))
    brush.write(_row(brush, rest, 64, 96), amount, type_, look.good.ink, CENTRE)
    note = _row(brush, rest, 180, 100).adjusted(brush.px(32), 0, -brush.px(32), 0)
    brush.paragraph(note, shop.thanks, brush.font(18), look.ink_soft, CENTRE)


def _paint_paying(brush: Brush, area: QRect, tender: str) -> None:
    look, (words, icon) = tokens(), wording.paying(tender)
    mark = area.adjusted(0, 0, 0, -brush.px(90))
    brush.icon(icon, mark, 112, look.accent)
    row = _row(brush, area, 0, 44)
    row.moveTop(area.center().y() + brush.px(36))
    brush.write(row, words, brush.font(28, theme.BOLD), look.ink, CENTRE)


def _paint_story(brush: Brush, area: QRect, story: Story) -> None:
    look, margin = tokens(), brush.px(40)
    type_ = brush.font(24, theme.BOLD)
    high = QFontMetrics(type_).lineSpacing()
    foot = 2 * high + brush.px(36 if story.price else 0)
    frame = area.adjusted(margin, margin, -margin, -foot - margin)
    radius = brush.px(20)
    drawn = thumbnail(story.picture, frame.size(), brush.ratio, radius)
    if drawn.isNull():
        box(brush.painter, frame, look.sunken, radius=radius)
        brush.icon("shopping-bag", frame, 112, look.ink_soft)
    else:
        brush.painter.drawPixmap(frame.topLeft(), drawn)
    below = QRect(frame.left(), frame.bottom() + brush.px(16), frame.width(), high)
    brush.write(below, story.name, type_, look.ink)
    if story.price:
        below.translate(0, high)
        type_ = brush.font(22, theme.SEMIBOLD)
        brush.write(below, rupiah(story.price), type_, look.ink_soft)
