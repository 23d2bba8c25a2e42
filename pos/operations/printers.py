"""What is written down and queued while a printer is set up or tried."""

from dataclasses import replace

from pos.config import Settings
from pos.domain.journal import Document, Entry
from pos.domain.people import Person, Right, require
from pos.operations import receipts
from pos.storage import queries
from pos.storage.writer import Transaction


def note_drawer_trial(
    tx: Transaction, actor: Person, reason: str, pin: int
) -> Document:
    """Write down that the drawer is about to be kicked, to see whether it opens.

    It belongs to the open shift, which counts it; without one it stands alone.

    Raises:
        ApprovalNeededError: The person may not change settings.
    """
    require(actor, Right.SETTINGS)
    shift = queries.open_shift(tx.connection)
    return tx.append(
        Entry(
            tx.ids.new(),
            "drawer.opened",
            actor.code,
            {"reason": reason, "pin": pin},
            shift_id=shift.shift_id if shift else "",
            business_day=shift.business_day if shift else tx.at.local_date.isoformat(),
        )
    )


def try_drawer(
    tx: Transaction, actor: Person, settings: Settings, reason: str
) -> Document:
    """Queue one kick for the printer that is set up, and write down why.

    Raises:
        ApprovalNeededError: The person may not change settings.
    """
    pin = settings.printer.drawer_pin if settings.printer else 0
    document = note_drawer_trial(tx, actor, reason, pin)
    receipts.kick_drawer(tx, replace(settings, kick_drawer=True), document.doc_id)
    return document
