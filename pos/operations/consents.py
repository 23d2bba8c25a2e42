"""Keep what a maker agreed to, and stop at once when she takes it back."""

from pos.domain.consent import Agreement, check_term, check_version
from pos.domain.errors import ConsentError, MakerError
from pos.domain.journal import Body, Document, Entry
from pos.domain.makers import parse_makers
from pos.domain.people import Person, Right, require
from pos.storage import consents
from pos.storage.writer import Transaction


def give(
    tx: Transaction, actor: Person, agreed: Agreement, witness: Person
) -> Document:
    """Write down a consent, by the maker's code; the signed paper is filed.

    Raises:
        MakerError: That is no maker's code.
        ConsentError: See ``pos.domain.consent``; or the witness is the actor or has
            left (``why``: ``witness``).
        ApprovalNeededError: The actor may not.
    """
    require(actor, Right.SHARES)
    makers = parse_makers(agreed.code)
    if len(makers) != 1 or makers[0].weight != 1:
        raise MakerError(text=agreed.code)
    today = tx.at.local_date
    check_term(today, agreed.last_day)
    if witness.person_id == actor.person_id or not witness.active:
        raise ConsentError(why="witness")
    body: Body = {
        "code": makers[0].code,
        "scope": agreed.scope.value,
        "text": check_version(agreed.text),
        "given_day": today.isoformat(),
        "last_day": agreed.last_day.isoformat(),
        "witness": witness.code,
    }
    return _append(tx, actor, "consent.given", body)


def withdraw(tx: Transaction, actor: Person, consent_id: str) -> Document:
    """Write down that a consent was taken back. It needs no reason and no second.

    Raises:
        ConsentError: There is none, or it was taken back (``why``: ``missing``).
        ApprovalNeededError: The actor may not.
    """
    require(actor, Right.SHARES)
    found = consents.find(tx.connection, consent_id)
    if found is None or found.withdrawn_day:
        raise ConsentError(why="missing")
    today = tx.at.local_date.isoformat()
    body: Body = {"consent": consent_id, "code": found.code, "day": today}
    return _append(tx, actor, "consent.withdrawn", body)


def _append(tx: Transaction, actor: Person, kind: str, body: Body) -> Document:
    day = tx.at.local_date.isoformat()
    return tx.append(Entry(tx.ids.new(), kind, actor.code, body, business_day=day))
