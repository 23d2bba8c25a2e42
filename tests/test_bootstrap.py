from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from pos.operations import settings as settings_operations
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
