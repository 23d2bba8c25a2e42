"""A receipt as the printer would print it: its dots, and its words read aloud."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos.printing.profile import Profile
    from pos.printing.raster import Pictures
    from pos.printing.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Preview:
    """A paper as it would be printed.

    Attributes:
        png: Its picture, with the paper's margin.
        words: What stands on it, line by line.
    """

    png: bytes = b""
    words: str = ""


def preview(receipt: "Receipt", profile: "Profile", pictures: "Pictures") -> Preview:
    """Draw a receipt with the printer's own rasteriser; not for the window's thread."""
    from pos.printing import raster, text

    png = raster.preview(receipt, profile, pictures=pictures)
    return Preview(png, text.text(receipt, profile.columns))
