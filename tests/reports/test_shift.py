from __future__ import annotations

import pytest

from pos.domain.money import plain
from pos.domain.refund import RefundLine
from pos.domain.shift import Shift
from pos.domain.sync_place import SyncPlace
from pos.domain.tender import Tender, TenderKind
from pos.operations import sync_places
from pos.printing.receipt import Section
from pos.reports import shift as report
from pos.reports.shift import ShiftReport
from pos.storage import queries
from pos.storage.unsent import Unsent
from tests.day import play_day
from tests.shop import BREAD, CAKE, Shop, in_notes


def read(shop: Shop, number: int = 1) -> ShiftReport:
    (chosen,) = [x for x in shop.read(queries.shifts) if x.number == number]
    return shop.read(lambda c: report.read(c, chosen))


def said(sections: tuple[Section, ...]) -> dict[str, str]:
    return {row.label: row.value for part in sections for row in part.rows}


def posted(shop: Shop, shift: Shift) -> dict[object, int]:
    rows = shop.rows(
        "SELECT account, sum(amount) FROM postings WHERE shift_id = ? GROUP BY account",
        shift.shift_id,
    )
    return {account: amount for account, amount in rows if isinstance(amount, int)}


def test_the_figures_of_a_day_are_the_sums_of_its_postings(shop: Shop) -> None:
    play_day(shop)
    seen = read(shop)
    totals, sums = seen.totals, posted(shop, seen.shift)

    assert totals.gross == -sums["sales.gross"]
    assert totals.discount == sums["sales.discount"]
    assert totals.qris_unverified == sums["qris.unverified"]
    assert totals.qris == sums["qris.receivable"] + sums["qris.unverified"]
    assert totals.paid_in == -sums["cash.paid_in"]
    assert totals.paid_out == sums["cash.paid_out"]
    assert totals.drawer == sums.get("cash.drawer", 0) == 0
    money = totals.cash + totals.qris + totals.transfer
    assert totals.total == money


def test_what_the_drawer_should_hold_adds_up(shop: Shop) -> None:
    play_day(shop)
    seen = read(shop)
    totals = seen.totals

    assert seen.expected == (
        seen.shift.float_total
        + totals.cash
        - totals.refund_cash
        + totals.paid_in
        - totals.paid_out
        - totals.dropped
    )
    assert seen.shift.variance == seen.shift.counted - seen.expected


def test_everything_that_was_done_is_counted(shop: Shop) -> None:
    play_day(shop)
    totals = read(shop).totals

    counted = (
        totals.sales,
        totals.voids,
        totals.refunds,
        totals.drawer_opens,
        totals.lines_removed,
        totals.baskets_abandoned,
        totals.reprints,
        totals.qris_unverified_count,
    )
    assert counted == (4, 1, 3, 1, 1, 1, 1, 1)
    assert totals.first_receipt == "KSR1-261124-000001"
    assert totals.last_receipt == "KSR1-261124-000009"


def test_a_shift_that_begins_with_a_refund_names_its_slip_first(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 2)))
    shop.close_shift()
    shop.open()
    shop.give_back(shop.request(sale, RefundLine(1, 1, True)))
    shop.sell(shop.basket())

    totals = read(shop, 2).totals
    assert (totals.first_receipt[-1], totals.last_receipt[-1]) == ("2", "3")


def test_a_report_says_its_figures_in_both_languages(shop: Shop) -> None:
    play_day(shop)
    seen = read(shop)

    for language in ("id", "en"):
        sections = report.sections(seen, language)
        values = {*said(sections).values()}
        assert plain(seen.expected) in values
        assert plain(seen.totals.net) in values
        assert any(value.startswith(plain(seen.shift.variance)) for value in values)
        assert report.title(seen, language)


@pytest.mark.parametrize(
    ("counted", "words"), [(270_000, "10.000 lebih"), (250_000, "-10.000 kurang")]
)
def test_a_variance_is_said_with_its_direction(
    counted: int, words: str, shop: Shop
) -> None:
    shop.open()
    shop.close_shift(in_notes(counted), "dihitung dua kali")

    sections = report.sections(read(shop), "id")

    assert words in {value.lower() for value in said(sections).values()}
    assert "dihitung dua kali" in said(sections).values()


def test_a_blind_report_says_no_money_at_all(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((CAKE, 3)), Tender(TenderKind.CASH, 200_000))
    seen = read(shop)

    blind = said(report.sections(seen, "id", blind=True))
    money = {seen.expected, seen.totals.cash, seen.totals.gross, seen.totals.net}

    assert not {*map(plain, money)} & {*blind.values()}
    assert {*map(plain, money)} <= {*said(report.sections(seen, "id")).values()}


def test_papers_that_are_not_printed_are_counted(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    shop.sell(shop.basket())
    assert read(shop).unprinted == 2

    shop.write(
        lambda tx: tx.connection.execute(
            "UPDATE print_jobs SET state = 'sent' WHERE rowid <= 2"
        ).close()
    )
    assert read(shop).unprinted == 1


STORE = SyncPlace("woocommerce", "https://toko.example.id")


def test_what_was_not_sent_is_counted_where_there_is_a_place_to_send_to(
    shop: Shop,
) -> None:
    shop.open()
    shop.sell(shop.basket((CAKE, 3)), Tender(TenderKind.CASH, 200_000))
    assert "Belum terkirim" not in said(report.sections(read(shop), "id"))

    shop.write(lambda tx: sync_places.save(tx, shop.supervisor, [STORE]))
    shop.sell(shop.basket((CAKE, 2)))
    open_rows = said(report.sections(read(shop), "id"))
    blind = said(report.sections(read(shop), "id", blind=True))

    assert open_rows["Belum terkirim"] == blind["Belum terkirim"] == "2"
    assert open_rows["  nilainya"] == plain(112_600 + 75_100)
    assert "  nilainya" not in blind


def test_a_z_keeps_what_was_not_sent_when_it_was_closed(shop: Shop) -> None:
    shop.write(lambda tx: sync_places.save(tx, shop.supervisor, [STORE]))
    shop.open()
    shop.sell(shop.basket())
    closed = shop.close_shift()
    ((data,),) = shop.rows("SELECT data FROM receipts WHERE kind = 'z_report'")
    paper = str(data)
    shop.write(
        lambda tx: tx.connection.execute(
            "INSERT INTO sync_targets SELECT ?, epoch, seq, '', 0, 0, 0, 0, 0 "
            "FROM till_state",
            (STORE.name,),
        ).close()
    )

    assert "Belum terkirim" in paper
    assert shop.read(lambda c: report.read(c, closed)).unsent == Unsent(0, 0)
    again = shop.rows("SELECT data FROM receipts WHERE kind = 'z_report'")
    assert str(again[0][0]) == paper


def test_an_unseen_payment_cannot_be_hidden(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket(), Tender(TenderKind.QRIS, 5_000, verified=False))

    labels = [
        label for label in said(report.sections(read(shop), "id")) if "1" in label
    ]

    assert [label for label in labels if "verifikasi" in label.lower()]
