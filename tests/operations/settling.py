"""A shop whose QRIS and transfers meet statements; short words for both."""

from __future__ import annotations

from pathlib import Path

from pos.domain.cash import Account
from pos.domain.statement import Form, StatementKind
from pos.domain.tender import Tender, TenderKind
from pos.operations import statements
from pos.operations.statements import Planned
from pos.reports import settlement
from pos.reports.settlement import Standing
from pos.storage.settlement import balance
from tests.shop import BREAD, CAKE, SONGKET, Shop

HEAD = "Tanggal;Nominal;MDR;RRN;Tanggal Settlement\n"
#: What the provider says of the day below: 24 November, 10.00.
CAKE_ROW = "24/11/2026 10.00;37.550;263;998877664821;25/11/2026\n"
BREAD_ROW = "24/11/2026 10.01;15.000;105;998877660815;25/11/2026\n"
BANK_HEAD = "Tanggal;Keterangan;Debet;Kredit\n"
QRIS = Form("Dompet", StatementKind.QRIS, {})
BANK = Form("Bank", StatementKind.BANK, {})


def sell_a_day(shop: Shop) -> None:
    """A cake and three breads by QRIS, one bread unseen, a songket by transfer."""
    shop.open()
    shop.sell(shop.basket((CAKE, 1)), Tender(TenderKind.QRIS, 37_550, "4821"))
    shop.sell(shop.basket((BREAD, 3)), Tender(TenderKind.QRIS, 15_000, "0815"))
    unseen = Tender(TenderKind.QRIS, 5_000, verified=False)
    shop.sell(shop.basket((BREAD, 1)), unseen)
    by_bank = Tender(TenderKind.TRANSFER, 1_250_000, "TRF81")
    shop.sell(shop.basket((SONGKET, 1)), by_bank)
    shop.close_shift()


def plan(shop: Shop, folder: Path, text: str, form: Form = QRIS) -> Planned:
    file = folder / f"{form.name}.csv"
    file.write_text(text)
    return shop.read(lambda c: statements.plan(c, file, form, shop.clock.now()))


def take_in(shop: Shop, folder: Path, text: str, form: Form = QRIS) -> int:
    planned = plan(shop, folder, text, form)
    return shop.write(lambda tx: statements.save(tx, shop.admin, planned))


def post(shop: Shop) -> int:
    """Post, and give how many pairs were."""
    seen = standing(shop)
    documents = shop.write(lambda tx: statements.post(tx, shop.admin, seen))
    return sum(len(x.body["pairs"]) for x in documents)


def standing(shop: Shop) -> Standing:
    rules, now = shop.settings.settling, shop.clock.now()
    return shop.read(lambda c: settlement.read(c, rules, now))


def balances(shop: Shop, *accounts: Account) -> list[int]:
    return shop.read(lambda c: [balance(c, x) for x in accounts])
