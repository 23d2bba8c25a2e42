"""After a sale: its state of printing, copies, and what a crash left unseen."""

from pos.domain.printing_ports import JobState
from pos.domain.sale import Sale
from pos.operations import receipts
from pos.storage import print_jobs
from ui.sell.desk import Desk
from ui.sell.view import DoneShown, Notice


class Completed:
    """Decides what is shown of a completed sale; knows no Qt."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def show(self) -> None:
        """Show the sale just made at once, then what its printer does."""
        sale = self._desk.open.done
        if sale is None:
            return
        self._show(sale, JobState.QUEUED if self._printer else None)
        self.refresh()

    def refresh(self) -> None:
        """Ask again what the printer does."""
        sale = self._desk.open.done
        if sale is None or not self._printer:
            return
        desk = self._desk
        desk.session.tasks.read(
            lambda connection: print_jobs.state_of(connection, sale.sale_id),
            lambda state: self._show(sale, state),
            desk.view.show_error,
        )

    def seen(self) -> None:
        """Note that the sale has been painted: a crash needn't show it again."""
        sale = self._desk.open.done
        if sale is not None:
            self._desk.open.confirm(sale)

    def understood(self, sale: Sale) -> None:
        """Note that the cashier has read what a crash left unseen."""
        self._desk.open.confirm(sale)

    def reprint_last(self) -> None:
        """Print a copy of the last sale's receipt."""
        last = self._desk.open.last
        if last is None:
            self._desk.view.notify(Notice.NOTHING_TO_PRINT)
        else:
            self.reprint(last)

    def reprint(self, sale: Sale) -> None:
        """Print a copy of a sale's receipt."""
        desk = self._desk
        if not self._printer:
            desk.view.notify(Notice.NO_PRINTER)
            return
        actor, settings = desk.session.actor, desk.session.till.settings
        number = sale.receipt_no
        desk.session.tasks.write(
            lambda tx: receipts.reprint(tx, actor, settings, sale.sale_id),
            lambda copy: desk.view.notify(Notice.REPRINTED, number=number, copy=copy),
            desk.view.show_error,
        )

    @property
    def _printer(self) -> bool:
        return bool(self._desk.session.till.settings.printer)

    def _show(self, sale: Sale, state: JobState | None) -> None:
        if self._desk.open.done is sale:
            self._desk.view.show_done(DoneShown(sale, self._printer, state))
