"""What a recorded scan tells of its scanner, and which settings would suit it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pos.config import BOUNDS, Settings
from pos.devices.gs1 import bare, read_gs1
from pos.domain.gtin import is_gtin
from pos.domain.scan_marks import legible_code, spelled, with_separators
from ui.ears import habits_of
from ui.scan_trace import Replayed, Stroke, Trace, replay

#: Gives the name of the product that a code names, or nothing.
Find = Callable[[str], str]

#: Typing can be as quick as this; a slower scanner needs a prefix.
TYPING_MS: Final = 40

#: Longest prefix and suffix that are looked for.
_MARKS: Final = 3

#: Shortest code that may be left between them.
_SHORTEST: Final = 4

#: Spare between the longest gap seen and the one that is set.
_SPARE_MS: Final = 15

#: What scanners are known to send for GS1's separator.
_SUBSTITUTES: Final = ("~d029", "{GS}", "<GS>", "[GS]", "\\x1d", "|", "^", "~")


@dataclass(frozen=True, slots=True)
class Study:
    """What there is to say about a recorded scan.

    Attributes:
        keys: Each key as it is shown.
        gaps_ms: Shortest and longest pause between the keys of the code.
        end: ``Enter``, ``Tab`` or nothing.
        codes: What the till makes of it as it is set now.
        code: What it should make of it.
        product: What that is, or nothing.
        proposal: Settings to change, by name.
        slow: It types no quicker than people do.
        lost: Keys that fields and buttons would have got, as it is set now.
    """

    keys: tuple[str, ...] = ()
    gaps_ms: tuple[int, int] = (0, 0)
    end: str = ""
    codes: tuple[str, ...] = ()
    code: str = ""
    product: str = ""
    proposal: dict[str, Any] = field(default_factory=dict)
    slow: bool = False
    lost: int = 0

    @property
    def understood(self) -> bool:
        """Whether the till, as it is set now, reads the code alone and whole."""
        return self.codes == (self.code,) and not self.lost


def study(trace: Trace, settings: Settings, find: Find) -> Study:
    """Look at a recorded scan.

    Args:
        trace: The keys; none give an empty study.
        settings: As they are now.
        find: Gives the product of a code.
    """
    body, end = _take_apart(trace)
    if not body:
        return Study()
    gaps = [stroke.gap_ms for stroke in body[1:]] or [0]
    now = _heard(trace, settings)
    wanted = _suited(body, settings, find, max(gaps))
    then = _heard(trace, wanted)
    code = then.codes[0] if then.codes else _text(body, settings)
    return Study(
        tuple(_shown(stroke) for stroke in trace),
        (min(gaps), max(gaps)),
        end,
        now.codes,
        code,
        find(code),
        _differences(settings, wanted),
        slow=max(gaps) >= TYPING_MS and not wanted.scan_prefix,
        lost=now.leaked,
    )


def _take_apart(trace: Trace) -> tuple[Trace, str]:
    """Part a trace into the code's keys and the key that ends it."""
    ends = [place for place, stroke in enumerate(trace) if stroke.end]
    if not ends:
        return trace, ""
    return trace[: ends[0]], trace[ends[0]].end


def _heard(trace: Trace, settings: Settings) -> Replayed:
    said = replay(trace, habits_of(settings))
    codes = (with_separators(code, settings.scan_fnc1) for code in said.codes)
    return Replayed(tuple(codes), said.leaked)


def _text(body: Sequence[Stroke], settings: Settings) -> str:
    by_place = settings.scan_layout == "us"
    return "".join(x.place if by_place else x.text for x in body)


def _suited(body: Trace, settings: Settings, find: Find, slowest: int) -> Settings:
    """Give the settings that suit, as near to the present ones as may be."""
    best = settings
    if slowest > settings.scan_gap_ms:
        gap_ms = min(slowest + _SPARE_MS, BOUNDS["scan_gap_ms"][1])
        best = replace(best, scan_gap_ms=gap_ms)
    known = _first_known(body, best, find)
    if known is not None:
        best = known
    length = len(_text(body, best)) - len(spelled(best.scan_prefix))
    length -= len(spelled(best.scan_suffix))
    return replace(best, scan_min_length=min(best.scan_min_length, max(length, 1)))


def _first_known(body: Trace, settings: Settings, find: Find) -> Settings | None:
    """Give the first settings under which the code is known, or looks like one."""
    tries = [*_tries(body, settings)]
    for knows in (
        lambda code: _whole(code) and bool(find(code)),
        _looks_right,
        lambda code: bool(find(code)),
    ):
        for tried, code in tries:
            if knows(code):
                return tried
    return None


def _whole(code: str) -> bool:
    """Tell whether a code isn't one of GS1's that could only be read in part."""
    said = read_gs1(code)
    return said is None or said.whole


def _tries(body: Trace, settings: Settings) -> Iterator[tuple[Settings, str]]:
    """List settings to try, the present ones first, each with the code it gives."""
    for layout in dict.fromkeys((settings.scan_layout, "typed", "us")):
        laid = replace(settings, scan_layout=layout)
        text = _text(body, laid)
        for prefix, suffix in _marks(text, settings):
            code = text[len(prefix) : len(text) - len(suffix)]
            marked = replace(
                laid, scan_prefix=legible_code(prefix), scan_suffix=legible_code(suffix)
            )
            for fnc1 in dict.fromkeys((settings.scan_fnc1, *_SUBSTITUTES)):
                if fnc1 == settings.scan_fnc1 or fnc1 in code:
                    yield replace(marked, scan_fnc1=fnc1), with_separators(code, fnc1)


def _marks(text: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """List prefixes and suffixes that a text may have, the fewest first.

    None holds a digit: that is rather part of the code.
    """
    kept = spelled(settings.scan_prefix), spelled(settings.scan_suffix)
    if text.startswith(kept[0]) and text.endswith(kept[1]):
        yield kept
    for long in range(2 * _MARKS + 1):
        for before in range(max(long - _MARKS, 0), min(long, _MARKS) + 1):
            prefix, suffix = text[:before], text[len(text) - long + before :]
            rest = len(text) - long
            marked = any(map(str.isdigit, prefix + suffix))
            if not long or (rest >= _SHORTEST and not marked):
                yield prefix, suffix


def _looks_right(code: str) -> bool:
    """Tell whether a code that names nothing here is one all the same."""
    said = read_gs1(code)
    return is_gtin(bare(code)) or (said is not None and said.whole)


def _differences(now: Settings, then: Settings) -> dict[str, Any]:
    names = (
        *("scan_gap_ms", "scan_min_length", "scan_prefix"),
        *("scan_suffix", "scan_fnc1", "scan_layout"),
    )
    return {x: getattr(then, x) for x in names if getattr(then, x) != getattr(now, x)}


def _shown(stroke: Stroke) -> str:
    return stroke.end or legible_code(stroke.text or stroke.place) or "?"
