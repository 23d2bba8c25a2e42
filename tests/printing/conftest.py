"""Spools and a virtual printer that are gone when a test ends."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from pos.domain.printer import Proof
from pos.printing.patience import Patience
from pos.printing.printer import Printer
from pos.printing.spool import Spool
from pos.printing.transports import Transport, transport
from pos.printing.virtual import VirtualPrinter
from tests.printing.jobs import MemoryJobs
from tests.printing.spooling import PROFILE, QUICK, Begin, States, stop


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Start spools; each is stopped at the end, and its thread is gone."""
    with ExitStack() as stack:

        def start(
            jobs: MemoryJobs,
            address: str,
            *,
            proof: Proof = Proof.UNKNOWN,
            patience: Patience = QUICK,
            now_ms: int = 0,
            escpos: bool = True,
            on_proof: Callable[[Proof], None] = lambda _proof: None,
            open_transport: Callable[[str], Transport] = transport,
        ) -> tuple[Spool, States]:
            states = States()
            printer = Printer(
                "kasir", address, PROFILE, proof, escpos=escpos, patience=patience
            )
            spool = Spool(
                printer,
                jobs,
                now_ms=lambda: now_ms,
                on_state=states,
                on_proof=on_proof,
                open_transport=open_transport,
            )
            spool.start()
            stack.callback(stop, spool)
            return spool, states

        yield start


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(profile=PROFILE) as virtual:
        yield virtual
