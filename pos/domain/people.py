"""Who may do what: roles, rights and limits in one table."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.errors import ApprovalNeededError


class Right(StrEnum):
    """Something that not everybody may do."""

    SELL = "sell"
    OPEN_SHIFT = "open_shift"
    CLOSE_SHIFT = "close_shift"
    REPRINT = "reprint"
    CASH_IN_OUT = "cash_in_out"
    OPEN_DRAWER = "open_drawer"
    DISCOUNT = "discount"  # beyond the role's own limit
    PRICE = "price"
    VOID = "void"
    REFUND = "refund"
    UNVERIFIED_QRIS = "unverified_qris"  # above the shop's limit
    IMPORT = "import"
    REPORTS = "reports"
    SETTINGS = "settings"
    DELIVERIES = "deliveries"  # what a place refused: try again, set aside
    QRIS_CODE = "qris_code"
    PEOPLE = "people"
    SEAL = "seal"  # cash into a bag, and who watches
    DEPOSIT = "deposit"  # bags to the bank or treasury
    LOCK_DAY = "lock_day"  # approve a reconciled day
    SHARES = "shares"  # adopt a share policy, close and pay a period
    ANNEX = "annex"  # which person is behind a maker's code
    VERIFY_QRIS = "verify_qris"  # say later that it arrived
    SETTLE = "settle"  # take statements in, pair, and post
    WRITE_OFF = "write_off"  # QRIS that never came


class Role(StrEnum):
    """What a person is here."""

    CASHIER = "cashier"  # Kasir
    OPERATOR = "operator"  # Operator toko
    SUPERVISOR = "supervisor"  # Pengawas
    TREASURER = "treasurer"  # Bendahara
    HEAD = "head"  # Kasi Giatja
    ADMIN = "admin"


_SELLING: Final = frozenset(
    {
        Right.SELL,
        Right.OPEN_SHIFT,
        Right.CLOSE_SHIFT,
        Right.REPRINT,
        Right.CASH_IN_OUT,
        Right.OPEN_DRAWER,
    }
)
_RUNNING: Final = _SELLING | {
    Right.PRICE,
    Right.IMPORT,
    Right.REPORTS,
    Right.SEAL,
}
_APPROVING: Final = _RUNNING | {
    Right.DISCOUNT,
    Right.VOID,
    Right.REFUND,
    Right.UNVERIFIED_QRIS,
    Right.SETTINGS,
    Right.DELIVERIES,
    Right.VERIFY_QRIS,
}

#: The table a person can read: each role and what it may do.
RIGHTS: Final[dict[Role, frozenset[Right]]] = {
    Role.CASHIER: _SELLING,
    Role.OPERATOR: _RUNNING,
    Role.SUPERVISOR: _APPROVING,
    Role.TREASURER: frozenset(
        {
            Right.REPORTS,
            Right.QRIS_CODE,
            Right.UNVERIFIED_QRIS,
            Right.SETTINGS,
            Right.SEAL,
            Right.DEPOSIT,
            Right.LOCK_DAY,
            Right.SHARES,
            Right.ANNEX,
            Right.DELIVERIES,
            Right.VERIFY_QRIS,
            Right.SETTLE,
            Right.WRITE_OFF,
        }
    ),
    Role.HEAD: frozenset(
        {
            Right.REPORTS,
            Right.VOID,
            Right.REFUND,
            Right.DISCOUNT,
            Right.SEAL,
            Right.LOCK_DAY,
            Right.SHARES,
            Right.WRITE_OFF,
        }
    ),
    Role.ADMIN: _APPROVING
    | {
        Right.QRIS_CODE,
        Right.PEOPLE,
        Right.DEPOSIT,
        Right.LOCK_DAY,
        Right.SHARES,
        Right.SETTLE,
        Right.WRITE_OFF,
    },
}

#: Discount a role gives by itself, in hundredths of a percent of what it is on.
DISCOUNT_LIMIT_BP: Final[dict[Role, int]] = {
    Role.CASHIER: 1_000,
    Role.OPERATOR: 2_000,
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in. Documents and papers carry the code only.

    Attributes:
        code: Such as ``K-03``.
        name: What the sign-in screen shows; it never leaves the till.
    """

    person_id: str
    code: str
    role: Role
    name: str = ""
    active: bool = True

    def may(self, right: Right) -> bool:
        """Tell whether the person has a right."""
        return self.active and right in RIGHTS[self.role]


def require(actor: Person, right: Right, approver: Person | None = None) -> str:
    """Check a right, the actor's own or an approver's.

    Returns:
        The approver's code, or an empty text when the actor needs nobody.

    Raises:
        ApprovalNeededError: Neither has the right.
    """
    if actor.may(right):
        return ""
    if approver is not None and approver.may(right):
        return approver.code
    raise ApprovalNeededError(right=right.value)


def require_two(actor: Person, right: Right, approver: Person | None) -> list[str]:
    """Check that two different people have a right, and give their codes.

    Raises:
        ApprovalNeededError: One of them hasn't, or there is only one (``why``:
            ``second``).
    """
    require(actor, right)
    if approver is None or approver.person_id == actor.person_id:
        raise ApprovalNeededError(right=right.value, why="second")
    require(approver, right)
    return [actor.code, approver.code]


def discount_allowed(actor: Person, off: int, amount: int) -> bool:
    """Tell whether a discount of ``off`` on ``amount`` is within the own limit."""
    if actor.may(Right.DISCOUNT):
        return True
    limit_bp = DISCOUNT_LIMIT_BP.get(actor.role, 0)
    return off * 10_000 <= amount * limit_bp
