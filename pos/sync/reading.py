"""Read what a store sends, believing none of it: bounded, whole rupiah, plain text."""

import html
import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from pos.domain.money import LARGEST
from pos.sync.target import clean

#: A JSON object as the store sent it.
Json = dict[str, Any]

#: Places in a body where JSON may begin behind a plugin's notices.
_STARTS: Final = 200

#: What stands before an object or a list that is a part of another.
_INSIDE: Final = ("[", ",", ":", "{", '"')

#: Blanks that are looked over to see it.
_LONGEST_GAP: Final = 1_000

_TAG: Final = re.compile(r"<[^>]{0,500}>")


class UnreadableError(ValueError):
    """A body holds no JSON that can be used."""


def json_of(body: bytes) -> object:
    """Read JSON, behind a byte order mark or a plugin's notices if need be.

    Fractions become ``Decimal``; ``NaN`` and infinities are refused.

    Raises:
        UnreadableError: There is none.
    """
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError from error
    decoder = json.JSONDecoder(parse_float=Decimal, parse_constant=_refuse)
    for start in _starts(text):
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if not text[end:].strip() and isinstance(value, dict | list):
            return value
    raise UnreadableError


def _starts(text: str) -> Iterator[int]:
    """Give where JSON may begin: at the start, or behind words.

    Never inside of other JSON: a part of a reply that was cut isn't a reply.
    """
    bare = text.lstrip()
    if bare[:1] in ("{", "["):
        yield len(text) - len(bare)
        return
    found = re.finditer(r"[\[{]", text)
    for _, match in zip(range(_STARTS), found, strict=False):
        before = text[max(match.start() - _LONGEST_GAP, 0) : match.start()].rstrip()
        if before[-1:] not in _INSIDE:
            yield match.start()


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def an_object(value: object) -> Json:
    """Give a value as an object; empty when it is something else."""
    return value if isinstance(value, dict) else {}


def objects(value: object) -> list[Json]:
    """Give the objects of a list; none when it is something else."""
    if not isinstance(value, list):
        return []
    return [one for one in value if isinstance(one, dict)]


def number(value: object) -> int:
    """Give a whole number; 0 when it is none."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal | str):
        amount = rupiah_of(value)
        return 0 if amount is None else amount
    return 0


def rupiah_of(value: object) -> int | None:
    """Read an amount such as ``31000``, ``"31000.00"``; None when it isn't whole.

    Also None beyond what a till can hold, so that nothing overflows.
    """
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return None
    try:
        amount = Decimal(value)
    except (InvalidOperation, ValueError):
        return None
    if not amount.is_finite() or abs(amount) > LARGEST or amount != int(amount):
        return None
    return int(amount)


def text(value: object) -> str:
    """Give a text as one printable line without markup; empty for other types."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    return clean(html.unescape(_TAG.sub(" ", value)))
