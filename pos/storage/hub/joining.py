"""Letting tills and offices in: they ask by a secret that is shown for some minutes.

Whoever asks sends its key and what the server keeps of its new password (a SCRAM
verifier, RFC 5802); the password itself never leaves its keyring.
"""

import re
from dataclasses import dataclass
from typing import Final

from psycopg import sql

from pos.domain.errors import PosError
from pos.storage.hub import set_up
from pos.storage.hub.connection import HubConnection

#: The role that may only ask.
JOINING: Final = "kasir_joining"

#: How long a secret lets in, at most; the hub's person shows another one then.
MINUTES: Final = 15

TILL, OFFICE = "till", "office"

_TABLE: Final = """
CREATE TABLE IF NOT EXISTS hub_joining (
    request_id varchar PRIMARY KEY,
    kind varchar NOT NULL CHECK (kind IN ('till', 'office')),
    name varchar NOT NULL,
    public_key varchar NOT NULL,
    verifier varchar NOT NULL,
    answer varchar NOT NULL DEFAULT '',
    role varchar NOT NULL DEFAULT ''
)
"""

#: What somebody who asks may write, and read of the answer; no verifier is read back.
_RIGHTS: Final = """
GRANT INSERT (request_id, kind, name, public_key, verifier) ON hub_joining TO {role};
GRANT SELECT (request_id, answer, role) ON hub_joining TO {role};
"""

#: What PostgreSQL keeps of a password; anything else would be taken for a password.
_VERIFIER: Final = re.compile(
    r"SCRAM-SHA-256\$\d{4,6}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+"
)

_KEY: Final = re.compile(r"[0-9a-f]{64}")

#: Answers: let in, taken by another till, can't be read.
IN, TAKEN, WRONG = "in", "taken", "wrong"


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody who wants to be let in.

    Attributes:
        kind: ``till`` or ``office``.
        name: The till's code; letters and digits that tell an office from others.
        public_key: The till's, in hex; empty for an office.
        verifier: What the server keeps of the new password.
    """

    request_id: str
    kind: str
    name: str
    public_key: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request.

    Attributes:
        answer: Empty while nobody looked at it.
        role: What it signs in as once it is let in.
    """

    answer: str
    role: str


def begin(connection: HubConnection, secret: str) -> None:
    """Let whoever knows a secret ask to be let in, for some minutes.

    To be asked by the hub's owner, like all but ``ask`` and ``answer_of``.
    """
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (JOINING,))
    verb = "CREATE" if known.fetchone() is None else "ALTER"
    (until,) = connection.execute(
        "SELECT CAST(now() + CAST(? AS interval) AS varchar)", (f"{MINUTES} minutes",)
    ).fetchone() or ("",)
    with connection.transaction():
        connection.execute(_TABLE)
        connection.raw.execute(
            sql.SQL("{} ROLE {} LOGIN PASSWORD {} VALID UNTIL {}").format(
                sql.SQL(verb),
                sql.Identifier(JOINING),
                sql.Literal(secret),
                sql.Literal(until),
            )
        )
        connection.raw.execute(_RIGHTS.format(role=JOINING))
        connection.execute("DELETE FROM hub_joining")


def end(connection: HubConnection) -> None:
    """Let nobody ask any more; whoever asks just now is sent away."""
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (JOINING,))
    if known.fetchone() is None:
        return
    connection.raw.execute(
        sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(JOINING))
    )
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?",
        (JOINING,),
    )


def let_in(connection: HubConnection) -> tuple[str, ...]:
    """Answer everybody who asked since.

    Returns:
        Who was let in: codes of tills, names of offices.
    """
    rows = connection.execute(
        "SELECT request_id, kind, name, public_key, verifier FROM hub_joining "
        "WHERE answer = '' ORDER BY request_id"
    ).fetchall()
    found = [Request(*row) for row in rows]
    return tuple(x.name for x in found if _let_in(connection, x).answer == IN)


def _let_in(connection: HubConnection, request: Request) -> Answer:
    answer = _decide(connection, request)
    connection.execute(
        "UPDATE hub_joining SET answer = ?, role = ? WHERE request_id = ?",
        (answer.answer, answer.role, request.request_id),
    )
    return answer


def _decide(connection: HubConnection, request: Request) -> Answer:
    good = _VERIFIER.fullmatch(request.verifier) and request.name.isascii()
    keyed = request.kind == OFFICE or _KEY.fullmatch(request.public_key)
    if not (good and keyed and request.name.isalnum()):
        return Answer(WRONG, "")
    try:
        if request.kind == OFFICE:
            name = request.name.lower()
            return Answer(
                IN, set_up.add_office(connection, request.verifier, name).role
            )
        key = bytes.fromhex(request.public_key)
        added = set_up.add_till(connection, request.name, key, request.verifier)
    except PosError:  # the code is another till's
        return Answer(TAKEN, "")
    return Answer(IN, added.role)


def ask(connection: HubConnection, request: Request) -> None:
    """Ask to be let in."""
    connection.execute(
        "INSERT INTO hub_joining (request_id, kind, name, public_key, verifier) "
        "VALUES (?, ?, ?, ?, ?)",
        (
            request.request_id,
            request.kind,
            request.name,
            request.public_key,
            request.verifier,
        ),
    )


def answer_of(connection: HubConnection, request_id: str) -> Answer:
    """Tell what became of a request."""
    row = connection.execute(
        "SELECT answer, role FROM hub_joining WHERE request_id = ?", (request_id,)
    ).fetchone()
    return Answer(*row) if row else Answer(WRONG, "")


def verifier_of(connection: HubConnection, role: str, password: str) -> str:
    """Work out what the server keeps of a password, without sending it."""
    made = connection.raw.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    )
    return made.decode()
