"""One quiet, repeatable world for every test: no screen, no keyring, Palembang time.

The environment is set while this file is imported: before Qt, keyring and
platformdirs look at it, in each worker of pytest-xdist too.
"""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

HOME = tempfile.TemporaryDirectory(prefix="kasir-tests-")

if "TILL_ONSCREEN" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["TZ"] = "Asia/Jakarta"
for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
    os.environ[f"XDG_{kind}_HOME"] = str(Path(HOME.name, kind.lower()))
if hasattr(time, "tzset"):
    time.tzset()

# Two cores are shared by two workers and what else runs: time says nothing here.
settings.register_profile("till", deadline=None, print_blob=True)
settings.load_profile("till")


class Unasked(logging.Handler):
    """Collects each warning or error that is logged while a test doesn't ask for it.

    A test asks with `with caplog.at_level(logging.WARNING):` around the act.

    Attributes:
        lines: what was logged unasked.
    """

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self._caplog = caplog
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record, unless the test's own level says that it waits for it."""
        asked = self._caplog.handler.level
        if not (asked and record.levelno >= asked):
            self.lines.append(
                f"{record.name} {record.levelname}: {record.getMessage()}"
            )


@pytest.fixture(autouse=True)
def _no_unasked_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    handler = Unasked(caplog)
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.lines:
        pytest.fail("logged unasked:\n" + "\n".join(handler.lines))
