"""Everything about one sale that the receipts screen shows, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pos.config import Settings
from pos.domain.printing_ports import JobState
from pos.domain.sale import Sale
from pos.operations import receipts
from pos.storage import pictures, print_jobs, queries, sale_history
from pos.storage.engine import Connection
from pos.storage.sale_history import SaleEvent
from ui.preview import Preview, preview

#: Width of the roll that the preview shows, in mm: the narrow one fits a column.
_PREVIEW_MM: Final = 58


@dataclass(frozen=True, slots=True)
class Detail:
    """A sale and what became of it.

    Attributes:
        refunded: Units or grams that came back, by line.
        paid_out: Rupiah given back so far.
        buyer: The buyer's name, if it was given.
        paper: The receipt as it was printed, on the narrow roll.
        printing: State of its newest paper, None when it was never queued.
        running_id: The shift that is open now, or empty.
        only_read: Nothing can be done about it here: this is an office.
    """

    sale: Sale
    voided: bool
    refunded: Mapping[int, int]
    paid_out: int
    buyer: str
    events: tuple[SaleEvent, ...]
    paper: Preview
    printing: JobState | None
    running_id: str
    only_read: bool = False

    def left(self, line_no: int) -> int:
        """Tell how much of a line can still come back, in units or grams."""
        if self.voided:
            return 0
        whole = {line.line_no: line.quantity for line in self.sale.lines}
        return whole[line_no] - self.refunded.get(line_no, 0)

    @property
    def may_void(self) -> bool:
        """Whether it is of the open shift and still whole."""
        same_shift = self.sale.shift_id == self.running_id
        return same_shift and not self.voided and not self.refunded

    @property
    def may_refund(self) -> bool:
        """Whether anything of it can still come back, and here."""
        return not self.only_read and any(
            self.left(line.line_no) for line in self.sale.lines
        )

    @property
    def unverified(self) -> int:
        """Rupiah of it that nobody has seen arrive."""
        return sum(x.amount for x in self.sale.tenders if not x.verified)


def read_detail(
    connection: Connection, number: str, settings: Settings, *, only_read: bool = False
) -> Detail | None:
    """Read a sale by its number, its id, or the number of a slip about it.

    Args:
        connection: The books.
        number: Which sale.
        settings: Head a paper that isn't kept here: another till's.
        only_read: Whether nothing can be done about it here.
    """
    sale = sale_history.find_sale(connection, number)
    if sale is None:
        return None
    state = queries.sale_state(connection, sale.sale_id)
    running = queries.open_shift(connection)
    return Detail(
        sale=sale,
        voided=state.voided,
        refunded=state.refunded.quantities,
        paid_out=state.refunded.paid_out,
        buyer=state.buyer,
        events=sale_history.events(connection, sale.sale_id),
        paper=_paper(connection, settings, sale),
        printing=print_jobs.state_of(connection, sale.sale_id),
        running_id=running.shift_id if running else "",
        only_read=only_read,
    )


def _paper(connection: Connection, settings: Settings, sale: Sale) -> Preview:
    from pos.printing.profile import profile_for

    receipt = receipts.find(connection, sale.sale_id) or receipts.rebuild(
        connection, settings, sale
    )

    def logo(name: str) -> bytes | None:
        return pictures.find(connection, name)

    return preview(receipt, profile_for(_PREVIEW_MM), logo)
