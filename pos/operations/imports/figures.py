"""Read sums and moments in any spelling that providers and banks write them in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from pos.domain.errors import PosError
from pos.domain.money import LARGEST, divide_half_up

#: Sen of a rupiah.
SEN: Final = 100

_SPACES: Final = re.compile(r"\s+")
_CURRENCY: Final = re.compile(r"(?:RP|IDR)\.?", re.IGNORECASE)
_SIDE: Final = re.compile(r"(.*?)\s*(CR|DB|DR|K|C|D)\.?", re.IGNORECASE)
_OUT: Final = frozenset({"DB", "DR", "D"})
_QUOTED: Final = re.compile(r'="?([^"]*)"?|\'(.*)')
_DASHED: Final = re.compile(r"(.*\d)[.,]-")

_PLAIN: Final = re.compile(r"(?P<whole>\d+)(?:[.,](?P<sen>\d{1,2}))?", re.ASCII)
_GROUPED: Final = re.compile(
    r"(?P<whole>\d{1,3}(?P<mark>[., ])\d{3}(?:(?P=mark)\d{3})*)"
    r"(?:(?!(?P=mark))[.,](?P<sen>\d{1,2}))?",
    re.ASCII,
)

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("jan", "feb", "mar", "apr", "mei may", "jun", "jul"),
            *("agu ags agt aug", "sep", "okt oct", "nov nop", "des dec"),
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAY: Final = re.compile(r"[^\W\d]{3,9},\s*(?=\d)")
_CLOCK: Final = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]M)?"
    r"\s*(WIB|WITA|WIT|Z|UTC|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE | re.ASCII,
)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS: Final = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_NAMED: Final = re.compile(r"(\d{1,2})[-/. ]([^\W\d]{3,9})[-/., ]+(\d{4}|\d{2})")
_NAME_FIRST: Final = re.compile(r"([^\W\d]{3,9})[. ](\d{1,2}),? (\d{4})")
_ZONES: Final = {"WIB": 420, "WITA": 480, "WIT": 540, "Z": 0, "UTC": 0}

_CENTURY: Final = 2000
_HALF_DAY: Final = 12
_MONTHS_OF_YEAR: Final = 12


class FigureError(PosError):
    """A text is no sum or moment; ``reason`` is the code of the problem."""

    code = "import.figure"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


def unquoted(text: str) -> str:
    """Take off what spreadsheets put around digits to keep them: ``="0012"``."""
    found = _QUOTED.fullmatch(text)
    return (found[1] or found[2] or "").strip() if found else text


def read_sen(text: str) -> int:
    """Read a sum as sen: ``1.250.000,00``, ``Rp 1,250,000``, ``(500)``, ``5.000 DB``.

    A mark before exactly three digits separates thousands; before one or two it
    begins the decimals.

    Raises:
        FigureError: It is no sum (``invalid``), or too large (``large``).
    """
    bare, out = _unsigned(unquoted(text.strip()))
    found = _PLAIN.fullmatch(bare) or _GROUPED.fullmatch(bare)
    if found is None:
        raise FigureError("invalid")
    digits = re.sub(r"\D", "", found["whole"])
    if len(digits.lstrip("0")) > len(str(LARGEST)):
        raise FigureError("large")
    sen = int(digits) * SEN + int((found["sen"] or "").ljust(2, "0"))
    return -sen if out else sen


def _unsigned(text: str) -> tuple[str, bool]:
    """Take sign, side and currency off; tell whether it goes out."""
    side = _SIDE.fullmatch(text)
    out = side is not None and side[2].upper() in _OUT
    bare = _CURRENCY.sub("", side[1] if side else text).strip()
    if bare.startswith("(") and bare.endswith(")"):
        bare, out = bare[1:-1].strip(), not out
    signed = bare.startswith("-") or (bare.endswith("-") and not _DASHED.match(bare))
    out ^= signed
    dashed = _DASHED.fullmatch(bare)
    bare = dashed[1] if dashed else bare
    return _SPACES.sub(" ", bare.strip("+- ")), out


def read_rupiah(text: str) -> int:
    """Read a sum in whole rupiah.

    Raises:
        FigureError: As in ``read_sen``, or it has sen (``sen``).
    """
    sen = read_sen(text)
    if sen % SEN:
        raise FigureError("sen")
    return sen // SEN


def read_rounded(text: str) -> int:
    """Read a sum that may have sen, such as a fee, to the nearest rupiah."""
    return divide_half_up(read_sen(text), SEN)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was.

    Attributes:
        timed: Whether the time of day was said.
    """

    at_ms: int
    day: str
    timed: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a date means where it is read.

    Attributes:
        offset_min: Minutes that local time is ahead of UTC.
        today: ``YYYY-MM-DD``: a day without a year is the last such day.
        month_first: Whether 11/25 is the 25th of November.
    """

    offset_min: int
    today: str
    month_first: bool = False


def month_first(texts: Iterable[str]) -> bool:
    """Tell from all dates of a column whether the month stands first.

    It does only when some day above 12 stands second and none stands first.
    """
    pairs = [
        (int(found[1]), int(found[3]))
        for text in texts
        if (found := _NUMBERS.match(_WEEKDAY.sub("", text.strip())))
    ]
    second = any(y > _MONTHS_OF_YEAR for _, y in pairs)
    return second and not any(x > _MONTHS_OF_YEAR for x, _ in pairs)


def read_moment(text: str, calendar: Calendar, clock: str = "") -> Moment:
    """Read a date, with its time where there is one.

    Args:
        text: Such as ``25/11/2026 14.03``, ``25 Nov 2026``, ``2026-11-25T14:03Z``.
        calendar: What it means here.
        clock: The time of day from a column of its own, or empty.

    Raises:
        FigureError: It is no day (``invalid``) or one to come (``future``).
    """
    plain = _WEEKDAY.sub("", _SPACES.sub(" ", unquoted(text.strip())))
    compact = _COMPACT.fullmatch(plain)
    if compact:
        plain = "-".join(compact.groups()[:3])
        time = ":".join(x for x in compact.groups()[3:] if x)
        clock = clock or time
    day, rest = _day(plain, calendar)
    rest = rest.lstrip(" ,T").removeprefix("pukul ").strip()
    moment, timed = _with_clock(day, rest or clock.strip(), calendar)
    if moment.date().isoformat() > calendar.today:
        raise FigureError("future")
    return Moment(int(moment.timestamp()) * 1000, moment.date().isoformat(), timed)


def _day(text: str, calendar: Calendar) -> tuple[datetime, str]:
    """Read the day at the head of a text, and give what follows."""
    for form in (_ISO, _NAMED, _NUMBERS, _NAME_FIRST):
        found = form.match(text)
        if found is None:
            continue
        try:
            year, month, day = _parts(found, calendar)
            return datetime(year, month, day, tzinfo=UTC), text[found.end() :]
        except (ValueError, KeyError):
            break
    raise FigureError("invalid")


def _parts(found: re.Match[str], calendar: Calendar) -> tuple[int, int, int]:
    if found.re is _ISO:
        return int(found[1]), int(found[2]), int(found[3])
    if found.re is _NAMED:
        return _year(found[3]), _MONTHS[found[2].casefold()[:3]], int(found[1])
    if found.re is _NAME_FIRST:
        return int(found[3]), _MONTHS[found[1].casefold()[:3]], int(found[2])
    day, month = int(found[1]), int(found[3])
    if calendar.month_first:
        day, month = month, day
    if found[4]:
        return _year(found[4]), month, day
    year = int(calendar.today[:4])
    later = f"{year}-{month:02d}-{day:02d}" > calendar.today
    return year - later, month, day


def _year(text: str) -> int:
    return int(text) if len(text) > len("26") else _CENTURY + int(text)


def _with_clock(day: datetime, text: str, calendar: Calendar) -> tuple[datetime, bool]:
    """Put a time of day to a day."""
    zone = timezone(timedelta(minutes=calendar.offset_min))
    if not text:
        return day.replace(tzinfo=zone), False
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise FigureError("invalid")
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % _HALF_DAY + (_HALF_DAY if found[4].upper() == "PM" else 0)
    try:
        moment = day.replace(hour=hour, minute=minute, second=second, tzinfo=zone)
    except ValueError:
        raise FigureError("invalid") from None
    if found[5]:
        ahead = _ZONES.get(found[5].upper())
        ahead = _ahead(found[5]) if ahead is None else ahead
        there = moment.replace(tzinfo=timezone(timedelta(minutes=ahead)))
        moment = there.astimezone(zone)
    return moment, True


def _ahead(text: str) -> int:
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return sign * (int(digits[:2]) * 60 + int(digits[2:]))
