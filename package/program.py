"""The packaged program: the window, or a command for staff when one is named first."""

import sys
from typing import Final

#: What it is called with, in help and advice.
NAME: Final = "kasir"


def main() -> int:
    """Do what the command line asks."""
    if sys.argv[1:] and not sys.argv[1].startswith("-"):
        from pos.__main__ import main as command

        return command(program=NAME)
    from main import main as window

    return window(program=NAME)


if __name__ == "__main__":
    sys.exit(main())
