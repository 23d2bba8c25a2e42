"""A day of QRIS and transfers in the example shop, and files that tell of it."""

from __future__ import annotations

from pathlib import Path

from pos.bootstrap import Till
from pos.domain.ports import Instant
from pos.domain.tender import TenderKind
from pos.storage import queries
from tests.ui import trade

HEAD = "Tanggal;Nominal;MDR;RRN;Tanggal Settlement\n"


def sell(till: Till) -> list[int]:
    """Sell by QRIS five times, once unseen, once by transfer; give the amounts."""
    actor = trade.cashier(till)
    if till.readers.run(queries.open_shift) is None:
        trade.open_shift(till, actor)
    for pieces, proof in ((1, "4821"), (2, "0815"), (3, "7733"), (5, "2020")):
        goods = {"TMP-001": pieces}
        trade.make_sale(till, actor, goods, TenderKind.QRIS, reference=proof)
    trade.make_sale(till, actor, {"TMP-001": 4}, TenderKind.QRIS, verified=False)
    trade.make_sale(till, actor, {"TMP-001": 6}, TenderKind.TRANSFER, reference="TRF81")
    rows = till.readers.run(
        lambda c: c.execute("SELECT total FROM sales ORDER BY receipt_no").fetchall()
    )
    return [int(total) for (total,) in rows][-6:]


def moment(till: Till) -> str:
    at = till.clock.now()
    return Instant(at.at_ms, at.offset_min).local.strftime("%d/%m/%Y %H.%M")


def day(till: Till) -> str:
    return till.clock.now().local_date.strftime("%d/%m/%Y")


def statement(till: Till, amounts: list[int], *, settled: bool = True) -> str:
    """One that fits, one wrong by a digit, one twice, one unseen, one of nobody."""
    at, paid = moment(till), day(till) if settled else ""
    one, two, three, _, unseen = amounts[:5]
    wrong = two + 1_000
    lines = [
        f"{at};{one};0;998877664821;{paid}",
        f"{at};{wrong};0;998877660815;{paid}",
        f"{at};{three};0;998877667733;{paid}",
        f"{at};{three};0;998877667733;{paid}",
        f"{at};{unseen};0;998877661234;{paid}",
        f"{at};8.888;0;998877669999;{paid}",
    ]
    return HEAD + "\n".join(lines) + "\n"


def write(folder: Path, text: str, name: str = "dompet.csv") -> Path:
    file = folder / name
    file.write_text(text)
    return file
