"""Pictures of the sync page: ``python -m tests.ui.sync.shots FOLDER [STATE …]``."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

from pos.demo import set_up_demo
from pos.operations.laptop_hub import LaptopHubs
from pos.storage.hub.connection import HubConnection, connect
from pos.sync.target import RemoteProduct
from tests.operations.test_laptop_hub import free_port
from tests.postgres import server_folder
from tests.sync.places import Fault
from tests.ui import album, trade
from tests.ui.sync.exchange import CENTRE, STORE, Exchange
from tests.ui.whole import Whole
from ui.sync.screen import SyncScreen


class Scene(album.Scene):
    """The whole window on the sync page."""

    def __init__(self, folder: Path) -> None:
        till = set_up_demo(folder)
        self.exchange = Exchange(till)
        super().__init__(Whole(album.new_bot(), till))
        actor = trade.cashier(self.till)
        self.joined: HubConnection | None = None
        self.sales = [trade.open_shift(self.till, actor)]

    def sell(self, count: int) -> list[str]:
        actor = trade.cashier(self.till)
        return [
            trade.make_sale(self.till, actor, {"TMP-001": 1 + n % 3}).sale_id
            for n in range(count)
        ]

    def go(self, where: str = "sync", who: str = "P-01") -> SyncScreen:
        self.whole.sign_in(who)
        self.whole.window.go(where)
        self.refresh()
        return self.screen

    @property
    def screen(self) -> SyncScreen:
        return self.whole.screen_of("sync", SyncScreen)

    def close(self) -> None:
        if self.joined is not None:
            self.joined.close()
        super().close()

    def refresh(self) -> None:
        self.whole.session.announce(frozenset({"sync"}))

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(self.exchange.told(true), timeout=20_000)
        self.refresh()


def nothing(scene: Scene) -> None:
    scene.go()


def good(scene: Scene) -> None:
    scene.exchange.set_up(STORE, CENTRE)
    scene.sell(3)
    scene.until(scene.exchange.sent)
    scene.go()


def offline(scene: Scene) -> None:
    scene.exchange.fail(STORE, Fault.DOWN)
    scene.exchange.set_up(STORE)
    scene.sell(12)
    scene.until(lambda: any(getattr(x, "code", "") for x in scene.till.syncs.status))
    scene.go()


def tasks(scene: Scene) -> None:
    exchange = scene.exchange
    exchange.products = (
        RemoteProduct("11", "TMP-001", "Keripik", "150000", "IDR"),
        RemoteProduct("12", "SABUN", "Sabun", "-5", "IDR"),
    )
    exchange.fail(CENTRE, Fault.KEY)
    exchange.set_up(STORE, CENTRE)
    sold = scene.sell(5)
    exchange.store.poisoned.add(sold[1])
    exchange.store.wrong.add(sold[3])
    scene.until(
        lambda: (
            len(exchange.store.orders) >= 4
            and any(getattr(x, "oddities", ()) for x in scene.till.syncs.status)
        )
    )
    screen = scene.go()
    screen.table.setFocus()
    screen.table.select(screen.table.rows()[1].key)


def dialog(scene: Scene) -> None:
    scene.exchange.set_up(STORE)
    scene.until(scene.exchange.sent)
    screen = scene.go()
    screen.cards[0].settings.click()


def adding(scene: Scene) -> None:
    screen = scene.go()
    screen.add.click()


def aside(scene: Scene) -> None:
    tasks(scene)
    for button in scene.screen.buttons.values():
        if button.isVisible() and button.text() in ("Kesampingkan", "Set aside"):
            button.click()


def stick(scene: Scene) -> None:
    good(scene)
    scene.screen.stick.click()


def receipts(scene: Scene) -> None:
    scene.exchange.set_up(STORE)
    scene.sell(3)
    scene.until(scene.exchange.sent)
    scene.exchange.fail(STORE, Fault.DOWN)
    scene.sell(4)
    scene.go("receipts")


def _pair(scene: Scene) -> SyncScreen:
    """Be a hub on this laptop, with another till that joined."""
    hub = LaptopHubs(server_folder() / "hub", lambda: ("192.168.43.21",), free_port())
    scene.till.hub = hub
    screen = scene.go()
    screen.hub.click()
    return screen


def hub_off(scene: Scene) -> None:
    _pair(scene)


def hub_on(scene: Scene) -> None:
    screen = _pair(scene)
    dialog = screen._hub_dialog
    assert dialog is not None
    dialog.start.click()
    hub = scene.till.hub
    hub.admit("KSR2", b"k" * 32, "x")
    place = hub.admit("KSR3", b"m" * 32, "x")
    scene.joined = connect(place.address, "x", place.authority)
    scene.qtbot.waitUntil(lambda: len(hub.state.tills) == 3, timeout=20_000)
    screen.hub_presenter._show()


def hub_failed(scene: Scene) -> None:
    screen = _pair(scene)
    dialog = screen._hub_dialog
    assert dialog is not None
    with socket.create_server(("", scene.till.hub.state.port)):
        dialog.start.click()


def pairing(scene: Scene) -> None:
    screen = scene.go()
    screen.add.click()
    assert screen._dialog is not None
    code = "KASIR:192.168.43.21:5442:0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-EBN9"
    screen._dialog.scanned(code)


STATES = album.named(
    *(nothing, good, offline, tasks, dialog, adding, aside, stick, receipts),
    *(hub_off, hub_on, hub_failed, pairing),
)

if __name__ == "__main__":
    place, names = album.asked(__doc__)
    album.fill(album.Album(place), names, STATES, Scene)
