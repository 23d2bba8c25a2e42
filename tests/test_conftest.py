"""The world of the tests keeps what it promises."""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path

import keyring
import platformdirs
import pytest
from keyring.errors import NoKeyringError

from tests.conftest import HOME, Unasked

LOG = logging.getLogger("till")


@pytest.fixture
def unasked(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> Unasked:
    handler = Unasked(caplog)
    monkeypatch.setattr(LOG, "handlers", [handler])
    monkeypatch.setattr(LOG, "propagate", False)
    return handler


def test_a_warning_that_no_test_asked_for_is_kept(unasked: Unasked) -> None:
    LOG.warning("the drawer is open")

    assert unasked.lines == ["till WARNING: the drawer is open"]


def test_what_is_no_warning_is_of_no_interest(unasked: Unasked) -> None:
    LOG.info("the drawer is open")

    assert not unasked.lines


def test_a_warning_that_a_test_asks_for_is_its_own_affair(
    unasked: Unasked, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        LOG.warning("the drawer is open")

    assert not unasked.lines


def test_the_shop_is_in_western_indonesia() -> None:
    assert time.strftime("%z") == "+0700"


@pytest.mark.skipif("TILL_ONSCREEN" in os.environ, reason="asked for")
def test_no_window_reaches_the_screen() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_no_test_reaches_the_keyring_of_the_person_who_runs_it() -> None:
    with pytest.raises(NoKeyringError):
        keyring.get_password("till", "pepper")


def test_no_test_reaches_the_till_of_the_person_who_runs_it() -> None:
    assert platformdirs.user_data_path("till").is_relative_to(Path(HOME.name))
