"""What makers agreed to be told about, by code."""

from typing import Final

from pos.domain.consent import Consent, Scope
from pos.storage.engine import Connection

_CONSENT: Final = (
    "SELECT consent_id, code, scope, text_version, given_day, last_day, witness, "
    "actor, withdrawn_day FROM consents WHERE code != '' "
)


def consents(connection: Connection, code: str = "") -> tuple[Consent, ...]:
    """List the consents of a maker, or of all, the newest first."""
    rows = connection.execute(
        _CONSENT + "AND (? = '' OR code = ?) ORDER BY given_day DESC, consent_id DESC",
        (code, code),
    )
    return tuple(Consent(x[0], x[1], Scope(x[2]), *x[3:]) for x in rows.fetchall())


def find(connection: Connection, consent_id: str) -> Consent | None:
    """Find a consent by its id."""
    row = connection.execute(_CONSENT + "AND consent_id = ?", (consent_id,)).fetchone()
    return Consent(row[0], row[1], Scope(row[2]), *row[3:]) if row else None


def may_tell(connection: Connection, code: str, scope: Scope, day: str) -> bool:
    """Tell whether something of a maker may be told on a day, ``YYYY-MM-DD``."""
    return any(x.scope is scope and x.holds(day) for x in consents(connection, code))
