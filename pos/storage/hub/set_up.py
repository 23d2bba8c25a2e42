"""Make a hub of an empty PostgreSQL: tables, rules and roles, in plain SQL.

The rules are declared, not programmed: keys, checks, and one policy. So any
engine that speaks PostgreSQL's SQL keeps them.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from psycopg import sql

from pos.domain.errors import SettingError, StorageError
from pos.storage.engine import SCHEMA
from pos.storage.hub.connection import HubConnection

if TYPE_CHECKING:
    from sqlalchemy import Table

#: Version of the hub's rules; a program refuses a newer hub. The tables that follow
#: from the journal have the version of a till's own (``engine.SCHEMA``).
HUB_SCHEMA: Final = 1

TILLS: Final = "kasir_tills"
OFFICE: Final = "kasir_office"

#: Tables that stay on a till: secrets, and what isn't done yet. The others that
#: aren't projections, such as names of buyers, are there and stay empty: a question
#: is the same everywhere.
_LOCAL: Final = frozenset({"credentials", "drafts", "unconfirmed"})

_TILLS_TABLE: Final = """
CREATE TABLE hub_tills (
    till varchar PRIMARY KEY,
    role varchar NOT NULL UNIQUE,
    public_key varchar NOT NULL
)
"""

#: The chain's rules as keys and checks. ``before_seq`` is empty for the first
#: document of an epoch, and a key with an empty part isn't followed.
_CHAIN: Final = """
ALTER TABLE journal
    ADD COLUMN before_seq bigint GENERATED ALWAYS AS (nullif(seq, 1) - 1) STORED,
    ADD COLUMN arrived timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT ck_journal_digest CHECK (digest = encode(sha256(data), 'hex')),
    ADD CONSTRAINT ck_journal_place CHECK (epoch > 0 AND seq > 0),
    ADD CONSTRAINT uq_journal_link UNIQUE (till, epoch, seq, digest),
    ADD CONSTRAINT fk_journal_till FOREIGN KEY (till) REFERENCES hub_tills (till);
ALTER TABLE journal
    ADD CONSTRAINT fk_journal_link FOREIGN KEY (till, epoch, before_seq, previous)
        REFERENCES journal (till, epoch, seq, digest);
"""

#: A till adds its own documents and reads everything; the office makes the
#: tables that follow from the journal. Nobody changes the journal.
_RIGHTS: Final = """
GRANT SELECT ON ALL TABLES IN SCHEMA public TO {tills}, {office};
GRANT INSERT ON journal TO {tills};
GRANT INSERT, UPDATE, DELETE ON {projections} TO {office};
"""

_POLICIES: Final = """
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON journal FOR SELECT TO {tills}, {office} USING (true);
CREATE POLICY own_documents ON journal FOR INSERT TO {tills} WITH CHECK (
    till = (SELECT t.till FROM hub_tills t WHERE t.role = session_user)
);
"""


def set_up(connection: HubConnection) -> None:
    """Create the tables, rules and roles of a hub.

    Raises:
        StorageError: It is a hub already (``why``: ``hub_exists``).
    """
    if schema_version(connection):
        raise StorageError(why="hub_exists")
    with connection.transaction():
        _create_roles(connection)
        connection.execute(_TILLS_TABLE)
        _create_tables(connection)
        connection.execute("CREATE TABLE hub_schema (version bigint PRIMARY KEY)")
        connection.execute("INSERT INTO hub_schema VALUES (?)", (HUB_SCHEMA,))
        connection.raw.execute(_CHAIN)
        connection.raw.execute(_POLICIES.format(tills=TILLS, office=OFFICE))
        _note_tables(connection)


def upgrade(connection: HubConnection) -> bool:
    """Make every table but the journal anew, as this program knows them.

    Nothing is lost: they follow from the journal, and ``projections.catch_up``
    fills them again. To be asked by the hub's owner.

    Returns:
        Whether they were of an older program.

    Raises:
        StorageError: A newer program made the hub (``why``: ``newer``).
    """
    schema_version(connection)
    version = tables_version(connection)
    if version > SCHEMA:
        raise StorageError(why="newer", version=version, known=SCHEMA)
    if version == SCHEMA:
        return False
    with connection.transaction():
        for table in _tables():
            if table.name != "journal":
                connection.raw.execute(
                    sql.SQL("DROP TABLE IF EXISTS {}").format(
                        sql.Identifier(table.name)
                    )
                )
        _create_tables(connection, but="journal")
        _note_tables(connection)
    return True


def _note_tables(connection: HubConnection) -> None:
    """Note of which program the tables are, and who may do what with them."""
    connection.execute(
        "ALTER TABLE hub_schema ADD COLUMN IF NOT EXISTS tables bigint "
        "NOT NULL DEFAULT 0"
    )
    connection.execute("UPDATE hub_schema SET tables = ?", (SCHEMA,))
    connection.raw.execute(_rights())


def tables_version(connection: HubConnection) -> int:
    """Tell of which migration the tables that follow from the journal are."""
    (noted,) = connection.execute(
        "SELECT count(*) FROM information_schema.columns "
        "WHERE table_name = 'hub_schema' AND column_name = 'tables'"
    ).fetchone() or (0,)
    if not noted:
        return 0
    (version,) = connection.execute("SELECT tables FROM hub_schema").fetchone() or (0,)
    return int(version)


def schema_version(connection: HubConnection) -> int:
    """Tell which version the hub's tables are of; 0 when there are none.

    Raises:
        StorageError: A newer program made it (``why``: ``newer``).
    """
    there = connection.execute("SELECT to_regclass('hub_schema')").fetchone()
    if there is None or there[0] is None:
        return 0
    (version,) = connection.execute("SELECT version FROM hub_schema").fetchone() or (0,)
    if version > HUB_SCHEMA:
        raise StorageError(why="newer", version=version, known=HUB_SCHEMA)
    return int(version)


def _create_roles(connection: HubConnection) -> None:
    """Make the two groups, unless another hub on this server made them."""
    for role in (TILLS, OFFICE):
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (role,))
        if known.fetchone() is None:
            connection.raw.execute(
                sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role))
            )


def _tables() -> "list[Table]":
    from pos.storage.schema import Base

    return [x for x in Base.metadata.sorted_tables if x.name not in _LOCAL]


def _create_tables(connection: HubConnection, but: str = "") -> None:
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in _tables():
        if table.name == but:
            continue
        connection.execute(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda x: str(x.name)):
            connection.execute(str(CreateIndex(index).compile(dialect=dialect)))


def _rights() -> str:
    from pos.storage.schema import PROJECTIONS

    projections = ", ".join(PROJECTIONS)
    return _RIGHTS.format(tills=TILLS, office=OFFICE, projections=projections)


@dataclass(frozen=True, slots=True)
class Login:
    """How a till, or the office, signs in to the hub.

    Attributes:
        password: Shown once, and kept in the keyring of whoever uses it.
    """

    role: str
    password: str


def add_till(
    connection: HubConnection, till: str, public_key: bytes, password: str
) -> Login:
    """Let a till bring its documents.

    Raises:
        SettingError: The code isn't letters and digits, or is taken by another key.
    """
    if not (till.isascii() and till.isalnum()):
        raise SettingError(name="till", value=till)
    role = f"kasir_till_{till.lower()}"
    with connection.transaction():
        known = connection.execute(
            "SELECT public_key FROM hub_tills WHERE till = ?", (till,)
        ).fetchone()
        if known is not None and known[0] != public_key.hex():
            raise SettingError(name="till", value=till)
        _create_login(connection, role, TILLS, password)
        connection.execute(
            "INSERT INTO hub_tills VALUES (?, ?, ?) ON CONFLICT (till) DO NOTHING",
            (till, role, public_key.hex()),
        )
    return Login(role, password)


def add_office(connection: HubConnection, password: str, name: str = "login") -> Login:
    """Let an office read everything and make the tables that follow.

    Args:
        connection: The hub, as its owner.
        password: The role's, or what PostgreSQL keeps of it.
        name: Tells one office from another: letters and digits.
    """
    role = f"{OFFICE}_{name}"
    with connection.transaction():
        _create_login(connection, role, OFFICE, password)
    return Login(role, password)


def _create_login(
    connection: HubConnection, role: str, group: str, password: str
) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (role,))
    verb = "CREATE" if known.fetchone() is None else "ALTER"
    connection.raw.execute(
        sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
            sql.SQL(verb), sql.Identifier(role), sql.Literal(password)
        )
    )
    connection.raw.execute(
        sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), sql.Identifier(role))
    )
