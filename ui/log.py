"""Write down what went wrong: rotated, and without anybody's data.

A traceback is kept as places in our files. What an error says, and what
variables held, is left out: it could be a name or an amount.
"""

import json
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from pos.domain.errors import PosError

FOLDER: Final = "logs"
_LOG: Final = logging.getLogger("kasir")
_LARGEST: Final = 500_000
_KEPT: Final = 5


class _Lines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Say when, what and where."""
        from datetime import UTC, datetime

        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        said = {"at": at, "level": record.levelname, "event": record.getMessage()}
        return json.dumps(said | getattr(record, "facts", {}), ensure_ascii=False)


def write_to(folder: Path) -> None:
    """Keep the log in a till's folder from now on."""
    from logging.handlers import RotatingFileHandler  # after the first paint

    place = folder / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        place / "kasir.log", maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8"
    )
    handler.setFormatter(_Lines())
    for old in tuple(_LOG.handlers):
        _LOG.removeHandler(old)
        old.close()
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def close() -> None:
    """Let go of the file."""
    for old in tuple(_LOG.handlers):
        _LOG.removeHandler(old)
        old.close()


def note(event: str, **facts: object) -> None:
    """Write one line. Never give it names, PINs or amounts."""
    _LOG.info(event, extra={"facts": facts})


def catch_all(tell: Callable[[BaseException], None]) -> None:
    """Log what nobody caught and tell the window; the program goes on."""

    def caught(
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("uncaught", extra={"facts": _facts(error, trace)})
        tell(error)

    def caught_aside(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            facts = _facts(what.exc_value, what.exc_traceback)
            _LOG.error("uncaught", extra={"facts": facts})

    sys.excepthook = caught
    threading.excepthook = caught_aside


def _facts(error: BaseException, trace: TracebackType | None) -> dict[str, object]:
    frames = traceback.extract_tb(trace)
    root = str(Path(__file__).parents[1])
    where = [
        f"{frame.filename.removeprefix(root).lstrip('/')}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    code = error.code if isinstance(error, PosError) else ""
    return {"error": type(error).__name__, "code": code, "where": where}
