"""Be a receipt printer that shows what arrives."""

import argparse
from pathlib import Path

from pos.printing.profile import PROFILES


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--port", type=int, default=9100, help="TCP port (default: %(default)s)"
    )
    parser.add_argument(
        "--show", action="store_true", help="print the text of each paper"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="keep each paper as TXT, PNG and bytes"
    )
    parser.add_argument(
        "--paper", choices=tuple(PROFILES), default="58", help="default: %(default)s"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from pos.printing.virtual import serve

    serve(options.port, show=options.show, out_dir=options.out, paper=options.paper)
    return 0
