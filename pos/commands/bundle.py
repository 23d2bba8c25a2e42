"""Carry documents between tills on a stick, without a window."""

import argparse
import json
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from pos.bootstrap import Till, open_till
from pos.commands.import_catalogue import STAFF
from pos.domain.errors import StorageError
from pos.operations import bundles, neighbours
from pos.operations.bundles import Looked, Stranger


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "way",
        choices=("write", "read"),
        help="write what other tills may lack, or take in what one of them wrote",
    )
    parser.add_argument(
        "place",
        type=Path,
        metavar="FOLDER|FILE.kasir",
        help="the stick's folder to write into, or the file to read",
    )
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="FINGERPRINT",
        help="believe the till whose fingerprint you compared on its own screen",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Write a bundle or take one in; 1 when a till has to be accepted first."""
    till = open_till(options.data)
    try:
        if options.way == "write":
            return _write(till, options)
        return _read(till, options)
    finally:
        till.close()


def _write(till: Till, options: argparse.Namespace) -> int:
    code, now = till.identity.till, till.clock.now()
    written = till.readers.run(
        lambda c: bundles.write(c, options.place, code, till.key, now)
    )
    own = neighbours.fingerprint(till.key.public_key)
    figures = {
        "file": str(written.file),
        "documents": written.documents,
        "fingerprint": own,
    }
    _print(
        options,
        figures,
        f"{written.file}: {written.documents} documents. "
        f"This till is {code}, fingerprint {own}.",
    )
    return 0


def _read(till: Till, options: argparse.Namespace) -> int:
    looked = till.readers.run(lambda c: bundles.look(c, options.place))
    strangers = _accept(till, looked, options.accept)
    if strangers:
        for stranger in strangers:
            print(
                f"{stranger.till} isn't accepted here. Compare its fingerprint on its "
                f"own screen, then add: --accept {stranger.fingerprint}",
                file=sys.stderr,
            )
        return 1
    merged = bundles.take_in(till.writer, STAFF, looked, _tell)
    figures = {"added": merged.added, "known": merged.known, "held": merged.held}
    _print(
        options,
        figures,
        f"{merged.added} documents added, {merged.known} were known, "
        f"{merged.held} wait for those before them.",
    )
    return 0


def _accept(till: Till, looked: Looked, fingerprints: list[str]) -> list[Stranger]:
    """Accept the tills whose fingerprints are given; give the others."""
    given = {x.upper() for x in fingerprints}
    unknown = given - {x.fingerprint for x in looked.strangers}
    for stranger in looked.strangers:
        if stranger.fingerprint in given:
            till.writer.run(
                partial(
                    neighbours.accept,
                    actor=STAFF,
                    till=stranger.till,
                    public_key=stranger.public_key,
                )
            )
    if unknown:
        raise StorageError(
            why="file", detail=f"No till here has the fingerprint {min(unknown)}."
        )
    return [x for x in looked.strangers if x.fingerprint not in given]


def _tell(done: int, whole: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {whole}", end="", file=sys.stderr, flush=True)


def _print(
    options: argparse.Namespace, figures: Mapping[str, object], words: str
) -> None:
    print(json.dumps(figures) if options.json else words)
