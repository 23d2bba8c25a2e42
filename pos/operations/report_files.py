"""Reports as files: pages to keep, to send or to print on A4."""

from pathlib import Path
from typing import Final

from pos.config import Settings
from pos.domain.errors import SaleMissingError, StorageError
from pos.domain.ports import Instant
from pos.domain.shift import Shift
from pos.operations import day_paper, receipts
from pos.storage.engine import Connection

#: Where a till keeps its reports, inside its own folder.
FOLDER: Final = "reports"

#: And its sheets of labels.
LABELS: Final = "labels"


def save_z(connection: Connection, folder: Path, shift: Shift, closing_id: str) -> Path:
    """Write a closed shift's Z report as an A4 page.

    It is the same snapshot that was printed when the shift closed, so saving
    it again gives the same page.

    Args:
        connection: To read the snapshot.
        folder: The till's folder.
        shift: The closed shift.
        closing_id: The document that closed it.

    Returns:
        The file: ``reports/Z-<number>.pdf`` in the till's folder.

    Raises:
        SaleMissingError: There is no such report.
        StorageError: The file can't be written (``why``: ``write``).
    """
    from pos.printing.pdf import report_page

    receipt = receipts.find(connection, closing_id)
    if receipt is None:
        raise SaleMissingError(number=f"Z {shift.z_no}")
    return _save(folder, f"Z-{shift.z_no}.pdf", report_page(receipt))


def save_day(
    connection: Connection,
    folder: Path,
    settings: Settings,
    business_day: str,
    at: Instant,
) -> Path:
    """Write a business day's report as an A4 page.

    The figures are those of now: while a shift is open they still grow.

    Args:
        connection: To read the figures.
        folder: The till's folder.
        settings: The shop's head and the language of its papers.
        business_day: ``YYYY-MM-DD``.
        at: The moment to be written on it.

    Returns:
        The file: ``reports/Harian-<day>.pdf`` in the till's folder.

    Raises:
        SaleMissingError: The day has no shift.
        StorageError: The file can't be written (``why``: ``write``).
    """
    from pos.printing.pdf import report_page

    receipt = day_paper.day_receipt(connection, settings, business_day, at)
    return _save(folder, f"Harian-{business_day}.pdf", report_page(receipt))


def save_labels(folder: Path, pages: bytes, at: Instant) -> Path:
    """Write sheets of labels, under the moment they were made.

    Returns:
        The file: ``labels/Label-<moment>.pdf`` in the till's folder.

    Raises:
        StorageError: The file can't be written (``why``: ``write``).
    """
    name = f"Label-{at.local:%Y%m%d-%H%M%S}.pdf"
    return _save(folder, name, pages, LABELS)


def _save(folder: Path, name: str, page: bytes, inside: str = FOLDER) -> Path:
    file = folder / inside / name
    try:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(page)
    except OSError as error:
        raise StorageError(why="write", detail=str(error)) from error
    return file
