"""What may be published of a period: never a figure of fewer than five makers.

Each maker's part of a category is in one cell and no other, of one period and no
other, and a cell is published as a whole or not at all. So whatever is added up
or taken off, of one summary or of many, is made of whole cells.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

#: The fewest makers of a cell: below, a small group is known (UU 27/2022 art. 4).
FEWEST: Final = 5

#: Makers are told in steps of so many: that one came or went isn't seen.
STEP: Final = 5

#: The category of what is too small to stand alone.
REST: Final = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a maker's work in a category came to. Rupiah.

    Attributes:
        net: What buyers paid for it, as far as it is hers.
        premi: Her part of that.
    """

    category: str
    code: str
    net: int
    premi: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What is published of one or several categories.

    Attributes:
        category: Its name, or ``REST``.
        makers: How many at the least, a multiple of ``STEP``.
    """

    category: str
    makers: int
    net: int
    premi: int


_Group = dict[str, list[int]]


def publish(contributions: Iterable[Contribution]) -> tuple[Cell, ...]:
    """Give what may be published; nothing where even all of it is too small.

    Categories of too few makers, or in which one has more than half of the premi,
    go together; where they are still too small, the smallest that could stand
    alone goes with them, or they could be worked out from the whole.
    """
    groups = _by_category(contributions)
    small = [name for name, group in groups.items() if not _may_stand(group)]
    rest = _joined(groups.pop(name) for name in small)
    while rest and not _may_stand(rest):
        if not groups:
            return ()
        smallest = min(groups, key=lambda name: (len(groups[name]), name))
        rest = _joined((rest, groups.pop(smallest)))
    cells = [_cell(name, group) for name, group in sorted(groups.items())]
    return (*cells, *([_cell(REST, rest)] if rest else []))


def _by_category(contributions: Iterable[Contribution]) -> dict[str, _Group]:
    groups: dict[str, _Group] = defaultdict(dict)
    for one in contributions:
        sums = groups[one.category].setdefault(one.code, [0, 0])
        sums[0] += one.net
        sums[1] += one.premi
    return groups


def _may_stand(group: Mapping[str, list[int]]) -> bool:
    premi = [abs(sums[1]) for code, sums in group.items() if code and sums[1]]
    return len(premi) >= FEWEST and 2 * max(premi) <= sum(premi)


def _joined(groups: Iterable[_Group]) -> _Group:
    rest: _Group = {}
    for group in groups:
        for code, (net, premi) in group.items():
            sums = rest.setdefault(code, [0, 0])
            sums[0] += net
            sums[1] += premi
    return rest


def _cell(category: str, group: _Group) -> Cell:
    makers = sum(1 for code, (_, premi) in group.items() if code and premi)
    return Cell(
        category,
        makers // STEP * STEP,
        sum(net for net, _ in group.values()),
        sum(premi for _, premi in group.values()),
    )
