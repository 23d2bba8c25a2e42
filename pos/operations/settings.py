"""Read and change the till's settings."""

import json
from dataclasses import asdict, fields, replace

from pos.config import Settings, check_settings, settings_from
from pos.devices.port import read_line
from pos.domain.errors import SettingError
from pos.domain.journal import Entry
from pos.domain.people import Person, Right, require
from pos.domain.printer import PrinterRole, Proof
from pos.domain.qris import check_master
from pos.storage import entrance, print_jobs
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

NAME = "settings"

#: Settings that money or proof depends on: a change of them is journalled.
JOURNALLED = (
    "most_copies",
    "rounding_step",
    "rounding_mode",
    "unverified_limit",
    "day_limit",
    "deposit_days",
    "mdr_rates",
    "mdr_criteria",
    "holidays",
    "qris",
    "qris_dynamic",
    "kick_drawer",
    "place",
    "stall",
    "label_rules",
)


def load(connection: Connection) -> Settings:
    """Give the settings; what is missing has its default."""
    return settings_from(entrance.settings(connection))


def save(
    tx: Transaction, actor: Person, settings: Settings, approver: Person | None = None
) -> Settings:
    """Save the settings; they hold from the next shift on where money is meant.

    Raises:
        SettingError: A value can't be used.
        AddressError: The address of a printer can't be read.
        QrisError: The QRIS code can't be a shop's static code.
        ApprovalNeededError: The actor, or for the QRIS code the treasurer, is
            missing.
    """
    check_settings(settings)
    _check_ports(settings)
    before = load(tx.connection)
    names = (field.name for field in fields(settings))
    changes = {
        name: getattr(settings, name)
        for name in names
        if getattr(settings, name) != getattr(before, name)
    }
    _check_rights(actor, approver, changes)
    if changes.get("qris"):
        check_master(settings.qris)
    _write(tx, settings)
    if settings.printer and changes.get("printer"):
        _move_printer(tx, before, settings)
    kept = {name: changes[name] for name in JOURNALLED if name in changes}
    if kept:
        day = tx.at.local_date.isoformat()
        body = {name: int(x) if isinstance(x, bool) else x for name, x in kept.items()}
        tx.append(
            Entry(tx.ids.new(), "settings.changed", actor.code, body, business_day=day)
        )
    tx.changed.add("settings")
    return settings


def keep_proof(tx: Transaction, role: PrinterRole, address: str, proof: Proof) -> None:
    """Keep what a printer's answers were found to prove; another one by now has none.

    Nobody decides it, so nobody needs a right to it.
    """
    settings = load(tx.connection)
    setup = settings.printers.get(role)
    if setup is None or setup.address != address or setup.proof is proof:
        return
    setup = replace(setup, proof=proof)
    if role is PrinterRole.LABEL:
        settings = replace(settings, label_printer=setup)
    else:
        settings = replace(settings, printer=setup)
    _write(tx, settings)
    tx.changed.add("settings")


def _move_printer(tx: Transaction, before: Settings, after: Settings) -> None:
    """Let papers come out of another printer; a kick stays behind for ever."""
    old, new = before.printer, after.printer
    if old and new and old.address != new.address:
        print_jobs.cancel_kicks(tx)


def _check_ports(settings: Settings) -> None:
    """Check speeds, and that scanner and scale don't read each other's bytes."""
    port = settings.scan_port
    if port and port == settings.scale_port and settings.scale_protocol:
        raise SettingError(name="scan_port", value=port, why="same_port")
    for line in (settings.scan_line, settings.scale_line or settings.scan_line):
        read_line(line)


#: What every cashier may choose: for the eyes and hands, and which labels lie in
#: the printer.
PERSONAL = frozenset(
    {"theme", "scale", "language", "sounds", "left_handed"}
    | {"label_roll", "label_sheet", "label_shift", "sheet_shift"}
)


def _check_rights(
    actor: Person, approver: Person | None, changes: dict[str, object]
) -> None:
    if "qris" in changes:
        require(actor, Right.QRIS_CODE, approver)
    if changes.keys() - PERSONAL - {"qris"}:
        require(actor, Right.SETTINGS, approver)


def write_first(tx: Transaction, settings: Settings) -> None:
    """Write the settings of a till that is being set up."""
    check_settings(settings)
    _write(tx, settings)


def _write(tx: Transaction, settings: Settings) -> None:
    value = json.dumps(asdict(settings), ensure_ascii=False, sort_keys=True)
    tx.connection.execute(
        "INSERT OR REPLACE INTO settings VALUES (?, ?)", (NAME, value)
    )
