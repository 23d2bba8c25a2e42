"""Be a receipt printer that shows what arrives; find real ones, and try one."""

import argparse
from pathlib import Path

from pos.commands.arguments import read_port
from pos.printing.profile import PROFILES


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--port", type=read_port, default=9100, help="TCP port (default: %(default)s)"
    )
    what.add_argument(
        "--find", action="store_true", help="list the printers of this computer"
    )
    what.add_argument(
        "--test",
        metavar="ADDRESS",
        help="print the calibration page, and say its proof",
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
    parser.add_argument(
        "--width",
        choices=tuple(PROFILES),
        default="80",
        help="with --test: leave out what is wider (default: %(default)s)",
    )
    parser.add_argument(
        "--network", action="store_true", help="with --find: look through the network"
    )
    parser.add_argument(
        "--json", action="store_true", help="with --find and --test: print JSON"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted, or find, or try."""
    if options.find:
        from pos.commands.printer_find import find

        return find(network=options.network, as_json=options.json)
    if options.test:
        from pos.commands.printer_try import attempt

        return attempt(options.test, options.width, as_json=options.json)
    from pos.printing.virtual import serve

    serve(options.port, show=options.show, out_dir=options.out, paper=options.paper)
    return 0
