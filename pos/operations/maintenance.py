"""Show that nobody touched the books: verify the journal, replay it, compare."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Final

from pos.domain.journal import seal
from pos.storage import replay as rebuilding
from pos.storage.chain import Chain, links
from pos.storage.engine import Connection, DatabaseError
from pos.storage.finding import Finding, Wrong
from pos.storage.replay import Rebuilt

__all__ = ["Finding", "Verification", "Wrong", "replay", "verify"]

#: Is told how many documents are done, and how many there are.
Told = Callable[[int, int], None]

#: Documents between two words about how far it is.
_STEP: Final = 200

#: Papers that are of a document; others are only looked at and thrown away.
_DOCUMENTED: Final = ("sale", "refund", "void", "z_report", "cash_slip")

#: Lines that SQLite's own check gives at most.
_DAMAGES: Final = 20


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the books found.

    Attributes:
        documents: How many documents the journal has, neighbours' included.
        seal: Of this till's last one: the same as on its newest paper.
        findings: What isn't as it should be; nothing when all is intact.
    """

    documents: int
    seal: str
    findings: tuple[Finding, ...]


def _silent(_done: int, _whole: int) -> None:
    """Tell nobody."""


def verify(
    connection: Connection, public_key: bytes | None = None, told: Told = _silent
) -> Verification:
    """Check the file, each document, the chain, and every table made from it.

    Changes nothing, and sees one moment of a till that goes on selling.

    Args:
        connection: The till's database.
        public_key: The till's own key, 32 bytes. Without it the key named in
            the first document is believed, so that a journal written anew from
            its first document on, with another key, passes.
        told: Is told how far it is.
    """
    with _one_moment(connection), closing(Rebuilt()) as rebuilt:
        own = _own_till(connection)
        chain = Chain(_keys(connection, own, public_key))
        unreplayable: list[Finding] = []
        try:
            damages = [*_damages(connection)]
            documents = _walk(connection, chain, rebuilt, unreplayable, told)
            findings = (
                *damages,
                *chain.findings,
                *_cut(connection, own),
                *unreplayable,
                *rebuilt.compare(connection),
                *_orphans(connection),
            )
        except DatabaseError as error:
            unread = Finding(Wrong.FILE, ("file",), "a readable file", str(error))
            return Verification(0, "", (unread, *chain.findings))
        last = connection.execute(
            "SELECT seq, digest FROM journal WHERE till = ? "
            "ORDER BY epoch DESC, seq DESC LIMIT 1",
            (own,),
        ).fetchone()
        return Verification(documents, seal(*last) if last else "", findings)


def replay(connection: Connection) -> tuple[Finding, ...]:
    """Rebuild every projection from the journal and give what differs."""
    with _one_moment(connection):
        return rebuilding.replay(connection)


def _own_till(connection: Connection) -> str:
    """Name the till whose database it is."""
    row = connection.execute("SELECT till FROM own_till").fetchone()
    return row[0] if row else ""


def _keys(
    connection: Connection, own: str, public_key: bytes | None
) -> dict[str, bytes]:
    """Give the keys to believe: this till's own, and those that were accepted."""
    rows = connection.execute("SELECT till, public_key FROM neighbours").fetchall()
    keys = {till: _key(key) for till, key in rows}
    return keys if public_key is None else keys | {own: public_key}


def _key(text: str) -> bytes:
    """Read a key; one that was spoilt in the table fits no signature."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Read everything as it is at one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _walk(
    connection: Connection,
    chain: Chain,
    rebuilt: Rebuilt,
    unreplayable: list[Finding],
    told: Told,
) -> int:
    (whole,) = connection.execute("SELECT count(*) FROM journal").fetchone()
    for done, link in enumerate(links(connection), 1):
        document = chain.check(link)
        finding = rebuilt.add(document) if document else None
        if finding is not None:
            unreplayable.append(finding)
        if done % _STEP == 0 or done == whole:
            told(done, whole)
    return int(whole)


def _damages(connection: Connection) -> Iterator[Finding]:
    """Ask SQLite whether pages, indexes and tables agree with each other."""
    rows = connection.execute(f"PRAGMA integrity_check({_DAMAGES})")
    for (line,) in rows.fetchall():
        if line != "ok":
            yield Finding(Wrong.FILE, ("file",), "a sound file", line)


def _cut(connection: Connection, own: str) -> Iterator[Finding]:
    """Compare the end of each chain with where the till says that it ends."""
    ends = {
        till: (epoch, seq)
        for till, epoch, seq in connection.execute(
            "SELECT till, epoch, max(seq) FROM journal GROUP BY till, epoch "
            "ORDER BY till, epoch"
        )
    }
    states = connection.execute("SELECT till, epoch, seq FROM till_state").fetchall()
    for till, epoch, seq in states:
        end = ends.get(till, (epoch, 0))
        if end != (epoch, seq):
            where = ("journal", till, epoch, end[1] + 1)
            wanted = f"the last document to be {epoch}/{seq}"
            yield Finding(Wrong.TAIL, where, wanted, f"{end[0]}/{end[1]}")
    if own not in ends:
        yield Finding(
            Wrong.UNREGISTERED, ("journal",), "till.registered", "no document"
        )


def _orphans(connection: Connection) -> Iterator[Finding]:
    """Find papers whose document is gone: the trace of a sale taken out."""
    rows = connection.execute(
        "SELECT r.doc_id, r.kind, r.number FROM receipts r "
        "LEFT JOIN journal j ON j.doc_id = r.doc_id WHERE j.doc_id IS NULL "
        "AND r.copy_no = 0 AND r.kind IN (?, ?, ?, ?, ?) ORDER BY r.number, r.doc_id",
        _DOCUMENTED,
    )
    for doc_id, kind, number in rows.fetchall():
        what = f"the document of {kind} {number}".rstrip()
        yield Finding(Wrong.ORPHAN, ("receipts", doc_id), what, "none")
