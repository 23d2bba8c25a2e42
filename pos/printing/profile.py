"""What a printer's paper and head can do."""

from dataclasses import dataclass
from typing import Final

from pos.domain.printer import PrinterSetup

#: Dots of one character of font A, on every head we know.
CHARACTER_DOTS: Final = 12


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of printer.

    Attributes:
        width_mm: Width of the paper roll.
        dots: Printable dots across, at 8 dots per mm.
        columns: Characters of font A across.
        code_page: Slot that ``ESC t`` selects; one of the four safe ones.
        feed_lines: Lines from the head to the blade or the tear bar.
        cutter: Whether to send a cut; without one, paper is only fed.
        native_qr: Whether it was seen to draw QR codes by itself.
        native_barcode: Whether it was seen to draw Code 128 by itself.
        whole_raster: Whether everything goes as dots: for printers whose
            letters can't be trusted.
    """

    name: str
    width_mm: int
    dots: int
    columns: int
    code_page: int = 16
    feed_lines: int = 5
    cutter: bool = True
    native_qr: bool = False
    native_barcode: bool = False
    whole_raster: bool = False


PROFILES: Final = {
    profile.name: profile
    for profile in (
        Profile("58", 58, 384, 32),
        Profile("80", 80, 576, 48),
        Profile("42", 80, 512, 42),
    )
}


def profile_for(width_mm: int) -> Profile:
    """Give the usual profile of a paper width: 58 mm, or 80 for all else."""
    return PROFILES["58" if width_mm == PROFILES["58"].width_mm else "80"]


def profile_of(setup: PrinterSetup) -> Profile:
    """Give the profile of a printer that was set up."""
    return Profile(
        name=setup.name or str(setup.width_mm),
        width_mm=setup.width_mm,
        dots=setup.dots,
        columns=setup.columns,
        code_page=setup.code_page,
        feed_lines=setup.feed_lines,
        cutter=setup.cutter,
        whole_raster=setup.whole_raster,
        native_qr=setup.native_qr,
        native_barcode=setup.native_barcode,
    )
