"""Looking into a till before it is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.bootstrap import set_up
from pos.config import DATABASE, Settings
from pos.demo import PINS, set_up_demo
from pos.domain.errors import StorageError
from pos.operations.entrance import look_in
from pos.storage import queries
from pos.storage.engine import SCHEMA, connect


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    set_up_demo(tmp_path / "till").close()
    return tmp_path / "till"


def set_version(folder: Path, version: int) -> None:
    connection = connect(folder / DATABASE)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_it_says_what_the_open_till_says(tmp_path: Path) -> None:
    till = set_up_demo(tmp_path / "till")
    entrance = look_in(till.folder)

    assert entrance is not None
    assert entrance.identity == till.identity
    assert entrance.settings == till.settings
    assert entrance.people == till.readers.run(queries.people)
    till.close()


def test_only_the_example_has_pins_to_show(folder: Path, tmp_path: Path) -> None:
    example = look_in(folder)
    assert example is not None
    assert example.pins == PINS

    set_up(tmp_path / "real", "KSR2", Settings()).close()
    real = look_in(tmp_path / "real")
    assert real is not None
    assert real.pins == {}


def test_an_empty_folder_has_no_till(tmp_path: Path) -> None:
    assert look_in(tmp_path) is None
    assert look_in(tmp_path / "nowhere") is None


def test_older_tables_are_not_read(folder: Path) -> None:
    set_version(folder, SCHEMA - 1)
    entrance = look_in(folder)

    assert entrance is not None
    assert entrance.people == ()


def test_newer_tables_are_refused(folder: Path) -> None:
    set_version(folder, SCHEMA + 1)
    with pytest.raises(StorageError) as refused:
        look_in(folder)

    assert refused.value.fields["why"] == "newer"
