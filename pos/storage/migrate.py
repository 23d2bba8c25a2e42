"""Bring a database to the newest schema. Imports Alembic: only when needed."""

from pathlib import Path

from pos.storage.engine import SCHEMA, Connection


def migrate(connection: Connection, schema: int = SCHEMA) -> None:
    """Run every migration the file lacks, all of them or none.

    The connection's pragmas stay as they are; ``user_version`` ends at
    ``schema``, so that the next start sees that nothing is to be done.
    """
    import sqlcipher3.dbapi2 as sqlite
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine(
        "sqlite://", module=sqlite, creator=lambda: connection, poolclass=StaticPool
    )
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["schema"] = schema
    try:
        with engine.connect() as bound:
            # not sooner: connecting ends what was begun before
            connection.execute("BEGIN IMMEDIATE")
            config.attributes["connection"] = bound
            command.upgrade(config, f"{schema:04}")  # and commit
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
