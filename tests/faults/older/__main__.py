"""Keep the till of today for the programs to come: ``python -m tests.faults.older``.

It sells in each way, voids, gives back, closes a shift and begins another; of what is
to go to the store, two documents were answered, one arrived without an answer, one was
cut off, and the rest waits.
"""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

from pos.domain.refund import RefundLine
from pos.domain.settle import settle
from pos.domain.sync_ports import DeliveryState, Outcome
from pos.domain.tender import Tender, TenderKind
from pos.storage.deliveries import Deliveries
from pos.storage.engine import SCHEMA
from tests.faults.older import FOLDER, SAID, STORE
from tests.shop import BREAD, CAKE, SONGKET, SPINACH, Shop, open_shop


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        shop = open_shop(Path(place) / "till")
        trade(shop)
        send_some(shop)
        shop.till.close()
        pack(shop.till.folder, FOLDER / f"schema-{SCHEMA:02}.tar.xz")


def trade(shop: Shop) -> None:
    """Play a short day, and begin the next."""
    shop.open()
    sales = [shop.sell(shop.basket((BREAD, n + 1), (CAKE, 1))) for n in range(8)]
    weighed = shop.basket((SPINACH, 333))
    shop.sell(weighed, Tender(TenderKind.QRIS, settle(weighed).total, "4821"))
    piece = shop.basket((SONGKET, 1))
    shop.sell(piece, Tender(TenderKind.TRANSFER, settle(piece).total, "TRF81"))
    shop.void(sales[7])
    shop.give_back(shop.request(sales[0], RefundLine(1, 1, True)))
    shop.pay_in(50_000)
    shop.close_shift()
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))


def send_some(shop: Shop) -> None:
    """Leave deliveries in each state that an end of the program leaves."""
    till = shop.till
    kept = Deliveries(till.writer, till.readers, "KSR1", "laptop")
    kept.begin(STORE)
    seen = kept.fresh(STORE, 200)
    wanted = [x.doc_id for x in seen if x.kind.startswith(("sale.", "refund."))]
    kept.take_up(STORE, seen, wanted)
    for place, doc_id in enumerate(wanted[: SAID + 2]):
        kept.sending(STORE, doc_id, 1)
        if place < SAID:
            kept.conclude(
                STORE, doc_id, Outcome(DeliveryState.ACKED, f"{place + 1}"), 1
            )
        elif place == SAID:
            kept.conclude(STORE, doc_id, Outcome(DeliveryState.UNKNOWN), 0)


def pack(folder: Path, file: Path) -> None:
    """Write a till's folder as an archive without times and owners."""
    with tarfile.open(file, "w:xz") as archive:
        for path in sorted(x for x in folder.rglob("*") if x.is_file()):
            info = archive.gettarinfo(path, str(path.relative_to(folder)))
            info.mtime = info.uid = info.gid = 0
            info.uname = info.gname = ""
            with path.open("rb") as content:
                archive.addfile(info, content)


if __name__ == "__main__":
    main()
