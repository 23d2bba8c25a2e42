"""Pictures of web orders: ``python -m tests.ui.pickups.shots FOLDER [STATE …]``."""

from __future__ import annotations

from pathlib import Path

from pos.demo import set_up_demo
from pos.domain.pickup import NameCheck
from pos.operations import pickups
from tests.ui import album, trade
from tests.ui.pickups.orders import DUE, NAMELESS, ORDERS, PAID, let_wait
from tests.ui.sync.exchange import STORE
from tests.ui.whole import Whole
from ui.pickups.screen import PickupsScreen


class Scene(album.Scene):
    """The whole window on the page of web orders."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Whole(album.new_bot(), set_up_demo(folder)))

    def go(self, who: str = "K-03") -> PickupsScreen:
        self.whole.sign_in(who)
        self.whole.window.go("pickups")
        return self.whole.screen_of("pickups", PickupsScreen)

    def hand_over(self, order_id: str, check: NameCheck) -> None:
        till, actor = self.till, trade.cashier(self.till)
        where = (STORE.name, order_id)
        till.writer.run(
            lambda tx: pickups.hand_over(tx, actor, till.settings, *where, check)
        )


def nothing(scene: Scene) -> None:
    scene.go()


def none_waits(scene: Scene) -> None:
    let_wait(scene.till)
    scene.go()


def waiting(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go()


def due(scene: Scene) -> None:
    trade.open_shift(scene.till, trade.cashier(scene.till))
    let_wait(scene.till, *ORDERS)
    scene.go().table.select(f"{STORE.name} {DUE.order_id}")


def handing(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(PAID.number)


def paying(scene: Scene) -> None:
    trade.open_shift(scene.till, trade.cashier(scene.till))
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(DUE.number)


def no_shift(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(DUE.number)


def nameless(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(NAMELESS.number)


def done(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.hand_over(PAID.order_id, NameCheck.MATCHED)
    scene.hand_over(NAMELESS.order_id, NameCheck.NUMBER)
    screen = scene.go()
    screen.scopes.chip("done").click()


def unknown(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned("SC-999")


STATES = album.named(
    *(nothing, none_waits, waiting, due, handing, paying, no_shift),
    *(nameless, done, unknown),
)

if __name__ == "__main__":
    place, names = album.asked(__doc__)
    album.fill(album.Album(place), names, STATES, Scene)
