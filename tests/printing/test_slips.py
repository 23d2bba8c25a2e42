from dataclasses import replace

import pytest

from pos.printing import slips
from pos.printing.blocks import Qr
from pos.printing.codes import module_dots
from pos.printing.escpos import encode
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from pos.printing.receipt import Kind
from pos.printing.samples import QRIS, sample
from pos.printing.text import text
from tests.printing.reading import codes_in, printed

HEAD = replace(sample("sale"), lines=(), totals=None, tenders=(), change_due=0)


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_payment_request_is_large_and_proves_nothing(profile: str) -> None:
    head, receipt = PROFILES[profile], sample("qris_request")
    blocks = layout(receipt, head.columns)
    assert Qr(receipt.qr, large=True) in blocks
    assert module_dots(receipt.qr, head.dots, large=True) > module_dots(
        receipt.qr, head.dots
    )
    assert codes_in(printed(encode(receipt, head), head).image) == {
        receipt.qr: "QRCode"
    }
    said = text(receipt, head.columns)
    for fact in ("BELUM LUNAS", "TOKO CONTOH UJI", "ID0000000000000", "Rp170.000"):
        assert fact in said
    assert "Bukan bukti pembayaran" in said
    assert "Segel" not in said


def test_a_payment_request_says_until_when_it_holds() -> None:
    asked = slips.QrisRequest("TOKO", "ID0", QRIS, 5_000, "10.30 WIB")
    said = text(slips.qris_request(HEAD, asked), 32)
    assert "Berlaku sampai        10.30 WIB" in said


def test_a_deposit_says_what_is_still_to_be_paid() -> None:
    said = text(sample("deposit"), 32).splitlines()
    assert "Uang muka (Tunai)       500.000" in said
    assert "Sisa                  1.250.000" in said
    order = slips.Order("P-1", (), 90_000, 90_000, "qris")
    paid = text(slips.deposit(HEAD, order), 32)
    assert "Uang muka (QRIS)         90.000" in paid
    assert "Sisa                          0" in paid
    assert "Diambil" not in paid


def test_a_handover_adds_up_and_leaves_out_what_there_is_none_of() -> None:
    receipt = sample("handover")
    said = text(receipt, 32)
    assert "12 x 100.000          1.200.000" in said
    assert "Jumlah                1.624.000" in said
    assert " x 500 " not in said
    assert receipt.signatures == ("Diserahkan", "Diterima")


def test_a_drop_names_its_bag_and_its_amount_in_words() -> None:
    receipt = slips.drop(HEAD, 1_001_000, "KTG-7")
    said = " ".join(text(receipt, 32).split())
    assert "Kantong KTG-7" in said
    assert "satu juta seribu rupiah" in said
    assert receipt.kind is Kind.DROP_SLIP


def test_a_waybill_has_no_price_and_three_signatures() -> None:
    receipt = sample("waybill", "en")
    said = text(receipt, 48)
    assert "Rp" not in said
    assert receipt.signatures == ("Handed over", "Carried", "Received")
    assert "20 loyang" in said
    assert "[B1-SJ-000007]" in said
