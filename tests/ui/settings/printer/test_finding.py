from __future__ import annotations

import threading

import pytest

from pos.printing.discovery import Found, Progress, Way
from pos.printing.discovery.found import Report, Stopping
from tests.ui.settings.printer.world import HandErrands, World
from ui.settings.printer.finding import Finder, Looked, Real

ONE = Found(Way.QUEUE, "cups://satu", "Satu")
FAR = Found(Way.NETWORK, "tcp://192.168.1.50:9100", "Jauh")


class Seen:
    """A finder and what it showed."""

    def __init__(self, world: World) -> None:
        self.errands = HandErrands()
        self.shown: list[Looked] = []
        self.finder = Finder(self.errands, world.looks, self.shown.append)

    def until_ended(self) -> Looked:
        self.errands.settle(lambda: bool(self.shown) and self.shown[-1].ended)
        return self.shown[-1]


def test_what_is_found_is_shown_as_it_comes_and_until_the_end() -> None:
    seen = Seen(World(ONE))
    seen.finder.look()
    last = seen.until_ended()

    assert last.found == (ONE,)
    assert last.ways == {Way.QUEUE: Progress.DONE}
    assert not seen.shown[0].ended


def test_the_network_is_looked_through_only_when_asked_for() -> None:
    world = World(ONE, network=(FAR,))
    seen = Seen(world)
    seen.finder.look()
    assert seen.until_ended().found == (ONE,)
    seen.shown.clear()
    seen.finder.look(network=True)
    assert set(seen.until_ended().found) == {ONE, FAR}
    assert world.asked == [False, True]


def test_a_search_that_was_stopped_shows_nothing_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_on = threading.Event()

    def look(report: Report, _stopping: Stopping) -> None:
        go_on.wait()
        report(ONE)

    errands = HandErrands()
    shown: list[Looked] = []
    world = World()
    monkeypatch.setattr(world, "looks", lambda **_: {Way.QUEUE: look})
    finder = Finder(errands, world.looks, shown.append)
    finder.look()
    errands.settle(lambda: bool(shown))
    finder.stop()
    shown.clear()
    go_on.set()
    errands.drain()
    assert shown == []
    finder.stop()


def test_the_real_world_is_the_products_own() -> None:
    assert Way.NETWORK in Real.looks(network=True)
    assert Way.NETWORK not in Real.looks(network=False)
