"""Pages on A4 or A5 through the printer that the computer prints on by itself."""

import os
from pathlib import Path

from pos.printing.transports import TransportError
from pos.printing.transports.cups import ask_cups


def print_sheets(file: Path) -> None:
    """Hand a PDF to the system's own printer; what becomes of it is the system's.

    CUPS takes it at once, by its default queue. Windows opens whatever prints PDFs
    there, and takes as long as that needs. Never on the window's thread.

    Raises:
        TransportError: There is no printing here (``unsupported``), no printer
            (``unreachable``), or no answer (``stalled``).
    """
    if os.name == "nt":
        _start(file)
    else:
        ask_cups("lp", "-o", "fit-to-page", "--", str(file))


def _start(file: Path) -> None:
    """Let Windows print a file with the program that does it for such files."""
    start = getattr(os, "startfile", None)
    try:
        if start is None:
            raise TransportError(why="unsupported", detail="startfile")
        start(str(file), "print")
    except OSError as error:
        raise TransportError(why="unsupported", detail=str(error)) from error
