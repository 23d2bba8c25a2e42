"""Who allows what goes beyond the cashier's own limits: each thing its own person.

A basket may hold a price that one supervisor agreed to and a discount that another
allowed. The code stands with the thing from the moment the PIN was typed, through a
hold or a restart; here it is looked up again, because a person may have been let go.
"""

from collections.abc import Mapping
from dataclasses import replace

from pos.domain.basket import Basket, Discount, Line
from pos.domain.people import Person, Right, discount_allowed, require
from pos.domain.sale import Checkout, check_out
from pos.domain.settle import SettledLine
from pos.domain.tender import MoneyRules, Tender
from pos.storage import queries
from pos.storage.engine import Connection

#: Who typed a PIN for which right; what was allowed for one isn't for another.
Approvers = Mapping[Right, Person]


class Allowance:
    """Checks one sale, and writes beside each thing who allowed it."""

    def __init__(
        self, connection: Connection, actor: Person, approvers: Approvers
    ) -> None:
        """Begin to check.

        Args:
            connection: Where people are looked up.
            actor: Who sells.
            approvers: Who allows what nobody has allowed yet, by right.
        """
        self._connection = connection
        self._actor, self._approvers = actor, approvers

    def sale(self) -> str:
        """Give the code of who lets the actor sell, empty when nobody has to.

        Raises:
            ApprovalNeededError: Neither may sell.
        """
        return self._require(Right.SELL)

    def allow(self, checkout: Checkout, rules: MoneyRules) -> Checkout:
        """Give the checkout with the code of who allowed each thing.

        Raises:
            ApprovalNeededError: Something is beyond the limits, and nobody who
                may has allowed it.
        """
        basket = self._basket(checkout)
        tenders = self._tenders(checkout.tenders, rules.unverified_limit)
        if basket == checkout.basket and tenders == checkout.tenders:
            return checkout
        return check_out(basket, tenders, rules)

    def _basket(self, checkout: Checkout) -> Basket:
        basket, settlement = checkout.basket, checkout.settlement
        lines = tuple(self._line(settled) for settled in settlement.lines)
        worth = settlement.subtotal - settlement.line_discount
        off = settlement.basket_discount
        discount = self._discount(basket.discount, off, worth)
        return replace(basket, lines=lines, discount=discount)

    def _line(self, settled: SettledLine) -> Line:
        line = settled.line
        off, amount = settled.line_discount, settled.gross
        discount = self._discount(line.discount, off, amount)
        code = ""
        if line.agreed_lower:
            code = self._who(Right.PRICE, line.price_approved_by, needed=True)
        if (discount, code) == (line.discount, line.price_approved_by):
            return line
        return replace(line, discount=discount, price_approved_by=code)

    def _discount(
        self, discount: Discount | None, off: int, amount: int
    ) -> Discount | None:
        if discount is None:
            return None
        needed = not discount_allowed(self._actor, off, amount)
        code = self._who(Right.DISCOUNT, discount.approved_by, needed=needed)
        return replace(discount, approved_by=code)

    def _tenders(self, tenders: tuple[Tender, ...], limit: int) -> tuple[Tender, ...]:
        """Check money that nobody has seen, from the tender on that is too much."""
        checked, unseen = [], 0
        for tender in tenders:
            if tender.verified:
                checked.append(tender)
                continue
            unseen += tender.amount
            needed = unseen > limit
            code = self._who(Right.UNVERIFIED_QRIS, tender.approved_by, needed=needed)
            checked.append(replace(tender, approved_by=code))
        return tuple(checked)

    def _who(self, right: Right, code: str, *, needed: bool) -> str:
        """Give the code of who allows something: the one it carries comes first."""
        if code and self._may(code, right):
            return code
        return self._require(right) if needed else ""

    def _require(self, right: Right) -> str:
        return require(self._actor, right, self._approvers.get(right))

    def _may(self, code: str, right: Right) -> bool:
        people = queries.people(self._connection)
        return any(person.code == code and person.may(right) for person in people)
