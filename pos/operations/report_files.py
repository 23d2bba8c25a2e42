"""Reports as files: pages to keep, to send or to print on A4."""

from pathlib import Path
from typing import Final

from pos.domain.errors import SaleMissingError, StorageError
from pos.domain.shift import Shift
from pos.operations import receipts
from pos.storage.engine import Connection

#: Where a till keeps its reports, inside its own folder.
FOLDER: Final = "reports"


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
    file = folder / FOLDER / f"Z-{shift.z_no}.pdf"
    page = report_page(receipt)
    try:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(page)
    except OSError as error:
        raise StorageError(why="write", detail=str(error)) from error
    return file
