"""Each refusal of a command is a sentence with the next step, not a code."""

import pytest

from pos.commands.words import say
from pos.domain.errors import PosError, SettingError, StorageError


@pytest.mark.parametrize(
    ("error", "next_step"),
    [
        (StorageError(why="older", path="kasir"), "./run --data kasir"),
        (SettingError(name="STORE_KEY", why="sync_key", value=""), "into STORE_KEY"),
        (SettingError(name="sync_address", why="sync_address", value="x"), "https://"),
        (SettingError(name="till", value="KSR1"), "The hub knows KSR1"),
        (SettingError(name="store_authority", value="a.pem"), "can't be a.pem"),
    ],
)
def test_words(error: PosError, next_step: str) -> None:
    assert next_step in say(error)
    assert error.code not in say(error)
