"""Every colour of the till, one table per theme.

Contrast and distances for colour-blind eyes were measured for these values;
tests/ui/test_tokens.py holds them. Gold is a fill or a line, never text on
white. Maroon stands close to danger red: what takes money is green, what
destroys is an outline with an icon and a word.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Theme(StrEnum):
    """The three ways the till can look."""

    DAY = "terang"  # the default
    SUN = "luar_ruang"  # in glare: black on white, larger, thick edges
    NIGHT = "gelap"  # an evening shop


@dataclass(frozen=True, slots=True)
class Tone:
    """One state in colour: its text, its wash behind text, its edge.

    Attributes:
        ink: Text and icons, on the ground, on cards and on ``wash``.
        wash: A quiet ground for a badge or a note.
        fill: A loud ground, for pills on the top bar.
        on_fill: Text on ``fill``.
    """

    ink: str
    wash: str
    fill: str
    on_fill: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours and lines of one theme, as ``#RRGGBB``.

    Attributes:
        ground: Behind everything.
        surface: Cards, tiles, fields.
        sunken: Quiet chips, badges and finished steps on either.
        raised: The totals under the basket.
        ink: Text; ``ink_soft`` is for captions.
        bar: The top bar; ``bar_soft`` its quiet pills; ``on_bar`` its text.
        accent: Selected words and icons, the edge of the field in use.
        accent_wash: Behind a selected rail item or method.
        primary: The one step onward that takes no money.
        pay: The one green button.
        gold: Lines and marks only; ``gold_wash`` behind what is selected.
        selected: Behind the line of a list that is current.
        border: The edge of what is typed into or stepped: 3 to 1.
        edge: The edge of buttons and chips, whose word tells them apart.
        hairline: Between cards and lines.
        focus: The ring around the control that has the keys.
        line: Width of an edge in pixels.
        shadow: Whether overlays may throw one.
        type_percent: Type size against the default.
    """

    theme: Theme
    ground: str
    surface: str
    sunken: str
    raised: str
    ink: str
    ink_soft: str
    bar: str
    bar_soft: str
    on_bar: str
    on_bar_soft: str
    accent: str
    accent_wash: str
    primary: str
    primary_pressed: str
    on_primary: str
    pay: str
    pay_pressed: str
    on_pay: str
    gold: str
    gold_wash: str
    gold_ink: str
    selected: str
    border: str
    edge: str
    hairline: str
    pressed: str
    focus: str
    focus_on_bar: str
    off_ink: str
    off_ground: str
    chart: str
    scrim: str
    good: Tone
    warn: Tone
    bad: Tone
    info: Tone
    categories: tuple[str, ...]
    on_category: str
    line: int = 1
    shadow: bool = True
    type_percent: int = 100


#: In the order of ``CATEGORY_KEYS``; white text on each is at least 5,9 to 1.
_DAY_CATEGORIES = ("#372A10", "#11742E", "#902904", "#431428", "#5904AE", "#023F55")
_NIGHT_CATEGORIES = ("#EFDDBB", "#5AD669", "#FF7A33", "#DE77AB", "#B184F5", "#B9E4FA")

DAY: Final = Tokens(
    theme=Theme.DAY,
    ground="#FBF7F0",
    surface="#FFFFFF",
    sunken="#F5ECDF",
    raised="#FFFCF8",
    ink="#2A1216",
    ink_soft="#5E4A45",
    bar="#7A1526",
    bar_soft="#8B3342",
    on_bar="#FFFFFF",
    on_bar_soft="#F6DFE1",
    accent="#7A1526",
    accent_wash="#F7E7E4",
    primary="#7A1526",
    primary_pressed="#5A0F1C",
    on_primary="#FFFFFF",
    pay="#03774D",
    pay_pressed="#025C3C",
    on_pay="#FFFFFF",
    gold="#C9992B",
    gold_wash="#F5ECDF",
    gold_ink="#7A5600",
    selected="#FBF3EC",
    border="#8C7A70",
    edge="#D9CCBE",
    hairline="#E9DFD3",
    pressed="#F5ECDF",
    focus="#032D81",
    focus_on_bar="#F0C35A",
    off_ink="#6E5E55",
    off_ground="#F1EAE0",
    chart="#D9B9A8",
    scrim="#2A1216",
    good=Tone("#03774D", "#E8F5EF", "#03774D", "#FFFFFF"),
    warn=Tone("#956504", "#FDF3DC", "#F0C35A", "#2A1216"),
    bad=Tone("#860308", "#FBE9E7", "#860308", "#FFFFFF"),
    info=Tone("#032D81", "#E8EEF9", "#032D81", "#FFFFFF"),
    categories=_DAY_CATEGORIES,
    on_category="#FFFFFF",
)

SUN: Final = Tokens(
    theme=Theme.SUN,
    ground="#FFFFFF",
    surface="#FFFFFF",
    sunken="#EFE9E2",
    raised="#FFFFFF",
    ink="#000000",
    ink_soft="#241A17",
    bar="#5A0F1C",
    bar_soft="#7A1526",
    on_bar="#FFFFFF",
    on_bar_soft="#FFFFFF",
    accent="#5A0F1C",
    accent_wash="#F5E4E2",
    primary="#5A0F1C",
    primary_pressed="#3C0912",
    on_primary="#FFFFFF",
    pay="#004D3D",
    pay_pressed="#00352A",
    on_pay="#FFFFFF",
    gold="#C9992B",
    gold_wash="#F8EBCB",
    gold_ink="#5C4000",
    selected="#F8EBCB",
    border="#4A3B36",
    edge="#4A3B36",
    hairline="#4A3B36",
    pressed="#E6DCD0",
    focus="#032D81",
    focus_on_bar="#F0C35A",
    off_ink="#5E4A45",
    off_ground="#EFE9E2",
    chart="#8C7A70",
    scrim="#000000",
    good=Tone("#00604C", "#E0F2EA", "#004D3D", "#FFFFFF"),
    warn=Tone("#7A6200", "#FFF3CF", "#F2B84B", "#000000"),
    bad=Tone("#7A0C06", "#FCE8E6", "#7A0C06", "#FFFFFF"),
    info=Tone("#032D81", "#E3EBFA", "#032D81", "#FFFFFF"),
    categories=_DAY_CATEGORIES,
    on_category="#FFFFFF",
    line=2,
    shadow=False,
    type_percent=115,
)

NIGHT: Final = Tokens(
    theme=Theme.NIGHT,
    ground="#171012",
    surface="#231A1C",
    sunken="#32272A",
    raised="#1D1517",
    ink="#F7EEE6",
    ink_soft="#CDBDB2",
    bar="#5A0F1C",
    bar_soft="#742636",
    on_bar="#FFFFFF",
    on_bar_soft="#F3DBDD",
    accent="#F0C35A",
    accent_wash="#3A2C1B",
    primary="#F0C35A",
    primary_pressed="#D6A73C",
    on_primary="#2A1216",
    pay="#5FD3B3",
    pay_pressed="#47B597",
    on_pay="#0F2019",
    gold="#F0C35A",
    gold_wash="#3A2C1B",
    gold_ink="#F0C35A",
    selected="#33281F",
    border="#8F7F78",
    edge="#574A47",
    hairline="#3B2F31",
    pressed="#3A2D30",
    focus="#9CC4FF",
    focus_on_bar="#F0C35A",
    off_ink="#A8978E",
    off_ground="#2A2022",
    chart="#6B5450",
    scrim="#000000",
    good=Tone("#5FD3B3", "#17302A", "#5FD3B3", "#0F2019"),
    warn=Tone("#FFC94D", "#3A2D12", "#FFC94D", "#2A1216"),
    bad=Tone("#FF7A6B", "#3D1A18", "#FF7A6B", "#2A1216"),
    info=Tone("#9CC4FF", "#1A2740", "#9CC4FF", "#0E1830"),
    categories=_NIGHT_CATEGORIES,
    on_category="#171012",
    shadow=False,
)

THEMES: Final = {tokens.theme: tokens for tokens in (DAY, SUN, NIGHT)}
