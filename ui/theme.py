"""Put a theme on the application: fonts, palette, style, sizes.

The tables stand in ui/tokens.py. Widgets that paint themselves read
``tokens()`` and ``font()`` at paint time; widgets that must set something once
derive from ``Themed`` and are told by ``apply``.
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.tokens import DAY, THEMES, Theme, Tokens

RESOURCES: Final = Path(__file__).resolve().parents[1] / "resources"

FAMILY: Final = "Plus Jakarta Sans"
MONO_FAMILY: Final = "DejaVu Sans Mono"

#: Type sizes in pixels at 100 %.
MICRO: Final = 12  # the word under a rail icon, never a sentence
CAPTION: Final = 14
BODY: Final = 16
TILE: Final = 18
PRICE: Final = 20
SECTION: Final = 24
SUBTOTAL: Final = 32
TOTAL: Final = 48
CHANGE: Final = 64

#: Weights that ship.
REGULAR: Final = QFont.Weight.Normal
SEMIBOLD: Final = QFont.Weight.DemiBold
BOLD: Final = QFont.Weight.Bold
EXTRABOLD: Final = QFont.Weight.ExtraBold

#: The 8 px grid.
GRID: Final = 8
GUTTER: Final = 16
MARGIN: Final = 24
#: The least height of what is touched, and of what moves money.
TARGET: Final = 48
MONEY_TARGET: Final = 64
RADIUS: Final = 12
RADIUS_SMALL: Final = 8
RADIUS_CARD: Final = 16

SCALES: Final = (100, 115, 130)
LARGEST_PERCENT: Final = 140

_TNUM: Final = QFont.Tag("tnum")


class Themed:
    """A widget that sets fonts, sizes or pixmaps once and again on a change."""

    def retheme(self) -> None:
        """Set again whatever was taken from the theme."""


class _Current:
    """What is applied now; the theme belongs to the process, as Qt's does."""

    tokens: Tokens = DAY
    scale: int = 100


def tokens() -> Tokens:
    """Give the colours and lines of the theme in force."""
    return _Current.tokens


def scale() -> int:
    """Give the text scale in force, in percent."""
    return _Current.scale


def type_percent() -> int:
    """Give the size of type against the default: scale and theme together.

    Capped so that the smallest screen still holds a form.
    """
    percent = _Current.scale * _Current.tokens.type_percent // 100
    return min(percent, LARGEST_PERCENT)


def px(size: int) -> int:
    """Scale a size that must grow with the type: text, and what holds it."""
    return (size * type_percent() + 50) // 100


def tall(size: int) -> int:
    """Scale a height: it grows half as fast as the type in it.

    The smallest screen is 768 px tall at every text scale, so what holds text
    gives up some of its air.
    """
    return size * (100 + type_percent()) // 200


def colour(value: str) -> QColor:
    """Give a token's value as Qt's colour."""
    return _colour(value)


@lru_cache(maxsize=256)
def _colour(value: str) -> QColor:
    return QColor(value)


def font(size: int = BODY, weight: QFont.Weight = REGULAR) -> QFont:
    """Give the type at a size of the scale, with figures of one width."""
    return _font(px(size), weight)


@lru_cache(maxsize=128)
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setFeature(_TNUM, 1)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if pixels >= SUBTOTAL:
        # Large figures fall apart at their natural distance.
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 97.5)
    return made


def mono(size: int = CAPTION) -> QFont:
    """Give the fixed-width type that shows a receipt as it will be printed."""
    load_fonts(MONO_FAMILY)
    made = QFont(MONO_FAMILY)
    made.setPixelSize(px(size))
    return made


@lru_cache(maxsize=2)
def load_fonts(family: str = FAMILY) -> tuple[int, ...]:
    """Hand the shipped files of a family to Qt, once per process."""
    files = sorted((RESOURCES / "fonts").glob(f"{family.replace(' ', '')}-*.ttf"))
    files += sorted((RESOURCES / "fonts").glob(f"{family.replace(' ', '')}.ttf"))
    return tuple(QFontDatabase.addApplicationFont(str(file)) for file in files)


def palette(of: Tokens) -> QPalette:
    """Give Qt's own palette in the theme's colours."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: of.ground,
        role.WindowText: of.ink,
        role.Base: of.surface,
        role.AlternateBase: of.raised,
        role.Text: of.ink,
        role.Button: of.surface,
        role.ButtonText: of.ink,
        role.BrightText: of.on_primary,
        role.PlaceholderText: of.ink_soft,
        role.Highlight: of.primary,
        role.HighlightedText: of.on_primary,
        role.Accent: of.accent,
        role.Link: of.info.ink,
        role.ToolTipBase: of.ink,
        role.ToolTipText: of.ground,
        role.Light: of.surface,
        role.Midlight: of.sunken,
        role.Mid: of.edge,
        role.Dark: of.border,
        role.Shadow: of.scrim,
    }
    for which, value in pairs.items():
        made.setColor(which, _colour(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, _colour(of.off_ink))
    return made


def apply(app: QApplication, theme: Theme = Theme.DAY, percent: int = 100) -> None:
    """Put a theme and a text scale on the whole application, now.

    Args:
        app: The running application.
        theme: Which colours and lines.
        percent: Text scale, one of ``SCALES``.

    Raises:
        ValueError: The scale is not one of those offered.
    """
    from ui.style import TillStyle

    if not isinstance(app.style(), TillStyle):
        app.setStyle(TillStyle())
    apply_first(app, theme, percent)


def apply_first(app: QApplication, theme: Theme, percent: int) -> None:
    """Put a theme on, all but the style of Qt's own controls.

    Enough for the sign-in screen, which holds none of them: loading the style
    takes long. ``apply`` follows once that is painted. Arguments and errors are
    those of ``apply``.
    """
    if percent not in SCALES:
        raise ValueError(percent)
    load_fonts()
    _Current.tokens = THEMES[theme]
    _Current.scale = percent
    app.setPalette(palette(_Current.tokens))
    app.setFont(font())
    for widget in app.allWidgets():
        if isinstance(widget, Themed):
            widget.retheme()
        widget.updateGeometry()
        widget.update()
