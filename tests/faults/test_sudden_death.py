"""A till that dies, or whose disk does, at the worst moment."""

from __future__ import annotations

import shutil
import signal
import sys

import pytest

from pos.domain.errors import AlreadyOpenError
from pos.operations import maintenance, sell
from pos.storage.print_jobs import waiting
from tests.faults.child import run, shop_in
from tests.shop import Shop

KILLED = -signal.SIGKILL


@pytest.fixture
def left(shop: Shop) -> Shop:
    """A shop with an open shift, left for another process to use."""
    shop.open()
    shop.till.close()
    return shop


def back_in(shop: Shop) -> Shop:
    """Start the program again."""
    opened = shop_in(str(shop.till.folder))
    shop.till = opened.till
    return opened


def numbers(shop: Shop) -> list[object]:
    return [row[0] for row in shop.rows("SELECT receipt_no FROM sales ORDER BY 1")]


def test_killed_after_the_commit_the_sale_is_shown_and_can_be_printed(
    left: Shop,
) -> None:
    code, said = run("sell_one(shop_in(folder)); die()", left.till.folder)
    shop = back_in(left)

    assert code == KILLED
    assert numbers(shop) == said
    shown = shop.read(sell.unconfirmed)
    assert shown is not None
    assert shown.receipt_no == said[0]
    assert shop.read(waiting) == 1
    shop.write(lambda tx: sell.confirm(tx, shown.sale_id))
    assert shop.read(sell.unconfirmed) is None


def test_killed_before_the_commit_there_is_no_sale_and_the_basket_is_back(
    left: Shop,
) -> None:
    script = """
shop = shop_in(folder)
basket = shop.basket()
from pos.operations import receipts, sell
shop.write(lambda tx: sell.save_draft(tx, shop.cashier, basket))
receipts.issue_sale = lambda *_: die()
shop.sell(basket, *cash_for(basket))
"""
    code, _ = run(script, left.till.folder)
    shop = back_in(left)

    assert code == KILLED
    assert numbers(shop) == []
    draft = shop.read(sell.load_draft)
    assert draft is not None
    assert shop.sell(draft).receipt_no == "KSR1-261124-000001"
    assert shop.read(maintenance.verify).findings == ()


def test_money_taken_before_a_sudden_death_is_still_known(left: Shop) -> None:
    script = """
shop = shop_in(folder)
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell
basket = shop.basket().take((Tender(TenderKind.CASH, 2_000),))
shop.write(lambda tx: sell.save_draft(tx, shop.cashier, basket))
say("taken")
die()
"""
    code, said = run(script, left.till.folder)
    shop = back_in(left)

    assert (code, said) == (KILLED, ["taken"])
    draft = shop.read(sell.load_draft)
    assert draft is not None
    assert [tender.amount for tender in draft.taken] == [2_000]


def test_a_second_program_on_the_same_till_is_refused(shop: Shop) -> None:
    script = """
from pos.domain.errors import AlreadyOpenError
try:
    shop_in(folder)
except AlreadyOpenError as error:
    say(error.code)
"""
    assert run(script, shop.till.folder) == (0, ["storage.already_open"])
    with pytest.raises(AlreadyOpenError):
        shop_in(str(shop.till.folder))


FULL = """
import os, resource, signal
from pos.domain.errors import StorageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
shop = shop_in(folder)
shop.till.settings = type(shop.settings)()
sell_one(shop)
size = os.path.getsize(folder + "/till.db-wal")
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 300_000, resource.RLIM_INFINITY))
while True:
    basket = shop.basket()
    try:
        say(shop.sell(basket, *cash_for(basket)).receipt_no)
    except StorageError as error:
        assert error.fields["why"] == "write", error
        break
unlimited = resource.RLIM_INFINITY
resource.setrlimit(resource.RLIMIT_FSIZE, (unlimited, unlimited))
say("full")
say(shop.sell(basket, *cash_for(basket)).receipt_no)
shop.till.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_full_disk_is_said_and_the_same_basket_sells_when_there_is_room(
    left: Shop,
) -> None:
    code, said = run(FULL, left.till.folder)
    shop = back_in(left)

    assert code == 0
    assert said[-2] == "full"
    assert len(said) > 3
    assert numbers(shop) == [line for line in said if line != "full"]
    assert numbers(shop) == [f"KSR1-261124-{n:06d}" for n in range(1, len(said))]
    assert shop.read(maintenance.verify).findings == ()


NO_SYNC = """
from pos.domain.errors import StorageError
shop = shop_in(folder)
failed = 0
for _ in range(12):
    basket = shop.basket()
    try:
        shop.sell(basket, *cash_for(basket))
    except StorageError:
        failed += 1
        shop.sell(basket, *cash_for(basket))
    say("sold")
say(f"failed {failed}")
shop.till.close()
"""


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_a_sync_that_fails_is_no_sale_and_the_next_try_is_one(left: Shop) -> None:
    fault = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync")
    inject = ("-e", "inject=fsync,fdatasync:error=EIO:when=4+5")

    code, said = run(NO_SYNC, left.till.folder, *fault, *inject)
    shop = back_in(left)

    assert code == 0, said
    assert said.count("sold") == 12
    assert said[-1] != "failed 0"
    assert numbers(shop) == [f"KSR1-261124-{n:06d}" for n in range(1, 13)]
    assert shop.read(maintenance.verify).findings == ()
