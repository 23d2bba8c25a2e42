"""A stall at the example shop, for the tests of selling."""

from __future__ import annotations

import pytest

from tests.ui.sell.seen import Stall
from ui.session import Session


@pytest.fixture
def stall(session: Session) -> Stall:
    """A cashier with an open shift, at a page without Qt."""
    return Stall(session)
