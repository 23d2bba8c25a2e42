import pytest

from pos.printing.receipt import Kind, Receipt, Style
from pos.printing.samples import SAMPLES, sample
from pos.printing.text import text


def test_there_is_one_of_every_kind() -> None:
    assert {sample(name).kind for name in SAMPLES} == set(Kind)
    assert sample("copy").copy


@pytest.mark.parametrize("name", SAMPLES)
def test_it_speaks_the_language_asked_for(name: str) -> None:
    theirs, ours = text(sample(name, "en"), 48), text(sample(name), 48)
    assert theirs != ours
    assert "Cashier K01" in theirs
    assert "Kasir K01" in ours


@pytest.mark.parametrize("name", SAMPLES)
def test_it_can_be_stored(name: str) -> None:
    receipt = sample(name, style=Style(tall=False, hidden=("place",)))
    assert Receipt.from_json(receipt.to_json()) == receipt
    assert "SMEXPO Palembang, Stan A-12\n" not in text(receipt, 48)
