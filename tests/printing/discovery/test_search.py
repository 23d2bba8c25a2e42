"""Searches with real threads; the ways of looking wait for what a test does."""

from __future__ import annotations

import logging
import threading

import pytest

from pos.printing.discovery.found import (
    Found,
    Look,
    Report,
    Stopping,
    UnavailableError,
    Way,
)
from pos.printing.discovery.search import Progress, Search

ONE = Found(Way.QUEUE, "cups://satu")
TWO = Found(Way.QUEUE, "cups://dua")
LONG_MS = 20_000


class Heard:
    """What a search told."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.progress: list[tuple[Way, Progress]] = []

    def search(self, looks: dict[Way, Look], limit_ms: int = LONG_MS) -> Search:
        return Search(
            looks,
            on_found=self.found.append,
            on_progress=lambda way, progress: self.progress.append((way, progress)),
            limit_ms=limit_ms,
        )

    def last(self, way: Way) -> Progress:
        return [progress for which, progress in self.progress if which is way][-1]


def finds(*printers: Found) -> Look:
    def look(report: Report, stopping: Stopping) -> None:
        assert not stopping()
        for printer in printers:
            report(printer)

    return look


def breaks(_report: Report, _stopping: Stopping) -> None:
    raise OSError


def lacks(_report: Report, _stopping: Stopping) -> None:
    raise UnavailableError


def test_each_way_tells_what_it_found_and_how_it_ended(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard = Heard()
    search = heard.search(
        {Way.QUEUE: finds(ONE, TWO), Way.USB: lacks, Way.NODE: breaks}
    )
    with caplog.at_level(logging.ERROR):
        search.start()
        assert search.wait(LONG_MS)
    assert heard.found == [ONE, TWO]
    assert search.ended
    assert heard.last(Way.QUEUE) is Progress.DONE
    assert heard.last(Way.USB) is Progress.UNAVAILABLE
    assert heard.last(Way.NODE) is Progress.FAILED


def test_a_printer_is_told_before_its_way_has_ended() -> None:
    told, go_on = threading.Event(), threading.Event()

    def look(report: Report, _stopping: Stopping) -> None:
        report(ONE)
        go_on.wait()

    search = Search({Way.QUEUE: look}, on_found=lambda _: told.set())
    search.start()
    assert told.wait(LONG_MS)
    assert not search.ended
    go_on.set()
    assert search.wait(LONG_MS)


def test_a_way_that_hangs_is_late_and_its_later_finds_are_dropped() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def hang(report: Report, _stopping: Stopping) -> None:
        go_on.wait()
        report(ONE)
        ended.set()

    heard = Heard()
    search = heard.search({Way.USB: hang, Way.QUEUE: finds(TWO)}, limit_ms=50)
    search.start()
    assert search.wait(LONG_MS)
    assert heard.last(Way.USB) is Progress.LATE
    go_on.set()
    assert ended.wait(LONG_MS)
    assert heard.found == [TWO]


def test_after_cancelling_nothing_is_told() -> None:
    begun, ended = threading.Event(), threading.Event()

    def look(report: Report, stopping: Stopping) -> None:
        begun.set()
        while not stopping():
            ended.wait(0.001)
        report(ONE)
        ended.set()

    heard = Heard()
    search = heard.search({Way.QUEUE: look})
    search.start()
    assert begun.wait(LONG_MS)
    search.cancel()
    assert ended.wait(LONG_MS)
    assert heard.found == []
    assert heard.progress == [(Way.QUEUE, Progress.LOOKING)]
    assert search.wait(0)


def test_a_way_is_told_when_its_time_is_over() -> None:
    ended = threading.Event()

    def look(_report: Report, stopping: Stopping) -> None:
        while not stopping():
            ended.wait(0.001)
        ended.set()

    search = Heard().search({Way.QUEUE: look}, limit_ms=20)
    search.start()
    assert ended.wait(LONG_MS)
