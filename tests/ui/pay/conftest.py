"""A counter at the example shop, for the tests of paying."""

from __future__ import annotations

import pytest

from tests.ui.pay.counter import Counter
from ui.session import Session


@pytest.fixture
def counter(session: Session) -> Counter:
    """A basket of 78.345 rupiah, about to be paid, at a page without Qt."""
    return Counter(session)
