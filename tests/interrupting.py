"""Programs that a test interrupts as Ctrl+C does."""

from __future__ import annotations

from typing import Final

#: Runs first in them: a shell's background jobs ignore the signal, and so does what
#: they start, as when the tests run in the background.
LISTEN: Final = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
)

#: A command for staff, as the words of a Python command line before its arguments.
COMMAND: Final = (
    f"{LISTEN}; import sys; from pos.__main__ import main; sys.exit(main())"
)
