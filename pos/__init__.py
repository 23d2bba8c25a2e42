"""The till: everything but the window."""

from typing import Final

VERSION: Final = "0.1.0"
