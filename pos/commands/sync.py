"""Exchange with the web store and the hub, without a window."""

import argparse
import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from threading import Event
from typing import Final

from pos.bootstrap import Till, open_till
from pos.commands.import_catalogue import STAFF
from pos.domain.errors import SettingError
from pos.domain.pairing import is_pairing
from pos.domain.sync_place import CONTRACT, HUB, WOOCOMMERCE, SyncPlace
from pos.operations import deliveries, sync_places
from pos.operations.join_hub import join, till_joiner
from pos.operations.office import OfficeStatus
from pos.operations.pickup_pull import PickupStatus
from pos.operations.picture_pull import PictureStatus
from pos.operations.pull import PullStatus
from pos.storage.unsent import unsent
from pos.sync.neighbours import NeighbourStatus
from pos.sync.status import Link, TargetStatus
from pos.sync.target import Answer
from pos.syncs import Told

#: Where a place's key comes from: the environment, never the command line, which
#: every user of the machine can read.
KEYS: Final = {
    WOOCOMMERCE: ("STORE_KEY", "STORE_SECRET"),
    CONTRACT: ("STORE_KEY",),
    HUB: ("HUB_PASSWORD",),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "act",
        choices=("add", "status", "now"),
        help="add: set a place up, its key from STORE_KEY and STORE_SECRET or "
        "HUB_PASSWORD; status: say what waits; now: exchange until all is there",
    )
    parser.add_argument(
        "address", nargs="?", help="https://…, postgresql://… or KASIR:…"
    )
    parser.add_argument(
        "--contract", action="store_true", help="a store that keeps docs/store-api"
    )
    parser.add_argument("--ca", default="", metavar="FILE", help="believe only this CA")
    parser.add_argument(
        "--timeout", type=int, default=300, metavar="S", help="of now (%(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Do one of these; 1 when something waits for a person or isn't there yet."""
    till = open_till(options.data)
    try:
        acts = {"add": _add, "status": _status, "now": _now}
        return acts[options.act](till, options)
    finally:
        till.close()


def _add(till: Till, options: argparse.Namespace) -> int:
    address = str(options.address or "")
    if is_pairing(address):
        return _join(till, options)
    web = CONTRACT if options.contract else WOOCOMMERCE
    kind = web if address.startswith("https:") else HUB
    place = SyncPlace(kind, address.rstrip("/"), options.ca)
    key = "\n".join(os.environ.get(name, "") for name in KEYS[kind])
    if not key.strip():
        raise SettingError(name=KEYS[kind][0], why="sync_key", value="")
    others = [
        x for x in till.readers.run(sync_places.load) if x.address != place.address
    ]
    till.writer.run(lambda tx: sync_places.save(tx, STAFF, [*others, place]))
    till.syncs.keep_key(place, key)
    reply = till.syncs.test(place, key)
    good = reply.answer is Answer.ACKED
    figures = {"place": place.name, "answer": reply.answer.value, "code": reply.code}
    words = f"{place.name}: {reply.answer.value} {reply.code} {reply.words}".strip()
    _print(options, figures, words)
    return 0 if good else 1


def _join(till: Till, options: argparse.Namespace) -> int:
    """Be let in to a hub by the text that it shows."""
    own = till_joiner(till.identity.till, till.key.public_key, till.folder)
    joined = join(options.address, own, till.ids.new)
    place = joined.place
    known = till.readers.run(sync_places.load)
    places = [x for x in known if x.authority != place.authority]
    till.writer.run(lambda tx: sync_places.save(tx, STAFF, [*places, place]))
    till.syncs.keep_key(place, joined.password)
    words = f"{place.name}: this till is let in."
    _print(options, {"place": place.name, "answer": "acked"}, words)
    return 0


def _status(till: Till, options: argparse.Namespace) -> int:
    late = till.readers.run(unsent)
    tasks = till.readers.run(deliveries.attention)
    figures = {
        "unsent": late.count if late else 0,
        "total": late.total if late else 0,
        "attention": [asdict(task) for task in tasks],
    }
    words = [
        "No place is set up."
        if late is None
        else f"Not everywhere yet: {late.count} sales and refunds, Rp {late.total}."
    ]
    words += [
        f"{x.target} {x.receipt_no or x.doc_id}: {x.state.value} {x.code} {x.words}"
        for x in tasks
    ]
    _print(options, figures, "\n".join(words))
    return 1 if tasks or (late and late.count) else 0


def _now(till: Till, options: argparse.Namespace) -> int:
    """Exchange until nothing is left to do, or nothing more can be done."""
    done = Event()

    def look(told: tuple[Told, ...]) -> None:
        if told and all(map(_at_rest, told)):
            done.set()

    till.syncs.listen(look)
    till.start_syncing()
    if till.syncs.places:
        done.wait(options.timeout)
    return _status(till, options)


def _at_rest(told: Told) -> bool:
    stopped = told.link in (Link.PAUSED, Link.FAILING)
    if isinstance(told, PullStatus):
        return bool(told.oddities) or told.ran or stopped
    if isinstance(told, OfficeStatus):
        return stopped or (told.link is Link.GOOD and not told.behind)
    if isinstance(told, PictureStatus):
        return True  # nobody waits for pictures
    if isinstance(told, NeighbourStatus | PickupStatus):
        return told.link is not Link.UNTRIED
    return stopped or (told.link is Link.GOOD and _empty(told))


def _empty(told: TargetStatus) -> bool:
    return told.tally.unsent == 0 and not told.under_way


def _print(
    options: argparse.Namespace, figures: Mapping[str, object], words: str
) -> None:
    print(json.dumps(figures, ensure_ascii=False) if options.json else words)
