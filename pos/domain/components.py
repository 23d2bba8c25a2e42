"""What hangs together: the parts of a graph between two kinds of things."""

from collections.abc import Iterable, Iterator

Edge = tuple[str, str]


def components(edges: Iterable[Edge]) -> Iterator[tuple[list[str], list[str]]]:
    """Give the keys of each part: those on the left, and those on the right.

    In the order in which their first edge comes.
    """
    beside: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for left, right in edges:
        beside.setdefault((0, left), []).append((1, right))
        beside.setdefault((1, right), []).append((0, left))
    seen: set[tuple[int, str]] = set()
    for start in beside:
        if start in seen:
            continue
        seen.add(start)
        part = [start]
        for node in part:  # grows while it is walked
            fresh = [x for x in dict.fromkeys(beside[node]) if x not in seen]
            seen.update(fresh)
            part += fresh
        yield (
            [key for side, key in part if not side],
            [key for side, key in part if side],
        )
