"""Random baskets and tenders, the same for the same seed."""

from __future__ import annotations

from random import Random

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.catalogue import Kind, Product
from pos.domain.money import MODES
from pos.domain.settle import settle
from pos.domain.tender import QRIS_LIMIT, MoneyRules, Tender, TenderKind, cash_due

STEPS = (1, 100, 200, 500, 1000)


def product(number: int, kind: Kind = Kind.COUNTED, price: int = 5_000) -> Product:
    return Product(
        f"p{number}", f"S-{number}", f"Barang {number}", "A", "", kind, price
    )


def random_rules(random: Random) -> MoneyRules:
    return MoneyRules(random.choice(STEPS), random.choice(MODES))


def random_price(random: Random) -> int:
    largest = random.choice((50, 999, 10_000, 250_000, 12_500_000))
    return random.randint(1, largest)


def random_discount(random: Random) -> Discount | None:
    kind = random.choice((None, DiscountKind.AMOUNT, DiscountKind.PERCENT))
    if kind is None:
        return None
    most = 10_000 if kind is DiscountKind.PERCENT else 300_000
    return Discount(kind, random.choice((most, random.randint(1, most))), "promo")


def random_basket(random: Random) -> Basket:
    basket = Basket("sale")
    for number in range(random.randint(1, 12)):
        kind = random.choice(list(Kind))
        one = product(number, kind, random_price(random))
        most = {Kind.ONE_OFF: 1, Kind.WEIGHED: 5_000}.get(kind, 30)
        basket = basket.add(one, random.randint(1, most), price=one.price)
        if random.random() < 1 / 3:
            line_no = basket.lines[-1].line_no
            basket = basket.discount_line(line_no, random_discount(random))
    return basket.discount_all(random_discount(random))


def random_tenders(
    random: Random, basket: Basket, rules: MoneyRules
) -> tuple[Tender, ...]:
    """Pay in any mix: some without cash, the rest in cash, exact or more."""
    left = settle(basket).total
    tenders = []
    for _ in range(random.randint(0, 3)):
        amount = random.choice((left, random.randint(0, left)))
        if 0 < amount <= left:
            tenders.append(cashless(random, amount))
            left -= tenders[-1].amount
    due = cash_due(left, rules)
    if due:
        parts = (due, due + random.randint(0, 100_000))
        tenders.append(Tender(TenderKind.CASH, random.choice(parts)))
    random.shuffle(tenders)
    return tuple(tenders)


def cashless(random: Random, amount: int) -> Tender:
    if random.random() < 1 / 2:
        return Tender(TenderKind.TRANSFER, amount, "TRF1")
    amount = min(amount, QRIS_LIMIT)
    verified = random.random() < 1 / 2
    return Tender(TenderKind.QRIS, amount, "1234" if verified else "", verified)
