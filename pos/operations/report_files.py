"""Reports as files: pages to keep, to send or to print on A4."""

from pathlib import Path
from typing import Final

from pos.config import Settings
from pos.domain.errors import SaleMissingError
from pos.domain.ports import Instant
from pos.domain.shift import Shift
from pos.operations import day_paper, receipts, sealed_pages
from pos.operations.sealed_pages import FOLDER as FOLDER  # noqa: PLC0414
from pos.operations.sealed_pages import Sealer, save, write
from pos.printing.pdf.sheet import sheet_of
from pos.storage import journal
from pos.storage.engine import Connection

#: Where a till keeps its sheets of labels, inside its own folder.
LABELS: Final = "labels"


def z_page(connection: Connection, closing_id: str, sealer: Sealer) -> bytes:
    """Give a closed shift's Z report as a sealed A4 page.

    It is the same snapshot that was printed when the shift closed, sealed over the
    document that closed it, so asking again gives the same page.

    Args:
        connection: To read the snapshot.
        closing_id: The document that closed the shift.
        sealer: Whose key seals it.

    Raises:
        SaleMissingError: There is no such report.
    """
    receipt = receipts.find(connection, closing_id)
    document = journal.find(connection, closing_id)
    if receipt is None or document is None:
        raise SaleMissingError(number=closing_id)
    head = (document.till, document.epoch, document.seq, document.digest)
    return sealed_pages.make(
        sheet_of(receipt), sealer, document.at, (head,), own_seal=receipt.seal
    )


def save_z(
    connection: Connection,
    folder: Path,
    shift: Shift,
    closing_id: str,
    sealer: Sealer,
) -> Path:
    """Write a closed shift's Z report as a sealed A4 page; see ``z_page``.

    Returns:
        The file: ``reports/Z-<number>.pdf`` in the till's folder.

    Raises:
        SaleMissingError: There is no such report.
        StorageError: The file can't be written (``why``: ``write``).
    """
    page = z_page(connection, closing_id, sealer)
    return write(folder, f"Z-{shift.z_no}.pdf", page)


def save_shift(  # whose shift, and who seals when
    connection: Connection,
    folder: Path,
    settings: Settings,
    shift: Shift,
    closing_id: str,
    sealer: Sealer,
) -> Path:
    """Write any till's Z report as a sealed A4 page.

    This till's is the paper that was printed. Another till's paper isn't kept here:
    its page is made from the same figures, under this shop's head, and sealed here.

    Returns:
        The file: as ``save_z`` says, or ``reports/Z-<till>-<number>.pdf``.

    Raises:
        StorageError: The file can't be written (``why``: ``write``).
    """
    if receipts.find(connection, closing_id) is not None:
        return save_z(connection, folder, shift, closing_id, sealer)
    at = Instant(shift.closed_ms, shift.offset_min)
    made = sheet_of(receipts.report_receipt(connection, settings, shift, at))
    name = f"Z-{shift.till}-{shift.z_no}.pdf"
    return save(connection, folder, name, made, sealer, at)


def save_day(  # whose day, and who seals when
    connection: Connection,
    folder: Path,
    settings: Settings,
    business_day: str,
    sealer: Sealer,
    at: Instant,
) -> Path:
    """Write a business day, and how it was reconciled, as sealed A4 pages.

    The figures are those of now: while a shift is open they still grow.

    Args:
        connection: To read the figures.
        folder: The till's folder.
        settings: The shop's head and the language of its papers.
        business_day: ``YYYY-MM-DD``.
        sealer: Whose key seals it.
        at: The moment to be written on it.

    Returns:
        The file: ``reports/Harian-<day>.pdf`` in the till's folder.

    Raises:
        SaleMissingError: The day has no shift.
        StorageError: The file can't be written (``why``: ``write``).
    """
    day = day_paper.read_day(connection, business_day)
    sheet = day_paper.day_sheet(connection, settings, day, at)
    return save(connection, folder, f"Harian-{business_day}.pdf", sheet, sealer, at)


def save_labels(folder: Path, pages: bytes, at: Instant) -> Path:
    """Write sheets of labels, under the moment they were made.

    Returns:
        The file: ``labels/Label-<moment>.pdf`` in the till's folder.

    Raises:
        StorageError: The file can't be written (``why``: ``write``).
    """
    name = f"Label-{at.local:%Y%m%d-%H%M%S}.pdf"
    return write(folder, name, pages, LABELS)
