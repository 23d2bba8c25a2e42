"""The shipped virtual printer: a real TCP printer without paper."""

import sys
from pathlib import Path

from pos.printing.profile import PROFILES, Profile
from pos.printing.virtual.head import Head, Printed
from pos.printing.virtual.sensors import Mode
from pos.printing.virtual.server import VirtualPrinter

__all__ = ["Head", "Mode", "Printed", "VirtualPrinter", "serve"]


def serve(
    port: int, *, show: bool, out_dir: Path | None = None, paper: str = "80"
) -> None:
    """Be a printer until interrupted.

    Args:
        port: TCP port; 0 lets the system choose, and says which.
        show: Whether to write the text of each paper to standard output.
        out_dir: Where to keep each paper as text, picture and bytes.
        paper: Name of a profile.
    """
    profile = PROFILES[paper]
    count = 0

    def keep(printed: Printed) -> None:
        nonlocal count
        count += 1
        if out_dir:
            save(printed, profile, out_dir, f"{count:04}")
        if show:
            show_paper(printed)

    with VirtualPrinter(port, profile=profile, on_printed=keep) as printer:
        sys.stdout.write(f"{printer.address}\n")
        sys.stdout.flush()
        try:
            printer.join()
        except KeyboardInterrupt:
            return


def show_paper(printed: Printed) -> None:
    """Write a paper's text, its kicks and its end to standard output."""
    kicks = "* kick *\n" * printed.kicks
    sys.stdout.write(f"{kicks}{printed.text}{'~' * 32 if printed.cut else ''}\n")
    sys.stdout.flush()


def save(printed: Printed, profile: Profile, folder: Path, name: str) -> None:
    """Keep a paper as ``NAME.txt``, ``NAME.png`` and ``NAME.bin``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(printed.text, "utf-8")
    (folder / f"{name}.png").write_bytes(printed.png(profile))
    (folder / f"{name}.bin").write_bytes(printed.raw)
