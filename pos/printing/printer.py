"""A printer as its spool knows it."""

from dataclasses import dataclass
from typing import Self

from pos.domain.printer import PrinterRole, PrinterSetup, Proof
from pos.printing.patience import USUAL, Patience
from pos.printing.profile import Profile, profile_of


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as it was set up.

    Attributes:
        name: What its jobs call it.
        address: Such as ``tcp://192.168.1.50:9100``.
        proof: What its answers are known to prove.
        drawer_pin: Connector pin of the drawer, 2 or 5.
        escpos: Whether it understands ESC/POS; label printers don't.
        patience: How long to wait for what.
    """

    name: str
    address: str
    profile: Profile
    proof: Proof = Proof.UNKNOWN
    drawer_pin: int = 2
    escpos: bool = True
    patience: Patience = USUAL

    @classmethod
    def of(cls, role: PrinterRole, setup: PrinterSetup) -> Self:
        """Give the printer that was set up for something."""
        return cls(
            role.value,
            setup.address,
            profile_of(setup),
            proof=setup.proof if role is PrinterRole.RECEIPT else Proof.ONE_WAY,
            drawer_pin=setup.drawer_pin,
            escpos=role is PrinterRole.RECEIPT,
        )
