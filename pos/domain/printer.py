"""A printer as the shop set it up, and what its answers can prove."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any, Final, Self

from pos.domain.errors import SettingError
from pos.domain.printer_address import read_address


class PrinterRole(StrEnum):
    """What a printer is there for; its jobs call it by this."""

    RECEIPT = "receipt"
    LABEL = "label"


class Proof(StrEnum):
    """The most that can be known of a job, learned per printer."""

    CONFIRMED = "confirmed"  # the printer answers from behind the last byte
    SENT = "sent"  # it, or its queue, says how it is, but not what it printed
    ONE_WAY = "one-way"  # bytes leave, and nothing ever comes back
    UNKNOWN = "unknown"  # not learned yet


#: Dots and characters of font A across, by the width of the roll in mm.
PAPERS: Final = {58: (384, 32), 80: (576, 48)}

#: Slots of ``ESC t`` that mean the same on every printer: CP437, 850, 1252, 858.
CODE_PAGES: Final = (0, 2, 16, 19)

#: Connector pins that a drawer may hang on.
DRAWER_PINS: Final = (2, 5)

_COLUMNS: Final = (20, 64)
_DOTS: Final = (192, 1280)
_WIDTH: Final = (25, 120)
_FEED: Final = (0, 20)


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """A printer as it was set up.

    Attributes:
        address: As ``pos.domain.printer_address`` reads it.
        name: What people call it; empty for what its address says.
        width_mm: Width of the roll.
        dots: Printable dots across, at 8 dots per mm.
        columns: Characters of font A across.
        code_page: Slot that ``ESC t`` selects; one of ``CODE_PAGES``.
        feed_lines: Lines from the head to the blade or the tear bar.
        cutter: Whether it cuts; without one, paper is only fed.
        drawer_pin: Connector pin of the drawer, 2 or 5.
        whole_raster: Whether everything goes as dots: for printers whose
            letters are wrong.
        native_qr: Whether it has shown that it draws QR codes itself.
        native_barcode: The same of barcodes.
        proof: What its answers prove, as far as it was learned.
    """

    address: str
    name: str = ""
    width_mm: int = 58
    dots: int = 384
    columns: int = 32
    code_page: int = 16
    feed_lines: int = 5
    cutter: bool = True
    drawer_pin: int = 2
    whole_raster: bool = False
    native_qr: bool = False
    native_barcode: bool = False
    proof: Proof = Proof.UNKNOWN

    def with_paper(self, width_mm: int) -> Self:
        """Give it with the usual head of a paper width.

        Raises:
            SettingError: The width isn't one of ``PAPERS``.
        """
        _check("width_mm", width_mm, good=width_mm in PAPERS)
        dots, columns = PAPERS[width_mm]
        return replace(self, width_mm=width_mm, dots=dots, columns=columns)

    def same_but_proof(self, other: "PrinterSetup | None") -> bool:
        """Tell whether two differ at most in what was learned."""
        return other is not None and replace(other, proof=self.proof) == self

    def check(self) -> None:
        """Check everything that was set.

        Raises:
            AddressError: The address can't be read.
            SettingError: A value can't be used; fields ``name`` and ``value``.
        """
        read_address(self.address)
        _check("code_page", self.code_page, good=self.code_page in CODE_PAGES)
        _check("drawer_pin", self.drawer_pin, good=self.drawer_pin in DRAWER_PINS)
        for name, (least, most) in _BOUNDS.items():
            value = getattr(self, name)
            _check(name, value, good=least <= value <= most)


_BOUNDS: Final = {
    "width_mm": _WIDTH,
    "dots": _DOTS,
    "columns": _COLUMNS,
    "feed_lines": _FEED,
}


def _check(name: str, value: object, *, good: bool) -> None:
    if not good:
        raise SettingError(name=name, value=value)


def setup_from(saved: dict[str, Any]) -> PrinterSetup | None:
    """Read a printer that was saved: unknown names are dropped, the rest falls back.

    Returns:
        None when it has no address, or one that isn't text.
    """
    address = saved.get("address")
    if not isinstance(address, str) or not address:
        return None
    default = PrinterSetup(address)
    known = {field.name: getattr(default, field.name) for field in fields(default)}
    good = {
        name: value
        for name, value in saved.items()
        if name in known and name != "proof" and type(value) is type(known[name])
    }
    learned = saved.get("proof")
    proof = Proof(learned) if learned in tuple(Proof) else Proof.UNKNOWN
    return replace(default, **good, proof=proof)
