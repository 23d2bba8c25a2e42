"""Jadikan laptop ini pusat: two windows, a real server, TLS, and the text between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.domain.pairing import read
from pos.operations.laptop_hub import LaptopHubs, Phase
from pos.sync.status import Link, TargetStatus
from tests.operations.test_laptop_hub import HERE, free_port
from tests.postgres import server_folder
from tests.ui.conftest import InlineTasks, person
from tests.ui.whole import Whole, threaded
from ui.session import Session
from ui.sync.hub_dialog import HubDialog
from ui.sync.screen import SyncScreen

SOON_MS = 60_000


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Till]:
    till = set_up_demo(tmp_path / "here")
    till.hub = LaptopHubs(server_folder() / "hub", lambda: HERE, free_port())
    yield till
    till.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Till]:
    till = set_up_demo(tmp_path / "there", code="KSR2")
    yield till
    till.close()


def on_sync_page(qtbot: QtBot, till: Till) -> tuple[Whole, SyncScreen]:
    whole = threaded(qtbot, till)
    qtbot.waitUntil(lambda: bool(whole.window.door._people), timeout=SOON_MS)
    whole.sign_in("P-01")
    whole.qtbot.waitUntil(lambda: whole.key == "shift", timeout=SOON_MS)
    whole.window.go("sync")
    screen = whole.window.screen_of("sync")
    assert isinstance(screen, SyncScreen)
    return whole, screen


def started(whole: Whole, screen: SyncScreen) -> HubDialog:
    """Become the hub by keys alone."""
    whole.press(Qt.Key.Key_F6)
    dialog = screen._hub_dialog
    assert dialog is not None
    whole.press(Qt.Key.Key_F6)
    until(whole, lambda: dialog.typed.text().startswith("KASIR:"))
    return dialog


def until(whole: Whole, true: Callable[[], bool]) -> None:
    whole.qtbot.waitUntil(true, timeout=SOON_MS)


def page_of(qtbot: QtBot, till: Till) -> SyncScreen:
    """The page of another laptop, without its window: answers come at once."""
    session = Session(till, InlineTasks(till))
    session.sign_in(person(till, "P-01"))
    page = SyncScreen(session)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    return page


def connected(till: Till) -> dict[str, bool]:
    return {x.till: x.connected for x in till.hub.state.tills}


def in_step(till: Till) -> bool:
    """Whether everything that the till wrote is at the hub."""
    told = [x for x in till.syncs.status if isinstance(x, TargetStatus)]
    return bool(told) and all(x.link is Link.GOOD and not x.tally.unsent for x in told)


def test_another_till_joins_by_a_scan_and_both_bring_their_documents(
    qtbot: QtBot, here: Till, there: Till
) -> None:
    whole, screen = on_sync_page(qtbot, here)
    dialog = started(whole, screen)
    until(whole, lambda: in_step(here))
    assert here.settings.hub_here
    (own,) = here.syncs.places
    assert own.authority.endswith("hub.pem")

    text = here.hub.state.pairing
    assert dialog.code.payload == text
    assert read("".join(dialog.typed.text().split())) == read(text)

    page = page_of(qtbot, there)
    page.add.click()
    asked = page._dialog
    assert asked is not None
    asked.scanned(text)
    assert asked.address.text() == text
    asked.confirmed.emit()  # the answer comes from the hub's own thread
    assert page._dialog is None
    until(whole, lambda: in_step(there))
    until(whole, lambda: connected(here) == {"KSR1": True, "KSR2": True})
    until(whole, lambda: "2" in screen.hub.text())
    (place,) = there.syncs.places
    assert there.syncs.key_of(place) not in text

    dialog.dismiss()
    until(whole, lambda: not here.hub.state.pairing)


def test_it_stops_and_takes_its_own_place_along(qtbot: QtBot, here: Till) -> None:
    whole, screen = on_sync_page(qtbot, here)
    dialog = started(whole, screen)

    dialog.stop.click()

    until(whole, lambda: here.hub.state.phase is Phase.OFF)
    until(whole, lambda: not here.settings.hub_here)
    until(whole, lambda: not here.syncs.places)
    assert dialog.start.isVisible()


def test_it_starts_again_with_the_program(qtbot: QtBot, here: Till) -> None:
    here.start_hub()
    assert here.hub.state.phase is Phase.OFF  # nobody chose it
    whole, screen = on_sync_page(qtbot, here)
    started(whole, screen)
    until(whole, lambda: here.settings.hub_here)
    here.hub.stop()

    here.start_hub()

    until(whole, lambda: here.hub.state.phase is Phase.ON)


def test_a_slip_of_the_finger_is_said_in_the_dialog(qtbot: QtBot, there: Till) -> None:
    other, page = on_sync_page(qtbot, there)
    page.add.click()
    asked = page._dialog
    assert asked is not None
    asked.scanned("KASIR:127.0.0.1:1:0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0000")
    assert not asked.key.isVisible()

    other.press(Qt.Key.Key_Return)

    until(other, lambda: "salah ketik" in asked._hint.text())
    assert there.syncs.places == ()
