"""The log: places of faults, nobody's data."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.domain.errors import SaleMissingError
from ui import log

PRIVATE = "Nama Orang 135790"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log.write_to(tmp_path)
    yield tmp_path
    log.close()
    logging.getLogger("kasir").propagate = True


def written(folder: Path) -> str:
    return (folder / log.FOLDER / "kasir.log").read_text("utf-8")


def fall(error: Exception) -> None:
    name = PRIVATE
    assert name
    raise error


def catch(error: Exception) -> list[BaseException]:
    told: list[BaseException] = []
    log.catch_all(told.append)
    try:
        fall(error)
    except Exception as caught:  # noqa: BLE001
        sys.excepthook(type(caught), caught, caught.__traceback__)
    return told


def test_a_fault_is_written_down_with_its_place_and_told(folder: Path) -> None:
    told = catch(KeyError(PRIVATE))
    line = json.loads(written(folder))

    assert isinstance(told[0], KeyError)
    assert line["error"] == "KeyError"
    assert line["where"][-1].startswith("tests/ui/test_log.py:")
    assert line["where"][-1].endswith("fall")


def test_what_a_fault_says_and_what_variables_held_is_left_out(folder: Path) -> None:
    catch(ValueError(PRIVATE))
    catch(SaleMissingError(number=PRIVATE))

    assert "Nama" not in written(folder)
    assert "135790" not in written(folder)
    assert "sale.missing" in written(folder)


def test_one_line_an_event(folder: Path) -> None:
    log.note("opened", documents=12)
    log.note("closed")
    lines = [json.loads(line) for line in written(folder).splitlines()]

    assert [line["event"] for line in lines] == ["opened", "closed"]
    assert lines[0]["documents"] == 12


def test_the_log_does_not_grow_for_ever(folder: Path) -> None:
    for number in range(12_000):
        log.note("x" * 400, number=number)
    files = sorted((folder / log.FOLDER).iterdir())

    assert len(files) <= 6
    assert sum(file.stat().st_size for file in files) < 3_500_000
