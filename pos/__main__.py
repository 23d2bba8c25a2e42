"""Commands for staff and scripts: ``./run NAME …``."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from pos.config import default_data_dir
from pos.domain.errors import PosError

#: Name of the command, its module in ``pos.commands``, and what it does.
COMMANDS: Final = (
    ("setup", "setup", "make a till in a folder, without a window"),
    ("import", "import_catalogue", "add or change products from CSV or XLSX"),
    ("verify", "verify", "check the journal, its chain and all that follows from it"),
    ("replay", "replay", "rebuild every table from the journal and compare"),
    ("receipt", "receipt", "write a receipt as bytes, text, PNG or PDF"),
    ("label", "label", "make labels of products as PDF sheets, TSPL or PNG"),
    (
        "report",
        "report",
        "print an X, Z or day report, sales added up any way, or deposits",
    ),
    ("statement", "statement", "match a provider's or bank's statement, and post it"),
    ("bundle", "bundle", "carry documents between tills on a USB stick"),
    ("hub", "hub", "make a PostgreSQL hub that several tills share"),
    ("sync", "sync", "exchange with the web store and the hub, without a window"),
    ("simulate", "simulate", "make a realistic trading history"),
    ("qris", "qris", "make a QRIS code with an amount from a shop's code"),
    ("terbilang", "terbilang", "write a number in Indonesian words"),
    ("printer", "printer", "be a receipt printer, find real ones, or try one"),
    ("scale", "scale", "be a scale on a serial port, to try the till without one"),
)

#: What starts it from a checkout.
CHECKOUT: Final = "./run"

#: Commands that need no till.
WITHOUT_TILL: Final = frozenset({"qris", "terbilang", "printer", "scale"})


def main(arguments: list[str] | None = None, program: str = CHECKOUT) -> int:
    """Run one command.

    Args:
        arguments: Those of the command line when None.
        program: What it was called with, for its help and advice.

    Returns:
        0 when it did what was asked, 1 when something was found to be wrong, 2
        when it couldn't be done.
    """
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given[:1], program).parse_args(given)
    try:
        return int(import_module(f"pos.commands.{options.module}").run(options))
    except PosError as error:
        from pos.commands.words import say

        print(say(error).replace(CHECKOUT, program), file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        what = error.filename or options.command
        print(f"error: {what}: {error.strerror or error}.", file=sys.stderr)
        return 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line, and where to read how it goes."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"error: {message}. See: {self.prog} --help\n")


def _parser(wanted: list[str], program: str) -> argparse.ArgumentParser:
    """Make the parser; only the command that is wanted is imported."""
    about = __doc__.replace(CHECKOUT, program)
    parser = _Parser(prog=program, description=about)
    commands = parser.add_subparsers(dest="command", required=True, metavar="NAME")
    for name, module, words in COMMANDS:
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(module=module)
        if [name] == wanted:
            import_module(f"pos.commands.{module}").configure(command)
            if name not in WITHOUT_TILL:
                _add_data(command)
    return parser


def _add_data(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data",
        type=Path,
        default=default_data_dir(),
        metavar="DIR",
        help="the till's folder (default: %(default)s)",
    )


if __name__ == "__main__":
    sys.exit(main())
