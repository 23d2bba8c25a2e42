import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain import custody
from pos.domain.cash import Account
from pos.domain.custody import Way, check_bag, check_proof, check_reference
from pos.domain.errors import CustodyError, InvalidAmountError

NTPN = "1A2B3C4D5E6F7G8H"


def test_a_bags_number_is_kept_as_it_is_read_aloud() -> None:
    assert check_bag("  b-0017 ", 50_000) == "B-0017"


@pytest.mark.parametrize("number", ["", "  ", "x" * 21, "B\n1"])
def test_a_bag_without_a_number_is_refused(number: str) -> None:
    with pytest.raises(CustodyError, match="bag_number"):
        check_bag(number, 1)


@pytest.mark.parametrize("amount", [0, -1])
def test_an_empty_bag_is_refused(amount: int) -> None:
    with pytest.raises(InvalidAmountError):
        check_bag("B", amount)


def test_a_billing_code_has_fifteen_digits() -> None:
    assert check_reference(Way.SIMPONI, "8202 6112 4000 017") == "820261124000017"
    for wrong in ("82026112400001", "8202611240000177", "82026112400001X", ""):
        with pytest.raises(CustodyError, match="billing"):
            check_reference(Way.SIMPONI, wrong)
    with pytest.raises(CustodyError, match="account"):
        check_reference(Way.BANK, " ")


def test_the_treasury_proves_with_an_ntpn_and_a_bank_with_its_own_number() -> None:
    assert check_proof(Way.SIMPONI, "", NTPN.lower()) == ("", NTPN)
    assert check_proof(Way.SIMPONI, "000123 456789", NTPN) == ("000123456789", NTPN)
    assert check_proof(Way.BANK, "ntb 123456", "") == ("NTB123456", "")


@pytest.mark.parametrize(
    ("way", "ntb", "ntpn", "why"),
    [
        (Way.SIMPONI, "123456", "", "ntpn"),
        (Way.SIMPONI, "", NTPN[:-1], "ntpn"),
        (Way.SIMPONI, "12", NTPN, "ntb"),
        (Way.BANK, "", "", "ntb"),
        (Way.BANK, "123456", NTPN, "ntpn"),
    ],
)
def test_a_proof_that_can_be_none_is_refused(
    way: Way, ntb: str, ntpn: str, why: str
) -> None:
    with pytest.raises(CustodyError, match=why):
        check_proof(way, ntb, ntpn)


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.sampled_from(Way))
def test_every_step_only_moves_money(amount: int, arrived: int, way: Way) -> None:
    steps = (
        custody.sealed(amount, Account.DRAWER),
        custody.sealed(amount, Account.SAFE),
        custody.opened(amount),
        custody.sent(amount),
        custody.came_back(amount),
        custody.received(way, amount, arrived),
    )
    for step in steps:
        assert sum(x.amount for x in step) == 0
        assert all(x.amount for x in step)
