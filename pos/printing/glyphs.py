"""Text as it takes up room on paper: cleaned, cut into clusters, measured, wrapped.

A cluster is what a reader calls a letter: a base with its marks, an emoji with
its joiners. It is 1 or 2 columns wide and never torn apart.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

ZWJ: Final = "\u200d"
JOINERS: Final = frozenset({"\u200c", ZWJ})

#: Scripts whose letters are too rich for the width of a Latin one: those of
#: Brahmi descent, Javanese and Balinese among them, and Ethiopic.
BROAD: Final = re.compile(
    "[\u0900-\u0dff\u0f00-\u139f\u1700-\u18af\u1900-\u1c4f"
    "\ua800-\ua8ff\ua930-\ua9df\uaa00-\uaadf\uabc0-\uabff]"
)

#: What stands for broken data: a square, not a question.
UNREADABLE: Final = "\u25a1"

#: Same meaning in characters that every printer has, whatever its code page: so
#: all outputs have the same words, and typographic signs cost no picture.
LOOKALIKES: Final = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        "\u2026": "...",
        "\u2022": "*",
        "\u2044": "/",
        "\u00d7": "x",
        "\ufffd": UNREADABLE,
    }
)

#: Compatibility forms that may be replaced; a super- or subscript may not.
FOLDED: Final = ("<compat>", "<wide>", "<narrow>", "<noBreak>", "<font>", "<square>")

#: A last word as short as "g" stays with the one before it, if that is short too.
_UNIT: Final = 2
_NUMBER: Final = 6


def clean(text: str) -> str:
    """Make data safe and plain: what a printer could obey or hide is gone.

    Composed (NFC); white space becomes a space; control and format characters
    vanish, escape sequences thus lose their escape; typographic signs become
    the plain character.
    """
    composed = unicodedata.normalize("NFC", text).translate(LOOKALIKES)
    return unicodedata.normalize("NFC", "".join(map(_clean_character, composed)))


@lru_cache(maxsize=4096)
def _clean_character(character: str) -> str:
    if " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if character.isspace() or category in ("Zs", "Zl", "Zp"):
        return " "
    if category == "Cc" or (category == "Cf" and character not in JOINERS):
        return ""
    if category == "Cs":
        return UNREADABLE
    if _selects_style(character):
        return ""
    return _folded(character)


def _selects_style(character: str) -> bool:
    return (
        "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or character == "\u034f"
    )


def _folded(character: str) -> str:
    form = unicodedata.decomposition(character)
    if form.startswith(FOLDED):
        plain = unicodedata.normalize("NFKC", character)
        if plain.isprintable() and all(x <= "\xff" for x in plain) and plain.strip():
            return character if _on_windows_page(character) else plain
    return character


def _on_windows_page(character: str) -> bool:
    try:
        character.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def clusters(text: str) -> Iterator[str]:
    """Cut cleaned text into what readers call letters."""
    cluster = ""
    for character in text:
        if cluster and _continues(cluster, character):
            cluster += character
        else:
            if cluster:
                yield cluster
            cluster = character
    if cluster:
        yield cluster


def _continues(cluster: str, character: str) -> bool:
    # Nothing joins a space: cells set side by side stay as wide as they were.
    if " " in (cluster, character):
        return False
    if is_mark(character) or cluster[-1] == ZWJ:
        return True
    return _is_flag_half(character) and len(cluster) == 1 and _is_flag_half(cluster)


def is_mark(character: str) -> bool:
    """Tell whether a character takes no room of its own."""
    return (
        character in JOINERS
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or unicodedata.category(character) in ("Mn", "Me", "Mc")
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


@lru_cache(maxsize=4096)
def cluster_width(cluster: str) -> int:
    """Give the columns a cluster takes: 1, or 2 for what needs the room."""
    bases = [x for x in cluster if not is_mark(x)]
    return min(max(sum(map(_columns, bases)), 1), 2)


def _columns(base: str) -> int:
    broad = unicodedata.east_asian_width(base) in "WF" or BROAD.match(base)
    return 2 if broad else 1


def width(text: str) -> int:
    """Give the columns a cleaned text takes."""
    if text.isascii():
        return len(text)
    return sum(map(cluster_width, clusters(text)))


def words(text: str) -> list[str]:
    """Split into what may start a line: the end of "100 g" or "isi 5" may not."""
    *before, last = text.split() or [""]
    if before and len(last) <= _UNIT and len(before[-1]) <= _NUMBER:
        last = f"{before.pop()} {last}"
    return [*before, last] if last else []


def wrap(text: str, columns: int) -> tuple[str, ...]:
    """Break cleaned text on words; a word longer than a line is broken anywhere."""
    lines: list[str] = []
    line = ""
    for word in words(text):
        joined = f"{line} {word}" if line else word
        if width(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _chunks(word, columns)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def wrap_evenly(text: str, columns: int) -> tuple[str, ...]:
    """Break on words into as few lines as ``wrap``, of about the same width."""
    lines = wrap(text, columns)
    for narrower in range(columns - 1, columns // 2, -1):
        tried = wrap(text, narrower)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _chunks(word: str, columns: int) -> list[str]:
    chunks, taken = [""], 0
    for cluster in clusters(word):
        needed = cluster_width(cluster)
        if taken + needed > columns:
            chunks.append("")
            taken = 0
        chunks[-1] += cluster
        taken += needed
    return chunks
