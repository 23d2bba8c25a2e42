"""The left half of the buyer's screen: whose shop it is, the goods, the total."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics

from pos.domain.buyer import BuyerSees, Row, Stage
from pos.domain.money import plain, rupiah
from ui import theme
from ui.customer_display.brush import CENTRE, RIGHT, Brush
from ui.customer_display.wording import Shop, named, steps, total_word, translate
from ui.theme import tokens
from ui.widgets.drawing import box, zigzag


def paint_goods(brush: Brush, area: QRect, sees: BuyerSees, shop: Shop) -> None:
    """Paint the half."""
    brush.painter.fillRect(area, theme.colour(_deep()))
    side, edge = brush.px(44), brush.px(40)
    inner = area.adjusted(side, edge, -side, -edge)
    if sees.stage is Stage.IDLE:
        _paint_welcome(brush, inner, shop)
        return
    _paint_brand(brush, inner, shop)
    foot = _paint_sums(brush, inner, sees)
    top = inner.top() + brush.px(76)
    rows = QRect(inner.left(), top, inner.width(), foot - top)
    _paint_rows(brush, rows, sees)


def _deep() -> str:
    """Give the ground: deeper than the cashier's bar where the theme has it."""
    look = tokens()
    return look.primary_pressed if look.on_primary == look.on_bar else look.bar


def _paint_mark(brush: Brush, mark: QRect, shop: Shop, size: int) -> None:
    look = tokens()
    box(brush.painter, mark, look.gold, radius=mark.width() // 5)
    type_ = brush.font(size, theme.EXTRABOLD)
    brush.write(mark, shop.name[:1].upper(), type_, look.scrim, CENTRE)


def _paint_brand(brush: Brush, area: QRect, shop: Shop) -> None:
    look, side = tokens(), brush.px(48)
    _paint_mark(brush, QRect(area.left(), area.top(), side, side), shop, 24)
    left = area.left() + side + brush.px(14)
    room = QRect(left, area.top(), area.right() - left, side)
    upper, lower = brush.font(22, theme.BOLD), brush.font(15)
    high, low = QFontMetrics(upper).height(), QFontMetrics(lower).height()
    # On a small screen the letters shrink less than the mark beside them.
    top = room.center().y() - (high + low) // 2
    name = QRect(left, top, room.width(), high)
    brush.write(name, shop.name, upper, look.on_bar)
    below = QRect(left, top + high, room.width(), low)
    brush.write(below, shop.tagline, lower, look.on_bar_soft)


def _paint_welcome(brush: Brush, area: QRect, shop: Shop) -> None:
    look, side = tokens(), brush.px(96)
    top = area.center().y() - brush.px(180)
    _paint_mark(brush, QRect(area.left(), top, side, side), shop, 48)
    rest = area.adjusted(0, top + side + brush.px(24) - area.top(), 0, 0)
    type_ = brush.font(56, theme.EXTRABOLD)
    foot = brush.paragraph(rest, shop.name, type_, look.on_bar)
    rest.setTop(foot + brush.px(8))
    foot = brush.paragraph(rest, shop.tagline, brush.font(22), look.on_bar_soft)
    border = QRect(area.left(), foot + brush.px(24), brush.px(180), brush.px(9))
    zigzag(brush.painter, border, look.gold)


def _paint_rows(brush: Brush, area: QRect, sees: BuyerSees) -> None:
    """Write the rows that fit; of more than fit, the newest ones."""
    high = brush.px(44)
    room = max(area.height() // high, 2)
    hidden = len(sees.rows) - room + 1 if len(sees.rows) > room else 0
    line = QRect(area.left(), area.top(), area.width(), high)
    if hidden:
        words = translate("Buyer", "{count} barang lain")
        brush.write(
            line, words.format(count=hidden), brush.font(17), tokens().on_bar_soft
        )
        line.translate(0, high)
    for place, row in list(enumerate(sees.rows))[hidden:]:
        _paint_row(brush, line, row, newest=place == sees.newest)
        line.translate(0, high)


def _paint_row(brush: Brush, line: QRect, row: Row, *, newest: bool) -> None:
    look, amount = tokens(), plain(row.amount)
    type_ = brush.font(22, theme.BOLD)
    wide = QFontMetrics(type_).horizontalAdvance(amount)
    brush.write(line, amount, type_, look.on_bar, RIGHT)
    room = line.adjusted(0, 0, -wide - brush.px(20), 0)
    weight = theme.BOLD if newest else theme.REGULAR
    brush.write(room, named(row), brush.font(22, weight), look.on_bar)


def _paint_sums(brush: Brush, area: QRect, sees: BuyerSees) -> int:
    """Write what leads to the total, and the total; give where they begin."""
    look, high = tokens(), brush.px(92)
    line = QRect(area.left(), area.bottom() - high, area.width(), high)
    amount, caption = rupiah(sees.total), brush.font(22)
    wide = QFontMetrics(caption).horizontalAdvance(total_word(sees)) + brush.px(20)
    type_ = brush.amount_font(amount, line.width() - wide)
    below = line.adjusted(0, brush.px(18), 0, 0)
    brush.write(below, total_word(sees), caption, look.on_bar_soft)
    brush.write(line, amount, type_, look.on_bar, RIGHT)
    shade = QColor(look.on_bar)
    shade.setAlpha(70)
    top = line.top() - brush.px(4)
    brush.painter.fillRect(QRect(area.left(), top, area.width(), 1), shade)
    step, type_ = brush.px(34), brush.font(18)
    top -= brush.px(4)
    for words, value in reversed(steps(sees)):
        top -= step
        row = QRect(area.left(), top, area.width(), step)
        brush.write(row, words, type_, look.on_bar_soft)
        brush.write(row, value, type_, look.on_bar_soft, RIGHT)
    return top
