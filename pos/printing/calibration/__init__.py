"""The page that shows what a printer can do, and what its answers mean."""

from pos.printing.calibration.answers import Answers, setup_of
from pos.printing.calibration.page import (
    NATIVE_QR_TEXT,
    SAMPLES,
    Label,
    Part,
    page,
    parts,
    picture,
)
from pos.printing.calibration.trial import Outcome, kick, try_page

__all__ = [
    "NATIVE_QR_TEXT",
    "SAMPLES",
    "Answers",
    "Label",
    "Outcome",
    "Part",
    "kick",
    "page",
    "parts",
    "picture",
    "setup_of",
    "try_page",
]
