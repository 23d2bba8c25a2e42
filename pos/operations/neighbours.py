"""Other tills of the same shop: whose documents are believed, and taking them in."""

from collections.abc import Iterable, Mapping, Sequence

from pos.domain.errors import SettingError
from pos.domain.journal import Document, Entry
from pos.domain.people import Person, Right, require
from pos.storage import merge
from pos.storage.engine import Connection
from pos.storage.merge import Merged, Vector
from pos.storage.readers import Readers
from pos.storage.writer import Transaction, Writer

#: Bytes of an Ed25519 public key (RFC 8032).
_KEY_BYTES = 32


def fingerprint(public_key: bytes) -> str:
    """Write a key so that two people can compare it aloud: ``7F3A-91C2-…``.

    64 bits of it: far more than anybody makes another key to fit while two
    laptops stand side by side.
    """
    import hashlib

    text = hashlib.sha256(public_key).hexdigest()[:16].upper()
    return "-".join(text[i : i + 4] for i in range(0, 16, 4))


def accept(
    tx: Transaction,
    actor: Person,
    till: str,
    public_key: bytes,
    approver: Person | None = None,
) -> Document:
    """Believe what another till signs from now on; the key was compared by people.

    Raises:
        SettingError: It is this very till, or the key is none.
        ApprovalNeededError: The person may not change settings.
    """
    approved_by = require(actor, Right.SETTINGS, approver)
    if till == tx.till:
        raise SettingError(name="neighbour", value=till)
    if len(public_key) != _KEY_BYTES:
        raise SettingError(name="public_key", value=public_key.hex())
    body = {"till": till, "public_key": public_key.hex(), "approved_by": approved_by}
    day = tx.at.local_date.isoformat()
    return tx.append(
        Entry(tx.ids.new(), "neighbour.accepted", actor.code, body, business_day=day)
    )


def take_in(tx: Transaction, documents: Iterable[Document]) -> Merged:
    """Add neighbours' documents to the journal: all of them, or none.

    Raises:
        DocumentError: One can't be believed; see ``pos.storage.merge.merge``.
    """
    merged = merge.merge(tx.connection, documents)
    tx.changed |= merged.nouns
    return merged


def accepted(connection: Connection) -> dict[str, bytes]:
    """Give the keys of the tills whose documents are believed here."""
    rows = connection.execute("SELECT till, public_key FROM neighbours")
    return {till: bytes.fromhex(key) for till, key in rows.fetchall()}


class NeighbourDocuments:
    """What the sync engine needs to take in what a hub tells."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    def known(self) -> Vector:
        """Tell how far each chain is known here, by till and epoch."""
        return self._readers.run(merge.vector)

    def accepted(self) -> Mapping[str, bytes]:
        """Give the keys of the tills whose documents are believed."""
        return self._readers.run(accepted)

    def take_in(self, documents: Sequence[Document]) -> int:
        """Add documents, durably: all of them, or none."""
        return self._writer.run(lambda tx: take_in(tx, documents)).added
