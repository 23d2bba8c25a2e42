"""A label laid out in whole dots: the one place that decides what stands where.

Across the top the name; below it price and facts on the left and the code on
the right, or the code below everything where bars need the width. The largest
letters are tried first. What must be said is never dropped: a label that can't
hold it is refused, with what would fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pos.domain.errors import LabelError
from pos.printing.labels import text
from pos.printing.labels.items import Code, Face, Ink, Item, Words
from pos.printing.labels.label import Kind, Label
from pos.printing.labels.lettering import Weight, line_height, width, wrap
from pos.printing.labels.size import DOT_UM, MM_UM, ROLLS, Size, millimetres
from pos.printing.labels.symbols import (
    BAR_DOTS,
    SQUARE_DOTS,
    Modules,
    Symbol,
    modules,
)
from pos.printing.labels.text import Paragraph

#: Dots that stay white along the edges: 1.25 mm, as rolls run a little askew.
MARGIN: Final = 10
GAP: Final = 8

#: Plain letters in dots, as tried, and the smallest that are read: 1.75 mm.
LETTERS: Final = (30, 26, 23, 20, 18, 16, 14)
SMALLEST: Final = 14

#: Letters this small are taken only after what isn't needed was left out.
SMALL: Final = 16

#: How much of what is larger than plain letters is kept, in percent, as tried
#: on labels where even the smallest plain letters are too much.
EMPHASIS: Final = (100, 70, 45, 25)

#: Height of bars in dots, as tried: 10 to 4 mm.
BAR_HEIGHTS: Final = (80, 64, 48, 32)

#: Percent of the width that price and facts need beside a code.
BESIDE: Final = 34

#: Letters of the number under bars.
DIGITS: Final = 18

#: The most that plain letters are of a label's height: its figures come first.
_SHARE: Final = 9


@dataclass(frozen=True, slots=True)
class Letters:
    """Sizes of letters to try.

    Attributes:
        plain: Dots of plain letters.
        emphasis: Percent kept of what is larger than they are.
        lines: How many the name may take.
        complete: Whether nothing at all may be left out.
    """

    plain: int
    emphasis: int = 100
    lines: int = 3
    complete: bool = False

    def size(self, percent: int) -> int:
        """Give the dots of letters that are so many percent of plain ones."""
        percent = 100 + (percent - 100) * self.emphasis // 100
        return max(self.plain * percent // 100, SMALLEST)

    def least(self, size: int) -> int:
        """Give how small what stays on one line may get to stay there."""
        return size * 3 // 4 if self.emphasis == EMPHASIS[0] else SMALLEST


@dataclass(frozen=True, slots=True)
class _Column:
    """Paragraphs broken into lines and set below one another."""

    items: tuple[Item, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A code at a size, with its quiet zone and the number below it."""

    code: Code
    width: int
    height: int
    number: str


def layout(label: Label, size: Size) -> Face:
    """Lay a label out.

    Raises:
        LabelError: The symbol can't hold the code (``why``: ``text``), or the
            label is too small for it (``narrow``, ``low``; ``need_mm``,
            ``have_mm``, ``fitting``).
    """
    across, high = size.dots
    code = _modules(label)
    if code is not None:
        _check_width(label, code, across)
    for letters, drawn in _tries(label, code, high):
        items = _arranged(label, drawn, letters, (across, high))
        if items is not None:
            return Face(across, high, items)
    raise LabelError(why="low", have_mm=str(size), fitting=_larger(label, size))


def fits(label: Label, size: Size) -> bool:
    """Tell whether a label of this size holds all of it."""
    try:
        layout(label, size)
    except LabelError:
        return False
    return True


def _modules(label: Label) -> Modules | None:
    if not label.code:
        return None
    found = modules(label.symbol, label.code)
    if found is None:
        raise LabelError(why="text", symbol=label.symbol.value, code=label.code)
    return found


def _check_width(label: Label, code: Modules, across: int) -> None:
    least = (SQUARE_DOTS if label.symbol.square else BAR_DOTS)[-1]
    need = code.across * least + (MARGIN if label.symbol.square else 0)
    if need > across:
        raise LabelError(
            why="narrow",
            need_mm=millimetres(-(-need * DOT_UM // MM_UM) * MM_UM),
            have_mm=millimetres(across * DOT_UM),
            fitting=_narrower(label, across),
        )


def _narrower(label: Label, across: int) -> tuple[str, ...]:
    """Name the symbols that would fit into a width."""
    found = []
    for symbol in Symbol:
        code = modules(symbol, label.code)
        least = (SQUARE_DOTS if symbol.square else BAR_DOTS)[-1]
        if code is not None and code.across * least <= across:
            found.append(symbol.value)
    return tuple(found)


def _larger(label: Label, size: Size) -> tuple[str, ...]:
    """Name what would do: a square code, or a higher label."""
    sizes = (Size.read(name) for name in ROLLS)
    larger = (x for x in sizes if x.height_um > size.height_um)
    return tuple(str(x) for x in larger if fits(label, x))[:2]


def _tries(
    label: Label, code: Modules | None, high: int
) -> Iterator[tuple[Letters, _Drawn | None]]:
    """Give sizes of letters and code, the best to read first."""
    most = max(high // _SHARE, SMALLEST)
    fitting = [size for size in LETTERS if size <= most]
    sizes = [Letters(size, complete=True) for size in fitting if size > SMALL]
    sizes += [Letters(size) for size in fitting]
    sizes += [Letters(SMALLEST, emphasis) for emphasis in EMPHASIS[1:]]
    sizes += [Letters(SMALLEST, EMPHASIS[-1], lines) for lines in (2, 1)]
    for letters in sizes:
        if code is None:
            yield letters, None
        elif label.symbol.square:
            for module in SQUARE_DOTS:
                yield letters, _square(code, module)
        else:
            for height in BAR_HEIGHTS:
                for module in BAR_DOTS:
                    yield letters, _bars(label, code, module, height)


def _square(code: Modules, module: int) -> _Drawn:
    side = code.across * module
    at = code.quiet * module
    return _Drawn(Code(at, at, code.rows, module, module), side, side, "")


def _bars(label: Label, code: Modules, module: int, height: int) -> _Drawn:
    left = code.quiet * module
    bars = Code(left, 0, code.rows, module, height)
    whole = height + line_height(DIGITS)
    return _Drawn(bars, code.across * module, whole, label.code)


def _arranged(
    label: Label, drawn: _Drawn | None, letters: Letters, room: tuple[int, int]
) -> tuple[Item, ...] | None:
    """Place everything at these sizes; None when it doesn't fit."""
    across, high = room
    inner = across - 2 * MARGIN
    head = _set(text.head(label), letters, inner)
    top = MARGIN + head.height
    if label.kind is Kind.PASSPORT:
        top += GAP
    rest = high - MARGIN - top
    said = [*text.price(label), *text.facts(label)]
    if drawn is None:
        below = _alone(said, letters, inner, (top, rest))
    else:
        below = _below(said, drawn, letters, (across, top, rest))
    if below is None:
        return None
    line = Ink(MARGIN, top - GAP // 2 - 1, inner, 2)
    rule: tuple[Item, ...] = (line,) if label.kind is Kind.PASSPORT else ()
    return (*_moved(head.items, MARGIN, MARGIN), *rule, *below)


def _alone(
    said: Sequence[Paragraph], letters: Letters, inner: int, room: tuple[int, int]
) -> tuple[Item, ...] | None:
    """Place price and facts at the foot of a label without a code."""
    top, rest = room
    column = _fitted(said, letters, inner, rest)
    if column is None:
        return None
    return _moved(column.items, MARGIN, top + rest - column.height)


def _below(
    said: Sequence[Paragraph],
    drawn: _Drawn,
    letters: Letters,
    room: tuple[int, int, int],
) -> tuple[Item, ...] | None:
    """Place price, facts and code under the head: beside, or on top of it."""
    across, top, rest = room
    # The quiet zone may reach into the margin: nothing is printed there.
    spare = across - drawn.width
    inset = 0 if drawn.number else MARGIN // 2
    beside = spare - inset - MARGIN - GAP
    if spare < 0 or drawn.height > rest:
        return None
    if beside >= across * BESIDE // 100:
        column = _fitted(said, letters, beside, rest)
        if column is not None:
            bottom = top + rest
            return (
                *_moved(column.items, MARGIN, bottom - column.height),
                *_placed(drawn, spare - inset, bottom - drawn.height),
            )
    column = _fitted(said, letters, across - 2 * MARGIN, rest - drawn.height - GAP)
    if column is None:
        return None
    free = rest - drawn.height - column.height
    return (
        *_moved(column.items, MARGIN, top + min(free // 2, GAP)),
        *_placed(drawn, spare // 2, top + rest - drawn.height),
    )


def _placed(drawn: _Drawn, left: int, top: int) -> tuple[Item, ...]:
    items = _moved((drawn.code,), left, top)
    if not drawn.number:
        return items
    wide = width(drawn.number, Weight.PLAIN, DIGITS)
    at = left + (drawn.width - wide) // 2
    below = top + drawn.code.height
    return (*items, Words(at, below, drawn.number, Weight.PLAIN, DIGITS))


def _fitted(
    said: Sequence[Paragraph], letters: Letters, across: int, high: int
) -> _Column | None:
    """Set paragraphs into a room; what isn't needed goes first, the last first."""
    kept = list(said)
    while True:
        column = _set(kept, letters, across)
        if column.height <= high and column.width <= across:
            return column
        spare = [paragraph for paragraph in kept if not paragraph.needed]
        if letters.complete or not spare:
            return None
        kept.remove(spare[-1])


def _set(said: Sequence[Paragraph], letters: Letters, across: int) -> _Column:
    items: list[Item] = []
    top = wide = 0
    for paragraph in said:
        size = letters.size(paragraph.size)
        if paragraph.whole:
            size = _size_of(paragraph, size, letters.least(size), across)
            lines: tuple[str, ...] = (paragraph.text,)
        else:
            most = min(paragraph.most, letters.lines)
            lines = wrap(paragraph.text, paragraph.weight, size, across, most)
        for line in lines:
            items.append(Words(0, top, line, paragraph.weight, size))
            long = width(line, paragraph.weight, size)
            if paragraph.struck:
                items.append(Ink(0, top + size * 11 // 20, long, max(size // 12, 2)))
            wide = max(wide, long)
            top += line_height(size)
    return _Column(tuple(items), wide, top)


def _size_of(paragraph: Paragraph, size: int, least: int, across: int) -> int:
    """Give the largest size at which a paragraph stays on one line."""
    while size > least and width(paragraph.text, paragraph.weight, size) > across:
        size -= 1
    return size


def _moved(items: Sequence[Item], left: int, top: int) -> tuple[Item, ...]:
    return tuple(
        replace(item, left=item.left + left, top=item.top + top) for item in items
    )
