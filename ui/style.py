"""How Qt's own controls are drawn: Fusion, with our shapes.

Most of what the till shows paints itself (ui/widgets). What is left to Qt is
drawn here, from the tokens, so that no grey default shows anywhere and no
style sheet is needed.
"""

from typing import Final, cast

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from ui.theme import GRID, RADIUS, RADIUS_SMALL, TARGET, colour, tall, tokens
from ui.widgets.drawing import box, ring

_Primitive = QStyle.PrimitiveElement
_Metric = QStyle.PixelMetric
_State = QStyle.StateFlag

_METRICS: Final = {
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollBarSliderMin: 40,
    _Metric.PM_IndicatorWidth: 24,
    _Metric.PM_IndicatorHeight: 24,
    _Metric.PM_ExclusiveIndicatorWidth: 24,
    _Metric.PM_ExclusiveIndicatorHeight: 24,
    _Metric.PM_CheckBoxLabelSpacing: 12,
    _Metric.PM_RadioButtonLabelSpacing: 12,
    _Metric.PM_LayoutHorizontalSpacing: GRID,
    _Metric.PM_LayoutVerticalSpacing: GRID,
}

_TALL: Final = frozenset(
    {
        QStyle.ContentsType.CT_LineEdit,
        QStyle.ContentsType.CT_ComboBox,
        QStyle.ContentsType.CT_PushButton,
        QStyle.ContentsType.CT_CheckBox,
        QStyle.ContentsType.CT_RadioButton,
        QStyle.ContentsType.CT_SpinBox,
        QStyle.ContentsType.CT_ItemViewItem,  # the list of a choice
    }
)


class TillStyle(QProxyStyle):
    """Fusion with rounded fields, thin scroll bars, large check marks."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Give our size of a part, or Fusion's."""
        ours = _METRICS.get(metric)
        if ours is not None:
            return ours
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Make whatever is touched at least 48 px tall."""
        made = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        if kind in _TALL:
            made.setHeight(max(made.height(), tall(TARGET)))
        return made

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw fields, check marks and focus our way."""
        draw = _PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(option, painter)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the progress bar as one rounded band."""
        if element == QStyle.ControlElement.CE_ProgressBar:
            _progress(cast("QStyleOptionProgressBar", option), painter)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw scroll bars and choices our way."""
        if control == QStyle.ComplexControl.CC_ScrollBar:
            slider = cast("QStyleOptionSlider", option)
            part = QStyle.SubControl.SC_ScrollBarSlider
            handle = self.subControlRect(control, slider, part, widget)
            _scroll_bar(slider, handle, painter)
        elif control == QStyle.ComplexControl.CC_ComboBox:
            _combo(option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Keep the words of a choice off its rounded edge."""
        made = super().subControlRect(control, option, part, cast("QWidget", widget))
        if (
            control == QStyle.ComplexControl.CC_ComboBox
            and part == QStyle.SubControl.SC_ComboBoxEditField
        ):
            return made.adjusted(GRID, 0, -GRID, 0)
        return made

    def subElementRect(
        self,
        element: QStyle.SubElement,
        option: QStyleOption,
        widget: QWidget | None = None,
    ) -> QRect:
        """Keep what is typed off the rounded edge of its field."""
        made = super().subElementRect(element, option, cast("QWidget", widget))
        if element == QStyle.SubElement.SE_LineEditContents:
            return made.adjusted(GRID, 0, -GRID, 0)
        return made


def _has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _field(option: QStyleOption, painter: QPainter) -> None:
    look = tokens()
    used = _has(option, _State.State_HasFocus)
    on = _has(option, _State.State_Enabled)
    box(
        painter,
        option.rect,
        fill=look.surface if on else look.off_ground,
        edge=look.accent if used else look.border,
        width=2 if used else look.line,
    )


def _nothing(option: QStyleOption, painter: QPainter) -> None:
    """Leave out Fusion's own lines."""


def _focus(option: QStyleOption, painter: QPainter) -> None:
    ring(painter, option.rect, RADIUS_SMALL)


def _check(option: QStyleOption, painter: QPainter) -> None:
    look = tokens()
    on = _has(option, _State.State_On)
    box(
        painter,
        option.rect,
        fill=look.accent if on else look.surface,
        edge=look.accent if on else look.border,
        radius=6,
        width=2,
    )
    if on:
        _tick(painter, option.rect, look.surface)


def _tick(painter: QPainter, rect: QRect, shade: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(shade), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top, side = rect.left(), rect.top(), rect.width()
    points = ((0.26, 0.53), (0.43, 0.69), (0.75, 0.34))
    painter.drawPolyline(
        QPolygonF([QPointF(left + x * side, top + y * side) for x, y in points])
    )
    painter.restore()


def _radio(option: QStyleOption, painter: QPainter) -> None:
    look = tokens()
    on = _has(option, _State.State_On)
    side = option.rect.width()
    box(
        painter,
        option.rect,
        fill=look.surface,
        edge=look.accent if on else look.border,
        radius=side // 2,
        width=2,
    )
    if on:
        dot = option.rect.adjusted(7, 7, -7, -7)
        box(painter, dot, fill=look.accent, radius=dot.width() // 2)


def _push_button(option: QStyleOption, painter: QPainter) -> None:
    look = tokens()
    down = _has(option, _State.State_Sunken)
    box(
        painter,
        option.rect,
        fill=look.pressed if down else look.surface,
        edge=look.edge,
    )


_PRIMITIVES: Final = {
    _Primitive.PE_PanelLineEdit: _field,
    _Primitive.PE_FrameLineEdit: _nothing,
    _Primitive.PE_FrameFocusRect: _focus,
    _Primitive.PE_IndicatorCheckBox: _check,
    _Primitive.PE_IndicatorRadioButton: _radio,
    _Primitive.PE_PanelButtonCommand: _push_button,
}


def _progress(option: QStyleOptionProgressBar, painter: QPainter) -> None:
    look = tokens()
    rect = option.rect
    radius = rect.height() // 2
    box(painter, rect, fill=look.sunken, radius=radius)
    span = option.maximum - option.minimum
    if span <= 0:
        return
    done = (option.progress - option.minimum) * rect.width() // span
    if done > 0:
        filled = QRect(rect.left(), rect.top(), max(done, rect.height()), rect.height())
        box(painter, filled, fill=look.good.fill, radius=radius)


def _scroll_bar(option: QStyleOptionSlider, handle: QRect, painter: QPainter) -> None:
    painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Window))
    if option.maximum <= option.minimum:
        return
    thin = handle.adjusted(3, 3, -3, -3)
    box(painter, thin, fill=tokens().border, radius=3)


def _combo(option: QStyleOptionComplex, painter: QPainter) -> None:
    _field(option, painter)
    look = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(look.ink_soft), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    centre = QPointF(option.rect.right() - 22, option.rect.center().y() + 1)
    arms = (QPointF(-5, -3), QPointF(0, 2), QPointF(5, -3))
    painter.drawPolyline(QPolygonF([centre + arm for arm in arms]))
    painter.restore()
    if _has(option, _State.State_HasFocus):
        ring(painter, option.rect, RADIUS)
