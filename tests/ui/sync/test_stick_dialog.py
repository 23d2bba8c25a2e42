"""A stick goes from till to till, in the real dialog and by real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.operations import bundles, neighbours
from tests.shop import Shop, open_shop
from tests.ui import trade
from tests.ui.window import Shown
from ui.session import Session
from ui.sync.screen import SyncScreen
from ui.sync.stick_dialog import StickDialog

SOON_MS = 20_000


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Shop]:
    """A neighbour that sold something."""
    opened = open_shop(tmp_path / "other", "KSR2")
    opened.open()
    opened.sell(opened.basket())
    yield opened
    opened.till.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> StickDialog:
    """The dialog over the sync page, as a supervisor opens it."""
    session.person = trade.supervisor(session.till)
    shown = Shown(qtbot, SyncScreen(session))
    assert isinstance(shown.screen, SyncScreen)
    shown.screen.stick.click()
    (made,) = shown.screen.window().findChildren(StickDialog)
    return made


def written_by(shop: Shop, stick: Path) -> Path:
    till = shop.till
    code, key, now = till.identity.till, till.key, till.clock.now()
    return shop.read(lambda c: bundles.write(c, stick, code, key, now)).file


def wait(qtbot: QtBot, dialog: StickDialog) -> None:
    qtbot.waitUntil(dialog.write.isEnabled, timeout=SOON_MS)


def test_the_tills_own_code_is_shown(dialog: StickDialog, session: Session) -> None:
    mark = neighbours.fingerprint(session.till.key.public_key)

    assert mark in dialog.mark.text()
    assert session.till.identity.till in dialog.mark.text()


def test_a_bundle_is_written(qtbot: QtBot, dialog: StickDialog, stick: Path) -> None:
    dialog.presenter.write(stick)
    wait(qtbot, dialog)

    (file,) = stick.iterdir()
    assert file.name in dialog.said.text()


def test_a_stranger_is_asked_about_and_then_taken_in(
    qtbot: QtBot, dialog: StickDialog, session: Session, other: Shop, stick: Path
) -> None:
    file = written_by(other, stick)
    dialog.presenter.read(file)
    qtbot.waitUntil(dialog.trust.isVisible, timeout=SOON_MS)
    assert neighbours.fingerprint(other.till.key.public_key) in dialog.said.text()

    dialog.trust.click()
    qtbot.waitUntil(lambda: "KSR2" in tills(session), timeout=SOON_MS)
    wait(qtbot, dialog)

    assert not dialog.trust.isVisible()
    dialog.presenter.read(file)
    wait(qtbot, dialog)
    assert dialog.said.text().startswith("0 ")


def tills(session: Session) -> set[str]:
    rows = session.till.readers.run(
        lambda c: c.execute("SELECT DISTINCT till FROM journal").fetchall()
    )
    return {row[0] for row in rows}


@pytest.mark.parametrize("content", [b"", b"a list of songs"])
def test_another_file_says_what_to_do(
    qtbot: QtBot, dialog: StickDialog, stick: Path, content: bytes
) -> None:
    file = stick / "x.kasir"
    file.write_bytes(content)

    dialog.presenter.read(file)
    wait(qtbot, dialog)

    assert dialog.said.text().endswith(".")
    assert not dialog.trust.isVisible()


def test_a_stick_that_is_gone_is_said(
    qtbot: QtBot, dialog: StickDialog, stick: Path
) -> None:
    dialog.presenter.write(stick / "gone")
    wait(qtbot, dialog)

    assert dialog.said.text()
