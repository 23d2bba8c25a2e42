from __future__ import annotations

import errno
import logging
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pos.domain.catalogue import Product
from pos.operations import picture_pull
from pos.operations.picture_pull import EVERY_MS, LATE_MS, NEXT_MS, PicturePuller
from pos.storage import queries, staging, store_pictures
from pos.storage.writer import Changes
from pos.sync.pictures import Piece, refused
from pos.sync.target import Answer, Reply
from tests.shop import BREAD, CAKE, SPINACH, Shop

STORE = "store:toko.example.id"
ROOT = "https://toko.example.id/"
DAY_MS = 24 * 3_600_000


def drawn(colour: str) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (60, 40), colour).save(kept, "PNG")
    return kept.getvalue()


@dataclass
class Pictures:
    """Hosts of pictures: what they have, by address."""

    has: dict[str, bytes] = field(default_factory=dict)
    says: dict[str, Reply] = field(default_factory=dict)
    slice: int = 10_000_000
    asked: list[tuple[str, int, str]] = field(default_factory=list)

    def fetch(self, address: str, start: int = 0, tag: str = "") -> Piece | Reply:
        self.asked.append((address, start, tag))
        if address in self.says:
            return self.says[address]
        data = self.has.get(address)
        if data is None:
            return refused("HTTP 404")
        now = f'"{hash(data)}"'
        if tag == now and not start:
            return Piece(b"", tag=now, same=True)
        start = start if tag == now else 0
        end = start + self.slice
        return Piece(data[start:end], start, now, done=end >= len(data))


class Wall:
    """A till with three products in a store, and what brings their pictures."""

    def __init__(self, shop: Shop) -> None:
        self.shop, self.pictures = shop, Pictures()
        self.folder = shop.till.folder / "pictures"
        self.told: list[Changes] = []
        shop.till.writer.listen(self.told.append)
        self.puller = self.new()

    def new(self) -> PicturePuller:
        till = self.shop.till
        parts = (till.writer, till.readers, self.shop.clock)
        return PicturePuller(STORE, self.pictures, self.folder, *parts)

    def link(self, product: Product, image: str, *, live: bool = True) -> None:
        """Let the store say which picture a product has."""
        link = (f"r-{product.sku}", product.product_id, None, image, live)
        self.shop.write(lambda tx: staging.link(tx.connection, STORE, [link]))

    def run(self, pass_ms: int = 0) -> int:
        """Let time pass, and work until there is nothing to do; count the steps."""
        self.shop.clock.pass_ms(pass_ms)
        for steps in range(500):
            wait_ms = self.puller.step()
            if wait_ms > NEXT_MS:
                return steps
            self.shop.clock.pass_ms(wait_ms)
        pytest.fail("it doesn't come to rest")

    def image(self, product: Product) -> str:
        every = {x.product_id: x for x in self.shop.read(queries.products)}
        return every[product.product_id].image

    @property
    def files(self) -> list[str]:
        return sorted(x.name for x in self.folder.glob("*"))


@pytest.fixture
def wall(shop: Shop) -> Wall:
    return Wall(shop)


def colour(wall: Wall, product: Product) -> str:
    with Image.open(wall.folder / wall.image(product)) as file:
        red, _, blue = file.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    return "red" if red > blue else "blue"


def test_a_picture_is_brought_and_shown(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}roti.png")
    wall.pictures.has[f"{ROOT}roti.png"] = drawn("red")
    wall.run()

    assert colour(wall, BREAD) == "red"
    assert wall.files == [wall.image(BREAD)]
    assert (wall.puller.status().done, wall.puller.status().broken) == (1, 0)
    assert sum("catalogue" in x for x in wall.told) == 1


def test_what_is_here_is_not_brought_again(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.link(CAKE, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()
    wall.run(EVERY_MS)
    wall.puller = wall.new()  # another start of the program
    wall.run(EVERY_MS)

    assert len(wall.pictures.asked) == 1
    assert wall.image(BREAD) == wall.image(CAKE) != ""


def test_the_catalogue_is_read_anew_once_for_many(wall: Wall) -> None:
    for product, name in ((BREAD, "a"), (CAKE, "b"), (SPINACH, "c")):
        wall.link(product, f"{ROOT}{name}.png")
        wall.pictures.has[f"{ROOT}{name}.png"] = drawn("red" if name == "a" else "blue")
    wall.run()

    assert sum("catalogue" in x for x in wall.told) == 1


def test_a_picture_of_the_tills_own_stays(wall: Wall) -> None:
    wall.shop.write(
        lambda tx: tx.connection.execute(
            "UPDATE products SET image = 'roti-sendiri.jpg' WHERE product_id = ?",
            (BREAD.product_id,),
        )
    )
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()

    assert wall.image(BREAD) == "roti-sendiri.jpg"


def test_another_address_is_another_picture_and_the_old_file_goes(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has |= {f"{ROOT}a.png": drawn("red"), f"{ROOT}b.png": drawn("blue")}
    wall.run()
    old = wall.image(BREAD)
    wall.link(BREAD, f"{ROOT}b.png")
    wall.run(EVERY_MS)

    assert colour(wall, BREAD) == "blue"
    assert old not in wall.files
    wall.link(BREAD, "")
    wall.puller = wall.new()
    wall.run(EVERY_MS)
    assert (wall.image(BREAD), wall.files) == ("", [])


def test_after_a_week_it_is_asked_whether_it_changed(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()
    wall.run(7 * DAY_MS + 1)
    assert [tag != "" for _, _, tag in wall.pictures.asked] == [False, True]
    wall.pictures.has[f"{ROOT}a.png"] = drawn("blue")
    wall.run(7 * DAY_MS + 1)

    assert colour(wall, BREAD) == "blue"
    assert len(wall.files) == 1


BROKEN = {
    "page": b"<!DOCTYPE html><html>Silakan masuk</html>",
    "half": drawn("red")[:60],
    "svg": b"<svg onload='x()'/>",
    "empty": b"",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_picture_changes_nothing_and_is_asked_for_tomorrow(
    wall: Wall, what: str
) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.link(CAKE, f"{ROOT}b.png")
    wall.pictures.has |= {f"{ROOT}a.png": BROKEN[what], f"{ROOT}b.png": drawn("red")}
    wall.run()

    assert (wall.image(BREAD), colour(wall, CAKE)) == ("", "red")
    assert wall.files == [wall.image(CAKE)]
    assert wall.puller.status().broken == 1
    wall.run(EVERY_MS)
    assert len(wall.pictures.asked) == 2
    wall.pictures.has[f"{ROOT}a.png"] = drawn("blue")
    wall.run(DAY_MS + 1)
    assert colour(wall, BREAD) == "blue"


def test_a_picture_that_broke_leaves_the_one_before(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()
    wall.pictures.has[f"{ROOT}a.png"] = b"<html>"
    wall.run(7 * DAY_MS + 1)
    assert colour(wall, BREAD) == "red"
    del wall.pictures.has[f"{ROOT}a.png"]
    wall.run(7 * DAY_MS + 1)
    assert colour(wall, BREAD) == "red"


def test_a_host_that_does_not_answer_holds_no_other_back(wall: Wall) -> None:
    dead, alive = f"{ROOT}a.png", f"{ROOT}b.png"
    wall.link(BREAD, dead)
    wall.link(CAKE, alive)
    wall.pictures.says[dead] = Reply(Answer.RETRY, code="sync.no_link")
    wall.pictures.has[alive] = drawn("red")
    wall.run()
    wall.run(60_000)

    assert colour(wall, CAKE) == "red"
    assert [x for x, _, _ in wall.pictures.asked] == [dead, alive]
    wall.pictures.says.clear()
    wall.pictures.has[dead] = drawn("blue")
    wall.run(LATE_MS)
    assert colour(wall, BREAD) == "blue"


def test_it_goes_on_in_another_life_where_it_stopped(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.pictures.slice = 40
    for _ in range(2):
        wall.puller.step()
        wall.shop.clock.pass_ms(NEXT_MS)
    assert any(x.endswith(".part") for x in wall.files)
    wall.puller = wall.new()
    wall.run()

    assert colour(wall, BREAD) == "red"
    starts = [start for _, start, _ in wall.pictures.asked]
    assert starts == [40 * n for n in range(len(starts))]
    assert wall.files == [wall.image(BREAD)]


def test_a_picture_that_changed_half_way_is_not_sewn_together(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.pictures.slice = 60
    wall.puller.step()
    wall.shop.clock.pass_ms(NEXT_MS)
    wall.pictures.has[f"{ROOT}a.png"] = drawn("blue")
    wall.run()

    assert colour(wall, BREAD) == "blue"
    assert wall.puller.status().broken == 0


def test_a_file_that_is_gone_is_brought_again_in_the_next_life(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()
    (wall.folder / wall.image(BREAD)).unlink()
    wall.puller = wall.new()
    wall.run(EVERY_MS)

    assert colour(wall, BREAD) == "red"


def test_a_full_disk_costs_no_more_than_a_picture(
    wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full", str(path), len(data))

    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    with monkeypatch.context() as patched:
        patched.setattr(picture_pull, "_write_whole", full)
        with caplog.at_level(logging.WARNING):
            wall.run()
        assert (wall.image(BREAD), wall.files) == ("", [])
    wall.run(16 * 60_000)
    assert colour(wall, BREAD) == "red"


def test_there_is_an_end_to_what_is_kept(
    wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_pull, "MOST", 1)
    monkeypatch.setattr(picture_pull, "PAGE", 1)
    wall.link(BREAD, f"{ROOT}a.png")
    wall.link(CAKE, f"{ROOT}b.png")
    wall.pictures.has |= {f"{ROOT}a.png": drawn("red"), f"{ROOT}b.png": drawn("blue")}
    wall.run()

    assert len(wall.files) == 1


@pytest.mark.parametrize("jump_ms", [-400 * DAY_MS, 400 * DAY_MS])
def test_a_clock_that_jumps_asks_again_and_harms_nothing(
    wall: Wall, jump_ms: int
) -> None:
    wall.link(BREAD, f"{ROOT}a.png")
    wall.pictures.has[f"{ROOT}a.png"] = drawn("red")
    wall.run()
    wall.shop.clock.at_ms += jump_ms
    wall.run(EVERY_MS)
    wall.shop.clock.pass_ms(EVERY_MS)

    assert colour(wall, BREAD) == "red"
    assert len(wall.pictures.asked) == 2


def test_what_is_not_for_sale_there_needs_none(wall: Wall) -> None:
    wall.link(BREAD, f"{ROOT}a.png", live=False)
    wall.run()
    assert wall.pictures.asked == []


def test_nothing_of_it_waits_for_the_hand_of_a_person(wall: Wall) -> None:
    wall.puller.nudge()
    wall.run()
    before = len(wall.told)
    wall.puller.hurry()
    wall.run()
    assert len(wall.told) == before
    assert store_pictures.GOOD_MS > store_pictures.BROKEN_MS
