"""Load what the first sale needs while the cashier types a PIN."""

import threading
from contextlib import suppress
from importlib import import_module
from typing import Final

#: What checks the PIN, then what sells and signs.
_WANTED: Final = (
    "argon2",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "ui.sell.screen",
    "ui.shift.screen",
    "pos.operations.sell",
    "uuid_utils",
    "ui.pay.screen",
)


def warm_up() -> threading.Thread:
    """Begin to load; the window doesn't wait for it."""
    thread = threading.Thread(target=_load, name="warm-up", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    for name in _WANTED:
        with suppress(ImportError):  # whoever needs it will say so
            import_module(name)
