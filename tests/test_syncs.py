"""The exchange as the till keeps it: begun, replaced, stopped, and never lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from shutil import copytree
from threading import Event

import pytest
from PIL import Image

from pos.domain.errors import SettingError, StorageError
from pos.domain.people import Person
from pos.domain.sync_place import CONTRACT, SyncPlace
from pos.operations import neighbours, people, sync_places
from pos.storage import pickups, queries
from pos.storage.hub.connection import connect
from pos.storage.hub.set_up import add_till
from pos.storage.hub.set_up import set_up as set_up_hub
from pos.storage.unsent import Unsent, unsent
from pos.storage.writer import Changes
from pos.sync.status import Link, TargetStatus
from pos.sync.target import Answer
from pos.syncs import Connected, Parts, Syncs, Told_all
from pos.system import SystemClock
from tests.postgres import as_role, new_database
from tests.shop import PIN, Shop, open_shop
from tests.sync.places import Fault, Line, Store, StoreTarget
from tests.sync.store_api import shelf
from tests.sync.store_api.server import Server
from tests.sync.woocommerce.front import Answer as Answered
from tests.sync.woocommerce.front import Front, Request

ROOT = Path(__file__).parents[1]
STORE = SyncPlace("woocommerce", "https://toko.example.id")
KEY = "ck\ncs"
SOON_S = 120


class Web:
    """A store in memory that every till connects to."""

    def __init__(self) -> None:
        self.store, self.line = Store(), Line()
        self.closed = 0

    def connect(self, place: SyncPlace, secret: str, parts: Parts) -> Connected:
        del parts
        assert secret == KEY
        target = StoreTarget(self.store, self.line, place.name)
        target.settling_ms = 0
        return Connected(target, close=self.close)

    def close(self) -> None:
        self.closed += 1

    def plug_in(self, shop: Shop) -> Syncs:
        """Let a till exchange with this store."""
        till = shop.till
        till.syncs.stop()
        till.syncs = Syncs(till.syncs._parts, self.connect)
        return till.syncs


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "shop")
    yield opened
    opened.till.close()


def set_up(shop: Shop, web: Web) -> Syncs:
    syncs = web.plug_in(shop)
    syncs.keep_key(STORE, KEY)
    shop.write(lambda tx: sync_places.save(tx, shop.supervisor, [STORE]))
    shop.till.start_syncing()
    return syncs


def when(shop: Shop, true: Callable[[TargetStatus], bool]) -> TargetStatus:
    """Wait until a target stands so."""
    there, found = Event(), []

    def look(told: object = None) -> None:
        del told
        for status in shop.till.syncs.status:
            if isinstance(status, TargetStatus) and true(status):
                found.append(status)
                there.set()

    shop.till.syncs.listen(look)
    look()
    assert there.wait(SOON_S)
    return found[0]


def test_a_sale_reaches_the_store_by_itself(shop: Shop) -> None:
    web = Web()
    set_up(shop, web)
    shop.open()
    sale = shop.sell(shop.basket())

    when(shop, lambda x: x.tally.unsent == 0 and bool(web.store.orders))
    assert [order.doc_id for order in web.store.orders] == [sale.sale_id]


def test_places_that_stay_keep_their_engine_and_a_change_replaces_it(
    shop: Shop,
) -> None:
    web = Web()
    syncs = set_up(shop, web)
    engine = syncs._engine
    syncs.use([STORE])
    assert syncs._engine is engine
    syncs.use([STORE], again=True)
    assert (syncs._engine is engine, web.closed) == (False, 1)
    syncs.use([])
    assert (syncs.status, web.closed) == ((), 2)


def test_without_its_key_a_place_says_so_and_keeps_every_document(shop: Shop) -> None:
    web = Web()
    syncs = web.plug_in(shop)
    shop.open()
    shop.sell(shop.basket())
    syncs.use([STORE])

    status = when(shop, lambda x: x.link is Link.PAUSED)
    assert (status.code, status.tally.sales) == ("sync.no_key", 1)
    assert syncs.test(STORE, "").code == "sync.no_key"


def test_a_place_that_can_not_be_used_stops_no_other(shop: Shop) -> None:
    web = Web()
    syncs = set_up(shop, web)
    broken = SyncPlace("hub", "postgresql://ksr1@127.0.0.1/kasir")
    syncs.keep_key(broken, KEY)

    def connect(place: SyncPlace, secret: str, parts: Parts) -> Connected:
        if place == broken:
            raise SettingError(name="authority", value="gone.pem")
        return web.connect(place, secret, parts)

    syncs._connect = connect
    syncs.use([broken, STORE])
    shop.open()
    shop.sell(shop.basket())

    status = when(shop, lambda x: x.name == broken.name)
    assert (status.link, status.code) == (Link.PAUSED, "sync.unusable")
    when(shop, lambda x: x.name == STORE.name and bool(web.store.orders))


def test_a_place_can_be_asked_before_it_is_saved(shop: Shop) -> None:
    web = Web()
    syncs = web.plug_in(shop)

    assert syncs.test(STORE, KEY).answer is Answer.ACKED
    web.line.faults.append(Fault.KEY)
    assert syncs.test(STORE, KEY).answer is Answer.PAUSED
    assert web.closed == 2


def test_a_stop_is_prompt_even_while_a_place_is_silent(shop: Shop) -> None:
    web, asked, answer = Web(), Event(), Event()

    def hang() -> Fault:
        asked.set()
        answer.wait(SOON_S)
        return Fault.DOWN

    web.line.usual = hang
    syncs = set_up(shop, web)
    assert asked.wait(SOON_S)

    syncs.stop()
    answer.set()

    assert syncs.status == ()
    with pytest.raises(StorageError):
        syncs.submit(lambda: None).result(SOON_S)


def test_a_till_that_is_closed_stops_exchanging(shop: Shop) -> None:
    web = Web()
    set_up(shop, web)
    shop.till.close()

    assert web.closed == 1
    with pytest.raises(StorageError):
        shop.write(lambda tx: tx.till)


def test_a_thousand_unsent_sales_outlive_all_that_people_do(
    shop: Shop, tmp_path: Path
) -> None:
    web = Web()
    web.line.usual = lambda: Fault.DOWN
    set_up(shop, web)
    shop.open()
    sold = {shop.sell(shop.basket()).sale_id for _ in range(1_000)}
    everything = Unsent(1_000, 5_000_000)
    assert shop.read(unsent) == everything

    sign_in_and_out(shop)
    assert shop.read(unsent) == everything
    shop.reopen()  # the computer was switched off
    assert shop.read(unsent) == everything
    shop.till.close()
    assert count_with_another_installation(tmp_path, shop.till.folder) == "1000"

    shop.reopen()
    web.line.usual = lambda: Fault.NONE
    web.plug_in(shop)
    shop.till.start_syncing()
    when(shop, lambda x: x.tally.unsent == 0 and len(web.store.orders) >= 1_000)
    arrived = [order.doc_id for order in web.store.orders]
    assert len(arrived) == 1_000
    assert {*arrived} == sold


def sign_in_and_out(shop: Shop) -> None:
    """Let others take the till over, and one of them leave for good."""

    def sign_in(who: Person) -> None:
        shop.write(lambda tx: people.sign_in(tx, shop.till.guard, who.person_id, PIN))

    for who in (shop.cashier, shop.supervisor, shop.admin):
        sign_in(who)
    shop.write(
        lambda tx: people.change_person(
            tx, shop.admin, shop.cashier.person_id, shop.cashier.role, active=False
        )
    )
    assert not {x.code: x for x in shop.read(queries.people)}["K-03"].active


def test_a_shop_that_keeps_the_contract_is_asked_and_brought_to(
    shop: Shop, tmp_path: Path
) -> None:
    clock = SystemClock()
    with (
        closing(Server(lambda: clock.now().at_ms)) as server,
        Front(server.handle, tmp_path) as front,
    ):
        place = SyncPlace(CONTRACT, front.url, front.authority)
        assert shop.till.syncs.test(place, "bukan").code == "sync.key_refused"
        reply = shop.till.syncs.test(place, "key_till")
        assert (reply.answer, reply.words) == (Answer.ACKED, "Si Cantik IDR")

        sent = Event()

        def hear(told: Told_all) -> None:
            if any(isinstance(x, TargetStatus) and all_there(x) for x in told):
                sent.set()

        shop.open()
        sale = shop.sell(shop.basket())
        shop.till.syncs.keep_key(place, "key_till")
        shop.till.syncs.listen(hear)
        shop.write(lambda tx: sync_places.save(tx, shop.admin, [place]))
        shop.till.reload_places()
        assert sent.wait(SOON_S)
        assert place.name == f"store-api:{front.url.removeprefix('https://')}"
        shop.till.syncs.stop()
        kept = server.ledger.kept(sale.sale_id)
        assert kept is not None
        assert kept["stored"]["amount"] == sale.due


def test_pictures_and_web_orders_come_by_themselves(shop: Shop, tmp_path: Path) -> None:
    clock, drawn = SystemClock(), BytesIO()
    Image.new("RGB", (90, 60), "red").save(drawn, "PNG")
    with closing(Server(lambda: clock.now().at_ms)) as server:

        def serve(request: Request) -> Answered:
            if request.path == "/gambar/roti.png":
                return Answered(200, drawn.getvalue(), {"ETag": '"1"'})
            return server.handle(request)

        with Front(serve, tmp_path) as front:
            place = SyncPlace(CONTRACT, front.url, front.authority)
            fill(server, f"{front.url}/gambar/roti.png")
            shop.till.syncs.keep_key(place, "key_till")
            shop.write(lambda tx: sync_places.save(tx, shop.admin, [place]))
            shown, waiting = Event(), Event()

            def look(changes: Changes) -> None:
                if "catalogue" in changes and images(shop):
                    shown.set()
                if "pickup" in changes:
                    waiting.set()

            shop.till.writer.listen(look)
            shop.till.start_syncing()
            assert waiting.wait(SOON_S)
            hurry_until(shop, shown)
            shop.till.syncs.stop()

    (found,) = shop.read(pickups.waiting)
    assert found.pickup.buyer == "Sari"
    (file,) = images(shop)
    with Image.open(shop.till.folder / "pictures" / file) as small:
        assert small.size == (90, 60)


def fill(server: Server, image: str) -> None:
    """Give a shop one product with its picture, and one web order."""
    facts = {"name": "Roti", "kind": "counted", "price": 5_000, "live": True}
    shelf.put(server._db, "ROTI", facts | {"stock": 5, "image": image})
    lines = [{"sku": "ROTI", "quantity": 2}]
    order = {"buyer": "Sari", "paid": True, "total": 10_000, "lines": lines}
    shelf.order(server._db, order, 1)


def hurry_until(shop: Shop, there: Event) -> None:
    """Ask for everything again and again: the pictures follow the catalogue."""
    for _ in range(SOON_S):
        shop.clock.pass_ms(70_000)
        shop.till.syncs.hurry()
        if there.wait(1):
            return
    pytest.fail("no picture came")


def images(shop: Shop) -> list[str]:
    return [x.image for x in shop.read(queries.products) if x.image]


def all_there(status: TargetStatus) -> bool:
    return status.link is Link.GOOD and not status.tally.unsent


def count_with_another_installation(place: Path, folder: Path) -> str:
    """Delete nothing but the program: install it elsewhere, and count again."""
    new = place / "new"
    for part in ("pos", "resources/report", "resources/receipt"):
        copytree(ROOT / part, new / part)
    count = (
        "import sys; from pathlib import Path; from pos.bootstrap import open_till; "
        "from pos.storage.unsent import unsent; t = open_till(Path(sys.argv[1])); "
        "print(t.readers.run(unsent).count); t.close()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", count, str(folder)],
        cwd=new,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


def test_two_tills_meet_on_a_real_hub(shop: Shop, tmp_path: Path) -> None:
    """By the engine alone: each till's sales reach the hub, and the other till."""
    address = new_database()
    owner = connect(address)
    set_up_hub(owner)
    other = open_shop(tmp_path / "other", "KSR2")
    pair = (shop, other)
    for here, there in (pair, pair[::-1]):
        believe(here, there)
        add_till(owner, here.till.identity.till, here.till.key.public_key, "secret")
    sold = []
    for each in pair:
        role = f"kasir_till_{each.till.identity.till.lower()}"
        place = SyncPlace("hub", as_role(address, role))
        each.till.syncs.keep_key(place, KEY)
        each.open()
        sold.append(each.sell(each.basket()).sale_id)
        each.till.syncs.use([place])
    for here, theirs in ((shop, sold[1]), (other, sold[0])):
        wait_for(here, theirs)

    brought = owner.execute("SELECT doc_id FROM journal").fetchall()
    assert set(sold) <= {str(row[0]) for row in brought}
    other.till.close()
    owner.close()


def believe(here: Shop, there: Shop) -> None:
    till, key = there.till.identity.till, there.till.key.public_key
    here.write(lambda tx: neighbours.accept(tx, here.admin, till, key))


def wait_for(shop: Shop, sale_id: str) -> None:
    """Wait until a neighbour's sale is known, asking for it now and then."""
    changed = Event()
    shop.till.writer.listen(lambda _changes: changed.set())
    for _ in range(SOON_S):
        if shop.rows("SELECT 1 FROM sales WHERE sale_id = ?", sale_id):
            return
        shop.till.syncs.hurry()
        changed.wait(1)
        changed.clear()
    pytest.fail("the neighbour's sale never came")
