from __future__ import annotations

from pos.domain.money import plain
from pos.reports import day as report
from pos.storage.queries import ShiftTotals
from tests.shop import BREAD, CAKE, FLOAT, Shop, in_notes

DAY = "2026-11-24"


def play_two_shifts(shop: Shop) -> None:
    shop.open(FLOAT)
    shop.sell(shop.basket((BREAD, 3)))
    shop.close_shift()
    shop.open(in_notes(50_000))
    shop.sell(shop.basket((CAKE, 2)))
    shop.pay_out(10_000)
    shop.close_shift(in_notes(100_000), "kurang kembalian")


def test_a_day_is_the_sum_of_its_shifts(shop: Shop) -> None:
    play_two_shifts(shop)
    seen = shop.read(lambda c: report.read(c, DAY))

    assert [x.shift.number for x in seen.shifts] == [1, 2]
    for name, whole in vars_of(seen.totals).items():
        if isinstance(whole, int):
            assert whole == sum(vars_of(x.totals)[name] for x in seen.shifts), name
    assert seen.totals.first_receipt == "KSR1-261124-000001"
    assert seen.totals.last_receipt == "KSR1-261124-000002"


def vars_of(totals: ShiftTotals) -> dict[str, int]:
    return {name: getattr(totals, name) for name in ShiftTotals.__dataclass_fields__}


def test_only_the_days_own_shifts_are_in_it(shop: Shop) -> None:
    play_two_shifts(shop)
    shop.clock.pass_ms(86_400_000)
    shop.open()
    shop.sell(shop.basket())

    assert len(shop.read(lambda c: report.read(c, DAY)).shifts) == 2
    assert len(shop.read(lambda c: report.read(c, "2026-11-25")).shifts) == 1
    assert shop.read(lambda c: report.read(c, "2026-11-26")).shifts == ()


def test_a_day_says_each_drawer_and_its_sums(shop: Shop) -> None:
    play_two_shifts(shop)
    seen = shop.read(lambda c: report.read(c, DAY))

    for language in ("id", "en"):
        text = str(report.sections(seen, language))
        for one in seen.shifts:
            assert plain(one.expected) in text
        assert plain(seen.totals.net) in text
        assert report.title(language)
