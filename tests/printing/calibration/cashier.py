"""A cashier who holds the paper in her hand and says what she sees on it."""

from __future__ import annotations

from PIL import Image

from pos.printing.calibration import SAMPLES, Answers
from pos.printing.calibration.page import (
    BAR_END,
    BARS,
    NATIVE_BAR_TEXT,
    NATIVE_QR_TEXT,
    RULERS,
)
from pos.printing.virtual import Printed
from tests.printing.reading import codes_in


def look_at(paper: Printed) -> Answers:
    """Answer all that paper alone can tell."""
    lines = paper.lines
    whole = [
        x
        for x in RULERS
        if any(line.endswith(f" {x}|") and "A" in line[:1] for line in lines)
    ]
    right = [
        slot
        for number, (slot, sample) in enumerate(SAMPLES.items(), start=1)
        if f"C{number}  {sample}".split() in [line.split() for line in lines]
    ]
    codes = codes_in(paper.image)
    return Answers(
        columns=max(whole),
        dots=max(x for x in BARS if _ends_black(paper.image, x)),
        code_page=right[-1] if right else None,
        letters=bool(right),
        native_qr=NATIVE_QR_TEXT in codes,
        native_barcode=NATIVE_BAR_TEXT in codes,
        cuts=paper.cut,
    )


def _ends_black(paper: Image.Image, dots: int) -> bool:
    """Find a bar's end: a block as high as the bar, at its very place."""
    if dots > paper.width:
        return False
    strip = paper.convert("1").crop((dots - BAR_END, 0, dots, paper.height))
    rows = strip.tobytes()
    return b"\0" * (BAR_END // 8 * 20) in rows
