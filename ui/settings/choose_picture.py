"""Ask for a picture with the system's own dialog."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_picture(host: QWidget) -> Path | None:
    """Let a person choose a PNG or JPEG file; None when nothing was chosen."""
    title = QCoreApplication.translate("ReceiptPage", "Pilih gambar logo")
    kinds = QCoreApplication.translate("ReceiptPage", "Gambar")
    name, _ = QFileDialog.getOpenFileName(
        host, title, str(Path.home()), f"{kinds} (*.png *.jpg *.jpeg)"
    )
    return Path(name) if name else None
