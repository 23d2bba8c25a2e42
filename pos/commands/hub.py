"""Make a hub that several tills share, let tills in, bring its tables up to date."""

import argparse
import json
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event

from pos.bootstrap import secrets_of
from pos.commands.arguments import read_port
from pos.config import read_identity
from pos.domain.errors import StorageError
from pos.operations.laptop_hub import PORT, LaptopHubs, own_hosts
from pos.storage.hub import projections, set_up
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.joining import MINUTES
from pos.storage.hub.laptop import new_password
from pos.storage.keys import TillKey


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "act",
        choices=("init", "add-till", "project", "serve"),
        help="init: make the tables and roles in an empty PostgreSQL; add-till: let "
        "a till in; project: bring the tables up to date with the journal; serve: "
        "run a real PostgreSQL on this laptop",
    )
    parser.add_argument(
        "address",
        nargs="?",
        metavar="postgresql://…",
        help="the hub as its owner reaches it; not for serve",
    )
    parser.add_argument("--till", help="code of the till to let in")
    parser.add_argument("--key", help="its public key in hex")
    parser.add_argument("--folder", type=Path, help="where the laptop's hub is kept")
    parser.add_argument(
        "--port", type=read_port, default=PORT, help="(default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Do one of these."""
    if options.act == "serve":
        return _serve(options)
    if not options.address:
        raise StorageError(why="file", detail="Say which hub: postgresql://…")
    acts: dict[str, Callable[[HubConnection, argparse.Namespace], int]] = {
        "init": _init,
        "add-till": _add_till,
        "project": _project,
    }
    hub = connect(options.address)
    try:
        return acts[options.act](hub, options)
    finally:
        hub.close()


def _init(hub: HubConnection, options: argparse.Namespace) -> int:
    if set_up.schema_version(hub) and set_up.upgrade(hub):
        done = projections.catch_up(hub)
        words = f"The hub's tables were made anew: {done} documents."
        _print(options, {"upgraded": True, "documents": done}, words)
        return 0
    set_up.set_up(hub)
    login = set_up.add_office(hub, new_password())
    figures = {"role": login.role, "password": login.password}
    words = (
        "The hub is ready. The office signs in as "
        f"{login.role} with the password {login.password}. It is shown only now."
    )
    _print(options, figures, words)
    return 0


def _add_till(hub: HubConnection, options: argparse.Namespace) -> int:
    till, key = _till(options)
    login = set_up.add_till(hub, till, key, new_password())
    figures = {"till": till, "role": login.role, "password": login.password}
    words = (
        f"{till} signs in as {login.role} with the password {login.password}. "
        "It is shown only now."
    )
    _print(options, figures, words)
    return 0


def _till(options: argparse.Namespace) -> tuple[str, bytes]:
    """Tell which till is meant: the named one, or that of the data folder."""
    if options.till and options.key:
        try:
            return options.till.upper(), bytes.fromhex(options.key)
        except ValueError as error:
            raise StorageError(why="file", detail="The key isn't hex.") from error
    identity = read_identity(options.data)
    if identity is None:
        raise StorageError(why="not_set_up", path=str(options.data))
    key = TillKey(secrets_of(options.data, identity))
    return identity.till, key.public_key


def _project(hub: HubConnection, options: argparse.Namespace) -> int:
    done = projections.catch_up(hub)
    _print(options, {"documents": done}, f"{done} documents were new.")
    return 0


def _serve(options: argparse.Namespace) -> int:
    hub = LaptopHubs(options.folder or options.data / "hub", own_hosts, options.port)
    hub.start()
    over = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    try:
        text = hub.open_pairing()
        words = (
            f"This laptop is a hub on port {options.port}. For {MINUTES} minutes "
            f"tills and offices are let in by: {text}. End with Ctrl+C."
        )
        figures = {"port": options.port, "owner": hub.owner_address, "pairing": text}
        _print(options, figures, words)
        sys.stdout.flush()
        over.wait()
    finally:
        hub.close()
    return 0


def _print(
    options: argparse.Namespace, figures: Mapping[str, object], words: str
) -> None:
    print(json.dumps(figures) if options.json else words)
