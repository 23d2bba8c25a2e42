"""Ask for a file with the system's own dialog: the one place that does."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(host: QWidget) -> Path | None:
    """Let a person choose a CSV or XLSX file; None when nothing was chosen."""
    title = QCoreApplication.translate("Products", "Pilih file produk")
    kinds = QCoreApplication.translate("Products", "Daftar produk")
    name, _ = QFileDialog.getOpenFileName(
        host, title, str(Path.home()), f"{kinds} (*.csv *.xlsx)"
    )
    return Path(name) if name else None
