from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event, Thread
from threading import enumerate as threads

import pytest

from pos.domain.printer import PrinterSetup
from pos.operations import settings as settings_operations
from pos.storage.engine import Connection
from tests.shop import Shop, open_shop

LONG_S = 20


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "till")
    yield opened
    opened.till.close()


def test_readers_that_all_take_over_settings_do_not_wait_for_one_another(
    shop: Shop,
) -> None:
    till = shop.till
    asked = [till.readers.submit(lambda _: till.reload_settings()) for _ in range(8)]

    assert all(one.result(LONG_S) == till.settings for one in asked)


def test_the_newest_settings_win(shop: Shop) -> None:
    till = shop.till
    asked = []
    for number in range(8):
        settings = replace(shop.settings, place=f"Stan {number}")
        save = partial(settings_operations.save, actor=shop.admin, settings=settings)
        shop.write(save)
        asked.append(till.readers.submit(lambda _: till.reload_settings()))
    for one in asked:
        one.result(LONG_S)

    assert till.settings.place == "Stan 7"
    assert till.reload_settings().place == "Stan 7"


def test_settings_that_arrive_while_the_till_closes_start_no_printing(
    shop: Shop,
) -> None:
    till, go = shop.till, Event()
    printer = PrinterSetup("tcp://127.0.0.1:9", name="Terlambat")
    changed = replace(shop.settings, printer=printer)
    shop.write(partial(settings_operations.save, actor=shop.admin, settings=changed))

    def late(_: Connection) -> str:
        go.wait(LONG_S)
        return till.reload_settings().place

    asked = till.readers.submit(late)
    closing = Thread(target=till.close)
    closing.start()
    while not till.closed:
        closing.join(0.001)
    go.set()
    closing.join(LONG_S)

    assert asked.result(LONG_S) == changed.place
    assert not [x for x in threads() if x.name.startswith("spool-")]
