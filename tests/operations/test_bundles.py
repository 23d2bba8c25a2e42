from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pos.domain.errors import ApprovalNeededError, DocumentError, StorageError
from pos.domain.people import Person
from pos.operations import bundles, maintenance, neighbours
from pos.operations.bundles import Looked
from pos.reports import day as day_report
from pos.storage.merge import Merged
from pos.storage.replay import replay
from pos.sync.bundle import BundleError
from tests.day import play_day
from tests.shop import CAKE, Shop, open_shop


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Shop]:
    opened = open_shop(tmp_path / "other", "KSR2")
    yield opened
    opened.till.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def write(shop: Shop, stick: Path) -> bundles.Written:
    till = shop.till
    shop.clock.pass_ms(1_000)

    code, key, now = till.identity.till, till.key, till.clock.now()
    return shop.read(lambda c: bundles.write(c, stick, code, key, now))


def look(shop: Shop, file: Path) -> Looked:
    return shop.read(lambda c: bundles.look(c, file))


def accept(shop: Shop, looked: Looked) -> None:
    for stranger in looked.strangers:
        till, key = stranger.till, stranger.public_key
        shop.write(
            partial(neighbours.accept, actor=shop.admin, till=till, public_key=key)
        )


def take_in(shop: Shop, file: Path, actor: Person | None = None) -> Merged:
    return bundles.take_in(shop.till.writer, actor or shop.admin, look(shop, file))


def test_two_tills_without_a_network_end_the_day_with_one_report(
    shop: Shop, other: Shop, stick: Path
) -> None:
    play_day(shop)
    other.open()
    other.sell(other.basket((CAKE, 2)))
    other.close_shift()
    first = write(shop, stick)
    accept(other, look(other, first.file))
    assert take_in(other, first.file).added == first.documents
    back = write(other, stick)
    accept(shop, look(shop, back.file))
    take_in(shop, back.file)

    day = shop.clock.now().local_date.isoformat()
    here, there = (x.read(lambda c: day_report.read(c, day)) for x in (shop, other))
    assert here.totals == there.totals
    assert [x.shift for x in here.shifts] == [x.shift for x in there.shifts]
    assert {x.shift.till for x in here.shifts} == {"KSR1", "KSR2"}
    for x in (shop, other):
        assert x.read(replay) == ()
        verify = partial(maintenance.verify, public_key=x.till.key.public_key)
        assert x.read(verify).findings == ()


def test_a_bundle_that_comes_twice_changes_nothing(
    shop: Shop, other: Shop, stick: Path
) -> None:
    play_day(shop)
    file = write(shop, stick).file
    accept(other, look(other, file))
    take_in(other, file)
    before = other.rows("SELECT * FROM journal ORDER BY till, epoch, seq")

    again = take_in(other, file)

    assert (again.added, again.held) == (0, 0)
    assert other.rows("SELECT * FROM journal ORDER BY till, epoch, seq") == before


def test_what_the_neighbour_has_is_left_out(
    shop: Shop, other: Shop, stick: Path
) -> None:
    shop.open()
    first = write(shop, stick)
    accept(other, look(other, first.file))
    take_in(other, first.file)
    write(other, stick)
    shop.sell(shop.basket())

    second = write(shop, stick)

    assert second.documents == 1
    assert take_in(other, second.file).added == 1


def test_bundles_that_come_in_the_wrong_order_end_the_same(
    shop: Shop, other: Shop, stick: Path
) -> None:
    shop.open()
    first = write(shop, stick)
    accept(other, look(other, first.file))
    take_in(other, first.file)
    write(other, stick)
    files = []
    for _ in range(3):
        shop.sell(shop.basket())
        files.append(write(shop, stick).file)

    for file in reversed(files):
        take_in(other, file)

    assert other.rows("SELECT count(*) FROM sales") == [(3,)]
    assert other.rows("SELECT * FROM held_documents") == []


def test_a_stranger_is_named_and_nothing_is_taken_in(
    shop: Shop, other: Shop, stick: Path
) -> None:
    file = write(shop, stick).file

    (stranger,) = look(other, file).strangers
    assert stranger.till == "KSR1"
    assert stranger.fingerprint == neighbours.fingerprint(shop.till.key.public_key)
    with pytest.raises(DocumentError, match="stranger"):
        take_in(other, file)
    assert other.rows("SELECT DISTINCT till FROM journal") == [("KSR2",)]


def test_a_half_copied_bundle_is_refused_wherever_it_ends(
    shop: Shop, other: Shop, stick: Path
) -> None:
    file = write(shop, stick).file
    whole = file.read_bytes()
    for length in range(0, len(whole), 37):
        file.write_bytes(whole[:length])
        with pytest.raises(BundleError):
            look(other, file)
    # cut at a line, and made a proper file again
    lines = gzip.decompress(whole).splitlines(keepends=True)
    for count in range(len(lines)):
        file.write_bytes(gzip.compress(b"".join(lines[:count])))
        with pytest.raises(BundleError):
            look(other, file)


def test_no_changed_byte_goes_unnoticed(shop: Shop, other: Shop, stick: Path) -> None:
    file = write(shop, stick).file
    plain = gzip.decompress(file.read_bytes())
    for at in range(0, len(plain), 41):
        spoilt = bytearray(plain)
        spoilt[at] ^= 1
        file.write_bytes(gzip.compress(bytes(spoilt)))
        with pytest.raises(BundleError):
            look(other, file)


def test_lines_that_were_swapped_or_added_are_refused(
    shop: Shop, other: Shop, stick: Path
) -> None:
    file = write(shop, stick).file
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    head, first, second, *rest = lines
    for spoilt in (
        [head, second, first, *rest],
        [head, first, first, second, *rest],
        [*lines, b"more\n"],
        [head, *rest],
    ):
        file.write_bytes(gzip.compress(b"".join(spoilt)))
        with pytest.raises(BundleError):
            look(other, file)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "half"),
        (b"PK\x03\x04 a spreadsheet", "foreign"),
        (gzip.compress(b""), "half"),
        (gzip.compress(b"hello\n"), "foreign"),
        (gzip.compress(b'{"format":"other"}\n'), "foreign"),
        (gzip.compress(b'{"format":"kasir-bundle","v":99}\n'), "newer"),
        (gzip.compress(b"[]\n"), "foreign"),
        (gzip.compress(b"x" * 9_000_000), "half"),
    ],
    ids=["empty", "zip", "nothing", "words", "other", "newer", "list", "long"],
)
def test_another_file_is_refused_by_what_it_is(
    other: Shop, stick: Path, content: bytes, why: str
) -> None:
    file = stick / "x.kasir"
    file.write_bytes(content)

    with pytest.raises(BundleError) as caught:
        look(other, file)
    assert caught.value.fields["why"] == why


def test_a_stick_that_is_gone_is_said(shop: Shop, stick: Path) -> None:
    with pytest.raises(StorageError) as caught:
        write(shop, stick / "gone")
    assert caught.value.fields["why"] == "write"
    with pytest.raises(StorageError) as caught:
        look(shop, stick / "gone.kasir")
    assert caught.value.fields["why"] == "read"


def test_a_full_stick_leaves_no_half_bundle(
    shop: Shop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError):
        write(shop, stick)
    assert list(stick.iterdir()) == []


def test_a_cashier_takes_no_bundle_in(shop: Shop, other: Shop, stick: Path) -> None:
    file = write(shop, stick).file
    accept(other, look(other, file))

    with pytest.raises(ApprovalNeededError):
        take_in(other, file, other.cashier)
