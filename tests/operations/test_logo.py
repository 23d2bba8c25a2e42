from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import ApprovalNeededError
from pos.domain.receipt_template import Template
from pos.operations import receipts
from pos.operations.logo import keep_logo
from pos.printing.blocks import Picture
from pos.printing.escpos import encode
from pos.printing.layout import layout
from pos.printing.logo import import_logo, name_of
from pos.printing.profile import PROFILES
from pos.storage import pictures
from tests.printing.test_logo import a_file
from tests.shop import Shop


def test_a_logo_is_printed_from_then_on_and_on_every_copy(shop: Shop) -> None:
    kept = import_logo(a_file())
    name = shop.write(lambda tx: keep_logo(tx, shop.supervisor, kept))
    assert name == name_of(kept)
    shop.till.settings = replace(shop.settings, template=Template(logo=name))
    shop.open()
    sale = shop.sell(shop.basket())
    shop.till.settings = replace(shop.settings, template=Template())

    receipt = shop.read(lambda c: receipts.find(c, sale.receipt_no))
    assert receipt
    assert Picture(name) in layout(receipt, 32)
    find = pictures.Pictures(shop.till.readers)
    with_logo = encode(receipt, PROFILES["58"], pictures=find)
    assert len(with_logo) > len(encode(receipt, PROFILES["58"])) + 2_000


def test_a_picture_is_kept_once_and_never_changed(shop: Shop) -> None:
    kept = import_logo(a_file())
    for _ in range(2):
        shop.write(lambda tx: keep_logo(tx, shop.supervisor, kept))
    name = name_of(kept)
    shop.write(lambda tx: pictures.keep(tx, name, b"another"))
    assert shop.read(lambda c: pictures.find(c, name)) == kept
    assert shop.read(lambda c: pictures.find(c, "unknown")) is None


def test_a_cashier_chooses_no_logo(shop: Shop) -> None:
    kept = import_logo(a_file())
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: keep_logo(tx, shop.cashier, kept))
    assert shop.read(lambda c: pictures.find(c, name_of(kept))) is None
