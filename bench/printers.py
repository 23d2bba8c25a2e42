"""R1: the commit of a sale while its printer is in trouble, against a good one."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Goal, Row, interleave
from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.basket import Basket
from pos.domain.catalogue import Kind
from pos.domain.people import Person, Role
from pos.domain.printer import PrinterSetup, Proof
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell, shift
from pos.printing.virtual import Mode, VirtualPrinter
from pos.storage import queries

#: Troubles of a printer; nobody listens where it is absent.
TROUBLES: Final = {
    "dead": Mode.DEAD,
    "out of paper": Mode.PAPER_OUT,
    "absent": None,
}
ABSENT: Final = "tcp://127.0.0.1:9"

#: The most a sale may take, and take longer than with a good printer, at p99.
MOST_MS: Final = 50
SLOWER_MS: Final = 5


def rows(times: int) -> Iterator[Row]:
    """Measure a row for each trouble."""
    for words, mode in TROUBLES.items():
        with TemporaryDirectory() as folder:
            yield _measure(Path(folder), words, mode, times)


def _measure(folder: Path, words: str, mode: Mode | None, times: int) -> Row:
    with ExitStack() as stack:
        address = ABSENT
        if mode is not None:
            address = stack.enter_context(VirtualPrinter(mode=mode)).address
        good = stack.enter_context(VirtualPrinter())
        troubled = stack.enter_context(_seller(folder / "bad", address))
        usual = stack.enter_context(_seller(folder / "good", good.address))

        def prepare() -> None:
            troubled.fill()
            usual.fill()

        mine, limit = interleave(troubled.sell, usual.sell, times, prepare)
    goals = (
        Goal("p99, ms", mine.p99, MOST_MS, tail=True),
        Goal("p99 longer, ms", mine.p99 - limit.p99, SLOWER_MS, tail=True),
    )
    return Row("R1", f"commit, printer {words}", "printer ok", mine, limit, goals)


class _Seller:
    """Sells for cash: each sale kicks the drawer and prints a receipt."""

    def __init__(self, till: Till, cashier: Person) -> None:
        self._till, self._cashier = till, cashier
        everything = till.readers.run(queries.products)
        self._products = [x for x in everything if x.kind is Kind.COUNTED][:5]
        self.fill()

    def fill(self) -> None:
        """Fill the next basket."""
        self._basket = Basket(self._till.ids.new())
        for product in self._products:
            self._basket = self._basket.add(product, 2)

    def sell(self) -> None:
        """Commit the basket, and wait until it is durable."""
        basket, settings = self._basket, self._till.settings
        tenders = (Tender(TenderKind.CASH, 9_000_000),)
        self._till.writer.run(
            lambda tx: sell.complete(tx, self._cashier, settings, basket, tenders)
        )


@contextmanager
def _seller(folder: Path, address: str) -> Iterator[_Seller]:
    till = set_up_demo(folder)
    try:
        setup = PrinterSetup(address, proof=Proof.CONFIRMED)
        till.settings = replace(till.settings, printer=setup)
        everybody = till.readers.run(queries.people)
        cashier = next(x for x in everybody if x.role is Role.CASHIER)
        till.writer.run(lambda tx: shift.open_shift(tx, cashier, till.settings, {}))
        till.start_printing()
        yield _Seller(till, cashier)
    finally:
        till.close()
