"""The example shop: a till to try, with products, people and a QRIS code."""

from pathlib import Path
from typing import Final

from pos.bootstrap import Till, set_up
from pos.config import Settings
from pos.domain.people import Person, Role
from pos.domain.ports import Clock, Ids
from pos.operations import catalogue, people
from pos.operations.entrance import EXAMPLE_PINS
from pos.operations.import_catalogue import plan_import
from pos.operations.people import NewPerson
from pos.storage.writer import Transaction

CATALOGUE: Final = Path(__file__).parents[1] / "resources" / "demo" / "catalogue.csv"

PINS: Final = EXAMPLE_PINS

_PEOPLE: Final = (
    ("A-01", "Admin Contoh", Role.ADMIN),
    ("B-01", "Bendahara Contoh", Role.TREASURER),
    ("P-01", "Pengawas Contoh", Role.SUPERVISOR),
    ("K-03", "Kasir Contoh", Role.CASHIER),
    ("K-07", "Relawan Contoh", Role.CASHIER),
)

#: A code nobody can pay: merchant and NMID are zeros.
QRIS: Final = (
    "00020101021126620016ID.CO.CONTOH.WWW011893600000000000000002090000000000303UMI"
    "51440014ID.CO.QRIS.WWW0215ID00000000000000303UMI5204546253033605802ID"
    "5915TOKO CONTOH UJI6009PALEMBANG61053013162070703A0163046C4A"
)


def set_up_demo(
    folder: Path,
    *,
    code: str = "KSR1",
    clock: Clock | None = None,
    ids: Ids | None = None,
) -> Till:
    """Make the example shop in an empty folder and open it.

    Args:
        folder: Where it lives.
        code: Of its till.
        clock: The computer's when None; likewise the ids.
        ids: See ``clock``.
    """
    settings = Settings(
        place="SMEXPO Palembang",
        stall="Stan B-12",
        address="Jl. Contoh No. 1, Palembang",
        qris=QRIS,
        qris_dynamic=True,
    )
    till = set_up(folder, code, settings, demo=True, clock=clock, ids=ids)
    admin = _add_people(till)
    looked = plan_import(CATALOGUE, ())
    products = looked.plan.products(till.ids)
    till.writer.run(
        lambda tx: catalogue.save_products(tx, admin, products, looked.source)
    )
    return till


def _add_people(till: Till) -> Person:
    everybody = [
        NewPerson(code, name, role, PINS[code]) for code, name, role in _PEOPLE
    ]

    def add_all(tx: Transaction) -> Person:
        admin = people.add_person(tx, till.guard, None, everybody[0])
        for new in everybody[1:]:
            people.add_person(tx, till.guard, admin, new)
        return admin

    return till.writer.run(add_all)
