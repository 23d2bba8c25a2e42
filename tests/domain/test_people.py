from __future__ import annotations

import pytest

from pos.domain.errors import ApprovalNeededError
from pos.domain.people import (
    RIGHTS,
    Person,
    Right,
    Role,
    discount_allowed,
    require,
)

ROLES = (
    Role.CASHIER,
    Role.OPERATOR,
    Role.SUPERVISOR,
    Role.TREASURER,
    Role.HEAD,
    Role.ADMIN,
)

#: Each right, and who has it, in the order of the roles above: K O P B G A.
MATRIX = {
    Right.SELL: "KOP--A",
    Right.OPEN_SHIFT: "KOP--A",
    Right.CLOSE_SHIFT: "KOP--A",
    Right.REPRINT: "KOP--A",
    Right.CASH_IN_OUT: "KOP--A",
    Right.OPEN_DRAWER: "KOP--A",
    Right.DISCOUNT: "--P-GA",
    Right.PRICE: "-OP--A",
    Right.VOID: "--P-GA",
    Right.REFUND: "--P-GA",
    Right.UNVERIFIED_QRIS: "--PB-A",
    Right.IMPORT: "-OP--A",
    Right.REPORTS: "-OPBGA",
    Right.SETTINGS: "--PB-A",
    Right.DELIVERIES: "--PB-A",
    Right.QRIS_CODE: "---B-A",
    Right.PEOPLE: "-----A",
    Right.SEAL: "-OPBGA",
    Right.DEPOSIT: "---B-A",
    Right.LOCK_DAY: "---BGA",
    Right.SHARES: "---BGA",
    Right.ANNEX: "---B--",
    Right.VERIFY_QRIS: "--PB-A",
    Right.SETTLE: "---B-A",
    Right.WRITE_OFF: "---BGA",
}


def somebody(role: Role, *, active: bool = True) -> Person:
    return Person("id", "X-01", role, active=active)


def test_every_role_has_its_rights_and_every_right_its_rule() -> None:
    assert {*RIGHTS} == {*ROLES} == {*Role}
    assert {*MATRIX} == {*Right}, "a right without a rule"


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", ROLES)
def test_the_matrix_of_roles_and_rights(role: Role, right: Right) -> None:
    wanted = MATRIX[right][ROLES.index(role)] != "-"

    assert somebody(role).may(right) is wanted


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", ROLES)
def test_who_has_left_may_do_nothing(role: Role, right: Right) -> None:
    assert not somebody(role, active=False).may(right)


def test_ones_own_right_needs_nobody() -> None:
    supervisor = somebody(Role.SUPERVISOR)

    assert require(supervisor, Right.VOID) == ""
    assert require(supervisor, Right.VOID, somebody(Role.ADMIN)) == ""


def test_an_approver_with_the_right_is_named() -> None:
    approver = Person("id", "P-01", Role.SUPERVISOR)

    assert require(somebody(Role.CASHIER), Right.REFUND, approver) == "P-01"


@pytest.mark.parametrize(
    "approver",
    [None, somebody(Role.OPERATOR), somebody(Role.SUPERVISOR, active=False)],
)
def test_without_the_right_an_approval_is_needed(approver: Person | None) -> None:
    with pytest.raises(ApprovalNeededError) as refused:
        require(somebody(Role.CASHIER), Right.REFUND, approver)
    assert refused.value.fields == {"right": "refund"}


@pytest.mark.parametrize(
    ("role", "off", "amount", "allowed"),
    [
        (Role.CASHIER, 1_000, 10_000, True),
        (Role.CASHIER, 1_001, 10_000, False),
        (Role.CASHIER, 0, 0, True),
        (Role.OPERATOR, 2_000, 10_000, True),
        (Role.OPERATOR, 2_001, 10_000, False),
        (Role.SUPERVISOR, 10_000, 10_000, True),
        (Role.TREASURER, 1, 10_000, False),
        (Role.HEAD, 10_000, 10_000, True),
        (Role.ADMIN, 10_000, 10_000, True),
    ],
)
def test_discounts_have_limits_by_role(
    role: Role, off: int, amount: int, allowed: bool
) -> None:
    assert discount_allowed(somebody(role), off, amount) is allowed
