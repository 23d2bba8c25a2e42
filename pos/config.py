"""Where the till's files are, who the till is, and its settings."""

import json
import os
import sys
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pos.domain.errors import SettingError
from pos.domain.money import MODES
from pos.domain.printer import PAPERS, PrinterRole, PrinterSetup, setup_from
from pos.domain.receipt_template import Template, template_from

if TYPE_CHECKING:
    from pos.domain.settlement import SettleRules
    from pos.domain.tender import MoneyRules

IDENTITY: Final = "till.json"
DATABASE: Final = "till.db"
THEMES: Final = ("terang", "luar_ruang", "gelap")
LANGUAGES: Final = ("id", "en")
SCALES: Final = (100, 115, 130)
POLES: Final = ("cd5220", "epson")


def default_data_dir() -> Path:
    """Give the platform's folder for this program's data.

    Never one that roams between machines: two tills would share a key.
    """
    import platformdirs

    return Path(platformdirs.user_data_dir("KasirSiCantik", appauthor=False))


def demo_data_dir() -> Path:
    """Give the folder of the example shop, beside the real till's."""
    return default_data_dir().with_name("KasirSiCantik-Contoh")


def office_data_dir() -> Path:
    """Give the folder of an office, beside that of a till on the same computer."""
    return default_data_dir().with_name("KasirSiCantik-Kantor")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a till is. Made once, at setup.

    Attributes:
        till: Its short code, the head of every receipt number.
        till_id: UUIDv7.
        secrets: ``keyring`` or ``file``: where its key is.
        demo: Whether it is the example shop.
        office: Whether it sells nothing, and reads every till's books on the hub.
    """

    till: str
    till_id: str
    secrets: str
    demo: bool = False
    office: bool = False


def read_identity(folder: Path) -> Identity | None:
    """Give the till's identity, or None before setup."""
    file = folder / IDENTITY
    return Identity(**json.loads(file.read_text())) if file.exists() else None


def write_identity(folder: Path, identity: Identity) -> None:
    """Keep the till's identity: whole or not at all."""
    part = folder / f"{IDENTITY}.part"
    kept = asdict(identity)
    if not identity.office:
        del kept["office"]  # a till's file stays as older programs read it
    with part.open("w") as file:
        json.dump(kept, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / IDENTITY)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a shop can choose.

    Attributes:
        place: Where the till stands: the shop or the event.
        stall: The stand within an event, or empty.
        template: How papers look, and what they leave out.
        most_copies: Most copies of one paper; 0 for as many as are asked for.
        printer: Where receipts and reports are printed; None for nowhere.
        label_printer: Where labels are printed; None for nowhere.
        kick_drawer: Whether cash opens the drawer through the printer.
        qris: The shop's static QRIS payload, or empty.
        qris_dynamic: Whether the code shown carries the amount.
        unverified_limit: Most rupiah of QRIS taken without proof.
        day_limit: Rupiah of variance up to which one person locks a day.
        deposit_days: Days until a day's cash has to be deposited.
        mdr_rates: What QRIS costs, a dated rate a line; empty for the usual ones.
        mdr_criteria: The shop's criteria; empty for what its QRIS code says.
        holidays: Days on which banks rest, one a line; empty for the usual ones.
        hub_here: Whether this laptop is its booth's hub: starts with the program.
        lock_minutes: Idle time until the PIN is asked again; 0 for never.
        scan_prefix: What a scanner sends before a code; ``<STX>`` and the like
            are written so.
        scan_suffix: What it sends behind it, besides Enter or Tab.
        scan_repeat_ms: The same code again within this time counts once.
        scan_fnc1: What it sends for GS1's separator, if not the separator.
        scan_layout: ``typed``: what the computer makes of its keys; ``us``: what
            they are on the American keyboard that scanners take for granted.
        scan_port: Serial port of a scanner; empty for none.
        label_rules: What the shop's own labels hold, a rule in a line.
        scale_protocol: Language of the scale; empty for none.
        scale_port: Serial port of the scale.
        scale_line: Its speed and frame, such as ``9600 7E1``; empty for the
            usual ones.
        buyer_screen: Where the buyer's display is: ``off``, ``second`` for any
            other screen, ``window``, or ``screen:`` and a screen's name.
        pole: Serial port of a pole display, or empty.
        pole_kind: How it is written to, a name of the known kinds.
        label_roll: Size of a label of the printer's roll, in mm.
        label_sheet: The sheets that the shop uses, by their name.
        label_shift: How far labels of the roll are moved right and down, in 0.1 mm.
        sheet_shift: The same of labels on sheets.
        containers: Their names and grams: ``Mika = 18; Toples = 240``.
    """

    shop: str = "Si Cantik"
    tagline: str = "Karya warga binaan LPP Palembang"
    address: str = ""
    phone: str = ""
    place: str = "Toko"
    stall: str = ""
    footer: str = "Terima kasih. Setiap pembelian mendukung karya mereka."
    receipt_language: str = "id"
    template: Template = field(default_factory=Template)
    most_copies: int = 0
    printer: PrinterSetup | None = None
    label_printer: PrinterSetup | None = None
    kick_drawer: bool = True
    qris: str = ""
    qris_dynamic: bool = False
    unverified_limit: int = 200_000
    day_limit: int = 50_000
    deposit_days: int = 3
    mdr_rates: str = ""
    mdr_criteria: str = ""
    holidays: str = ""
    rounding_step: int = 100
    rounding_mode: str = "down"
    hub_here: bool = False
    lock_minutes: int = 3
    language: str = "id"
    theme: str = "terang"
    scale: int = 100
    sounds: bool = True
    left_handed: bool = False
    scan_gap_ms: int = 35
    scan_min_length: int = 4
    scan_prefix: str = ""
    scan_suffix: str = ""
    scan_repeat_ms: int = 150
    scan_fnc1: str = "~d029"
    scan_layout: str = "typed"
    scan_port: str = ""
    scan_line: str = "9600 8N1"
    label_rules: str = "21.....{NNDDD} weight\n23.....{NNNNN} price"
    scale_protocol: str = ""
    scale_port: str = ""
    scale_line: str = ""
    containers: str = ""
    buyer_screen: str = "off"
    pole: str = ""
    pole_kind: str = "cd5220"
    label_roll: str = "40x30"
    label_sheet: str = "3x8 70x37"
    label_shift: str = "0,0"
    sheet_shift: str = "0,0"

    @property
    def rules(self) -> "MoneyRules":
        """What money depends on: frozen into a shift when it opens."""
        from pos.domain.tender import MoneyRules  # after the first paint

        return MoneyRules(self.rounding_step, self.rounding_mode, self.unverified_limit)

    @property
    def settling(self) -> "SettleRules":
        """What QRIS costs, and when it is paid out."""
        from pos.domain.mdr import DEFAULT_RATES, criteria_of, read_rates
        from pos.domain.settlement import SettleRules
        from pos.domain.workdays import DEFAULT_HOLIDAYS, read_holidays

        return SettleRules(
            rates=read_rates(self.mdr_rates or DEFAULT_RATES),
            criteria=self.mdr_criteria or criteria_of(self.qris),
            holidays=read_holidays(self.holidays or DEFAULT_HOLIDAYS),
        )

    @property
    def printers(self) -> dict[PrinterRole, PrinterSetup]:
        """Every printer that is set up."""
        both = {
            PrinterRole.RECEIPT: self.printer,
            PrinterRole.LABEL: self.label_printer,
        }
        return {role: setup for role, setup in both.items() if setup is not None}


#: Values a setting may have, where not every value of its type will do.
CHOICES: Final[dict[str, tuple[object, ...]]] = {
    "theme": THEMES,
    "language": LANGUAGES,
    "receipt_language": LANGUAGES,
    "pole_kind": POLES,
    "scale": SCALES,
    "rounding_mode": MODES,
    "rounding_step": (1, 100, 200, 500, 1000),
    "scan_layout": ("typed", "us"),
    "scale_protocol": ("", "toledo", "cas", "stream", "adam"),
    "mdr_criteria": ("", "UMI", "UKE", "UME", "UBE", "URE", "BLU", "PSO"),
}

#: Least and most of the numbers that have bounds.
BOUNDS: Final = {
    "scan_gap_ms": (5, 200),
    "scan_min_length": (1, 40),
    "scan_repeat_ms": (0, 2_000),
}

_LONGEST: Final = 600


def check_settings(settings: Settings) -> None:
    """Check every setting.

    Raises:
        SettingError: One can't be used; fields ``name`` and ``value``.
        AddressError: The address of a printer can't be read.
    """
    settings.template.check()
    for setup in settings.printers.values():
        setup.check()
    for setting in fields(settings):
        value = getattr(settings, setting.name)
        if setting.name in CHOICES and value not in CHOICES[setting.name]:
            raise SettingError(name=setting.name, value=value)
        if isinstance(value, str) and (len(value) > _LONGEST or _controls(value)):
            raise SettingError(name=setting.name, value=value)
        least, most = BOUNDS.get(setting.name, (0, sys.maxsize))
        if isinstance(value, int) and not least <= value <= most:
            raise SettingError(name=setting.name, value=value)
    _check_lists(settings)


def _check_lists(settings: Settings) -> None:
    """Read what is kept as lines; imported here, behind the first paint."""
    from pos.domain.container import read_containers
    from pos.domain.embedded_barcode import read_rules
    from pos.domain.mdr import read_rates
    from pos.domain.workdays import read_holidays

    read_rules(settings.label_rules)
    read_rates(settings.mdr_rates)
    read_holidays(settings.holidays)
    read_containers(settings.containers)


def _controls(text: str) -> bool:
    return any(ord(character) < ord(" ") for character in text if character != "\n")


def settings_from(values: dict[str, Any]) -> Settings:
    """Read settings: unknown names are dropped, wrong types fall back."""
    default = Settings()
    defaults = {field.name: getattr(default, field.name) for field in fields(default)}
    known = {name: value for name, value in defaults.items() if value is not None}
    good = {
        name: value
        for name, value in values.items()
        if name in known and type(value) is type(known[name])
    }
    good["template"] = template_from(values.get("template"))
    return replace(
        default,
        **good,
        printer=_printer(values, "printer"),
        label_printer=_printer(values, "label_printer"),
    )


def _printer(values: dict[str, Any], name: str) -> PrinterSetup | None:
    """Read a printer; once it was an address, and its paper a setting apart."""
    saved = values.get(name)
    if isinstance(saved, dict):
        return setup_from(saved)
    setup = setup_from({"address": saved})
    paper = values.get("paper")
    return setup.with_paper(paper) if setup and paper in PAPERS else setup
