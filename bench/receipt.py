"""R2: a receipt's bytes, ready to be sent, against joining bytes that are known."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

from bench.measure import Goal, Row, interleave
from pos.printing.escpos import encode
from pos.printing.logo import import_logo
from pos.printing.profile import PROFILES
from pos.printing.samples import SUGAR, sample

if TYPE_CHECKING:
    from pos.printing.profile import Profile
    from pos.printing.receipt import Receipt

LINES: Final = 20
PAPER: Final = PROFILES["80"]

#: Most milliseconds until the bytes are there, and most bytes of a plain receipt.
TEXT_MS: Final = 30
DOTS_MS: Final = 80
PLAIN_BYTES: Final = 2_000

#: What the limit joins: lines and slices as they leave, none of them made.
PIECE: Final = 48


def rows(times: int) -> Iterator[Row]:
    """Measure the rows: text, with a logo and codes, and all as dots."""
    basket = replace(sample("sale"), lines=(SUGAR,) * LINES)
    plain = replace(basket, receipt_no="", seal="")
    logo = _logo()
    full = replace(
        basket,
        shop=replace(basket.shop, logo="logo"),
        qr="https://sicantik.example/s/B1-260819-000042",
    )
    few = max(times // 4, 10)
    as_text, with_logo = _encoding(plain, PAPER), _encoding(full, PAPER, logo)
    as_dots = _encoding(full, replace(PAPER, whole_raster=True), logo)
    bound = Goal("bytes", len(as_text()), PLAIN_BYTES)
    yield _row("text", as_text, TEXT_MS, times, bound)
    yield _row("with logo, barcode, QR", with_logo, TEXT_MS, few)
    yield _row("all of that as dots", as_dots, DOTS_MS, few)


def _encoding(
    receipt: "Receipt", profile: "Profile", logo: bytes | None = None
) -> Callable[[], bytes]:
    def pictures(_name: str) -> bytes | None:
        return logo

    return lambda: encode(receipt, profile, pictures=pictures)


def _row(
    words: str, ours: Callable[[], bytes], most_ms: int, times: int, *more: Goal
) -> Row:
    mine, limit = interleave(ours, _joining(ours()), times)
    ordered = sorted(mine.wall)
    p95 = ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    goals = (Goal("p95, ms", p95, most_ms, tail=True), *more)
    said = f"receipt of {LINES} lines → bytes, {words}"
    return Row("R2", said, "joining them", mine, limit, goals)


def _joining(made: bytes) -> Callable[[], bytes]:
    pieces = [made[at : at + PIECE] for at in range(0, len(made), PIECE)]
    return lambda: b"".join(pieces)


def _logo() -> bytes:
    from PIL import Image

    shades = Image.linear_gradient("L").resize((384, 120))
    file = BytesIO()
    shades.save(file, "PNG")
    return import_logo(file.getvalue())
