from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pos.config import Settings
from pos.demo import QRIS
from pos.domain.errors import ApprovalNeededError, PosError, SettingError
from pos.domain.people import Person, Role
from pos.domain.printer import PrinterRole, PrinterSetup, Proof
from pos.domain.printer_address import AddressError
from pos.operations import settings as operations
from pos.storage.writer import Transaction
from tests.shop import SETTINGS, Shop

TREASURER = Person("b", "B-01", Role.TREASURER)


def save(shop: Shop, actor: Person, /, **changes: object) -> Settings:
    wanted = replace(shop.read(operations.load), **changes)  # type: ignore[arg-type]
    return shop.write(lambda tx: operations.save(tx, actor, wanted))


def journalled(shop: Shop) -> list[tuple[object, ...]]:
    return shop.rows(
        "SELECT json_extract(CAST(data AS TEXT), '$.body') FROM journal "
        "WHERE kind = 'settings.changed' ORDER BY seq"
    )


def test_what_was_saved_is_loaded(shop: Shop) -> None:
    assert shop.read(operations.load) == SETTINGS
    saved = save(shop, shop.supervisor, shop="Galeri", printer=None, qris_dynamic=True)

    assert shop.read(operations.load) == saved
    assert (saved.shop, saved.printer) == ("Galeri", None)
    shop.reopen()
    assert shop.settings == saved


def test_what_money_depends_on_is_journalled(shop: Shop) -> None:
    save(shop, shop.supervisor, footer="Sampai jumpa")
    assert journalled(shop) == []

    save(shop, shop.supervisor, rounding_step=500, qris_dynamic=True, footer="x")
    save(shop, shop.supervisor, rounding_step=500)
    assert journalled(shop) == [('{"qris_dynamic":1,"rounding_step":500}',)]


def test_a_cashier_chooses_only_for_eyes_and_hands(shop: Shop) -> None:
    save(shop, shop.cashier, theme="gelap", scale=130, left_handed=True)

    for change in ({"shop": "x"}, {"rounding_step": 1}, {"printer": None}):
        with pytest.raises(ApprovalNeededError) as refused:
            save(shop, shop.cashier, **change)
        assert refused.value.fields == {"right": "settings"}


def test_the_qris_code_needs_the_treasurer(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError) as refused:
        save(shop, shop.supervisor, qris=QRIS)
    assert refused.value.fields == {"right": "qris_code"}

    assert save(shop, TREASURER, qris=QRIS).qris == QRIS


def test_a_code_that_is_not_a_shops_is_refused(shop: Shop) -> None:
    with pytest.raises(PosError) as refused:
        save(shop, TREASURER, qris=QRIS[:-1] + "0")
    assert refused.value.code.startswith("qris")
    assert shop.read(operations.load) == SETTINGS


@pytest.mark.parametrize(
    "change",
    [
        {"rounding_step": 50},
        {"rounding_mode": "sideways"},
        {"language": "fr"},
        {"unverified_limit": -1},
        {"shop": "x" * 601},
        {"footer": "\x1bp"},
    ],
)
def test_a_value_that_cannot_be_is_refused(
    change: dict[str, object], shop: Shop
) -> None:
    with pytest.raises(SettingError) as refused:
        save(shop, shop.admin, **change)
    assert refused.value.fields["name"] == next(iter(change))


def test_what_is_missing_or_wrong_has_its_default(shop: Shop) -> None:
    def spoil(tx: Transaction) -> None:
        tx.connection.execute(
            """UPDATE settings SET value = '{"paper": "x", "shop": "A", "new": 1}'"""
        )

    shop.write(spoil)

    assert shop.read(operations.load) == Settings(shop="A")


@pytest.mark.parametrize(("paper", "columns"), [(58, 32), (80, 48), (57, 32)])
def test_an_older_tills_printer_is_taken_over(
    paper: int, columns: int, shop: Shop
) -> None:
    old = json.dumps({"printer": "tcp://10.0.0.9:9100", "paper": paper})
    shop.write(
        lambda tx: tx.connection.execute("UPDATE settings SET value = ?", (old,))
    )

    printer = shop.read(operations.load).printer

    assert printer is not None
    assert (printer.address, printer.columns) == ("tcp://10.0.0.9:9100", columns)


def test_a_printer_is_saved_whole(shop: Shop) -> None:
    setup = PrinterSetup("usb://04b8:0202", "Epson", cutter=False, drawer_pin=5)
    save(shop, shop.supervisor, printer=setup, label_printer=setup)

    loaded = shop.read(operations.load)

    assert (loaded.printer, loaded.label_printer) == (setup, setup)
    with pytest.raises(AddressError):
        save(shop, shop.supervisor, label_printer=PrinterSetup("usb://1"))


def test_what_was_learned_of_a_printer_is_kept(shop: Shop) -> None:
    def learn(role: PrinterRole, address: str) -> None:
        shop.write(lambda tx: operations.keep_proof(tx, role, address, Proof.CONFIRMED))

    learn(PrinterRole.RECEIPT, "tcp://another:9100")
    learn(PrinterRole.LABEL, "tcp://127.0.0.1:9")
    assert shop.read(operations.load) == SETTINGS

    learn(PrinterRole.RECEIPT, "tcp://127.0.0.1:9")
    printer = shop.read(operations.load).printer
    assert printer is not None
    assert printer.proof is Proof.CONFIRMED


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"scan_gap_ms": 4}, None),
        ({"scan_repeat_ms": 2_001}, None),
        ({"scan_layout": "fr"}, None),
        ({"scan_line": "fast"}, None),
        ({"scale_line": "9600 9N1"}, None),
        ({"scale_protocol": "mettler"}, None),
        ({"scan_prefix": "\x02"}, None),
        ({"label_rules": "21....{NNDDD} weight"}, "rule_length"),
        ({"containers": "Mika"}, "container"),
        (
            {"scan_port": "COM3", "scale_port": "COM3", "scale_protocol": "cas"},
            "same_port",
        ),
    ],
)
def test_what_no_device_could_work_with_is_refused(
    shop: Shop, changes: dict[str, object], why: str | None
) -> None:
    before = shop.read(operations.load)
    with pytest.raises(SettingError) as refused:
        save(shop, shop.supervisor, **changes)

    assert refused.value.fields.get("why") == why
    assert shop.read(operations.load) == before


def test_rules_of_labels_are_journalled(shop: Shop) -> None:
    rules = "27.....{NNNDD} weight"
    save(shop, shop.supervisor, label_rules=rules, scan_prefix="<STX>")

    assert journalled(shop) == [
        (json.dumps({"label_rules": rules}, separators=(",", ":")),)
    ]
