"""Characters of scanners that no keyboard has, written so that people can."""

import re
from typing import Final

_NAMES: Final = {
    "SOH": "\x01",
    "STX": "\x02",
    "ETX": "\x03",
    "EOT": "\x04",
    "HT": "\t",
    "LF": "\n",
    "CR": "\r",
    "FS": "\x1c",
    "GS": "\x1d",
    "RS": "\x1e",
    "US": "\x1f",
}
_WRITTEN: Final = {character: f"<{name}>" for name, character in _NAMES.items()}
_MARK: Final = re.compile("<(" + "|".join(_NAMES) + ")>", re.IGNORECASE)
_TWICE: Final = re.compile("\x1d{2,}")


def spelled(text: str) -> str:
    """Give the characters that a setting means: ``<STX>`` is one."""
    return _MARK.sub(lambda mark: _NAMES[mark[1].upper()], text)


def legible_code(text: str) -> str:
    """Write a code so that its control characters can be seen."""
    return "".join(
        _WRITTEN.get(x, x if x.isprintable() else f"<{ord(x):02X}>") for x in text
    )


def without_marks(text: str, prefix: str, suffix: str) -> str:
    """Take prefix and suffix off a code, where they are there."""
    return text.removeprefix(prefix).removesuffix(suffix)


def with_separators(code: str, substitute: str) -> str:
    """Put GS1's separator back where a scanner sent something else for it.

    One that comes twice is one: Windows adds its own to one typed by number.
    """
    text = code.replace(substitute, _NAMES["GS"]) if substitute else code
    return _TWICE.sub(_NAMES["GS"], text)
