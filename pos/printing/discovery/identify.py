"""Ask something on the other end whether it is a receipt printer, and which."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pos.printing import status
from pos.printing.transports import Transport

#: ``GS I n``: the maker's name and the model's, each ended by NUL.
MAKER: Final = b"\x1dI\x42"
MODEL: Final = b"\x1dI\x43"

#: What such an answer begins with.
HEADER: Final = 0x5F
NUL: Final = 0

#: Longest answer, header and NUL included.
LONGEST: Final = 82

#: How long to wait for each answer, in milliseconds.
PATIENCE_MS: Final = 400


@dataclass(frozen=True, slots=True)
class Identity:
    """What was heard.

    Attributes:
        answers: Whether it answered as receipt printers do.
        name: Maker and model, as far as it tells them.
    """

    answers: bool = False
    name: str = ""


def identify(way: Transport, patience_ms: int = PATIENCE_MS) -> Identity:
    """Ask over an open way.

    The first question has no letter in it: an office printer that was found
    by chance prints nothing. Only who answers it is asked for a name, since
    others would print that question.

    Raises:
        TransportError: The way is lost.
    """
    if not way.answers:
        return Identity()
    way.write(status.question(1))
    heard = _listen(way, patience_ms, bool)
    if not any(map(status.is_real_time, heard)):
        return Identity()
    maker, model = (_name(way, asked, patience_ms) for asked in (MAKER, MODEL))
    if model.upper().startswith(maker.upper()):
        return Identity(answers=True, name=model)
    return Identity(answers=True, name=f"{maker} {model}".strip())


def _name(way: Transport, question: bytes, patience_ms: int) -> str:
    way.write(question)
    heard = _listen(way, patience_ms, lambda said: NUL in said)
    if not heard or heard[0] != HEADER:
        return ""
    name = heard[1:].partition(b"\0")[0].decode("ascii", "replace")
    return "".join(letter for letter in name if letter.isprintable()).strip()


def _listen(
    way: Transport, patience_ms: int, enough: Callable[[bytes], object]
) -> bytes:
    """Collect what is said until it is enough, or nothing comes any more."""
    said = b""
    deadline = _now_ms() + patience_ms
    while (left := deadline - _now_ms()) > 0 and len(said) < LONGEST:
        said += way.read(left)
        if enough(said):
            break
    return said


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
