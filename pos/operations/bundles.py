"""Carry documents between tills that see no network: out to a stick, in from one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from pos.domain.errors import StorageError
from pos.domain.journal import Document
from pos.domain.people import Person, Right, require
from pos.domain.ports import Instant, Signer
from pos.operations import neighbours
from pos.storage import merge
from pos.storage.engine import Connection
from pos.storage.keys import verifier
from pos.storage.merge import Merged, Vector
from pos.storage.writer import Writer
from pos.sync import bundle
from pos.sync.bundle import SUFFIX, Header

#: Documents that are taken in at once, before the next sale has its turn.
CHUNK: Final = 200

#: The document in which a till names its key.
_REGISTERED: Final = "till.registered"

Told = Callable[[int, int], None]


def _silent(_done: int, _whole: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that was written.

    Attributes:
        documents: How many it holds: those its readers may lack.
    """

    file: Path
    documents: int


def write(
    connection: Connection, folder: Path, till: str, signer: Signer, at: Instant
) -> Written:
    """Write what the others may lack into a folder, such as that of a stick.

    What a neighbour's own bundle in the same folder shows it to know is left
    out, so that a stick that goes back and forth stays small.

    Raises:
        StorageError: The stick is full, gone or can't be written (``why``:
            ``write``).
    """
    known = _known_to_all(folder, till)
    header = Header(till, signer.public_key, at.at_ms, _flat(merge.vector(connection)))
    file = folder / f"{till}-{at.local:%y%m%d-%H%M%S}{SUFFIX}"
    try:
        count = bundle.write(file, header, merge.beyond(connection, known), signer)
    except OSError as error:
        raise StorageError(why="write", path=str(folder), detail=str(error)) from error
    return Written(file, count)


def _known_to_all(folder: Path, till: str) -> Vector:
    """Tell what every neighbour whose bundle lies here knows; nothing if none does."""
    newest: dict[str, Header] = {}
    for file in bundles_in(folder):
        try:
            header = bundle.read_header(file)
        except (bundle.BundleError, OSError):
            continue
        before = newest.get(header.till)
        if header.till != till and (before is None or before.at_ms < header.at_ms):
            newest[header.till] = header
    vectors = [{(t, e): s for t, e, s in x.vector} for x in newest.values()]
    if not vectors:
        return {}
    chains = set.intersection(*(set(x) for x in vectors))
    return {chain: min(x[chain] for x in vectors) for chain in chains}


def _flat(vector: Vector) -> tuple[tuple[str, int, int], ...]:
    return tuple((till, epoch, seq) for (till, epoch), seq in sorted(vector.items()))


def bundles_in(folder: Path) -> tuple[Path, ...]:
    """List the bundles of a folder, the newest name last."""
    return tuple(sorted(x for x in folder.glob(f"*{SUFFIX}") if x.is_file()))


@dataclass(frozen=True, slots=True)
class Stranger:
    """A till in a bundle that nobody has accepted here.

    Attributes:
        public_key: As its first document, or the bundle itself, names it.
    """

    till: str
    public_key: bytes

    @property
    def fingerprint(self) -> str:
        """What to compare with the other laptop's screen."""
        return neighbours.fingerprint(self.public_key)


@dataclass(frozen=True, slots=True)
class Looked:
    """A bundle that is whole and signed, before anything of it is taken in.

    Attributes:
        documents: How many it holds.
        strangers: Tills that a person has to accept first.
    """

    file: Path
    header: Header
    documents: int
    strangers: tuple[Stranger, ...]


def look(connection: Connection, file: Path) -> Looked:
    """Check a bundle from end to end; nothing is written.

    Raises:
        BundleError: It isn't a bundle, is half copied, or isn't signed by its till.
        StorageError: It can't be read (``why``: ``read``).
    """
    try:
        header, count, tills = bundle.check(file, _signed, _REGISTERED)
    except OSError as error:
        raise StorageError(why="read", path=str(file), detail=str(error)) from error
    return Looked(file, header, count, _strangers(connection, header, tills))


def _signed(public_key: bytes, signature: bytes, digest: bytes) -> bool:
    return verifier(public_key)(signature, digest)


def _strangers(
    connection: Connection, header: Header, tills: Iterable[Document]
) -> tuple[Stranger, ...]:
    rows = connection.execute(
        "SELECT till, public_key FROM neighbours "
        "UNION ALL SELECT till, '' FROM own_till"
    )
    accepted = dict(rows.fetchall())
    keys = {header.till: header.public_key}
    for document in tills:
        key = document.body.get("public_key")
        if isinstance(key, str):
            keys.setdefault(document.till, bytes.fromhex(key))
    return tuple(
        Stranger(till, key)
        for till, key in sorted(keys.items())
        if accepted.get(till) not in ("", key.hex())
    )


def take_in(
    writer: Writer, actor: Person, looked: Looked, told: Told = _silent
) -> Merged:
    """Take a bundle's documents in, in small parts: selling goes on between them.

    Stopped anywhere, taking the same bundle in again goes on where it was.

    Raises:
        DocumentError: One can't be believed; see ``pos.storage.merge.merge``. What
            came before it in the bundle is kept: it was believed by itself.
        ApprovalNeededError: The person may not take in bundles.
        BundleError: The file changed since it was looked at.
    """
    require(actor, Right.SETTINGS)
    whole, merged = looked.documents, Merged()
    source = bundle.documents(looked.file)
    for done, chunk in _chunks(source):
        part = writer.run(partial(neighbours.take_in, documents=chunk))
        merged = _sum(merged, part)
        told(done, whole)
    return merged


def _chunks(source: Iterator[Document]) -> Iterator[tuple[int, list[Document]]]:
    done = 0
    while chunk := list(islice(source, CHUNK)):
        done += len(chunk)
        yield done, chunk


def _sum(one: Merged, two: Merged) -> Merged:
    return Merged(
        one.added + two.added,
        one.known + two.known,
        one.held + two.held,
        one.nouns | two.nouns,
    )
