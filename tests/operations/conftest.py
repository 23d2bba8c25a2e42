from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A small shop on a clock that is set by hand; no shift is open."""
    opened = open_shop(tmp_path / "shop")
    yield opened
    opened.till.close()
